"""What a few flights teach about many: a polynomial in the traits that decide a flight.

A single-stage flight in given air, from a given place, depends on five numbers:
the speed the motor could give, its push, its burn time, the drag of the empty
body and the back-pressure on the nozzle. Best elevation and range are smooth in
their logarithms, so a polynomial of low degree foretells both. For several
stages the five are sums and ends over the stages, and foretell a little less well.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from flyout.constants.standard import STANDARD_GRAVITY
from flyout.ensembles.draws import Array
from flyout.flights.batch import VehicleColumns

TERMS = 21
"""Products of two of the five traits and 1."""


def traits_of(columns: VehicleColumns) -> Array:
    """The five numbers of every vehicle, shape (n, 5), as logarithms where they span a factor."""
    propellant, dry = columns.propellant_mass, columns.dry_mass
    exhaust = STANDARD_GRAVITY.value * columns.specific_impulse
    loaded = np.cumsum((propellant + dry)[:, ::-1], axis=1)[:, ::-1] + columns.payload_mass[:, None]
    gain = (exhaust * np.log(loaded / (loaded - propellant))).sum(axis=1)
    thrust = exhaust * propellant / columns.burn_time
    area = columns.drag_factor * columns.diameter[:, 0] ** 2
    return np.column_stack(
        [
            np.log(gain),
            np.log(thrust[:, 0] / loaded[:, 0]),
            np.log(columns.burn_time.sum(axis=1)),
            np.log(area / (dry[:, -1] + columns.payload_mass)),
            columns.nozzle_exit_area[:, 0] / thrust[:, 0],
        ]
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Polynomial:
    """A second-degree polynomial in standardised traits.

    Parameters
    ----------
    mean, spread : array, shape (5,)
        Of the traits it was learnt from.
    coefficients : array, shape (TERMS,)
    """

    mean: Array
    spread: Array
    coefficients: Array

    def at(self, traits: Array) -> Array:
        """Its value for every row of `traits`, shape (n,)."""
        return np.asarray(_terms(traits, self.mean, self.spread) @ self.coefficients)


def learn(traits: Array, values: Array) -> Polynomial:
    """The polynomial nearest to `values` in least squares.

    Parameters
    ----------
    traits : array, shape (n, 5)
        Of at least `TERMS` vehicles; a trait that is the same for all is no hindrance.
    values : array, shape (n,)
    """
    mean, spread = traits.mean(axis=0), traits.std(axis=0)
    spread = np.where(spread > 1e-12, spread, np.inf)
    coefficients = np.linalg.lstsq(_terms(traits, mean, spread), values, rcond=None)[0]
    return Polynomial(mean=mean, spread=spread, coefficients=np.asarray(coefficients, dtype=np.float64))


def _terms(traits: Array, mean: Array, spread: Array) -> Array:
    full = np.column_stack([np.ones(len(traits)), (traits - mean) / spread])
    first, second = np.triu_indices(full.shape[1])
    return np.asarray(full[:, first] * full[:, second])
