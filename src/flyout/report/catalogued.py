"""Systems of the catalogue, their figures and their flights, for the terminal and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flyout.catalogue.model import Entry, Figure, Trial
from flyout.core.source import Source


def entry_row(entry: Entry) -> dict[str, object]:
    """One system in brief."""
    return {
        "name": entry.name,
        "kind": entry.kind,
        "path": entry.path.value,
        "country": entry.country,
        "words": entry.words,
        "variants": [{"name": variant.name, "words": variant.words} for variant in entry.variants],
        "figure_count": len(entry.figures),
        "can_be_flown_as_published": entry.recipe is not None,
    }


def figure_row(figure: Figure, source: Source) -> dict[str, object]:
    """One figure with its source; a reading is in SI, money in its own currency."""
    return {
        "variant": figure.variant,
        "attribute": figure.attribute,
        "of": figure.of,
        "text": figure.text,
        "value": figure.value,
        "value_high": figure.value_high,
        "unit": figure.unit,
        "words": figure.words,
        "qualifier": figure.qualifier.value if figure.qualifier else None,
        "reading_si": [figure.reading.low, figure.reading.high] if figure.reading else None,
        "as_of": figure.as_of,
        "flight": None if figure.flight is None else _flight_row(figure.flight),
        "who": figure.who,
        "condition": figure.condition,
        "payload_kg": figure.payload_mass,
        "confidence": figure.confidence.value,
        "citable": figure.citable,
        "note": figure.note,
        "source": {"key": source.key, "title": source.title, "address": source.address, "locator": figure.locator},
    }


def _flight_row(trial: Trial) -> dict[str, object]:
    manner = None if trial.manner is None else trial.manner.value
    return {"key": trial.key, "date": trial.date, "name": trial.name, "manner": manner}


def print_entries(entries: Iterable[Entry]) -> None:
    """Every system on a line."""
    table = Table("system", "what it is", "flight", "figures", box=None, header_style="bold", pad_edge=False)
    for entry in entries:
        table.add_row(escape(entry.name), escape(entry.words), entry.path.value, str(len(entry.figures)))
    Console().print(table)


def print_system(entry: Entry, figures: Sequence[Figure], sources: Mapping[str, Source]) -> None:
    """What it is, its variants, its figures by attribute, its flights, and the sources by number."""
    console = Console(highlight=False)
    console.print(f"[bold]{escape(entry.name)}[/bold]  {escape(entry.words)} ({entry.path.value})")
    for variant in entry.variants:
        console.print(f"  [bold]{escape(variant.name)}[/bold]  {escape(variant.words)}")
    ordered = sorted(figures, key=lambda f: (f.attribute, f.of or "", f.variant or "", f.place))
    standing = [figure for figure in ordered if figure.flight is None]
    flown = sorted((figure for figure in ordered if figure.flight is not None), key=lambda figure: figure.place)
    numbers = {key: n for n, key in enumerate(dict.fromkeys(f.source for f in (*standing, *flown)), 1)}
    if standing:
        console.print(_figure_table(standing, numbers))
    if flown:
        console.print()
        console.print(_flight_table(flown, numbers))
    _print_sources(console, numbers, sources)


def _print_sources(console: Console, numbers: Mapping[str, int], sources: Mapping[str, Source]) -> None:
    console.print("\nSources")
    for key, number in numbers.items():
        console.print(f"{number:>4}  {escape(sources[key].title)}", soft_wrap=True)
        if sources[key].address:
            console.print(f"      {escape(sources[key].address)}", soft_wrap=True)
    console.print("\nFigures marked * have no citable source and serve as assumptions only.")


def _figure_table(figures: Iterable[Figure], numbers: Mapping[str, int]) -> Table:
    table = Table("", "figure", "variant", "as of", "source", box=None, header_style="bold", pad_edge=False)
    last = ""
    for figure in figures:
        name = _attribute(figure)
        cells = (_figure(figure), figure.variant or "", figure.as_of or "", str(numbers[figure.source]))
        table.add_row("" if name == last else name, *(escape(cell) for cell in cells))
        last = name
    return table


def _flight_table(figures: Iterable[Figure], numbers: Mapping[str, int]) -> Table:
    table = Table("flight", "", "figure", "says", "source", box=None, header_style="bold", pad_edge=False)
    last: Trial | None = None
    for figure in figures:
        name = "" if figure.flight is None or figure.flight == last else _trial(figure.flight)
        cells = (name, _attribute(figure), _figure(figure), figure.who or "", str(numbers[figure.source]))
        table.add_row(*(escape(cell) for cell in cells))
        last = figure.flight
    return table


def _trial(trial: Trial) -> str:
    words = trial.words if trial.variant is None else f"{trial.words}, {trial.variant}"
    return words if trial.manner is None else f"{words} ({trial.manner.value})"


def _attribute(figure: Figure) -> str:
    words = figure.attribute.replace("_", " ")
    return f"{words}, {figure.of}" if figure.of else words


def _figure(figure: Figure) -> str:
    """The figure, a star if nobody can be quoted for it, and what it depends on."""
    return figure.text + ("" if figure.citable else " *") + (f" ({figure.condition})" if figure.condition else "")
