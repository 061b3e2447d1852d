"""Why a line of a flattened text is not in the article's body."""

REASONS = {
    "icons": "names of icons, run together",
    "menu": "a run of menu words, no sentence",
    "front": "short lines before the article",
    "behind": "lines behind the article",
    "between": "short lines between paragraphs that read as another box of the page",
    "elsewhere": "leads elsewhere",
    "advertising": "announces advertising",
    "share": "share buttons or their counters",
    "consent": "a notice about cookies",
    "subscribe": "asks to subscribe, sign in or follow",
    "tags": "a list of tags",
    "rights": "a note of rights",
    "comments": "readers' comments, or what leads to them",
    "caption": "a picture's credit",
    "repeated": "stands in the text already",
    "headline": "the headline, kept as a field",
    "standfirst": "the standfirst, kept as a field",
    "byline": "the byline, kept as a field",
    "date": "a date line",
    "nothing": "says nothing: marks or numbers only",
}
"""Every verdict, and what it says to a reader."""
