"""No module keeps state: the same bytes give the same record, however often and in however many threads.

What is checked is what can be read from the source: names of modules are bound once, a list, dictionary or set among
them is a table with a name in capitals that no function of its module changes, and nothing is remembered without bound.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import scrapenews

SOURCE = Path(scrapenews.__file__).parent
CONTAINERS = (ast.List, ast.Dict, ast.Set, ast.ListComp, ast.DictComp, ast.SetComp)
MAKERS = {"list", "dict", "set", "bytearray", "deque", "defaultdict", "Counter", "OrderedDict", "WeakKeyDictionary"}
CHANGES = {"add", "append", "appendleft", "clear", "discard", "extend", "insert", "pop", "popleft", "popitem", "remove",
           "setdefault", "sort", "update"}  # fmt: skip


def parsed() -> Iterator[tuple[str, ast.Module]]:
    """Every module, by its path."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield str(path.relative_to(SOURCE)), ast.parse(path.read_text(encoding="utf-8"))


def _tables(tree: ast.Module) -> Iterator[str]:
    """The names that a module binds to something that can be changed."""
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and _is_mutable(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def _is_mutable(value: ast.expr | None) -> bool:
    made = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in MAKERS
    return made or isinstance(value, CONTAINERS)


def _changed(tree: ast.Module) -> Iterator[str]:
    """The names whose value is changed somewhere in a module, by a method or by an index."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in CHANGES:
            yield ast.unparse(node.func.value)
        elif isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store | ast.Del):
            yield ast.unparse(node.value)


def _unbounded(tree: ast.Module) -> Iterator[str]:
    """The functions that keep their answers for every argument there ever was."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.args.args and _has_unbounded_cache(node):
            yield node.name


def _has_unbounded_cache(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    decorators = {ast.unparse(node).removeprefix("functools.") for node in function.decorator_list}
    return bool(decorators & {"cache", "lru_cache(maxsize=None)", "lru_cache(None)"})


def test_a_table_has_a_name_in_capitals() -> None:
    named = [(path, name) for path, tree in parsed() for name in _tables(tree)]
    assert [each for each in named if not re.fullmatch(r"_?[A-Z][A-Z0-9_]*|__all__", each[1])] == []


def test_no_function_changes_a_table() -> None:
    assert [(path, name) for path, tree in parsed() for name in set(_tables(tree)) & set(_changed(tree))] == []


def test_no_function_binds_a_name_of_its_module() -> None:
    assert [path for path, tree in parsed() if any(isinstance(node, ast.Global) for node in ast.walk(tree))] == []


def test_nothing_is_remembered_without_bound() -> None:
    assert [(path, name) for path, tree in parsed() for name in _unbounded(tree)] == []


def test_the_checks_see_what_they_are_for() -> None:
    tree = ast.parse("seen = {}\nTABLE = ['a']\n@cache\ndef f(x):\n    seen[x] = 1\n    TABLE.append(x)\n")
    assert (["seen", "TABLE"], {"seen", "TABLE"}, ["f"]) == (
        list(_tables(tree)),
        set(_changed(tree)),
        list(_unbounded(tree)),
    )
