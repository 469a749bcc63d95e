"""Codes of the claim format put into the words a reader knows."""

from __future__ import annotations

from flyout.claims.model import Claim, Kind, subject_words, written_subject
from flyout.core.statement import Modality, Qualifier, Statement
from flyout.findings.model import Relation
from flyout.units.show import show, show_range
from flyout.units.table import from_si, to_si

ATTRIBUTES = {
    "cep": "accuracy as stated",
    "unit_cost": "cost of one",
    "contract_value": "contract or package",
    "launch_mass": "mass at launch",
    "payload_mass": "payload",
    "min_range": "least range",
    "flight_distance": "distance flown",
    "country_of_origin": "country of origin",
}
"""Attributes whose code with spaces for underscores would not read well."""

MODALITIES = {
    Modality.ASSERTED: "stated as fact",
    Modality.ATTRIBUTED: "attributed",
    Modality.EXPECTED: "expected",
    Modality.DENIED: "denied",
    Modality.UNCONFIRMED: "unconfirmed",
    Modality.OPINION: "opinion",
}

QUALIFIERS = {
    Qualifier.UP_TO: "up to ",
    Qualifier.AT_LEAST: "at least ",
    Qualifier.APPROX: "about ",
    Qualifier.MORE_THAN: "more than ",
    Qualifier.LESS_THAN: "less than ",
}

RELATIONS = {
    Relation.EXPLAINED_BY_VARIANT: "explained by variant",
    Relation.SINGLE_SOURCE: "one source only",
    Relation.STATUS_CHANGE: "change over time",
    Relation.QUALIFIES: "qualified",
    Relation.HEADLINE_OVERSTATES: "headline says more",
    Relation.USAGE: "press usage",
    Relation.CONVERSION_MISMATCH: "conversion does not match",
    Relation.UNIT_SLIP: "likely unit slip",
    Relation.SAME_MONEY: "in one year's money",
    Relation.MACH: "Mach number",
    Relation.ONE_ORIGIN: "one origin",
    Relation.SUPERSEDED: "older figure",
    Relation.SUPPORTS_WEAKLY: "supports weakly",
    Relation.DISAGREES: "opinions differ",
}

METRIC = {
    "[mi_i]": "km",
    "[nmi_i]": "km",
    "[ft_i]": "m",
    "[in_i]": "cm",
    "[lb_av]": "kg",
    "[mi_i]/h": "km/h",
}
"""Unit in which a figure in customary units is repeated."""


def plain(code: str) -> str:
    """A code with spaces for underscores."""
    return code.replace("_", " ")


def attribute_words(attribute: str) -> str:
    """What an attribute is called."""
    return ATTRIBUTES.get(attribute, plain(attribute))


def sort_of(claim: Claim) -> str:
    """Which table a claim belongs to."""
    if claim.modality is Modality.OPINION:
        return "opinion"
    return claim.kind.value if claim.kind in (Kind.EVENT, Kind.QUOTE) else "fact"


def relation_words(relation: Relation) -> str:
    """How the members of a finding stand to each other."""
    return RELATIONS.get(relation, plain(relation))


def count_of(number: int, noun: str, many: str | None = None) -> str:
    """A number with its noun.

    >>> count_of(1, "report"), count_of(2, "report"), count_of(0, "reply", "replies")
    ('1 report', '2 reports', '0 replies')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {many or noun + 's'}"


def listed(names: list[str]) -> str:
    """Names in a sentence.

    >>> listed(["ATACMS"]), listed(["ATACMS", "Lance", "V-2"])
    ('ATACMS', 'ATACMS, Lance and V-2')
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def value_words(claim: Claim) -> str:
    """What a claim says, short: the figure as written with its bound, or the words."""
    if claim.unit is not None and isinstance(claim.value, float | int):
        figure = figure_words(claim.value, claim.value_high, claim.unit, claim.qualifier)
        return f"{figure} {claim.of}" if claim.of and claim.of != "other" else figure
    return "" if claim.value is None else plain(str(claim.value))


def figure_words(value: float, high: float | None, unit: str, qualifier: Qualifier | None) -> str:
    """A figure in its own unit, with the word that bounds it.

    >>> figure_words(190, None, "[mi_i]", Qualifier.UP_TO)
    'up to 190 mi'
    """
    if high is not None:
        return show_range(value, high, unit, digits=4)
    return QUALIFIERS.get(qualifier or Qualifier.EXACT, "") + show(value, unit, digits=4)


def metric_words(value: float, high: float | None, unit: str) -> str | None:
    """The same figure in metric units, for a figure that is not.

    >>> metric_words(190, None, "[mi_i]")
    '306 km'
    """
    code = METRIC.get(unit)
    if code is None:
        return None
    low = from_si(to_si(value, unit), code)
    return show(low, code) if high is None else show_range(low, from_si(to_si(high, unit), code), code)


def metric_of(said: Claim | Statement) -> str | None:
    """A claim or statement repeated in metric units, if it gives a figure in others."""
    if said.unit is None or not isinstance(said.value, float | int):
        return None
    return metric_words(said.value, said.value_high, said.unit)


def second_reading(claim: Claim) -> str | None:
    """The bracketed reading of the text if it has one, else our own conversion."""
    if claim.also_value is not None and claim.also_unit is not None:
        return figure_words(claim.also_value, claim.also_value_high, claim.also_unit, None) + " in the text"
    return metric_of(claim)


def statement_words(statement: Statement) -> str:
    """What a statement says, short."""
    if statement.unit is not None and statement.value is not None:
        return figure_words(statement.value, statement.value_high, statement.unit, statement.qualifier)
    return statement.words or statement.origin.quote


def figure_and_metric(statement: Statement) -> str:
    """What a statement says, again in metric units if it is in others, and what it holds for."""
    metric = metric_of(statement)
    condition = f", {statement.condition}" if statement.condition else ""
    return statement_words(statement) + (f" ({metric})" if metric else "") + condition


def about(said: Claim | Statement) -> str:
    """What a claim or a statement is about: the system and the attribute."""
    subject = written_subject(said) if isinstance(said, Claim) else subject_words(said.subject, said.variant)
    return topic(subject, said.attribute)


def topic(subject: str, attribute: str) -> str:
    """A system and what of it.

    >>> topic("ATACMS", "unit_cost"), topic("ATACMS", "statement")
    ('ATACMS, cost of one', 'about ATACMS')
    """
    return f"about {subject}" if attribute == "statement" else f"{subject}, {attribute_words(attribute)}"


def speaker_words(claim: Claim) -> str:
    """Who says it."""
    who = claim.speaker or ("a source not named" if claim.anonymous else "the report itself")
    named = f"{who} ({claim.office_text})" if claim.office_text else who
    return f"{named}, to {claim.told_to}" if claim.told_to else named


def sureness_words(claim: Claim) -> str:
    """How sure the text is, and what a reader must know of it."""
    words = [MODALITIES[claim.modality]]
    if claim.status:
        words.append(plain(claim.status))
    if claim.kind is Kind.QUOTE and claim.direct is not None:
        words.append("in quotation marks" if claim.direct else "reported speech")
    if claim.anonymous:
        words.append("speaker not named")
    if claim.in_headline:
        words.append("in the headline")
    return ", ".join(dict.fromkeys(words))


def chance_words(probability: float) -> str:
    """A probability no finer than it deserves.

    >>> chance_words(0.934), chance_words(0.9999), chance_words(0.0004)
    ('93 %', 'over 99 %', 'under 1 %')
    """
    if probability > 0.99:
        return "over 99 %"
    if probability < 0.01:
        return "under 1 %"
    return f"{100 * probability:.0f} %"
