"""The table of reasons why a block is not in the body."""

REASONS = {
    "headline": "repeats the headline",
    "standfirst": "is the standfirst, which the record keeps as a field",
    "byline": "names the authors, which the record keeps as a field",
    "date": "gives a date, which the record keeps as a field",
    "kicker": "labels the article: section, topic or tag",
    "caption": "describes a picture, and stands with it",
    "hidden": "is hidden from readers",
    "navigation": "leads around the site",
    "related": "leads to other stories",
    "comments": "is readers' comments",
    "consent": "asks for consent",
    "overlay": "lies over the page as a dialog",
    "newsletter": "offers a newsletter or a subscription",
    "advertising": "is advertising",
    "share": "is for sharing and following",
    "author_box": "describes the author or the site",
    "form": "is part of a form",
    "footer": "is the page's footer",
    "links": "is mostly links",
    "label": "is a label or control, and no sentence",
    "repeated": "stands on the page a second time",
    "outside": "stands outside the article",
    "unlike": "is unlike the article's text in place and shape",
}
"""Code and reason, as the continuation of "This block …"."""
