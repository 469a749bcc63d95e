"""From a figure, what it measures and of what, to a claim."""

from __future__ import annotations

from flyout.claims.attribution import Attribution
from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind, Quantity, claim_of
from flyout.claims.places import mentions_between, sentence_at
from flyout.claims.subjects import OTHER_THING, Resolution
from flyout.core.span import Span
from flyout.core.statement import Qualifier
from flyout.documents.model import HEADLINE


def figure_claim(
    context: Context,
    said: Attribution,
    quantity: Quantity,
    *,
    attribute: str,
    subject: Resolution,
    of: str | None,
    qualifier: Qualifier,
) -> Claim:
    """The claim that a figure makes.

    Parameters
    ----------
    context : Context
    said : Attribution
        Who says it, and how surely.
    quantity : Quantity
    attribute : str
    subject : Resolution
    of : str or None
        For counts, what became of the things counted.
    qualifier : Qualifier
        As the words around the figure leave it.
    """
    text = context.document.text
    mention = _whole(context, quantity.span)
    sentence = sentence_at(context.document, quantity.span)
    return claim_of(
        id="",
        doc=context.document.name,
        clause=sentence.span,
        quote=sentence.span.of(text),
        mention=mention,
        mention_text=mention.of(text),
        kind=Kind.QUANTITY,
        subject=subject.name,
        variant=subject.variant,
        attribute=_of_carrier(attribute, subject),
        of=of,
        value=quantity.value,
        value_high=quantity.value_high,
        unit=quantity.unit,
        also_value=quantity.also_value,
        also_value_high=quantity.also_value_high,
        also_unit=quantity.also_unit,
        qualifier=qualifier,
        digits=quantity.digits,
        modality=said.modality,
        speaker=said.speaker,
        anonymous=said.anonymous,
        told_to=said.told_to,
        in_headline=sentence.part is HEADLINE,
        rule=f"{quantity.rule}; {subject.rule}",
    )


def _whole(context: Context, figure: Span) -> Span:
    """A figure with the whole of the name that is counted: "two SAMP/T"."""
    last = next(reversed(mentions_between(context, figure.start, figure.end)), None)
    return Span(figure.start, last.span.end) if last and last.span.end > figure.end else figure


def _of_carrier(attribute: str, subject: Resolution) -> str:
    """The weight of a missile's launcher or of a ship is no launch mass."""
    carrier = subject.rule == OTHER_THING or subject.name.endswith(" launcher")
    return "other" if attribute == "launch_mass" and carrier else attribute
