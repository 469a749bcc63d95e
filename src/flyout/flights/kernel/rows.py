"""Where everything that a lane holds lies in the one flat array of the kernel.

A row is a number of every lane, side by side: number `row` of lane `k` is
`work[row * LANES + k]`. One array, rows at fixed distances and a loop whose
length the compiler cannot know are what lets it compute eight lanes at once.
"""

from __future__ import annotations

LANES = 32
"""Flights side by side: a few vectors of the widest machine, and small enough for the fastest cache."""

STAGES = 7

PLACE = 0  # 3 rows: Earth-fixed [m]
SPEED = 3  # 3 rows: over the ground [m/s]
END = 6  # 6 rows: place and speed at the place looked at, in the end that after the step tried
RATES = 12  # 6 rows a stage but the last: rates of place and speed
START_MACH = RATES + 6 * (STAGES - 1)  # 4 rows at the start of the step: Mach number, height [m], climb [m/s],
START_HEIGHT = START_MACH + 1
START_CLIMB = START_MACH + 2
START_SLOWNESS2 = START_MACH + 3  # and 1 over the speed of sound squared [s2/m2]
END_MACH = START_MACH + 4  # the same 4 at the place looked at
END_HEIGHT = END_MACH + 1
END_CLIMB = END_MACH + 2
END_SLOWNESS2 = END_MACH + 3
PULL = END_MACH + 4  # 3 rows: acceleration there [m/s2]
SURGE = PULL + 3  # growth of the Mach number at the start of the step [1/s]
SURGE_GROWTH = SURGE + 1  # [1/s2]
CLIMB_GROWTH = SURGE + 2  # [m/s2]
TIME = SURGE + 3  # since first ignition [s]
STEP = SURGE + 4  # length of the step to try [s]
NATURAL = SURGE + 5  # length that accuracy alone would allow [s]
ERROR = SURGE + 6  # of the step tried, as a multiple of what a tolerance of 1 would allow
WEIGHT = SURGE + 7  # how much an error of the speed counts [s/m]: the time left over the scale of places
GROWTH = SURGE + 8  # of the step, as accuracy allows
VERDICT = SURGE + 9  # on the step tried
EVENT = SURGE + 10  # 1 where a lane needs looking after
TRIES = SURGE + 11  # steps tried in this part
KEPT = SURGE + 12  # steps in all
UNTIL = SURGE + 13  # next kink in time [s]
PART_END = SURGE + 14  # [s]
PART = SURGE + 15  # 8 rows: start, mass, flow, growth, exhaust, exit area, area of the part; where it pushes
RISE_END = PART + 8  # [s]
PITCH_RATE = PART + 9  # [rad/s]
PITCH_END = PART + 10  # [s]
DOWNRANGE = PART + 11  # 3 rows
LOW = PART + 14  # Mach numbers between which the straight piece of the drag curve holds
HIGH = PART + 15
CD = PART + 16  # of the straight piece, at Mach 0 and with Mach
SLOPE = PART + 17
FLOOR = PART + 18  # heights between which the air has no kink [m]
CEILING = PART + 19
NORMAL = PART + 20  # 3 rows: of the ellipsoid, at the place looked at
WIND = NORMAL + 3  # 3 rows: Earth-fixed [m/s]
DENSITY = WIND + 3  # [kg/m3]
PRESSURE = DENSITY + 1  # [Pa]
ROWS = DENSITY + 2

# Verdicts.
KEEP, ROUGH, OVERRUN, GROUND = 0.0, 1.0, 2.0, 3.0

# Whole numbers of a lane, in an array of their own.
FLIGHT = 0  # row of the batch; -1 where there is none left
PART_NUMBER = 1
CURVE = 2  # first point of the drag curve
POINTS = 3  # of it
LINE = 4  # straight piece of it
LAYER = 5  # of the air
COUNTS = 6
