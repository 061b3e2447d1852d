"""Letters and signs that markup sets apart: readings of a ruby, drop caps, formulas."""

import pytest
from tests.dom.trees import outline, text, texts


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        ("漢字だ", "<ruby>漢字<rt>かんじ</rt></ruby>だ"),
        ("漢字だ", "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>だ"),
        ("漢字だ", "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>だ"),
        ("漢字だ", "<ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby>だ"),
        ("漢字だ", "<ruby>漢<rt>かん<rb>字<rt>じ</ruby>だ"),
        ("漢字だ", "<ruby>漢字<rtc><rt>かんじ</rt></rtc></ruby>だ"),
    ],
)
def test_a_ruby_is_read_without_its_readings(expected: str, html: str) -> None:
    assert expected == text(f"<p>{html}</p>")


@pytest.mark.parametrize(
    ("expected", "html"),
    [
        (["Then it rained."], "<p><span class=dropcap>T</span>hen it rained.</p>"),
        (["Then it rained."], "<div><div class='drop-cap'>T</div>hen it rained.</div>"),
        (["“Then it rained.”"], "<div><div class=lettrine>“T</div>hen it rained.”</div>"),
        (["Before.", "Then it rained."], "<div>Before.<div class=initial>T</div>hen it rained.</div>"),
        (["Then it rained."], "<style>.c{display:block;float:left}</style><p><b class=c>T</b>hen it rained.</p>"),
        (["A", "Then it rained."], "<div><div class=dropcap>A</div>Then it rained.</div>"),
        (["A", "then"], "<div><div>A</div>then</div>"),
    ],
)
def test_a_drop_cap_is_a_part_of_its_word(expected: list[str], html: str) -> None:
    assert expected == texts(html)


@pytest.mark.parametrize("name", ["latex", "wp-latex", "mwe-math-fallback-image-inline math", "tex"])
def test_a_picture_of_a_formula_is_its_text(name: str) -> None:
    assert "so x^2 = y holds" == text(f"<p>so <img class='{name}' alt='x^2 = y' src=a.png> holds</p>")


@pytest.mark.parametrize("name", ["textile", "aftermath", "latest", ""])
def test_other_pictures_stay_pictures(name: str) -> None:
    page = outline(f"<p>so <img class='{name}' alt='x' src=a.png>holds</p>")
    assert (["so holds"], 1) == ([block.text for block in page.blocks], len(page.media))


def test_a_formula_in_markup_is_read_without_its_annotation() -> None:
    html = "<math><mi>x</mi><mo>=</mo><mn>2</mn><annotation encoding=tex>x=2</annotation></math>"
    assert "so x=2 holds" == text(f"<p>so {html} holds</p>")
