"""Write the generated blocks of README.md anew: ``--help``, the table of fields, the table of errors.

python tests/readme/update.py
"""

import ast
import inspect
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache

from readme import README, REPOSITORY, with_generated

from scrapenews import errors
from scrapenews.record.schema import article_schema, field_rows


def help_block() -> str:
    """What ``scrapenews --help`` prints on a terminal of 80 columns."""
    command = [sys.executable, "-m", "scrapenews", "--help"]
    done = subprocess.run(command, env={**os.environ, "COLUMNS": "80"}, capture_output=True, text=True, check=True)
    return f"```text\n{done.stdout}```\n"


def fields_block() -> str:
    """A table of the record's fields, and one line for each value inside it."""
    rows = [f"| `{name}` | {kind} | {_markdown(meaning)} |" for name, kind, meaning in field_rows()]
    parts = [f"`{name}` ({', '.join(row[0] for row in field_rows(name))})" for name in _inner()]
    table = "\n".join(["| Field | Type in JSON | What it is |", "|---|---|---|", *rows])
    return f"{table}\n\nThe values inside: {'; '.join(parts)}.\n"


def errors_block() -> str:
    """A table of the errors, with the codes that each is raised with."""
    rows = [
        f"| {_path(kind)} | {_markdown((inspect.getdoc(kind) or '').partition(chr(10))[0])} | {_listed(_codes(name))} |"
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, errors.ScrapenewsError) and not kind.__subclasses__()
    ]
    return "\n".join(["| Error | When | Codes |", "|---|---|---|", *rows, ""])


BLOCKS = {"help": help_block, "fields": fields_block, "errors": errors_block}
"""How each generated block is made."""


def _inner() -> list[str]:
    """The kinds of value inside a record."""
    return sorted(article_schema()["$defs"])


def _path(kind: type[Exception]) -> str:
    """An error with the group it belongs to."""
    classes = [each for each in reversed(kind.__mro__) if issubclass(each, errors.ScrapenewsError)]
    return " › ".join(f"`{each.__name__}`" for each in classes[1:])


def _codes(error: str) -> list[str]:
    """The codes that an error has anywhere in the source; its own where none is given."""
    codes = set()
    for call in _raised(error):
        code = next((argument.value for argument in call.keywords if argument.arg == "code"), None)
        if code is None:
            codes.add(getattr(errors, error).default_code)
        elif isinstance(code, ast.Constant):
            codes.add(code.value)
        else:  # a table's: the codes of status codes
            codes.update(_constants(r"page\.\w+" if error == "StandIn" else r"http\.\w+"))
    return sorted(codes)


def _raised(error: str) -> Iterator[ast.Call]:
    for node in _nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == error:
            yield node


def _constants(pattern: str) -> Iterator[str]:
    for node in _nodes():
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(pattern, node.value):
            yield node.value


@cache
def _nodes() -> tuple[ast.AST, ...]:
    """Every node of the source; read once, since each error looks through all of it."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted((REPOSITORY / "src").rglob("*.py")))
    return tuple(node for tree in trees for node in ast.walk(tree))


def _listed(codes: list[str]) -> str:
    return ", ".join(f"`{code}`" for code in codes)


def _markdown(docstring: str) -> str:
    return docstring.replace("``", "`").replace("|", "\\|")


def main() -> None:
    """Write them."""
    README.write_text(with_generated({name: make() for name, make in BLOCKS.items()}), encoding="utf-8")


if __name__ == "__main__":
    main()
