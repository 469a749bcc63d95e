"""Names things go by in print, as plain data that the text rooms can use."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """One way of writing the name of one thing.

    Parameters
    ----------
    text : str
        As written in reports: "Army Tactical Missile System".
    name : str
        Canonical name: "ATACMS".
    kind : str
        "missile", "launcher", "defence", "maker", "state", "force", "person",
        "organisation" or "outlet".
    variant : str or None
        Canonical variant: "M39" for "ATACMS Block I".
    case_sensitive : bool
        Whether the case must match ("Lance", "Patriot").
    """

    text: str
    name: str
    kind: str
    variant: str | None = None
    case_sensitive: bool = False
