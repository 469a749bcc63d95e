"""Things that several reports say on the word of fewer: one ministry quoted five times is one voice."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.claims.model import Claim
from flyout.core.statement import Statement
from flyout.findings.agreement import agreeing_sets
from flyout.findings.attributes import phrase_of
from flyout.findings.build import of_claims, of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.figures import stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.occurrences import Occurrence, occurrences, told_of
from flyout.findings.origins import Origin, origins_of
from flyout.findings.voices import counted, listed, opened, quoted


def repeated_figures(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding for every figure that fewer voices than reports stand behind."""
    findings: list[Finding] = []
    for members in agreeing_sets(topic.reported):
        figures = listed(list(dict.fromkeys(map(stated, members))))
        what = f"give the {phrase_of(topic.attribute, topic.of, topic.subject)} as {figures}"
        told = _told(members, what, case)
        if told:
            findings.append(of_statements(Relation.ONE_ORIGIN, members, told[0], Weight.NOTE, arithmetic=told[1]))
    return tuple(findings)


def repeated_events(case: Case) -> tuple[Finding, ...]:
    """One finding for every single act that fewer voices than reports tell of."""
    findings = (_repeated_event(occurrence, case) for occurrence in occurrences(case.claims.values(), case.documents))
    return tuple(finding for finding in findings if finding is not None)


def _repeated_event(occurrence: Occurrence, case: Case) -> Finding | None:
    claims = told_of(occurrence)
    told = _told(claims, f"tell of {occurrence.title}", case)
    return told and of_claims(Relation.ONE_ORIGIN, claims, told[0], Weight.NOTE, arithmetic=told[1])


def _told(said: Sequence[Statement | Claim], what: str, case: Case) -> tuple[str, str] | None:
    """The sentence and the count, where there are fewer origins than reports."""
    origins = origins_of(said, case)
    docs = list(dict.fromkeys(doc for origin in origins for doc in origin.docs))
    if len(docs) <= len(origins):
        return None
    number = "one origin stands" if len(origins) == 1 else f"{counted(len(origins), 'independent origin')} stand"
    times = "once" if len(origins) == 1 else "twice" if len(origins) == 2 else f"{counted(len(origins), 'time')}"
    behind = "; ".join(origin.named for origin in origins)
    sentence = (
        f"{opened(counted(len(docs), 'report'))} {what}, but {number} behind them and it counts {times}: {behind}."
    )
    return sentence, _count(origins, docs)


def _count(origins: Sequence[Origin], docs: Sequence[str]) -> str:
    lines = [f"{counted(len(docs), 'report')}, {counted(len(origins), 'independent origin')}"]
    for number, origin in enumerate(origins, start=1):
        words = (f"{telling.name}: {quoted(telling.quote)}" for telling in origin.tellings)
        lines.append(f"{number}. {', '.join(dict.fromkeys(words))}")
    return "; ".join(lines)
