"""Laws over the whole catalogue; every test lists all offenders together."""

import csv
import math
import re
from collections import defaultdict
from importlib.resources import files

from flyout.catalogue.figures import si_of
from flyout.catalogue.load import load_catalogue
from flyout.catalogue.model import Confidence, Path
from flyout.catalogue.sense import senseless
from flyout.core.source import ASSUMPTION
from flyout.units.table import dimension_of
from flyout.vehicles.catalogued import vehicle_of

CATALOGUE = load_catalogue()
DATA = files("flyout.catalogue") / "data"
FIGURES = [figure for entry in CATALOGUE.entries.values() for figure in entry.figures]
FLYING = {name: entry for name, entry in CATALOGUE.entries.items() if entry.path is not Path.NONE}
FLIGHTS = CATALOGUE.flights()

STANDARD_GRAVITY = 9.80665
EARTH_RADIUS = 6_371_000.0

CLASS_BOUNDS_KM = {  # common United States usage; a maximum range belongs inside
    "close-range": (0, 300),
    "short-range": (0, 1000),
    "medium-range": (1000, 3000),
    "intermediate-range": (3000, 5600),
    "intercontinental": (5500, 20000),
}


def place(figure):
    return f"{figure.place}: {figure.system} {figure.variant or ''} {figure.attribute} {figure.text}"


def numbers(system, *attributes):
    return [f for f in CATALOGUE.figures_of(system) if f.attribute in attributes and f.value is not None]


def ends(figure):
    return (figure.reading.low, figure.reading.high)


def test_there_are_thirty_systems_and_variants_and_every_one_has_figures():
    assert len(CATALOGUE.entries) >= 30
    assert [name for name, entry in CATALOGUE.entries.items() if not entry.figures] == []


def test_rows_are_sorted_and_none_stands_twice():
    orders = {
        "figures.csv": lambda r: (r["system"].casefold(), r["variant"].casefold(), r["attribute"], r["of"]),
        "flights.csv": lambda r: (
            r["system"].casefold(), r["variant"].casefold(), r["date"] or "9999", r["flight"], r["attribute"]
        ),
    }  # fmt: skip
    for file, order in orders.items():
        rows = list(csv.DictReader((DATA / file).read_text(encoding="utf-8").splitlines()))
        assert list(map(order, rows)) == sorted(map(order, rows))
        contents = [tuple(row.values()) for row in rows]
        assert len(contents) == len(set(contents))


def test_sources_are_all_used_and_sorted():
    used = {figure.source for figure in FIGURES}
    for entry in CATALOGUE.entries.values():
        used |= {entry.source, *(variant.source for variant in entry.variants)}
    assert sorted(set(CATALOGUE.sources) - used) == []
    assert list(CATALOGUE.sources) == sorted(CATALOGUE.sources)


def test_no_address_stands_under_two_keys():
    keys = defaultdict(list)
    for key, source in CATALOGUE.sources.items():
        keys[source.address].append(key)
    assert [found for found in keys.values() if len(found) > 1] == []


def test_assumptions_are_few_and_never_the_only_word_on_a_system():
    assumed = [figure for figure in FIGURES if figure.confidence is Confidence.ASSUMPTION]
    assert len(assumed) < 0.06 * len(FIGURES)
    assert [name for name, entry in CATALOGUE.entries.items() if not any(f.citable for f in entry.figures)] == []


def test_every_dated_figure_lies_in_the_age_of_rockets():
    dated = [f for f in FIGURES if f.as_of and not 1940 <= int(f.as_of[:4]) <= 2030]
    years = [f for f in FIGURES if f.unit == "year" and not (1935 <= f.value <= 2060)]
    assert [place(figure) for figure in dated + years] == []


def test_every_figure_is_positive():
    assert [place(f) for f in FIGURES if f.value is not None and not (math.isfinite(f.value) and f.value > 0)] == []


def test_payload_and_propellant_are_lighter_than_the_rocket():
    offenders = []
    for name in FLYING:
        launch = [ends(f)[0] for f in numbers(name, "launch_mass")]
        parts = [
            f
            for f in numbers(name, "payload_mass", "propellant_mass", "dry_mass")
            if f.confidence is not Confidence.LOW  # a figure its neighbours contradict
        ]
        offenders += [place(f) for f in parts if launch and ends(f)[1] >= min(launch)]
    assert offenders == []


def test_the_body_is_about_as_dense_as_rockets_are():
    """Liquid rockets and their tanks lie near 0.4 to 1.1, solid motors near 1 to 1.7 tonnes a cubic metre."""
    offenders = []
    for name in FLYING:
        mass, length, diameter = (numbers(name, key) for key in ("launch_mass", "length", "diameter"))
        if mass and length and diameter:
            least = min(map(si_of, mass)) / (math.pi / 4 * max(map(si_of, diameter)) ** 2 * max(map(si_of, length)))
            most = max(map(si_of, mass)) / (math.pi / 4 * min(map(si_of, diameter)) ** 2 * min(map(si_of, length)))
            if not (least < 1700 and most > 350):
                offenders.append(f"{name}: {least:.0f} to {most:.0f} kg/m3")
    assert offenders == []


def test_a_body_is_longer_than_it_is_wide():
    offenders = []
    for name in FLYING:
        lengths, widths = map(si_of, numbers(name, "length")), list(map(si_of, numbers(name, "diameter")))
        offenders += [name for length in lengths for width in widths if not 4 < length / width < 30]
    assert offenders == []


def test_nothing_is_senseless_by_the_rules_that_users_files_are_held_to():
    assert [str(found) for entry in CATALOGUE.entries.values() for found in senseless(entry)] == []


def test_the_least_range_is_below_the_greatest():
    offenders = []
    for name in FLYING:
        greatest = [ends(f)[1] for f in numbers(name, "range")]
        offenders += [place(f) for f in numbers(name, "min_range") if ends(f)[0] >= max(greatest)]
    assert offenders == []


def test_class_words_agree_with_the_published_ranges():
    offenders = []
    for name in FLYING:
        reach = [si_of(f) / 1e3 for f in numbers(name, "range", "equivalent_range")]
        for figure in (f for f in CATALOGUE.figures_of(name) if f.attribute == "class"):
            word = next((word for word in CLASS_BOUNDS_KM if word in figure.words), None)
            if word and reach and "by the usual bounds" not in figure.note:
                low, high = CLASS_BOUNDS_KM[word]
                if not any(low <= 1.1 * distance and distance <= 1.1 * high for distance in reach):
                    offenders.append(place(figure))
    assert offenders == []


def results(figures, attribute):
    """What the digits of one flight's figures allow [SI]; left out are those that others contradict, and parachutes."""
    return [
        ends(f)
        for f in figures
        if f.attribute == attribute and f.confidence is not Confidence.LOW and "parachute" not in (f.condition or "")
    ]


def test_no_flight_comes_down_faster_than_it_could_fall():
    """Up and down, gravity alone takes at least twice the fall time at surface gravity."""
    offenders = []
    for trial, figures in FLIGHTS.items():
        heights, times, rises = (results(figures, key) for key in ("apogee", "flight_time", "apogee_time"))
        fall = [math.sqrt(2 * low / STANDARD_GRAVITY) for low, _ in heights]
        if fall and any(high < 2 * min(fall) for _, high in times):
            offenders.append(f"{trial.key}: down too soon")
        if fall and any(high < min(fall) for _, high in rises):
            offenders.append(f"{trial.key}: up too soon")
    assert offenders == []


def test_no_flight_is_faster_up_than_it_is_long():
    offenders = []
    for trial, figures in FLIGHTS.items():
        rises, times = results(figures, "apogee_time"), results(figures, "flight_time")
        if any(rise >= time for rise, _ in rises for _, time in times):
            offenders.append(trial.key)
    assert offenders == []


def test_no_flight_is_too_slow_for_its_height():
    """In vacuum a body needs the speed of a fall from its apogee; a motor may lift it a fifth of the way first."""
    offenders = []
    for trial, figures in FLIGHTS.items():
        speeds = [si_of(f) for f in figures if f.attribute in ("speed", "launch_speed") and f.unit != "Ma"]
        heights = results(figures, "apogee")
        if speeds and heights:
            height = 0.8 * min(low for low, _ in heights)
            needed = math.sqrt(2 * STANDARD_GRAVITY * height / (1 + height / EARTH_RADIUS))
            if max(speeds) < needed:
                offenders.append(f"{trial.key}: {max(speeds):.0f} m/s, {needed:.0f} needed")
    assert offenders == []


def test_the_manner_of_a_flight_is_that_of_its_figures():
    """A path of greatest distance is about a quarter as high as it is far, a lofted one far higher."""
    share = {"lofted": (0.5, math.inf), "near-vertical": (0.9, math.inf), "standard": (0.1, 0.5), "short": (0.1, 0.9)}
    offenders = []
    for trial, figures in FLIGHTS.items():
        heights = [si_of(f) for f in figures if f.attribute == "apogee"]
        distances = [si_of(f) for f in figures if f.attribute == "flight_distance"]
        if trial.manner in share and heights and distances:
            low, high = share[trial.manner]
            if not low <= max(heights) / min(distances) <= high:
                offenders.append(f"{trial.key}: {trial.manner}")
    assert offenders == []


def test_a_missile_can_do_what_it_did():
    """What analysts make of a flight is at least what was flown; a published maximum may lie below a later flight."""
    offenders = []
    for trial, figures in FLIGHTS.items():
        flown = [ends(f)[0] for f in figures if f.attribute == "flight_distance"]
        offenders += [
            place(f) for f in figures if f.attribute == "equivalent_range" and flown and ends(f)[1] < max(flown)
        ]
        if not figures:
            offenders.append(f"{trial.key} has no figures")
    assert offenders == []


def test_a_shell_is_thrown_at_a_speed_and_angle_that_guns_have():
    speeds = [f for f in FIGURES if f.attribute == "launch_speed" and not 100 <= si_of(f) <= 3000]
    angles = [f for f in FIGURES if f.attribute == "launch_angle" and not 0 < f.value <= 90]
    assert [place(figure) for figure in speeds + angles] == []


def test_an_engine_does_more_in_vacuum_than_at_sea_level():
    engines: dict[tuple[object, ...], dict[str, float]] = {}
    for figure in FIGURES:
        if figure.condition in ("at sea level", "in vacuum"):
            key = (figure.system, figure.variant, figure.attribute, figure.source)
            engines.setdefault(key, {})[figure.condition] = si_of(figure)
    pairs = {key: ends for key, ends in engines.items() if len(ends) == 2}
    assert pairs
    # A nozzle of a missile loses 8 to 17 % of its vacuum thrust to the air.
    wrong = {key: ends for key, ends in pairs.items() if not 1.03 < ends["in vacuum"] / ends["at sea level"] < 1.25}
    assert wrong == {}


def test_a_figure_from_a_repository_says_from_which_file():
    stored = [f for f in FIGURES if "github.com" in CATALOGUE.sources[f.source].address]
    assert stored
    assert [place(f) for f in stored if not f.locator] == []


def test_a_derived_figure_says_from_what():
    """Its locator names numbers; a recipe that leans on it can be worked out again."""
    derived = [f for f in FIGURES if "derived" in f.locator]
    assert derived
    assert [place(f) for f in derived if not re.match(r"derived: .*\d", f.locator)] == []


def test_the_parts_of_a_recipe_make_its_launch_mass():
    offenders = []
    for name, entry in FLYING.items():
        if entry.recipe is None:
            continue
        flown = vehicle_of(CATALOGUE, name).launch_mass
        masses = [si_of(f) for f in numbers(name, "launch_mass")] or [flown]
        if not 0.95 * min(masses) <= flown <= 1.05 * max(masses):
            offenders.append(f"{name}: {flown:.0f} kg beside {min(masses):.0f} to {max(masses):.0f} kg")
    assert offenders == []


def test_burnout_and_impulse_are_those_of_chemical_rockets():
    impulses = [f for f in FIGURES if f.attribute == "specific_impulse" and not 150 <= si_of(f) <= 330]
    burns = [f for f in FIGURES if f.attribute == "burn_time" and not 1 <= si_of(f) <= 400]
    assert [place(figure) for figure in impulses + burns] == []


def test_launchers_do_not_fly_and_all_else_does():
    assert [
        n for n, entry in CATALOGUE.entries.items() if (entry.path is Path.NONE) != (entry.kind == "launcher")
    ] == []


def test_package_totals_say_what_is_in_the_package():
    assert [place(f) for f in FIGURES if f.attribute == "contract_value" and not (f.condition or f.note)] == []


def test_every_sum_of_money_has_its_currency_and_year():
    money = [f for f in FIGURES if f.attribute in ("unit_cost", "contract_value")]
    undated = [f for f in money if f.citable and not (f.as_of or CATALOGUE.sources[f.source].published)]
    assert [place(f) for f in undated] == []
    assert [place(f) for f in money if dimension_of(f.unit) != "money"] == []


def test_a_package_total_is_no_unit_price():
    """One page cannot give the same sum as the price of one and as the value of a contract."""
    totals = {(f.system, f.source, f.value) for f in FIGURES if f.attribute == "contract_value"}
    assert [place(f) for f in FIGURES if f.attribute == "unit_cost" and (f.system, f.source, f.value) in totals] == []


def test_an_assumption_about_a_system_gives_its_reason():
    described = [*CATALOGUE.entries.values(), *(v for e in CATALOGUE.entries.values() for v in e.variants)]
    assert [item.name for item in described if item.source == ASSUMPTION and not item.reason] == []


def test_no_name_means_two_things():
    meanings = defaultdict(set)
    for alias in CATALOGUE.aliases():
        meanings[" ".join(alias.text.casefold().split())].add((alias.name, alias.variant))
    assert {text: sorted(map(str, found)) for text, found in meanings.items() if len(found) > 1} == {}


def test_a_thing_is_of_one_kind():
    kinds = defaultdict(set)
    for alias in CATALOGUE.aliases():
        kinds[alias.name].add(alias.kind)
    assert {name: sorted(found) for name, found in kinds.items() if len(found) > 1} == {}
    assert [name for name in FLYING if name in kinds and kinds[name] != {CATALOGUE.entries[name].kind}] == []
    assert set().union(*kinds.values()) == {"missile", "launcher", "defence", "drone", "aircraft", "maker"}


def test_every_system_and_variant_of_the_names_is_in_the_entries():
    offenders = [
        alias.text
        for alias in CATALOGUE.aliases()
        if alias.variant is not None and alias.variant not in {v.name for v in CATALOGUE.entries[alias.name].variants}
    ]
    assert offenders == []


def test_canonical_names_find_their_own_entry():
    offenders = []
    for name, entry in CATALOGUE.entries.items():
        wanted = [(name, (name, None)), *((f"{name} {v.name}", (name, v.name)) for v in entry.variants)]
        for text, meaning in wanted:
            found, variant = CATALOGUE.find_variant(text)
            if (found.name, variant) != meaning:
                offenders.append(text)
    assert offenders == []


def test_the_data_speak_of_their_sources_only():
    """No address that nobody can open, and nothing of the machine they were gathered on."""
    for file in ("figures.csv", "flights.csv", "sources.toml", "systems.toml", "aliases.csv"):
        text = (DATA / file).read_text(encoding="utf-8")
        assert re.findall(r"seed:|github-index|/work/|/tmp/", text) == []
