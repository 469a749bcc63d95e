"""What was found, in the few plain sentences that stand on top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout.claims.model import Claim
from flyout.findings.model import EventThread, Finding, Weight
from flyout.findings.summary import top_sentences
from flyout.verdicts.model import Verdict

NOTHING = "No claim about a missile system was found in these reports."


def summarise(
    claims: Sequence[Claim], findings: Iterable[Finding], threads: Sequence[EventThread], verdicts: Iterable[Verdict]
) -> tuple[str, ...]:
    """Warnings, then what physics says, then the rest, each sentence once."""
    if not claims:
        return (NOTHING,)
    findings = tuple(findings)
    warnings = [f for f in findings if f.weight is Weight.WARNING]
    rest = [f for f in findings if f.weight is not Weight.WARNING]
    physics = [verdict.sentence for verdict in verdicts if verdict.judged_by == "physics"]
    sentences = (*top_sentences(warnings, ()), *physics, *top_sentences(rest, threads))
    return tuple(dict.fromkeys(sentences))
