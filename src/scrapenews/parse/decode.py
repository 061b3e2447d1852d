"""Bytes to text, by the decoders of the WHATWG Encoding Standard.

Python's codecs do the work; what they do otherwise is in `decode_tables`. No decoder fails: what is illegal becomes
U+FFFD, and as many of them as in a browser, for an ASCII byte after a broken one must not vanish with it.
"""

import codecs
import re
from collections.abc import Iterator

from scrapenews.parse.decode_tables import BIG5, BYTES, CHARACTERS, CODECS, LEAD_BYTES, MULTI_BYTE

REPLACEMENT = "\ufffd"
_ON_ERROR = "scrapenews.parse.decode"
_BOMS = {"utf-8": codecs.BOM_UTF8, "utf-16le": codecs.BOM_UTF16_LE, "utf-16be": codecs.BOM_UTF16_BE}
_ESCAPE = re.compile(rb"\x1b(\([BJI]|\$[@B])")
_JIS_PAIRS = re.compile(rb"((?:[\x21-\x7e]{2})++)|[\x21-\x7e]?.", re.DOTALL)
_NEVER_A_BYTE = re.compile(rb"\xff++")  # files full of it exist, and each error costs two microseconds
_BIG5_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\xa1-\xfe]")
_EUC_PAIR = re.compile(rb"[\xa1-\xfe]{2}")
_JIS_X_0212 = re.compile(rb"\x8f[\xa1-\xfe][\x80-\xff]")
_FIRST_BEYOND_ASCII = 0x80
_SHIFT_JIS_LEADS = (*range(0x81, 0xA0), *range(0xE0, 0xFD))
_SHIFT_JIS_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFD))
_KATAKANA = range(0x21, 0x60)
_TO_EUC = bytes(byte | 0x80 for byte in range(256))
_NOT_IN_ISO_2022 = dict.fromkeys((0x0E, 0x0F, 0x1B), REPLACEMENT)


def decode(data: bytes, encoding: str) -> str:
    r"""The text that the bytes are in an encoding of the Encoding Standard (a name as `find_encoding` gives it). The
    encoding's own BOM is left out.

    >>> decode(b"\x93quoted\x94 \x81", "windows-1252")
    '“quoted” \x81'
    """
    data = data.removeprefix(_BOMS.get(encoding, b""))
    match encoding:
        case "utf-8" | "utf-16le" | "utf-16be":
            return data.decode(encoding, "replace")
        case "replacement":
            return REPLACEMENT if data else ""
        case "iso-2022-jp":
            return "".join(_iso_2022_jp(data))
    codec = CODECS.get(encoding, encoding)
    if codec in MULTI_BYTE:
        return data.decode(codec, _ON_ERROR).translate(CHARACTERS.get(encoding, {}))
    return codecs.charmap_decode(data, "strict", _single_byte_table(encoding, codec))[0]


def _single_byte_table(encoding: str, codec: str) -> str:
    """The 256 characters of a single-byte encoding."""
    if encoding == "x-user-defined":
        return "".join(map(chr, (*range(0x80), *range(0xF780, 0xF800))))
    table = list(bytes(range(256)).decode(codec, "replace"))
    for byte in range(0x80, 0xA0):  # what Windows leaves undefined there is a control character in the standard
        if table[byte] == REPLACEMENT:
            table[byte] = chr(byte)
    for byte, character in BYTES.get(encoding, {}).items():
        table[byte] = character
    return "".join(table)


def _on_illegal_bytes(error: UnicodeError) -> tuple[str, int]:
    """Python's error handler for multi-byte codecs: what to put for the bytes, and where to go on."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    codec, start = error.encoding, error.start
    run = _NEVER_A_BYTE.match(error.object, start)
    if run is not None:
        return REPLACEMENT * len(run[0]), run.end()
    sequence = error.object[start : start + 4]
    character = _find_character(codec, sequence)
    if character is not None:
        return character, start + (1 if sequence[0] == _FIRST_BEYOND_ASCII else 2)
    return REPLACEMENT, start + _illegal_length(codec, sequence)


def _find_character(codec: str, sequence: bytes) -> str | None:
    """A character that the standard has and the codec has not."""
    if codec == "gb18030" and sequence[0] == _FIRST_BEYOND_ASCII:
        return "€"
    if codec == "big5hkscs" and _BIG5_PAIR.match(sequence):
        lead, trail = sequence[:2]
        return BIG5.get((lead - 0x81) * 157 + trail - (0x40 if trail < _FIRST_BEYOND_ASCII else 0x62))
    if codec == "euc_jp" and _EUC_PAIR.match(sequence):
        return _find_in_shift_jis((sequence[0] - 0xA1) * 94 + sequence[1] - 0xA1)
    return None


def _find_in_shift_jis(pointer: int) -> str | None:
    """A character of the rows that NEC and IBM added to JIS X 0208, which only Python's Shift_JIS knows."""
    row, cell = divmod(pointer, len(_SHIFT_JIS_TRAILS))
    text = bytes((_SHIFT_JIS_LEADS[row], _SHIFT_JIS_TRAILS[cell])).decode("cp932", "replace")
    return text if len(text) == 1 else None


def _illegal_length(codec: str, sequence: bytes) -> int:
    """How many bytes one U+FFFD stands for. A byte after the first one is spared if it is ASCII."""
    lead, following = sequence[0], sequence[1:]
    if lead not in LEAD_BYTES[codec] or not following:
        return 1
    if codec == "gb18030" and following[0:1].isdigit():
        return len(sequence) if re.fullmatch(rb"\d(?:[\x81-\xfe]\d?)?", following) else 1
    if following[0] < _FIRST_BEYOND_ASCII:
        return 1
    return 3 if codec == "euc_jp" and _JIS_X_0212.match(sequence) else 2


codecs.register_error(_ON_ERROR, _on_illegal_bytes)


def _iso_2022_jp(data: bytes) -> Iterator[str]:
    segments = _ESCAPE.split(data)
    yield _iso_2022_jp_segment(b"(B", segments[0])
    for index in range(1, len(segments), 2):
        if index > 1 and not segments[index - 1]:
            yield REPLACEMENT  # an escape that switches nothing on
        yield _iso_2022_jp_segment(segments[index], segments[index + 1])


def _iso_2022_jp_segment(escape: bytes, segment: bytes) -> str:
    match escape:
        case b"(B":
            return segment.decode("ascii", "replace").translate(_NOT_IN_ISO_2022)
        case b"(J":
            return segment.decode("ascii", "replace").translate({**_NOT_IN_ISO_2022, 0x5C: "¥", 0x7E: "\u203e"})
        case b"(I":
            return "".join(chr(0xFF40 + byte) if byte in _KATAKANA else REPLACEMENT for byte in segment)
    pairs = _JIS_PAIRS.finditer(segment)
    return "".join(decode(pair[1].translate(_TO_EUC), "euc-jp") if pair[1] else REPLACEMENT for pair in pairs)
