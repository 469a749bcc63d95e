"""Extractors of other packages, which a user may switch on by name.

None is a part of flyout, none is ever asked unless named, and what one says is
checked before it is believed: its spans must hold their words.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from itertools import islice

from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind
from flyout.core.errors import FlyoutError
from flyout.core.record import record
from flyout.core.span import Span
from flyout.core.statement import Modality, Qualifier

GROUP = "flyout.extractors"
"""Entry points of this group are callables from a `Context` to claims."""

MAX_CLAIMS = 10_000
"""No report makes more; an extractor that never ends is cut off here."""

Extract = Callable[[Context], Iterable[Claim]]
Ask = Callable[[Context, Sequence[Claim]], Iterable[Claim]]
"""What gives more claims of a report, told what we found ourselves."""
Warn = Callable[[str], None]

_WORDS = ("of", "unit", "also_unit", "speaker", "time_hint", "variant", "status", "event", "told_to", "date")


@record(kw_only=False)
class Extractor:
    """A callable that finds claims, and the name it was installed under."""

    name: str
    extract: Extract


def load_extractors(names: Sequence[str], warn: Warn) -> tuple[Extractor, ...]:
    """Extractors installed under these names; one that cannot be loaded is warned of and left out.

    Raises
    ------
    FlyoutError
        For a name nothing is installed under.
    """
    installed = {point.name: point for point in entry_points(group=GROUP)}
    for name in names:
        if name not in installed:
            known = ", ".join(sorted(installed)) or "none is installed"
            raise FlyoutError(f"there is no extractor {name!r}", where="--extractor", remedy=known)
    loaded = [_load(installed[name], warn) for name in dict.fromkeys(names)]
    return tuple(extractor for extractor in loaded if extractor is not None)


def ask_nobody(context: Context, own: Sequence[Claim]) -> Iterable[Claim]:
    """No more claims: what runs unless the user names an extractor."""
    return ()


def asking(extractors: Sequence[Extractor], warn: Warn) -> Ask:
    """Ask these extractors, one after the other."""

    def ask(context: Context, own: Sequence[Claim]) -> Iterable[Claim]:
        found = list(own)
        for extractor in extractors:
            found += ask_extractor(extractor, context, found, warn)
        return found[len(own) :]

    return ask


def _load(point: EntryPoint, warn: Warn) -> Extractor | None:
    try:
        extract = point.load()
    except Exception as error:  # another package's mistake must not cost the user the report
        warn(f"extractor {point.name!r} cannot be loaded and was left out: {_words(error)}")
        return None
    if callable(extract):
        return Extractor(point.name, extract)
    warn(f"extractor {point.name!r} is not callable and was left out")
    return None


def ask_extractor(extractor: Extractor, context: Context, own: Sequence[Claim], warn: Warn) -> tuple[Claim, ...]:
    """Claims of one extractor that hold water and are not among our own.

    An extractor that fails is warned of and gives nothing. The rule of each
    claim begins with the extractor's name.
    """
    try:
        given = tuple(islice(extractor.extract(context), MAX_CLAIMS))
        faults = [fault_of(claim, context) for claim in given]
    except Exception as error:  # as above
        warn(f"extractor {extractor.name!r} failed on {context.document.name} and was left out: {_words(error)}")
        return ()
    bad = [fault for fault in faults if fault is not None]
    if bad:
        warn(
            f"extractor {extractor.name!r}: {len(bad)} of {len(given)} claims on {context.document.name} were left "
            f"out, the first because {bad[0]}"
        )
    good = [claim for claim, fault in zip(given, faults, strict=True) if fault is None]
    fresh = [claim for claim in good if not any(_same(claim, other) for other in own)]
    return tuple(replace(claim, rule=f"{extractor.name}: {claim.rule}") for claim in fresh)


def fault_of(claim: object, context: Context) -> str | None:
    """Why a claim cannot be believed, in words; None if it can."""
    if not isinstance(claim, Claim):
        return f"{type(claim).__name__} is no Claim"
    if claim.doc != context.document.name:
        return f"it is about another report, {claim.doc!r}"
    if not (isinstance(claim.kind, Kind) and isinstance(claim.modality, Modality)):
        return f"its kind {claim.kind!r} or modality {claim.modality!r} is unknown"
    if not (isinstance(claim.clause, Span) and isinstance(claim.mention, Span)):
        return "its clause or mention is no Span"
    if not claim.mention_text or context.text_of(claim.mention) != claim.mention_text:
        return f"its mention does not hold the words {claim.mention_text!r}"
    if context.text_of(claim.clause) != claim.quote or not claim.clause.holds(claim.mention):
        return "its clause does not hold its quote and mention"
    return _fault_of_words(claim) or _fault_of_quantity(claim)


def _fault_of_words(claim: Claim) -> str | None:
    if not all(isinstance(word, str) and word for word in (claim.subject, claim.attribute, claim.rule)):
        return "its subject, attribute or rule is empty"
    if not all(getattr(claim, name) is None or isinstance(getattr(claim, name), str) for name in _WORDS):
        return f"one of {', '.join(_WORDS)} is no text"
    return None


def _fault_of_quantity(claim: Claim) -> str | None:
    if claim.kind is not Kind.QUANTITY:
        return None
    numbers = [claim.value, *(number for number in (claim.value_high, claim.also_value) if number is not None)]
    if not all(isinstance(number, int | float) and math.isfinite(number) for number in numbers):
        return f"its value {claim.value!r} is no number"
    if not (isinstance(claim.unit, str) and isinstance(claim.qualifier, Qualifier)):
        return "a quantity needs a unit and a qualifier"
    return None


def _same(claim: Claim, other: Claim) -> bool:
    """Whether two claims say the same at the same place."""
    return (claim.kind, claim.attribute, claim.subject) == (
        other.kind,
        other.attribute,
        other.subject,
    ) and claim.mention.overlaps(other.mention)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
