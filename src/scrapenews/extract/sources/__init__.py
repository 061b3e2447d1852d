"""The sources. Each is a function from what `gather` found to claims: a field's value, the text it was read from, and
where that stands.

`json_ld` reads the objects that `json_objects` finds in the page's scripts, `meta` the elements of the page's head
(OpenGraph and Twitter among them), `microdata` the ``itemprop`` attributes, `page` what a reader sees (with
`byline` and `printed_dates`), `url` the page's own address. `date_stamps` reads the dates of one block; `distant_dates`
is asked only where nothing near the headline states the day of publication.
"""
