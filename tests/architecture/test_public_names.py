"""What `import scrapenews` gives, and that it always gives the same."""

import inspect
import subprocess
import sys

import pytest

import scrapenews

IMPORTS = [
    "import scrapenews",
    "import scrapenews.extract",
    "import scrapenews.extract as stage",
    "from scrapenews.extract import extract_article",
    "from scrapenews import extract",
    "from scrapenews import *",
    "import scrapenews.pipeline",
    "import scrapenews.cli",
    "import importlib; importlib.import_module('scrapenews.extract')",
    "import scrapenews; scrapenews.extract('<p>A sentence that is long enough to be the text of a page.</p>')",
]


def test_the_public_names_are_those_that_programs_may_rely_on() -> None:
    assert sorted(scrapenews.__all__) == ["Article", "ascrape", "clean_text", "explain", "extract", "scrape"]


@pytest.mark.parametrize("name", scrapenews.__all__)
def test_every_public_name_says_what_it_is(name: str) -> None:
    assert len((inspect.getdoc(getattr(scrapenews, name)) or "").split()) > 2


@pytest.mark.parametrize("later", IMPORTS)
@pytest.mark.parametrize("first", ["import scrapenews", "import scrapenews.extract"])
def test_extract_is_the_function_in_every_order_of_imports(first: str, later: str) -> None:
    lines = (first, later, "import scrapenews", "print(scrapenews.extract.__module__, callable(scrapenews.extract))")
    assert _printed_by("\n".join(lines)) == "scrapenews.pipeline True\n"


def test_the_stage_of_the_same_name_is_found_by_its_module_name() -> None:
    program = (
        "from scrapenews import extract; from scrapenews.extract import extract_article as stage; print(stage.__name__)"
    )
    assert _printed_by(program) == "extract_article\n"


def test_the_version_is_the_installed_one() -> None:
    from importlib.metadata import version

    assert version("scrapenews") == scrapenews.__version__


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        scrapenews.no_such_name  # noqa: B018 - to look it up is the test


def _printed_by(program: str) -> str:
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return done.stdout
