"""Phrases that lead elsewhere, announce advertising, head comments or close an article."""

import time

import pytest

from scrapenews.strip.phrases import (
    announces_advertising,
    closes_article,
    heads_about,
    heads_comments,
    is_error_message,
    leads_elsewhere,
)


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Ferry is back", "READ ALSO", "See also", "Related: Ferry is back", "More on this topic: the ferry",
        "→ Lesen Sie auch: Die Fähre", "Siehe auch", "À lire aussi : le bac", "Lire la suite",
        "Lee también: la barca", "Leia mais", "• Leggi anche: il traghetto", "Lees ook", "Läs mer", "Les også",
        "Lue myös", "Czytaj także: prom", "Čtěte také", "Kapcsolódó cikkek", "İlgili haberler".replace("İ", "i"),
        "Baca juga", "Xem thêm", "Читайте также: паром", "Διαβάστε επίσης", "اقرأ أيضا", "קראו גם", "यह भी पढ़ें",
        "相关阅读：渡轮", "延伸閱讀", "関連記事", "관련 기사", "อ่านเพิ่มเติม",
    ],
)  # fmt: skip
def test_lines_that_lead_elsewhere(text: str) -> None:
    assert leads_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "Read my lips", "They read more than others.", "Seeing also helps", "Related questions were not asked",
        "Leer wie mehr", "Lesen macht klug", "Lire est un plaisir", "Leggiamo anche noi", "More on board than ever",
        "Читайте книги", "記事に関連した人", "Watch out", "He was asked to see also the bridge",
    ],
)  # fmt: skip
def test_sentences_that_lead_nowhere(text: str) -> None:
    assert not leads_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement", "ADVERTISEMENT", "— Advertisement —", "Sponsored content", "Story continues below",
        "Anzeige", "Publicité", "Publicidad", "Pubblicità", "Advertentie", "Reklama", "Реклама", "Διαφήμιση", "广告",
        "広告", "광고", "إعلان", "פרסומת", "विज्ञापन", "โฆษณา", "Iklan", "Quảng cáo", "La suite après cette publicité",
    ],
)  # fmt: skip
def test_lines_that_announce_advertising(text: str) -> None:
    assert announces_advertising(text)


@pytest.mark.parametrize(
    "text",
    ["", "Advertisement rules changed.", "Anzeige erstattet", "Werbung ist alles", "The advertisement", "广告法修改了"],
)
def test_lines_that_speak_of_advertising(text: str) -> None:
    assert not announces_advertising(text)


@pytest.mark.parametrize(
    "text",
    [
        "Comments", "12 Comments", "Comments (3)", "Leave a reply", "Post a comment", "Readers’ comments", "Discussion",
        "Kommentare", "Leserkommentare", "Commentaires", "5 commentaires", "Comentarios", "Comentários", "Commenti",
        "Reacties", "Komentarze (7)", "Комментарии", "Добавить комментарий", "Σχόλια", "网友评论", "コメント", "댓글",
        "تعليقات", "תגובות",
    ],
)  # fmt: skip
def test_lines_that_head_comments(text: str) -> None:
    assert heads_comments(text)


@pytest.mark.parametrize(
    "text",
    ["", "Commentary", "No comments were made", "The mayor comments", "Kommentarlos", "Опиниональный", "Replying"],
)
def test_lines_that_head_none(text: str) -> None:
    assert not heads_comments(text)


@pytest.mark.parametrize(
    "text",
    [
        "Source: Agency", "Quelle: Agentur", "Fuente: Agencia", "Fonte: Agenzia", "Źródło: PAP", "来源：新华网",
        "（责任编辑：王小明）", "責任編輯：王小明", "© 2024 The Post", "(c) 2024 The Post", "All rights reserved",
        "Alle Rechte vorbehalten", "Tous droits réservés", "Riproduzione riservata", "Все права защищены", "版权所有",
        "무단 전재 금지", "For more information, call the office", "To contact the reporter", "Words.\n© The Post",
    ],
)  # fmt: skip
def test_lines_that_close_an_article(text: str) -> None:
    assert closes_article(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Sources said so.",
        "It is all rights and duties.",
        "The copyright ran out.",
        "Quellen gibt es viele.",
        "消息来源",
    ],
)
def test_lines_that_close_none(text: str) -> None:
    assert not closes_article(text)


@pytest.mark.parametrize("part", ["- ", "more on ", "more on x", "a ", "1 ", "\n", "the ", "story continues below "])
def test_hostile_lines_are_read_in_linear_time(part: str) -> None:
    begun = time.process_time()
    for is_such in (leads_elsewhere, announces_advertising, heads_comments, closes_article):
        is_such(part * 50_000)
    assert time.process_time() - begun < 4


# ---------------------------------------------------------------------------------------------------- about


@pytest.mark.parametrize(
    "text", ["About us", "About the author:", "ÜBER UNS", "À propos", "Quiénes somos", "О нас", "关于我们"]
)
def test_headings_of_a_word_on_the_site(text: str) -> None:
    assert heads_about(text)


@pytest.mark.parametrize(
    "text", ["", "About", "About us all", "What is known about us", "Om", "About the authors of war"]
)
def test_headings_of_something_else(text: str) -> None:
    assert not heads_about(text)


@pytest.mark.parametrize(
    "text",
    [
        "L’articolo continua dopo la pubblicità", "El artículo continúa después de la publicidad",
        "Der Artikel wird nach der Anzeige fortgesetzt", "Artikel gaat verder onder de advertentie",
        "La suite de l’article après cette publicité",
    ],
)  # fmt: skip
def test_an_article_that_goes_on_behind_advertising(text: str) -> None:
    assert announces_advertising(text)


@pytest.mark.parametrize("text", ["Weiterlesen:", "MIRA: Sale el barco", "Puedes ver: el barco"])
def test_more_lines_that_lead_elsewhere(text: str) -> None:
    assert leads_elsewhere(text)


@pytest.mark.parametrize("text", ["Mira el barco", "Puedes ver el barco"])
def test_pointing_words_without_a_colon_lead_nowhere(text: str) -> None:
    assert not leads_elsewhere(text)


@pytest.mark.parametrize(
    "text",
    [
        "If you are already a subscriber, you can log in.", "Die Ausgabe am Kiosk, im Abo, als E-Paper",
        "Alles über die Fähre findest du hier.", "The full report can be found here.",
        "Submit your letter to the editor",
        "Dieser Beitrag erschien in der Mai-Ausgabe.", "Already subscribed? Log in",
        "First-time subscribers also receive a gift.",
    ],
)  # fmt: skip
def test_more_lines_that_close_an_article(text: str) -> None:
    assert closes_article(text)


@pytest.mark.parametrize("text", ["Das Papier finden Sie hier:", "It can be found here and there.", "She is a member."])
def test_lines_that_close_nothing(text: str) -> None:
    assert not closes_article(text)


@pytest.mark.parametrize(
    "text",
    [
        "Warning: Undefined variable $x in /var/www/a.php on line 12",
        "Deprecated: The /e modifier is deprecated, use another in /www/classes.php on line 600",
    ],
)
def test_messages_of_the_sites_own_program(text: str) -> None:
    assert is_error_message(text)


@pytest.mark.parametrize("text", ["", "Warning: rain on line 12", "Notice: the pier is closed in May", "On line 12"])
def test_warnings_of_other_kinds(text: str) -> None:
    assert not is_error_message(text)
