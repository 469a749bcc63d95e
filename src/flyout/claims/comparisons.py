"""What something else is only compared with: "resembles the X", "a third of what an X costs"."""

from __future__ import annotations

import re
from functools import lru_cache

from flyout.core.span import Span

COMPARED_WITHIN = 60  # characters before a name
_COMPARED = re.compile(
    r"\b(?:resembl\w+|similar (?:\w+ )?to|like|unlike|than(?! \d)|(?:akin|related) to|compar\w+ (?:it )?(?:to|with)"
    r"|modell?ed on|based on|copy of|derived from|(?:goes|dates) back to|replac\w+(?! by )|rival\w*"
    r"|(?:improvement|replacement) (?:on|over|of|for)"
    r"|(?:successor|predecessor|forerunner|precursor|heir|cousin|sister|rival|competitor|complement|answer) (?:of|to)"
    r"|alternative to"
    r"|out(?:rang|class|perform|weigh|match|strip|do)\w*|surpass\w*|exceed\w*|dwarf\w*|(?:supplant|supersed)\w*(?! by )"
    r"|succeed(?:s|ed)(?! by )|same (?:\w+ )?as|against(?= (?:one|a single) )|(?:comple|supple)ment\w*|match(?:es|ed)"
    r"|(?:half|twice|double|triple|times) the \w+ of"
    r"|improves (?:on|upon)|descendants? of|follow-on to|offshoot of|counterpart (?:of|to)"
    r"|(?<!hand )(?<!hands )(?<!handed )(?<!handing )(?<!turned )(?<!took )(?<!taken )over(?! \d)"
    r"|not|instead of|ahead of|in preference to|turn(?:s|ed|ing)? down|reject(?:s|ed|ing)?"
    r"|what(?= an?\s)|(?:(?:is|was|be|as|are|were)(?: most| very)?(?: likely| probably)?|,) (?:an?|the|its) "
    r"(?:[\w-]+ ){0,2}(?:version|variant|generation|member|development|derivative|upgrade|modification|offspring"
    r"|relative) of"
    r"|as \w+ as|(?<!while )(?<!, )(?:that|those) of"
    r"|(?<=\w )(?:its|their) (?:[\w-]+ ){0,2}"
    r"(?:predecessor|forerunner|sibling|cousin|brother|sister|rival|counterpart),)\s"
    r"(?:(?:that|those|(?:the|an?) [\w-]+ ones?) of\s)?(?:the\s|an?\s)?"
    r"(?:[\w.]+(?:[’']s|-made|-built|ian|ish|can|ese|ean)\s)?(?:[\w-]+\s){0,2}$"
)
_AS = (" as the ", " as a ", " as an ", " as its ", " as ")
_DOES = re.compile(r"(?:\s[a-z]+)?\s(?:does|do|did|is|was|can|could|has|had)(?:[,.;)]|\sand\b|$)")  # "as the X does"
_UNREAL = 32  # characters behind a name
_NOT_CHOSEN = re.compile(r"(?:\s[a-z]+)?\swould\shave\s")  # "the X would have come sooner"


def is_compared(text: str, span: Span, start: int) -> bool:
    """Whether a name is only what something else is compared with: "resembles the X", "unlike the X".

    `start` is where its sentence begins.
    """
    before = text[max(start, span.start - COMPARED_WITHIN) : span.start]
    if before.endswith(_AS) and _DOES.match(text, span.end):
        return True
    unreal = text.find(" would have ", span.end, span.end + _UNREAL) >= 0
    return compared_before(before) or (unreal and _NOT_CHOSEN.match(text, span.end) is not None)


@lru_cache(maxsize=4096)
def compared_before(before: str) -> bool:
    """Whether the words before a name or a noun set something against it: "twice the range of"."""
    return _COMPARED.search(before.lower()) is not None
