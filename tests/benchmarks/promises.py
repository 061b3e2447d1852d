"""What a record made from a page must be: the published JSON Schema, and beyond it what the fields' words promise.

The published schema fits every record that a program may make by hand. One that was read from a page is held to more:
no text is empty or has white space around it, addresses are absolute, lists name nothing twice, a block has no field
that is another type's.
"""

import copy
from typing import Any

from jsonschema import Draft202012Validator

from scrapenews.record.schema import article_schema

_TEXT = {"minLength": 1, "pattern": r"^\S(?:[\s\S]*\S)?$(?!\n)"}
_SAID = {"minLength": 1, "pattern": r"\S"}
"""A code keeps its indents, also within a quote or a list, and a table whose first cell is empty begins with a tab."""
_ADDRESS = {"pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:\S[^\t\n\r]*$(?!\n)"}
"""An absolute address. A space stays in it where the page has one."""
_LANGUAGE = {"pattern": r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\n)"}
_SOME = {"minimum": 1}
_UNIQUE = {"uniqueItems": True}

PROMISES: tuple[tuple[str, str, dict[str, Any]], ...] = (
    *(("Article", field, _TEXT) for field in ("headline", "alternative_headline", "description", "date_published_raw",
                                              "date_modified_raw", "section", "dateline")),
    *(("Article", field, _ADDRESS) for field in ("url", "canonical_url")),
    ("Article", "in_language", _LANGUAGE),
    ("Article", "keywords", {**_UNIQUE, "items": {"type": "string", **_TEXT}}),
    ("Article", "links", {**_UNIQUE, "items": {"type": "string", **_ADDRESS}}),
    *(("Person", field, _TEXT) for field in ("name", "job_title")),
    ("Person", "url", _ADDRESS),
    ("Organization", "name", _TEXT),
    *(("Organization", field, _ADDRESS) for field in ("url", "logo")),
    *(("Image", field, _TEXT) for field in ("caption", "credit", "alt")),
    *(("Image", field, _SOME) for field in ("width", "height")),
    ("Image", "url", _ADDRESS),
    *(("Video", field, _ADDRESS) for field in ("url", "embed_url", "thumbnail_url")),
    *(("Video", field, _TEXT) for field in ("name", "description")),
    ("Video", "duration", {"pattern": "^P[0-9A-Z.,]+$(?!\n)"}),
    ("Correction", "text", _TEXT),
    ("Issue", "message", _TEXT),
    ("Issue", "block", {"minimum": 0}),
    *(("Policy", field, {"items": {"type": "string", **_TEXT}}) for field in ("robots", "x_robots_tag")),
    ("Policy", "tdm_policy", _ADDRESS),
    ("Policy", "license", _TEXT),
    ("Mark", "url", _ADDRESS),
    ("ListItem", "level", {"minimum": 0}),
    *(("Cell", field, _SOME) for field in ("colspan", "rowspan")),
    ("Block", "url", _ADDRESS),
    *(("Block", field, _TEXT) for field in ("author", "provider")),
)  # fmt: skip
"""Definition, field, and what holds for it in a record that was read from a page."""

_OWN_FIELDS = {"heading": ("level",), "list": ("ordered", "items"), "table": ("rows",), "figure": ("images",),
               "embed": ("url", "author", "provider"), "quote": ("url", "author")}  # fmt: skip
_REQUIRED = {"heading": "level", "list": "items", "table": "rows", "figure": "images", "embed": "url"}
_TYPES = ("code", "embed", "figure", "heading", "list", "paragraph", "quote", "table")
_SPEAKING = ("code", "heading", "list", "paragraph", "quote", "table")
"""Types of block that are nothing without text."""


def promised_schema() -> dict[str, Any]:
    """The published schema with the promises."""
    schema = copy.deepcopy(article_schema())
    definitions = {"Article": schema, **schema["$defs"]}
    for name, field, keywords in PROMISES:
        definitions[name]["properties"][field].update(keywords)
    definitions["Block"]["allOf"] = [_rule_for(type_) for type_ in _TYPES]
    return schema


def record_validator() -> Draft202012Validator:
    """A validator of the promised schema, made once for many records."""
    schema = promised_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _rule_for(type_: str) -> dict[str, Any]:
    fields = {field for own in _OWN_FIELDS.values() for field in own}
    foreign = sorted(fields.difference(_OWN_FIELDS.get(type_, ())))
    holds: dict[str, Any] = {"properties": dict.fromkeys(foreign, False)}
    if type_ in _REQUIRED:
        holds["required"] = [_REQUIRED[type_]]
    if type_ in _SPEAKING:
        holds["properties"]["text"] = _SAID if type_ in ("code", "quote", "table", "list") else _TEXT
    return {"if": {"properties": {"type": {"const": type_}}}, "then": holds}
