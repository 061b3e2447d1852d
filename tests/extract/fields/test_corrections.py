"""Notes of correction: as publishers print them, and as they state them."""

import datetime as dt
from collections.abc import Callable

import pytest

from scrapenews.extract.fields.correction_words import SAID_ANYWHERE
from scrapenews.extract.fields.corrections import read_correction
from scrapenews.record import Correction, Extraction

NOTE = "Correction: An earlier version of this article misstated the age of the bridge."


@pytest.mark.parametrize(
    "text",
    [
        NOTE,
        "CLARIFICATION — The bridge was closed by the port, not by the council.",
        "Editor’s Note: The headline of this article was changed after publication.",
        "Correction, May 3: The bridge was closed by the port, not by the council.",
        "* This article was amended on 3 May 2024 to say who closed the bridge.",
        "A previous version of this story gave the wrong age of the bridge.",
        "The bridge is ninety years old, not eighty. We regret the error.",
        "Korrekturhinweis: Die Brücke ist neunzig Jahre alt, nicht achtzig.",
        "In einer früheren Version dieses Artikels stand, die Brücke sei achtzig Jahre alt.",
        "Anmerkung der Redaktion: Das Alter der Brücke wurde nachträglich berichtigt.",
        "Rectificatif : le pont a quatre-vingt-dix ans et non quatre-vingts.",
        "Une version précédente de cet article donnait un âge erroné au pont.",
        "Fe de errores: el puente tiene noventa años y no ochenta.",
        "Una versión anterior de este artículo daba una edad errónea.",
        "Erramos: a ponte tem noventa anos, e não oitenta.",
        "Errata corrige: il ponte ha novant’anni e non ottanta.",
        "In een eerdere versie van dit artikel stond dat de brug tachtig jaar oud was.",
        "Rättelse: Bron är nittio år gammal, inte åttio.",
        "Retting: Broen er nitti år gammel, ikke åtti.",
        "Oikaisu: Silta on yhdeksänkymmentä vuotta vanha, ei kahdeksankymmentä.",
        "Sprostowanie: most ma dziewięćdziesiąt lat, a nie osiemdziesiąt.",
        "Уточнение: мосту девяносто лет, а не восемьдесят.",
        "В предыдущей версии статьи возраст моста был указан неверно.",
        "Düzeltme: Köprü seksen değil doksan yaşında.",
        "تصحيح: عمر الجسر تسعون عاما وليس ثمانين.",
        "更正：大桥建成已九十年，而不是八十年。",
        "【訂正】橋は八十年ではなく九十年前に架けられました。",
        "정정: 다리는 팔십 년이 아니라 구십 년 되었습니다.",
        "भूल सुधार: पुल नब्बे साल पुराना है, अस्सी नहीं।",
    ],
)
def test_notes_of_many_languages(text: str) -> None:
    assert read_correction(text) == Correction(text=text, date=read_correction(text).date)  # type: ignore[union-attr]


@pytest.mark.parametrize("phrase", [phrase.strip() for phrase in SAID_ANYWHERE.replace("\n", "|").split("|") if phrase])
def test_what_only_such_notes_say_is_found_anywhere(phrase: str) -> None:
    assert read_correction(f"The bridge is ninety years old. {phrase.capitalize()}.") is not None


@pytest.mark.parametrize(
    "text",
    [
        "Corrections officers: they strike again and again in the old harbour",
        "A correction of the market is what the traders on the quay fear.",
        "Correction is a word that nobody on the council likes to hear.",
        "Oprava mostu bude stát víc, než město vybere za celý rok.",
        "Correction: no.",
        "Correction: " + "x" * 3000,
        "\ud800" * 40,
    ],
)
def test_what_is_no_note(text: str) -> None:
    assert read_correction(text) is None


def test_a_note_has_its_day() -> None:
    note = read_correction("Correction (3 May 2024): An earlier version misstated the year of the bridge.", "en")
    assert note is not None
    assert note.date == dt.date(2024, 5, 3)


def test_a_note_that_is_stated_for_machines(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    stated = [
        {"@type": "CorrectionComment", "text": "The bridge is old.", "datePublished": "2024-05-03"},
        "/corrections",
    ]
    corrections = extract(head=json_ld(correction=stated)).article.corrections
    assert corrections == (Correction(text="The bridge is old.", date=dt.date(2024, 5, 3)),)


def test_a_note_that_is_printed_too_is_one(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    stated = {"@type": "CorrectionComment", "text": NOTE.partition(": ")[2], "datePublished": "2024-05-03"}
    corrections = extract(head=json_ld(correction=stated), end=f"<p>{NOTE}</p>").article.corrections
    assert [note.date for note in corrections] == [dt.date(2024, 5, 3)]


def test_a_note_behind_the_text(extract: Callable[..., Extraction]) -> None:
    corrections = extract(end=f"<p><em>{NOTE}</em></p>").article.corrections
    assert corrections == (Correction(text=NOTE),)
