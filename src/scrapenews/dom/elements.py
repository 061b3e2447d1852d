"""What elements are to a reader (HTML Standard, section 15, "Rendering")."""

BLOCK = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav noframes ol p "
    "plaintext pre search section summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that begin on a new line; text on both sides of their edges is never one word."""

UNSEEN = frozenset(
    "area audio base canvas col colgroup command datalist desc embed frame head iframe input link map meta metadata "
    "noembed noscript object optgroup option param progress meter rp script select slot source style template "
    "textarea title track video".split()
)
"""Elements whose content is drawing, script, control or fallback, and not prose."""

SWALLOWING = frozenset(["svg", "button", "canvas", "object", "noscript"])
"""Elements that libxml2 lets swallow the rest of a page whose author forgot to close them. Inside them the walk goes on
where it finds a `STRUCTURE`."""

STRUCTURE = ("p", "article", "main", "section", "h1", "h2")
"""Elements that show that a swallowing element holds more than its own content."""

MEDIA = frozenset("img picture iframe video audio object embed amp-img amp-video amp-iframe amp-youtube".split())
"""Elements that show a picture or play something."""

VISUALLY_HIDDEN = frozenset(
    "sr-only sr_only sronly visually-hidden visuallyhidden visually_hidden u-visually-hidden u-hidden-visually "
    "screen-reader-text screen-reader screenreader screen-reader-only screenreader-only show-for-sr a11y-hidden "
    "hidden-visually offscreen off-screen vh assistive-text accessible-hide accessibly-hidden element-invisible".split()
)
"""Class names that many sites and frameworks give to text for screen readers only."""

ICON_LIGATURES = frozenset(
    "material-icons material-icons-outlined material-icons-round material-icons-sharp material-symbols-outlined "
    "material-symbols-rounded material-symbols-sharp".split()
)
"""Class names of icon fonts whose ligatures are spelled out as words (``share``, ``chevron_right``)."""
