"""Rows of what a firm makes, ventures of firms, partners in production."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flyout.claims.actors import MAKERS
from flyout.claims.antecedents import named
from flyout.claims.attributes.found import Found, find_at, first_after, last_before
from flyout.claims.context import Context, Mention
from flyout.claims.places import mentions_within
from flyout.claims.subjects import WEAPONS
from flyout.core.span import Span
from flyout.documents.wordlists import words

_NEAR = 400  # characters from "the company" back to its name
LEGAL_FORM = re.compile(
    r"(?:,?\s(?:Ltd|Inc|Corp|Co|GmbH|Limited|LLC|[Pp]lc|PLC|AG|SA|AS|AB|SpA)\b\.?|(?:(?<=Ltd)|(?<=Inc)|(?<=Corp)|(?<=\sCo))\.)"
)
PARTNER_AFTER = re.compile(  # "Boeing is a partner", "Kalyani Ltd. and Bharat Forge are its production partners"
    rf"(?:{LEGAL_FORM.pattern})?(?:\sand\s(?:the\s)?[A-Z][^,;]{{2,50}}?)?\s(?:(?:is|are)\s(?:an?\s|the\s|its\s)?"
    r"(?:(?:production|manufacturing|industrial)\s)?|as\s(?:its|the)\s[\w-]+\s)partners?\b(?!\s(?:of|with|to)\b)"
)


def also_made(context: Context, first: Mention, sentence: Span) -> Iterator[Mention]:
    """The weapons that a row goes on with: "makes Iron Dome and, together with RTX, David's Sling"."""
    end = first.span.end
    row = []
    for name in mentions_within(context, Span(end, sentence.end)):
        if name.alias.kind in WEAPONS and _GOES_ON.fullmatch(context.document.text, end, name.span.start):
            row.append(name)
            end = name.span.end
    if row and _ROW_ENDS.match(context.document.text, end):
        yield from row


_GOES_ON = re.compile(r"(?:,|,?\sand)(?:,\stogether\swith\s[^,.;]{2,30},)?\s(?:the\s)?")
_ROW_ENDS = re.compile(
    r"[.,;:]|\s(?:missiles?|rockets?|drones?|systems?|in|at|for|from|since|under|with|which|that)\b|$"
)


def of_firm(context: Context, start: int) -> bool:
    """Whether it is a firm that is said to be a venture: "BrahMos Aerospace, a joint venture of ..."."""
    last = last_before(context, start, 20, MAKERS)
    if context.document.text.endswith(("by a ", "by the "), 0, start):
        return True
    if _FIRM_ASIDE.search(context.document.text, max(0, start - 60), start):
        return True
    return last is not None and context.document.text[last.span.end : start].startswith((",", " Pvt", " Ltd"))


_FIRM_ASIDE = re.compile(r"\bby\s(?:[A-Z][\w&-]+\s?){1,4},\san?\s$")


_HOUSE = re.compile(
    r"(?<=[Tt]he\s)(?:company|firm|institute|bureau|group|manufacturer)\s(?:also\s|now\s|has\salso\s)?"
    r"(?P<verb>makes|builds|produces|made|built|developed|designed)\s(?:the\s|an?\s)?(?=[A-Z])"
)
_HOUSES = words("company firm institute bureau group manufacturer")
_THE = 4  # characters of the article


def house_makes(context: Context) -> Iterator[Found]:
    """Such as "The institute also makes the Hsiung Feng III": the maker by its noun."""
    for match in find_at(context, _HOUSE, _HOUSES):
        thing = first_after(context, match.end(), 1, WEAPONS)
        if thing:
            span = Span(match.start() - _THE, match.start() + len(match.group().split()[0]))
            firm = last_before(context, span.start, _NEAR, MAKERS)
            yield Found(
                attribute="developer" if match["verb"].startswith("de") else "manufacturer",
                value=firm.alias.name if firm else span.of(context.document.text),
                mention=span,
                subject=named(thing, "named"),
                rule="maker: noun",
            )
