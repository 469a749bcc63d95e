"""Grades of information laid out: what others confirm first, what rests on one origin alone last."""

from __future__ import annotations

from collections.abc import Mapping

from flyout.findings.credibility import CREDIBILITY
from flyout.findings.model import Grade
from flyout.report.inert import visible
from flyout.report.model import GradeRow, Rating
from flyout.report.places import Places
from flyout.report.words import topic
from flyout.studies.model import Check


def grade_rows(check: Check, places: Places) -> tuple[GradeRow, ...]:
    """Every grade, the best confirmed first, in the order of the reports where two are alike."""
    numbers = {document.name: number for number, document in enumerate(check.documents, start=1)}
    grades = sorted(check.grades, key=lambda grade: grade.credibility)
    return tuple(_row(grade, places, numbers) for grade in grades)


def _row(grade: Grade, places: Places, numbers: Mapping[str, int]) -> GradeRow:
    return GradeRow(
        number=grade.credibility,
        words=CREDIBILITY[grade.credibility],
        about=visible(topic(grade.subject, grade.attribute)),
        value=visible(grade.value),
        agreeing=len(grade.agreeing),
        against=len(grade.against),
        sentence=visible(grade.sentence),
        ratings=tuple(Rating(code=code, report=numbers[doc], title=places.title(doc)) for doc, code in grade.ratings),
        members=tuple(places.of(locator) for locator in grade.members),
    )
