"""Things said in words: makers, launchers, propellant, country, compared over reports and catalogue."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from flyout.core.statement import Modality, Statement
from flyout.findings.attributes import MAKERS, TRAITS, the, with_article
from flyout.findings.build import of_statements
from flyout.findings.case import Case
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.voices import Voices, as_subject, counted, listed, opened, speaker

_SINGLE = ("manufacturer", "developer", "launcher", "propellant", "country_of_origin")
"""Traits worth saying that nobody else gives them."""

_NOISE = frozenset(
    ("the", "a", "an", "of", "and", "fuel", "fuelled", "fueled", "propellant", "rocket", "motor", "inc", "corp")
)
"""Words that two names of one thing need not share."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueGroup:
    """What reports say in the same words of one thing, with who else says so and who says otherwise."""

    said: tuple[Statement, ...]
    supporting: tuple[Statement, ...]
    excluding: tuple[Statement, ...]


def value_groups(case: Case) -> tuple[ValueGroup, ...]:
    """All that reports say in words, by topic and value, in the order it comes up."""
    said, known = _in_words(case.reported), _in_words(case.published)
    groups: list[ValueGroup] = []
    for topic in dict.fromkeys(map(_topic, said)):
        about = [statement for statement in said if _topic(statement) == topic]
        figures = [figure for figure in known if _topic(figure) == topic]
        groups += [_group(group, about, figures) for group in _by_value(_held(about))]
    return tuple(groups)


def _group(group: Sequence[Statement], about: Sequence[Statement], known: Sequence[Statement]) -> ValueGroup:
    supporting = tuple(figure for figure in known if same_value(figure, group[0]))
    backing = {figure.origin.name for figure in supporting}
    others = (*about, *(figure for figure in known if figure.origin.name not in backing))
    firsts = tuple({(said.attribute, said.variant, said.modality): said for said in reversed(group)}.values())
    together = _together(about)
    excluding = tuple(other for other in others if any(_contradict(said, other, together) for said in firsts))
    return ValueGroup(said=tuple(group), supporting=supporting, excluding=excluding)


def _held(said: Iterable[Statement]) -> list[Statement]:
    return [statement for statement in said if statement.modality is not Modality.DENIED]


def trait_findings(case: Case) -> tuple[Finding, ...]:
    """Agreements, contradictions and lone voices on everything that is said in words."""
    said, known = _in_words(case.reported), _in_words(case.published)
    findings: list[Finding] = []
    for topic in dict.fromkeys(map(_topic, said)):
        about = [statement for statement in said if _topic(statement) == topic]
        figures = [figure for figure in known if _topic(figure) == topic]
        findings += _of_topic(about, figures, case.voices)
    return tuple(findings)


def _in_words(statements: Iterable[Statement]) -> list[Statement]:
    """Traits that say anything: a launcher is not launched from itself."""
    return [it for it in statements if it.attribute in TRAITS and it.words and it.words != it.subject]


def _topic(statement: Statement) -> tuple[str, str]:
    """Subject and trait; makers are one topic, since who makes a missile has often developed it."""
    return statement.subject, MAKERS[0] if statement.attribute in MAKERS else statement.attribute


def same_value(a: Statement, b: Statement) -> bool:
    """Whether two values in words name the same thing.

    Spelling, articles and words such as "fuel" aside, all the words must be
    the same: "solid fuel" is "solid", "Martin Marietta" is not "Lockheed Martin".
    """
    return _core(a) == _core(b)


def _core(statement: Statement) -> frozenset[str]:
    return _core_of(statement.words or "")


@lru_cache(maxsize=1 << 12)
def _core_of(value: str) -> frozenset[str]:
    words = frozenset(re.findall(r"\w+", value.casefold().replace("u.s.", "us").replace("u.k.", "uk")))
    return (words - _NOISE) or words


def _of_topic(said: Sequence[Statement], known: Sequence[Statement], voices: Voices) -> list[Finding]:
    groups = _by_value(_held(said))
    findings = [finding for group in groups if (finding := _agreement(group, known, voices)) is not None]
    findings += _contradictions(said, voices)
    findings += [finding for group in groups if (finding := _against_known(group, known, voices)) is not None]
    return findings + _unsupported(groups, known, voices)


def _by_value(said: Iterable[Statement]) -> list[list[Statement]]:
    groups: dict[frozenset[str], list[Statement]] = {}
    for statement in said:
        groups.setdefault(_core(statement), []).append(statement)
    return list(groups.values())


def _agreement(group: Sequence[Statement], known: Sequence[Statement], voices: Voices) -> Finding | None:
    docs = {statement.origin.name for statement in group}
    support = [figure for figure in known if same_value(figure, group[0])]
    if len(docs) < 2 and not support:
        return None
    return of_statements(Relation.AGREES, [*group, *support], _agreed(group, support, voices), Weight.GOOD)


def _agreed(group: Sequence[Statement], support: Sequence[Statement], voices: Voices) -> str:
    first = group[0]
    sources = counted(len(support), "published source")
    roles = list(dict.fromkeys(statement.attribute for statement in group))
    if len(roles) > 1:
        named = listed([f"as {_role(role)} ({listed(_who(group, role, voices))})" for role in roles])
        tail = f"; {sources} {'names' if len(support) == 1 else 'name'} it too" if support else ""
        return f"{opened(first.words or '')} is named {named} of {the(first.subject)}, two roles of one maker{tail}."
    tail = f"; so {'does' if len(support) == 1 else 'do'} {sources}" if support else ""
    who = list(dict.fromkeys(voices.named(statement) for statement in group))
    docs = len({statement.origin.name for statement in group})
    opening = f"{as_subject(who)} says" if docs == 1 else f"{opened(counted(docs, 'report'))} ({listed(who)}) say"
    return f"{opening} that {fact_of(first)}{tail}."


def _who(group: Iterable[Statement], role: str, voices: Voices) -> list[str]:
    return list(dict.fromkeys(voices.named(statement) for statement in group if statement.attribute == role))


def _role(attribute: str) -> str:
    return attribute.replace("_", " ")


def fact_of(statement: Statement) -> str:
    """What is said, as a clause; things without a name of their own are quoted."""
    words, subject = statement.words or "", the(statement.subject)
    match statement.attribute:
        case "propellant":
            words = re.sub(r"\s+(rocket\s+)?(propellants?|fuel)$", "", words)
        case "manufacturer" | "developer":
            words = speaker(words)
        case "class":
            words = with_article(words)
        case "country_of_origin" | "operator" if words.startswith("United "):
            words = f"the {words}"
        case "launcher" | "variant_of" if words[:1].isupper():
            words = the(words)
        case "launcher" | "operator" | "guidance_type":
            return f"the {_role(statement.attribute)} of {subject} is “{words}”"
    return TRAITS[statement.attribute].verb.format(subject, words)


def _contradictions(said: Sequence[Statement], voices: Voices) -> list[Finding]:
    """Values that exclude each other, where a system has but one; and what is denied."""
    members: dict[str, dict[Statement, None]] = {}
    together = _together(said)
    for a, b in combinations(said, 2):
        if _contradict(a, b, together):
            members.setdefault(a.attribute, {}).update({a: None, b: None})
    return [_contradiction(list(group), voices) for group in members.values()]


def _together(said: Iterable[Statement]) -> set[frozenset[frozenset[str]]]:
    """Values that one sentence gives side by side: two firms that make a missile together contradict nobody."""
    sentences: dict[tuple[str, str, str], set[frozenset[str]]] = {}
    for one in said:
        if one.origin.quote and one.modality is not Modality.DENIED:
            sentences.setdefault((one.origin.name, one.origin.quote, one.attribute), set()).add(_core(one))
    return {frozenset(two) for values in sentences.values() for two in combinations(values, 2)}


def _contradict(a: Statement, b: Statement, together: Collection[frozenset[frozenset[str]]] = ()) -> bool:
    if a.attribute != b.attribute or (a.variant and b.variant and a.variant != b.variant):
        return False
    if Modality.DENIED in (a.modality, b.modality):
        return a.modality is not b.modality and same_value(a, b)
    if frozenset((_core(a), _core(b))) in together or _of_one_voice(a, b):
        return False
    return TRAITS[a.attribute].exclusive and not _core(a) & _core(b)


def _of_one_voice(a: Statement, b: Statement) -> bool:
    """Whether a report itself names two makers, who share the work."""
    own = a.origin.name == b.origin.name and a.speaker is None and b.speaker is None
    return own and a.attribute in MAKERS


def _contradiction(group: Sequence[Statement], voices: Voices) -> Finding:
    sides: dict[str, dict[str, None]] = {}
    for statement in group:
        sides.setdefault(_side(statement), {})[voices.named(statement)] = None
    parts = listed([f"{value} ({listed(list(who))})" for value, who in sides.items()])
    topic = f"{_role(group[0].attribute)} of {the(group[0].subject)}"
    if len({statement.origin.name for statement in group}) == 1:
        sentence = f"{voices.of(group[0])} says different things of the {topic}: {parts}."
        return of_statements(Relation.CONFLICTS, group, sentence, Weight.NOTE)
    sentence = f"Reports contradict each other on the {topic}: {parts}."
    return of_statements(Relation.CONFLICTS, group, sentence, Weight.WARNING)


def _side(statement: Statement) -> str:
    denied = statement.modality is Modality.DENIED
    return f"not {statement.words}" if denied else statement.words or ""


def _against_known(group: Sequence[Statement], known: Sequence[Statement], voices: Voices) -> Finding | None:
    """A value that none of the published ones resembles, where a system has but one.

    A note and no warning: "Soviet designers" and the name of a bureau may be the same people.
    """
    first = group[0]
    figures = [figure for figure in known if figure.attribute == first.attribute]
    if not TRAITS[first.attribute].exclusive or not figures or any(_core(first) & _core(known) for known in figures):
        return None
    sides = listed(list(dict.fromkeys(f"{figure.words} ({voices.of(figure)})" for figure in figures)))
    sentence = f"{as_subject([voices.named(first)])} says that {fact_of(first)}; published sources say {sides}."
    return of_statements(Relation.CONFLICTS, [*group, *figures], sentence, Weight.NOTE)


def _unsupported(groups: Sequence[Sequence[Statement]], known: Sequence[Statement], voices: Voices) -> list[Finding]:
    docs = {statement.origin.name for group in groups for statement in group}
    if len(docs) != 1 or known:
        return []
    lone = [group[0] for group in groups if group[0].attribute in _SINGLE]
    if not lone:
        return []
    facts = listed([fact_of(statement) for statement in lone])
    sentence = f"Only {as_subject([voices.named(lone[0])])} says that {facts}; no second source supports it."
    return [of_statements(Relation.SINGLE_SOURCE, lone, sentence, Weight.NOTE)]
