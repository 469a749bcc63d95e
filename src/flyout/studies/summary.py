"""What was found, in the few plain sentences that stand on top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flyout.claims.model import Claim
from flyout.findings.model import EventThread, Finding, Relation, Weight
from flyout.findings.summary import top_sentences
from flyout.verdicts.model import Verdict

NOTHING = "No claim about a missile system was found in these reports."


def summarise(
    claims: Sequence[Claim],
    findings: Sequence[Finding],
    threads: Sequence[EventThread],
    verdicts: Iterable[Verdict],
    sisters: Iterable[str],
) -> tuple[str, ...]:
    """Flights that cannot be, warnings, what is open, what physics says, and the rest; each sentence once."""
    if not claims:
        return (NOTHING,)
    warnings = [finding for finding in findings if finding.weight is Weight.WARNING]
    rest = [finding for finding in findings if finding.weight is not Weight.WARNING]
    judged = sorted(judged_once(verdicts, findings), key=_is_background)
    impossible = (verdict.sentence for verdict in judged if verdict.warns)
    physics = (verdict.sentence for verdict in judged)
    sentences = (*impossible, *top_sentences(warnings, threads), *physics, *sisters, *top_sentences(rest, ()))
    return tuple(dict.fromkeys(sentences))


def _is_background(verdict: Verdict) -> bool:
    """Whether it holds the claim against nothing and only says what it means."""
    return verdict.band is None and verdict.probability is None


def judged_once(verdicts: Iterable[Verdict], findings: Iterable[Finding]) -> Iterator[Verdict]:
    """Verdicts of physics, once for statements that agree with each other.

    Two reports that give one range in two units need not be told twice that it
    can be flown; the last of them speaks for all.
    """
    verdicts = [verdict for verdict in verdicts if verdict.judged_by == "physics"]
    agreed = [set(finding.members) for finding in findings if finding.relation is Relation.AGREES]
    for place, verdict in enumerate(verdicts):
        later = {other.statement for other in verdicts[place + 1 :]} - {verdict.statement}
        if not any(verdict.statement in members and members & later for members in agreed):
            yield verdict
