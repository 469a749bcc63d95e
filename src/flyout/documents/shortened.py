"""Full stops that shorten a word: which of them end a sentence, too.

| what is shortened | the stop ends the sentence before |
| --- | --- |
| a title, "Gen." | nothing: a name follows |
| "vs.", "e.g." | nothing |
| "No.", "Nov." | anything but a number |
| a unit behind its number, "13 ft." | any capital; not before its smaller unit ("13 ft. 2 in.") |
| pounds behind their number, "500 lb." | the same, but not before a designator ("500 lb. GBU-38") |
| a rate, "800 km/h." | any capital |
| a unit hyphened to its number, "2,000-lb." | words that begin sentences |
| "a.m.", "p.m." | any capital but a day, a month, a clock ("5 a.m. EST", "5 p.m. Kyiv time") |
| a firm, a place, a day, "Corp.", "Calif.", "Sat." | words that begin sentences, and a nation that does something |
| initials of two letters or more, "U.S." | the same |
| one initial, "J." | words that begin sentences |

A nation does something where its name stands before a verb ("Moscow denied"),
has a genitive ("Ukraine's army") or is an adjective before people or bodies
("Ukrainian officials"): "the U.S. China policy" goes on.
"""

from __future__ import annotations

import re

from flyout.documents.wordlists import words

REACH = 48
"""Characters before a stop that say what it shortens."""

AHEAD = 80
"""Characters behind a stop that say whether the sentence goes on."""

_LAST_WORD = re.compile(r"[\w.&'’/²³-]+$")
_INITIALS = re.compile(r"(?:[A-Za-z]\.){2,5}")
_INITIAL = re.compile(r"[A-Za-z]")

_TITLES = words("""
    Gen Lt Col Maj Capt Cpt Sgt Cmdr Adm Brig Pvt Mr Mrs Ms Dr Prof Sen Rep Gov Pres Rev Hon St Mt Ft Spc Amb Insp Supt
    Maj-Gen Lt-Gen Lt-Col Brig-Gen Maj.-Gen Lt.-Gen Lt.-Col Brig.-Gen Col.-Gen Vice-Adm Rear-Adm
""")
_NEVER = words("vs approx cf e.g i.e ca")
_BEFORE_NUMBERS = words("no nos fig figs vol pp p art sec jan feb mar apr jun jul aug sep sept oct nov dec op para")
_WEAK = words("""
    inc corp co ltd bros plc jr sr dept al ft in lb lbs oz mi yd est
    Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Calif Fla Tex Ariz Va Md Pa Mass Conn Colo Wash Ala Ark Ga Ill Ind Kan Ky La Mich Minn Miss Mo Mont Neb Nev Okla
    Ore Tenn Wis Wyo Del
""")
_UNITS = words("""
    h m s t g l ft in ins lb lbs oz mi yd yds sec min hr hrs km kg cm mm mph kph kt kts nm n.m m.p.h k.p.h
""")
_MEASURED = re.compile(
    r"(?:\d|\b(?:hundred|thousand|million|ten|dozen))(?P<joint>[\s-]?)(?:(?:sq|cu)\.?\s)?[a-z.]{1,5}$"
)
_SHORT_POUNDS = re.compile(r"\slbs?$")
_DESIGNATOR = re.compile(r"[A-Z]+-?\d")
_SMALLER = re.compile(r"\s+\d[\d.,]{0,5}\s?(?:in|ins|inch|inches|oz|ounces|min|mins|minutes|sec|secs|seconds)\b")
_DAYS = words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december local mon tue tues wed thu thur thurs fri sat sun jan feb mar apr jun jul aug
    sep sept oct nov dec zulu
""")
_CLOCK = re.compile(
    r"\s+\(?(?:\d\d?:?\d\d\s)?(?:[A-Z]{1,2}[SD]?T|UTC|GMT|MSK|Z)\b"
    r"|\s+(?:[A-Z][a-z]{1,20}[\s-]){1,3}(?:(?:standard|daylight|summer|local)\s)?[Tt]ime\b"
    r"|\s+(?:Eastern|Central|Mountain|Pacific)(?:[.,;:)]|\s(?:on|and|or|in|at)\b|$)"
)
_STARTERS = words("""
    The It Its This That These Those A An In On At By For From With Without As If When While Where But And Or Yet So
    Because Since After Before During Despite Although Though He She They We You I His Her Their Our There Here What
    Who Why How Which Some Many Most Several All Both Each No Not Nor Under Over Of To Also However Meanwhile Earlier
    Later Last Now Then Once Until Unlike Like Such Other Another Only Even Officials Analysts Experts According Critics
    Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Dozens Hundreds Thousands About Nearly Almost Between
    Nevertheless Moreover Furthermore Therefore Thus Instead Recently Asked Speaking
""")
_NATIONS = words("""
    Ukraine Kyiv Russia Moscow Iran Tehran Israel Jerusalem China Beijing Taiwan Taipei Japan Tokyo Pyongyang Seoul
    India Pakistan Islamabad Turkey Ankara Türkiye Syria Damascus Iraq Baghdad Yemen Lebanon Beirut Egypt Cairo
    Poland Warsaw Germany Berlin France Paris Britain London Belarus Minsk Washington Canada Australia Romania Norway
    Sweden Finland Denmark Italy Spain Greece Hungary Estonia Latvia Lithuania NATO Hamas Hezbollah
""")
_DOING = re.compile(
    r"\s+\w+(?:[’']s?\s|\s(?:says?|has|had|have|is|was|were|will|would|did|does|do|could|can|may|might|must|sent|gave"
    r"|made|took|began|fought|sold|bought|put|won|lost|fell|flew|hit|saw|went|came|shot|built|knew|told|held|led"
    r"|said|(?!backed|based|led|aimed|made)[a-z]{2,14}ed|also|never|still|now|later|reportedly|then|first)\b)"
)
_PEOPLE = re.compile(
    r"\s+(?:(?:South|North)\s)?(?:Ukrainian|Russian|Iranian|Israeli|Chinese|Taiwanese|Japanese|Korean|Indian|Pakistani"
    r"|Turkish|Syrian|Iraqi|Yemeni|Polish|German|French|British|American|Western|European)\s(?:officials?|forces|troops"
    r"|military|authorities|media|air\sdefen[cs]es?|army|navy|missiles|rockets|drones|analysts|experts|diplomats"
    r"|leaders?|President|Prime\sMinister|Foreign\sMinist(?:er|ry)|Defen[cs]e\sMinist(?:er|ry))\b"
)
_NETWORK = (" on X", " platform X", " network X", " via X")  # no initial of a name
_GENITIVE = re.compile(r"[’']s?$")
_KOREA = re.compile(r"\s+(?:South|North)\s(?=Korea\b)")


def is_shortened(before: str, after: str, following: str) -> bool:
    """Whether a stop only shortens a word and the sentence goes on.

    Parameters
    ----------
    before : str
        The words before the stop, the last `REACH` characters at most.
    after : str
        What stands behind the stop and the marks that close after it, `AHEAD` characters at most.
    following : str
        The next word, with a capital or a digit.

    >>> is_shortened("It flies at 800 km/h", " Ukraine has none.", "Ukraine")
    False
    >>> is_shortened("The U.S", " Army has none.", "Army"), is_shortened("then-U.S", " President Obama", "President")
    (True, True)
    >>> is_shortened("a post on X", " Indian media said", "Indian"), is_shortened("by Jonathan X", " Malaya", "Malaya")
    (False, True)
    """
    found = _LAST_WORD.search(before, before.rfind(" ") + 1)
    if not found:
        return False
    word = found.group()
    if word[0].islower():
        word = word.rpartition("-")[2]  # "then-U.S."
    plain = word.lower()
    if word in _TITLES or plain in _NEVER:
        return True
    if plain in _BEFORE_NUMBERS:
        return following[0].isdigit()
    if plain in ("a.m", "p.m"):
        return following.lower() in _DAYS or _CLOCK.match(after) is not None
    measured = _MEASURED.search(before) if plain.lstrip("0123456789.,-") in _UNITS else None
    if measured:
        return _measure_goes_on(measured, after, following)
    if word in _WEAK or plain in _WEAK or _INITIALS.fullmatch(word + "."):
        if following == "Under" and after.startswith(" Under Secretary"):
            return True
        return following not in _STARTERS and not _acts(after, following)
    initial = _INITIAL.fullmatch(word) is not None and following not in _STARTERS
    return initial and not before.endswith(_NETWORK)


def _measure_goes_on(measured: re.Match[str], after: str, following: str) -> bool:
    """Whether more of the measure, or what is measured, stands behind its unit.

    >>> _measure_goes_on(_MEASURED.search("13 ft"), " 2 in. long", "2")
    True
    >>> _measure_goes_on(_MEASURED.search("a 2,000-lb"), " JDAM bomb", "JDAM")
    True
    """
    if measured.group("joint") == "-":
        return following not in _STARTERS
    if _SHORT_POUNDS.search(measured.group()) and _DESIGNATOR.match(following):
        return True
    return _SMALLER.match(after) is not None


def _acts(after: str, following: str) -> bool:
    """Whether a nation that does something begins a new sentence.

    >>> _acts(" Moscow denied it.", "Moscow"), _acts(" China policy", "China"), _acts(" North Korea said so.", "North")
    (True, False, True)
    """
    korea = _KOREA.match(after)
    if korea:
        return _DOING.match(after, korea.end() - 1) is not None
    name = _GENITIVE.sub("", following)
    return (name in _NATIONS and _DOING.match(after) is not None) or _PEOPLE.match(after) is not None
