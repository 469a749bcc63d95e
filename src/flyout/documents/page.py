"""What a page of the web, a PDF or an Office file holds of a report."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Words of a report, and what its file says of them that can be trusted.

    Parameters
    ----------
    text : str
        Headline and paragraphs with an empty line between them.
    title, published, author, outlet, address : str or None
        None where the file does not say it, or may be wrong.
    notes : tuple of str
        What was left out or not believed.
    """

    text: str
    title: str | None = None
    published: str | None = None
    author: str | None = None
    outlet: str | None = None
    address: str | None = None
    notes: tuple[str, ...] = ()
