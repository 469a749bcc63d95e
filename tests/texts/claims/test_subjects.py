"""Of what each figure is said, in texts of several sentences and systems: {figure|subject} in `subjects*.txt`."""

import re
from pathlib import Path

import pytest

from flyout.claims.model import Kind
from flyout.claims.read import read_claims
from flyout.claims.rows import to_row
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon

FILES = sorted(Path(__file__).parent.glob("subjects*.txt"))
LINES = [line for file in FILES for line in file.read_text(encoding="utf-8").splitlines()]
TEXTS = [line.replace(" ¶¶ ", "\n").replace(" ¶ ", "\n\n") for line in LINES if not line.startswith("#")]
MARK = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")


def plain(name):
    return re.sub(r"[^a-z0-9]", "", name.lower())


def said(marked):
    text = MARK.sub(r"\1", marked)
    whole = text if text.startswith("TITLE") else f"SOURCE: a test\n\n{text}"
    for claim in read_claims(document_from_text(whole, name="report.txt"), lexicon()):
        if claim.kind is Kind.QUANTITY:
            yield claim.mention_text, to_row(claim)["subject"]


@pytest.mark.parametrize("marked", TEXTS)
def test_every_figure_is_of_the_right_thing(marked):
    found = list(said(marked))
    for figure, subject in MARK.findall(marked):
        of = [name for mention, name in found if figure in mention or mention in figure]
        assert any(plain(subject) in plain(name) or plain(name) in plain(subject) for name in of), (figure, subject, of)
