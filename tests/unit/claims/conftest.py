import pytest

from flyout.claims.read import read_claims, read_context
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon


@pytest.fixture
def context_of():
    """Context of a text, with the names of the catalogue and the actors."""
    return lambda text: read_context(document_from_text(text, name="report.txt"), lexicon())


@pytest.fixture
def claims_of():
    """Claims of a text, with the names of the catalogue and the actors."""
    return lambda text: read_claims(document_from_text(text, name="report.txt"), lexicon())
