"""Which names of encodings are believed."""

import json
from pathlib import Path

import pytest

from scrapenews.parse.labels import find_encoding

VECTORS = Path(__file__).parents[2].parent / "shared" / "vectors" / "encoding_labels.json"
if not VECTORS.is_file():
    pytest.skip(f"no vectors at {VECTORS}", allow_module_level=True)
DATA = json.loads(VECTORS.read_text(encoding="utf-8"))
# Names that Python's codec registry knows, and a client that trusted it fell over (the vectors' "trap").
TRAP = "hex zlib bz2 uu base64 quopri rot13 undefined idna punycode utf-32".split()


@pytest.mark.parametrize(("label", "encoding"), DATA["labels"].items())
def test_a_label_names_its_encoding(label: str, encoding: str) -> None:
    assert encoding == find_encoding(label)


@pytest.mark.parametrize("label", DATA["must_reject"], ids=lambda label: repr(label[:20]))
def test_what_is_no_label_names_nothing(label: str) -> None:
    assert find_encoding(label) is None


@pytest.mark.parametrize("label", TRAP)
def test_the_codec_registry_is_never_asked(label: str) -> None:
    assert label in DATA["trap"]
    assert find_encoding(label) is None


def test_white_space_around_a_label_and_its_case_do_not_matter() -> None:
    assert find_encoding("\t\n\f\r UTF-8 ") == "utf-8"


def test_other_white_space_than_ascii_is_part_of_the_label() -> None:
    assert find_encoding("\u00a0utf-8") is None


def test_labels_are_compared_in_ascii() -> None:
    assert find_encoding("\u212aoi8-r") is None  # the Kelvin sign, which str.lower() makes a k
