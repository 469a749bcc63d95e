"""What nobody has confirmed: "has not confirmed that", "declined to say whether", "it is not known if"."""

from __future__ import annotations

from flyout.claims.speech.lines import Line
from flyout.claims.speech.phrases import Phrase
from flyout.claims.speech.words import AUXILIARIES, NEGATIONS, PREPOSITIONS, QUOTES, lowers

_OPEN = frozenset({"whether", "if"})
_ASKED = lowers(
    "know known knows clear unclear certain sure say saying said tell confirm confirmed verify verified determine "
    "determined establish established disclose disclosed specify specified explain explained seen see unknown"
)
"""What stands before "if" where it means "whether"."""

_SETTLING = lowers(
    "confirm confirmed confirms verify verified acknowledge acknowledged denied deny disclose disclosed known clear "
    "certain prove proved proven proof evidence confirmation sign corroborate corroborated say said commented"
)
_REPORTS = frozenset(
    {"report", "reports", "rumour", "rumours", "rumor", "rumors", "allegation", "allegations", "claims"}
)
_REFUSING = frozenset({"reject", "dismiss"})
_TALES = _REPORTS | lowers(
    "claim report accusation accusations allegation suggestion suggestions assertion assertions charge charges idea "
    "notion rumour rumor speculation talk argument statement statements"
)
"""What others say, as one calls it who does not believe it."""

_IT = frozenset({"it", "them", "this", "that", "these", "those"})
_TOLD_BY = frozenset({"that", "to"})
"""What opens the words of a tale."""

_UNTRUE = lowers("untrue false baseless wrong fabricated groundless unfounded nonsense fake lie lies incorrect")
_HOLDING_BACK = NEGATIONS | lowers("declined declines refused refuses without yet unable")
_ENDS = frozenset({";", ":", "--", "—", "–"})
_FAR = 24
_FEW = 6
_NEAR = 10


def rumoured_at(line: Line, place: Phrase) -> int | None:
    """Index of the "that" after reports nobody is named for: "amid reports that the missile flew 300 km"."""
    if "that" not in line.lows or _REPORTS.isdisjoint(line.lows):
        return None
    for index in range(place[0] - 1, max(0, place[0] - _FAR), -1):
        low = line.row[index]
        if low in _ENDS or line.quoted[index]:
            return None
        if low == "that":
            return index if line.row[index - 1] in _REPORTS else None
    return None


def belies(line: Line, verb: int, base: str) -> bool:
    """Whether a verb takes what others tell for untrue: "rejected reports that", "dismissed as a lie claims that"."""
    if base not in _REFUSING:
        return False
    behind = range(verb + 1, min(verb + _FAR, len(line.words)))
    near = [line.row[k] for k in behind if not line.quoted[k] and line.words[k].text not in QUOTES][: _FEW - 1]
    if near[1:2] == ["as"] and near[0] in _IT:
        return True  # "rejected them as baseless"
    tale = next((k for k, low in enumerate(near) if low in _TALES or low in _ENDS or low in PREPOSITIONS), None)
    return tale is not None and near[tale] in _TALES


def is_belied(line: Line, first: int, place: Phrase) -> bool:
    """Whether a speaker calls untrue what a clause from word `first` on tells: "a report that X came was untrue".

    Such as "a claim to have hit it is false".
    """
    if _UNTRUE.isdisjoint(line.lows):
        return False
    near = range(first + 1, min(first + _FEW, place[0]))
    told = any(line.row[k] in _TOLD_BY and line.row[k - 1] in _TALES for k in near)
    return told and any(line.row[k] in _UNTRUE for k in range(place[1] + 1, min(place[1] + _FAR, len(line.words))))


def asks(line: Line) -> bool:
    """Whether a sentence asks if something is so: "Can the missile reach 3,000 km?"."""
    return line.words[-1].text == "?" and line.row[0] in AUXILIARIES


def undecided_at(line: Line, place: Phrase) -> int | None:
    """Index of the "whether" or "that" which leaves it open whether the words at `place` are so."""
    lows = line.lows
    if _OPEN.isdisjoint(lows) and ("that" not in lows or _HOLDING_BACK.isdisjoint(lows)):
        return None
    for index in range(place[0] - 1, max(-1, place[0] - _FAR), -1):
        low = line.row[index]
        if low in _ENDS or line.quoted[index]:
            return None
        before = line.row[index - 1] if index else ""
        if low == "whether":
            return None if line.row[index + 1] in {"or", "to"} else index
        if low == "if":
            return index if before in _ASKED else None
        if low == "that" and before == "true":
            continue  # "asked whether it was true that"
        if low == "that" and (before in _SETTLING or before in _REPORTS):
            held = _HOLDING_BACK & {word.low for word in line.words[max(0, index - _NEAR) : index]}
            return index if held else None
        if low in {"that", "which", "who"}:
            return None
    return None
