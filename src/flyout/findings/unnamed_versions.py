"""Figures of a version that its report does not name: "the new, longer-range Neptune", "the version sold abroad"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from functools import lru_cache

from flyout.claims.model import Claim
from flyout.core.dates import days_of
from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.findings.pairs import Pairing, one_of_each, pair
from flyout.findings.swaps import mistaken_for
from flyout.findings.unnamed import without_state

NEWER, OLDER = "newer version", "earlier version"

_YEARS = timedelta(days=730)
"""What others told of so long before is not itself new: a new one is another version."""

_BETTER = (
    r"(?:(?:long|great)er[- ]range|(?:extended|increased)[- ]range|improved|upgraded|moderni[sz]ed|updated|enhanced"
    r"|modified|lengthened|stretched)"
)
"""What is said of a later version and of nothing that is new altogether."""

_ANY = rf"(?:{_BETTER}|new(?:er|est)?|latest|long|longer)"
_MORE = r"(?:,?\s(?:and\s)?[\w-]+)"
_LINK = r"(?:for|of|on|about|in|to|from|by|with|and|as)\b"
"""What parts "new" from a name: "new figures for the Heron"."""

_KIND = r"(?:version|variant|modification|model|derivative)"

_OTHERS = re.compile(
    rf"\b(?P<adjective>export|domestic|naval|ship|land|air|sea|ground|submarine|surface|coastal|extended-range"
    rf"|short(?:er)?-range|nuclear|conventional|training)(?P<how>(?:-(?:launched|based|to-\w+))?)\s{_KIND}\b"
    rf"|\b{_KIND}s?\s(?P<sold>(?:sold|offered)\s(?:abroad|to\s\w+)|for\sexport)",
    re.IGNORECASE,
)
"""Versions told by what they are for, which hold for the figures of their own sentence."""

_NEW_ONE = re.compile(rf"\b(?:{_BETTER}\s(?:missile|rocket|weapon|one)|{_ANY}{_MORE}{{0,2}}\s{_KIND})\b", re.IGNORECASE)
_LATEST = re.compile(r"\bin (?:its|the) (?:latest|newest|newer|modern|present|longest) forms?\b", re.IGNORECASE)
_OLD_ONE = re.compile(
    rf"\b(?:original|older|old|earlier|previous|first|basic|baseline|standard|initial|existing|current|ordinary)"
    rf"{_MORE}{{0,2}}\s(?:{_KIND}|missile|rocket|weapon|one)s?\b"
    r"|\b(?:original|predecessor)\b|\bin (?:its|the) (?:first|early|earliest|older) forms?\b",
    re.IGNORECASE,
)
_LEVEL = re.compile(r"\b(?P<level>low|high)[- ](?:altitude|level)s?\b", re.IGNORECASE)
_CRUISING = re.compile(r"\bcruis(?:es|ed|ing)\b", re.IGNORECASE)
_FINAL = re.compile(
    r"\b(?:(?:near|close to|approaching) (?:its|the) target"
    r"|(?:final|terminal|last) (?:phase|part|stage|leg|seconds))\b",
    re.IGNORECASE,
)
_PART = re.compile(r"[;:]|,\s(?!(?:when|if|in|at)\b)")
_LOAD = re.compile(r"\bwith (?:an?|the) (?P<load>lighter|heavier|smaller|larger|reduced|lightened)\b", re.IGNORECASE)
_SOME = re.compile(rf"\b(?:a|another|one)\s(?:second\s)?{_KIND}\s(?:that|which|with)\b", re.IGNORECASE)
_WITH = (
    r"(?:(?:as )?against|compared (?:with|to)|instead of|rather than|unlike|up from|(?:raised|increased|extended) from)"
)
_UP_TO = r"\s(?:that\sof\s)?(?:(?:the|its|an?|about|some|only|just)\s)*$"
_COMPARED = re.compile(rf"\b{_WITH}{_UP_TO}", re.IGNORECASE)
"""What stands right before a figure that another one is compared with."""

_THAN = re.compile(rf"\b(?:than|{_WITH}){_UP_TO}", re.IGNORECASE)
"""What stands right before a version that another one is compared with."""


_SHORTEST_NAME = 4
_NEAR = 24  # characters around a figure that say which version it is compared with
_FAR = 60  # characters behind a figure that say when it holds


def unnamed_versions(
    statements: Sequence[Statement], claims: Mapping[str, Claim], documents: Mapping[str, Document]
) -> dict[str, str]:
    """By the locator of a statement the version without a name that it is of, in words: "newer version".

    A report speaks of a newer version where it calls the system improved, upgraded or longer-ranged, or speaks of a
    new version of it, or calls it new although others told of it years before. What it says of the older one
    by way of comparison is not of the newer. Where one speaks of the first, or original, one, named versions are told
    apart from it, too.
    """
    found: dict[str, str] = {}
    contrasted = {said.subject for said in statements if _is_of_older(said, claims)} | set(
        _named_apart(statements, claims)
    )
    found |= {said.origin.locator: said.variant for said in statements if said.variant and said.subject in contrasted}
    told: dict[str, set[str]] = {}
    for said in statements:
        told.setdefault(said.subject, set()).add(said.origin.name)
    for doc, subject in dict.fromkeys((said.origin.name, said.subject) for said in statements if said.variant is None):
        own = [one for one in statements if (one.origin.name, one.subject, one.variant) == (doc, subject, None)]
        # Only beside other reports does it matter what a whole report is about.
        beside = doc in documents and len(told[subject]) > 1
        newer = beside and _is_of_newer(documents[doc], subject, own, statements, claims)
        for said in own:
            label = _label(claims[said.origin.locator], newer=newer) if said.origin.locator in claims else None
            if label:
                found[said.origin.locator] = label
    return found


def _named_apart(statements: Iterable[Statement], claims: Mapping[str, Claim]) -> Iterator[str]:
    """Systems of which one report gives other figures for a version by name than for a second, or without one."""
    given: dict[tuple[str, str, str], list[Statement]] = {}
    for said in statements:
        if said.value is not None and said.origin.locator in claims:
            given.setdefault((said.subject, said.attribute, said.origin.name), []).append(said)
    for (subject, *_), told in given.items():
        named = {said.variant for said in told if said.variant}
        plain = [said for said in told if said.variant is None]
        if len(named) > 1 or (named and _apart(plain, [said for said in told if said.variant])):
            yield subject


def _is_of_older(said: Statement, claims: Mapping[str, Claim]) -> bool:
    """Whether the words before a figure say that it is that of the first of several versions, or those behind it."""
    claim = claims.get(said.origin.locator)
    if claim is None or said.variant is not None:
        return False
    before, after = _around(claim)
    return any(map(_OLD_ONE.search, (before, after[:_NEAR])))


def by_version(said: Sequence[Statement], versions: Mapping[str, str]) -> Iterator[tuple[str | None, list[Statement]]]:
    """Figures parted by the version they are of, where figures of two versions exclude each other.

    The earlier version is what reports tell of that name none and give its figure. What else names none goes with
    the version it agrees with, if it contradicts others that name none.
    """
    parts: dict[str | None, list[Statement]] = {None: []}
    for one in said:
        parts.setdefault(versions.get(one.origin.locator), []).append(one)
    if not any(_apart(part, [one for one in said if one not in part]) for label, part in parts.items() if label):
        yield None, list(said)
        return
    plain = parts.pop(None)
    older = parts.pop(OLDER, [])
    plain += [one for one in older if agrees(one, plain)]
    parts |= {OLDER: rest} if (rest := [one for one in older if one not in plain]) else {}
    for label in [label for label, part in parts.items() if plain and not _apart(part, plain)]:
        plain += parts.pop(label)
    for label, part in parts.items():
        joining = [one for one in plain if agrees(one, part) and _apart([one], [it for it in plain if it is not one])]
        plain = [one for one in plain if one not in joining]
        parts[label] = [*part, *joining]
    if plain:
        yield None, plain
    yield from parts.items()


def _apart(some: Iterable[Statement], others: Iterable[Statement]) -> bool:
    others = one_of_each(others)
    return any(_exclude(one, other) for one in one_of_each(some) for other in others)


def _exclude(one: Statement, other: Statement) -> bool:
    """Whether no value satisfies both; what a slip of the unit explains, no version has to."""
    if pair(one, other) is not Pairing.APART:
        return False
    same = (one.value, one.value_high) == (other.value, other.value_high) and other.unit in mistaken_for(one.unit or "")
    return not same


def agrees(one: Statement, part: Iterable[Statement]) -> bool:
    """Whether a figure is also given by one of a part."""
    return any(pair(one, other) is Pairing.AGREE for other in one_of_each(part))


def _is_of_newer(
    document: Document,
    subject: str,
    own: Sequence[Statement],
    statements: Iterable[Statement],
    claims: Mapping[str, Claim],
) -> bool:
    """Whether a report is about a newer version of a system."""
    called = {claims[one.origin.locator].called for one in own if one.origin.locator in claims} - {None}
    names = names_of(subject, tuple(sorted(filter(None, called))))
    if names is None or without_state(subject):
        return False
    better, new = _cues(names)
    if better.search(document.text):
        return True
    return bool(new.search(document.text)) and _is_known_before(document, subject, statements)


def _is_known_before(document: Document, subject: str, statements: Iterable[Statement]) -> bool:
    day = days_of(document.published)
    told = (days_of(one.origin.published) for one in statements if one.subject == subject)
    return day is not None and any(days is not None and day[0] - days[1] >= _YEARS for days in told)


@lru_cache(maxsize=1 << 10)
def names_of(subject: str, called: tuple[str, ...]) -> str | None:
    """A pattern for what a report may call a system; None for what has no name of its own."""
    words = [word for name in (subject, *called) for word in (name, *name.split())]
    names = dict.fromkeys(word for word in words if len(word) >= _SHORTEST_NAME and word[:1].isupper())
    return "|".join(map(re.escape, names)) or None


@lru_cache(maxsize=1 << 10)
def _cues(names: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What tells of a newer version by itself, and what does so only of a system that is not new."""
    version = rf"\b{_ANY}{_MORE}{{0,3}}\s{_KIND}\s(?:of|to)\s(?:[\w’'-]+\s){{0,4}}(?:{names})\b"
    better = rf"\b{_BETTER},?\s(?:[\w-]+\s){{0,2}}(?:{names})\b|{version}"
    return re.compile(better, re.IGNORECASE), re.compile(
        rf"\b(?:new|newest|latest|long|longer)(?!\s[\w-]+\s{_LINK}){_MORE}{{0,2}}\s(?!{_LINK})(?:{names})\b",
        re.IGNORECASE,
    )


def _around(claim: Claim) -> tuple[str, str]:
    """What stands before a figure in its sentence, and behind it in the same part of it."""
    figure = claim.mention.start - claim.clause.start
    return claim.quote[:figure], _PART.split(claim.quote[figure + len(claim.mention_text) :].lstrip(", "), maxsplit=1)[
        0
    ]


def _label(claim: Claim, *, newer: bool) -> str | None:
    """The version a figure is of by the words of its sentence, else by its report."""
    before, after = _around(claim)
    if _SOME.search(before[-_NEAR:]):
        return "other version"
    if claim.attribute == "speed" and (phase := _phase(before, after)):
        return phase
    if load := _LOAD.search(before[-_FAR:]) or _LOAD.search(after[:_FAR]):
        return f"{load['load']} payload".lower()
    if level := _LEVEL.search(before) or _LEVEL.search(after[:_FAR]):
        return f"{level['level']}-altitude flight".lower()
    compared = _COMPARED.search(before) is not None
    old, new, other = (_last(cue, before) for cue in (_OLD_ONE, _NEW_ONE, _OTHERS))
    if other and _end(other) > max(_end(old), _end(new)):
        if compared and not _OLD_ONE.search(after[:_NEAR]):
            return "other version"  # "the export version flies 290 km, against 450 km for those of the army"
        return "export version" if other["sold"] else f"{other['adjective']}{other['how']} version".lower()
    is_old = old is not None and _end(old) > _end(new) and not _THAN.search(before[: old.start()])
    if is_old or compared or _OLD_ONE.search(after[:_NEAR]):
        return OLDER
    return NEWER if newer or new or _LATEST.search(before) or _LATEST.search(after[:_FAR]) else None


def _phase(before: str, after: str) -> str | None:
    """The part of a flight that a speed is told of."""
    if _CRUISING.search(before[-_FAR:]):
        return "cruising flight"
    return "end of the flight" if any(map(_FINAL.search, (before[-_FAR:], after[:_FAR]))) else None


def _last(cue: re.Pattern[str], words: str) -> re.Match[str] | None:
    *_, last = None, *cue.finditer(words)
    return last


def _end(match: re.Match[str] | None) -> int:
    return match.end() if match else -1
