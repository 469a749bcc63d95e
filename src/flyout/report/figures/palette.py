"""Colours by their role; the page decides what each looks like, by day and by night."""

from __future__ import annotations

INK = "#010101"
MUTED = "#020202"
GRID = "#030303"
BAND = "#040404"
MIDDLE = "#050505"
CLAIM = "#060606"
CATALOGUE = "#070707"
PAPER = "#080808"
WARNING = "#090909"

VARIABLES = {
    INK: "var(--ink)",
    MUTED: "var(--muted)",
    GRID: "var(--grid)",
    BAND: "var(--band)",
    MIDDLE: "var(--middle)",
    CLAIM: "var(--claim)",
    CATALOGUE: "var(--catalogue)",
    PAPER: "var(--paper)",
    WARNING: "var(--warning)",
}
"""What is drawn in a colour of this table is written as a variable of the page's style sheet."""
