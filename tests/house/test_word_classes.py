"""Word classes of the claim rules are put together where they are defined, not for every word that is looked at."""

import ast
from pathlib import Path

CLAIMS = Path(__file__).resolve().parents[2] / "src" / "flyout" / "claims"
_SETS = (ast.BitOr, ast.Sub, ast.BitAnd, ast.BitXor)
_MAKERS = {"words", "lowers", "any_of", "frozenset"}


def is_fixed(node: ast.expr) -> bool:
    """Whether an expression is the same whenever it is worked out: a constant by name, or words written out."""
    if isinstance(node, ast.Name):
        return node.id.isupper()
    if isinstance(node, ast.Set | ast.Tuple):
        return all(map(is_fixed, node.elts))
    return isinstance(node, ast.Constant) or is_built(node)


def is_built(node: ast.AST) -> bool:
    """Whether an expression makes a set of what is fixed: `A | B`, `A - {"x"}`, `words("a b")`."""
    if isinstance(node, ast.BinOp) and isinstance(node.op, _SETS):
        numbers = (node.left, node.right)
        return all(map(is_fixed, numbers)) and not any(isinstance(n, ast.Constant) for n in numbers)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _MAKERS:
        return bool(node.args) and all(map(is_fixed, node.args))
    return False


def built_in_functions(tree: ast.AST) -> list[int]:
    """Lines on which a function that is not cached puts a word class together."""
    functions = [f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef | ast.Lambda)]
    called = [f for f in functions if "cache" not in "".join(map(ast.unparse, getattr(f, "decorator_list", [])))]
    bodies = [part for f in called for part in (f.body if isinstance(f.body, list) else [f.body])]
    return sorted({node.lineno for body in bodies for node in ast.walk(body) if is_built(node)})


def test_word_classes_are_put_together_once():
    modules = {str(path.relative_to(CLAIMS)): path.read_text(encoding="utf-8") for path in CLAIMS.rglob("*.py")}
    assert len(modules) > 50
    found = {name: built_in_functions(ast.parse(text)) for name, text in modules.items()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_the_rule_sees_what_it_forbids():
    forbidden = 'def f(low):\n    return low in A | {"x"}\n\ndef g(low):\n    return low in words("a b")\n'
    assert built_in_functions(ast.parse(forbidden)) == [2, 5]
    assert built_in_functions(ast.parse("C = A | B\n\ndef f(low, seen):\n    return low in C - seen\n")) == []
