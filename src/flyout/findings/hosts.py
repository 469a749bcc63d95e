"""Outlets that a web address tells: those in the actors' file, and others once somebody quotes them by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from flyout.claims.actors import actor_table
from flyout.claims.model import Claim
from flyout.documents.model import Document
from flyout.findings.authorities import page_of

_NO_LETTER = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)

_SHORTEST = 5
"""Letters of the shortest quoted name that is no chance likeness: many an address has a part like "army"."""

_SHORTEST_OUTLET = 3
"""Of an outlet in the actors' file: "BBC"."""


def outlets_of(documents: Iterable[Document], claims: Iterable[Claim]) -> Mapping[str, str]:
    """For each report its outlet: as its page gives it, else the known or quoted name that its address spells.

    An address alone is no name: that of an outlet in no file is taken for one
    only where some report quotes exactly these letters.
    """
    speakers = dict.fromkeys(claim.speaker for claim in claims if claim.speaker)
    names = {spelt: name for name in speakers if (spelt := letters(name))} | _known()
    found = {document.name: document.outlet or _named(document.address, names) for document in documents}
    return MappingProxyType({doc: outlet for doc, outlet in found.items() if outlet})


@cache
def _known() -> dict[str, str]:
    """Outlets of the actors' file by their letters."""
    outlets = (actor for actor in actor_table().values() if actor.kind == "outlet")
    return {spelt: actor.name for actor in outlets if (spelt := letters(actor.text, _SHORTEST_OUTLET))}


def letters(name: str, shortest: int = _SHORTEST) -> str:
    """A name as an address spells it; empty where it is too short to tell.

    >>> letters("the Defense News"), letters("Fars")
    ('defensenews', '')
    """
    article = _ARTICLE.match(name)
    spelt = _NO_LETTER.sub("", name[article.end() :] if article else name).casefold()
    return spelt if len(spelt) >= shortest else ""


def _named(address: str | None, names: Mapping[str, str]) -> str | None:
    host = (page_of(address) or "").partition("/")[0]
    spelt = (names.get(_NO_LETTER.sub("", label).casefold()) for label in host.split("."))
    return next(filter(None, spelt), None)
