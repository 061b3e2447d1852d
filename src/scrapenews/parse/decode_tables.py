"""Where Python's codecs and the indexes of the WHATWG Encoding Standard part.

Found by decoding every byte and every pair of bytes with both. Two pairs of Big5 remain (a division slash and a small
backslash, which the codec gives as their full-width forms).
"""

from typing import Final

CODECS: Final = {
    "ibm866": "cp866",
    "macintosh": "mac_roman",
    "x-mac-cyrillic": "mac_cyrillic",
    "iso-8859-8-i": "iso-8859-8",
    **{f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259))},
    "gbk": "gb18030",  # one decoder in the standard
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "euc-jp": "euc_jp",
}
"""The Python codec for an encoding, where it has another name."""

MULTI_BYTE: Final = frozenset(("gb18030", "big5hkscs", "cp932", "cp949", "euc_jp"))
"""The codecs, by Python's names, in which a character may take several bytes."""

BYTES: Final = {
    "windows-1255": {0xCA: "\u05ba"},
    "koi8-u": {0xAE: "\u045e", 0xBE: "\u040e"},
}
"""Bytes of single-byte encodings that mean another character in the standard."""

_GB18030: Final = {0xE5E5: "\u3000", 0xE7C7: "\u1e3f"}
CHARACTERS: Final[dict[str, dict[int, str]]] = {
    "gbk": _GB18030,
    "gb18030": _GB18030,
    "big5": {
        0x2022: "\u2027",
        0xFF64: "\ufe51",
        0x203E: "\u00af",
        0x223C: "\uff5e",
        0x2641: "\u2295",
        0x2609: "\u2299",
        0x00A5: "\uffe5",
        0x00A2: "\uffe0",
        0x00A3: "\uffe1",
    },
    "euc-jp": {
        0x301C: "\uff5e",
        0x2016: "\u2225",
        0x2212: "\uff0d",
        0x00A2: "\uffe0",
        0x00A3: "\uffe1",
        0x00AC: "\uffe2",
    },
    "shift_jis": dict.fromkeys(range(0xF8F0, 0xF8F4), "\ufffd"),
}
"""Characters that a multi-byte codec gives for what is another character in the standard."""

# Runs of pairs: the pointer of the first (Encoding Standard, "index Big5"), and the characters.
_BIG5_RUNS: Final = (
    (
        1000,
        "㡵𡵓𣚞𦀡㻬𥣞㫵竼龗𤅡𨤍𣇪𠪊𣉞䌊蒄龖鐯䤰蘓墖靊鈘秐稲晠権袝瑌篅枂稬剏遆㓦珄𥶹瓆鿇垳䤯呌䄱𣚎堘穲𧭥讏䚮𦺈䆁𥶙箮𢒼鿈𢓁𢓉𢓌鿉蔄𣖻䂴鿊䓡𪷿拁灮鿋",
    ),
    (5432, "␀␁␂␃␄␅␆␇␈␉␊␋␌␍␎␏␐␑␒␓␔␕␖␗␘␙␚␛␜␝␞␟␡€"),
    (2082, "箸"),
    (2088, "簆"),
    (2103, "糎"),
    (2114, "緒"),
    (2123, "縝"),
    (2148, "者"),
    (2151, "耨"),
    (2221, "菁"),
    (2239, "蒨"),
    (2244, "萏"),
    (2303, "覦覩"),
    (2354, "起"),
    (2400, "都"),
    (2413, "銹"),
    (2477, "靜"),
    (2498, "響"),
    (2605, "鼖"),
    (2673, "蔃"),
    (2746, "兙兛兝兞"),
    (2771, "鍮"),
    (2780, "瑹"),
    (2990, "浧"),
    (3087, "禛"),
    (3259, "邗"),
    (3301, "靝"),
    (3436, "瀞"),
    (3451, "嬨"),
    (4136, "爁"),
    (4138, "矗"),
    (4141, "纇"),
    (4182, "駖"),
    (4206, "釔"),
    (4220, "惞"),
    (4230, "澶"),
    (4241, "輶"),
    (4258, "侻"),
    (4273, "營"),
    (4279, "鄄"),
    (4282, "鷰"),
    (4294, "菏"),
    (4329, "尐秣"),
    (4349, "婧"),
    (4419, "輋"),
    (4422, "筑"),
    (4494, "拐"),
    (4624, "恢"),
    (4694, "痹"),
    (4708, "汊"),
    (4742, "鬮"),
    (4748, "鼗"),
    (4815, "僭"),
    (4828, "弌"),
    (4902, "蠏"),
    (4922, "拎"),
    (4982, "瑨"),
    (4992, "煢"),
    (4997, "牐"),
    (10942, "廴"),
    (10946, "无"),
    (10948, "癶"),
    (10950, "隶"),
    (10957, "〃仝"),
    (19028, "倩"),
    (19035, "偽"),
    (19088, "包"),
    (19096, "卄"),
    (19112, "卿"),
    (19162, "嘅"),
    (19240, "婷"),
    (19299, "幵"),
    (19305, "廐"),
    (19326, "彘"),
    (19355, "悤"),
    (19398, "撐"),
    (19439, "晴"),
    (19454, "杞"),
    (19553, "沜渝"),
    (19557, "港"),
    (19611, "煮"),
    (19643, "猪"),
    (19672, "瑜"),
    (19697, "瓩"),
    (19748, "砉"),
)
BIG5: Final = {pointer + offset: character for pointer, run in _BIG5_RUNS for offset, character in enumerate(run)}
"""What the standard's index has, by pointer, and the codec has not."""

LEAD_BYTES: Final = {
    "gb18030": frozenset(range(0x81, 0xFF)),
    "big5hkscs": frozenset(range(0x81, 0xFF)),
    "cp949": frozenset(range(0x81, 0xFF)),
    "cp932": frozenset((*range(0x81, 0xA0), *range(0xE0, 0xFD))),
    "euc_jp": frozenset((0x8E, 0x8F, *range(0xA1, 0xFF))),
}
"""By codec, the bytes that begin a character of several bytes."""
