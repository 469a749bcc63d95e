"""Mach numbers: what speeds they may stand for, and whether speeds given beside them bear them out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flyout.claims.model import Claim
from flyout.core.interval import Interval
from flyout.core.statement import Qualifier, Statement
from flyout.findings.attributes import phrase_of
from flyout.findings.build import of_statements
from flyout.findings.case import Case, Topic
from flyout.findings.conversions import Reading
from flyout.findings.figures import between, read_out, stated, upper_end
from flyout.findings.model import Finding, Relation, Weight
from flyout.findings.pairs import Pairing, pair
from flyout.findings.swaps import in_unit, mistaken_for
from flyout.findings.variants import rivals
from flyout.findings.voices import Voices, listed
from flyout.units.mach import HIGH_UP, SEA_LEVEL, SOUNDS, Sound
from flyout.units.show import show, show_range, show_si, show_si_range
from flyout.units.table import dimension_of, from_si

_MOMENTS = "They may speak of different moments of the flight."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Beside:
    """A speed given beside a Mach number, and how the two stand to each other.

    Parameters
    ----------
    speed : Statement
        In m/s, km/h or another unit of speed.
    in_brackets : bool
        It is the second reading of the Mach number itself.
    pairing : Pairing
        Over all speeds of sound from that high up to that at sea level.
    fits : tuple of Sound
        Those at which the two are one speed, the best first.
    """

    speed: Statement
    in_brackets: bool
    pairing: Pairing
    fits: tuple[Sound, ...]


def mach_findings(topic: Topic, case: Case) -> tuple[Finding, ...]:
    """One finding on the Mach numbers of a topic, and one for every speed that none of them can be."""
    if topic.attribute != "speed":
        return ()
    machs = [mach for said in topic.reported for mach in _machs(said, case)]
    if not machs:
        return ()
    asides = {mach: _asides(mach, topic, case) for mach in machs}
    return (_open(asides, topic, case), *_clashes(asides, topic, case))


def _machs(said: Statement, case: Case) -> Iterator[Statement]:
    """A statement in Mach, or its bracketed reading in Mach."""
    if said.unit == "Ma":
        yield said
    elif (second := _second(said, case)) is not None and second.unit == "Ma":
        yield second


def _second(said: Statement, case: Case) -> Statement | None:
    """What a claim adds in brackets, as a statement of its own: "Mach 5 (6,100 km/h)"."""
    claim = case.claims.get(said.origin.locator)
    if claim is None or claim.also_value is None or claim.also_unit is None:
        return None
    return replace(
        said,
        value=claim.also_value,
        value_high=claim.also_value_high,
        unit=claim.also_unit,
        qualifier=Qualifier.EXACT if claim.also_value_high is None else Qualifier.BETWEEN,
        reading=_read(claim, claim.also_unit),
    )


def _read(claim: Claim, unit: str) -> Interval | None:
    ends = [Reading.of(end, unit).range for end in (claim.also_value, claim.also_value_high) if end is not None]
    return ends[0].hull(ends[-1])


def _asides(mach: Statement, topic: Topic, case: Case) -> tuple[_Beside, ...]:
    """Every speed in another unit that reports and sources give of the same system."""
    own = [said for said in topic.reported if said.origin.locator == mach.origin.locator]
    brackets = [speed for said in own for speed in (said, _second(said, case)) if speed and _is_speed(speed)]
    others = [said for said in topic.reported if said not in own and _is_speed(said)]
    published = [figure for figure in topic.published if _is_speed(figure)]
    beside = [_beside(mach, speed, in_brackets=speed in brackets) for speed in (*brackets, *others, *published)]
    return tuple(aside for aside in beside if aside.pairing is not Pairing.INCOMPARABLE)


def _is_speed(said: Statement) -> bool:
    return said.unit is not None and dimension_of(said.unit) == "speed"


def _beside(mach: Statement, speed: Statement, *, in_brackets: bool) -> _Beside:
    fits = [sound for sound in SOUNDS if pair(_at(mach, sound, sound), speed) is Pairing.AGREE]
    fits.sort(key=lambda sound: _off(mach, sound, speed))
    whole = pair(_at(mach, HIGH_UP, SEA_LEVEL), speed)
    return _Beside(speed=speed, in_brackets=in_brackets, pairing=whole, fits=tuple(fits))


def _off(mach: Statement, sound: Sound, speed: Statement) -> float:
    """How far the figures as written lie apart [m/s]."""
    mine, theirs = _at(mach, sound, sound).reading, upper_end(speed)
    return abs(mine.middle - theirs.middle) if mine and theirs else 0.0


def _at(mach: Statement, slowest: Sound, fastest: Sound) -> Statement:
    """A Mach number as a speed, between two speeds of sound."""
    figure = upper_end(mach)
    if figure is None:
        return mach
    reading = Interval(figure.low * slowest.speed.value, figure.high * fastest.speed.value)
    return replace(mach, value=reading.middle, value_high=None, unit="m/s", reading=reading)


def _open(asides: Mapping[Statement, Sequence[_Beside]], topic: Topic, case: Case) -> Finding:
    """What every Mach number may mean, and which speeds beside it settle the question."""
    given = listed([_given(machs, case.voices) for machs in _by_number(asides)])
    fitting = {aside.speed: aside for beside in asides.values() for aside in beside if aside.pairing is Pairing.AGREE}
    told = _settled(tuple(fitting.values()), case.voices)
    unsaid = "the reports do" if len({mach.origin.name for mach in asides}) > 1 else "the report does"
    phrase = phrase_of(topic.attribute, topic.of, topic.subject)
    sentence = f"The {phrase} is given as {given}; {told or f'{unsaid} not say which is meant'}."
    members = (*asides, *fitting)
    return of_statements(Relation.MACH, members, sentence, Weight.NOTE, arithmetic=_arithmetic(asides, tuple(fitting)))


def _by_number(machs: Iterable[Statement]) -> list[list[Statement]]:
    """Mach numbers that are one number, whatever bounds it."""
    groups: dict[tuple[float | None, float | None], list[Statement]] = {}
    for mach in machs:
        groups.setdefault((mach.value, mach.value_high), []).append(mach)
    return list(groups.values())


def _given(machs: Sequence[Statement], voices: Voices) -> str:
    """One Mach number, who gives it, and the speeds it stands for by where its sound is measured."""
    low_down, high_up = (_speed_of(machs[0], sound) for sound in SOUNDS)
    who = listed(list(dict.fromkeys(map(voices.cited, machs))))
    return (
        f"{stated(machs[0])} ({who}), which is {low_down} {SEA_LEVEL.place} "
        f"but {high_up} {HIGH_UP.place}, where sound is slower"
    )


def _speed_of(mach: Statement, sound: Sound) -> str:
    """The speed at one height, to three figures: more would be more than a Mach number ever means."""
    speeds = [
        float(f"{from_si(end * sound.speed.value, 'km/h'):.3g}")
        for end in (mach.value, mach.value_high)
        if end is not None
    ]
    return show(speeds[0], "km/h", digits=4) if len(speeds) == 1 else show_range(speeds[0], speeds[1], "km/h", digits=4)


def _settled(fitting: Sequence[_Beside], voices: Voices) -> str:
    """What the speeds that fit say of the speed of sound, reports first; of published ones one is enough."""
    reported = [aside for aside in fitting if aside.speed.origin.kind == "report"]
    shown = reported or fitting[:1]
    return listed([f"{stated(aside.speed)} ({_from(aside, voices)}) {_which(aside.fits)}" for aside in shown])


def _from(aside: _Beside, voices: Voices) -> str:
    return "in brackets beside it" if aside.in_brackets else voices.named(aside.speed)


def _which(fits: Sequence[Sound]) -> str:
    if len(fits) == 1:
        return f"fits it {fits[0].place}"
    return f"fits both, best {fits[0].place}" if fits else "lies between the two"


def _clashes(asides: Mapping[Statement, Sequence[_Beside]], topic: Topic, case: Case) -> Iterator[Finding]:
    """Speeds that a Mach number cannot be at any height, each Mach number as written once."""
    told: set[tuple[str, str, str]] = set()
    for mach, beside in asides.items():
        for aside in _apart(beside, mach):
            key = (stated(mach), stated(aside.speed), aside.speed.origin.name)
            if key not in told:
                told.add(key)
                yield _clash(mach, aside, topic, case)


def _apart(beside: Sequence[_Beside], mach: Statement) -> Iterator[_Beside]:
    """Those of reports all; of published ones the nearest, and only where none of them fits."""
    apart = [aside for aside in beside if aside.pairing is Pairing.APART]
    yield from (aside for aside in apart if aside.speed.origin.kind == "report")
    known = [aside for aside in beside if aside.speed in rivals(_at(mach, HIGH_UP, SEA_LEVEL), [aside.speed])]
    published = [aside for aside in known if aside.speed.origin.kind != "report"]
    if published and all(aside in apart for aside in published):
        yield min(published, key=lambda aside: _distance(mach, aside.speed))


def _distance(mach: Statement, speed: Statement) -> float:
    mine, theirs = _at(mach, HIGH_UP, SEA_LEVEL).reading, upper_end(speed)
    return mine.gap(theirs) if mine and theirs else 0.0


def _clash(mach: Statement, aside: _Beside, topic: Topic, case: Case) -> Finding:
    speed = aside.speed
    where = f"{case.voices.of(mach)} gives the {phrase_of(topic.attribute, topic.of, topic.subject)} as {stated(mach)}"
    beside = (
        f" and in brackets as {stated(speed)}"
        if aside.in_brackets
        else f", {case.voices.named(speed)} as {stated(speed)}"
    )
    sentence = f"{where}{beside}, and these are one speed at no height: {_needed(mach, speed)}{_remedy(mach, speed)}."
    if aside.in_brackets:
        relation, weight = Relation.CONVERSION_MISMATCH, Weight.WARNING
    else:
        two = speed.origin.kind == "report" and speed.origin.name != mach.origin.name
        relation, weight = Relation.CONFLICTS, Weight.WARNING if two else Weight.NOTE
        sentence += f" {_MOMENTS}"
    return of_statements(relation, (mach, speed), sentence, weight, arithmetic=_arithmetic([mach], [speed]))


def _needed(mach: Statement, speed: Statement) -> str:
    ends = (HIGH_UP.speed.value, SEA_LEVEL.speed.value)
    needed = _sound_between(mach, speed)
    middle = show_si(needed.middle, "m/s") if needed else "another speed"
    return f"sound would have to travel at {middle}, and it travels at {show_si_range(*ends, 'm/s')}"


def _sound_between(mach: Statement, speed: Statement) -> Interval | None:
    """Speeds of sound that would make the two one speed."""
    number, metres = upper_end(mach), upper_end(speed)
    if number is None or metres is None or number.low <= 0.0:
        return None
    return Interval(metres.low / number.high, metres.high / number.low)


def _remedy(mach: Statement, speed: Statement) -> str:
    """The unit in which the speed would be right, where there is one."""
    meant = (in_unit(speed, code) for code in mistaken_for(speed.unit or ""))
    right = [one for one in meant if pair(_at(mach, HIGH_UP, SEA_LEVEL), one) is Pairing.AGREE]
    return f"; {stated(right[0])} would fit" if right else ""


def _arithmetic(machs: Iterable[Statement], speeds: Sequence[Statement]) -> str:
    """Every Mach number times both speeds of sound, and what the speeds beside it come to."""
    lines: list[str] = []
    for mach in machs:
        lines.append(read_out(mach, "Ma"))
        lines += [_times(mach, sound) for sound in SOUNDS]
        for speed in speeds:
            needed = _sound_between(mach, speed)
            lines += (
                [read_out(speed, "m/s"), f"one speed if sound travels at {between(needed, 'm/s')}"] if needed else []
            )
    return "; ".join(dict.fromkeys(lines))


def _times(mach: Statement, sound: Sound) -> str:
    reading = _at(mach, sound, sound).reading
    factor = f"times {show_si(sound.speed.value, 'm/s', digits=5)} {sound.place}"
    return f"{factor} = {between(reading, 'm/s')} = {between(reading, 'km/h')}" if reading else factor
