"""Words around a figure that say what a length measures."""

from __future__ import annotations

import re

from flyout.claims.measures.cue import Cue
from flyout.claims.measures.window import Window, Wording, any_of
from flyout.documents.wordlists import words

CUES = (
    Cue(
        attribute="cep",
        before=Wording(
            words("""
                error errors miss misses missed cep circular accuracy accurate off err errs scatter spread within
                precision
            """),
            any_of(
                r"errors? (?:\w+ )?reach(?:es|ed)?|miss(?:es|ed)? (?:[\w']+ ){1,4}by|cep(?: of)?"
                r"|circular error(?: probable)?|accuracy(?: of| range(?:s|d) from| range (?=from))?"
                r"|accurate to(?: within)?|miss distances?(?: of)?"
                r"|miss(?:es|ed)?|error(?: of)?|off by|errs? by|scatter(?: of)?|spread of|hits? (?:its|the"
                r"|their) (?:mark|target) within|(?:land|fall"
                r"|strike|hit|come)s? (?:(?:them|it) )?within|precision of"
            ),
        ),
        after=Wording(
            words("target targets aim aiming aimpoint"),
            re.compile(r"^\s(?:of|from) (?:the |its |their |a )?(?:intended )?(?:targets?|aim(?:ing|point)?)\b"),
        ),
    ),
    Cue(
        attribute="min_range",
        before=Wording(
            words("minimum closer nearer less"),
            any_of(
                r"the minimum (?:is|was)",
                r"(?:closer|nearer|less far) than",
                r"minimum(?: firing)? range",
                r"minimum distance",
            ),
        ),
    ),
    Cue(
        attribute="range",
        before=Wording(
            words("""
                range ranges ranged ranging farther further out reach reaches reaching target targets striking radius
                hit hits hitting deliver delivers delivered delivering fly travel go strike held kept restricted
                confined version versions variant variants model models type types capable flies travels flown
                travelled traveled reached gone fire fires shoot shoots throw throws cover hurl capped limited far
                goes takes anywhere anything everywhere everything exceed payload payloads warhead warheads
            """),
            re.compile(
                r"\b(?=[a-z])(?:rang(?:e|es|ed|ing)|no (?:farther|further) than|out to|reach(?:es|ing)?|targets?"
                r"|striking distance|radius|hit(?:s|ting)?|deliver(?:s|ed|ing)?"
                r"|(?:can|could|may|might|would|to|able to|cannot|can't|not|never) (?:fly|travel|go|strike)"
                r"|(?:held|kept|restricted|confined) (?:to|at|below|under)|(?:versions?|variants?|models?|types?) of"
                r"|capable of (?:flying|travell?ing|striking|going)|(?:flies|travels)"
                r"|(?:could|might|would|may) have (?:flown|travell?ed|reached|gone)|fires?|shoots?|throws?"
                r"|(?:can|could|to) (?:cover|throw|hurl)|capped at|limited to|as far as|goes|takes (?:it|the \w+) to"
                r"|any(?:where|thing) within|every(?:where|thing) within"
                r"|(?:would|could|can|may) (?:probably |well )?exceed|(?:payloads?|warheads?)(?= (?:over|more than"
                r"|up to|as far as|about|some|$)))\b"
            ),
        ),
        after=Wording(
            words("range ranged away distant reach"),
            any_of(r"range|ranged|away|distant|(?<!to )reach"),
        ),
        after_within=24,
    ),
    Cue(
        attribute="flight_distance",
        before=Wording(
            words("""
                flew flown travelled traveled covered covering distance distances flying travelling traveling flight
                carried went landed landing
            """),
            any_of(
                r"flew|flown|travell?ed|covered|covering|distances?(?: of)?|flying|travell?ing"
                r"|flight of(?!\s\d{1,2}\s[a-z])"
                r"|carried|went|landed|landing"
            ),
        ),
        after=Wording(
            words("downrange down flight"),
            any_of(r"downrange|down range|flight(?! time)|in flight"),
        ),
        after_within=30,
    ),
    Cue(
        attribute="apogee",
        before=Wording(
            words("""
                altitude altitudes height heights apogee crested cresting topped topping tops zenith peak peaks peaked
                peaking climb climbs climbed climbing rose risen rising soar soared soaring ceiling elevation higher
                high highest went shot flew
            """),
            any_of(
                r"altitudes?|heights?|apogee|crest(?:ed|ing)|topp(?:ed|ing) out|tops out|zenith|peak(?:s|ed|ing)?"
                r"|climb(?:s|ed|ing)?|rose|risen|rising"
                r"|highest point(?: of| at)?"
                r"|soar(?:ed|ing)?|ceiling|elevation|higher than|as high as|(?:went|shot|flew) up(?! to)"
            ),
        ),
        after=Wording(
            words("high altitude space height apogee above up"),
            any_of(
                r"(?<!a )high|in altitude|into space|(?<!an )altitude|in height|apogee"
                r"|above (?:the )?(?:earth|sea|ground|surface)|up(?! (?:from|to|the))"
            ),
        ),
        after_within=20,
    ),
    Cue(
        attribute="altitude",
        before=Wording(
            words("orbit leveled levelled levels leveling levelling"),
            any_of("orbit(?: of| at)?", r"level(?:s|l?ed|l?ing) (?:off|out) at"),
        ),
        before_within=20,
    ),
    Cue(
        attribute="length",
        before=Wording(
            words("""
                length nose measures measured measuring long stands lengthen lengthens lengthened lengthening stretch
                stretches stretched stretching extend extends extended extending
            """),
            any_of(
                r"length(?: of)?|nose to tail|measur(?:es|ed|ing)|long at|stands|lengthen(?:s|ed|ing)?"
                r"|stretch(?:es|ed|ing)?|extend(?:s|ed|ing)?"
            ),
        ),
        after=Wording(
            words("long length height tall"),
            re.compile(r"^[\s-]*(?:long|in length|in height|tall|length)\b"),
        ),
        before_within=40,
    ),
    Cue(
        attribute="diameter",
        before=Wording(
            words("diameter girth wider thicker fatter caliber calibre"),
            any_of(r"diameter(?: of)?", r"girth", r"wider|thicker|fatter", r"calib(?:er|re)(?: of)?"),
        ),
        after=Wording(
            words("diameter diameters caliber calibers calibre calibres wide across thick"),
            re.compile(r"^[\s-]*(?:in diameter|calib(?:er|re)s?|wide|across|diameters?|thick)\b"),
        ),
        before_within=40,
    ),
    Cue(
        attribute="wingspan",
        before=Wording(
            words("wing wingspan wings span"),
            any_of(r"wing-?\s?span(?: of)?", r"\bspan of", r"wings (?:[\w-]+ ){0,3}?(?:spanning|that span|span)"),
        ),
        after=Wording(
            words("wing wingspan"),
            any_of(r"wing-?\s?span"),
        ),
        before_within=40,
    ),
)
_OF_BUILT = Wording(
    words("""
        runway runways pier piers quay quays deck decks dock docks bridge bridges fence fences wall walls trench
        trenches
    """),
    re.compile(  # "a 180-metre runway"
        r"^-?\s?(?:long\s|wide\s|high\s)?(?:(?:runway|pier|quay|deck|dock|bridge|fence|wall)s?|trench(?:es)?)\b"
    ),
)
_SAILS = Wording(
    words("sail sails sailed sailing steam steams steamed steaming"),
    re.compile(r"\b(?:sails?|sailed|sailing|steam(?:s|ed|ing)?) (?:for |about |some |up to |over |more than )?$"),
)
_SAILED_WITHIN = 40  # characters before a figure


def is_of_no_weapon(window: Window) -> bool:
    """Whether it is how long something built is, or how far a ship sails: "a 180-metre runway"."""
    return bool(_OF_BUILT.after(window) or _SAILS.before(window, _SAILED_WITHIN))
