"""Every field of every record has a docstring under it: the JSON Schema and the README's table repeat them."""

import ast
from pathlib import Path

import scrapenews

RECORD = Path(scrapenews.__file__).parent / "record"
FROM_ARTICLE = {"ArticleJson", "CorrectionJson"}  # the same fields in JSON; the schema takes their texts from Article


def dataclass_fields() -> list[tuple[str, ast.stmt | None]]:
    """Each field as ``Class.field``, with the statement under it."""
    found = []
    for path in sorted(RECORD.glob("*.py")):
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and node.decorator_list and node.name not in FROM_ARTICLE:
                found += _fields(node)
    return found


def _fields(node: ast.ClassDef) -> list[tuple[str, ast.stmt | None]]:
    below = zip(node.body, [*node.body[1:], None], strict=True)
    return [
        (f"{node.name}.{ast.unparse(stmt.target)}", after) for stmt, after in below if isinstance(stmt, ast.AnnAssign)
    ]


def test_the_fields_are_found() -> None:
    expected = {"Article.headline", "Block.text", "Claim.source", "Image.url", "Response.content"}
    assert expected <= {name for name, _ in dataclass_fields()}


def test_every_field_is_described_under_it() -> None:
    assert [name for name, below in dataclass_fields() if not _is_description(below)] == []


def _is_description(statement: ast.stmt | None) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Constant) and isinstance(value.value, str) and len(value.value.split()) > 1
