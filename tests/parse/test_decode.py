"""Bytes to text as browsers do it."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scrapenews.parse.decode import decode
from scrapenews.parse.labels import _LABELS_BY_ENCODING, find_encoding

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "encoding_decode.json"
CASES = json.loads(VECTORS.read_text(encoding="utf-8"))["decode"] if VECTORS.is_file() else []
ENCODINGS = sorted(_LABELS_BY_ENCODING)
MULTI_BYTE = ["big5", "euc-jp", "euc-kr", "gb18030", "gbk", "shift_jis"]


@pytest.mark.skipif(not CASES, reason=f"no vectors at {VECTORS}")
def test_there_are_vectors_for_every_decoder() -> None:
    assert len(CASES) == 38


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['label']}-{case['hex']}")
def test_vectors(case: dict[str, str]) -> None:
    encoding = find_encoding(case["label"])
    assert case["text"] == (decode(bytes.fromhex(case["hex"]), encoding) if encoding else None)


@pytest.mark.parametrize(
    ("encoding", "data", "text"),
    [
        ("windows-1255", b"\xca", "\u05ba"),
        ("windows-1253", b"\x81\xaa", "\x81\ufffd"),
        ("windows-874", b"\x81\xdb", "\x81\ufffd"),
        ("koi8-u", b"\xae\xbe", "\u045e\u040e"),
        ("iso-8859-6", b"\xa1\x80", "\ufffd\x80"),
        ("gbk", b"\xa3\xa0\xa8\xbc", "\u3000\u1e3f"),
        ("big5", b"\x87\x7a\xa1\x45", "\u3875\u2027"),
        ("euc-jp", b"\xad\xa1\xf9\xa1\xa1\xc1", "\u2460\u7e8a\uff5e"),
        ("euc-jp", b"\x8f\xb0\xa1\x8e\xb1", "\u4e02\uff71"),
        ("shift_jis", b"\xa0\xfd\x81\x60\xf0\x40", "\ufffd\ufffd\uff5e\ue000"),
        ("iso-2022-jp", b"\x1b(I1\x1b(J\\~\x1b(B\\~", "\uff71\u00a5\u203e\\~"),
    ],
)
def test_bytes_that_python_reads_otherwise(encoding: str, data: bytes, text: str) -> None:
    assert text == decode(data, encoding)


@pytest.mark.parametrize("encoding", MULTI_BYTE)
def test_an_ascii_byte_after_a_broken_character_stays(encoding: str) -> None:
    assert decode(b"\x81<p>", encoding) == "\ufffd<p>"


@pytest.mark.parametrize(
    ("encoding", "data", "text"),
    [
        ("gb18030", b"\x81\x30\x81", "\ufffd"),  # the page ends within the character
        ("gb18030", b"\xf1\x37\xb4\x34a", "\ufffda"),  # four bytes of the right form that are no character
        ("gb18030", b"\x81\x30<a", "\ufffd0<a"),
        ("gb18030", b"\xff\xffa", "\ufffd\ufffda"),
        ("big5", b"\x81\xa0a", "\ufffda"),
        ("big5", b"\x88\x17", "\ufffd\x17"),
        ("euc-kr", b"\xc9\xffa", "\ufffda"),
        ("euc-jp", b"\x8f\xa1\xffa", "\ufffda"),
        ("euc-jp", b"\x8f\xa1a", "\ufffda"),
        ("iso-2022-jp", b"\x1b$B\x1b(Ba", "\ufffda"),  # an escape for nothing
        ("iso-2022-jp", b"\x1b$B!", "\ufffd"),
        ("iso-2022-jp", b"\x1bxa\x80", "\ufffdxa\ufffd"),
        ("utf-16le", b"A\0\x00\xd8B\0\x01", "A\ufffdB\ufffd"),
    ],
)
def test_illegal_bytes_become_as_many_replacement_characters_as_in_a_browser(
    encoding: str, data: bytes, text: str
) -> None:
    assert text == decode(data, encoding)


@given(data=st.binary(max_size=64), encoding=st.sampled_from(ENCODINGS))
def test_no_bytes_fail(data: bytes, encoding: str) -> None:
    text = decode(data, encoding)
    assert text == text.encode("utf-8").decode("utf-8")  # and no surrogate comes out


@pytest.mark.parametrize("encoding", MULTI_BYTE)
@pytest.mark.parametrize("data", [b"\xff", b"\x81 ", b"\xff\x81 "])
def test_illegal_bytes_cost_no_more_than_their_number(data: bytes, encoding: str) -> None:
    started = time.process_time()
    assert decode(data * 200_000, encoding) == decode(data, encoding) * 200_000
    assert time.process_time() - started < 3
