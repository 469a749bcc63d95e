"""What a report says: quantities as read, and claims in the public format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from flyout.core.record import record
from flyout.core.span import Span
from flyout.core.statement import Modality, Qualifier


class Kind(StrEnum):
    """The four kinds of claim of the annotation guide."""

    QUANTITY = "quantity"
    ATTRIBUTE = "attribute"
    EVENT = "event"
    QUOTE = "quote"


@record()
class Quantity:
    """A figure as the grammar reads it, whatever it measures.

    Parameters
    ----------
    span : Span
        The words that carry the value and unit: "190 miles", "between $1
        million and $1.5 million", "190 miles (305 km)".
    value, value_high : float, float or None
        After magnitude words, in `unit`; `value_high` for ranges only.
    unit : str
        UCUM code, ISO 4217 code, "1" for a bare count, "Ma", "%", "year".
    dimension : str
        "length", "mass", "time", "speed", "money", "count", "force", "mach",
        "percent", "year", "temperature", "power", "area", "volume" or any other of `units.table`.
    qualifier : Qualifier
    digits : tuple of int
        Significant figures of each end as written ("190" two, "190.0" four,
        words such as "a dozen" as many as are exact).
    noun : Span or None
        For counts, the noun counted ("64 missiles" -> "missiles").
    also_value, also_value_high, also_unit
        The bracketed second reading, if there is one.
    vague : bool
        The words give an interval and not a number ("tens of millions").
    rule : str
        Name of the grammar rule that read it.
    """

    span: Span
    value: float
    unit: str
    dimension: str
    qualifier: Qualifier
    digits: tuple[int, ...]
    rule: str
    value_high: float | None = None
    noun: Span | None = None
    also_value: float | None = None
    also_value_high: float | None = None
    also_unit: str | None = None
    vague: bool = False


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One claim of one report, in the public format of `docs/claims.md`.

    The fields from `id` to `time_hint` are the public format. The others say
    how the claim was read, and are written out too.

    Parameters
    ----------
    clause : Span
        The clause or sentence that makes the claim (`start`, `end`, `quote`).
    mention : Span
        The few words that carry the value.
    value : float, str or None
        Number for quantities, short text otherwise.
    digits : tuple of int
        Significant figures as written, for quantities.
    variant : str or None
        Variant of the subject, where the text names one.
    in_headline : bool
        The headline says it.
    direct : bool or None
        For quotes: in quotation marks or not.
    status : str or None
        For events: a word of `findings.events.STATUS`
        ("authorised", "expected", "reported", "claimed", "confirmed",
        "not_confirmed", "denied").
    event : str or None
        Key shared by all claims about the same event
        ("strike|ATACMS|Russia").
    office : Span or None
        What the speaker is, where the text tells it of one that it names
        ("Ukraine's former defence minister").
    office_text : str or None
    told_to : str or None
        Outlet a speaker spoke to ("BBC").
    anonymous : bool
        The speaker is described and not named.
    date : str or None
        What the time words come to, in EDTF and no finer than they are.
    called : str or None
        What the report calls the subject, where it never uses its usual name ("Tsirkon" for Zircon).
    rule : str
        Which rule read it, and how the subject was resolved.
    """

    id: str
    doc: str
    clause: Span
    quote: str
    mention: Span
    mention_text: str
    kind: Kind
    subject: str
    attribute: str
    modality: Modality
    rule: str
    of: str | None = None
    value: float | str | None = None
    value_high: float | None = None
    unit: str | None = None
    also_value: float | None = None
    also_value_high: float | None = None
    also_unit: str | None = None
    qualifier: Qualifier | None = None
    speaker: str | None = None
    time_hint: str | None = None
    digits: tuple[int, ...] = ()
    variant: str | None = None
    in_headline: bool = False
    direct: bool | None = None
    status: str | None = None
    event: str | None = None
    office: Span | None = None
    office_text: str | None = None
    told_to: str | None = None
    anonymous: bool = False
    date: str | None = None
    called: str | None = None


def _filled(**given: object) -> Claim:
    """Take what is given in one step and leave the defaults to the class.

    A report makes dozens of claims of more than thirty fields, which Python
    would write one by one, each past the lock that keeps a claim as it is.
    """
    claim = object.__new__(Claim)
    object.__setattr__(claim, "__dict__", given)
    return claim


claim_of: type[Claim] = _filled  # type: ignore[assignment]
"""A claim as the rules make it: the type checker sees to it that all is given which the class asks for."""


def finished(claim: Claim, number: str, date: str | None, office: tuple[Span, str] | None, called: str | None) -> Claim:
    """A claim with its number, its date, the office of its speaker and what the report calls its subject.

    Every claim comes through here, and `replace` takes six times as long.
    """
    place, words = office or (None, None)
    told = {"id": number, "date": date, "called": called, "office": place, "office_text": words}
    whole = object.__new__(Claim)
    object.__setattr__(whole, "__dict__", vars(claim) | told)
    return whole


_SHORTEST_WORD = 4  # letters of a name that is no designation


def subject_words(subject: str, variant: str | None) -> str:
    """A system with its variant, the name not said twice.

    >>> subject_words("ATACMS", "M39"), subject_words("V-2", None), subject_words("GMLRS", "ER GMLRS")
    ('ATACMS M39', 'V-2', 'ER GMLRS')
    >>> subject_words("Iskander-M", "Iskander-E"), subject_words("Fateh-110", "Fateh 110B")
    ('Iskander-E', 'Fateh 110B')
    """
    if variant is None:
        return subject
    return variant if is_full_name(subject, variant) else f"{subject} {variant}"


def is_full_name(subject: str, variant: str) -> bool:
    """Whether a variant is called by the name of the system, or by its own letter behind the same word."""
    word, dash, _ = subject.partition("-")
    lettered = dash == "-" and len(word) >= _SHORTEST_WORD and variant.startswith(f"{word}-")
    return lettered or subject.replace("-", " ") in variant.replace("-", " ")


def written_subject(claim: Claim) -> str:
    """What a claim is about: a system with the variant that the text names, or the actor of an event."""
    of_system = claim.kind is not Kind.EVENT or f"|{claim.subject}|" in (claim.event or "")
    return subject_words(claim.subject, claim.variant if of_system else None)
