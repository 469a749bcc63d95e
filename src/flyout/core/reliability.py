"""How far a source is trusted, in the letters of STANAG 2022: the user's own judgement, never computed."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

RELIABILITY: Mapping[str, str] = MappingProxyType(
    {
        "A": "completely reliable",
        "B": "usually reliable",
        "C": "fairly reliable",
        "D": "not usually reliable",
        "E": "unreliable",
        "F": "reliability cannot be judged",
    }
)
"""STANAG 2022 (NATO), annex on the evaluation of information; the same in AJP-2.1."""

UNJUDGED = "F"
"""The letter of a source that nobody has judged."""
