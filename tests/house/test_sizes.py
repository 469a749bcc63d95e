"""Small things: limits on modules, functions, parameters and classes, with the exceptions named."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted((ROOT / "src" / "flyout").rglob("*.py"))

MODULE_LINES = 500
FUNCTION_LINES = 60
PARAMETERS = 8
FIELDS = 20

# name: reason. Keep it short.
LONG_FUNCTIONS: dict[str, str] = {}
MANY_PARAMETERS = {
    "flyout.flights.kernel.entry.enter": "one address for each array that goes from Python to machine code",
}
MANY_FIELDS = {
    "flyout.claims.model.Claim": "one field for each field of the public claim format",
}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)


def nodes(kind):
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, kind):
                yield f"{module_name(path)}.{node.name}", node


def body_lines(node: ast.FunctionDef) -> int:
    """Lines of the function without its docstring."""
    first = node.body[0]
    has_docstring = isinstance(first, ast.Expr) and isinstance(getattr(first, "value", None), ast.Constant)
    docstring = first.end_lineno - first.lineno + 1 if has_docstring else 0
    return node.end_lineno - node.lineno + 1 - docstring


def parameters(node: ast.FunctionDef) -> int:
    given = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
    return len([a for a in given if a.arg not in ("self", "cls")])


def fields(node: ast.ClassDef) -> int:
    return sum(isinstance(part, ast.AnnAssign) for part in node.body)


def test_modules_are_short():
    long = {p.name: n for p in MODULES if (n := len(p.read_text(encoding="utf-8").splitlines())) > MODULE_LINES}
    assert not long


@pytest.mark.parametrize(
    ("kind", "measure", "limit", "exceptions"),
    [
        (ast.FunctionDef, body_lines, FUNCTION_LINES, LONG_FUNCTIONS),
        (ast.FunctionDef, parameters, PARAMETERS, MANY_PARAMETERS),
        (ast.ClassDef, fields, FIELDS, MANY_FIELDS),
    ],
    ids=["function lines", "parameters", "fields"],
)
def test_things_are_small_or_excused(kind, measure, limit, exceptions):
    large = {name: measure(node) for name, node in nodes(kind) if measure(node) > limit}
    assert set(large) == set(exceptions), large


def test_median_function_is_under_ten_lines():
    sizes = sorted(body_lines(node) for _, node in nodes(ast.FunctionDef))
    assert sizes[len(sizes) // 2] < 10


def test_no_import_hides_in_a_function():
    """Except those of optional extras, which are named here."""
    hidden = {
        name
        for name, node in nodes(ast.FunctionDef)
        if any(isinstance(inner, ast.Import | ast.ImportFrom) for inner in ast.walk(node))
    }
    assert hidden == {
        "flyout.documents.docx._unpacked",
        "flyout.documents.html._extract",
        "flyout.documents.pdf._open",
        "flyout.flights.flight.to_pandas",
        "flyout.physics.msis.nrlmsis",
    }
