"""Check reports: the whole way from files to what was found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flyout import __version__
from flyout.catalogue.catalogue import Catalogue
from flyout.catalogue.load import load_catalogue
from flyout.claims.extractors import Ask, ask_nobody
from flyout.claims.model import Claim
from flyout.claims.statement import to_statement
from flyout.core.progress import Tell, tell_nobody
from flyout.core.source import Source
from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.events import follow_events
from flyout.findings.grades import grades
from flyout.studies.flown import reaches_of, sisters_of
from flyout.studies.model import Check
from flyout.studies.reading import Report, claims_of, read_all
from flyout.studies.sisters import sister_sentences
from flyout.studies.summary import summarise
from flyout.studies.traced import traces_of
from flyout.systems.assumptions import assumptions_of, sources_of
from flyout.systems.model import System
from flyout.verdicts.flown import systems_to_fly
from flyout.verdicts.judge import judge


def check_reports(
    reports: Sequence[Report],
    *,
    seed: int,
    workers: int | None = None,
    tell: Tell = tell_nobody,
    ask: Ask = ask_nobody,
) -> Check:
    """Read, reconcile and fly what some reports say.

    Parameters
    ----------
    reports : sequence of Report
    seed : int
        Master seed of the ensembles; the same seed gives the same answer on
        any number of cores.
    workers : int or None
        Threads that fly; None for all cores.
    tell : callable
        Told how far the flying is.
    ask : callable
        Gives more claims, from extractors the user named.

    Returns
    -------
    Check
        Reports that could not be read are in `failures`; the others were checked.
    """
    catalogue = load_catalogue()
    documents, failures = read_all(reports)
    claims = claims_of(documents, ask)
    statements = statements_of(claims, documents)
    figures = figures_about(statements, catalogue)
    case = open_case(statements, figures, claims, documents)
    findings = findings_on(case)
    threads = follow_events(case.claims.values(), documents)
    systems = systems_to_fly(statements, catalogue)
    sisters = sisters_of(systems, catalogue)
    reaches, troubles = reaches_of(systems, sisters, seed=seed, workers=workers, tell=tell)
    traces = traces_of(statements, catalogue, seed=seed, workers=workers, tell=tell)
    verdicts = judge(statements, reaches, catalogue, traces)
    return Check(
        documents=documents,
        claims=claims,
        statements=statements,
        figures=figures,
        findings=findings,
        grades=grades(case),
        threads=threads,
        reaches=reaches,
        traces=traces,
        verdicts=verdicts,
        summary=summarise(claims, findings, threads, verdicts, sister_sentences(systems, reaches)),
        sources=sources_behind(figures, (*systems, *sisters), catalogue),
        assumptions=(*troubles, *(line for system in (*systems, *sisters) for line in assumptions_of(system))),
        failures=failures,
        seed=seed,
        version=__version__,
    )


def statements_of(claims: Iterable[Claim], documents: Sequence[Document]) -> tuple[Statement, ...]:
    """What the claims say of attributes of systems, in SI."""
    by_name = {document.name: document for document in documents}
    made = (to_statement(claim, by_name[claim.doc]) for claim in claims)
    return tuple(statement for statement in made if statement is not None)


def figures_about(statements: Iterable[Statement], catalogue: Catalogue) -> tuple[Statement, ...]:
    """Catalogue rows on every system the reports speak of, in the order they come up."""
    subjects = dict.fromkeys(statement.subject for statement in statements)
    return tuple(figure for subject in subjects for figure in catalogue.statements_of(subject))


def sources_behind(figures: Iterable[Statement], systems: Iterable[System], catalogue: Catalogue) -> tuple[Source, ...]:
    """Sources of the catalogue rows shown and of the designs flown, by key."""
    keys = {figure.origin.name for figure in figures}
    keys |= {key for system in systems for key in sources_of(system)}
    return tuple(catalogue.sources[key] for key in sorted(keys) if key in catalogue.sources)
