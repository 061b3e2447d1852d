"""Words in the classes, ids and roles of containers, and what they say of the text inside.

Names are cut into words at hyphens, underscores, spaces and capitals: `article__RelatedLinks` is "article related
links". A word is looked up with the word after it in `PAIRS`, then alone in `WORDS`, then by its beginning in `STEMS`,
for sites that glue words together (`relatedarticles`). A table of words is looked up in constant time; one pattern of
all of them, tried at every letter of every class on a page, cost more than parsing the page.
"""

import re
from itertools import pairwise
from string import ascii_lowercase

NAME_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
"""Cuts names into words."""
_SMALL_WORDS = bytes(code if chr(code) in ascii_lowercase else ord(" ") for code in range(0x100))
"""What parts names without capitals, as most are: of bytes that is done several times as fast."""


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {word: reason for reason, words in rows.items() for word in words.split()}


WORDS = _table({
    "consent": "consent gdpr onetrust didomi usercentrics cookie cookies cookiebar cookiebanner",
    "comments": "comment comments coment coments koment komentar komentare komentari komentarz komentarze komentarzy kommenti kommentit kommentarer disqus respond replies reply talkback discussion viafoura livefyre openweb kommentar "
    "kommentare commentaire commentaires comentarios reacties yorum yorumlar guestbook",
    "navigation": "nav navbar navi navigation menu menus submenu topnav subnav breadcrumb breadcrumbs pagination paging pager "
    "sitemap toolbar topbar masthead skiplink skip crumbs crumb megamenu dropdown navlist offcanvas hamburger alphabar",
    "newsletter": "newsletter newsletters subscribe subscription signup regwall optin mailinglist mailchimp abo abonnement "
    "abonnieren aboteaser subscriber piano",
    "advertising": "ad ads adv advert adverts advertisement advertising advertisment adbox adslot adsense adunit adwrapper adsbygoogle "
    "anzeige anzeigen reklam reklama publicidad pubblicita publicite werbung sponsor sponsored sponsors dfp commercial affiliate "
    "affiliates promo promos promoted promobox billboard banner banners gpt leaderboard mpu skyscraper dianomi nativo shopping "
    "merch donate donation",
    "related": "related recirc recirculation recommend recommended recommendation recommendations popular trending teaser teasers "
    "outbrain taboola similar latest zergnet mgid plista revcontent verwandt verwandte weitere relacionadas relacionados "
    "relacionada relacionado correlati correlate similaires readmore readmores mostread mostviewed seealso upnext "
    "moreon morefrom previous next prev river listing archive archives further linklist promoblock crosslinks "
    "interlink interlinks backlinks topstories headlines feed onward explore spotlight",
    "share": "share sharing shares sharer social socials sharedaddy addthis addtoany follow followus teilen whatsapp bookmark "
    "bookmarks facebook twitter linkedin pinterest likebox rating ratings vote votes voting reactions reaction "
    "sharebar sharebuttons sns socialmedia",
    "author_box": "postauthor tagline about bio biography authorbio authorbox authorinfo aboutauthor contributor contributors",
    "footer": "footer foot footnote footnotes copyright colophon imprint impressum disclaimer disclosure legal",
    "overlay": "modal popup popover tooltip overlay lightbox dialog privacy interstitial",
    "form": "login signin search searchform searchbox captcha poll quiz survey feedback",
    "kicker": "kicker eyebrow tag tags taglist tagcloud hashtag hashtags topic topics keyword keywords category categories catlinks "
    "taxonomy rubrik ressort dachzeile spitzmarke overline label labels",
    "byline": "postmetadata byline bylines author authors autor autoren auteur auteurs autore autori vcard writer writers journalist meta metadata "
    "metainfo postmeta entrymeta reporter signature firma dateline",
    "date": "date time datetime timestamp datum pubdate published updated posted publish readtime",
    "caption": "caption captions credit figcaption imagecaption legend bildunterschrift legende gallery galleries slideshow carousel "
    "slider swiper slides thumbnail thumbnails thumb cutline imgcaption photocaption picturecaption pictext imgtext photodesc imagedesc "
    "bildtext bildzeile bildunterzeile bildbeschreibung bilduntertitel billedtekst bildetekst fototekst bijschrift onderschrift "
    "fotobijschrift piefoto piedefoto epigrafe legenda didascalia podpis podpisy popisek opiszdjecia kuvateksti kepalairas altyazi "
    "tuzhu tushuo resimalti",
    "outside": "trackback trackbacks pingback pingbacks pings sidebar aside rail complementary contentinfo infobox factbox infoblok infokasten faktakasten faktenkasten faktaboks faktaruta recuadro pullquote ticker weather noprint printonly toc "
    "accessibility notification notifications alert alerts toast sr countdown scoreboard stats",
})  # fmt: skip
"""What a whole word says."""

PAIRS = _table({
    "related": "read-more read-next read-also more-stories more-from more-news more-on more-articles more-like more-links also-like "
    "also-read most-read most-popular most-viewed most-shared most-commented next-article next-story next-post next-up "
    "previous-article previous-story previous-post prev-next post-nav up-next see-also further-reading in-other top-stories "
    "mehr-zum lire-aussi leia-tambem topic-links story-links link-list article-list news-list post-list latest-news teaser-list "
    "posts-list jp-relatedposts",
    "navigation": "site-header page-header global-header skip-to skip-link main-header header-bar top-bar back-top",
    "newsletter": "sign-up mailing-list mc-embed mc-wp",
    "author_box": "blog-description site-description site-tagline blog-tagline profile-textblock profile-data about-author author-bio author-box author-card author-info author-profile author-desc author-description author-details "
    "author-area author-block about-the author-about author-box",
    "share": "follow-us like-button print-button article-tools post-tools article-actions story-tools",
    "form": "log-in sign-in",
    "byline": "entry-meta post-meta article-meta story-meta",
    "outside": "widget-area side-bar right-col left-col right-column left-column info-box fact-box pull-quote right-rail left-rail",
    "": "time-line ad-free top-story featured-image hidden-tags form-text no-sidebar with-sidebar has-sidebar full-time no-ads  "
    "dialog-off subscriber-preview subscriber-only subscribers-only image-body content-sidebar sidebar-content has-caption has-image has-video has-thumbnail no-thumb "
    "has-related has-author has-comments no-comments single-author tag-article tag-body video-article format-image format-video "
    "format-gallery category-body long-form non-paywall widget-text widget-content article-widget content-widget image-gallery sidebar-right sidebar-left header-tags content-modal",
})  # fmt: skip
"""What two words in a row say; it goes before what either says alone."""

STEMS = {
    "adver": ("advert", "advertising"),
    "newsl": ("newsletter", "newsletter"),
    "comme": ("comment", "comments"),
    "komen": ("koment", "comments"),
    "comen": ("coment", "comments"),
    "relat": ("related", "related"),
    "recom": ("recommend", "related"),
    "recir": ("recirc", "related"),
    "socia": ("socialm", "share"),
    "share": ("share", "share"),
    "sideb": ("sidebar", "outside"),
    "bread": ("breadcrumb", "navigation"),
    "subsc": ("subscri", "newsletter"),
    "spons": ("sponsor", "advertising"),
    "foote": ("footer", "footer"),
    "cooki": ("cookie", "consent"),
    "capti": ("caption", "caption"),
    "tease": ("teaser", "related"),
    "pagin": ("paginat", "navigation"),
}
"""What the beginning of a word says, by its first five letters."""

BODY_WORDS = frozenset(
    "articlebody articletext articlecontent storybody storytext postbody postcontent entrycontent bodytext bodycopy prose richtext "
    "wysiwyg hentry hnews storycontent newstext articlecopy maincontent artikeltext".split()
)
"""Single words that speak of the article's own text."""

BODY_FIRST = frozenset("article story post entry news single content main artikel body rich page text".split())
BODY_SECOND = frozenset("body content text copy main entry".split())
"""A word of the first set and one of the second in a row speak of the article's own text, too."""

TAG_REASONS = {
    "nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "outside", "figcaption": "caption",
    "figure": "caption", "caption": "caption", "address": "byline", "dialog": "form", "legend": "form", "fieldset": "form",
    "form": "form",
}  # fmt: skip
"""Elements that speak of boilerplate by their own name (HTML Standard, sections 4.3 and 4.4)."""

UNPARDONED = frozenset(["consent", "comments", "overlay"])
"""Reasons that hold however much of the page's text stands in the container."""

STANDFIRST_WORDS = frozenset(
    "standfirst dek deck strapline chapo chapeau vorspann bajada copete sommario occhiello subhead subheading subheadline "
    "subtitle subtitulo summary synopsis underline manchet anrisstext anriss alternativeheadline entradilla sapo sumario".split()
)
"""Words for the standfirst: the sentence or two between headline and body."""

LEAD_WORDS = frozenset(
    "lede lead lid intro introduction abstract excerpt description preamble ingress perex sub teasertext entrada".split()
)
"""Words for the standfirst and, on other sites, for the first paragraph of the text."""

PICTURE_WORDS = frozenset("image img photo picture caption figure foto bild".split())
"""Words for boxes of pictures."""

EMBED_WORDS = frozenset(["embed", "embeds", "embedded", "oembed"])
"""Words for what another site shows inside the article. A network's name beside them is no share bar's."""

_FIRST_OF_PAIRS = frozenset(pair.partition("-")[0] for pair in PAIRS)
_TELLING = _FIRST_OF_PAIRS.union(WORDS)
"""Words that say something, besides those that begin with a stem."""

_COMMENTARY = ("commentar", "commentat", "commented", "commenting")
"""Beginnings of words about commentaries, which are articles, and not about readers' comments."""
_SHORTEST_GLUED = 6


def words_of(names: str) -> list[str]:
    """The words of which names are made.

    >>> words_of("article__RelatedLinks c-box2")
    ['article', 'related', 'links', 'c', 'box']
    """
    if names.islower() and names.isascii():
        return names.encode().translate(_SMALL_WORDS).decode().split()
    return [word.lower() for word in NAME_WORDS.findall(names)]


def reason_of_names(names: str) -> str:
    """What a container's names say of the text inside: a reason's code, or ``""``.

    >>> reason_of_names("article__RelatedLinks"), reason_of_names("story-body"), reason_of_names("read-more")
    ('related', '', 'related')
    >>> reason_of_names("twitter-link"), reason_of_names("wp-block-embed is-provider-twitter")
    ('share', '')
    """
    return reason_of_words(words_of(names))


def reason_of_words(words: list[str]) -> str:
    """The same of names that are cut into words."""
    found = ""
    said = -1
    for place, word in enumerate(words):
        if not (word in _TELLING or (len(word) > _SHORTEST_GLUED and word[:5] in STEMS)) or place == said:
            continue
        pair = PAIRS.get("-".join(words[place : place + 2])) if word in _FIRST_OF_PAIRS else None
        if pair is not None:
            said = place + 1
        reason = _reason_of_word(word) if pair is None else pair
        if reason in UNPARDONED:
            return reason
        found = found or reason
    return "" if found == "share" and not EMBED_WORDS.isdisjoint(words) else found


def _reason_of_word(word: str) -> str:
    if word in WORDS:
        return WORDS[word]
    beginning, reason = STEMS.get(word[:5], ("", ""))
    is_glued = beginning and len(word) > _SHORTEST_GLUED and word.startswith(beginning)
    return reason if is_glued and not word.startswith(_COMMENTARY) else ""


def speaks_of_body(names: str) -> bool:
    """Names of the article's own text.

    >>> speaks_of_body("article-body"), speaks_of_body("c-entryContent wide"), speaks_of_body("body")
    (True, True, False)
    """
    return speak_of_body(words_of(names))


def speak_of_body(words: list[str]) -> bool:
    """The same of names that are cut into words."""
    if not BODY_WORDS.isdisjoint(words):
        return True
    return not BODY_SECOND.isdisjoint(words) and any(
        second in BODY_SECOND and first in BODY_FIRST for first, second in pairwise(words)
    )


def speaks_of_standfirst(names: str) -> bool:
    """Names of the standfirst."""
    return _has_word(names, STANDFIRST_WORDS)


def speaks_of_lead(names: str) -> bool:
    """Names of the standfirst or of the first paragraph."""
    return _has_word(names, LEAD_WORDS)


def speaks_of_pictures(names: str) -> bool:
    """Names of a picture's box."""
    return _has_word(names, PICTURE_WORDS)


def _has_word(names: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(words_of(names))
