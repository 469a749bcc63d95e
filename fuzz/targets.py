"""What fuzzers call: each target takes an input and raises where flyout breaks its word."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable
from pathlib import Path

from flyout.claims.quantities.read import read_quantities
from flyout.claims.read import read_claims
from flyout.core.errors import DocumentError
from flyout.documents.read import read_document
from flyout.documents.text import document_from_text
from flyout.studies.reading import lexicon
from flyout.units.table import dimension_of

WORDS = """
    between $ € US$ NT$ £ 1 1.5 1,500 300 2024 190 0 9 1990 02 12 million m bn k - – — to and or a an the half dozen of
    hundred thousand trillion three twenty five one two km miles mile -kilometer kg pounds tons feet inches in ' " ( )
    [ ] , . ; : / + ~ % ° °C C F Mach times speed sound per hour minutes Su R M142 9M723 Nov. May 19th No. Block
    missiles HIMARS ATACMS launchers tens several few couple dozens up at least more than over not about maximum range
    altitude won lost dollars cents euro p rubles kroner crore kr Rs. $US R Norway GMD South Korean
    1990s s ½ 1/2 quarter third thirds twice as far https :// İ ß
    🚀 123456789012345678901234567890 × x 10 ^ e e5 −5 minus aged , 38, Street Downing call 555-1234 said that he
    “ ” Ukraine Russia according fired Kyiv <p> </p> <html> &amp; \\x00 ² ⁵ ٣ ① TITLE: SOURCE: DATE: 2024-11-19
    yesterday
"""
PIECES = (*WORDS.split(), "\n", "\r\n", "\u00a0", "\u2009", "\t", "\u2028", "\ud800")


def grammar(text: str) -> None:
    """Every quantity lies in the text, in order, with a finite value and a known unit."""
    last = 0
    for quantity in read_quantities(text):
        span = quantity.span
        _demand(last <= span.start < span.end <= len(text), "spans in order")
        last = span.end
        _demand(math.isfinite(quantity.value), "a finite value")
        _demand(quantity.value_high is None or quantity.value < quantity.value_high < math.inf, "ends in order")
        _demand(dimension_of(quantity.unit) == quantity.dimension, "the dimension of the unit")


def claims(text: str) -> None:
    """Claims stand where they say."""
    try:
        document = document_from_text(text, name="fuzz.txt")
    except DocumentError:
        return
    for claim in read_claims(document, lexicon()):
        _demand(claim.mention.of(text) == claim.mention_text and claim.clause.of(text) == claim.quote, "words in place")


def reader(data: bytes) -> None:
    """Bytes become a document, or a `DocumentError` says why not."""
    suffix = (".txt", ".html", ".pdf", ".docx")[data[0] % 4] if data else ".txt"
    path = Path(_BOX.name, f"report{suffix}")
    path.write_bytes(data[1:])
    try:
        document = read_document(path)
    except DocumentError:
        return
    last = 0
    for sentence in document.sentences:
        _demand(last <= sentence.span.start < sentence.span.end <= len(document.text), "sentences in order")
        last = sentence.span.end


def text_of(data: bytes) -> str:
    """A text from bytes: most choose a word that a rule knows, the rest are characters."""
    parts = []
    for byte in data:
        if byte < len(PIECES):
            parts.append(PIECES[byte])
        parts.append(" " if byte % 3 else chr(byte))
    return "".join(parts)


TEXT_TARGETS: dict[str, Callable[[str], None]] = {"grammar": grammar, "claims": claims}
_BOX = tempfile.TemporaryDirectory()


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise AssertionError(f"not {what}")
