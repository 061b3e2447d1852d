"""Calls to readers: to subscribe, to join, to follow, to click."""

import time

import pytest

from scrapenews.strip.calls import asks_readers, says_click


@pytest.mark.parametrize(
    "text",
    [
        "Submit your letter to the editor via this form.",
        "Sign up for our newsletter", "Never miss a story — get our free app",
        "To read the full story, please subscribe.",
        "👉 Iscriviti al canale WhatsApp", "📲 Participe do nosso grupo", "Abonnieren Sie unser E-Paper",
        ">>> Jetzt die aktuelle Ausgabe bestellen! <<<", "Suscríbete al boletín", "Suivez-nous sur Facebook",
        "Подписывайтесь на наш канал", "Zapraszamy też do subskrypcji tygodnika", "Volg ons op Instagram",
        "Abone olun: günlük bülten",
    ],
)  # fmt: skip
def test_lines_that_ask_readers(text: str) -> None:
    assert asks_readers(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Join the queue", "Supporters filled the channel tunnel.", "The app was downloaded twice.",
        "They follow the river to Facebook's old office.", "Download the map",
        "Support is what members of the crew need.",
        f"Follow me, he said, {'and they went on along the river, ' * 8}until they saw the newsletter.",
    ],
)  # fmt: skip
def test_lines_that_ask_nothing(text: str) -> None:
    assert not asks_readers(text)


@pytest.mark.parametrize("text", ["Click here", "→ Clique aqui e siga", "Haz clic aquí", "Klik hier om te lezen"])
def test_lines_that_want_a_click(text: str) -> None:
    assert says_click(text)


@pytest.mark.parametrize("text", ["", "He said: click here", "Clickhere", "Hier klickt es"])
def test_lines_that_want_none(text: str) -> None:
    assert not says_click(text)


@pytest.mark.parametrize("part", ["follow ", "Subscribe newslette ", "👉", "join us on whatsap "])
def test_hostile_lines_are_read_in_linear_time(part: str) -> None:
    begun = time.process_time()
    for length in (10, 20, 40, 100_000):
        asks_readers((part * length)[:260])
        says_click(part * length)
    assert time.process_time() - begun < 2
