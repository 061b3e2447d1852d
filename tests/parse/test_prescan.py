"""What a page's first bytes declare."""

import json
from pathlib import Path

import pytest

from scrapenews.parse.encoding import read_encoding
from scrapenews.parse.prescan import PRESCAN_BYTES, find_meta_encoding, find_xml_encoding

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "encoding_prescan_html5lib.json"
CASES = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"] if VECTORS.is_file() else []
# A portal's page, whose bytes are UTF-8 although it says EUC-JP. To believe the bytes is this project's own rule.
NOT_WHAT_IT_SAYS = "test-yahoo-jp.dat"


@pytest.mark.skipif(not CASES, reason=f"no vectors at {VECTORS}")
def test_the_vectors_are_whole() -> None:
    assert len(CASES) == 82


@pytest.mark.parametrize("case", CASES, ids=[f"{each['file']}-{number}" for number, each in enumerate(CASES)])
def test_vectors(case: dict[str, str]) -> None:
    data = bytes.fromhex(case["hex"])
    if case["file"] == NOT_WHAT_IT_SAYS:
        assert case["canonical"] == find_meta_encoding(data)
    else:
        assert case["canonical"] == read_encoding(data, header_encoding=None, url=None).encoding


@pytest.mark.parametrize(
    ("markup", "encoding"),
    [
        (b"<meta charset=x-user-defined>", "windows-1252"),
        (b"<meta charset=utf-16be>", "utf-8"),
        (b"<META\tCHARSET = 'KOI8-R' >", "koi8-r"),
        (b"<meta/charset=koi8-r/>", None),  # the slash is part of the value
        (b"<meta charset=koi8-r /><meta charset=gbk>", "koi8-r"),
        (b"<!--><meta charset=koi8-r>-->", "koi8-r"),
        (b"<!--- <meta charset=gbk> --><meta charset=koi8-r>", "koi8-r"),
        (b"</meta charset=gbk><meta charset=koi8-r>", "koi8-r"),
        (b"<? <meta charset=gbk> ?><meta charset=koi8-r>", "koi8-r"),
        (b"<a title='<meta charset=gbk>'><meta charset=koi8-r>", "koi8-r"),
        (b"<meta charset=bogus http-equiv=content-type content='charset=gbk'><meta charset=koi8-r>", "koi8-r"),
        (b"<meta content='charset=gbk'><meta charset=koi8-r>", "koi8-r"),
        (b"<meta http-equiv=content-type content='charset charset = \"gbk\"'>", "gbk"),
        (b"<meta http-equiv=content-type content='charset=\"gbk'>", None),
        (b"<meta http-equiv=content-type content='text/html; charset=gbk;x'>", "gbk"),
        (b"<meta charset=gbk charset=koi8-r>", "gbk"),
        (b"<meta =charset=gbk charset=koi8-r>", "koi8-r"),
        (b"<meta charset=>", None),
        (b"<\0?\0x\0m\0l\0", "utf-16le"),
        (b"\0<\0?\0x\0m\0l", "utf-16be"),
    ],
)
def test_the_standards_corners(markup: bytes, encoding: str | None) -> None:
    assert encoding == find_meta_encoding(markup)


@pytest.mark.parametrize(
    ("markup", "encoding"),
    [
        (b"<?xml version='1.0' encoding='windows-1251'?>", "windows-1251"),
        (b'<?xml encoding = "utf-16" ?>', "utf-8"),
        (b'<?xml encoding="koi8-r"', None),  # never ends
        (b'<?xml encoding=" koi8-r"?>', None),
        (b"<?xml encoding=koi8-r?>", None),
        (b'<?xml encodings="gbk" encoding="koi8-r"?>', None),
        (b' <?xml encoding="koi8-r"?>', None),
        (b'<?xml version="1.0"?><p encoding="gbk">', None),
    ],
)
def test_xml_declarations(markup: bytes, encoding: str | None) -> None:
    assert encoding == find_xml_encoding(markup)


def test_a_meta_element_that_the_limit_cuts_off_does_not_count() -> None:
    markup = b"<!--".ljust(PRESCAN_BYTES - 20, b"x") + b"--><meta charset=koi8-r>"
    assert find_meta_encoding(markup[:PRESCAN_BYTES]) is None
    assert find_meta_encoding(markup) == "koi8-r"
