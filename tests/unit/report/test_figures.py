"""The figures: everything drawn inside the sheet, no label on another."""

import re
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from matplotlib.font_manager import findfont, get_font

from flyout.core.statement import Qualifier
from flyout.ensembles.model import Band
from flyout.report.charts import BandRow, RangeChart, RangeRow, SideView, Sort, Strip, Tick
from flyout.report.compared import range_charts, thread_cards
from flyout.report.evidence import evidence_of
from flyout.report.figures.lettering import lines_of, shortened, width_of
from flyout.report.figures.ranges import draw_ranges
from flyout.report.figures.sideview import draw_side_view
from flyout.report.figures.strip import draw_strip
from flyout.report.figures.timeline import draw_timeline
from flyout.report.judged import verdict_cards
from flyout.report.places import lay_out
from flyout.report.words import figure_words

TEXT = "{http://www.w3.org/2000/svg}text"


def pictures(check):
    places = lay_out(check)
    for k, chart in enumerate(range_charts(check)):
        yield draw_ranges(chart, f"r{k}")
    for k, system in enumerate(evidence_of(check, places).systems):
        yield draw_side_view(system.side_view, f"f{k}")
    for k, card in enumerate(thread_cards(check, places)):
        yield draw_timeline(card.timeline, card.title, f"e{k}")
    for k, card in enumerate(verdict_cards(check, places)):
        if card.strip:
            yield draw_strip(card.strip, f"s{k}")


def drawings(check):
    for picture in pictures(check):
        yield from (ET.fromstring(svg) for svg in (picture.wide, picture.narrow) if svg)


def box_of(text):
    """Left, top, right and bottom of a label, by the room its words need."""
    style = text.get("style", "")
    size = float(re.search(r"font-size: ([\d.]+)px", style)[1])
    width = width_of(text.text, size, bold="font-weight: 700" in style)
    anchor = re.search(r"text-anchor: (\w+)", style)
    shift = {"middle": 0.5, "end": 1.0}.get(anchor[1] if anchor else "", 0.0)
    left, base = float(text.get("x")) - shift * width, float(text.get("y"))
    return left, base - 0.72 * size, left + width, base


def overlap(a, b):
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def test_labels_stay_on_the_sheet_and_off_each_other(check):
    for root in drawings(check):
        width, height = float(root.get("width")), float(root.get("height"))
        boxes = [(text.text, box_of(text)) for text in root.iter(TEXT)]
        assert boxes
        for k, (words, box) in enumerate(boxes):
            assert box[0] >= -1, words
            assert box[1] >= -1, words
            assert box[2] <= width + 1, words
            assert box[3] <= height + 1, words
            assert not [other for other, its in boxes[:k] if overlap(box, its)], words


def test_room_for_words_is_that_of_the_widest_usual_font():
    font = get_font(findfont("DejaVu Sans"))
    font.set_size(100, 72)
    for words in ("not confirmed", "Minister expects first use", "334 to 450 km", "WMWM", "illicit (fill)", "“Ärger”"):
        font.set_text(words)
        true = font.get_width_height()[0] / 64
        assert true <= 1.03 * width_of(words, 100)
        assert width_of(words, 100) <= 1.25 * true


def rows_drawn(picture):
    return " ".join(text.text for text in ET.fromstring(picture.wide).iter(TEXT))


def test_every_source_has_its_row_and_every_band_its_bar(check):
    (chart,) = range_charts(check)
    words = rows_drawn(draw_ranges(chart, "r"))
    for part in ("334 to 450 km, middle 391 km", "139 to 188 km", "up to 190 mi (306 km)", "Heron B: up to 320 km"):
        assert part in words


def bars(chart):
    """Left and right edge of each filled bar, in pixels."""
    root = ET.fromstring(draw_ranges(chart, "r").wide)
    for path in root.iter("{http://www.w3.org/2000/svg}path"):
        if "fill: var(--claim)" in path.get("style", ""):
            x = [float(value) for value in re.findall(r"[ML] ?([\d.]+) ", path.get("d"))]
            yield min(x), max(x)


def test_a_bar_is_as_long_as_its_reading():
    rows = tuple(
        RangeRow(words=str(high), source="s", low=low, high=high, sort=Sort.REPORT)
        for low, high in ((0.0, 100e3), (100e3, 200e3), (0.0, 200e3))
    )
    first, second, both = bars(RangeChart(system="X", bands=(), rows=rows))
    assert first[1] == pytest.approx(second[0], abs=0.02)
    assert both == pytest.approx((first[0], second[1]), abs=0.02)
    assert second[1] - second[0] == pytest.approx(first[1] - first[0], abs=0.02)


def test_a_bar_without_an_end_stops_at_the_edge():
    row = RangeRow(words="more than 15,000 km", source="s", low=15e6, high=float("inf"), sort=Sort.REPORT)
    ((left, right),) = bars(RangeChart(system="X", bands=(), rows=(row,)))
    assert left < right <= 760


def test_height_and_distance_have_one_scale(check):
    view = evidence_of(check, lay_out(check)).systems[0].side_view
    root = ET.fromstring(draw_side_view(view, "f").wide)
    middle = next(line for line in view.lines if line.middle)
    paths = [p.get("d") for p in root.iter("{http://www.w3.org/2000/svg}path") if p.get("d").count("L") > 20]
    shapes = []
    for path in paths:
        points = np.array([float(value) for value in re.findall(r"[\d.]+", path)]).reshape(-1, 2)
        shapes.append(np.ptp(points[:, 1]) / np.ptp(points[:, 0]))
    assert shapes[1] == pytest.approx(middle.height.max() / middle.ground_distance[-1], rel=0.01)


def test_claims_close_together_get_rows_of_their_own(check):
    view = evidence_of(check, lay_out(check)).systems[0].side_view
    ticks = tuple(Tick(distance=300e3 + 500 * k, label=f"claim number {k}") for k in range(5))
    root = ET.fromstring(draw_side_view(SideView(system="X", lines=view.lines, ticks=ticks), "f").narrow)
    labels = [text for text in root.iter(TEXT) if text.text.startswith("claim number")]
    assert len({text.get("y") for text in labels}) == 5


def test_a_strip_without_flights_still_shows_its_band():
    band = Band(p05=100e3, p50=120e3, p95=150e3)
    picture = draw_strip(Strip(band=band, unit="km", samples=None, claimed=None, claim="c", system="X"), "s")
    assert "100 to 150 km" in picture.caption
    ET.fromstring(picture.wide)


def test_a_speed_is_shown_as_a_speed():
    band = Band(p05=1040.0, p50=1130.0, p95=1250.0)
    strip = Strip(band=band, unit="m/s", samples=None, claimed=970.0, claim="about Mach 3", system="X")
    picture = draw_strip(strip, "s")
    assert "1,040 to 1,250 m/s, the middle one 1,130 m/s" in picture.caption
    assert rows_drawn(picture).endswith("1,200 m/s about Mach 3")


def test_hostile_labels_are_text(check):
    rows = (RangeRow(words="$x^2$ </text><script>", source="漢字 <b>&", low=1e3, high=2e3, sort=Sort.REPORT),)
    band = BandRow(label="<X>", band=Band(p05=1e3, p50=2e3, p95=3e3))
    picture = draw_ranges(RangeChart(system="<X>", bands=(band,), rows=rows), "r")
    labels = [text.text for text in ET.fromstring(picture.wide).iter(TEXT)]
    assert "$x^2$ </text><script>" in labels
    assert "漢字 <b>&" in labels
    assert "<script" not in picture.wide


def test_words_are_cut_to_their_room():
    long = "a very long title of a report that nobody will ever read to its end"
    for room in (20, 60, 200):
        assert width_of(shortened(long, room, 12), 12) <= room
    lines = lines_of(long, 120, 12, 2)
    assert len(lines) == 2
    assert all(width_of(line, 12) <= 120 for line in lines)
    assert lines_of("short", 120, 12, 2) == ("short",)
    assert figure_words(70, 300, "km", Qualifier.BETWEEN) == "70 to 300 km"
