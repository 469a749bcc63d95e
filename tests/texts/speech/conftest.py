"""Reports made of one or two sentences, read as the tool reads them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flyout.catalogue.load import load_catalogue
from flyout.claims.actors import load_actors
from flyout.claims.context import Context
from flyout.claims.lexicon import Lexicon
from flyout.claims.read import read_context
from flyout.documents.read import read_document


@pytest.fixture(scope="session")
def speech_lexicon() -> Lexicon:
    return Lexicon((*load_catalogue().aliases(), *load_actors()))


@pytest.fixture
def read_text(tmp_path, speech_lexicon) -> Callable[[str], Context]:
    def read(text: str) -> Context:
        path = tmp_path / "report.txt"
        path.write_text(text, encoding="utf-8")
        return read_context(read_document(path), speech_lexicon)

    return read
