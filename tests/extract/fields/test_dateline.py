"""Datelines, as agencies and papers of many languages print them."""

import time
from collections.abc import Callable

import pytest

from scrapenews.extract.fields.dateline import find_dateline
from scrapenews.record import Extraction

TEXT = "The council met in the old hall on the hill, and nobody was surprised by what it decided there. "


@pytest.mark.parametrize(
    "text",
    [
        "[BERLIN (dpa)] - Die Lage ist ernst.",
        "[Berlin (dpa/afp)] – Die Lage ist ernst.",
        "[Wien/Graz (APA)] - Der Rat tagt.",
        "[Frankfurt am Main (dpa/lhe)] - Der Rat tagt.",
        "[WASHINGTON, May 3 (Wire)] - The vote",
        "[CLEAR LAKE, Iowa, Dec 23 (Reuters)] - The vote",
        "[St. Louis, Mo. (AP)] — The vote",
        "[NEW YORK] -- The vote",
        "[MOSCOW]—The vote",
        "[NEW DELHI]: The vote",
        "[Charlotte, NC] -- The vote",
        "[Bhubaneswar, Jan 12 (PTI)] The vote",
        "[(AP) HONOLULU] - The vote",
        "[(CNN)] -- The vote",
        "[PARIS, 3 mai (Reuters)] - Le vote",
        "[Madrid, 3 may (EFE)].- El voto",
        "[Buenos Aires, 3 de mayo de 2024 (Télam)].- El voto",
        "[LISBOA, 3 Mai (Lusa)] - O voto",
        "[(ANSA) - ROMA, 03 MAG] - Il voto",
        "[Oslo (NTB)]: Rådet",
        "[DEN HAAG (ANP)] - De raad",
        "[Praha 3. května (ČTK)] - Rada",
        "[Warszawa (PAP)] - Rada",
        "[Budapest, 2024. május 3., péntek (MTI)] - A tanács",
        "[ANKARA (AA)] - Meclis",
        "[Jakarta (ANTARA)] - Dewan",
        "[JAKARTA, MEDIA.example] - Dewan",
        "[Hà Nội (TTXVN)] - Hội đồng",
        "[ΑΘΗΝΑ (ΑΠΕ-ΜΠΕ)] - Το συμβούλιο",
        "[МОСКВА, 3 мая. /ТАСС/]. Совет",
        "[МОСКВА, 3 мая] — РИА Новости. Совет",
        "[Москва. 3 мая. ИНТЕРФАКС] - Совет",
        "[КИЇВ, 3 травня. /УКРІНФОРМ/]. Рада",
        "[القاهرة (رويترز)] - اجتمع المجلس",
        "[القاهرة - أ ف ب]: اجتمع المجلس",
        "[تهران - ایرنا] - شورا",
        "[नई दिल्ली, 3 मई (भाषा)] परिषद",
        "[新华社北京5月3日电]（记者张三）市议会",
        "[本报讯](记者张三)市议会",
        "【[ソウル＝小池和]】市議会は",
        "([서울=연합뉴스]) 시의회는",
    ],
)
def test_datelines(text: str) -> None:
    dateline = text[text.index("[") + 1 : text.index("]")]
    assert dateline == find_dateline(text.replace("[", "", 1).replace("]", "", 1))


@pytest.mark.parametrize(
    "text",
    [
        "He came - she went.",
        "The mayor (left) – smiling",
        "The Council (TC) said on Monday",
        "Angela Muster (ABC-Partei) - die Kanzlerin",
        "In 2019 (the year) - all of it",
        "Two Men (2004) - a film",
        "US President (R) - he",
        "A lot of people (me included) – say",
        "(Flat Rate Guarantee) - Includes",
        "Photos (from left to right): Courtesy",
        "UPDATE: The council",
        "MOVIE REVIEW - The council",
        "DISCLAIMER: The council",
        "Die SPD – und die CDU",
        "2024年5月3日",
        "【写真】市議会",
        "(사진) 시의회",
        "",
    ],
)
def test_other_beginnings_are_none(text: str) -> None:
    assert find_dateline(text) is None


def test_a_dateline_behind_a_short_line(extract: Callable[..., Extraction]) -> None:
    assert extract(body=f"<p>Ann Lee reports</p><p>OSLO (NTB) – {TEXT * 3}</p><p>{TEXT * 2}</p>").article.dateline == (
        "OSLO (NTB)"
    )


def test_who_speaks_in_an_interview_is_no_place(extract: Callable[..., Extraction]) -> None:
    body = f"<p>Where were you?</p><p>OLA NORD: {TEXT * 3}</p><p>{TEXT * 2}</p>"
    assert extract(body=body).article.dateline is None


@pytest.mark.parametrize("part", ["A", "A ", "(A) ", "A.", "/", "市", "Ab, ", "A-", "(AP) A"])
def test_a_hostile_beginning_is_read_at_once(part: str) -> None:
    begun = time.process_time()
    find_dateline(part * 100_000)
    assert time.process_time() - begun < 1
