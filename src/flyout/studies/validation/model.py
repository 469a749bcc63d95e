"""One figure of an authority beside ours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One published value beside ours, or a difference that has to be next to nothing.

    Parameters
    ----------
    group : str
        What kind of authority: "Real flights".
    case, authority : str
    measure : str or None
        Which figure of the case, where it has several.
    unit : str
        Of both values.
    published : float or None
        None where `computed` is itself a difference from the authority.
    computed : float
    tolerance : float
        Greatest difference that passes: as a share where `relative`, in `unit`
        otherwise.
    relative : bool
    at_least : bool
        The authority gives only a lower bound.
    contradicted : bool
        Another source of the same figure is met, so that this one is not held against us.
    series : str or None
        Name of the many comparisons that a table shows by their worst.
    assumed : tuple of str
        What the case rests on that nobody published.
    """

    group: str
    case: str
    authority: str
    unit: str
    published: float | None
    computed: float
    tolerance: float
    measure: str | None = None
    relative: bool = False
    at_least: bool = False
    contradicted: bool = False
    series: str | None = None
    assumed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The case and its measure."""
        return f"{self.case}: {self.measure}" if self.measure else self.case

    @property
    def difference(self) -> float:
        """Computed less published; as a share of the published value where `relative`."""
        if self.published is None:
            return self.computed
        apart = self.computed - self.published
        return apart / abs(self.published) if self.relative else apart

    @property
    def within(self) -> bool:
        """Whether this very figure is met."""
        return self.difference >= -self.tolerance and (self.at_least or self.difference <= self.tolerance)

    @property
    def passed(self) -> bool:
        """Whether it is met, or another source of the same figure is."""
        return bool(self.within or self.contradicted)
