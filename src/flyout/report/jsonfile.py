"""Everything a check found, as JSON for other programs."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict
from enum import Enum
from typing import Any

from flyout.core.statement import Statement
from flyout.documents.model import Document
from flyout.ensembles.model import Band, Path, Reach
from flyout.findings.model import Finding, Grade
from flyout.report.inert import BIDI_CONTROLS
from flyout.report.inferred import inference_row
from flyout.studies.model import Check
from flyout.verdicts.model import Verdict
from flyout.verdicts.told import Traced

SCHEMA = 1
"""Grows when a field changes its meaning or goes; new fields leave it as it is."""

_UNSAFE = re.compile(f"[\x7f-\x9f{BIDI_CONTROLS}\u2028\u2029\ufeff\ud800-\udfff]")


def json_text(value: object, *, indent: int | None = None, sort: bool = False) -> str:
    r"""JSON that may be printed: letters of all scripts as they are, control characters by number.

    >>> print(json_text({"name": f"Zürich {chr(0x202E)}"}))
    {"name": "Zürich \u202e"}
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, sort_keys=sort, allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def findings_json(check: Check) -> str:
    """All results of a check but its claims, in the format of `docs/findings.md`.

    Parameters
    ----------
    check : Check

    Returns
    -------
    str
        The same bytes for the same check; keys sorted; ends with a line end.
    """
    whole = {
        "schema": SCHEMA,
        "version": check.version,
        "seed": check.seed,
        "summary": check.summary,
        "documents": [_document(check, document) for document in check.documents],
        "findings": [asdict(finding) | {"spans": _spans(check, finding)} for finding in check.findings],
        "grades": [_grade(grade) for grade in check.grades],
        "threads": [asdict(thread) for thread in check.threads],
        "verdicts": [_verdict(verdict) for verdict in check.verdicts],
        "reaches": [_reach(reach) for reach in check.reaches],
        "flights": [_trace(trace) for trace in check.traces],
        "figures": [_figure(figure) for figure in check.figures],
        "sources": [asdict(source) for source in check.sources],
        "assumptions": check.assumptions,
        "failures": [asdict(failure) for failure in check.failures],
    }
    return json_text(_plain(whole), indent=2, sort=True) + "\n"


def _plain(value: Any) -> Any:  # noqa: ANN401 - the values of JSON
    """Only what JSON knows: an infinite or undefined number becomes null."""
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    return value


def _document(check: Check, document: Document) -> dict[str, object]:
    return {
        "name": document.name,
        "headline": document.headline,
        "author": document.author,
        "outlet": document.outlet,
        "address": document.address,
        "published": document.published,
        "encoding": document.encoding,
        "reliability": document.reliability,
        "sha256": document.sha256,
        "characters": len(document.text),
        "claims": sum(claim.doc == document.name for claim in check.claims),
        "notes": document.notes,
    }


def _spans(check: Check, finding: Finding) -> list[dict[str, object]]:
    """Where in the reports the members of a finding stand; catalogue rows have no place there."""
    return [
        {
            "claim": claim.id,
            "doc": claim.doc,
            "start": claim.clause.start,
            "end": claim.clause.end,
            "mention_start": claim.mention.start,
            "mention_end": claim.mention.end,
        }
        for claim in check.claims
        if claim.id in finding.members
    ]


def _grade(grade: Grade) -> dict[str, object]:
    """A grade; the rating of each report as an object, since its name may be anything."""
    ratings = [{"doc": doc, "rating": rating} for doc, rating in grade.ratings]
    return asdict(grade) | {"ratings": ratings}


def _figure(figure: Statement) -> dict[str, object]:
    """A figure of the catalogue; the values its digits allow in SI."""
    fields = asdict(figure)
    reading = fields.pop("reading")
    return fields | {"reading_si": reading}


def _verdict(verdict: Verdict) -> dict[str, object]:
    """A verdict; its numbers in SI, whatever they measure."""
    return {
        "statement": verdict.statement,
        "question": verdict.question,
        "judged_by": verdict.judged_by,
        "system": verdict.system,
        "variant": verdict.variant,
        "probability": verdict.probability,
        "likelihood": verdict.likelihood,
        "band_si": None if verdict.band is None else _band(verdict.band),
        "claimed_si": verdict.claimed,
        "margin_si": verdict.margin,
        "main_unknown": verdict.main_unknown,
        "sentence": verdict.sentence,
        "reasons": verdict.reasons,
    }


def _trace(trace: Traced) -> dict[str, object]:
    """A told flight and what it implies, in the form of `flyout infer --json` without its assumptions."""
    implied = None if trace.inference is None else inference_row(trace.inference)
    return {
        "subject": trace.told.subject,
        "statements": trace.told.members,
        "report": trace.told.report,
        "published_flight": trace.told.when,
        "impossible": trace.impossible,
        "implied": implied,
    }


def _reach(reach: Reach) -> dict[str, object]:
    """A reach as its bands, without the raw samples."""
    return {
        "system": reach.system,
        "variant": reach.variant,
        "range_km": _band(reach.range, 1e-3),
        "apogee_km": _band(reach.apogee, 1e-3),
        "flight_time_s": _band(reach.flight_time),
        "burnout_speed_m_s": _band(reach.burnout_speed),
        "flights": reach.flights,
        "outcomes": reach.outcomes,
        "unknowns": [asdict(unknown) for unknown in reach.unknowns],
        "conditioned_on": reach.conditioned_on,
        "models": reach.models,
        "paths": [_path(path) for path in reach.paths],
        "seed": reach.seed,
    }


def _path(path: Path) -> dict[str, object]:
    return {
        "label": path.label,
        "range_km": 1e-3 * path.range,
        "apogee_km": 1e-3 * path.apogee,
        "flight_time_s": path.flight_time,
    }


def _band(band: Band, factor: float = 1.0) -> dict[str, float]:
    """A band in another unit, rounded to what a machine number holds twice over."""
    return {name: round(factor * value, 9) for name, value in (("p05", band.p05), ("p50", band.p50), ("p95", band.p95))}
