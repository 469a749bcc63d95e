"""Lines of labels and values, in text and from tables: what each tells, of which system, and what tells nothing."""

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

BOX = "Taurus\n\nThe weapon is on show this week, and those who made it speak of it with pride.\n\n{}\n"


@pytest.fixture(scope="module")
def read():
    names = lexicon()
    return lambda text: read_claims(document_from_text(text, name="report.txt"), names)


FIGURES = [  # a line, attribute, value, unit
    ("Warhead weight: 480 kg", "payload_mass", 480, "kg"),
    ("Warhead: 480 kg, MEPHISTO", "payload_mass", 480, "kg"),
    ("Mass: 1,400 kg (3,090 lb)", "launch_mass", 1400, "kg"),
    ("Diameter: 24 in (610 mm)", "diameter", 24, "[in_i]"),
    ("No. built: 600", "count", 600, "1"),
    ("Unit cost: €1 million (FY 2013)", "unit_cost", 1e6, "EUR"),
    ("In service: 2005–present", "year", 2005, "year"),
    ("First flight: 12 March 1999", "year", 1999, "year"),
    ("Max. operational range: >500 km (>310 mi)", "range", 500, "km"),
    ("Range (km): 500", "range", 500, "km"),
    ("Range, km: 500", "range", 500, "km"),
    ("Minimum range: 30 km", "min_range", 30, "km"),
    ("Flight ceiling: 50 m", "altitude", 50, "m"),
    ("Maximum speed: Mach 0.95", "speed", 0.95, "Ma"),
    ("Propulsion: two-stage", "stages", 2, "1"),
    ("Engine: Williams P8300 turbofan, 6.7 kN", "thrust", 6.7, "kN"),
    ("Accuracy: CEP: 10 m", "cep", 10, "m"),
    ("Production: 600", "count", 600, "1"),
    ("Number in stock: 600", "count", 600, "1"),
    ("Missiles per launcher: 2", "missiles_per_launcher", 2, "1"),
    ("Inventory | 600", "count", 600, "1"),
    ("Length\t5.1 m (17 ft)", "length", 5.1, "m"),
    ("Wingspan  2.1 m", "wingspan", 2.1, "m"),
    ("Length 5.1 m (17 ft)", "length", 5.1, "m"),
    ("Range ............ 500 km", "range", 500, "km"),
    ("First test ....... 9 March 2015", "year", 2015, "year"),
    ("Span over fins: 2.1 m", "wingspan", 2.1, "m"),
    ("- Range – 500 km", "range", 500, "km"),
]


@pytest.mark.parametrize(("line", "attribute", "value", "unit"), FIGURES, ids=[line for line, *_ in FIGURES])
def test_a_figure_is_what_its_label_says(read, line, attribute, value, unit):
    (claim,) = [c for c in read(BOX.format(line)) if c.quote == line and c.kind is Kind.QUANTITY]
    assert (claim.subject, claim.attribute, claim.value, claim.unit) == ("Taurus", attribute, value, unit)


WORDS = [  # a line, attribute, values
    ("Type: air-launched cruise missile", "class", ["air-launched cruise missile"]),
    ("Place of origin: Germany, Sweden", "country_of_origin", ["Germany", "Sweden"]),
    ("Manufacturer: Taurus Systems GmbH", "manufacturer", ["Taurus Systems GmbH"]),
    ("Manufacturers: MBDA, Saab", "manufacturer", ["MBDA", "Saab"]),
    ("Used by: Germany; Spain and South Korea", "operator", ["Germany", "Spain", "South Korea"]),
    ("Launch platform: M270, HIMARS", "launcher", ["M270", "HIMARS"]),
    ("Basing: road-mobile, canister-launched", "launcher", ["road-mobile, canister-launched"]),
    ("Propellant: solid fuel", "propellant", ["solid"]),
    ("Guidance | inertial and GPS", "guidance_type", ["inertial and GPS"]),
]


@pytest.mark.parametrize(("line", "attribute", "values"), WORDS, ids=[line for line, *_ in WORDS])
def test_words_are_what_their_label_says(read, line, attribute, values):
    claims = [c for c in read(BOX.format(line)) if c.quote == line]
    assert [(c.subject, c.attribute, c.value) for c in claims] == [("Taurus", attribute, value) for value in values]


def test_the_motor_is_marked_without_its_thrust(read):
    claims = [c for c in read(BOX.format("Engine: Williams P8300 turbofan, 6.7 kN")) if c.quote.startswith("Engine")]
    assert [(c.value, c.mention_text) for c in claims] == [("turbofan", "Williams P8300 turbofan"), (6.7, "6.7 kN")]


@pytest.mark.parametrize(
    "line",
    [
        "Used by: see Operators",
        "Launch platform: various",
        "Unit cost: not known",
        "Number built: unknown",
        "Entered service: soon",
        "Range: classified",
    ],
)
def test_a_label_without_an_answer_tells_nothing(read, line):
    assert [c for c in read(BOX.format(line)) if c.quote == line] == []


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("A list\n\nTaurus KEPD 350: Range: 500 km\nTomahawk: Range: 1,600 km\n", ["Taurus", "Tomahawk"]),
        ("A list\n\nTaurus\nRange: 500 km\nMass: 1,400 kg\n\nTomahawk\nRange: 1,600 km\n",
         ["Taurus", "Taurus", "Tomahawk"]),
        ("A sheet\n\nName: Tomahawk\nCarrier: M142 HIMARS\nRange: 1,600 km\n", ["Tomahawk", "Tomahawk"]),
        ("A sheet\n\nTomahawk: key facts\nSuccessor: Taurus\nRange: 1,600 km\n", ["Tomahawk"]),
        ("A sheet of weapons\n\nAccuracy: CEP: 10 m\n", []),
        ("A sheet\n\nHIMARS (GMLRS): Range: 70 km\nHIMARS (GMLRS): Weight: 16 t\n",
         ["GMLRS", "HIMARS"]),
        ("Tomahawk\n\nLaunch platform: M142 HIMARS\nRange: 1,600 km\n", ["Tomahawk", "Tomahawk"]),
        ("Tomahawk\n\nBlock IV: Range: 1,600 km\nTest 2: Range: 900 km\n", ["Tomahawk", "Tomahawk"]),
        ("A list of missiles\n\nOrion 9: Range: 500 km\n", ["Orion 9"]),
        ("Tomahawk\n\nSpecifications\nRange: 1,600 km\n\nLauncher\nMass: 20 t\nLength: 12 m\n", ["Tomahawk"]),
        ("Tomahawk\n\nRange: 1,600 km\nLauncher: Mass: 20 t\n", ["Tomahawk"]),
    ],
)  # fmt: skip
def test_a_line_is_told_of_its_name_or_of_what_stands_above_its_box(read, text, subjects):
    assert [c.subject for c in read(text) if ": " in c.quote and c.attribute != "class"] == subjects


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("Unit cost: $9.7m (IB), $27.9m (IIA)", [9.7e6, 27.9e6]),
        ("In service: 1985 (Mk I), 1998 (Mk II)", [1985, 1998]),
        ("Mass: 800 kg (1,800 lb), 660 kg (1,460 lb) without boosters", [800, 660]),
        ("Range: >185 km (>100 nm)", [185]),
    ],
)
def test_each_figure_of_a_value_counts_and_none_twice(read, line, values):
    assert [c.value for c in read(BOX.format(line)) if c.quote == line] == values


def test_a_round_named_in_the_value_has_its_own_figure(read):
    claims = read("HIMARS\n\nFiring range: GMLRS: 70 km; ATACMS: 300 km\nOperational range: 480 km\n")
    told = [(c.subject, c.attribute, c.value) for c in claims if c.kind is Kind.QUANTITY]
    assert told == [("GMLRS", "range", 70), ("ATACMS", "range", 300), ("HIMARS", "other", 480)]


def test_what_stands_in_a_box_is_not_what_the_text_goes_on_about(read):
    text = "Taurus\n\nRange: 500 km\nLaunch platform: F-15K\nDerived from: Tomahawk\n\nThe missile weighs 1,400 kg.\n"
    (claim,) = [c for c in read(text) if c.attribute == "launch_mass"]
    assert claim.subject == "Taurus"


def test_a_recipe_tells_of_no_weapon(read):
    assert read("Two loaves\n\nRye: Weight: 300 g\nWheat: Price: $2\nPrice: $3\n") == ()


def test_what_a_box_quotes_is_no_quote_beside_it(read):
    claims = [c for c in read(BOX.format("Production: serial, says the army")) if c.quote.startswith("Production")]
    assert claims == []


def test_estimates_of_a_box_are_unconfirmed(read):
    (claim,) = [c for c in read(BOX.format("Estimated range: 500 km")) if c.attribute == "range"]
    assert claim.modality == "unconfirmed"


@pytest.mark.parametrize(
    "line", ["Range is 300 km.", "It said: the range is 300 km.", "Status quo: the range is 300 km"]
)
def test_prose_stays_prose(read, line):
    (claim,) = [c for c in read(BOX.format(line)) if c.attribute == "range"]
    assert "label" not in claim.rule
    assert "headline" not in claim.rule
