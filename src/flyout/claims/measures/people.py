"""Numbers of people and not of weapons: the hurt, those who vote, those who work, and how old somebody is."""

from __future__ import annotations

import re

from flyout.claims.measures.window import Window, any_of
from flyout.documents.wordlists import words

PERSONS = words("""
    people civilians soldiers troops men women children villagers officials workers personnel servicemen experts
    analysts reporters allies leaders schools hospitals seats votes prisoners victims families residents refugees
    visitors tourists conscripts recruits students passengers pilots engineers rescuers cadets trainees reservists
    volunteers veterans jobs staff crew crews sailors airmen employees guests delegates members
""")
_HURT = any_of(r"injur\w*|wound\w*|kill\w*|people|dead|out of")
_HURT_AFTER = re.compile(
    r"^\s(?:of the (?:[\w,-]+\s){0,2})?(?:(?:were|was|had been|have been)\s)?"
    r"(?:killed|wounded|injured|hurt|dead|died)\b"
)
_VOTED = any_of(r"voted|votes|lawmakers|ballots?|abstained|bids?|bidders?")
_LISTED = re.compile(
    r"\b(?:crews?|crowd|aged?|channel|group|page|top|number|no\.?|score)\s(?:of\s)?(?:about\s|some\s)?$"
)
_TAKEN_ON = re.compile(  # "rescuers pulled four from under the rubble", "it employs 1,400"
    r"\b(?:rescued|rescuers [^.;]{0,20}|evacuated|hir(?:e[sd]?|ing)|employ(?:s|ed|ing)?|recruit(?:s|ed|ing)?|arrested"
    r"|detained|treated|hospitali[sz]ed|displaced|interviewed|polled|questioned|laid off)\s"
    r"(?:about |some |nearly |almost |only |another |more than |over |at least |up to )?$"
)
_DONE_TO = re.compile(  # "sixty will be hired", "12 were taken to hospital"
    r"^\s(?:more\s)?(?:(?:will|would|are|were|was|is|have|has|had|could|to)\s){0,2}(?:be(?:en)?\s)?"
    r"(?:hired|rescued|evacuated|arrested|detained|treated|hospitali[sz]ed|questioned|employed|laid off|homeless"
    r"|taken to (?:a |the )?hospitals?|missing|in favou?r|against|opposed)\b"
)
_OF_PLACE = re.compile(  # "a city of 700,000"
    r"\b(?:city|town|village|county|district|island|nation|country|community|population)\s"
    r"(?:of|with|is|was)\s(?:about |some |nearly |almost |more than |over )?$"
)
_OF_WHOM = re.compile(r"^ of (?:them|whom) (?:(?:is|are|was|were) )?(\w+)")
_AGED = re.compile(r"\b(?:he|she|who|i)(?:['’]s| is| was| turned|['’]m| am) (?:now |only |just )?$")
_AGE_OF = re.compile(r"\b(?:girl|boy|man|woman|child|son|daughter|age|pensioner|veteran) of $")
_NEAR = 60  # characters before a figure


def counts_people(window: Window) -> bool:
    """Whether a number without a noun counts people, or is somebody's age.

    Parameters
    ----------
    window : Window

    Returns
    -------
    bool
    """
    near = window.before[-_NEAR:]
    whom = _OF_WHOM.match(window.after)
    if whom and whom[1] in PERSONS:
        return True
    if _HURT.search(near) or _HURT_AFTER.match(window.after):
        return True
    if _LISTED.search(near) or _VOTED.search(window.all) or _DONE_TO.match(window.after):
        return True
    return any(cue.search(near) for cue in (_TAKEN_ON, _OF_PLACE, _AGED, _AGE_OF))
