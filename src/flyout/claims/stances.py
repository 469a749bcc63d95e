"""Judgements of how much a thing matters, told by their words: that it turns the war, that it is a great step."""

from __future__ import annotations

import re

from flyout.core.record import record

_TURNS = re.compile(
    r"\b(?:chang|alter|shift|transform|turn)\w*(?:\s\w+){0,2}\s(?:dynamics?|course|tide|trajectory|balance|outcome)\b"
    r"|\bgame[- ]changer\b|\bturning point\b|\bdecisive\b|\b(?:win|end) the war\b",
    re.IGNORECASE,
)
"""That something changes the course of events."""

_SHIFT = re.compile(r"\b(?:significant|major|big|important|dramatic)\s(?:shift|change|departure)\b", re.IGNORECASE)
"""That something is a great step."""

_NEGATION = re.compile(
    r"\b(?:not|no|never|unlikely|hardly|cannot|without|neither|nor|far from|won[’']t|doubt\w*)\b", re.IGNORECASE
)

_WISH = re.compile(r"\b(?:required|needed|necessary|enough) to\b", re.IGNORECASE)
"""What would be needed for it is no word on whether it comes."""

REACH = 40
"""Characters before the word that a negation reaches: "unlikely to be decisive", not the sentence before."""


@record(kw_only=False)
class Stance:
    """What an opinion says of the weight of something, and whether it says so or the contrary."""

    matter: str
    holds: bool


def stance_of(words: str) -> Stance | None:
    """The stance that words take, if they take one of those we can tell.

    >>> stance_of("could change the dynamics of the war"), stance_of("unlikely to be decisive")
    (Stance(matter='turns the war', holds=True), Stance(matter='turns the war', holds=False))
    """
    for matter, pattern in (("turns the war", _TURNS), ("is a great step", _SHIFT)):
        match = pattern.search(words)
        if match:
            before = words[max(0, match.start() - REACH) : match.start()]
            return None if _WISH.search(before) else Stance(matter, not _NEGATION.search(before))
    return None
