"""Words behind a verb with which it tells of something else: "got through", "has given few details of the missile"."""

from __future__ import annotations

from types import MappingProxyType

from flyout.claims.happenings.dealings import orders_done
from flyout.claims.happenings.triggers import Trigger
from flyout.claims.speech.lines import Line
from flyout.claims.speech.words import lowers

_IDIOMS = MappingProxyType(
    {
        "come": frozenset({"past", "so", "close"}),
        "get": lowers("through past away back by under underway"),
        "bring": frozenset({"forward"}),
        "show": frozenset({"that"}),
        "pass": frozenset({"over", "through", "by"}),
        "stop": frozenset({"short"}),
        "trucked": frozenset({"away"}),
        "taken out": frozenset({"of"}),
        "strike": frozenset({"down"}),
        "join": frozenset({"forces"}),
        "choose": frozenset({"over"}),
    }
)
"""Words behind a verb with which it means something else: "got through", "stopped short of"."""
_AIMING = frozenset({"aim", "target"})
_NOBODY = frozenset({"anyone", "anybody", "any"})
_LASTING = lowers("take be have cost need last serve stand weigh")
BEGUN = lowers(
    "tender programme program project competition campaign bid investigation probe effort production development"
)
_TOLD_OF = lowers("detail details figure figures date dates information reason reasons account description explanation")
_HITTING = frozenset({"hit", "strike", "land"})
_PURPOSES = lowers(
    "modernize modernise strengthen improve enhance boost upgrade replace defend protect deter meet expand bolster "
    "fill equip complement augment deliver"
)


def means_else(line: Line, trigger: Trigger, last: int) -> bool:
    """Whether the words behind a verb turn it: "were not aimed at anyone", "produced 60,000 pounds of thrust".

    So do those of what is given and is no weapon ("has given few details of it"), of how near a missile strikes
    ("struck within five metres of the buoy"), and of what weapons are wanted for ("use them to modernize its army").
    """
    after = line.row[last + 1 : last + 8]
    if trigger.base in _AIMING:
        purpose = after[:1] == ["at"] and after[1:2] != [] and after[1].endswith("ing")  # "were aimed at deterring it"
        return purpose or not _NOBODY.isdisjoint(after[:2]) or line.row[last - 1] == ","
    if trigger.base == "use":
        if after[:1] == ["up"]:
            return True  # "used up its stock"
        lasts = after[:1] == ["to"] and not _LASTING.isdisjoint(after[1:2])  # "used to take 42 months"
        return lasts or ("to" in after and not _PURPOSES.isdisjoint(line.row[last + 1 : last + 9]))
    if trigger.base == "order" and orders_done(line, last):
        return True
    if trigger.base == "produce":
        return "thrust" in after
    if trigger.base == "launch" and not BEGUN.isdisjoint(after[:2]):
        return True  # "launched development of a missile"
    if trigger.base == "give" and not _TOLD_OF.isdisjoint(after[:4]):
        return True
    if trigger.base in _HITTING and after[:1] == ["within"]:
        return True
    return trigger.base in _IDIOMS and not _IDIOMS[trigger.base].isdisjoint(after[:1])
