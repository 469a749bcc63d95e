"""What is told of a missile without a name, or by that of its system, said to be taken for a named one."""

from __future__ import annotations

from collections.abc import Sequence

from flyout.core.statement import Statement
from flyout.findings.attributes import is_of_flight, the
from flyout.findings.build import of_statements
from flyout.findings.case import Case
from flyout.findings.figures import stated
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.voices import as_subject, listed


def joined_flights(case: Case) -> tuple[Finding, ...]:
    """One finding for every system that reports speak of without its name."""
    told = [said for said in case.reported if said.origin.locator in case.unnamed]
    systems = dict.fromkeys(said.subject for said in told)
    return tuple(_finding([said for said in told if said.subject == system], case) for system in systems)


def joined_deals(case: Case) -> tuple[Finding, ...]:
    """One finding for every missile whose deal some reports tell by the name of its system."""
    told = [said for said in case.reported if said.origin.locator in case.deals]
    systems = dict.fromkeys(said.subject for said in told)
    return tuple(_deal([said for said in told if said.subject == system], case) for system in systems)


def _deal(told: Sequence[Statement], case: Case) -> Finding:
    names = list(dict.fromkeys(map(case.voices.of, told)))
    sentence = (
        f"{as_subject(names)} {'tell' if len(names) > 1 else 'tells'} of this deal by the name of the system; "
        f"it is laid beside what others tell of {the(told[0].subject)}, with a figure in common: "
        f"{listed(list(dict.fromkeys(map(stated, told))))}."
    )
    return of_statements(Relation.COMPLEMENTS, told, sentence, Weight.NOTE)


def _finding(told: Sequence[Statement], case: Case) -> Finding:
    system, docs = told[0].subject, {said.origin.name for said in told}
    who = as_subject(list(dict.fromkeys(map(case.voices.of, told))))
    others = (
        said
        for said in case.reported
        if said.subject == system and said.origin.name not in docs and is_of_flight(said.attribute)
    )
    namers = listed(list(dict.fromkeys(map(case.voices.of, others))))
    verb, their = ("name", "their") if len(docs) > 1 else ("names", "its")
    sentence = (
        f"{who} {verb} no missile; {their} figures are laid beside those of {the(system)} ({namers}), "
        "of the same state and days and with a figure in common."
    )
    return of_statements(Relation.COMPLEMENTS, told, sentence, Weight.NOTE)
