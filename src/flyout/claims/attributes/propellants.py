"""What a missile is said to burn, and how it is guided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.attributes.found import Found, find_at, sentence_of
from flyout.claims.context import Context
from flyout.claims.subjects import MISSILES, WEAPONS, resolve
from flyout.core.span import Span
from flyout.documents.wordlists import words

_PROPELLANT = re.compile(
    r"(?P<what>solid|liquid|hybrid|hypergolic|cryogenic)(?:[-\s](?:rocket|propellant|fuel|fuelled|fueled))?[-\s]"
    r"(?:rocket\s)?(?:type(?=\s[A-Z])|propellants?|propelled|fuel(?:l?ed)?|fuels|propulsion(?:\ssystem)?|motors?"
    r"|engines?|boosters?)\b|(?P<rocket>solid|liquid)\srocket(?=[.,;)]|\sand\b)",
    re.I,
)
_LIQUID = (
    r"(?:kerosene|(?:red fuming )?nitric acid|liquid oxygen|lox|alcohol|ethanol|hydrazine|udmh"
    r"|unsymmetrical dimethylhydrazine|aerozine(?:[- ]50)?"
    r"|nitrogen tetroxide|dinitrogen tetroxide|hydrogen peroxide|liquid hydrogen)"
)
_MIXED = re.compile(rf"(?P<what>{_LIQUID}(?:\s(?:and|with)\s{_LIQUID}))\b", re.I)
_JET = re.compile(
    r"(?:(?P<what>turbojet|turbofan|ramjet|scramjet|jet|rocket)-(?:powered|propelled|driven)|(?P<jet>jet)\sengines?"
    r"|(?P<engine>turbojet|turbofan|ramjet|scramjet)(?:\sengine)?(?![-\w])"
    r"|(?P<nuclear>nuclear)(?:-(?:powered|propelled)(?=(?:\sand\s[\w-]+)?\s(?:[\w-]+\s){0,3}?(?:missile|drone"
    r"|torpedo|weapon)s?\b)"
    r"|\s(?:(?:rocket\s|jet\s)?engine|reactor)))\b",
    re.I,
)
_PROPELLANTS = (
    (words("solid liquid hybrid hypergolic cryogenic"), _PROPELLANT),
    (words("kerosene aerozine red nitric liquid lox alcohol ethanol hydrazine udmh unsymmetrical nitrogen dinitrogen "
           "hydrogen"), _MIXED),
    (words("turbojet turbofan ramjet scramjet jet rocket nuclear"), _JET),
)  # fmt: skip
_SENSE = (
    r"(?:gps|ins|inertial|satellite|laser|radar|infrared|infra-red|terrain|tv|television|optical|glonass|stellar|wire|command|radio"
    r"|precision(?=-guided(?!\s(?:(?-i:[a-z-]+)\s)?(?:missile|weapon|rocket|munition|bomb)s?\b))"  # which tells a class
    r"|(?:dual|multi|tri)-mode(?=\sseeker)"
    r"|tercom|dsmac|image"
    r"|electro-optical|gyroscopes?|gyros?"
    r"|imaging\sinfrared|beidou|digital\sscene|fib(?:re|er)[- ]optic(?:\scable)?|wire)"
)
_MORE = (
    r"(?:(?:[-\s/,]|\sand\s)(?:gps|ins|inertial|satellite|laser|gyroscopes?|radar|infrared|terrain|optical|glonass"
    r"|matching"
    r"|contour|aided|navigation|beidou)){0,6}"
)
_GUIDANCE = re.compile(
    rf"(?P<what>(?:ring\slaser\sgyro(?:scope)?\s)?{_SENSE}{_MORE})"
    r"[-\s](?:guided|guidance|homing|seekers?|navigation|(?<!laser\s)system)\b",  # a laser system is a weapon
    re.I,
)
_GUIDED_BY = re.compile(  # "guided by GPS", "navigates by satellite and terrain matching", "homes in on radar"
    r"(?:guided|guides\sitself|steered|navigates?|homes?|homing|locks?\son|(?:finds?|seeks?)\sits\s(?:way|target)|guidance\s(?:is|was"
    r"|comes))\s(?:\w+\s){0,4}?(?:by|with|via|using|from|(?:in\s)?on)\s(?:an?\s|the\s|its\s|both\s)?"
    rf"(?P<what>(?:[\w-]+\s)?{_SENSE}{_MORE})(?![-\w])",
    re.I,
)
_HEAT = re.compile(r"(?P<what>heat-seeking)\b", re.I)
_GUIDANCE_IS = re.compile(  # "Guidance is inertial", "its seeker works in infrared"
    r"(?:guidance|seeker)\s(?:(?:that|which)\s)?(?:is|was|works|operates|uses?|combines?)\s(?:in\s|by\s"
    r"|with\s)?(?:the\s|an?\s)?"
    rf"(?P<what>(?:no\b|none\b|(?:\w+\s)?{_SENSE}{_MORE}))(?![-\w])",
    re.I,
)
_BEAM = re.compile(r"(?:follows?|rides?|riding)\s(?:an?\s|the\s|its\s)(?P<what>laser|radar)\sbeam", re.I)
_RELIES = re.compile(  # "its guidance relies on GPS"
    r"(?:guidance|navigation)(?:\ssystem)?\s(?:relies|depends|rests)\s(?:\w+\s)?(?:on|upon)\s(?:[\w’'-]+\s){0,2}?"
    rf"(?P<what>{_SENSE}{_MORE})\b",
    re.I,
)
_NO_GUIDANCE = re.compile(r"no\s(?P<what>guidance)(?=\s(?:at|system|whatever)\b|[,.;:])")
_GUIDES = (
    (words("guidance seeker"), _GUIDANCE_IS),
    (words("no"), _NO_GUIDANCE),
    (words("heat"), _HEAT),
    (words("follow follows ride rides riding"), _BEAM),
    (words("guidance navigation"), _RELIES),
    (words("ring gps ins precision dual multi tri inertial satellite laser radar infrared infra terrain tv television "
           "optical glonass stellar wire command radio image electro tercom dsmac imaging beidou digital"), _GUIDANCE),
    (words("guided guides steered navigates navigate home homes homing lock locks find finds seek seeks guidance"),
     _GUIDED_BY),
)  # fmt: skip
_INSTEAD = re.compile(r"\b(?:place|instead)\sof\s$|\bwithout\s$")
_IN_PLACE = re.compile(  # "a turbofan in place of the J402 | turbojet"
    r"\b(?:in\splace|instead)\sof\s(?:the\s|an?\s)?(?:[\w-]+\s){0,3}$|\breplac\w+\s(?:the|an?|its)\s(?:[\w-]+\s){0,3}$"
)
_INSTEAD_WITHIN = 50  # characters before an engine
_TARGET = re.compile(r"\s(?:site|sites|radar|bomb|bombs)\b")


def read_propellants(context: Context) -> Iterator[Found]:
    """Propellants: "solid rocket propellant", "liquid-fuelled"; and the engines of cruise missiles."""
    for first, pattern in _PROPELLANTS:
        for match in find_at(context, pattern, first):
            span = Span(match.start(), match.end())
            given_up = _IN_PLACE.search(context.document.text, max(0, span.start - _INSTEAD_WITHIN), span.start)
            subject = None if given_up else resolve(context, span, MISSILES)
            if subject:
                value = next(filter(None, match.groups())).lower()
                yield Found(attribute="propellant", value=value, mention=span, subject=subject, rule="propellant")


def read_guidance(context: Context) -> Iterator[Found]:
    """Guidance: "inertial guidance", "GPS-guided", "guided by satellite"; one answer in a sentence."""
    text = context.document.text
    matches = sorted((m for first, pattern in _GUIDES for m in find_at(context, pattern, first)), key=_place)
    end = -1
    for match in matches:
        span = Span(match.start(), match.end())
        if (
            span.start < end
            or _TARGET.match(text, span.end)
            or _INSTEAD.search(text, max(0, span.start - 12), span.start)
        ):
            continue
        subject = resolve(context, span, WEAPONS)
        end = sentence_of(context, span).end
        if subject:
            value = " ".join(match["what"].split())
            yield Found(attribute="guidance_type", value=value, mention=span, subject=subject, rule="guidance")


def _place(match: re.Match[str]) -> int:
    return match.start()
