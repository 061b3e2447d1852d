"""Language, dateline, section, kind, corrections, remarks."""

from collections.abc import Callable

from scrapenews.record import Claim, Extraction

TEXT = "The council met in the old hall on the hill, and nobody was surprised by what it decided there. "
GERMAN = "".join(
    f"<p>{sentence} </p>"
    for sentence in (
        "Der Rat kam im alten Saal auf dem Hügel zusammen, und niemand war von dem überrascht, was er dort beschloss.",
        "Die Brücke trägt seit neunzig Jahren Karren und Wagen, und ihr nördlicher Pfeiler beginnt zu sinken.",
        "Die Ingenieure haben die Risse im Frühjahr gemessen und noch einmal, als die Fähren nicht mehr fuhren.",
        "Eine neue Brücke würde mehr kosten, als die Stadt in einem Jahr einnimmt, sagte der Schatzmeister dem Rat.",
    )
)
RUSSIAN = "Совет собрался в старом зале на холме, и никого не удивило его решение по мосту. "


def codes(extraction: Extraction) -> list[str]:
    return [issue.code for issue in extraction.article.issues]


def test_the_declared_language_is_normalised(extract: Callable[..., Extraction]) -> None:
    assert extract(lang="en_gb").article.in_language == "en-GB"


def test_a_language_that_cannot_be_that_of_the_text_is_not_believed(extract: Callable[..., Extraction]) -> None:
    extraction = extract(body=f"<p>{RUSSIAN * 3}</p>" * 4, lang="en")
    assert (extraction.article.in_language, "language_conflict" in codes(extraction)) == ("ru", True)


def test_a_language_whose_words_the_text_does_not_have_is_not_believed(extract: Callable[..., Extraction]) -> None:
    extraction = extract(body=GERMAN, lang="en-US")
    assert (extraction.article.in_language, "language_conflict" in codes(extraction)) == ("de", True)


def test_of_two_declared_languages_the_one_of_the_text_is_believed(extract: Callable[..., Extraction]) -> None:
    head = '<meta property="og:locale" content="de_AT">'
    assert extract(body=GERMAN, lang="en", head=head).article.in_language == "de-AT"


def test_a_page_that_declares_nothing_is_in_the_language_of_its_words(
    extract: Callable[..., Extraction], claims_of: Callable[..., list[Claim]]
) -> None:
    extraction = extract(f"<body><h1>Rat sperrt die Brücke</h1>{GERMAN}</body>")
    [claim] = claims_of(extraction, "in_language")
    assert (claim.value, claim.source, claim.chosen, codes(extraction)) == ("de", "page", True, [])


def test_a_region_is_taken_from_another_source(extract: Callable[..., Extraction]) -> None:
    assert extract(lang="en", head='<meta property="og:locale" content="en_GB">').article.in_language == "en-GB"


def test_a_dateline_stays_in_the_text(extract: Callable[..., Extraction]) -> None:
    article = extract(body=f"<p>BERLIN (dpa) - {TEXT * 3}</p><p>{TEXT * 3}</p>").article
    assert (article.dateline, article.text.startswith("BERLIN (dpa) - The council")) == ("BERLIN (dpa)", True)


def test_section_from_printed_breadcrumbs(extract: Callable[..., Extraction]) -> None:
    path = "<nav class=breadcrumb><a>Home</a> &gt; <a>Local</a></nav>"
    html = f"<body>{path}<h1>Bridge closes for good</h1><p>{TEXT * 8}</p>"
    assert extract(html).article.section == "Local"


def test_many_links_and_no_text_are_a_listing(extract: Callable[..., Extraction]) -> None:
    cards = "".join(f'<div><a href="/{n}">Headline number {n} of a long list of stories</a></div>' for n in range(40))
    assert extract(f"<body><h1>News</h1>{cards}<p>Short text here.</p></body>").article.kind == "listing"


def test_a_hole_in_a_sentence_is_remarked(extract: Callable[..., Extraction]) -> None:
    assert "hole_in_sentence" in codes(extract(body=f"<p>He spoke to the , and left. {TEXT * 3}</p>" * 3))


def test_a_quotation_that_never_began_is_remarked(extract: Callable[..., Extraction]) -> None:
    assert "unbalanced_quotes" in codes(extract(body=f"<p>So be it,” he said. {TEXT * 3}</p><p>{TEXT * 3}</p>"))


def test_a_quotation_over_paragraphs_is_not_remarked(extract: Callable[..., Extraction]) -> None:
    body = f"<p>“{TEXT * 3}</p><p>{TEXT * 3}” he said.</p>"
    assert "unbalanced_quotes" not in codes(extract(body=body))


def test_a_teaser_is_remarked(extract: Callable[..., Extraction], json_ld: Callable[..., str]) -> None:
    assert "teaser_only" in codes(extract(head=json_ld(isAccessibleForFree=False), body=f"<p>{TEXT * 2}</p>"))


def test_a_text_that_breaks_off_is_remarked(extract: Callable[..., Extraction]) -> None:
    assert "truncated_end" in codes(extract(body=f"<p>{TEXT * 4}</p><p>{TEXT * 3} And then […]</p>"))


def test_a_plain_article_has_no_remarks(extract: Callable[..., Extraction]) -> None:
    assert codes(extract()) == []
