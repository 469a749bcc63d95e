"""What several commands ask of their reports: reading, dates, and what to do about a bad one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from flyout.claims.extractors import Ask, ask_nobody, asking, load_extractors
from flyout.core.errors import DocumentError, FlyoutError
from flyout.core.reliability import RELIABILITY
from flyout.documents.model import Document
from flyout.documents.read import read_document

SOME_FAILED = 3
"""Exit code when some reports could not be read and the others were."""

_EDTF = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]

date_option: Decorator = click.option(
    "--date",
    "dates",
    multiple=True,
    metavar="[FILE=]DATE",
    help="Date of publication (2024, 2024-11 or 2024-11-19) of all reports, or of FILE. May be given more than once.",
)

reliability_option: Decorator = click.option(
    "--reliability",
    "letters",
    multiple=True,
    metavar="[FILE=]LETTER",
    help="How far you trust all reports, or FILE: A (completely) to E (not at all), F if you cannot judge. "
    "May be given more than once.",
)

extractor_option: Decorator = click.option(
    "--extractor",
    "extractors",
    multiple=True,
    metavar="NAME",
    help="Also ask an installed extractor of another package for claims. May be given more than once.",
)


def once(context: click.Context, option: click.Parameter, given: tuple[Any, ...]) -> Any:  # noqa: ANN401 - any option
    """The value of an option that may be given once; two would contradict each other.

    Raises
    ------
    FlyoutError
        If it was given twice.
    """
    if len(given) > 1:
        said = " and ".join(str(value) for value in given)
        raise FlyoutError(f"{option.opts[-1]} was given more than once: {said}", remedy="give it once")
    return given[0] if given else None


latitude_option = click.option(
    "--latitude",
    "latitude_deg",
    multiple=True,
    callback=once,
    type=float,
    help="Geodetic latitude of launch, degrees.  [default: 33]",
)


def asked(extractors: Sequence[str]) -> Ask:
    """The extractors a user named, who is told on standard error when one fails."""
    return asking(load_extractors(extractors, warn), warn) if extractors else ask_nobody


def warn(message: str) -> None:
    """Tell the user something that is no error."""
    click.echo(f"flyout: warning: {message}", err=True)


def parse_dates(given: Sequence[str], reports: Sequence[str]) -> dict[str, str]:
    """Date of publication of each report, by the path it was given as.

    Raises
    ------
    FlyoutError
        For a date that is none, or a file that is not among the reports.
    """
    return _by_report(given, reports, "--date", _checked)


def parse_reliability(given: Sequence[str], reports: Sequence[str]) -> dict[str, str]:
    """Letter of reliability of each report, by the path it was given as.

    Raises
    ------
    FlyoutError
        For a letter that is none, or a file that is not among the reports.
    """
    return _by_report(given, reports, "--reliability", _letter)


def _by_report(
    given: Sequence[str], reports: Sequence[str], option: str, check: Callable[[str], str]
) -> dict[str, str]:
    """What an option says of each report: "VALUE" of all of them, "FILE=VALUE" of one."""
    general = [text for text in given if "=" not in text]
    if len(general) > 1:
        what = f"{option} was given twice for all reports: {', '.join(general)}"
        raise FlyoutError(what, remedy=f"{option} FILE=...")
    values = {report: check(general[0]) for report in reports} if general else {}
    for text in given:
        name, equals, value = text.rpartition("=")
        if equals:
            values.update(dict.fromkeys(_named(name, reports, option), check(value)))
    return values


def _named(name: str, reports: Sequence[str], option: str) -> list[str]:
    """Reports whose path or file name is `name`."""
    hits = [report for report in reports if name in (report, Path(report).name)]
    if not hits:
        raise FlyoutError(f"{option} names {name!r}, which is not among the reports", remedy=f"{option} FILE=...")
    return hits


def _letter(text: str) -> str:
    if text not in RELIABILITY:
        known = ", ".join(f"{letter} {words}" for letter, words in RELIABILITY.items())
        raise FlyoutError(f"{text!r} is no letter of reliability", where="--reliability", remedy=known)
    return text


def _checked(day: str) -> str:
    if not _EDTF.fullmatch(day) or not _exists(day):
        raise FlyoutError(f"{day!r} is not a date", where="--date", remedy="2024, 2024-11 or 2024-11-19")
    return day


def _exists(day: str) -> bool:
    try:
        date.fromisoformat((day + "-01-01")[:10] if len(day) < len("2024-11-19") else day)
    except ValueError:
        return False
    return True


def each_document(reports: Sequence[str], dates: Mapping[str, str] | None = None) -> Iterator[Document]:
    """Read the reports one by one; a bad one is told about and the rest still read.

    Raises
    ------
    click.exceptions.Exit
        After the last report, when some could not be read.
    """
    failed = 0
    for report in reports:
        try:
            yield read_document(Path(report), published=(dates or {}).get(report))
        except DocumentError as error:
            failed += 1
            click.echo(f"flyout: {error}", err=True)
    if failed:
        raise click.exceptions.Exit(SOME_FAILED if failed < len(reports) else DocumentError.exit_code)
