"""Verdicts on what physics cannot judge: what other sources say, and how many can be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flyout.catalogue.catalogue import Catalogue
from flyout.core.interval import Interval
from flyout.core.statement import OPEN_ABOVE, Qualifier, Statement
from flyout.systems.load import why_not_flown
from flyout.units.prices import restated_words, restating
from flyout.units.table import dimension_of
from flyout.verdicts.flown import PHYSICAL, version_on_file
from flyout.verdicts.model import Verdict
from flyout.verdicts.words import as_written

_MASSES_AND_SIZES = ("launch_mass", "payload_mass", "propellant_mass", "dry_mass", "stage_mass", "diameter", "length")
_MOTOR = ("stages", "burn_time", "thrust", "specific_impulse")
_INPUTS = frozenset([*_MASSES_AND_SIZES, *_MOTOR])
_ONE_FLIGHT = frozenset(["altitude", "equivalent_range", "burnout_speed", "min_range"])
_BY_CONDITION = frozenset(["count", "year", "contract_value", "production_rate", "other"])
"""Attributes whose figures can only be compared when they are about the same thing."""

_SAYS_NOTHING = frozenset(["a", "an", "the", "of", "system", "missile", "missiles", "weapon", "rocket", "tactical"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Citable figures of the catalogue beside a statement, one a source."""

    agreeing: tuple[Statement, ...]
    differing: tuple[Statement, ...]


def judge_by_sources(statement: Statement, catalogue: Catalogue) -> Verdict:
    """What other sources say of a claim, with the reason why physics was not asked.

    Parameters
    ----------
    statement : Statement
    catalogue : Catalogue
    """
    company = _company(statement, catalogue)
    return Verdict(
        statement=statement.origin.locator,
        question=f"what do other sources say of {_thing(statement)}?",
        judged_by="sources",
        system=statement.subject,
        variant=statement.variant,
        claimed=None if statement.reading is None else statement.reading.middle,
        sentence=f"{_capital(_why_sources(statement, catalogue))}; {_what_they_say(statement, company)}.",
        reasons=_quotations(statement, company),
    )


def _thing(statement: Statement) -> str:
    if statement.attribute == "other":
        return f"this figure of {statement.subject}"
    return f"the {statement.attribute.replace('_', ' ')} of {statement.subject}"


def _why_sources(statement: Statement, catalogue: Catalogue) -> str:
    """Why physics has no say, as the first half of a sentence."""
    thing = _thing(statement)
    if statement.subject not in catalogue.entries:
        return f"{statement.subject} is not in the catalogue, so physics cannot judge {thing}"
    if statement.attribute in PHYSICAL and statement.reading is not None:
        why = why_not_flown(catalogue, statement.subject, version_on_file(statement, catalogue))
        return why or f"No flight was calculated for {thing}"
    if statement.attribute in _INPUTS:
        return f"Flights start from {thing} and cannot judge it"
    if statement.attribute in _ONE_FLIGHT:
        return f"A flight of greatest range cannot judge {thing}, which belongs to one flight"
    return f"Physics cannot judge {thing}"


def _what_they_say(statement: Statement, company: Company) -> str:
    """How the sources stand to the claim, as the second half of a sentence."""
    claim = as_written(statement) if statement.words is None else f"“{statement.words}”"
    agree, differ = len(company.agreeing), len(company.differing)
    if not agree and not differ:
        return f"the catalogue has nothing to hold {claim} against"
    agreement = f"{_sources(agree)} {'agrees' if agree == 1 else 'agree'} with {claim}"
    if not differ:
        return agreement
    others = ", ".join(dict.fromkeys(_quote(statement, row) for row in company.differing[:3]))
    if not agree:
        return f"{_sources(differ)} {_otherwise(statement, differ)} {others}"
    return f"{agreement}, {differ} {_otherwise(statement, differ)} {others}"


def _otherwise(statement: Statement, count: int) -> str:
    """Two classes or two developers of one system need not contradict each other; two figures do."""
    if statement.attribute == "class":
        return "calls it" if count == 1 else "call it"
    if statement.attribute == "developer":
        return "names" if count == 1 else "name"
    return "says otherwise:" if count == 1 else "say otherwise:"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _sources(count: int) -> str:
    return "one citable source" if count == 1 else f"{count} citable sources"


def _quote(statement: Statement, row: Statement) -> str:
    """A row as published, a price of another year also in the money of the report."""
    restated = restated_words(statement, row) if row.attribute == "unit_cost" else ""
    return f"{row.origin.quote} ({restated})" if restated else row.origin.quote


def _quotations(statement: Statement, company: Company) -> tuple[str, ...]:
    """The sources by title, those that agree first."""
    agreeing = [f"Agrees: {row.origin.title}: {_quote(statement, row)}" for row in company.agreeing]
    differing = [f"Differs: {row.origin.title}: {_quote(statement, row)}" for row in company.differing]
    warning = ["Agreement of sources is no proof: they may share one origin"] if len(agreeing) > 1 else []
    return (*agreeing, *differing, *warning)


def _company(statement: Statement, catalogue: Catalogue) -> Company:
    """Comparable rows of the catalogue, sorted by whether they agree; a source that does both agrees."""
    rows = [row for row in catalogue.statements_of(statement.subject) if _comparable(statement, row)]
    agreeing = _one_a_source([row for row in rows if _agree(statement, row)])
    heard = {row.origin.name for row in agreeing}
    others = [row for row in rows if not _agree(statement, row) and row.origin.name not in heard]
    return Company(agreeing=agreeing, differing=_one_a_source(others))


def _comparable(statement: Statement, row: Statement) -> bool:
    """Whether a row is a citable figure of the same thing in a unit that can be compared."""
    if row.attribute != statement.attribute or not row.origin.citable or row.origin == statement.origin:
        return False
    if None not in (row.variant, statement.variant) and row.variant != statement.variant:
        return False
    if statement.attribute in _BY_CONDITION and _what(row) != _what(statement):
        return False
    return _unit_kind(row) == _unit_kind(statement)


def _what(statement: Statement) -> str:
    """What a count or a year is of: the first part of its condition."""
    return (statement.condition or "").partition(";")[0]


def _unit_kind(statement: Statement) -> str | None:
    """What the figure is measured in: a currency by itself, else its dimension; None for words."""
    if statement.unit is None:
        return None
    dimension = dimension_of(statement.unit)
    return statement.unit if dimension == "money" else dimension


def _agree(statement: Statement, row: Statement) -> bool:
    if statement.reading is not None and row.reading is not None:
        mine, theirs = _allowed(statement), _allowed(row)
        factor = restating(statement, row) if statement.attribute == "unit_cost" else None
        return mine.overlaps(theirs) or (factor is not None and mine.overlaps(theirs.scaled(factor)))
    return _same_words(statement, row)


def _allowed(statement: Statement) -> Interval:
    """Values a figure allows with its qualifier: "more than 100" has no upper end."""
    reading = statement.reading or Interval(float("-inf"), float("inf"))
    if statement.qualifier in OPEN_ABOVE:
        return Interval(reading.low, float("inf"))
    if statement.qualifier is Qualifier.LESS_THAN:
        return Interval(float("-inf"), reading.high)
    return reading


def _same_words(one: Statement, other: Statement) -> bool:
    """Whether one name holds the other ("solid", "solid propellant"), or two descriptions share a telling word."""
    first, second = (set((statement.words or "").casefold().split()) for statement in (one, other))
    if one.attribute == "class":
        return bool((first & second) - _SAYS_NOTHING)
    return bool(first and second) and (first <= second or second <= first)


def _one_a_source(rows: Sequence[Statement]) -> tuple[Statement, ...]:
    return tuple({row.origin.name: row for row in reversed(rows)}.values())[::-1]
