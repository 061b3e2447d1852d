"""What elements are to a reader (HTML Standard, section 15, "Rendering")."""


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


BLOCK = _names("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre
    search section summary table tbody td tfoot th thead tr ul xmp
""")
"""Elements that begin on a new line; text on both sides of their edges is never one word."""

UNSEEN = _names("""
    annotation annotation-xml area audio base canvas col colgroup command datalist desc embed frame head iframe
    input link map mat-icon md-icon meta metadata meter noembed noframes noscript object optgroup option param progress
    rp rt rtc script select style template textarea title video
""")
"""Elements whose content is drawing, script, control or fallback, and not prose. ``source`` and ``track`` are not among
them: they have no content in HTML, but libxml2 puts the text that follows into them. The readings of a ruby (``rt``)
are small letters above the line, not part of it."""

DRAWN = _names("svg button canvas input mat-icon md-icon meter progress select textarea")
"""Those of them that a reader sees something of: words on both sides are two."""

SWALLOWING = frozenset(["svg", "button", "canvas", "object", "noscript", "embed"])
"""Elements that libxml2 lets swallow the rest of a page, whose author forgot to close them or need not. Inside them
the walk goes on where it finds a `STRUCTURE`."""

STRUCTURE = ("p", "article", "main", "section", "h1", "h2")
"""Elements that show that a swallowing element holds more than its own content."""

MEDIA = _names("""
    img picture iframe video audio object embed amp-img amp-video amp-iframe amp-youtube
    amp-vimeo amp-dailymotion amp-twitter amp-instagram amp-facebook lite-youtube lite-vimeo
""")
"""Elements that show a picture or play something."""

VISUALLY_HIDDEN = _names("""
    sr-only sr_only sronly visually-hidden visuallyhidden visually_hidden visually-hidden-focusable
    u-visually-hidden u-hidden-visually screen-reader-text screen-reader screenreader screen-reader-only
    screenreader-only show-for-sr a11y-hidden hidden-visually offscreen off-screen vh assistive-text accessible-hide
    accessibly-hidden element-invisible
""")
"""Class names that many sites and frameworks give to text for screen readers only."""

ICON_LIGATURES = _names("""
    material-icons material-icons-outlined material-icons-round material-icons-sharp material-icons-two-tone
    material-symbols-outlined material-symbols-rounded material-symbols-sharp
""")
"""Class names of icon fonts whose ligatures are spelled out as words (``share``, ``chevron_right``)."""
