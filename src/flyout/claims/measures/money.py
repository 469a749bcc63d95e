"""Money: what one piece costs, or any other sum."""

from __future__ import annotations

import re

from flyout.claims.measures.cue import Cue, nearest
from flyout.claims.measures.window import Window, Wording, any_of
from flyout.documents.wordlists import words

_EACH = re.compile(
    r"^(?:\s\([^)]{0,40}\))?,?\s(?:each|apiece|a piece|(?:per|a|an|for an|for a|for each|for every|for one)\s"
    r"(?:[\w-]+\s){0,2}?(?:missiles?|rockets?|rounds?|shots?|units?|interceptors?|launchers?|copy|pop|piece|drones?"
    r"|shells?)(?!\s(?:factory|plant|line|programme|base))"
    r"|for (?:an?|one|each) [a-z]{1,6}-\d+|for (?:one|each)(?=[.,;]|$))(?!\w)"
)
_FOR_ONE = re.compile(r"^\sfor (?:an?|one)\b")
_BUDGETED = any_of(  # "wants $73 million for a missile that is to be ready in 2030"
    r"wants?|wanted|request(?:s|ed)?|ask(?:s|ed|ing) for|seek(?:s|ing)?|sought|set aside|earmark\w*|allocat\w+"
    r"|budget\w*"
)
_BUDGET_WITHIN = 150  # characters before a sum
_A_SHOT = re.compile(  # "a $3m-a-shot missile", "$200,000 buys one"
    r"^(?:-(?:a|an|per)-(?:shot|piece|pop|round|missile|copy|unit|time)|\s(?:will "
    r"|would )?buys? (?:one|an?|a single))\b"
)
_TO_BUILD = re.compile(r"^(?:\s(?:a|per) (?:year|month))?\sto (?:build|operate|run|develop|maintain|design)\b")
_EACH_WORTH = Wording(
    words("worth valued costing"),
    re.compile(
        r"\b(?:each|every|a single|one)\s(?:[\w-]+\s){1,4}?(?:is|was|being)\s(?:worth|valued at)\s(?:[\w-]+\s){0,2}$"
        r"|\beach\s(?:worth|valued at|costing)\s(?:[\w-]+\s){0,2}$"
    ),
)
_SUM_NOUN = re.compile(
    r"^(?:[\s-](?:[\w.'-]+)){0,6}?[\s-](?:contracts?|packages?|deals?|orders?|program(?:me)?s?|sales?|aid"
    r"|awards?|agreements?|purchases?|"
    r"budgets?|tranches?|assistance|loans?|grants?|funding|projects?|investments?|requests?|facilities"
    r"|facility|plants?|"
    r"factory|buy(?=[.,;:]|$|\s(?:of|for|from)\b)"
    r"|in (?:military|security|aid|assistance|weapons|arms)|worth of|modifications?)\b"
)
_OVERRUN = re.compile(r"^\s(?:more|less|higher|lower)\sthan\s(?!(?:that|those|an?)\b)[a-z]")  # "than estimated"
_ONE = re.compile(
    r"^\s(?:(?!(?:per|on|into|goes|went|in|of|for|to|from|and|with|would|will|could|may|is|was|buys?|bought|pays?|covers?|includes?)\b)[\w.'/-]+\s){0,4}?"
    r"(?:missiles?|rockets?|interceptors?|drones?|rounds?|weapons?|launchers?)\b"
)
_CUES = (
    Cue(
        attribute="unit_cost",
        before=Wording(
            words("cost costs costing price priced prices unit each apiece per estimated pric pricing"),
            any_of(
                r"costs?|costing|price(?:d|s)?(?: tag)?|unit cost|unit price|each|apiece|per missile"
                r"|estimated at|pric(?:e|ed|ing)"
            ),
        ),
        before_within=80,
    ),
    Cue(
        attribute="contract_value",
        before=Wording(
            words("""
                contract contracts package packages deal deals sale sales worth valued budget budgets budgeted
                budgetary budgeting paid pay pays aside earmark earmarks earmarked earmarking voted program programme
                awarded won aid assistance spend spends spending spent total totaling totalling funding order
                orders invest invests invested investing investment investments investor investors procurement
                approved allocate allocates allocated allocating allocation allocations request requests requested
                proposal proposals bid bids tender tenders development overall project
            """),
            any_of(
                r"contracts?|packages?|deals?|sales?|worth|valued|budget(?:s|ed|ary|ing)?|pa(?:id|ys?)|set aside"
                r"|earmark(?:s|ed|ing)?"
                r"|voted|program(?:me)?|awarded|won|aid"
                r"|assistance|spen(?:t|d(?:s|ing)?)|total(?:l?ing)?|funding|orders?|procurement|approved"
                r"|invest(?:s|ed|ing|ments?|ors?)?"
                r"|allocat(?:es?|ed|ing|ions?)|request(?:s|ed)?|proposals?|bids?|tenders?"
                r"|development cost|overall cost|project"
            ),
        ),
        before_within=200,
    ),
)
_PUT_AT = re.compile(  # "a Shahed is commonly put at $30,000", "the missiles may run to $300,000"
    r"\b(?:put at|runs? to|(?:missile|rocket|round|interceptor|launcher)(?: with [\w-]+ \w+)? comes to"
    r"|running to|goes for|go for|sells? for|sold for|sets? (?:[\w-]+\s){1,3}back"
    r"|retails? (?:at|for)|fetch(?:es)?|for (?:every|each|one) \w+)\s(?:[\w-]+\s){0,3}$"
)
_WORTH = Wording(
    words("worth"),
    re.compile(  # "the drones are worth $20,000"
        r"\b(?:drones?|missiles?|rockets?|interceptors?|rounds?|launchers?|systems?|complex|battery)\s(?:is|are|was|were)\sworth\s(?:[\w-]+\s){0,3}$"
    ),
)
_DEAL = any_of(r"orders?|deals?|contracts?|packages?|sales?|purchases?")
_DEAL_AT = Wording(
    words("estimated put valued priced"),
    re.compile(  # "a deal estimated at 20 billion rupees"
        r"\b(?:order|deal|contract|package|sale|purchase|programme|program)s?\s"
        r"(?:(?:that\sis|now|reportedly)\s)?(?:estimated|put|valued|priced)\sat\s(?:[\w-]+\s){0,2}$"
    ),
)
_PRICED_AT = re.compile(r",\sat\s(?:[\w-]+\s){0,2}$")  # "a Shahed, at $35,000, is cheap"
_PRICED_SO = re.compile(r"^(?:,|\s(?:to|each|apiece|a|an|per)\b)")
_AT_A_COST = Wording(
    words("cost"),
    re.compile(  # "36 of the missiles at a cost of 90 million"
        r"\b(?:[\d,]{1,9}|two|three|four|five|six|seven|eight|nine|ten|dozen|several)\s[^.;]{3,90}"
        r"\bat (?:an? )?(?:(?!unit\b)[\w-]+ )?cost of (?:[\w-]+ ){0,2}$"
    ),
)
_NO_PRICE = dict.fromkeys(("USD", "EUR", "GBP"), 2e9)  # no one piece of any weapon here costs so much
_TOTAL = Wording(
    words("cost costs costing price"),
    any_of(
        r"(?:sale|proposed|congress|notif\w+)\b[^;]{0,200}\bestimated (?:total )?cost"
        r"|total (?:estimated )?cost|overall cost"
        r"|costs? (?:to|of) (?:operat|run|develop|upgrad|maintain|deploy|replac|us)\w+"
        r"|(?:refit|overhaul|upgrade|program(?:me)?|project|plant|factory|base|restoration|renovation)s?\s"
        r"(?:of (?:the )?[\w-]+ |(?:that|which) (?:took [^,.;]{3,30} and )?|has (?:so far )?"
        r"|(?:was|is) run by [^.;]{3,60} and )?cost(?:s|ing)?"
        r"|cost of (?:the|its|an?|this) (?:[\w-]+ ){0,3}?(?:site|plant|factory|hall|base|facility|works|shipyard)"
        r"|cost of (?:the|its|an?|this) (?:[\w-]+ ){0,2}?"
        r"(?:drill|exercise|operation|war|attack|campaign|barrage|salvo|raid|test)"
        r"|(?:plant|factory|hall|facility|works) (?:in|at|near) [^.;,]{2,30} (?:has |had |will |would )?costs?"
        r"|(?:plant|factory|hall|facility|works) [^.;]{0,60}?\b(?:that|which) [^.;]{0,40}?\bcosts?"
        r"|\b(?:purchase|order|acquisition|procurement|upgrade|deal|modernisation|modernization)s?\b[^.;]{0,60}?\bcosts?"
        r"|\b(?:bought|ordered|purchased|acquired)\b[^.;]{3,120}?\bat a (?:total )?(?:price|cost) of"
        r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|both|all|\d+)\s(?:[\w-]+\s){0,3}?[a-z]+s\s"
        r"(?:(?:are to|will|would|have|could)\s)?cost\b"
        r"|(?:development|research) costs?"
        r"|\bcosts (?:of the (?:[\w-]+ ){1,2})?(?:have |had )?(?:rose|risen|grew|grown|soared|doubled|tripled|trebled"
        r"|ballooned|climbed|spiralled|spiraled|mounted|swelled)\b"
        r"|cost of the (?:deal|package|contract|sale|program(?:me)?|project|order)|program(?:me)? cost"
    ),
)


def says_no_deal(window: Window) -> bool:
    """Whether nothing in the sentence speaks of a contract, a package or the like, and the sum may be a price."""
    if window.quantity.value >= _NO_PRICE.get(window.quantity.unit, float("inf")):
        return False
    told = _CUES[1].distance(window) is not None or _TOTAL.before(window) or _SUM_NOUN.match(window.after)
    return not told


_TRADED = re.compile(
    r"^\s(?:a|an|per)\s(?:barrel|gallon|litre|liter|share|head|month|night|ounce|hour|ticket|visitor|adult|child)\b"
)
_CHARGED = Wording(
    words("""
        admission entry ticket tickets fare fares wage wages salary salaries pension pensions fine fines debt debts
    """),
    re.compile(r"\b(?:admission|entry|tickets?|fares?|wages?|salar(?:y|ies)|pensions?|fines?|debts?)\b[^.;]{0,40}$"),
)
_SHARES = Wording(
    words("share shares stock value"),
    re.compile(  # "its shares rose 4 percent to 540 euros"
        r"\b(?:shares?|stock|share price|market value)\s(?:[\w%.,-]+\s){0,8}(?:at|to|by|of|above|below|past)\s"
        r"(?:[\w-]+\s){0,2}$"
    ),
)
_GROWN = Wording(
    words("cost costs"),
    re.compile(r"\bcosts?\b[^.;]{0,30}\b(?:grown|risen|rose|grew|gone\sup|increased|overrun)\sby\s(?:\w+\s){0,2}$"),
)


def _is_of_no_arms(window: Window) -> bool:
    """Whether a sum is of barrels, wages, shares or debts, or only what a currency is worth: "($1 = 3.9 zloty)"."""
    if window.after.startswith((" =", "=")) or window.before.endswith(("= ", "=")):
        return True
    charged = _CHARGED.before(window, 60) or _TRADED.match(window.after)
    return bool(charged or _SHARES.before(window, 90))


def money_attribute(window: Window) -> str | None:
    """Whether a sum is the price of one piece or of a deal; None where it is of no arms."""
    if _is_of_no_arms(window):
        return None
    if _FOR_ONE.match(window.after) and _BUDGETED.search(window.before[-_BUDGET_WITHIN:]):
        return "contract_value"
    if _A_SHOT.match(window.after) or _EACH.match(window.after) or _EACH_WORTH.before(window):
        return "unit_cost"
    if _SUM_NOUN.match(window.after) or _OVERRUN.match(window.after) or _DEAL_AT.before(window, 60):
        return "contract_value"
    if _ONE.match(window.after) or window.name_follows:
        return "unit_cost"
    if _TOTAL.before(window):
        return "contract_value"
    if _TO_BUILD.match(window.after) or window.after.startswith(" so far") or _GROWN.before(window, 60):
        return "contract_value"
    if _PRICED_AT.search(window.before) and _PRICED_SO.match(window.after):
        return "unit_cost"
    if _WORTH.before(window):
        return "contract_value" if _DEAL.search(window.before[-80:]) else "unit_cost"
    if _AT_A_COST.before(window):
        return "contract_value"
    cue = nearest(_CUES, window)
    if _PUT_AT.search(window.before[-60:]) and _CUES[1].distance(window) is None:
        return "unit_cost"
    if cue is None or window.quantity.value >= _NO_PRICE.get(window.quantity.unit, float("inf")):
        return "contract_value"
    return cue.attribute
