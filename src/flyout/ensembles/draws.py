"""Points of a cube turned into draws of a system's unknowns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from flyout.ensembles.sobol import sobol
from flyout.systems.distributions import Fixed
from flyout.systems.uncertain import Uncertain

Array = NDArray[np.float64]
Draws = Mapping[str, Array]
"""Values of every figure by its name, SI; arrays of one length."""


def draw(figures: Iterable[Uncertain], count: int, *, seed: int) -> dict[str, Array]:
    """`count` draws of every figure, filling the space of the unknowns evenly.

    Figures are told apart by name: one that occurs twice is drawn once, which
    is how the variants of a family share a motor.

    Parameters
    ----------
    figures : iterable of Uncertain
        Fixed ones take no room in the space.
    count, seed : int

    Returns
    -------
    dict of str to array, shape (count,)
    """
    by_name = {figure.name: figure for figure in figures}
    unknown = [name for name, figure in by_name.items() if not isinstance(figure.distribution, Fixed)]
    points = sobol(count, max(1, len(unknown)), seed=seed)
    columns = dict(zip(unknown, points.T, strict=False))
    nowhere = np.full(count, 0.5)
    return {name: figure.distribution.quantile(columns.get(name, nowhere)) for name, figure in by_name.items()}


def rows_of(draws: Draws, rows: NDArray[np.intp]) -> dict[str, Array]:
    """The draws at `rows`, which may repeat."""
    return {name: values[rows] for name, values in draws.items()}
