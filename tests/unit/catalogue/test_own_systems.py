"""Systems of the user's own: every mistake at once, written wholly or not at all, never in the way of another."""

import pytest

from flyout.catalogue.load import load_package
from flyout.catalogue.own.folder import install, own_files, own_folder
from flyout.catalogue.own.load import own_systems, readable_systems
from flyout.catalogue.own.merge import clashes, with_own
from flyout.catalogue.own.read import file_name, read_own
from flyout.core.errors import CatalogueError
from flyout.studies.own import add_own, check_own

GOOD = """\
[system]
name = "Kestrel"
aliases = ["KS-1"]
kind = "missile"
path = "ballistic"
words = "a made-up missile"
source = "page"

[[variant]]
name = "export"
words = "with less range"
source = "page"

[source.page]
title = "A page"
address = "https://example.org/kestrel"
published = "2024-05"

[[figure]]
attribute = "range"
value = "190 miles"
qualifier = "up_to"
source = "page"

[[figure]]
attribute = "stages"
value = "1"
source = "page"

[[figure]]
attribute = "range"
variant = "export"
value = "100 km"
value_high = "120 km"
source = "page"
payload = "480 kg"

[[figure]]
attribute = "burn_time"
value = "25 s"
source = "assumption"
confidence = "assumption"
note = "as long as others"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("FLYOUT_CATALOGUE", str(tmp_path / "own"))
    own_systems.cache_clear()
    yield tmp_path
    own_systems.cache_clear()


def mistakes(text):
    return "\n".join(str(mistake) for mistake in read_own(text, "mine.toml")[1])


def test_a_file_becomes_an_entry_like_any_other():
    own, wrong = read_own(GOOD, "mine.toml")
    assert wrong == []
    catalogue = with_own(load_package(), [own])
    entry, variant = catalogue.find_variant("ks 1")
    assert (entry.name, variant) == ("Kestrel", None)
    first, stages, export, burn = entry.figures
    assert (first.value, first.unit, first.text) == (190.0, "[mi_i]", "up to 190 mi")
    assert (stages.value, stages.unit) == (1.0, "1")
    assert (export.text, export.variant, export.payload_mass) == ("100 to 120 km", "export", 480.0)
    assert [figure.citable for figure in (first, burn)] == [True, False]
    statement = catalogue.statements_of("Kestrel")[0]
    assert (statement.origin.title, statement.origin.locator) == (
        "A page",
        f"mine.toml, line {GOOD[: GOOD.index('[[figure]]')].count(chr(10)) + 1}",
    )
    assert set(load_package().entries) | {"Kestrel"} == set(catalogue.entries)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[system]", "[sistem]", 'unknown table "sistem"'),
        ('name = "Kestrel"', "", "name is missing"),
        ('kind = "missile"', 'kind = "misile"', "kind: has to be"),
        ('words = "a made', 'word = "a made', 'unknown key "word"'),
        ('address = "https', 'address = "page ', "needs a web address"),
        ('source = "page"\n\n[[variant', 'source = "paeg"\n\n[[variant', 'source "paeg" is not described'),
        ('"range"\nvalue', '"reach"\nvalue', 'unknown attribute "reach"'),
        ('"190 miles"', "190", "190 is a bare number"),
        ('"190 miles"', '"190"', "is a bare number where a unit is needed"),
        ('"190 miles"', '"190 parsec"', "has a unit we do not know"),
        ('"190 miles"', '"190 kg"', "range is no mass"),
        ('"190 miles"', '"far"', "is no number with a unit"),
        ('"190 miles"', '"-5 km"', "is no number with a unit"),
        ('"up_to"', '"upto"', "qualifier: has to be"),
        ('value_high = "120 km"', 'value_high = "120 mi"', "in two units"),
        ('value_high = "120 km"', 'value_high = "90 km"', "not above the lower one"),
        ('variant = "export"', 'variant = "import"', 'there is no variant "import"'),
        ('payload = "480 kg"', 'payload = "480 s"', "is a time where a mass is needed"),
        ('note = "as long as others"', "", "an assumption needs its reason"),
        ('confidence = "assumption"', "", "goes with the source assumption"),
        ('published = "2024-05"', 'published = "May 2024"', "published: "),
        ("[[figure]]", "[[figures]]", "no figure is given"),
        ("[system]", "system = 5\n[systems]", "system is no table"),
        ('name = "Kestrel"', 'name = "Kestrel', "no TOML"),
    ],
)
def test_each_mistake_is_told_with_its_place(old, new, told):
    assert old in GOOD
    said = mistakes(GOOD.replace(old, new))
    assert told in said
    assert "mine.toml" in said


def test_all_mistakes_are_told_together():
    spoilt = GOOD.replace('"190 miles"', "190").replace('"25 s"', '"25 kg"').replace('kind = "missile"', 'kind = "m"')
    said = mistakes(spoilt)
    assert all(words in said for words in ("bare number", "burn_time is no mass", "kind: "))
    assert len(read_own(spoilt, "mine.toml")[1]) == 3


@pytest.mark.parametrize("name", ["Kestrel", "KS-1"])
def test_a_name_that_is_taken_is_told(name):
    own, _ = read_own(GOOD.replace(f'"{name}"', '"scud b"'), "mine.toml")
    assert ["Scud-B" in str(clash) for clash in clashes(own, load_package())] == [True]


def test_it_is_written_wholly_or_not_at_all(folder, monkeypatch):
    install(GOOD, "kestrel")
    with monkeypatch.context() as failing:
        failing.setattr(
            "pathlib.Path.replace", lambda self, target: (_ for _ in ()).throw(OSError(28, "No space left"))
        )
        with pytest.raises(CatalogueError, match="no space left"):
            install("half", "kestrel")
    assert own_files() == (folder / "own" / "kestrel.toml",)
    assert (folder / "own" / "kestrel.toml").read_text(encoding="utf-8") == GOOD


def test_a_folder_that_cannot_be_written_is_told(folder):
    (folder / "own").write_text("a file", encoding="utf-8")
    with pytest.raises(CatalogueError, match="cannot write it"):
        install(GOOD, "kestrel")


def test_an_installed_file_that_was_spoilt_is_named_and_can_be_replaced(folder):
    path = install(GOOD.replace("190 miles", "190"), "kestrel")
    with pytest.raises(CatalogueError) as caught:
        own_systems()
    assert str(path) in str(caught.value)
    assert "flyout systems add --check" in str(caught.value)
    assert readable_systems() == ()
    (folder / "new.toml").write_text(GOOD, encoding="utf-8")
    assert add_own(folder / "new.toml", replace=True).installed == path
    assert [own.entry.name for own in own_systems()] == ["Kestrel"]


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * 2_000_000, None])
def test_a_file_that_is_no_text_is_told(folder, content):
    path = folder / "mine.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CatalogueError) as caught:
        check_own(path)
    assert str(path) in str(caught.value)


def test_what_is_missing_is_no_mistake(folder):
    (folder / "mine.toml").write_text(GOOD, encoding="utf-8")
    checked = check_own(folder / "mine.toml")
    assert checked.mistakes == ()
    assert any("no [design]" in line for line in checked.missing)
    assert any("launch mass" in line for line in checked.missing)
    assert not own_folder().exists()


DESIGN = """
[design]
drag = "Sutton V-2"
payload = { low = "400 kg", high = "500 kg", source = "page", reason = "as published" }
[[design.stage]]
loaded_mass = { value = "1150 kg", source = "page", reason = "as published" }
propellant_share = { prior = "propellant_share.solid_tactical" }
specific_impulse = { prior = "specific_impulse.solid" }
sea_level_loss = { prior = "sea_level_loss.solid" }
burn_time = { published = "burn_time" }
diameter = { value = "0.6 m", source = "assumption", reason = "from a photograph" }
"""


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Sutton", "Suton", "unknown drag curve"),
        ("drag = ", "drug = ", "drag is missing"),
        ("[[design.stage]]", "[design.stage]", "stage is no array"),
        ("loaded_mass", "loded_mass", "loaded_mass is missing"),
        ('"1150 kg"', '"1150 s"', "is a time where a mass is needed"),
        (', reason = "from a photograph"', "", "has no 'reason'"),
        ("specific_impulse.solid", "specific_impulse.soft", "there is no prior"),
        ('published = "burn_time"', 'published = "thrust"', "no thrust of Kestrel"),
        (
            '"400 kg", high = "500 kg", source = "page"',
            '"400 kg", high = "500 kg", source = "paeg"',
            "is not described",
        ),
        ('low = "400 kg"', 'low = "600 kg"', "low < high"),
    ],
)
def test_each_mistake_of_a_design_is_told(folder, old, new, told):
    path = folder / "mine.toml"
    path.write_text(GOOD + DESIGN, encoding="utf-8")
    assert check_own(path).mistakes == ()
    assert old in DESIGN
    path.write_text(GOOD + DESIGN.replace(old, new), encoding="utf-8")
    assert told in "\n".join(map(str, check_own(path).mistakes))


def test_a_file_keeps_to_its_folder():
    assert file_name("../../etc/passwd") == "etc-passwd"
    assert file_name("Łoś") == "o"
