"""A check made by hand: two invented reports, a third with hostile text, and what could be found in them."""

import hashlib
from dataclasses import replace

import numpy as np
import pytest

from flyout.claims.model import Claim, Kind
from flyout.core.interval import Interval
from flyout.core.source import Source
from flyout.core.span import Span
from flyout.core.statement import Modality, Origin, Qualifier, Statement
from flyout.documents.model import Document, Part, Sentence
from flyout.ensembles.model import Band, Path, Reach, Unknown
from flyout.findings.model import EventThread, Finding, Grade, Relation, Step, Weight
from flyout.studies.failure import Failure
from flyout.studies.model import Check
from flyout.verdicts.model import Verdict

FIRST = (
    "Minister expects first use of the Heron missile within days\n\n"
    "The government has cleared its army to fire the American-made Heron tactical missile across the border. "
    "The Heron, which can reach targets up to 190 miles away, is fired from the Wagtail wheeled launcher. "
    "Each missile costs between $1 million and $1.5 million.\n\n"
    "Northfield Aerospace makes the Heron. “It will change how depots are supplied,” said Ada Lindqvist, "
    "a former minister of defence. First strikes are expected soon.\n"
)
SECOND = (
    "Army strikes across the border with Heron missiles for the first time\r\n\r\n"
    "The army carried out its first strike with the Heron, according to the Harbour Wire agency. "
    "The Heron is a short-range ballistic missile developed by Northfield Aerospace; it has a maximum range of "
    "300 kilometres and burns solid propellant. The general staff has not confirmed the strike. "
    "“It raises the cost of the war,” a diplomat told the Evening Ledger on condition of anonymity.\r\n"
)
HOSTILE_NAME = "<img src=x onerror=alert(1)>\u202egpj.txt"
HOSTILE = (
    "<script>alert('headline')</script> & \"co\" {{ 7*7 }}\n"
    "The \u202eHeron\u202c flew \x1b[31m310 km\x1b[0m, </mark></div><b>it</b> is said; "
    "a bell \x07 and a line\u2028end.\n"
)

LIGHT, HEAVY = "Heron B", "Heron A"


def document(name, text, **more):
    headline = text.splitlines()[0]
    return Document(
        name=name,
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        headline=headline,
        sentences=(
            Sentence(Span(0, len(headline)), Part.HEADLINE, 0),
            Sentence(Span(len(headline), len(text)), Part.BODY, 1),
        ),
        **more,
    )


def claim(doc, number, quote, mention, **more):
    """A claim whose words are looked up in the text, so that its spans are true."""
    start = doc.text.index(quote)
    inner = start + quote.index(mention)
    given = {"kind": Kind.ATTRIBUTE, "subject": "Heron", "attribute": "other", "modality": Modality.ASSERTED}
    return Claim(
        id=f"{doc.name.removesuffix('.txt')}-{number:02}",
        doc=doc.name,
        clause=Span(start, start + len(quote)),
        quote=quote,
        mention=Span(inner, inner + len(mention)),
        mention_text=mention,
        **(given | {"rule": "by hand"} | more),
    )


def first_claims(doc):
    cleared = "The government has cleared its army to fire the American-made Heron tactical missile across the border."
    reach = "The Heron, which can reach targets up to 190 miles away"
    words = "“It will change how depots are supplied,” said Ada Lindqvist, a former minister of defence."
    return (
        claim(
            doc, 1, "Minister expects first use of the Heron missile within days", "first use", kind=Kind.EVENT,
            attribute="strike", subject="Army", value="first use", modality=Modality.EXPECTED, status="expected",
            event="strike|Heron|border", in_headline=True, time_hint="within days",
        ),
        claim(
            doc, 2, cleared, "cleared", kind=Kind.EVENT, subject="Government", attribute="authorisation",
            value="cleared to fire", status="authorised", event="authorisation|Heron",
        ),
        claim(doc, 3, cleared, "American-made", attribute="country_of_origin", value="United States"),
        claim(
            doc, 4, reach, "190 miles", kind=Kind.QUANTITY, attribute="range", value=190.0, unit="[mi_i]",
            qualifier=Qualifier.UP_TO, digits=(2,),
        ),
        claim(doc, 5, "is fired from the Wagtail wheeled launcher", "Wagtail", attribute="launcher", value="Wagtail"),
        claim(
            doc, 6, "Each missile costs between $1 million and $1.5 million", "between $1 million and $1.5 million",
            kind=Kind.QUANTITY, attribute="unit_cost", value=1e6, value_high=1.5e6, unit="USD",
            qualifier=Qualifier.BETWEEN, digits=(1, 2),
        ),
        claim(
            doc, 7, "Northfield Aerospace makes the Heron.", "Northfield Aerospace", attribute="manufacturer",
            value="Northfield Aerospace",
        ),
        claim(
            doc, 8, words, "It will change how depots are supplied", kind=Kind.QUOTE, attribute="statement",
            value="will change how depots are supplied", modality=Modality.OPINION, direct=True,
            speaker="Ada Lindqvist",
        ),
        claim(
            doc, 9, "First strikes are expected soon.", "First strikes", kind=Kind.EVENT, subject="Army",
            attribute="strike", value="first strikes", modality=Modality.EXPECTED, status="expected",
            event="strike|Heron|border", time_hint="soon",
        ),
    )  # fmt: skip


def second_claims(doc):
    strike = "The army carried out its first strike with the Heron, according to the Harbour Wire agency."
    words = "“It raises the cost of the war,” a diplomat told the Evening Ledger on condition of anonymity."
    developed = "The Heron is a short-range ballistic missile developed by Northfield Aerospace"
    return (
        claim(
            doc, 1, "Army strikes across the border with Heron missiles for the first time", "strikes",
            kind=Kind.EVENT, subject="Army", attribute="strike", value="first strike", status="reported",
            event="strike|Heron|border", in_headline=True,
        ),
        claim(
            doc, 2, strike, "first strike", kind=Kind.EVENT, subject="Army", attribute="strike", value="first strike",
            modality=Modality.ATTRIBUTED, speaker="Harbour Wire", status="reported", event="strike|Heron|border",
        ),
        claim(doc, 3, developed, "short-range ballistic missile", attribute="class", value="short-range ballistic"),
        claim(doc, 4, developed, "Northfield Aerospace", attribute="developer", value="Northfield Aerospace"),
        claim(
            doc, 5, "it has a maximum range of 300 kilometres", "300 kilometres", kind=Kind.QUANTITY,
            attribute="range", value=300.0, unit="km", qualifier=Qualifier.UP_TO, digits=(2,),
        ),
        claim(doc, 6, "burns solid propellant", "solid propellant", attribute="propellant", value="solid"),
        claim(
            doc, 7, "The general staff has not confirmed the strike.", "has not confirmed", kind=Kind.EVENT,
            subject="General staff", attribute="confirmation", value="not confirmed", modality=Modality.UNCONFIRMED,
            status="not_confirmed", event="strike|Heron|border", speaker="General staff",
        ),
        claim(
            doc, 8, words, "It raises the cost of the war", kind=Kind.QUOTE, attribute="statement",
            value="raises the cost of the war", modality=Modality.OPINION, speaker="a diplomat", direct=True,
            told_to="Evening Ledger", anonymous=True,
        ),
    )  # fmt: skip


def hostile_claims(doc):
    crossing = "310 km\x1b[0m, </mark>"
    return (
        claim(
            doc, 1, "flew \x1b[31m310 km\x1b[0m, </mark></div><b>it</b>", "\x1b[31m310 km", kind=Kind.QUANTITY,
            attribute="flight_distance", value=310.0, unit="km", digits=(2,),
        ),
        claim(
            doc, 2, crossing, crossing, attribute="other", value="<svg onload=alert(2)> \x1b]0;title\x07",
            speaker="Mallory [red]\u202e[/red] \x1b[2J", modality=Modality.ATTRIBUTED, subject="[bold]Heron[/bold]",
        ),
    )  # fmt: skip


def report_statement(made, title, reading, published):
    return Statement(
        subject=made.subject,
        attribute=made.attribute,
        modality=made.modality,
        origin=Origin(
            kind="report", name=made.doc, title=title, locator=made.id, quote=made.quote, published=published
        ),
        value=made.value,
        value_high=made.value_high,
        unit=made.unit,
        reading=reading,
        qualifier=made.qualifier,
    )  # fmt: skip


def figure(row, variant, value, reading, source, *, title, quote, citable=True, unit="km"):
    return Statement(
        subject="Heron",
        variant=variant,
        attribute="range",
        modality=Modality.ASSERTED,
        value=value,
        unit=unit,
        reading=Interval(*reading),
        qualifier=Qualifier.UP_TO,
        origin=Origin(
            kind="catalogue", name=source, title=title, locator=f"figures.csv:{row}", quote=quote, citable=citable
        ),
    )


def figures():
    handbook = "Handbook of Invented Missiles"
    return (
        figure(11, LIGHT, 300.0, (295e3, 305e3), "handbook", title=handbook, quote="300 km"),
        figure(12, HEAVY, 165.0, (164.5e3, 165.5e3), "handbook", title=handbook, quote="165 km"),
        figure(
            13, HEAVY, 100.0, (152.9e3, 169.0e3), "ledger", title="Evening Ledger", quote="100 miles", unit="[mi_i]"
        ),
        figure(14, LIGHT, 320.0, (315e3, 325e3), "notes", title="a code file", quote="320", citable=False),
    )


def reach(variant, middle, seed=1):
    samples = np.sort(middle * (1 + 0.09 * np.random.default_rng(seed).standard_normal(4000)))
    low, mid, high = (float(value) for value in np.percentile(samples, (5, 50, 95)))
    return Reach(
        system="Heron",
        variant=variant,
        range=Band(p05=low, p50=mid, p95=high),
        apogee=Band(p05=0.22 * low, p50=0.24 * mid, p95=0.27 * high),
        flight_time=Band(p05=200.0, p50=252.0, p95=301.0),
        burnout_speed=Band(p05=1490.0, p50=1630.0, p95=1790.0),
        samples=samples,
        counted_speeds=np.linspace(1478.0, 1922.0, 101),
        flights=20000,
        unknowns=(
            Unknown(
                name="propellant fraction", words="0.60 to 0.78, uniform", source="handbook", share=0.62,
                reason="solid motors of this size in the handbook",
            ),
            Unknown(
                name="specific impulse", words="235 to 260 s, triangular", source="assumption", share=0.27,
                reason="composite propellants as flown; nothing is published for this one",
            ),
        ),
        conditioned_on=("Heron A range 165 km",),
        models=("point mass", "WGS-84, rotating, J2", "US Standard Atmosphere 1976"),
        paths=tuple(path(label, value) for label, value in (("5 %", low), ("50 %", mid), ("95 %", high))),
        outcomes={"IMPACT": 19988, "NO_LIFTOFF": 12},
        seed=seed,
    )  # fmt: skip


def path(label, distance):
    x = np.linspace(0.0, distance, 700)
    height = 0.96 * x * (1 - x / distance)
    return Path(
        label=label,
        ground_distance=x,
        height=height,
        apogee=float(height.max()),
        range=distance,
        flight_time=251.0,
        burnout_index=41,
    )


def verdicts(reaches, statements):
    light = reaches[0].range
    for made in statements:
        if made.attribute != "range":
            continue
        claimed = made.reading.middle
        shared = {
            "statement": made.origin.locator, "judged_by": "physics", "system": "Heron", "variant": LIGHT,
            "band": light, "claimed": claimed, "margin": light.p50 - claimed, "main_unknown": "propellant fraction",
        }  # fmt: skip
        yield Verdict(
            question="can it reach 300 km?",
            probability=0.973,
            likelihood="almost certain",
            sentence="A ballistic flight of 300 km is almost certainly within reach of the Heron B.",
            reasons=("The band holds all published figures of the family.", "Payload is the light one, <160 kg>."),
            **shared,
        )
        yield Verdict(
            question="is 300 km the most it could do?",
            probability=0.03,
            likelihood="almost no chance",
            sentence="300 km is likely not the ballistic limit; a published maximum may be a convention.",
            reasons=("A published maximum may lie below the ballistic one: flatter flight, a treaty threshold.",),
            **shared,
        )


def threads(claims):
    steps = tuple(
        Step(
            claim=made.id, doc=made.doc, status=made.status, speaker=made.speaker, in_headline=made.in_headline,
            published="2031-05-02" if made.doc == "first.txt" else None, quote=made.quote,
        )
        for made in claims
        if made.event == "strike|Heron|border"
    )  # fmt: skip
    return (
        EventThread(
            key="strike|Heron|border",
            title="First strike with the Heron across the border",
            steps=steps,
            overall="reported, not confirmed",
            sentence="Expected in the first report, reported by one agency in the second; not confirmed by the staff.",
        ),
    )


def findings():
    return (
        Finding(
            relation=Relation.AGREES, subject="Heron", attribute="range", weight=Weight.GOOD,
            members=("first-04", "second-05", "figures.csv:11"),
            sentence="Both reports and the handbook agree on the range: 190 miles and 300 km are one figure, rounded.",
            arithmetic="190 mi read to 2 figures = 297.7 to 313.8 km, which holds 300 km",
        ),
        Finding(
            relation=Relation.HEADLINE_OVERSTATES, subject="Army", attribute="strike", weight=Weight.WARNING,
            members=("second-01", "second-02"),
            sentence="The headline of the second report states as fact what its text attributes to one agency.",
        ),
        Finding(
            relation=Relation.SINGLE_SOURCE, subject="Heron", attribute="unit_cost", weight=Weight.NOTE,
            members=("first-06", "nowhere-99"),
            sentence="Only one report gives a price: 1 to 1.5 million USD each.",
        ),
    )  # fmt: skip


def grades():
    return (
        Grade(
            subject="Heron", attribute="unit_cost", value="1 to 1.5 million USD", members=("first-06",), credibility=6,
            agreeing=("Morning Post",), against=(), ratings=(("first.txt", "B6"),),
            sentence="Graded 6, truth cannot be judged: one independent origin gives a price, and none contradicts it.",
        ),
        Grade(
            subject="Heron", attribute="range", value="up to 190 miles", credibility=2,
            members=("first-04", "second-05"), ratings=(("first.txt", "B2"), ("second.txt", "F2")),
            agreeing=("Morning Post", "“Army strikes…” <b>"), against=(),
            sentence="Graded 2, probably true: two independent origins give the range, and none contradicts it.",
        ),
    )  # fmt: skip


def build():
    first = document("first.txt", FIRST, published="2031-05-02", outlet="Morning Post", reliability="B")
    second = document("second.txt", SECOND, address="https://news.example/heron?a=1&b=2")
    hostile = document(HOSTILE_NAME, HOSTILE, address="javascript:alert(3)", notes=("decoded as <utf-8>",))
    claims = (*first_claims(first), *second_claims(second), *hostile_claims(hostile))
    by_id = {made.id: made for made in claims}
    statements = (
        report_statement(by_id["first-04"], first.headline, Interval(297.7e3, 313.8e3), "2031-05-02"),
        report_statement(by_id["first-06"], first.headline, Interval(1e6, 1.5e6), "2031-05-02"),
        report_statement(by_id["second-05"], second.headline, Interval(295e3, 305e3), None),
    )
    reaches = (reach(LIGHT, 392e3), reach(HEAVY, 164e3, seed=2))
    sourced = Verdict(
        statement="first-06",
        question="do sources agree on the price?",
        judged_by="sources",
        sentence="One source; physics cannot judge a price.",
        reasons=("A contract total is no unit price.",),
    )
    return Check(
        documents=(first, second, hostile),
        claims=claims,
        statements=statements,
        figures=figures(),
        findings=findings(),
        grades=grades(),
        threads=threads(claims),
        reaches=reaches,
        traces=(),
        verdicts=(sourced, *verdicts(reaches, statements)),
        summary=(
            "Both reports agree on the range: 190 miles and 300 km are one figure, rounded.",
            "The headline of the second report states as fact what its text attributes to one agency.",
            "The strike is reported, not confirmed.",
            "300 km is almost certainly within reach of the Heron B; the Heron A stays at 165 km.",
        ),
        sources=(
            Source(
                key="handbook", title="Handbook of Invented Missiles", address="https://handbook.example/heron",
                publisher="Example Press", published="2029",
            ),
            Source(key="ledger", title="Evening Ledger <archive>", address="javascript:alert(4)"),
            Source(key="notes", title="a code file", address="file:///etc/passwd", citable=False, note="unsourced"),
        ),
        assumptions=("The launch is due east at 45 degrees north.", "Payload of the Heron B: 150 to 170 kg."),
        failures=(Failure(name="photo.jpg", message="photo.jpg is an image\n  try: a text file \x1b[31m"),),
        seed=1,
        version="0.1.0",
    )  # fmt: skip


@pytest.fixture(scope="session")
def check() -> Check:
    return build()


@pytest.fixture(scope="session")
def empty_check(check) -> Check:
    """One report without a claim, and nothing else."""
    bare = document("bare.txt", "A quiet day\n\nThe library opened at nine.\n")
    return replace(
        check, documents=(bare,), claims=(), statements=(), figures=(), findings=(), grades=(), threads=(), reaches=(),
        verdicts=(), summary=("No claim about a weapon system was found.",), sources=(), assumptions=(), failures=(),
    )  # fmt: skip
