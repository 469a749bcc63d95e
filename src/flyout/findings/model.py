"""What comes out when statements are laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Relation(StrEnum):
    """How the members of a finding stand to each other."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    EXPLAINED_BY_VARIANT = "explained_by_variant"
    SINGLE_SOURCE = "single_source"
    STATUS_CHANGE = "status_change"
    QUALIFIES = "qualifies"
    HEADLINE_OVERSTATES = "headline_overstates"
    USAGE = "usage"  # press usage against the usual classes
    CONVERSION_MISMATCH = "conversion_mismatch"
    UNIT_SLIP = "unit_slip"
    SAME_MONEY = "same_money"  # prices of several years in the money of one
    MACH = "mach"  # what speed it is depends on the speed of sound
    ONE_ORIGIN = "one_origin"  # several reports, fewer voices
    SUPERSEDED = "superseded"
    SUPPORTS_WEAKLY = "supports_weakly"
    COMPATIBLE = "compatible"
    COMPLEMENTS = "complements"
    DISAGREES = "disagrees"  # of opinions
    OPINION = "opinion"  # kept apart from facts


class Weight(StrEnum):
    """How much a reader should care."""

    WARNING = "warning"
    NOTE = "note"
    GOOD = "good"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found by comparing.

    Parameters
    ----------
    relation : Relation
    subject, attribute : str
    members : tuple of str
        Locators of the statements compared: claim ids and catalogue rows.
    reports : tuple of str
        Names of the reports among whose claims the members are.
    sentence : str
        One plain sentence a newsroom can print.
    arithmetic : str
        The numbers behind it ("190 mi read to 2 figures = 297.7 to 313.8 km").
    weight : Weight
    """

    relation: Relation
    subject: str
    attribute: str
    members: tuple[str, ...]
    sentence: str
    weight: Weight
    arithmetic: str = ""
    reports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One report's word on an event."""

    claim: str
    doc: str
    status: str
    speaker: str | None
    published: str | None
    in_headline: bool
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventThread:
    """One event followed over the reports.

    Parameters
    ----------
    key : str
    title : str
        "Ukraine's first ATACMS strike on Russian territory"
    steps : tuple of Step
        In the order of publication, then of the text.
    overall : str
        "reported, not confirmed"
    sentence : str
    """

    key: str
    title: str
    steps: tuple[Step, ...]
    overall: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """How far what some reports say is confirmed by others, on the scale of STANAG 2022.

    Parameters
    ----------
    subject, attribute : str
    value : str
        What they say: "up to 300 kilometres".
    members : tuple of str
        Locators of the claims that say so.
    credibility : int
        1 confirmed by other sources, 2 probably true, 3 possibly true,
        4 doubtful, 5 improbable, 6 truth cannot be judged.
    agreeing, against : tuple of str
        Independent origins for it and against it, by name.
    ratings : tuple of (str, str)
        Each report with its letter and this number: ("a.txt", "B2").
    sentence : str
    """

    subject: str
    attribute: str
    value: str
    members: tuple[str, ...]
    credibility: int
    agreeing: tuple[str, ...]
    against: tuple[str, ...]
    ratings: tuple[tuple[str, str], ...]
    sentence: str
