"""Job files: what they give, and what is said where they are wrong."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from scrapenews.batch.job import Job, Output, Source, read_job
from scrapenews.batch.job.template import write_template
from scrapenews.errors import JobError

SOURCE = '[[source]]\nname = "a"\nurl = "https://a.example/feed"\n'
Read = Callable[[str], Job]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a job file of the text, which may leave out the store."""

    def read_text(text: str) -> Job:
        path = tmp_path / "news.toml"
        path.write_text(text if text.startswith("store") else f'store = "news.db"\n{text}', encoding="utf-8")
        return read_job(path)

    return read_text


def test_a_short_job_has_what_is_usual(read: Read, tmp_path: Path) -> None:
    expected = Job(
        name="news",
        store=str(tmp_path / "news.db"),
        sources=(Source(name="a", url="https://a.example/feed", kind="site"),),
    )
    assert expected == read(SOURCE)


def test_a_source_may_say_all_of_it(read: Read) -> None:
    more = """kind = "feed"
include = ["/news/*"]
exclude = "/live/*"
every = "1h 30m"
max_pages = 5
reread = [{ every = "12h", for = "3d" }, { every = "1h", for = "6h" }]
"""
    expected = Source(
        name="a",
        url="https://a.example/feed",
        kind="feed",
        include=("/news/*",),
        exclude=("/live/*",),
        every=dt.timedelta(minutes=90),
        max_pages=5,
        reread=((dt.timedelta(hours=6), dt.timedelta(hours=1)), (dt.timedelta(days=3), dt.timedelta(hours=12))),
    )
    assert (expected,) == read(SOURCE + more).sources


def test_a_source_may_have_a_time_of_day_in_its_own_zone(read: Read) -> None:
    (source,) = read(SOURCE + 'cron = "30 6 * * *"\ntime_zone = "Europe/Berlin"').sources
    assert ("30 6 * * *", "Europe/Berlin") == (source.cron, source.time_zone)


def test_one_step_of_rereading_may_stand_alone(read: Read) -> None:
    (source,) = read(SOURCE + 'reread = { every = "3h", for = "2d" }').sources
    assert ((dt.timedelta(days=2), dt.timedelta(hours=3)),) == source.reread


def test_rereading_may_be_forbidden(read: Read) -> None:
    assert () == read(SOURCE + "reread = false").sources[0].reread


@pytest.mark.parametrize(
    ("expected", "path"), [("jsonl", "n.jsonl"), ("csv", "n.CSV"), ("parquet", "n.parquet"), ("markdown", "n/")]
)
def test_an_output_has_the_format_of_its_suffix(read: Read, tmp_path: Path, expected: str, path: str) -> None:
    job = read(f'{SOURCE}[[output]]\npath = "{path}"')
    assert (Output(format=expected, path=tmp_path / path),) == job.outputs  # type: ignore[arg-type]


def test_how_pages_are_fetched_is_said_in_a_table(read: Read) -> None:
    assert 2.5 == read(f"{SOURCE}[fetch]\npause = 2.5").fetch.pause


def test_a_list_may_be_a_file_beside_the_job(read: Read, tmp_path: Path) -> None:
    (source,) = read('[[source]]\nname = "a"\nkind = "list"\nurl = "urls.txt"').sources
    assert str(tmp_path / "urls.txt") == source.url


def test_a_database_is_named_by_its_address(read: Read) -> None:
    assert "postgresql://db.example/news" == read(f'store = "postgresql://db.example/news"\n{SOURCE}').store


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("at line 2, column", "name = \n"),
        ("store: must be a text, not 5", f"store = 5\n{SOURCE}"),
        ("store: 'mysql://x' must be", f'store = "mysql://x"\n{SOURCE}'),
        ("no source is named", ""),
        ("output: must be a list, not", f"{SOURCE}[output]\npath = 'a.csv'"),
        ("sources: is not known here: there is .*did you mean source?", f'{SOURCE}[[sources]]\nname = "b"'),
        ("source: 'a' is there twice", SOURCE * 2),
        ("source[0]: url is missing", '[[source]]\nname = "a"'),
        ("source[0].url: 'a.example' is no http", '[[source]]\nname = "a"\nurl = "a.example"'),
        ("source[0].kind: 'fed' is not known: it must be one of feed, .*did you mean feed?", f'{SOURCE}kind = "fed"'),
        ("source[0].evry: is not known here.*did you mean every?", f'{SOURCE}evry = "1h"'),
        ("source[0].every: 'often' is no span of time: write it as '15m'", f'{SOURCE}every = "often"'),
        ("source[0].every: must be longer than nothing", f'{SOURCE}every = "0s"'),
        ("source[0]: every and cron", f'{SOURCE}every = "1h"\ncron = "0 6 * * *"'),
        ("source[0].cron: 'daily' is no cron", f'{SOURCE}cron = "daily"'),
        ("source[0].time_zone: 'Berlin' is no time zone", f'{SOURCE}cron = "0 6 * * *"\ntime_zone = "Berlin"'),
        (
            "source[0].time_zone: '../../etc/passwd' is no",
            f'{SOURCE}cron = "0 6 * * *"\ntime_zone = "../../etc/passwd"',
        ),
        ("source[0].url: .* holds no date: write it as", '[[source]]\nname = "a"\nurl = "https://a.example/{date:%c}"'),
        ("source[0].time_zone: is for cron", f'{SOURCE}time_zone = "UTC"'),
        ("source[0].max_pages: must be one at least", f"{SOURCE}max_pages = 0"),
        ("source[0].max_pages: must be a whole number, not True", f"{SOURCE}max_pages = true"),
        ("source[0].include: must be a list of texts; 5 is none", f"{SOURCE}include = [5]"),
        ("source[0].reread[0]: must say both", f'{SOURCE}reread = [{{ every = "1h" }}]'),
        ("output[0].format: is missing", f'{SOURCE}[[output]]\npath = "news"'),
        ("output: .*is there twice", SOURCE + '[[output]]\npath = "n.csv"\n' * 2),
        ("fetch.pauze: is not known here.*did you mean pause?", f"{SOURCE}[fetch]\npauze = 1.0"),
        ("fetch: ", f"{SOURCE}[fetch]\npause = -1.0"),
        ("fetch: ", f'{SOURCE}[fetch]\npause = "slow"'),
    ],
)
def test_what_is_wrong_is_said_with_its_place_and_what_would_be_right(read: Read, said: str, text: str) -> None:
    pattern = ".*".join(re.escape(piece) for piece in said.split(".*"))
    with pytest.raises(JobError, match=rf"news\.toml: .*{pattern}"):
        read(text)


def test_an_error_knows_the_place(read: Read) -> None:
    with pytest.raises(JobError) as caught:
        read(f'{SOURCE}every = "often"')
    assert "source[0].every" == caught.value.path


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a = " + b"[" * 100_000, b"#" * 10_000_001, b"a = 1_", b"\0"])
def test_what_is_no_toml_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.toml"
    path.write_bytes(content)
    with pytest.raises(JobError):
        read_job(path)


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(JobError, match="cannot be read: No such file"):
        read_job(tmp_path / "news.toml")


def test_the_template_is_valid_as_it_stands(tmp_path: Path) -> None:
    write_template(tmp_path / "news.toml")
    assert ["example"] == [source.name for source in read_job(tmp_path / "news.toml").sources]


def test_the_template_is_valid_with_everything_it_mentions(tmp_path: Path) -> None:
    path = tmp_path / "news.toml"
    write_template(path)
    text = re.sub(r"^# (?=[a-z_]+ = )", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    path.write_text(text, encoding="utf-8")
    (source,) = read_job(path).sources
    assert (("/news/*",), 100, 2) == (source.include, source.max_pages, len(source.reread or ()))


@pytest.mark.parametrize(("file", "own"), [("harbour.toml", "harbour"), ('a "b".toml', "news"), ("a\nb.toml", "news")])
def test_the_template_names_its_files_like_itself(tmp_path: Path, file: str, own: str) -> None:
    write_template(tmp_path / file)
    made = read_job(tmp_path / file)
    assert (f"{own}.db", [f"{own}.jsonl"]) == (Path(made.store).name, [Path(out.path).name for out in made.outputs])


def test_the_template_takes_no_file_s_place(tmp_path: Path) -> None:
    path = tmp_path / "news.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(JobError, match="is there already"):
        write_template(path)
    assert "mine" == path.read_text(encoding="utf-8")
