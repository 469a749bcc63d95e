"""The files of a report, each written whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from flyout.claims.rows import to_row
from flyout.core.errors import FlyoutError
from flyout.report.html import render_html
from flyout.report.jsonfile import findings_json, json_text
from flyout.studies.model import Check


def write_all(check: Check, folder: Path) -> Path:
    """Write `report.html`, `claims.jsonl` and `findings.json` into a folder.

    All three are made and written under temporary names before the first is
    renamed: a reader never finds half a file, and a failure leaves those of
    the last run as they were.

    Parameters
    ----------
    check : Check
    folder : Path
        Made if it does not exist.

    Returns
    -------
    Path
        Of `report.html`.

    Raises
    ------
    FlyoutError
        If the folder cannot be made or written to.
    """
    texts = {
        "claims.jsonl": claims_jsonl(check),
        "findings.json": findings_json(check),
        "report.html": render_html(check),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder, texts)
    except OSError as error:
        what = f"the report cannot be written: {error.strerror or type(error).__name__}"
        raise FlyoutError(what, where=str(folder), remedy="--out FOLDER") from error
    return folder / "report.html"


def claims_jsonl(check: Check) -> str:
    """The claims of a check in the public format, one a line."""
    return "".join(json_text(to_row(claim)) + "\n" for claim in check.claims)


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    with ExitStack() as leftovers:
        temporary = {name: folder / f".{name}.{secrets.token_hex(4)}" for name in texts}
        for name, path in temporary.items():
            leftovers.callback(path.unlink, missing_ok=True)
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(texts[name])
        for name, path in temporary.items():
            path.replace(folder / name)
