"""Figures of versions that reports tell apart without a name: one tells nothing against the other."""

import pytest

from flyout.claims.read import read_claims
from flyout.documents.text import document_from_text
from flyout.findings.case import open_case
from flyout.findings.compare import findings_on
from flyout.findings.grades import grades
from flyout.findings.model import Relation
from flyout.studies.check import statements_of
from flyout.studies.reading import lexicon

OLD = "Coast guns\n\nThe Neptune missile has a range of 280 km, the navy's leaflet says.\n"


def opened(*texts, years=("2021", "2025", "2025")):
    documents = [
        document_from_text(text, name=name, encoding="utf-8", published=year)
        for name, text, year in zip("abc", texts, years, strict=False)
    ]
    claims = [claim for document in documents for claim in read_claims(document, lexicon())]
    return open_case(statements_of(claims, documents), [], claims, documents)


def told(case, relation):
    return [finding.sentence for finding in findings_on(case) if finding.relation is relation]


@pytest.mark.parametrize(
    "news",
    [
        "A new, longer-range version of the Neptune has been built. The missile has a range of 1,000 km.",
        "The upgraded Neptune was shown. It has a range of 1,000 km.",
        "Visitors saw a new Neptune missile with a range of 1,000 km.",
        "The modernised missile, a Neptune, was shown. The improved Neptune has a range of 1,000 km, not 280 km.",
    ],
)
def test_a_newer_version_without_a_name_contradicts_no_older_report(news):
    case = opened(OLD, f"From the fair\n\n{news}\n")
    assert not told(case, Relation.CONFLICTS)
    (sentence,) = told(case, Relation.EXPLAINED_BY_VARIANT)
    assert "1,000 kilometres (“From the fair”) of the newer version" in sentence
    assert all(not grade.against for grade in grades(case))


def test_what_is_merely_called_new_is_no_other_version_of_what_was_told_of_the_same_year():
    news = "From the fair\n\nVisitors saw the new Neptune missile with a range of 1,000 km.\n"
    assert told(opened(OLD, news, years=("2021", "2021")), Relation.CONFLICTS)
    assert told(opened(OLD, news, years=(None, "2025")), Relation.CONFLICTS)


def test_a_missile_that_is_new_altogether_is_no_version():
    a = "First\n\nRussia fired a new missile, the Oreshnik. The Oreshnik has a range of 5,500 km.\n"
    b = "Second\n\nThe Oreshnik has a range of 3,000 km.\n"
    assert told(opened(a, b, years=("2024", "2024")), Relation.CONFLICTS)


def test_the_older_figure_beside_the_newer_is_of_the_older():
    both = "Step up\n\nThe upgraded Neptune has a range of 1,000 km. The original version has a range of 280 km.\n"
    case = opened(OLD, both)
    assert not told(case, Relation.CONFLICTS)
    (agreed,) = [sentence for sentence in told(case, Relation.AGREES) if "280" in sentence]
    assert "“Coast guns”" in agreed


def test_who_names_no_version_goes_with_the_figure_he_gives():
    news = "From the fair\n\nThe upgraded Neptune has a range of 1,000 km.\n"
    plain = "In brief\n\nThe Neptune has a range of 1,000 km.\n"
    case = opened(OLD, news, plain)
    assert not told(case, Relation.CONFLICTS)
    assert told(case, Relation.AGREES)


def test_two_reports_of_the_newer_version_may_contradict_each_other():
    a = "From the fair\n\nThe upgraded Neptune has a range of 1,000 km.\n"
    b = "In brief\n\nThe upgraded Neptune has a range of 600 km.\n"
    assert "range of the newer version of the Neptune" in told(opened(OLD, a, b), Relation.CONFLICTS)[0]


def test_a_version_told_by_its_use_contradicts_no_other():
    text = "Two of them\n\nThe Storm Shadow can fly 560 km, but the version sold abroad is limited to 300 km.\n"
    assert not told(opened(text, years=("2024",)), Relation.CONFLICTS)
    assert "300 kilometres" in told(opened(text, years=("2024",)), Relation.EXPLAINED_BY_VARIANT)[0]


@pytest.mark.parametrize(
    ("text", "versions"),
    [
        ("The BrahMos has a range of 290 km in its original form; a version that flies 450 km came later.", 2),
        ("Its makers say the BrahMos has a range of 450 km, up from 290 km.", 1),
        ("The BrahMos has a range of 450 km. When it is fired at low altitude, the range of the BrahMos is 120 km.", 1),
        ("The naval version of the BrahMos has a range of 450 km. The BrahMos has a range of 290 km.", 1),
    ],
)
def test_what_the_words_beside_a_figure_say_of_it_is_kept_apart(text, versions):
    case = opened(f"How far\n\n{text}\n")
    assert not told(case, Relation.CONFLICTS)
    assert len(case.versions) == versions


def test_a_named_version_is_told_apart_from_the_one_that_a_report_calls_the_original():
    a = "At the fair\n\nThe Tayfun Block-4 is 10 metres long; the original Tayfun measures 6.5 metres.\n"
    b = "Three years ago\n\nThe Tayfun is 6.5 metres long.\n"
    case = opened(a, b, years=("2025", "2022"))
    assert not told(case, Relation.CONFLICTS)
    assert "6.5 metres" in told(case, Relation.AGREES)[0]
    assert told(opened("At the fair\n\nThe Tayfun Block-4 is 10 metres long.\n", b), Relation.CONFLICTS)


@pytest.mark.parametrize("words", ["more than 400 km", "from 400 km away", "no farther than 400 km"])
def test_a_bound_is_no_comparison_with_an_earlier_version(words):
    case = opened(f"In brief\n\nThe Neptune can hit ships {words}.\n")
    assert "earlier version" not in case.versions.values()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The Flamingo has a top speed of 590 mph. The Flamingo cruises at a speed of 530 mph.", "cruising flight"),
        (
            "The Kinzhal has a speed of Mach 10. Near its target the Kinzhal has a speed of Mach 3.6.",
            "end of the flight",
        ),
    ],
)
def test_a_speed_of_one_part_of_the_flight_contradicts_no_other(text, label):
    case = opened(f"How fast\n\n{text}\n")
    assert not told(case, Relation.CONFLICTS)
    assert f"of the {label}" in told(case, Relation.EXPLAINED_BY_VARIANT)[0]


def test_two_versions_by_name_in_one_report_are_held_against_nobody_as_one():
    a = "Increments\n\nThe PrSM Increment 1 has a range of 500 km; the PrSM Increment 4 has a range of 1,000 km.\n"
    b = "In brief\n\nThe PrSM has a range of 500 km.\n"
    case = opened(a, b, years=("2026", "2026"))
    assert not told(case, Relation.CONFLICTS)
    assert "Two reports agree on the range of the PrSM" in told(case, Relation.AGREES)[0]


def test_a_named_version_and_the_first_in_one_report_are_two_for_all():
    a = "Jets armed\n\nThe JASSM-ER has a range of 575 miles. The JASSM has a range of 370 km.\n"
    b = "In brief\n\nThe JASSM-ER has a range of 925 km.\n"
    case = opened(a, b, years=("2024", "2024"))
    assert not told(case, Relation.CONFLICTS)
    assert "range of the JASSM-ER" in told(case, Relation.AGREES)[0]


def test_new_figures_for_a_missile_are_of_no_new_version():
    case = opened(OLD, "New figures for the Neptune\n\nThe Neptune has a range of 400 km.\n")
    assert "newer version" not in case.versions.values()


def test_what_the_export_version_is_compared_with_is_another():
    text = (
        "For Manila\n\nThe export variant of the BrahMos has a range of 290 km, against 450 km for that of the army.\n"
    )
    b = "In brief\n\nThe BrahMos has a range of 290 km.\n"
    case = opened(text, b, years=("2024", "2024"))
    assert not told(case, Relation.CONFLICTS)
    assert "290 kilometres" in told(case, Relation.AGREES)[0]


def test_a_slip_of_the_unit_is_told_as_one_and_no_version():
    a = "Sold\n\nThe Tayfun, the export version of another missile, has a range of 280 km.\n"
    b, c = (
        f"{title}\n\nThe Tayfun has a range of {figure}.\n"
        for title, figure in (("One", "280 miles"), ("Two", "280 km"))
    )
    case = opened(a, b, c, years=("2025", "2025", "2025"))
    assert "280 kilometres would agree" in told(case, Relation.UNIT_SLIP)[0]
    assert not told(case, Relation.EXPLAINED_BY_VARIANT)


def test_a_range_with_a_lighter_warhead_contradicts_no_other():
    text = "How far\n\nThe Neptune can fly 600 km. With a lighter warhead the Neptune has a range of 900 km.\n"
    case = opened(text)
    assert not told(case, Relation.CONFLICTS)
    assert "900 kilometres (“How far”) of the lighter payload" in told(case, Relation.EXPLAINED_BY_VARIANT)[0]
