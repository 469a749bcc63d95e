"""All claims of one report, in the order of its text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from flyout.claims.attributes.read import read_attributes
from flyout.claims.attribution import attribute_speech
from flyout.claims.called import names_called
from flyout.claims.context import Context
from flyout.claims.events import read_events
from flyout.claims.extractors import Ask, ask_nobody
from flyout.claims.facts.figures import read_figures
from flyout.claims.facts.lines import mark_facts
from flyout.claims.identified import with_identities
from flyout.claims.judgements import read_judgements
from flyout.claims.lexicon import Lexicon
from flyout.claims.measures.read import read_measures
from flyout.claims.model import Claim, finished, is_full_name
from flyout.claims.names import find_names
from flyout.claims.once import forget
from flyout.claims.origins import origins_of
from flyout.claims.quantities.read import quantities_on
from flyout.claims.quantities.tape import read_tape
from flyout.claims.quotes import read_quotes
from flyout.claims.speech.offices import offices
from flyout.claims.when import date_of
from flyout.core.span import Span
from flyout.documents.model import Document


def read_context(document: Document, lexicon: Lexicon) -> Context:
    """The tokens, names and figures of a report, which every rule is given; lines of fact boxes told apart."""
    tape = read_tape(document.text)
    return Context(
        document=mark_facts(document),
        tape=tape,
        mentions=find_names(tape, lexicon),
        quantities=quantities_on(tape),
    )


def read_claims(document: Document, lexicon: Lexicon, ask: Ask = ask_nobody) -> tuple[Claim, ...]:
    """What a report says: quantities, attributes, events and quotes.

    Parameters
    ----------
    document : Document
    lexicon : Lexicon
        Names of systems, makers and actors.
    ask : callable
        Gives more claims, from extractors the user named; nobody is asked
        otherwise.

    Returns
    -------
    tuple of Claim
        In the order of the text, numbered "<file stem>-<nn>".
    """
    context = read_context(document, lexicon)
    attributions = attribute_speech(context)
    attributes = read_attributes(context, attributions)
    read = (
        *read_measures(context, attributions),
        *read_figures(context, attributions),
        *attributes,
        *read_events(context, attributions, origins_of(attributes)),
    )
    facts = with_identities(context, read)
    own = (*facts, *read_quotes(context, attributions, facts), *read_judgements(context, attributions))
    claims = (*own, *ask(context, own))
    held = offices(attributions.lines, {claim.speaker for claim in claims if claim.speaker and not claim.anonymous})
    told = _finished(claims, context, held)
    forget()
    return told


def _finished(claims: Iterable[Claim], context: Context, held: Mapping[str, Span]) -> tuple[Claim, ...]:
    """Claims in the order of the text, numbered and dated, with their speakers' offices and the report's own names."""
    document, called = context.document, names_called(context.mentions)
    stem = PurePath(document.name).stem
    told = {name: (office, office.of(document.text)) for name, office in held.items()}
    ordered = sorted(claims, key=lambda c: (c.mention.start, c.mention.end, c.kind, c.attribute, c.subject))
    return tuple(
        finished(
            claim,
            f"{stem}-{n:02d}",
            claim.date or date_of(claim, context),
            told.get(claim.speaker or ""),
            _called(claim, called.get(claim.subject)),
        )
        for n, claim in enumerate(ordered, 1)
    )


def _called(claim: Claim, name: str | None) -> str | None:
    """What the report calls a subject with its version; a version that is a name of its own stays as it is."""
    if name is None or claim.variant is None:
        return name
    return None if is_full_name(claim.subject, claim.variant) else f"{name} {claim.variant}"
