"""The whole catalogue as one value that can be asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from flyout.catalogue.model import Entry, Figure, Trial
from flyout.catalogue.names import resolve
from flyout.catalogue.statements import statement_of
from flyout.core.alias import Alias
from flyout.core.source import Source
from flyout.core.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """Systems with their figures, the sources behind them, and the names in print.

    Parameters
    ----------
    entries : mapping of str to Entry
        By canonical name, in alphabetical order.
    sources : mapping of str to Source
        By key.
    names : tuple of Alias
        Of systems, launchers, defences, aircraft and makers, also of such as
        have no entry.
    """

    entries: Mapping[str, Entry]
    sources: Mapping[str, Source]
    names: tuple[Alias, ...]

    def aliases(self) -> tuple[Alias, ...]:
        """Every name in print, for the lexicon of the claims."""
        return self.names

    def figures_of(self, system: str) -> tuple[Figure, ...]:
        """All figures of a system and its variants; none where the name is not canonical or has no entry."""
        entry = self.entries.get(system)
        return () if entry is None else entry.figures

    def flights(self) -> Mapping[Trial, tuple[Figure, ...]]:
        """Every published flight with its figures, conflicting ones side by side, in the order of the file."""
        found: dict[Trial, list[Figure]] = defaultdict(list)
        for entry in self.entries.values():
            for figure in entry.figures:
                if figure.flight is not None:
                    found[figure.flight].append(figure)
        return {trial: tuple(figures) for trial, figures in found.items()}

    def statements_of(self, system: str) -> tuple[Statement, ...]:
        """The figures of a system as statements, in the order of the file."""
        return tuple(statement_of(figure, self.sources) for figure in self.figures_of(system))

    def find(self, name: str) -> Entry:
        """The entry a name means; raises UnknownSystemError with suggestions."""
        return self.find_variant(name)[0]

    def find_variant(self, name: str) -> tuple[Entry, str | None]:
        """The entry a name means, and the variant if it names one; raises UnknownSystemError."""
        return resolve(name, self.entries, self.names)
