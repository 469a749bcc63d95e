"""Statements as reports make them, and reaches made by hand."""

import numpy as np
import pytest

from flyout.core.interval import Interval
from flyout.core.statement import Modality, Origin, Qualifier, Statement
from flyout.ensembles.model import Band, Reach, Unknown
from flyout.units.table import to_si


@pytest.fixture
def say():
    """A statement of a report: `say("ATACMS", "range", 300, "km")`."""

    def make(subject, attribute, value=None, unit=None, *, half=0.0, high=None, **more):
        reading = None
        if value is not None:
            top = value if high is None else high
            reading = Interval(to_si(value - half, unit), to_si(top + half, unit))
            more.setdefault("qualifier", Qualifier.UP_TO)
        more.setdefault("modality", Modality.ASSERTED)
        origin = Origin(kind="report", name="a.txt", title="A report", locator="a-01", quote="the words")
        return Statement(
            subject=subject,
            attribute=attribute,
            value=value,
            value_high=high,
            unit=unit,
            reading=reading,
            origin=origin,
            **more,
        )

    return make


@pytest.fixture
def reach_of_km():
    """A reach whose draws lie evenly between two distances."""

    def make(system, low, high):
        samples = np.linspace(low * 1e3, high * 1e3, 1001)
        p05, p50, p95 = (float(point) for point in np.percentile(samples, [5, 50, 95]))
        return Reach(
            system=system.name,
            variant=system.variant,
            range=Band(p05=p05, p50=p50, p95=p95),
            apogee=Band(p05=p05 / 4, p50=p50 / 4, p95=p95 / 4),
            flight_time=Band(p05=200.0, p50=250.0, p95=300.0),
            burnout_speed=Band(p05=1500.0, p50=1700.0, p95=1900.0),
            samples=samples,
            counted_speeds=np.linspace(1478.0, 1922.0, 1001),
            flights=1001,
            unknowns=(Unknown(name="payload", words="1 to 2 kg", reason="test", source="assumption", share=0.6),),
            conditioned_on=("M39: 165 km with a payload of 555 to 565 kg",),
            models=("WGS-84",),
            paths=(),
            outcomes={"came down": 1001},
            seed=0,
        )

    return make
