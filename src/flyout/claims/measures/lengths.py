"""Lengths: range, distance flown, height, the missile's own size, or a place on the map."""

from __future__ import annotations

import re

from flyout.claims.measures.cue import Cue, nearest
from flyout.claims.measures.window import Window, any_of

_CUES = (
    Cue(
        attribute="cep",
        before=any_of(
            r"miss(?:es|ed)? (?:[\w']+ ){1,4}by|cep(?: of)?|circular error(?: probable)?|accuracy(?: of)?"
            r"|accurate to(?: within)?|miss distances?(?: of)?"
            r"|miss(?:es|ed)?|error(?: of)?|(?:land|fall|strike|hit|come)s? within|precision of"
        ),
        after=re.compile(r"^\s(?:of|from) (?:the |its |their )?(?:intended |aim)?(?:target|aim)"),
    ),
    Cue(
        attribute="min_range",
        before=any_of(r"the minimum (?:is|was)", r"minimum(?: firing)? range", r"minimum distance"),
    ),
    Cue(
        attribute="range",
        before=any_of(
            r"rang(?:e|es|ing)|reach(?:es|ing)?|targets?|striking distance|radius|hit(?:s|ting)?|deliver(?:s|ed|ing)?"
            r"|(?:can|could|may|might|would|to|able to) (?:fly|travel|go|strike)"
            r"|capable of (?:flying|travell?ing|striking|going)|(?:flies|travels)"
            r"|(?:could|might|would|may) have (?:flown|travell?ed|reached|gone)|fires?|shoots?|throws?"
            r"|(?:can|could|to) (?:cover|throw|hurl)|capped at|limited to|as far as|goes|takes (?:it|the \w+) to"
            r"|(?:would|could|can|may) (?:probably |well )?exceed|(?:payloads?|warheads?)(?= (?:over|more than"
            r"|up to|as far as|about|some|$))"
        ),
        after=any_of(r"range|ranged|away|distant"),
        after_within=24,
    ),
    Cue(
        attribute="flight_distance",
        before=any_of(
            r"flew|flown|travell?ed|covered|covering|distances?(?: of)?|flying|travell?ing"
            r"|flight of(?!\s\d{1,2}\s[a-z])"
            r"|carried|went|landed|landing"
        ),
        after=any_of(r"downrange|down range|flight|in flight"),
        after_within=30,
    ),
    Cue(
        attribute="apogee",
        before=any_of(
            r"altitudes?|heights?|apogee|peak(?:ed|ing)?|climb(?:s|ed|ing)?|rose|risen|rising"
            r"|soar(?:ed|ing)?|ceiling|elevation|higher than|as high as"
        ),
        after=any_of(
            r"high|in altitude|into space|altitude|in height|apogee"
            r"|above (?:the )?(?:earth|sea|ground|surface)|up(?! (?:from|to))"
        ),
        after_within=20,
    ),
    Cue(
        attribute="length",
        before=any_of(r"length(?: of)?|measur(?:es|ed|ing)|long at|stands|lengthen\w*|stretch\w*"),
        after=re.compile(r"^[\s-]*(?:long\b|in length|tall\b|length\b)"),
        before_within=40,
    ),
    Cue(
        attribute="diameter",
        before=any_of(r"diameter(?: of)?", r"calib(?:er|re)(?: of)?"),
        after=re.compile(r"^[\s-]*(?:in diameter|calib(?:er|re)|wide\b|across\b|diameter|thick\b)"),
        before_within=40,
    ),
    Cue(
        attribute="wingspan",
        before=any_of(r"wing-?\s?span(?: of)?", r"wings (?:[\w-]+ ){0,3}?(?:spanning|that span)"),
        after=any_of(r"wing-?\s?span"),
        before_within=40,
    ),
)
_PLACE = re.compile(
    r"^(?:\s\([^)]{0,40}\))?,?\s(?:(?:to the )?(?:(?:north|south)?(?:east|west)|north|south|inland|offshore)(?:ern)?\b"
    r"|off\b|inside\b|outside\b|short of\b|deep\b|into\b|behind\b|beyond\b|(?:away )?from \w)"
)
_FROM_LAUNCH = re.compile(r"^(?:\s\([^)]{0,40}\))?\s(?:away )?from (?:its|the|their) launch")
_CAME_DOWN = re.compile(r"\b(?:landed|landing|fell|splash\w+ down|came down|crashed)\s(?:[\w-]+\s){0,2}$")
_HAPPENED = any_of(
    r"reached|peaked|rose|flew|flown|soared|climbed|travell?ed|covered|splashed|launched|fired"
    r"|tested|test-fired|landed|fell|lofted|apogee"
)
_IN_TEST = re.compile(r"\b[Ii]n (?:a|one|the|its|another) (?:\w+ )?test\b.*\b(?:hit|struck)\b")
_CRATER = any_of(r"craters?", r"holes?")
_ABLE = re.compile(r"\b(?:can|could|able to|capable of|designed to)\s(?!have\b)[^;:]{0,80}$")
_CAME_DOWN_ON = re.compile(
    r"\b(?:warheads?|missiles?|rockets?|shells?|projectiles?|rounds?)\s(?:hit|struck)\s[^;:]{0,80}$"
)
_FLIGHT_VERB = any_of(r"flew|flown|travell?ed|covered|carried|flight")
_UPWARDS = any_of(r"altitude|height|space|lofted|high|apogee")
_REACHED = re.compile(r"\breach(?:ed|ing)\W[^.;]{0,25}$")
_SIZED = re.compile(r"^(?:\s|-)(?:long\b|tall\b|(?:[\w-]+[\s,]+){0,3}?(?:missiles?|rockets?|projectiles?|weapons?)\b)")
_LOAD_OVER = re.compile(r"\b(?:payload|warhead)s? of [^,;]{3,25} (?:over|to|up to|as far as) $")
_AND_MASS = re.compile(r"^\sand\s[\d,.]+\s?(?:kg|lb|lbs|t|tons?|tonnes?|pounds|kilograms|kilogrammes)\b")
_OF_SIZE = re.compile(r"\b(?:missiles?|rockets?|weapons?|drones?) of (?:[\w.,]+\s){1,3}and $")
_FEET = frozenset({"m", "[ft_i]"})  # "the 17-foot Patriot"
_CALIBRE = frozenset({"mm", "cm"})
_SMALL = frozenset({"m", "[ft_i]", "[in_i]", "mm", "cm"})
_FAR = frozenset({"km", "[mi_i]", "[nmi_i]"})
_ATTRIBUTIVE = re.compile(  # "an 800-km version", "a 500 km ballistic missile"
    r"^\s(?:(?:class|range|ballistic|cruise|hypersonic|new|newer|guided)\s){0,3}"
    r"(?:versions?|variants?|missiles?|rockets?|weapons?|models?)\b"
)
_CASING = re.compile(r"^(?:[-\s,]+[\w-]+){0,2}?[-\s,]+(?:boosters?|motors?|rockets?|missiles?|glide)\b")
_DROP_CALIBRE = re.compile(
    r"^[\s-]?(?:[\w-]+\s){0,2}?(?:artillery|howitzers?|shells?|guns?|mortars?|cannons?|ammunition|rounds?)\b"
)
_NOT_FLOWN = any_of(r"border|frontline|front line|stretch|road|pipeline|crater|perimeter")


def length_attribute(window: Window) -> str | None:
    """What a length measures; None where it says nothing of a weapon or a flight."""
    unit = window.quantity.unit
    if unit in _CALIBRE:
        return None if _DROP_CALIBRE.match(window.after) else "diameter"
    if unit in _SMALL and window.before.strip() == "at" and _AND_MASS.match(window.after):
        return "length"
    if unit in _FAR and _LOAD_OVER.search(window.before):
        return "range"
    if unit in _FAR and window.before.strip() in ("over", "at a range of", "at a distance of"):
        return "range"
    if unit in _SMALL and (_SIZED.match(window.after) or _OF_SIZE.search(window.before)):
        return "length"
    if unit in _FEET and window.name_follows and re.search(r"\d-\w|\w-\w", window.own):
        return "length"
    if unit == "[in_i]" and _CASING.match(window.after):
        return "diameter"
    if unit in _FAR and _ATTRIBUTIVE.match(window.after):
        return "range"
    if _FROM_LAUNCH.match(window.after):
        return "flight_distance"
    cue = nearest(_CUES, window)
    if unit in _SMALL and _CRATER.search(window.before):
        return "other"
    if _PLACE.match(window.after) and not _is_of_a_flight(cue, window):
        return "other"
    if cue is None:
        return None
    return _by_tense(cue.attribute, window)


def _is_of_a_flight(cue: Cue | None, window: Window) -> bool:
    """Whether the words right before say that a flight or reach is measured and no place."""
    if cue is None or _CAME_DOWN.search(window.before):
        return False
    away = cue.distance(window)
    return (
        away is not None and away <= 25 and cue.attribute in ("flight_distance", "range", "apogee", "min_range", "cep")
    )


def _by_tense(attribute: str, window: Window) -> str:
    """Settle between what a flight did and what the missile can do."""
    if attribute == "length" and window.quantity.unit in _FAR:  # "stretched them to 500 kilometres"
        return "range"
    if attribute == "range" and _IN_TEST.search(window.before) and not _ABLE.search(window.before):
        return "flight_distance"
    if attribute == "flight_distance" and _ABLE.search(window.before):
        return "range"
    if attribute == "range" and _CAME_DOWN_ON.search(window.before) and not _ABLE.search(window.before):
        return "flight_distance"
    if _REACHED.search(window.before) and attribute in ("range", "flight_distance", "apogee"):
        up = _UPWARDS.search(window.before) or _FLIGHT_VERB.search(window.before)
        return "apogee" if up else attribute
    if attribute == "apogee" and _MET.search(window.all):
        return "altitude"
    flies = not _HAPPENED.search(window.all)
    low = window.quantity.unit not in _FAR or window.quantity.value < _LOW_KM
    if attribute == "apogee" and flies and _HEIGHTS.search(window.before):
        return "altitude"
    if attribute == "apogee" and flies and (_is_ceiling(window) or (low and not _TOP.search(window.all))):
        return "altitude"
    return attribute


def _is_ceiling(window: Window) -> bool:
    """A height at which something flies or is met, and not the top of a ballistic flight."""
    return bool(_LEVEL.search(window.all))


_HEIGHTS = re.compile(r"\bat (?:heights|altitudes) of (?:[\w-]+ ){0,2}$")  # several: where something is met
_LOW_KM = 40.0  # in km or miles; only ballistic flights rise above
_TOP = any_of(r"apogee|peak\w*|climb\w*|trajectory|lofted|ballistic|into space|maximum (?:altitude|height)")
_MET = any_of(r"intercepted|intercepts|shot down|brought down|shoots down|was hit|engaged")
_LEVEL = any_of(
    r"cruis(?:e|es|ing)|low|intercept\w*|shoot|drones?|aircraft|hover\w*|above sea level"
    r"|as low as|operat\w+|ceiling|engag\w+|reach(?:es)? higher|fly(?:ing)? at|flies at|below"
)
