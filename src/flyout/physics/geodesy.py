"""Places on and above the ellipsoid: geodetic latitude, ellipsoidal height, distance over the ground."""

from __future__ import annotations

import math

from flyout.physics.compiled import compiled
from flyout.physics.earth import Earth

_DISTANCE_ITERATIONS = 60


def to_fixed(earth: Earth, latitude: float, longitude: float, height: float) -> tuple[float, float, float]:
    """Earth-fixed place [m] of a geodetic latitude, longitude [rad] and height over the ellipsoid [m]."""
    s, c = math.sin(latitude), math.cos(latitude)
    n = earth.a / math.sqrt(1.0 - earth.e2 * s * s)
    across = (n + height) * c
    return across * math.cos(longitude), across * math.sin(longitude), (n * (1.0 - earth.e2) + height) * s


@compiled
def height_and_normal(earth: Earth, x: float, y: float, z: float) -> tuple[float, float, float, float]:
    """Height over the ellipsoid [m], and the outward normal there as a unit vector.

    Bowring's formula once through: below 1e-8 m wrong from the ground to
    10,000 km, for the height depends on the latitude only to second order.
    Roots of numbers near one are series in e2, which leave out less than 1e-16.

    Source
    ------
    Bowring, "The accuracy of geodetic latitude and height equations", Survey
    Review 28 (1985) 202-206.
    """
    across2, z2 = x * x + y * y, z * z
    inverse2 = 1.0 / (x * x + y * y + z * z)
    # The cube of 1 over the distance on the sphere that the ellipsoid is stretched to, by a series in e2.
    q = earth.e2 * across2 * inverse2
    root = math.sqrt(inverse2) * (1.0 + q * (0.5 + q * (0.375 + q * (0.3125 + q * 0.2734375))))
    cube = earth.a * earth.e2 * root * root * root
    flat = math.sqrt(1.0 - earth.e2)
    # Bowring's tangent of the latitude, as a vector along the normal.
    side, up = 1.0 - cube * flat * (1.0 - earth.e2) * across2, 1.0 + cube * (1.0 / flat) * z2
    inverse = 1.0 / math.sqrt(across2 * side * side + z2 * up * up)
    side, up = side * inverse, up * inverse
    q = earth.e2 * z2 * up * up
    curve = q * (0.5 + q * (0.125 + q * (0.0625 + q * (0.0390625 + q * (0.02734375 + q * 0.0205078125)))))
    height = across2 * side + z2 * up - earth.a * (1.0 - curve)
    return height, side * x, side * y, up * z


@compiled
def to_geodetic(earth: Earth, x: float, y: float, z: float) -> tuple[float, float, float]:
    """Geodetic latitude, longitude [rad] and height over the ellipsoid [m] of an Earth-fixed place."""
    height, nx, ny, nz = height_and_normal(earth, x, y, z)
    return math.atan2(nz, math.sqrt(nx * nx + ny * ny)), math.atan2(y, x), height


@compiled
def surface_distance(earth: Earth, latitude1: float, longitude1: float, latitude2: float, longitude2: float) -> float:
    """Length of the geodesic between two places [m]; not a number where the iteration fails.

    It fails only for nearly opposite places (more than about 19,900 km apart),
    where the caller asks geographiclib.

    Source
    ------
    Vincenty, "Direct and inverse solutions of geodesics on the ellipsoid with
    application of nested equations", Survey Review 23 (1975) 88-93.
    """
    f = 1.0 - math.sqrt(1.0 - earth.e2)
    u1, u2 = math.atan((1.0 - f) * math.tan(latitude1)), math.atan((1.0 - f) * math.tan(latitude2))
    s1, c1, s2, c2 = math.sin(u1), math.cos(u1), math.sin(u2), math.cos(u2)
    difference = longitude2 - longitude1
    difference -= 2.0 * math.pi * math.floor(difference / (2.0 * math.pi) + 0.5)
    angle = difference
    for _ in range(_DISTANCE_ITERATIONS):
        sl, cl = math.sin(angle), math.cos(angle)
        across, along = c2 * sl, c1 * s2 - s1 * c2 * cl
        sin_sigma = math.sqrt(across * across + along * along)
        cos_sigma = s1 * s2 + c1 * c2 * cl
        if sin_sigma < 1e-15 and cos_sigma > 0.0:
            return 0.0
        sigma = math.atan2(sin_sigma, cos_sigma)
        sin_alpha = c1 * c2 * sl / sin_sigma
        cos2_alpha = 1.0 - sin_alpha * sin_alpha
        middle = cos_sigma - 2.0 * s1 * s2 / cos2_alpha if cos2_alpha > 1e-15 else 0.0
        k = f / 16.0 * cos2_alpha * (4.0 + f * (4.0 - 3.0 * cos2_alpha))
        before = angle
        bend = sigma + k * sin_sigma * (middle + k * cos_sigma * (2.0 * middle * middle - 1.0))
        angle = difference + (1.0 - k) * f * sin_alpha * bend
        if abs(angle) > math.pi:
            return math.nan
        if abs(angle - before) < 1e-12:
            return _arc_length(earth, f, cos2_alpha, middle, sigma)
    return math.nan


@compiled
def _arc_length(earth: Earth, f: float, cos2_alpha: float, middle: float, sigma: float) -> float:
    """Vincenty's equations 3, 4, 6 and 19."""
    b = earth.a * (1.0 - f)
    u = cos2_alpha * earth.e2 / (1.0 - earth.e2)
    big_a = 1.0 + u / 16384.0 * (4096.0 + u * (-768.0 + u * (320.0 - 175.0 * u)))
    big_b = u / 1024.0 * (256.0 + u * (-128.0 + u * (74.0 - 47.0 * u)))
    s, c = math.sin(sigma), math.cos(sigma)
    inner = c * (2.0 * middle * middle - 1.0)
    inner -= big_b / 6.0 * middle * (4.0 * s * s - 3.0) * (4.0 * middle * middle - 3.0)
    return b * big_a * (sigma - big_b * s * (middle + big_b / 4.0 * inner))
