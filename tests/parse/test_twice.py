"""Text that was encoded as UTF-8 twice."""

import time

import pytest

from scrapenews.dom import Document
from scrapenews.parse import parse_document

WORDS = "L’été, à Bâle – dit-elle –, « les ponts » étaient fermés… “Привет”, 東京 🙂."


def twice(text: str, codec: str = "latin-1") -> bytes:
    """The bytes of a text that was read as another encoding once and written out again."""
    return text.encode().decode(codec).encode()


def words(document: Document) -> str:
    return "".join(map(str, document.root.itertext()))


def codes(document: Document) -> list[str]:
    return [issue.code for issue in document.issues]


@pytest.mark.parametrize("text", [WORDS, "It’s ‘so’ – or “so”. " * 3, "Всё хорошо, что хорошо кончается."])
def test_it_is_undone_and_remarked(text: str) -> None:
    document = parse_document(twice(f"<meta charset=utf-8><p title='{text}'>{text}</p>"))
    assert (words(document), codes(document)) == (text, ["encoding_repaired"])
    assert document.root.find("body/p").get("title") == text


def test_marks_that_were_read_as_windows_1252_are_undone_too() -> None:
    text = "It’s ‘so’ – and that’s “it. " * 2
    document = parse_document(twice(f"<meta charset=utf-8><p>{text}</p>", "windows-1252"))
    assert words(document).strip() == text.strip()


def test_text_that_was_decoded_wrongly_before_it_came_is_repaired() -> None:
    document = parse_document(f"<p>{WORDS}</p>".encode().decode("latin-1"))
    assert words(document) == WORDS


def test_sound_parts_of_the_page_stay_as_they_are() -> None:
    sound = "Éric Noël à Genève"
    page = f"<meta charset=utf-8><h1>{sound}</h1>".encode() + twice(f"<p>{WORDS * 3}</p>")
    assert words(parse_document(page)) == sound + WORDS * 3


@pytest.mark.parametrize(
    "text",
    [
        "Le mot « CAFÉ» et « ÉTÉ» en capitales, à l’été, é è ê. " * 5,
        "So schreibt man â€™ und Ã© falsch, über Häuser, Bäume, Füße, Öfen, Äpfel, Übel, Größe.",
        "東京の春は早い。" * 20,
        "Ã© " * 3,
    ],
)
def test_other_text_is_not_touched(text: str) -> None:
    document = parse_document(f"<meta charset=utf-8><p>{text}</p>".encode())
    assert (words(document).strip(), codes(document)) == (text.strip(), [])


@pytest.mark.parametrize("part", ["Ã©", "Ã", "â€", "Â<", "Ã©>", "é"])
def test_a_hostile_page_is_read_in_linear_time(part: str) -> None:
    begun = time.process_time()
    parse_document(f"<p>{part * 200_000}")
    assert time.process_time() - begun < 10
