"""Reports that give the same figure, in whatever units, and the published figures behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from flyout.core.statement import Statement
from flyout.findings.attributes import phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.origins import origins_of
from flyout.findings.pairs import Pairing, Shape, figure_of, one_of_each, pair, shape_of
from flyout.findings.voices import Voices, as_subject, counted, listed, opened
from flyout.findings.wording import arithmetic, best_example, by_figure


def agreements(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every set of reports that share a figure, or that the catalogue supports."""
    findings = (_agreement(topic, members, case) for members in agreeing_sets(topic.reported))
    return tuple(finding for finding in findings if finding is not None)


def agreeing_sets(statements: Sequence[Statement]) -> tuple[tuple[Statement, ...], ...]:
    """The largest sets in which every two statements agree, in the order of the statements.

    Figures are intervals, and intervals that overlap two by two all share a
    value; so each largest set shows up where one of its figures begins.
    """
    shapes = [shape_of(said) for said in statements]
    sets = _shapes_that_agree(one_of_each(statements))
    largest = (shared for shared in sets if not any(shared < other for other in sets))
    return tuple(
        tuple(said for said, shape in zip(statements, shapes, strict=True) if shape in shared) for shared in largest
    )


def _shapes_that_agree(firsts: Sequence[Statement]) -> tuple[frozenset[Shape], ...]:
    found: list[frozenset[Shape]] = []
    variants = dict.fromkeys((None, *(said.variant for said in firsts)))
    for first in firsts:
        start = figure_of(first)
        if start is not None:
            for variant in variants:
                found += _two_by_two([said for said in firsts if _joins(said, first, start.low, variant)])
    return tuple(dict.fromkeys(shared for shared in found if shared))


def _two_by_two(sharing: Sequence[Statement]) -> list[frozenset[Shape]]:
    """The sets of figures that share a value, parted where two ranges of values share that and no more."""
    ranges = [said for said in sharing if said.value_high is not None]
    pairs = {(a, b): pair(a, b) is Pairing.AGREE for a, b in combinations(ranges, 2)}
    if all(pairs.values()):
        return [frozenset(map(shape_of, sharing))]
    alone = frozenset(shape_of(said) for said in sharing if said.value_high is None)
    seeds = [list(both) for both, agree in pairs.items() if agree] + [[said] for said in ranges]
    return [alone.union(map(shape_of, _grown(seed, ranges, pairs))) for seed in seeds]


def _grown(
    seed: Sequence[Statement], ranges: Sequence[Statement], pairs: Mapping[tuple[Statement, Statement], bool]
) -> list[Statement]:
    """Ranges that agree with those of a seed and with each other, taken as they come."""
    kept = list(seed)
    for said in ranges:
        if said not in kept and all(pairs.get((said, other), pairs.get((other, said))) for other in kept):
            kept.append(said)
    return kept


def _joins(said: Statement, first: Statement, value: float, variant: str | None) -> bool:
    figure = figure_of(said)
    if figure is None or said.variant not in (None, variant) or first.variant not in (None, variant):
        return False
    return pair(first, said) is Pairing.AGREE and figure.contains(value)


def supporters(members: Iterable[Statement], published: Iterable[Statement]) -> tuple[Statement, ...]:
    """Published figures that agree with every one of `members`."""
    members = one_of_each(members)
    return tuple(figure for figure in published if all(pair(member, figure) is Pairing.AGREE for member in members))


def _agreement(topic: Topic, members: tuple[Statement, ...], case: Case) -> Finding | None:
    support = supporters(members, topic.published)
    docs = dict.fromkeys(member.origin.name for member in members)
    if len(docs) < 2 and not support:
        return None
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    build = _together if len(docs) > 1 else _backed
    sentence = build(phrase, members, support, case.voices)
    # One voice however often repeated agrees with nobody but itself.
    weight = Weight.GOOD if support or len(origins_of(members, case)) > 1 else Weight.NOTE
    said = (*members, *support)
    return of_statements(Relation.AGREES, said, sentence, weight, arithmetic=arithmetic(members, support))


def _together(phrase: str, members: Sequence[Statement], support: Sequence[Statement], voices: Voices) -> str:
    """Two reports or more."""
    docs = opened(counted(len({member.origin.name for member in members}), "report"))
    figures = by_figure(members, voices)
    if len(figures) == 1:
        figure, who = next(iter(figures.items()))
        said = f"{figure} ({listed(who)})"
    else:
        said = listed([f"{figure} ({listed(who)})" for figure, who in figures.items()])
        said += " are the same once units are converted and rounding is allowed for"
    tail = f"; {counted(len(support), 'published figure')} {_say(len(support))} the same" if support else ""
    return f"{docs} agree on the {phrase}: {said}{tail}."


def _backed(phrase: str, members: Sequence[Statement], support: Sequence[Statement], voices: Voices) -> str:
    """One report and the catalogue."""
    first = members[0]
    example = best_example(first, support, voices)
    if len(support) == 1:
        matches = f"a published figure says the same ({example})"
    else:
        matches = f"{counted(len(support), 'published figure')} say the same, among them {example}"
    return f"{as_subject([voices.cited(first)])} gives {stated(first)} as the {phrase}; {matches}."


def _say(number: int) -> str:
    return "says" if number == 1 else "say"
