"""When a figure was given: as of a day its sentence names, else the day of the report or source."""

from __future__ import annotations

import re

from flyout.claims.dates.model import DatedSpan
from flyout.claims.dates.read import read_dates
from flyout.claims.model import Claim
from flyout.claims.when import dates_the_saying
from flyout.core.statement import Statement
from flyout.findings.case import Case

_AS_OF = re.compile(r"\bas (?:of|at|recently as|late as)\s+(?:the\s)?(?:early\s|late\s|end of\s)?$", re.IGNORECASE)
_OPENING = re.compile(r"\W*(?:(?:back|early|late)\s)?(?:in|on)?\s*(?:early\s|late\s)?", re.IGNORECASE)

_ANOTHER = re.compile(r";|\b(?:now|but|while|whereas|today)\b", re.IGNORECASE)
"""What parts a figure from a date: "in 2018 it said 300 km; it now says 500 km"."""


def given_on(said: Statement, case: Case) -> str | None:
    """Date of a figure in EDTF; None where nothing tells.

    "In 2018 the ministry put its range at 300 km" and "20 as of March" say so
    themselves; a date that tells of anything else in the sentence (the year of
    entry into service) does not count.
    """
    claim = case.claims.get(said.origin.locator)
    if claim is None:
        return said.origin.published
    return claim.date or _named(claim, said.origin.published) or said.origin.published


def _named(claim: Claim, published: str | None) -> str | None:
    dates = [date for date in read_dates(claim.quote, published) if date.edtf]
    telling = {date.edtf for date in dates if _is_of_the_figure(date, claim)}
    return telling.pop() if len(telling) == 1 else None


def _is_of_the_figure(date: DatedSpan, claim: Claim) -> bool:
    before = claim.quote[: date.span.start]
    figure = claim.mention.start - claim.clause.start
    if _ANOTHER.search(claim.quote, min(date.span.end, figure), max(date.span.start, figure)):
        return False
    if _AS_OF.search(before):
        return True
    return claim.speaker is not None and (_OPENING.fullmatch(before) is not None or dates_the_saying(date, claim.quote))
