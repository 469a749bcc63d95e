"""Data files of the catalogue: what a broken one is told."""

import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from flyout.catalogue.load import load_catalogue, read_catalogue
from flyout.core.errors import CatalogueError, UnitError

HEADER = (
    "system,variant,attribute,of,value,value_high,unit,words,qualifier,as_of,payload,condition,source,locator,"
    "confidence,note"
)
ROW = "Lance,,range,,75,,[mi_i],,up_to,1990-04,,,page,,medium,"
FLIGHT_HEADER = (
    "flight,system,variant,date,name,manner,attribute,value,value_high,unit,qualifier,who,as_of,condition,source,"
    "locator,confidence,note"
)
FLIGHT = "lance-1,Lance,,1965-03-15,,standard,apogee,46,,km,exact,the army,,,page,,medium,"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "figures.csv").write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    (tmp_path / "flights.csv").write_text(f"{FLIGHT_HEADER}\n{FLIGHT}\n", encoding="utf-8")
    (tmp_path / "sources.toml").write_text(
        '[page]\ntitle = "A page"\naddress = "https://example.org/lance"\n'
        '[code]\ntitle = "Code"\naddress = ""\ncitable = false\nnote = "names no source"\n',
        encoding="utf-8",
    )
    (tmp_path / "systems.toml").write_text(
        '[Lance]\nkind = "missile"\npath = "ballistic"\nwords = "a missile"\nsource = "page"\n', encoding="utf-8"
    )
    (tmp_path / "aliases.csv").write_text(
        "text,name,kind,variant,case_sensitive\nLance,Lance,missile,,yes\n", encoding="utf-8"
    )
    return tmp_path


def write_row(folder, row):
    (folder / "figures.csv").write_text(f"{HEADER}\n{row}\n", encoding="utf-8")


def test_a_figure_keeps_what_was_published_and_what_it_means(folder):
    figure, _ = read_catalogue(folder).figures_of("Lance")
    assert (figure.value, figure.unit, figure.text, figure.place.line) == (75.0, "[mi_i]", "up to 75 mi", 2)
    assert figure.reading is not None
    assert (figure.reading.low, figure.reading.high) == pytest.approx((74.5 * 1609.344, 75.5 * 1609.344))
    assert figure.citable


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Lance,,range", "Lanse,,range", 'system: "Lanse" is not in systems.toml'),
        ("Lance,,range", "Lance,mark 9,range", 'variant: Lance has no "mark 9"'),
        (",range,", ",reach,", "attribute reach is not one of ours"),
        ("[mi_i]", "[mi]", "unit [mi] is not one of ours"),
        ("[mi_i]", "kg", "range is no mass"),
        ("75,,", "75 km,,", "value: "),
        ("75,,", "-75,,", "value: "),
        ("75,,", ",,", "give either a value or words"),
        (",75,,[mi_i],,", ",75,,[mi_i],far,", "give either a value or words"),
        ("75,,", "75,80,", "an upper value goes with the qualifier between"),
        ("75,,[mi_i],,up_to", "75,70,[mi_i],,between", "the upper value is not above the lower one"),
        ("up_to", "upto", "qualifier: "),
        ("1990-04", "April 1990", "as_of: "),
        (",page,", ",pages,", 'source: "pages" is not in sources.toml'),
        ("medium", "sure", "confidence: "),
        ("medium", "assumption", "assumption goes with a source that cannot be cited"),
        (",page,,medium", ",code,,medium", "assumption goes with a source that cannot be cited"),
        (",range,,75", ",count,,75", "only a count says what it is of"),
        (",range,,", ",range,produced,", "only a count says what it is of"),
        (",range,", ",other,", "needs a condition"),
    ],
)
def test_a_broken_row_is_told_with_its_line_and_field(folder, old, new, told):
    assert old in ROW
    write_row(folder, ROW.replace(old, new, 1))
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(folder)
    assert told in str(caught.value)
    assert "figures.csv, line 2" in str(caught.value)


def test_the_figures_of_a_flight_stand_together(folder):
    second = FLIGHT.replace("46", "50").replace("the army", "")
    (folder / "flights.csv").write_text(f"{FLIGHT_HEADER}\n{FLIGHT}\n{second}\n", encoding="utf-8")
    catalogue = read_catalogue(folder)
    ((trial, figures),) = catalogue.flights().items()
    assert (trial.key, trial.words, trial.manner) == ("lance-1", "1965-03-15", "standard")
    assert [(figure.value, figure.who) for figure in figures] == [(46.0, "the army"), (50.0, None)]
    statement = catalogue.statements_of("Lance")[1]
    assert (statement.speaker, statement.condition) == ("the army", "flight of 1965-03-15")
    assert statement.origin.locator == "flights.csv, line 2"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("lance-1", "Lance 1", "flight: "),
        (",Lance,", ",Lanse,", 'system: "Lanse" is not in systems.toml'),
        ("1965-03-15", "", "a flight needs its date or a name"),
        ("standard", "high", "manner: "),
        (",apogee,", ",range,", "attribute range is none of a flight"),
        (",km,", ",kg,", "apogee is no mass"),
        ("46,,", "46,47,", "an upper value goes with the qualifier between"),
        (",page,", ",pages,", 'source: "pages" is not in sources.toml'),
    ],
)
def test_a_broken_row_of_a_flight_is_told_with_its_line(folder, old, new, told):
    assert old in FLIGHT
    (folder / "flights.csv").write_text(f"{FLIGHT_HEADER}\n{FLIGHT.replace(old, new, 1)}\n", encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(folder)
    assert told in str(caught.value)
    assert "flights.csv, line 2" in str(caught.value)


def test_one_flight_cannot_be_two(folder):
    second = FLIGHT.replace("standard", "lofted")
    (folder / "flights.csv").write_text(f"{FLIGHT_HEADER}\n{FLIGHT}\n{second}\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="another system, variant, date, name or manner"):
        read_catalogue(folder)


def test_a_payload_needs_its_unit(folder):
    write_row(folder, ROW.replace("1990-04,,,", "1990-04,300,,", 1))
    with pytest.raises(UnitError, match="bare number"):
        read_catalogue(folder)


def test_a_wrong_header_is_told(folder):
    (folder / "figures.csv").write_text("system,range\nLance,75\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match="the header is system,range"):
        read_catalogue(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("sources.toml", "https://example.org/lance", "page 3", "a citable source needs a web address"),
        ("sources.toml", 'note = "names no source"', "", "needs a note that says why"),
        ("sources.toml", "citable", "citeable", "citeable"),
        ("sources.toml", '"A page"', '"A page', "no TOML"),
        ("systems.toml", "ballistic", "balistic", "path"),
        ("systems.toml", 'source = "page"', 'source = "assumption"', "an assumption needs its reason"),
        ("systems.toml", 'source = "page"', 'source = "paper"', 'source: "paper" is not in sources.toml'),
        ("aliases.csv", "yes", "perhaps", "case_sensitive"),
    ],
)
def test_a_broken_table_is_told(folder, file, old, new, told):
    path = folder / file
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        read_catalogue(folder)
    assert told in str(caught.value)
    assert file in str(caught.value)


def test_the_package_reads_its_own_files(tmp_path):
    copy = tmp_path / "data"
    shutil.copytree(str(files("flyout.catalogue") / "data"), copy)
    assert read_catalogue(copy).entries == load_catalogue().entries
