"""The JSON Schema of a record, and the words of its fields.

msgspec makes the bare schema from the types; a list of small steps then makes it say exactly what `Article.to_dict`
gives: which keys stand when, which bounds hold, and what each field means. The meaning is read from the docstrings
under the fields, in the source, so that it is written down once.
"""

import ast
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from scrapenews.record.codec import DATE_PATTERN, MOMENT_PATTERN, ArticleJson

Schema = dict[str, Any]

_LIMITS: tuple[tuple[str, str, Schema], ...] = (
    ("Article", "word_count", {"minimum": 0}),
    ("Article", "digest", {"pattern": "^sha256:[0-9a-f]{64}$"}),
    ("Block", "level", {"minimum": 1, "maximum": 6}),
    ("Mark", "start", {"minimum": 0}),
    ("Mark", "end", {"minimum": 1}),
)
"""What holds for a field beyond its type: definition, field, keywords."""


def article_schema() -> Schema:
    """The JSON Schema (draft 2020-12) of what `Article.to_dict` gives: nothing more, nothing less."""
    definitions = _bare_definitions()
    docstrings = _docstrings()
    for name, definition in definitions.items():
        _add_descriptions(definition, docstrings[name])
        _forbid_other_keys(definition)
        _drop_defaults(definition)
        if name == "Article":
            _require_every_field(definition)
        else:
            _leave_absent_out(definition)
    for name, field, keywords in _LIMITS:
        definitions[name]["properties"][field].update(keywords)
    article = definitions.pop("Article")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **article, "$defs": definitions}


def field_rows(name: str = "Article") -> Iterator[tuple[str, str, str]]:
    """For each field of a record, or of a value inside it (``"Block"``): its name, its type in words, what it means.

    >>> next(field_rows("Person"))
    ('name', 'text', 'The name as printed, without "By", role or outlet.')
    """
    schema = article_schema()
    definition = schema if name == "Article" else schema["$defs"][name]
    for field, described in definition["properties"].items():
        yield field, _in_words(described), described.get("description", "")


# The steps


def _bare_definitions() -> dict[str, Schema]:
    import msgspec

    _, definitions = msgspec.json.schema_components((ArticleJson,), ref_template="#/$defs/{name}")
    definitions["Article"] = definitions.pop("ArticleJson")
    definitions["Correction"] = definitions.pop("CorrectionJson")
    definitions["Article"]["title"] = "Article"
    definitions["Correction"]["title"] = "Correction"
    definitions["Article"]["properties"]["corrections"]["items"]["$ref"] = "#/$defs/Correction"
    return dict(sorted(definitions.items()))


def _add_descriptions(definition: Schema, docstrings: dict[str, str]) -> None:
    definition["description"] = docstrings[""]
    for field, described in definition["properties"].items():
        described["description"] = docstrings[field]


def _forbid_other_keys(definition: Schema) -> None:
    definition["additionalProperties"] = False


def _drop_defaults(definition: Schema) -> None:
    for described in definition["properties"].values():
        described.pop("default", None)


def _require_every_field(definition: Schema) -> None:
    definition["required"] = list(definition["properties"])


def _leave_absent_out(definition: Schema) -> None:
    """In the values inside a record, what is absent is left out: never null, never an empty array."""
    for described in definition["properties"].values():
        if "anyOf" in described:
            (present,) = (option for option in described.pop("anyOf") if option != {"type": "null"})
            described.update(present)
        if described.get("type") == "array":
            described["minItems"] = 1


# The words


def _docstrings() -> dict[str, dict[str, str]]:
    """The docstrings of the record's classes, by class and field; a class's own stands under ``""``."""
    from scrapenews.record import article, block, media

    return {
        node.name: {"": _folded(ast.get_docstring(node)), **dict(_field_docstrings(node))}
        for module in (article, block, media)
        for node in _source_tree(module).body
        if isinstance(node, ast.ClassDef)
    }


def _source_tree(module: Any) -> ast.Module:
    source: str = module.__spec__.loader.get_source(module.__name__)  # in a folder and in a zip file alike
    return ast.parse(source)


def _field_docstrings(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for statement, following in pairwise([*node.body, None]):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield statement.target.id, _bare_string(following)
        elif isinstance(statement, ast.FunctionDef):
            yield statement.name, _folded(ast.get_docstring(statement))


def _bare_string(statement: ast.stmt | None) -> str:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return _folded(text)
    return ""


def _folded(text: str | None) -> str:
    return " ".join((text or "").split())


_WORDS: tuple[tuple[str, str, str], ...] = (
    ("pattern", DATE_PATTERN, "date or date-time"),
    ("pattern", MOMENT_PATTERN, "date-time with zone"),
    ("type", "string", "text"),
    ("type", "integer", "whole number"),
    ("type", "boolean", "boolean"),
    ("type", "null", "null"),
)
"""Keyword and value of a schema, and what it says in words; the first that fits."""


def _in_words(described: Schema) -> str:
    """A field's type for people.

    >>> _in_words({"type": "array", "items": {"$ref": "#/$defs/Person"}})
    'list of Person'
    """
    if "anyOf" in described:
        return " or ".join(map(_in_words, described["anyOf"]))
    if "enum" in described:
        return "one of " + ", ".join(described["enum"])
    if "items" in described:
        return "list of " + _in_words(described["items"])
    if "$ref" in described:
        return str(described["$ref"]).rpartition("/")[2]
    return next(words for keyword, value, words in _WORDS if described.get(keyword) == value)
