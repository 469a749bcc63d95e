"""`flyout reach` and `flyout infer`: what other programs read, and clear words for bad input."""

import json

import pytest

from flyout.cli.main import run


def answer(capsys, *arguments):
    assert run([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_reach_gives_a_band_a_probability_and_tables(capsys, tmp_path):
    drawing = tmp_path / "paths.svg"
    more = ("--draws", "512", "--by", "payload", "--by", "azimuth", "--plot", str(drawing))
    row = answer(capsys, "reach", "Scud-B", "--at-least", "300km", *more)
    band = row["range_km"]
    assert band["p05"] < band["p50"] < band["p95"]
    assert 0.0 <= row["probability_at_least"] <= 1.0
    reaches = [each["range_km"]["p50"] for each in row["by_payload"]]
    assert reaches == sorted(reaches, reverse=True)
    assert [each["azimuth_deg"] for each in row["by_azimuth"]] == [45 * k for k in range(8)]
    assert "<svg" in drawing.read_text(encoding="utf-8")


def test_less_payload_goes_farther_and_is_said_to(capsys):
    light, heavy = (answer(capsys, "reach", "Scud-B", "--draws", "256", "--payload", mass) for mass in ("500kg", "1t"))
    assert light["range_km"]["p05"] > heavy["range_km"]["p95"]
    assert any("given by the user" in line for line in light["assumptions"])


def test_infer_gives_a_band_and_both_paths(capsys, tmp_path):
    drawing = tmp_path / "paths.svg"
    flight = ("--apogee", "550km", "--distance", "500km", "--payload", "0.5t", "--other-payload", "1t")
    row = answer(capsys, "infer", *flight, "--system", "Pukguksong-2", "--plot", str(drawing))
    assert row["consistent"] is True
    band = row["equivalent_max_range_km"]
    assert band["p05"] < band["p50"] < band["p95"]
    assert row["other_payloads"][0]["range_km"]["p50"] < band["p50"]
    assert row["diagnostics"]["effective_draws"] > 60
    assert drawing.read_text(encoding="utf-8").count("km high") == 2


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["reach", "Storm Shadow"], "cruise missile"),
        (["reach", "Atacsm"], "did you mean"),
        (["reach", "Hwasong-14"], 'flyout infer --apogee "3,724.9 km" --distance "998 km"'),
        (["reach", "Scud-B", "--at-least", "300"], "bare number"),
        (["reach", "Scud-B", "--payload", "-3kg"], "payload"),
        (["infer", "--apogee", "2802km"], "one number"),
        (["infer", "--apogee", "2802", "--distance", "933km"], "bare number"),
        (["infer", "--apogee", "2802km", "--distance", "933km", "--time", "-5min"], "above zero"),
        (["infer", "--apogee", "2802km", "--distance", "933km", "--time", "20min"], "34.4 min"),
        (["infer", "--apogee", "20km", "--distance", "5000km"], "too low"),
        (["infer", "--apogee", "900km", "--distance", "400km", "--other-payload", "1t"], "--payload"),
        (["infer", "--apogee", "900km", "--distance", "400km", "--latitude", "95"], "pole"),
        (["infer", "--apogee", "900km", "--apogee", "800km", "--distance", "400km"], "more than once"),
        (["infer", "--distance", "400km", "--time", "6min", "--time", "7min"], "6min and 7min"),
        (["infer", "--apogee", "900km", "--distance", "42000km"], "an orbit"),
        (["infer", "--apogee", "200km", "--time", "120min"], "whole turn around the Earth takes 86.4 min"),
        (["infer", "--distance", "1000km", "--time", "3days"], "orbit"),
        (["infer", "--apogee", "60000km", "--distance", "1000km"], "space probe or an orbit"),
        (["infer", "--apogee", "900km", "--distance", "0km"], "straight up and down"),
        (["reach", "Scud-B", "--payload", "1t", "--payload", "2t"], "more than once"),
    ],
)
def test_bad_input_ends_in_words_and_code_two(arguments, word, capsys):
    assert run(arguments) == 2
    assert word in capsys.readouterr().err


def test_what_analysts_published_of_a_flight_is_found_by_its_numbers(capsys):
    row = answer(capsys, "infer", "--apogee", "910km", "--distance", "450km")
    assert any("1,900 km" in it["figure"] for it in row["published"])
    assert not answer(capsys, "infer", "--apogee", "920km", "--distance", "600km")["published"]


def test_a_program_that_asks_for_the_impossible_is_told_in_its_own_language(capsys):
    assert run(["infer", "--apogee", "2802km", "--distance", "933km", "--time", "20min", "--json"]) == 2
    row = json.loads(capsys.readouterr().out)
    assert row["consistent"] is False
    assert "34.4 min" in row["impossible"]
