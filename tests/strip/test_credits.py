"""Captions and credits, told apart by their words and by what they stand in."""

import time

import pytest
from tests.strip.bodies import article

from scrapenews.record import Image
from scrapenews.strip.credits import split_agency, split_credit


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The harbour.", "Photo: Ida Lund/Press"),
        ("The harbour.", "Photograph: Ida Lund/The Paper"),
        ("The harbour.", "AP Photo/Ida Lund"),
        ("The harbour.", "Image credit: Ida Lund"),
        ("The harbour.", "© Ida Lund"),
        ("The harbour.", "Copyright Ida Lund"),
        ("The harbour.", "Photo by Ida Lund"),
        ("The harbour.", "Screenshot: Press"),
        ("Der Hafen.", "Foto: dpa"),
        ("Der Hafen.", "Bild: Ida Lund (dpa)"),
        ("Der Hafen.", "Quelle: Presse"),
        ("Le port.", "Crédit photo : AFP"),
        ("Le port.", "© Ida Lund / AFP"),
        ("El puerto.", "Foto: EFE"),
        ("Il porto.", "Foto di Ida Lund"),
        ("Satama.", "Kuva: Ida Lund"),
        ("Hamnen.", "Foto: I. Lund"),
        ("Порт.", "Фото: А. Б. Иванов / Пресса"),
        ("港口。", "图：新华社"),
        ("港口。", "图/新华社"),
        ("港です。", "写真：共同"),
        ("港口。", "图片来源：新华社"),
        ("港口。", "张三 摄"),
        ("港口。", "受访者供图"),
        ("항구의 모습.", "사진=윤가람 기자"),
        ("항구의 모습", "사진제공=나루시"),
        ("항구의 모습.", "ⓒ연합뉴스"),
        ("Port o świcie.", "Fot. Zenon Kalita"),
        ("Uostas.", "Nuotr. A. Lund"),
        ("Bến cảng.", "Ảnh: TTXVN"),
        ("الميناء.", "تصوير: أحمد"),
        ("הנמל.", "צילום: דני"),
        ("", "Photo: Ida Lund"),
        ("", "Foto: dpa"),
        ("Wow!", "Photo: Ida Lund"),
        ("“Wow.”", "Photo: Ida Lund"),
    ],
)
def test_a_credit_at_the_end_of_a_caption_is_split_off(caption: str, credit: str) -> None:
    assert (caption, credit) == split_credit(f"{caption} {credit}".strip())


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("The harbour", "Photo: Ida Lund"), "The harbour (Photo: Ida Lund)"),
        (("The harbour", "Photo Ida Lund/Press"), "The harbour (Photo Ida Lund/Press)."),
        (("The harbour.", "AP Photo/Ida Lund, File"), "The harbour. (AP Photo/Ida Lund, File)"),
        (("港口。", "新华社记者 张三 摄"), "港口。（新华社记者 张三 摄）"),
        (("항구의 모습.", "사진=윤가람 기자"), "항구의 모습. [사진=윤가람 기자]"),
        (("항구의 모습", "사진=연합뉴스"), "항구의 모습 /사진=연합뉴스"),
        (("港です", "写真：共同"), "港です＝写真：共同"),
        (("Port, 2023", "Fot. Zenon Kalita"), "Port, 2023 / Fot. Zenon Kalita"),
        (("Port", "fot. PAP"), "Port (fot. PAP)"),
        (("Der Hafen", "Foto: Ida Lund"), "Der Hafen Foto: Ida Lund"),
        (("Der Hafen", "Foto: dpa"), "Der Hafen | Foto: dpa"),
        (("Der Hafen", "Foto: dpa"), "Der Hafen – Foto: dpa"),
        (("The harbour", "© 2024 Ida Lund"), "The harbour © 2024 Ida Lund. All rights reserved."),
    ],
)
def test_a_credit_may_stand_in_brackets_or_behind_a_joint(expected: tuple[str, str], text: str) -> None:
    assert expected == split_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The harbour at dawn.",
        "The photo: a story of a man who won.",
        "A picture by Picasso sold for 2m.",
        "Picture by Picasso sold for 2m.",
        "the source of the river: a lake",
        "The dog, courtesy of Ann, sat down.",
        "The band (from left) on stage.",
        "Photo: one. And then a sentence of the caption follows.",
        "Ida Lund/Press",
        "公園で撮影",
        "他在公园拍摄",
        "图为：港口",
        "图书馆＝一九二〇年",
        "The harbour, by Ann Lund, Ph. D.",
        "x" * 3000 + " Photo: Ida Lund",
    ],
)
def test_a_caption_without_a_credit_stays_whole(text: str) -> None:
    assert (text, None) == split_credit(text)


@pytest.mark.parametrize(
    ("expected", "text"),
    [
        (("The harbour.", "Ida Lund/via REUTERS"), "The harbour. Ida Lund/via REUTERS"),
        (("The harbour.", "Ida Lund / Shutterstock"), "The harbour. Ida Lund / Shutterstock"),
        (("The harbour.", "Ida Lund, AFP"), "The harbour. Ida Lund, AFP"),
        (("Der Hafen.", "Getty Images"), "Der Hafen. Getty Images."),
        (("Port o świcie", "Shutterstock"), "Port o świcie / Shutterstock"),
        (("", "Ida Lund/AFP"), "Ida Lund/AFP"),
        (("", "AP"), "AP"),
        (("She works for Reuters", None), "She works for Reuters"),
        (("The harbour. Ida Lund/Press", None), "The harbour. Ida Lund/Press"),
    ],
)
def test_a_known_agency_needs_no_label(expected: tuple[str, str | None], text: str) -> None:
    assert expected == split_agency(text)


@pytest.mark.parametrize("part", ["x", "A ", "A/", " / ", "AP ", "A, AP. ", "via "])
def test_an_agency_is_looked_for_at_once(part: str) -> None:
    begun = time.process_time()
    split_agency((part * 2000)[:2000])
    assert time.process_time() - begun < 1


@pytest.mark.parametrize("part", ["x", "(", "a ", ". ", "© ", "Photo: ", "Foto/", "(Foto ", "A.B. ", "– ", "/"])
def test_a_hostile_caption_is_split_at_once(part: str) -> None:
    begun = time.process_time()
    split_credit((part * 2000)[:2000])
    assert time.process_time() - begun < 1


# ---------------------------------------------------------------------------------------------------- by their places


def picture(caption: str) -> Image:
    """The picture of a figure with a caption, all of whose lines the judgement took for one."""
    lines = ["Cap.", "Ida Lund", "Cap. Ida Lund", "Cap.Ida Lund", "Ida Lund Cap.", "Cap. Photo: Ida Lund"]
    lines += ["Photo: Ida Lund", "Cap. (Ida Lund)", "(Ida Lund)", "2", "[1/5]Cap.", "Cap, Photo: Ida Lund"]
    lines += ["Cap. Ida Lund/© The Press", "The old boats left at dawn. Photo: Ida Lund", "|Ida Lund"]
    html = f"<p>One.</p><figure><img src=a.jpg>{caption}</figure><p>Two.</p>"
    return article(html, gone=dict.fromkeys(lines, "caption"))[1].images[0]


def test_without_a_sign_of_it_a_credit_stays_in_the_caption() -> None:
    found = picture("<figcaption>Cap. Ida Lund</figcaption>")
    assert ("Cap. Ida Lund", None) == (found.caption, found.credit)


@pytest.mark.parametrize(
    "html",
    [
        "<figcaption><p>Cap.</p><p class=credit>Ida Lund</p></figcaption>",
        "<figcaption>Cap.</figcaption><div class=image__copyright>Ida Lund</div>",
        "<figcaption>Cap. <span class=photo-credit>Ida Lund</span></figcaption>",
        "<figcaption>Cap.<span class=photoCredit>Ida Lund</span></figcaption>",
        "<figcaption><span class=credit>Ida Lund</span> Cap.</figcaption>",
        "<figcaption>Cap.<span itemprop=copyrightHolder>Ida Lund</span></figcaption>",
        "<figcaption>Cap. <small>Ida Lund</small></figcaption>",
        "<figcaption>Cap. <small>(Ida Lund)</small></figcaption>",
        "<figcaption>Cap.</figcaption><div class=credit>(Ida Lund)</div>",
        "<figcaption>Cap.<em>Ida Lund</em></figcaption>",
        "<figcaption><div class=source-wrapper><i>Ida Lund</i></div><div>Cap.</div></figcaption>",
        "<figcaption><div class=quelle>Ida Lund</div><p>Cap.</p></figcaption>",
    ],
)
def test_elements_show_where_the_credit_is(html: str) -> None:
    assert ("Cap.", "Ida Lund") == (picture(html).caption, picture(html).credit)


@pytest.mark.parametrize(
    "html",
    [
        "<figcaption class=caption-with-credit>Cap.</figcaption>",
        "<figcaption class=source-and-caption>Cap.</figcaption>",
        "<figcaption class=image-caption-and-author>Cap.</figcaption>",
    ],
)
def test_names_of_what_holds_both_do_not_make_a_credit(html: str) -> None:
    assert ("Cap.", None) == (picture(html).caption, picture(html).credit)


def test_a_label_in_front_of_a_named_credit_belongs_to_it() -> None:
    found = picture("<figcaption>Cap. Photo: <span class=credit>Ida Lund</span></figcaption>")
    assert ("Cap.", "Photo: Ida Lund") == (found.caption, found.credit)


def test_a_credit_alone_leaves_no_caption() -> None:
    found = picture("<figcaption>Photo: Ida Lund</figcaption>")
    assert (None, "Photo: Ida Lund") == (found.caption, found.credit)


def test_a_line_that_stands_there_twice_is_read_once() -> None:
    found = picture("<figcaption>Cap.</figcaption><figcaption>Cap.</figcaption>")
    assert "Cap." == found.caption


@pytest.mark.parametrize("before", ["Enlarge / ", "Caption: ", "Legende: ", "Enlarge this image ", "Bild vergrößern "])
def test_what_a_box_prints_before_a_caption_is_not_its(before: str) -> None:
    html = f"<p>One.</p><figure><img src=a.jpg><figcaption>{before}The harbour.</figcaption></figure><p>Two.</p>"
    assert "The harbour." == article(html, gone={f"{before}The harbour.": "caption"})[1].images[0].caption


@pytest.mark.parametrize("line", ["Buy Now", "Enlarge", "...", "1/3", "Source"])
def test_a_line_that_says_nothing_of_a_picture_is_no_caption(line: str) -> None:
    html = f"<p>One.</p><figure><img src=a.jpg><figcaption>{line}</figcaption></figure><p>Two.</p>"
    assert article(html, gone={line: "caption"})[1].images[0].caption is None


def test_the_label_of_a_credit_in_another_element_is_no_caption() -> None:
    found = picture("<figcaption>Cap. Photo: <b class=credit>Ida Lund</b></figcaption>")
    assert "Cap." == found.caption


@pytest.mark.parametrize(
    "html",
    [
        "<figcaption><p>2</p><p>Cap.</p></figcaption>",
        "<figcaption><b>[1/5]</b><span>Cap.</span></figcaption>",
    ],
)
def test_the_number_of_a_picture_in_its_gallery_is_no_caption(html: str) -> None:
    assert "Cap." == picture(html).caption


def test_a_comma_before_a_credit_goes_with_it() -> None:
    assert "Cap" == picture("<figcaption>Cap, Photo: Ida Lund</figcaption>").caption


def test_a_named_credit_is_whole() -> None:
    found = picture("<figcaption><b>Cap.</b> <b class=captionCredit>Ida Lund/© The Press</b></figcaption>")
    assert ("Cap.", "Ida Lund/© The Press") == (found.caption, found.credit)


def test_a_caption_may_stand_in_a_box_named_for_its_credit() -> None:
    found = picture("<div class=box__copyright>The old boats left at dawn. Photo: Ida Lund</div>")
    assert ("The old boats left at dawn.", "Photo: Ida Lund") == (found.caption, found.credit)


def test_a_stroke_before_a_credit_is_none_of_it() -> None:
    found = picture("<figcaption>Cap.</figcaption><p class=byline>|Ida Lund</p>")
    assert "Ida Lund" == found.credit
