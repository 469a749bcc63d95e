"""Grades of information laid out: what others confirm first, what rests on one origin alone last."""

from __future__ import annotations

from flyout.findings.credibility import CREDIBILITY
from flyout.findings.model import Grade
from flyout.report.inert import visible
from flyout.report.model import GradeRow
from flyout.report.places import Places
from flyout.report.words import topic
from flyout.studies.model import Check


def grade_rows(check: Check, places: Places) -> tuple[GradeRow, ...]:
    """Every grade, the best confirmed first, in the order of the reports where two are alike."""
    return tuple(_row(grade, places) for grade in sorted(check.grades, key=lambda grade: grade.credibility))


def _row(grade: Grade, places: Places) -> GradeRow:
    return GradeRow(
        number=grade.credibility,
        words=CREDIBILITY[grade.credibility],
        about=visible(topic(grade.subject, grade.attribute)),
        value=visible(grade.value),
        sentence=visible(grade.sentence),
        ratings=tuple((rating, places.title(doc)) for doc, rating in grade.ratings),
        members=tuple(places.of(locator) for locator in grade.members),
    )
