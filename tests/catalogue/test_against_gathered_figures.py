"""Every figure that was gathered from the press before the catalogue was made stands in it, under its own source.

The gathered tables lie outside the repository and may be absent. Articles that are themselves the reports to be
checked are no sources of the catalogue, and their rows are left out.
"""

import csv
import re
from pathlib import Path

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.units.table import UNITS as KNOWN

GATHERED = Path(__file__).resolve().parents[3] / "shared" / "data"
TABLES = ("catalog_figures.csv", "published_flights.csv")
CATALOGUE = load_catalogue()

SYSTEMS = {  # as gathered: as in the catalogue, where the names differ
    "Al Hussein": ("Al Hussein",),
    "ER Scud": ("Scud-ER",),
    "Hwasong-10 (Musudan)": ("Musudan",),
    "Hwasong-15 (claimed as Hwasong-17)": ("Hwasong-15",),
    "M142 HIMARS": ("HIMARS",),
    "New IRBM 2022": ("North Korean IRBM (2022)",),
    "No-dong (A)": ("No-dong",),
    "Nodong": ("No-dong",),
    "Pukguksong-2 (KN-15)": ("Pukguksong-2",),
    "R-27 (reference)": ("R-27",),
    "RS-26": ("RS-26 Rubezh",),
    "Scud": ("Scud", "Scud-B", "Al Hussein", "Al Abbas", "Scud-D"),
    "Storm Shadow / SCALP-EG": ("Storm Shadow",),
}

ELSEWHERE = {  # quantity of a row: where the catalogue has it instead
    "nato_name": "aliases.csv",
    "propellant_flow_alcohol": "the locator of the specific impulse and burn time derived from it",
    "propellant_flow_lox": "the locator of the specific impulse and burn time derived from it",
}

UNSOURCED = "github-index:"
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
UNITS = {  # as gathered: UCUM code, where the two differ
    "mi": "[mi_i]", "lb": "[lb_av]", "mph": "[mi_i]/h", "ft": "[ft_i]", "lbf": "[lbf_av]", "hp": "[HP]", "Mach": "Ma",
    "tf": "Mgf", "min:s": "s",
}  # fmt: skip


def gathered():
    for table in TABLES:
        with (GATHERED / table).open(encoding="utf-8", newline="") as file:
            for line, row in enumerate(csv.DictReader(file), 2):
                row["place"] = f"{table}, line {line}"
                row["quantity"] = row.get("attribute") or row["quantity"]
                if not row["source_address"].startswith("seed:"):
                    yield row


def numbers_of(row):
    """Numbers of a gathered value: "70-300" two, "15:28" in seconds, "1995-10" the year, "late 1980s" its ends."""
    value = row["value"]
    if minutes := re.fullmatch(r"(\d+):(\d\d)", value):
        return {60.0 * int(minutes[1]) + int(minutes[2])}
    if month := re.fullmatch(r"((?:19|20)\d\d)-\d\d", value):
        return {float(month[1])}
    if decade := re.fullmatch(r"late (19\d)0s", value):
        return {float(f"{decade[1]}5"), float(f"{decade[1]}9")}
    return {float(number) for number in NUMBER.findall(value.replace(",", ""))}


def figures_for(row):
    """Figures of the same system from the same source."""
    systems = SYSTEMS.get(row["system"], (row["system"],))
    address = "" if row["source_address"].startswith(UNSOURCED) else row["source_address"]
    figures = [figure for system in systems for figure in CATALOGUE.figures_of(system)]
    return [figure for figure in figures if CATALOGUE.sources[figure.source].address == address]


def numbers_in(figures, unit):
    """Values of figures in a unit, and those that their remarks repeat in any."""
    for figure in figures:
        if unit is None or figure.unit == unit:
            yield from (value for value in (figure.value, figure.value_high) if value is not None)
        words = f"{figure.words or ''} {figure.note}".replace(",", "")
        yield from map(float, NUMBER.findall(words))


def unit_of(row):
    """UCUM code of a row; None for counts and years, which tables write in many ways."""
    unit = UNITS.get(row["unit"], row["unit"])
    return unit if unit in KNOWN else None


def stands(row):
    figures = figures_for(row)
    wanted = numbers_of(row)
    if wanted:
        return wanted <= set(numbers_in(figures, unit_of(row)))
    words = set(re.findall(r"\w+", row["value"].casefold()))
    return any(words & set(re.findall(r"\w+", (figure.words or "").casefold())) for figure in figures)


@pytest.mark.skipif(not GATHERED.exists(), reason="the gathered tables are not beside the repository")
def test_every_gathered_figure_stands_in_the_catalogue():
    rows = [row for row in gathered() if row["quantity"] not in ELSEWHERE]
    assert len(rows) > 400
    missing = [row for row in rows if not stands(row)]
    assert [" ".join(map(row.get, ("place", "system", "quantity", "value", "unit"))) for row in missing] == []
