"""Which language a report is written in, told by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from flyout.core.errors import DocumentError
from flyout.documents.wordlists import words

_SAMPLE = 20_000  # characters
_FEW_LETTERS = 60
_FEW_WORDS = 50
"""Shorter texts are not judged: a quotation is no language."""

_MUCH_ENGLISH = 0.15  # of all words: half of what English prose has

_ENGLISH = words("""
    the of and to that is was for it with as his her he be by at this had not are but from or have an they which one
    were all their there been its has would who will more when said if out what up about into than
""")
# The commonest words of each language that English does not know.
_COMMON: Mapping[str, frozenset[str]] = {
    "German": words("der und das nicht von sie ist des sich mit dem dass er es ein ich auf eine auch den im zu wird"),
    "French": words("le la les des et est que une dans pour qui au du pas sur avec par cette il ce sont ses été aux"),
    "Spanish": words("el la los las que del una con por para como está pero más su sus se lo y al fue son este"),
    "Portuguese": words("o os que não uma com por para mais como dos das ao foi em é são pelo pela seu sua um e"),
    "Italian": words("il di che la è un per non una sono con gli dei della nel alla del anche più i le si ha"),
    "Dutch": words("het een van en dat niet zijn op te voor met die er aan ook door naar bij heeft worden wordt uit"),
    "Polish": words("w i na z się nie że do jest to o jak przez po za od dla są oraz który które tym został"),
    "Czech": words("je se na že v s z do o za pro ale jako by jsou byl které který podle také uvedl po od při"),
    "Swedish": words("och att det som en på är av för med den till inte har om ett var jag han från kan vid sig"),
    "Danish or Norwegian": words("og at det som en på er af av til ikke har om et var jeg fra med den der de å kan"),
    "Finnish": words("ja on ei että se oli hän mutta kun joka myös ovat mukaan sen olla ole sekä kuin tai ollut"),
    "Turkish": words("ve bir bu için ile da de olarak çok daha olan en gibi kadar sonra ancak olduğu ise tarafından"),
    "Romanian": words("și de la în cu pe nu este care din să pentru au fost mai un o sunt prin ca după într"),
    "Hungarian": words("a az és hogy nem is egy meg volt ez csak azt már szerint de el mint ki még vagy lehet"),
    "Indonesian": words("yang dan di dari untuk dengan ini pada tidak itu dalam akan ke oleh juga adalah telah karena"),
}
_SCRIPTS = (
    ("Greek", 0x370, 0x3FF, "Greek"),
    ("Cyrillic", 0x400, 0x52F, "Russian, Ukrainian or another language of this script"),
    ("Armenian", 0x530, 0x58F, "Armenian"),
    ("Hebrew", 0x590, 0x5FF, "Hebrew"),
    ("Arabic", 0x600, 0x77F, "Arabic, Persian or another language of this script"),
    ("Devanagari", 0x900, 0x97F, "Hindi or another language of this script"),
    ("Thai", 0xE00, 0xE7F, "Thai"),
    ("Georgian", 0x10A0, 0x10FF, "Georgian"),
    ("Japanese", 0x3040, 0x30FF, "Japanese"),
    ("Korean", 0xAC00, 0xD7AF, "Korean"),
    ("Chinese", 0x4E00, 0x9FFF, "Chinese or Japanese"),
)
_NOT_LATIN = re.compile("[^\\x00-\u036f]")


def refuse_foreign(text: str, path: Path) -> None:
    """Refuse a report that is plainly not in English; a doubtful one is read.

    Raises
    ------
    DocumentError
        With the language that was found, and how sure that is.
    """
    found = _foreign_script(text[:_SAMPLE]) or _foreign_words(text[:_SAMPLE])
    if found:
        raise DocumentError(
            f"this report is not in English: {found}",
            where=str(path),
            remedy="give an English report, or a translation that keeps the figures",
        )


def _foreign_script(text: str) -> str | None:
    """Script of most letters, if it is not the Latin one."""
    if text.isascii():
        return None
    counts = Counter(_script(ord(c)) for c in _NOT_LATIN.findall(text) if c.isalpha())
    del counts[""]
    if not counts:
        return None
    letters = sum(map(str.isalpha, text))
    if letters < _FEW_LETTERS:
        return None
    name, count = counts.most_common(1)[0]
    if 2 * sum(counts.values()) < letters:
        return None
    language = next(spoken for script, _, _, spoken in _SCRIPTS if script == name)
    return f"{100 * count // letters} % of its letters are {name} ({language})"


def _script(code: int) -> str:
    """Name of the script a letter belongs to, empty for those not listed."""
    return next((name for name, first, last, _ in _SCRIPTS if first <= code <= last), "")


def _english_in(found: Sequence[str]) -> int:
    return sum(map(_ENGLISH.__contains__, found))


def _foreign_words(text: str) -> str | None:
    """The language whose commonest words fill the text, if English ones do not."""
    written = text.split()
    if len(written) < _FEW_WORDS or _english_in(written) > _MUCH_ENGLISH * len(written):
        return None
    found = text.casefold().split()
    english = _english_in(found)
    if english > _MUCH_ENGLISH * len(found):
        return None
    counts = {name: sum(word in common for word in found) for name, common in _COMMON.items()}
    best = max(counts, key=lambda name: counts[name])
    if counts[best] < 0.15 * len(found) or counts[best] < 3 * english:
        return None
    return (
        f"by its commonest words it seems to be {best} ({counts[best]} of {len(found)} words; {english} English ones)"
    )
