"""What reports say was done: the same act in both, authorisations that replace restrictions, doubts about a report."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from flyout.claims.actors import FOES
from flyout.claims.model import Claim, Kind
from flyout.core.statement import Modality
from flyout.findings.attributes import the
from flyout.findings.build import of_claims
from flyout.findings.case import Case
from flyout.findings.doubts import takes_away
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.occurrences import Key, Occurrence, is_single, occurrences
from flyout.findings.origins import origins_of, telling_of
from flyout.findings.states import state_behind
from flyout.findings.voices import counted, has, listed, opened, speaker

_PAST = re.compile(
    r"\b(?:had|previously|historically|formerly|earlier|before|until|so far|lifted|eased|no longer)\b",
    re.IGNORECASE,
)
"""Words that put a restriction before what is told now."""

_FIRED = ("strike", "test", "interception")

_ONLY = re.compile(r"\b(?:only|exclusively|solely)\b", re.IGNORECASE)


def act_findings(case: Case) -> tuple[Finding, ...]:
    """Findings on events, beyond the threads that follow them over time."""
    told = occurrences(case.claims.values(), case.documents)
    findings: list[Finding] = []
    for occurrence in told:
        findings += [*_same_act(occurrence, case), *_doubts(occurrence, case)]
    return (*findings, *_changes(told, case), *_limited_use(case))


def _events(claims: Iterable[Claim], *statuses: str) -> list[Claim]:
    return [claim for claim in claims if claim.kind is Kind.EVENT and claim.status in statuses]


def _same_act(occurrence: Occurrence, case: Case) -> list[Finding]:
    """One act that two reports tell as a fact; strikes and tests recur, unless they are the first."""
    plain = [
        claim
        for claim in _events(occurrence.claims, "authorised", "reported", "confirmed")
        if claim.modality is Modality.ASSERTED and not claim.in_headline and is_single(claim, occurrence.key)
    ]
    docs = list(dict.fromkeys(claim.doc for claim in plain))
    if len(docs) < 2:
        return []
    who = listed([case.voices.report(doc) for doc in docs])
    title = occurrence.title
    sentence = f"{opened(counted(len(docs), 'report'))} tell of {title} as a fact: {who}."
    weight = Weight.GOOD if len(origins_of(plain, case)) > 1 else Weight.NOTE
    return [of_claims(Relation.AGREES, plain, sentence, weight)]


def _doubts(occurrence: Occurrence, case: Case) -> list[Finding]:
    """What is reported, beside those who do not confirm it or deny it."""
    reported = [
        claim
        for claim in _events(occurrence.claims, "reported", "claimed")
        if not claim.in_headline and claim.modality is not Modality.UNCONFIRMED
    ]
    findings: list[Finding] = []
    for relation, status, verb in (
        (Relation.QUALIFIES, "not_confirmed", "not confirmed"),
        (Relation.CONFLICTS, "denied", "denied"),
    ):
        doubting = [claim for claim in _events(occurrence.claims, status) if takes_away(claim)]
        docs = {claim.doc for claim in doubting}
        who = {speaker(claim.speaker) for claim in doubting if claim.speaker}
        states = {state for claim in doubting if (state := state_behind(claim.speaker or claim.subject))}
        others = [
            claim
            for claim in reported
            if not claim.speaker or (speaker(claim.speaker) not in who and telling_of(claim, case).state not in states)
        ]
        # A doubt is first of all about what its own report tells, on the word of somebody else.
        told = [claim for claim in others if claim.doc in docs] or others
        if told and doubting:
            doubters = listed(list(dict.fromkeys(speaker(claim.speaker or claim.subject) for claim in doubting)))
            sources = list(dict.fromkeys(speaker(claim.speaker or case.voices.report(claim.doc)) for claim in told))
            sentence = f"{opened(doubters)} {has(doubters)} {verb} what {listed(sources)} reported: {occurrence.title}."
            # A confirmation, also of another body of that state, leaves the doubt on record, but not as the point.
            settled = _events(occurrence.claims, "confirmed") or any(
                _confirms(claim, states, case) for claim in reported
            )
            weight = Weight.WARNING if _is_party(states, told, occurrence) and not settled else Weight.NOTE
            findings.append(of_claims(relation, [*doubting, *told], sentence, weight))
    return findings


def _is_party(states: set[str], told: Iterable[Claim], occurrence: Occurrence) -> bool:
    """Whether one of those who doubt has a part in it: who fires or tests, or at whom; others may well not know."""
    if occurrence.key.attribute not in _FIRED:
        return True
    actors = {state for claim in told if (state := state_behind(claim.subject))}
    foes = {foe for war in FOES for foe in war if not war.isdisjoint(actors)}
    return not states or not states.isdisjoint({occurrence.key.place, *actors, *foes})


def _confirms(claim: Claim, states: Collection[str], case: Case) -> bool:
    """Whether a state itself tells what one of its bodies would not confirm."""
    return claim.speaker is not None and telling_of(claim, case).state in states


def _changes(told: Sequence[Occurrence], case: Case) -> list[Finding]:
    """Restrictions and authorisations of the same use: a change over time."""
    restrictions = [occurrence for occurrence in told if occurrence.key.attribute == "restriction"]
    authorisations = [occurrence for occurrence in told if occurrence.key.attribute == "authorisation"]
    findings: list[Finding] = []
    for restriction in restrictions:
        same = [authorisation for authorisation in authorisations if _same_use(restriction.key, authorisation.key)]
        if same:
            key = max((occurrence.key for occurrence in same), key=lambda key: key.parts)
            claims = tuple(claim for occurrence in same for claim in occurrence.claims)
            findings.append(_change(restriction, Occurrence(key=key, claims=claims), case))
    return findings


def _same_use(a: Key, b: Key) -> bool:
    return bool(a.system) and a.system == b.system and (not a.place or not b.place or a.place == b.place)


def _change(restriction: Occurrence, authorisation: Occurrence, case: Case) -> Finding:
    key = max(restriction.key, authorisation.key, key=lambda key: key.parts)
    use = f"the use of {the(key.system)}" + (f" in {key.place}" if key.place else "")
    before, after = (_reports(occurrence.claims, case) for occurrence in (restriction, authorisation))
    tells = f"{before} of the restriction, {after} of the authorisation"
    if _came_first(restriction, authorisation, case):
        sentence = f"What was restricted is now authorised: {use}. {tells}."
    elif _came_first(authorisation, restriction, case):
        sentence = f"What was authorised has been restricted: {use}. {tells}."
    else:
        sentence = f"Reports tell both of a restriction on {use} and of an authorisation; which came first is not said."
    return of_claims(Relation.STATUS_CHANGE, [*restriction.claims, *authorisation.claims], sentence, Weight.NOTE)


def _reports(claims: Iterable[Claim], case: Case) -> str:
    names = list(dict.fromkeys(case.voices.report(claim.doc) for claim in claims))
    return f"{listed(names)} {'tells' if len(names) == 1 else 'tell'}"


def _came_first(early: Occurrence, late: Occurrence, case: Case) -> bool:
    """By the words of the text ("had restricted"), else by the dates of the reports."""
    before, after = _told_as_past(early), _told_as_past(late)
    if before != after:
        return before
    dates = [_dates(side, case) for side in (early, late)]
    return bool(dates[0] and dates[1]) and max(dates[0]) < min(dates[1])


def _told_as_past(occurrence: Occurrence) -> bool:
    return any(claim.kind is Kind.EVENT and _PAST.search(claim.quote) for claim in occurrence.claims)


def _dates(occurrence: Occurrence, case: Case) -> list[str]:
    documents = [case.documents.get(claim.doc) for claim in occurrence.claims]
    return [document.published for document in documents if document and document.published]


def _limited_use(case: Case) -> list[Finding]:
    """A restriction in one report, and use only elsewhere in another: the two fit together."""
    events = [claim for claim in case.claims.values() if claim.kind is Kind.EVENT and claim.event]
    restrictions = [claim for claim in events if claim.attribute == "restriction"]
    limited = [
        claim for claim in events if claim.attribute in ("strike", "deployment", "other") and _ONLY.search(claim.quote)
    ]
    systems = dict.fromkeys(system for claim in restrictions if (system := _system(claim)))
    findings = (_complement(system, restrictions, limited, case) for system in systems)
    return [finding for finding in findings if finding is not None]


def _system(claim: Claim) -> str:
    return Key.read(claim.event or "").system


def _complement(system: str, restrictions: Sequence[Claim], limited: Sequence[Claim], case: Case) -> Finding | None:
    told = [claim for claim in restrictions if _system(claim) == system]
    docs = {claim.doc for claim in told}
    used = [claim for claim in limited if _system(claim) == system and claim.doc not in docs]
    if not used:
        return None
    sentence = (
        f"Reports complete each other on {the(system)}: {_reports(told, case)} of a restriction on its use, "
        f"{_reports(used, case)} how its use was limited until then."
    )
    return of_claims(Relation.COMPLEMENTS, [*told, *used], sentence, Weight.NOTE)
