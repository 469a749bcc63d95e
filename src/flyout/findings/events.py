"""Events followed over the reports: from authorisation and expectation to confirmation or denial."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from flyout.claims.model import Claim
from flyout.core.statement import Modality
from flyout.documents.model import Document
from flyout.findings.doubts import takes_away
from flyout.findings.model import EventThread, Step
from flyout.findings.occurrences import Occurrence, occurrences
from flyout.findings.voices import Voices, has, listed, name_reports, opened, speaker

STATUS: tuple[str, ...] = (
    "planned",
    "authorised",
    "expected",
    "reported",
    "claimed",
    "confirmed",
    "not_confirmed",
    "denied",
    "retracted",
)
"""Weakest first up to "confirmed"; the rest takes away from what others say.

"Reported" is the word of a report or an outlet, "claimed" that of a party,
"confirmed" that of a party that would rather not, or what a report calls so.
"""

_RISING = STATUS[: STATUS.index("confirmed") + 1]
DOUBTS = STATUS[len(_RISING) :]
"""What takes away from a report."""

_FULL_DATE = re.compile(r"-?\d{4}(?:-\d{2}(?:-\d{2})?)?")


def follow_events(claims: Iterable[Claim], documents: Sequence[Document]) -> tuple[EventThread, ...]:
    """Threads of events that reports differ on, or that somebody doubts.

    An event that is told once, or always in the same way, makes no thread.

    Parameters
    ----------
    claims : iterable of Claim
        Events carry `event` and `status`.
    documents : sequence of Document
        Steps follow their dates of publication; where one of them is not
        known, the order given.
    """
    places = _reading_order(documents)
    published = {document.name: document.published for document in documents}
    ordered = sorted(claims, key=lambda claim: (places.get(claim.doc, len(places)), claim.clause, claim.id))
    voices = name_reports(documents)
    threads = (
        _thread(occurrence, published, voices)
        for occurrence in occurrences(ordered, {document.name: document for document in documents})
    )
    return tuple(thread for thread in threads if thread is not None)


def _reading_order(documents: Sequence[Document]) -> dict[str, int]:
    """Place of each report in time, as far as dates tell."""
    dates = {document.name: _date(document) for document in documents}
    if all(dates.values()):
        documents = sorted(documents, key=lambda document: dates[document.name])
    return {document.name: place for place, document in enumerate(documents)}


def _date(document: Document) -> str:
    """Date of publication to the day, month or year, which sort by their text; empty where it is not known."""
    match = _FULL_DATE.match(document.published or "")
    return match.group() if match else ""


def _thread(occurrence: Occurrence, published: dict[str, str | None], voices: Voices) -> EventThread | None:
    claims = tuple(claim for claim in occurrence.claims if claim.status in STATUS and takes_away(claim))
    steps = tuple(_step(claim, published) for claim in claims)
    if not _moves(steps):
        return None
    overall = overall_of(steps)
    key = occurrence.key
    title = occurrence.title
    return EventThread(
        key="|".join(filter(None, (f"{key.attribute}|{key.system}|{key.place}", occurrence.when))),
        title=opened(title),
        steps=steps,
        overall=overall,
        sentence=_sentence(title, claims, overall, voices),
    )


def _step(claim: Claim, published: dict[str, str | None]) -> Step:
    return Step(
        claim=claim.id,
        doc=claim.doc,
        status=claim.status or "",
        speaker=_party(claim),
        published=published.get(claim.doc),
        in_headline=claim.in_headline,
        quote=claim.quote,
    )


def _party(claim: Claim) -> str | None:
    """Who stands behind a claim: the speaker, or he who confirms, denies or does neither."""
    if claim.speaker is None and (claim.attribute == "confirmation" or claim.status in DOUBTS):
        return claim.subject
    return claim.speaker


def _moves(steps: Sequence[Step]) -> bool:
    """Whether there is anything to follow: a doubt on what is told, a party's word, or two reports that differ.

    What one report expects and what it reports may well be two events of a kind.
    """
    states = {step.status for step in steps}
    if "denied" in states or "retracted" in states:
        return True
    told = states.intersection(_RISING)
    differ = len(told) > 1 and (len({step.doc for step in steps}) > 1 or not told.isdisjoint(("claimed", "confirmed")))
    return differ or bool(told and "not_confirmed" in states)


def overall_of(steps: Iterable[Step]) -> str:
    """Where an event stands when all reports are taken together.

    A headline adds nothing to what its own text says: it counts only where the
    text is silent.

    Returns
    -------
    str
        "reported, not confirmed", "confirmed by Ukraine", "expected", ...
    """
    steps = tuple(steps)
    in_text = {step.doc for step in steps if not step.in_headline}
    counted = [step for step in steps if not (step.in_headline and step.doc in in_text)]
    rising = [step for step in counted if step.status in _RISING]
    doubts = [step for step in counted if step.status in DOUBTS]
    if any(step.status == "retracted" for step in doubts):
        return "retracted"
    words = _risen(rising)
    unconfirmed = any(step.status == "not_confirmed" for step in doubts) and not words.startswith("confirmed")
    denied = any(step.status == "denied" for step in doubts)
    return ", ".join(filter(None, (words, "not confirmed" if unconfirmed else "", _denied(doubts) if denied else "")))


def _risen(rising: Sequence[Step]) -> str:
    """The strongest word, and whose it is where a party stands behind it."""
    if not rising:
        return ""
    status = max((step.status for step in rising), key=_RISING.index)
    who = _speakers(step for step in rising if step.status == status)
    return f"{status} by {who}" if status in ("claimed", "confirmed") and who else status


def _denied(doubts: Iterable[Step]) -> str:
    who = _speakers(step for step in doubts if step.status == "denied")
    return f"denied by {who}" if who else "denied"


def _speakers(steps: Iterable[Step]) -> str:
    return listed(list(dict.fromkeys(speaker(step.speaker) for step in steps if step.speaker)))


def _sentence(title: str, claims: Sequence[Claim], overall: str, voices: Voices) -> str:
    """Where the event stands, then what each report says, in their order."""
    told = [_told(doc, [claim for claim in claims if claim.doc == doc], voices) for doc in _docs(claims)]
    return f"{opened(title)} is {overall}. {' '.join(told)}"


def _docs(claims: Iterable[Claim]) -> list[str]:
    return list(dict.fromkeys(claim.doc for claim in claims))


def _told(doc: str, claims: Sequence[Claim], voices: Voices) -> str:
    """One report's words on the event, those that differ by their speaker alone put together."""
    speakers: dict[str, list[str]] = {}
    for claim in claims:
        speakers.setdefault(_phrase(claim), []).append(speaker(_party(claim) or ""))
    phrases: list[str] = []
    for phrase, parties in speakers.items():
        who = listed(list(dict.fromkeys(filter(None, parties))))
        phrases.append(phrase.format(who=who, has=has(who) if who else ""))
    return f"{voices.report(doc)} {listed(_joined(phrases))}."


def _joined(phrases: Sequence[str]) -> list[str]:
    """Phrases in their order, "says" said once where it opens several in a row."""
    return [
        phrase.removeprefix("says ") if phrase.startswith("says that") and last.startswith("says that") else phrase
        for last, phrase in pairwise(("", *phrases))
    ]


def _phrase(claim: Claim) -> str:
    """What a claim makes its report say, with places for the speaker and his verb."""
    who = _party(claim)
    match claim.status:
        case "reported" | "claimed" | "confirmed" if claim.in_headline and not who:
            return "states it as a fact in its headline"
        case "planned" | "authorised" | "expected":
            return f"says that it is {claim.status}" + (", on the word of {who}" if who else "")
        case "confirmed":
            return "says that {who} {has} confirmed it" if who else "calls it confirmed"
        case "claimed":
            return "says that {who} {has} claimed it" if who else "gives it as a claim"
        case "not_confirmed":
            return "says that {who} {has} not confirmed it"
        case "denied" | "retracted":
            return f"says that {{who}} {{has}} {claim.status} it"
        case _ if claim.modality is Modality.UNCONFIRMED:
            return "says that it may have happened"
        case _:
            return "reports it on the word of {who}" if who else "reports it as a fact"
