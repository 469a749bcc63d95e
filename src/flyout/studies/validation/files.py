"""The authorities' own numbers, as the package carries them."""

from __future__ import annotations

import csv
from importlib.resources import files

_DATA = files(__package__) / "data"


def read_text(name: str) -> str:
    """A file of the data folder; its README says where each is from."""
    return (_DATA / name).read_text(encoding="utf-8")


def read_rows(name: str) -> list[dict[str, str]]:
    """Rows of a table of the data folder."""
    return list(csv.DictReader(read_text(name).splitlines()))
