"""Figures told by a short name in one report and by the longer one in others."""

from flyout.documents.text import document_from_text
from flyout.findings.case import open_case


def subjects(make, said, text):
    documents = [document_from_text(text, name="a", encoding="utf-8"), make.report("b")]
    return [one.subject for one in open_case(said, [], [], documents).reported]


def test_a_figure_goes_with_the_longer_name_that_its_report_has_and_others_give_it(make):
    said = [make.say("a", "range", 900, "km", subject="Heron"), make.say("b", "range", 900, "km", subject="Heron-4")]
    assert subjects(make, said, "The Heron-4 was shown. The Heron can fly 900 km.") == ["Heron-4", "Heron-4"]


def test_it_keeps_the_short_name_where_the_report_has_no_other_or_the_figure_differs(make):
    said = [make.say("a", "range", 900, "km", subject="Heron"), make.say("b", "range", 900, "km", subject="Heron-4")]
    assert subjects(make, said, "The Heron can fly 900 km.") == ["Heron", "Heron-4"]
    said = [make.say("a", "range", 600, "km", subject="Heron"), make.say("b", "range", 900, "km", subject="Heron-4")]
    assert subjects(make, said, "The Heron-4 was shown.") == ["Heron", "Heron-4"]
