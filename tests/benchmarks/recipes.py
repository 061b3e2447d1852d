"""What was made to break extractors, in any size: pieces to put into pages."""

from collections.abc import Callable

_ENTRY = b'{"@type":"NewsArticle","headline":"A","datePublished":"2024-05-03"}'


def _script(json: bytes) -> bytes:
    return b'<script type="application/ld+json">' + json + b"</script>"


RECIPES: tuple[Callable[[int], bytes], ...] = (
    lambda size: b"<div>" * size,
    lambda size: b"<b><i>" * size + b"x" + b"</b>" * size,
    lambda size: b"<table><tr><td>" * (size // 3) + b"x",
    lambda size: b"<i " + b" ".join(b"a%d=x" % number for number in range(size)) + b">x</i>",
    lambda size: b"<i class='" + b" ".join(b"c%d" % number for number in range(size)) + b"'>x</i>",
    lambda size: b"<a href='/story'>Story of today</a> " * size,
    lambda size: b"<p>Ann Lee, Bo Dunn and " * size,
    lambda size: b"<p>By " + b"Ann Lee, " * size,
    lambda size: b"word " * size * 10,
    lambda size: b"x" * size * 10,
    lambda size: b"&amp;" * size + b"&" * size,
    lambda size: b"<!--" * size,
    lambda size: b"<br>" * size,
    lambda size: b"<h2>Heading</h2>" * size,
    lambda size: b"<img srcset='" + b", ".join(b"/p%d.jpg %dw" % (number, number) for number in range(size)) + b"'>",
    lambda size: b"<figure><img src=/a.jpg><figcaption>Boats" * (size // 3),
    lambda size: b"<style>" + b"".join(b".s%d::before{content:'x'}" % number for number in range(size)) + b"</style>",
    lambda size: b"<style>" + b"a>" * size + b"{" * size + b"</style>",
    lambda size: b"<p style='" + b"display:none;" * size + b"'>x</p>",
    lambda size: _script(b"[" * size),
    lambda size: _script(b'{"author":' * size + b"1" + b"}" * size),
    lambda size: _script(b"[" + b",".join([_ENTRY] * size) + b"]"),
    lambda size: _script(_ENTRY) * (size // 3),
    lambda size: _script(b'{"@type":"Article","articleBody":"' + b"A word. \\n" * size + b'"}'),
    lambda size: _script(b'{"@graph":[' + b'{"@id":"#a","@type":"Person","author":{"@id":"#a"}},' * size + b"0]}"),
    lambda size: b"<meta property='article:tag' content='tag'>" * size,
    lambda size: b"<meta name=author content='" + b"A" * size + b"'>",
    lambda size: b"<div itemscope itemtype='http://schema.org/NewsArticle' itemprop=author>" * (size // 3),
    lambda size: b"<time datetime='2024-05-03T10:00'>3 May</time>" * size,
    lambda size: "“«„‚".encode() * size,
    lambda size: b"<q>" * size,
    lambda size: b"<svg><title>icon</title>" * (size // 3),
    lambda size: b"<select><option>x" * size,
    lambda size: b"<li><ul>" * (size // 3) + b"x",
    lambda size: b"<pre>\n" + b"\t" * size + b"</pre>",
    lambda size: b"\r\n" * size,
    lambda size: b"- " * size + b"| a " * size,
)
"""From a size to a piece of markup."""
