"""The attribute claims of a report."""

from __future__ import annotations

from flyout.claims.attributes.agents import BY
from flyout.claims.attributes.classes import WITH_NAME, read_classes
from flyout.claims.attributes.countries import read_countries
from flyout.claims.attributes.features import read_features
from flyout.claims.attributes.found import Found, Rule
from flyout.claims.attributes.labels import LABEL, read_labels
from flyout.claims.attributes.launchers import read_launchers
from flyout.claims.attributes.makers import read_makers
from flyout.claims.attributes.operators import read_operators
from flyout.claims.attributes.propellants import read_guidance, read_propellants
from flyout.claims.attributes.shared import of_each
from flyout.claims.attributes.variants import read_variants
from flyout.claims.attribution import Attributions
from flyout.claims.context import Context
from flyout.claims.model import Claim, Kind, claim_of
from flyout.claims.places import sentence_at
from flyout.core.span import Span
from flyout.documents.model import HEADLINE

RULES: tuple[Rule, ...] = (
    read_labels,
    read_makers,
    read_launchers,
    read_propellants,
    read_guidance,
    read_classes,
    read_countries,
    read_operators,
    read_variants,
    read_features,
)


def read_attributes(context: Context, attributions: Attributions) -> tuple[Claim, ...]:
    """Attribute claims in the order of the text, each said of a system once; by the headline if by nothing else.

    Of two that stand one inside the other the outer is kept; a fact box says anew what the text said.
    """
    found = sorted((each for rule in RULES for f in rule(context) for each in of_each(context, f)), key=_order)
    claims: dict[tuple[str, ...], Claim] = {}
    last: dict[tuple[str, ...], Span] = {}
    for item in found:
        of = (item.subject.name, item.subject.variant or "", item.attribute)
        key = (*of, item.value.casefold(), LABEL if item.rule == LABEL else "")
        outer, told = last.get(of), claims.get(key)
        if outer and outer.holds(item.mention):
            continue
        if told is None or _tells_better(context, item, told):
            claims[key] = _claim(context, attributions, item)
            last[of] = item.mention
    return tuple(claims.values())


def _tells_better(context: Context, found: Found, told: Claim) -> bool:
    """Whether what was told before is better told here: in the text and not in its headline, or "made by" outright."""
    if sentence_at(context.document, found.mention).part is HEADLINE:
        return False
    return told.in_headline or (found.rule == BY and not told.rule.startswith(_OUTRIGHT))


_OUTRIGHT = (BY, "label")


def _order(found: Found) -> tuple[int, int, str]:
    """By place, the longer first."""
    return found.mention.start, -found.mention.end, found.attribute


def _claim(context: Context, attributions: Attributions, found: Found) -> Claim:
    if found.attribute == "class":
        said = attributions.at_class(found.mention, named=found.rule == WITH_NAME)
    elif found.attribute == "country_of_origin":
        said = attributions.at_origin(found.mention)
    else:
        said = attributions.at(found.mention)
    sentence = sentence_at(context.document, found.mention)
    text = context.document.text
    return claim_of(
        id="",
        doc=context.document.name,
        clause=_whole(sentence.span, found.mention),
        quote=_whole(sentence.span, found.mention).of(text),
        mention=found.mention,
        mention_text=found.mention.of(text),
        kind=Kind.ATTRIBUTE,
        subject=found.subject.name,
        variant=found.subject.variant,
        attribute=found.attribute,
        value=found.value,
        modality=said.modality,
        speaker=said.speaker,
        anonymous=said.anonymous,
        told_to=said.told_to,
        in_headline=sentence.part is HEADLINE,
        rule=f"{found.rule}; {found.subject.rule}",
    )


def _whole(sentence: Span, mention: Span) -> Span:
    return Span(min(sentence.start, mention.start), max(sentence.end, mention.end))
