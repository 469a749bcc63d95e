"""Closed lists of English words that the rules share."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """A set of words, written in a row."""
    return frozenset(text.split())


MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
IN_MONTH = words("in since until from by")
"""Words before a month and its year, without a day: "in May 2024"."""
LABELS = words(
    "block article phase type mark mk mk. model version increment lot tranche chapter resolution figure table fig "
    "iphone ipad appendix annex page paragraph para level tier grade class category step volume vol mod release "
    "terminal pier gate aerozine"
)
"""Words whose number is a name in any case."""
CAPITAL_LABELS = words(
    "big fab force unit group channel room battery flight line route highway day section part stage site area camp "
    "building platform number title chapter bureau sector zone region track launchpad pad complex division brigade "
    "regiment army corps standard project plan directive decree act law mission expo world boeing airbus interstate "
    "exit windows district ward precinct rule proposition prop amendment catch lot apollo war bowl radio terminal pier "
    "formula nikkei ftse kospi stoxx russell dax psalm xbox playstation galaxy covid studio facility "
    "lots blocks articles phases operation delta land"
)
"""Words whose number is a name if they have a capital."""
PREFIXES = words("mid pre post sub under over around near non per late early up mach about circa c ca to and or")
"""What may be hyphened to a number and leaves it a number: mid-2005, sub-300km."""
SINGULARS = words(
    "missile rocket launcher system drone warhead bomb round interceptor vehicle aircraft plane fighter bomber jet "
    "program programme test launch flight series variant family booster engine model satellite ship submarine frigate "
    "tank howitzer radar battery unit tube project kill interception was is has had"
)
PREPOSITIONS = words(
    "of in on at to from for with by over under within into onto near across against between among amid around about "
    "after before during until till since than as per via through throughout toward towards beyond above below "
    "behind inside outside along off out up down upon without despite except like"
)
CONJUNCTIONS = words(
    "and or but nor so yet while when where which who whom whose that if because although though unless whether once"
)
DETERMINERS = words(
    "a an the this that these those its his her their our my your each every some any no another both all such what"
)
AUXILIARIES = words(
    "is are was were be been being has have had having do does did will would shall should can could may might must "
    "isn't aren't wasn't weren't won't can't"
)
PRONOUNS = words("it he she they we you i him them us me itself themselves there here who")
LOOSE = words("later earlier long wide high tall deep thick strong such")
"""Words that may lead a noun phrase or stand alone behind a number."""
ADVERBS = words(
    "away ago now then today yesterday tomorrow overnight instead also "
    "only just too respectively apiece again already still more less fewer worth due plus minus not never each"
)
VERBS = words(
    "said says say told tells hit hits struck strikes fired fires landed lands flew flies fell falls reached reaches "
    "killed wounded injured destroyed damaged came comes went goes made makes took takes gave gives got gets remain "
    "remains remained arrived crashed exploded launched failed carried go come fly shot bought sold received delivered "
    "ordered intercepted lost downed travelled traveled left stood stand stands sat sit broke burst blew went veered "
    "missed worked include includes included according "
    "began begin begins costs survive survives survived"
)
NOUN_STOPS = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES | PRONOUNS | ADVERBS | VERBS
"""Words that end a noun phrase."""
BEFORE_NUMBERS = (
    (PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES | PRONOUNS | ADVERBS | VERBS | LOOSE)
    | words("roughly nearly almost approximately last next first other least most exactly precisely total")
    | words("monday tuesday wednesday thursday friday saturday sunday")
)
"""Words with a capital that may stand before a count without naming anything."""
IRREGULAR_PLURALS = words(
    "people personnel men women children aircraft spacecraft troops police staff crew ammunition munitions"
)
CLASSIFIERS = words(
    "types kinds sets pieces units pairs batches versions variants salvos waves rounds batteries sorts models"
)
"""Plurals behind which "of" names what is counted: "29 sets of launchers"."""
MOVES = words(
    "rose rises gained gains climbed jumped slipped slid lost loses closed closes opened opens ended ends tumbled sank "
    "dipped edged surged soared plunged dropped drops added adds shed sheds hits finished collided taxied"
)
"""What an index or an aircraft with a number in its name does."""
CHANGES = words(
    "increase increased increases increasing raise raised raises raising rise rose rises risen grow grew grown extend "
    "extended extends extending stretch stretched stretches boost boosted cut cuts reduce reduced reduces fall fell "
    "fallen drop dropped double doubled expand expanded expands upgrade upgraded jump jumped lower lowered shorten "
    "shortened lengthen lengthened improve improved move moved went gone go goes up down shrink shrank "
    "stretching raising boosting cutting reducing growing rising falling dropping doubling expanding upgrading "
    "jumping lowering shortening lengthening improving moving going climb climbed climbing swell swelled swelling "
    "triple tripled tripling quadruple quadrupled halve halved"
)
"""Behind these, "from A to B" is a change and not a range."""
