"""What may be given: addresses, files, standard input; and what is said of those that give no record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scrapenews.cli.messages import printable
from scrapenews.cli.sources import source_of

Run = Callable[..., Any]  # of conftest
SLUICE = "Sluice to be repaired"


def test_an_address_gives_its_record(scrapenews: Run, site: Callable[[str], str]) -> None:
    ended = scrapenews("--allow-private", f"{site('press')}harbour/ferry-pier-reopens")
    assert (ended.code, ended.err) == (0, "")
    assert ended.record["headline"]
    assert ended.record["retrieved_at"]


def test_a_file_gives_its_record(scrapenews: Run, page: Callable[..., Path]) -> None:
    ended = scrapenews(page())
    assert (ended.code, ended.err, ended.record["headline"], ended.record["url"]) == (0, "", SLUICE, None)


def test_standard_input_gives_its_record(scrapenews: Run, page: Callable[..., Path]) -> None:
    ended = scrapenews("-", stdin=page().read_bytes())
    assert (ended.code, ended.err, ended.record["headline"]) == (0, "", SLUICE)


@pytest.mark.parametrize("argument", ["story.html", "-"])
def test_url_says_what_address_a_page_came_from(scrapenews: Run, page: Callable[..., Path], argument: str) -> None:
    ended = scrapenews("--url", "https://news.example/sluice", argument, stdin=page().read_bytes())
    assert ended.record["url"] == "https://news.example/sluice"


def test_several_inputs_give_json_lines_in_their_order(
    scrapenews: Run, page: Callable[..., Path], site: Callable[[str], str]
) -> None:
    slow, quick = (f"{site('press')}town/{name}" for name in ("slow-story", "library-clock"))
    page()
    ended = scrapenews("--allow-private", slow, "story.html", quick, "-", stdin=page("other", "Market").read_bytes())
    first, second, third, fourth = ended.headlines
    assert (SLUICE, "Market", first) == (second, fourth, third)


def test_addresses_are_fetched_side_by_side(scrapenews: Run, site: Callable[[str], str]) -> None:
    hosts = [site("press").replace("127.0.0.1", host) for host in ("127.0.0.1", "localhost")]
    ended = scrapenews("--allow-private", "--timeout", "60", *(f"{host}town/slow-story" for host in hosts))  # 2 s
    moments = sorted(line.split('"retrieved_at":"')[1][:19] for line in ended.out.splitlines())
    assert int(moments[-1][-2:]) - int(moments[0][-2:]) in (0, 1, -59)


def test_a_file_with_a_commands_name_is_reached_by_its_path(scrapenews: Run, page: Callable[..., Path]) -> None:
    page("schema")
    assert scrapenews("./schema").record["headline"] == SLUICE


def test_only_the_first_argument_is_a_command(scrapenews: Run, page: Callable[..., Path]) -> None:
    page("schema")
    assert scrapenews("--", "schema").record["headline"] == SLUICE


@pytest.mark.parametrize("word", ["help", "warc", "fetch"])
def test_a_command_that_there_is_not_is_told_from_a_missing_file(scrapenews: Run, word: str) -> None:
    ended = scrapenews(word)
    assert (2, "", 1) == (ended.code, ended.out, ended.err.count("\n"))
    assert ended.err.startswith(f"scrapenews: {word} is not a command")
    assert ended.err.endswith("See scrapenews --help.\n")


def test_a_file_with_the_name_of_no_command_is_read(scrapenews: Run, page: Callable[..., Path]) -> None:
    page("fetch")
    assert SLUICE == scrapenews("fetch").record["headline"]


@pytest.mark.parametrize("argument", ["-", "story.html", "nothing.html"])
def test_standard_input_can_be_given_once(scrapenews: Run, argument: str) -> None:
    ended = scrapenews("-", argument, "-")
    assert (ended.code, ended.out) == (2, "")
    assert "only once" in ended.err


def test_url_is_refused_for_several_pages(scrapenews: Run) -> None:
    assert scrapenews("--url", "https://news.example/", "a.html", "b.html").code == 2


@pytest.mark.parametrize("url", ["", "news.example/a", "ftp://news.example/a", "https://"])
def test_url_must_be_a_whole_address(scrapenews: Run, url: str) -> None:
    assert scrapenews("--url", url, "a.html").code == 2


def test_url_is_refused_beside_an_address(scrapenews: Run) -> None:
    assert scrapenews("--url", "https://news.example/", "https://news.example/").code == 2


FAILURES = {
    "no such file": (("gone.html",), "gone.html: no such file"),
    "a host without its scheme": (("news.example/story",), "did you mean https://news.example/story"),
    "a bare word": (("story",), "story: no such file: give the path of a saved page, or an address"),
    "nothing": (("",), "'': an empty name"),
    "a folder": ((".",), ".: is a folder"),
    "another scheme": (("ftp://news.example/a",), "ftp"),
    "a network that is not public": (("http://127.0.0.1:9/",), "127.0.0.1"),
    "a file that never ends": (("/dev/zero", "--max-body", "5000000"), "larger than 5000000 bytes"),
    "a file that is empty": (("/dev/null",), "/dev/null: "),
}


@pytest.mark.parametrize(("arguments", "said"), FAILURES.values(), ids=FAILURES.keys())
def test_an_input_without_a_record_has_one_line_that_says_why(
    scrapenews: Run, arguments: tuple[str, ...], said: str
) -> None:
    ended = scrapenews(*arguments)
    assert (ended.code, ended.out, ended.err.count("\n")) == (1, "", 1)
    assert ended.err.startswith("scrapenews: ")
    assert said in ended.err


@pytest.mark.parametrize("command", [(), ("explain",)])
def test_the_line_of_a_failure_ends_with_its_code(
    scrapenews: Run, site: Callable[[str], str], command: tuple[str, ...]
) -> None:
    url = f"{site('press')}town/withdrawn"
    ended = scrapenews(*command, "--allow-private", url)
    assert (
        f"scrapenews: {url}: 127.0.0.1 has removed this page (status 410): check the address [http.gone]\n" == ended.err
    )


@pytest.mark.parametrize("arguments", [("http://127.0.0.1:9/",), ("--allow-private", "--timeout", "0.3", "SLOW")])
def test_the_advice_names_the_option_and_what_a_program_would_give(
    scrapenews: Run, site: Callable[[str], str], arguments: tuple[str, ...]
) -> None:
    ended = scrapenews(*(f"{site('press')}town/slow-story" if each == "SLOW" else each for each in arguments))
    assert 1 == sum(
        pair in ended.err for pair in ("allow_private=True or --allow-private", "total_timeout or --timeout")
    )


def test_a_file_of_another_kind_is_no_page(scrapenews: Run, tmp_path: Path) -> None:
    (tmp_path / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    ended = scrapenews("picture.html")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("scrapenews: picture.html: ")


def test_standard_input_that_never_ends_is_cut_off(scrapenews: Run) -> None:
    ended = scrapenews("--max-body", "1000", "-", stdin=bytes(100_000))
    assert ended.code == 1
    assert ended.err.startswith("scrapenews: standard input: is larger than 1000 bytes: ")


def test_a_page_that_fails_does_not_stop_the_others(
    scrapenews: Run, page: Callable[..., Path], site: Callable[[str], str]
) -> None:
    gone = f"{site('press')}town/no-such-story"
    page()
    ended = scrapenews("--allow-private", gone, "story.html", "missing.html")
    assert (ended.code, ended.headlines) == (1, [SLUICE])
    first, second = ended.err.splitlines()
    assert first.startswith(f"scrapenews: {gone}: ")
    assert second.startswith("scrapenews: missing.html: ")


def test_an_error_line_cannot_steer_a_terminal(scrapenews: Run) -> None:
    ended = scrapenews("\x1b]0;owned\x07\u202egone.html")
    assert "\\x1b]0;owned\\x07\\u202egone.html" in ended.err
    assert "\x1b" not in ended.err


def test_quiet_leaves_the_exit_code_to_tell(scrapenews: Run) -> None:
    ended = scrapenews("-q", "missing.html")
    assert (ended.code, ended.out, ended.err) == (1, "", "")


def test_a_slow_page_runs_into_the_timeout(scrapenews: Run, site: Callable[[str], str]) -> None:
    ended = scrapenews("--allow-private", "--timeout", "0.4", f"{site('press')}town/slow-story")
    assert (ended.code, ended.out) == (1, "")
    assert "0.4 s" in ended.err


def test_a_page_of_the_network_is_held_to_the_largest_size(scrapenews: Run, site: Callable[[str], str]) -> None:
    ended = scrapenews("--allow-private", "--max-body", "200", f"{site('press')}town/library-clock")
    assert (ended.code, ended.out) == (1, "")
    assert "200" in ended.err


def test_the_contact_is_told_to_the_site(scrapenews: Run, serve: Callable[..., Any]) -> None:
    press = serve("press")
    scrapenews("--allow-private", "--contact", "desk@reader.example", f"{press.url}town/library-clock")
    assert "(+desk@reader.example)" in press.requests[-1].fields["User-Agent"]


@pytest.mark.parametrize(
    ("option", "value"), [("--timeout", "0"), ("--max-body", "-1"), ("--retries", "-1"), ("--contact", "a\nb")]
)
def test_a_value_that_makes_no_sense_is_a_wrong_command_line(scrapenews: Run, option: str, value: str) -> None:
    ended = scrapenews(option, value, "story.html")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert option in ended.err


@pytest.mark.parametrize(
    ("argument", "kind"),
    [
        ("https://news.example/a", "url"),
        ("HTTPS://news.example/a", "url"),
        ("gopher://old.example/", "url"),
        ("https", "file"),
        ("C:\\news\\a.html", "file"),
        ("a:b.html", "file"),
        ("./-", "file"),
        ("-", "stdin"),
    ],
)
def test_what_an_argument_means(argument: str, kind: str) -> None:
    assert kind == source_of(argument).kind


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\nb", "a b"),
        ("\x1b[2J", "\\x1b[2J"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb", "a\\u202eb"),
        ("\ud800", "\\ud800"),
        ("Ä 🙂 \u200f\u05e2\u05d1\u200d", "Ä 🙂 \u200f\u05e2\u05d1\u200d"),
    ],
)
def test_what_steers_a_terminal_is_shown_instead(text: str, line: str) -> None:
    assert line == printable(text)
