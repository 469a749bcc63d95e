"""The page: whole, harmless, stable, and true to the texts."""

import html
import re
from html.parser import HTMLParser
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from flyout.report.html import render_html

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Reader(HTMLParser):
    """Every element with its attributes, and a check that tags nest."""

    def __init__(self):
        super().__init__()
        self.elements = []
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def read(page):
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader.elements


def plain(fragment):
    """Text of a fragment as a browser gives it, control characters included."""
    bare = re.sub(r"<[^>]*>", "", fragment)
    numbered = re.sub(r"&#(\d+);", lambda found: chr(int(found[1])) if int(found[1]) < 32 else found[0], bare)
    return html.unescape(numbered)


@pytest.fixture(scope="module")
def page(check):
    return render_html(check)


@pytest.fixture(scope="module")
def elements(page):
    return read(page)


def test_no_script_and_nothing_loaded(elements):
    tags = {tag for tag, _ in elements}
    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "base", "form", "image", "foreignobject"}
    for _, attributes in elements:
        assert not [name for name in attributes if name.startswith("on") or name == "src"]
        assert "url(" not in attributes.get("style", "").replace("url(#", "")


def test_links_lead_inside_or_to_named_sources(elements):
    outside = [a for tag, a in elements if tag == "a" and not a["href"].startswith("#")]
    assert {a["href"] for a in outside} == {
        "https://handbook.example/heron",
        "https://news.example/heron?a=1&b=2",
        "https://www.dni.gov/files/documents/ICD/ICD-203.pdf",
    }
    assert all("noopener" in a["rel"] for a in outside)


def test_style_loads_nothing(page):
    style = page.split("<style>")[1].split("</style>")[0]
    assert "@import" not in style
    assert "url(" not in style


def test_ids_are_unique_and_every_inner_link_has_its_place(elements):
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    pointed = {a["href"][1:] for tag, a in elements if tag in ("a", "use") and a.get("href", "").startswith("#")}
    labels = {label for _, a in elements for label in a.get("aria-labelledby", "").split()}
    assert pointed | labels <= set(ids)


def test_two_runs_give_the_same_bytes(check, page):
    assert render_html(check).encode() == page.encode()


def test_every_text_stands_there_character_for_character(check, page):
    texts = re.findall(r'<div class="text"[^>]*>(.*?)</div>', page, flags=re.DOTALL)
    assert [plain(text) for text in texts] == [document.text for document in check.documents]


def test_every_claim_is_marked_with_its_own_words(check, page):
    for k, claim in enumerate(check.claims):
        assert f'id="claim-{k}"' in page
        inside = page.split(f'id="words-{k}">', 1)[1].split(f'href="#claim-{k}"')[0]
        assert plain(inside.rpartition("<a")[0]) == claim.mention_text


def test_every_verdict_finding_event_and_failure_is_there(check, page):
    shown = plain(page)
    for sentence in (
        *(verdict.sentence for verdict in check.verdicts),
        *(verdict.likelihood for verdict in check.verdicts if verdict.likelihood),
        *(finding.sentence for finding in check.findings),
        *(finding.arithmetic for finding in check.findings),
        *(grade.sentence for grade in check.grades),
        *(
            f"{rating} {title}"
            for rating, title in (("B2", check.documents[0].headline), ("B6", check.documents[0].headline))
        ),
        *(thread.overall for thread in check.threads),
        *check.summary,
        *check.assumptions,
        *(unknown.reason for reach in check.reaches for unknown in reach.unknowns),
        *(model for reach in check.reaches for model in reach.models),
        *(source.title for source in check.sources),
        *(failure.name for failure in check.failures),
    ):
        assert sentence in shown


def test_hostile_words_are_words(page):
    assert "<script" not in page
    assert "<img" not in page
    assert "onload=alert(2)&gt;" in page
    assert not re.search(r'href="(?!https://|#)', page)


def test_no_control_character_and_no_template_runs(page):
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "{{ 7*7 }}" in page


def test_figures_are_well_formed_and_named(page):
    figures = re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL)
    assert len(figures) >= 8
    for figure in figures:
        root = ET.fromstring(figure)
        assert root.get("role") == "img"
        assert [child.text for child in root[:2] if child.text]
        names = {element.tag.rpartition("}")[2] for element in root.iter()}
        assert not names & {"style", "script", "foreignObject", "metadata", "image"}


def test_colours_of_figures_follow_the_page(page):
    for figure in re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL):
        colours = set(re.findall(r"(?:fill|stroke): ([^;\"]+)", figure))
        assert all(colour == "none" or colour.startswith("var(--") for colour in colours), colours


def test_headings_do_not_skip_a_level(elements):
    levels = [int(tag[1]) for tag, _ in elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_report_without_claims_is_still_a_page(empty_check):
    page = render_html(empty_check)
    read(page)
    assert "no claim about a weapon system found" in page
    assert "Can it be true?" not in page
