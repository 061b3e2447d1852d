"""One article with a bit of everything, in every format, as files that a reviewer can read."""

from pathlib import Path

import pytest

from scrapenews.output import FORMATS
from scrapenews.record.codec import decode_article

EXAMPLE = Path(__file__).parent / "example"


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "jsonl"])
def test_the_example_is_written_as_it_stands_in_its_file(name: str) -> None:
    article = decode_article((EXAMPLE / "article.json").read_bytes())
    with (EXAMPLE / f"article{FORMATS[name].file_ending}").open(encoding="utf-8", newline="") as file:
        assert file.read() == FORMATS[name].write_one(article)
