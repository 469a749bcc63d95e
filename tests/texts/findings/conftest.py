"""The annotated seeds as claims and statements, so that relations can be tried without extraction."""

import json
import pathlib

import pytest

from flyout.claims.model import Claim, Kind
from flyout.core.interval import Interval
from flyout.core.span import Span
from flyout.core.statement import Modality, Origin, Qualifier, Statement
from flyout.documents.model import Document
from flyout.units.figures import reading, significant_figures
from flyout.units.table import to_si

SHARED = pathlib.Path(__file__).resolve().parents[3] / ".." / "shared" / "texts"

KINDS = {"assessment": Kind.QUOTE, "expectation": Kind.QUOTE}
ATTRIBUTES = {"past_policy": "restriction", "past_use": "deployment", "strike_confirmation": "confirmation"}
EVENTS = {
    "US authorises Ukraine to strike inside Russian territory with ATACMS": "authorisation|ATACMS|Russia",
    "US restricts use of ATACMS inside Russia": "restriction|ATACMS|Russia",
    "Ukraine's first ATACMS strike on Russian territory": "strike|ATACMS|Russia",
    "Ukraine requests longer-range weapons": "request|ATACMS|",
    "Ukraine requests permission to strike within Russia": "request|ATACMS|",
    "Ukraine uses ATACMS in occupied Ukrainian territory": "deployment|ATACMS|Ukraine",
}


def claim_of(row):
    kind = KINDS.get(row["kind"]) or Kind(row["kind"])
    modality = Modality(row["modality"])
    return Claim(
        id=row["id"],
        doc=row["doc"],
        clause=Span(row["start"], row["end"]),
        quote=row["quote"],
        mention=Span(row["mention_start"], row["mention_end"]),
        mention_text=row["mention"],
        kind=kind,
        subject=row["subject"],
        attribute="statement" if kind is Kind.QUOTE else ATTRIBUTES.get(row["attribute"], row["attribute"]),
        modality=modality,
        rule="gold",
        value=row["value"],
        value_high=row["value_high"],
        unit=row["unit"],
        qualifier=Qualifier(row["qualifier"]) if row["qualifier"] else None,
        speaker=row["speaker"],
        time_hint=row["time_hint"],
        in_headline=row["doc"].startswith("004") and row["start"] < 124,
        status=status_of(row, modality) if kind is Kind.EVENT else None,
        event=EVENTS.get(row["event"]) if kind is not Kind.ATTRIBUTE else None,
    )


def status_of(row, modality):
    if row["attribute"] == "strike_confirmation":
        return "not_confirmed"
    if row["attribute"] == "authorisation":
        return "authorised"
    return "expected" if modality is Modality.EXPECTED else "reported"


def statement_of(row):
    numeric = row["kind"] == "quantity"
    return Statement(
        subject=row["subject"],
        attribute=row["attribute"],
        modality=Modality(row["modality"]),
        origin=Origin(kind="report", name=row["doc"], title=row["doc"], locator=row["id"], quote=row["quote"]),
        value=row["value"] if numeric else None,
        value_high=row["value_high"],
        unit=row["unit"],
        words=None if numeric else row["value"],
        reading=read(row) if numeric else None,
        qualifier=Qualifier(row["qualifier"]) if row["qualifier"] else None,
        speaker=row["speaker"],
    )


def read(row):
    ends = [end for end in (row["value"], row["value_high"]) if end is not None]
    readings = [reading(end, significant_figures(f"{end:.0f}")) for end in ends]
    return Interval(to_si(readings[0].low, row["unit"]), to_si(readings[-1].high, row["unit"]))


def document(name, headline=None):
    return Document(name=name, text="", sha256="", encoding="utf-8", sentences=(), headline=headline)


def load(name):
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"the annotated seeds ({name}) are not beside this checkout")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="session")
def seeds():
    """Statements, claims and documents of the gold annotation."""
    rows = load("seeds.jsonl")
    names = list(dict.fromkeys(row["doc"] for row in rows))
    headline = next(row["quote"] for row in rows if row["id"] == "B01")
    documents = (document(names[0]), document(names[1], headline))
    said = [row for row in rows if row["kind"] in ("quantity", "attribute")]
    return tuple(map(statement_of, said)), tuple(map(claim_of, rows)), documents


@pytest.fixture(scope="session")
def gold_links():
    """The links a careful reader drew between the claims."""
    return load("seeds_links.jsonl")
