"""With whom an order is placed."""

from __future__ import annotations

from flyout.claims.happenings.model import Happening
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import PREPOSITIONS, lowers

_PARTNERS = frozenset({"with", "from", "to"})
_AWARDS = lowers("award awarded awards awarding gave given gives give")
_NEAR = 5


def contractors(happening: Happening, actor: str | None) -> set[str]:
    """The firms of an order: who signs it, with whom it is signed, to whom it is awarded."""
    line = happening.line
    firms = {k: m.alias.name for k, m in line.names.items() if m.alias.kind == "maker"}
    return {name for k, name in firms.items() if name == actor or _is_party(line, k)}


def _is_party(line: Line, index: int) -> bool:
    """Whether "with", "from" or an award stands before a firm: "a contract with Norway's | Kongsberg"."""
    for k in range(index - 1, max(-1, index - _NEAR), -1):
        if line.row[k] in _PARTNERS or line.row[k] in _AWARDS:
            return True
        if line.row[k] in PREPOSITIONS or line.words[k].text in {",", ";"}:
            return False
    return False
