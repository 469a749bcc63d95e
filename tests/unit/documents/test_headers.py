"""Headers of mails and wires: what they give, and what is none."""

import pytest

from flyout.claims.read import read_claims
from flyout.documents.model import Part
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

BODY = "The army showed a new missile on Tuesday. It flies 300 km."

HEADERS = [  # lines, headline, date, author, outlet
    (
        "From: Jo Low <jo@echo.example>\nSent: Tuesday, March 12, 2024 10:31 AM\nTo: Desk\n"
        "Subject: FW: Re: Missile shown",
        ("Missile shown", "2024-03-12", "Jo Low", None),
    ),
    ("Subject: Missile shown\nDate: Tue, 12 Mar 2024 10:31:00 -0500 (EST)\nFrom: Echo News Agency",
     ("Missile shown", "2024-03-12", None, "Echo News Agency")),
    ("TO: All editors\nFROM: Jo Low, Echo News\nRE: Missile shown\nDATE: 12 March 2024",
     ("Missile shown", "2024-03-12", "Jo Low", "Echo News")),
    ("---------- Forwarded message ---------\nFrom: Jo Low <jo@echo.example>\nDate: Tue, Mar 12, 2024 at 10:31 AM\n"
     "Subject: Missile shown\nTo: <desk@echo.example>", ("Missile shown", "2024-03-12", "Jo Low", None)),
    ("Slug: MISSILE\nHeadline: Missile shown\nByline: Jo Low\nDate: March 12, 2024\nSource: Echo",
     ("Missile shown", "2024-03-12", "Jo Low", "Echo")),
    ("Message-ID: <a@b>\nX-Mailer: Mail\nFrom: \"Low, Jo\" <jo@echo.example>\nSubject: Missile shown",
     ("Missile shown", None, "Low, Jo", None)),
]  # fmt: skip


@pytest.mark.parametrize(("header", "said"), HEADERS)
def test_a_header_gives_headline_date_author_and_outlet(header, said):
    document = document_from_text(f"{header}\n\n{BODY}\n", name="r.txt")
    assert (document.headline, document.published, document.author, document.outlet) == said
    parts = [sentence.part for sentence in document.sentences]
    assert parts == [Part.HEADER] * (header.count("\n") + 1) + [Part.BODY] * 2


def test_a_header_may_stand_below_the_headline():
    document = document_from_text(
        f"Missile shown\n\nSlug: A\nByline: Jo Low\nDate: 12 March 2024\n\n{BODY}\n", name="r"
    )
    assert (document.headline, document.author, document.published) == ("Missile shown", "Jo Low", "2024-03-12")


@pytest.mark.parametrize(
    "text",
    [
        f"Subject: the new missile\n\n{BODY}",
        f"From: 1991\nTo: 1999\n\n{BODY}",
        f"Type: missile\nDate: 2024\nRange: 300 km\n\n{BODY}",
        f"The subject: missiles.\nFrom here: all.\n\n{BODY}",
    ],
)
def test_one_line_or_another_list_is_no_header(text):
    document = document_from_text(text, name="r.txt")
    assert all(sentence.part is not Part.HEADER for sentence in document.sentences)


def test_what_the_subject_names_is_what_a_mail_is_about():
    text = "Subject: The Taurus\nFrom: Jo Low\nDate: 2024-03-12\n\nThe missile was shown. It flies 500 km.\n"
    document = document_from_text(text, name="r.txt")
    assert {claim.subject for claim in read_claims(document, lexicon())} == {"Taurus"}
    assert all(claim.clause.start > text.index("\n\n") for claim in read_claims(document, lexicon()))
