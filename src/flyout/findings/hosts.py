"""Outlets that a web address tells, once somebody else quotes them by name: defensenews.com is "Defense News"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from flyout.claims.model import Claim
from flyout.documents.model import Document
from flyout.findings.authorities import page_of

_NO_LETTER = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)

_SHORTEST = 5
"""Letters of the shortest name that is no chance likeness: "Fars" may be part of any address."""


def outlets_of(documents: Iterable[Document], claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each report its outlet: as its page gives it, else the quoted name that its address spells.

    An address alone is no name: it is taken for one only where some report
    quotes exactly these letters.
    """
    speakers = dict.fromkeys(claim.speaker for claim in claims if claim.speaker)
    names = {spelt: name for name in speakers if (spelt := letters(name))}
    found = {document.name: document.outlet or _named(document.address, names) for document in documents}
    return MappingProxyType({doc: outlet for doc, outlet in found.items() if outlet})


def letters(name: str) -> str:
    """A name as an address spells it; empty where it is too short to tell.

    >>> letters("the Defense News"), letters("Fars")
    ('defensenews', '')
    """
    article = _ARTICLE.match(name)
    spelt = _NO_LETTER.sub("", name[article.end() :] if article else name).casefold()
    return spelt if len(spelt) >= _SHORTEST else ""


def _named(address: str | None, names: Mapping[str, str]) -> str | None:
    host = (page_of(address) or "").partition("/")[0]
    spelt = (names.get(_NO_LETTER.sub("", label).casefold()) for label in host.split("."))
    return next(filter(None, spelt), None)
