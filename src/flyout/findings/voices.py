"""What reports and sources are called in a sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from flyout.core.statement import Modality, Statement
from flyout.documents.model import Document

HEADLINE_LENGTH = 30
"""Longer headlines are cut at a word: a name need only be recognised."""

_INSTITUTION = re.compile(
    r"^(?:Kremlin|Pentagon|White House)$|^(?:Ministry|Department|Office) of\b"
    r"|\b(?:Ministry|General Staff|Department|[Aa]gency|Command|Council|[Mm]ilitary|[Aa]rmy|[Nn]avy|[Gg]overnment)$"
)
"""Names that take an article: "the Pentagon", "the Norland Ministry of Defence", "the Norland army"."""

_DETERMINERS = ("the", "a", "an", "its", "their", "his", "her", "our", "my")

_BODY = re.compile(
    rf"(?!(?:{'|'.join(_DETERMINERS)})\s)(?:[a-z]+\s){{0,2}}(?:ministry|army|navy|force|military|government|command|staff|council|committee|department|office|agency"
    r"|institute|embassy|company|maker|manufacturer|operator|broadcaster|newspaper|site|website|minister|president|general"
    r"|spokesman|spokeswoman|spokesperson|report|leaflet)(?:\s(?:in|of|for|at)\s|$)"
)
"""Bodies and persons without a name, which take an article: "defence ministry in Seoul"."""

_BRACKETS = re.compile(r"\([^()]*\)|“[^“”]*”")
"""What a name holds without being parted by it: an aside, or a headline with commas of its own."""

_MARKS = "“”\"‘’',;:. "

_PLURALS = (
    *("officials", "experts", "analysts", "diplomats", "sources", "authorities", "militaries"),
    *("governments", "forces", "troops", "rebels", "houthis", "allies", "media"),
)
"""Last words of speakers who take a plural verb."""

_NUMERALS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Voices:
    """Names of the reports of one check, no two alike."""

    names: Mapping[str, str]

    def report(self, doc: str) -> str:
        """What the report in file `doc` is called."""
        return self.names.get(doc, doc)

    def of(self, statement: Statement) -> str:
        """Who makes a statement: the report, or the title of the source."""
        if statement.origin.kind == "report":
            return self.report(statement.origin.name)
        return statement.origin.title

    def named(self, statement: Statement) -> str:
        """Who makes a statement and whom it quotes: "BBC, quoting the Pentagon"."""
        return self.of(statement) + (f", quoting {speaker(statement.speaker)}" if statement.speaker else "")

    def together(self, statements: Sequence[Statement]) -> str:
        """Who makes all of these statements of one report, a headline's among them, and whom it quotes for them."""
        speakers = list(dict.fromkeys(speaker(said.speaker) for said in statements if said.speaker))
        if len(speakers) < 2:
            return self.cited(next((said for said in statements if said.speaker), statements[0]))
        return f"{self.of(statements[0])}, quoting {listed(speakers)}"

    def cited(self, statement: Statement) -> str:
        """Who gives a figure, whom it quotes, and how surely: "BBC, without confirmation"."""
        name = self.named(statement)
        if statement.speaker:
            return name
        match statement.modality:
            case Modality.UNCONFIRMED:
                return f"{name}, without confirmation"
            case Modality.EXPECTED:
                return f"{name}, as an expectation"
            case Modality.ATTRIBUTED:
                return f"{name}, by hearsay"
            case _:
                return name


def name_reports(documents: Iterable[Document]) -> Voices:
    """The outlet where it is known and alone, else the headline, else the file."""
    documents = tuple(documents)
    outlets = Counter(document.outlet for document in documents)
    headlines = Counter(_headline(document) for document in documents)
    names: dict[str, str] = {}
    for document in documents:
        headline = _headline(document)
        if document.outlet and outlets[document.outlet] == 1:
            names[document.name] = document.outlet
        elif headline and headlines[headline] == 1:
            names[document.name] = headline
        else:
            names[document.name] = document.name
    return Voices(MappingProxyType(names))


def _headline(document: Document) -> str | None:
    if not document.headline:
        return None
    words = " ".join(document.headline.split())
    if len(words) > HEADLINE_LENGTH:
        words = words[: HEADLINE_LENGTH + 1].rpartition(" ")[0] + "…"
    return f"“{words}”"


def listed(items: Sequence[str]) -> str:
    """Items as a sentence lists them; one that holds a comma outside brackets is closed by another.

    >>> listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"]), listed(["a, quoting x", "b"])
    ('a', 'a and b', 'a, b and c', 'a, quoting x, and b')
    >>> listed(["“Up, up and away”", "b"])
    '“Up, up and away” and b'
    """
    if len(items) < 2:
        return "".join(items)
    link = ", and " if ", " in _BRACKETS.sub("", items[-2]) else " and "
    return f"{', '.join(items[:-1])}{link}{items[-1]}"


def speaker(name: str) -> str:
    """A speaker inside a sentence: described ones lose their capital, institutions get their article.

    >>> speaker("A Western diplomat"), speaker("Radio Norland"), speaker("Kremlin"), speaker("Kyiv's military")
    ('a Western diplomat', 'Radio Norland', 'the Kremlin', "Kyiv's military")
    >>> speaker("ministry"), speaker("its defence ministry"), speaker("Analysts at the institute")
    ('the ministry', 'its defence ministry', 'analysts at the institute')
    """
    if _BODY.match(name):
        return f"the {name}"
    if name.partition(" ")[0].casefold() in _PLURALS:
        return name[0].lower() + name[1:]
    article, _, rest = name.partition(" ")
    if rest and article in ("A", "An", "One", "Two", "The"):
        return f"{article.lower()} {rest}"
    owned = "'s " in name or "’s " in name or "s’ " in name or article.lower() in _DETERMINERS
    return f"the {name}" if _INSTITUTION.search(name) and not owned else name


def quoted(words: str) -> str:
    """Words of a report in quotation marks, on one line and marked once.

    >>> quoted("“fuel to the fire,”")
    '“fuel to the fire”'
    """
    return f"“{' '.join(words.split()).strip(_MARKS)}”"


def has(name: str) -> str:
    """The auxiliary that goes with a speaker.

    >>> has("Ukraine"), has("Russian officials"), has("United States"), has("Kyiv and Moscow")
    ('has', 'have', 'has', 'have')
    """
    return "have" if name.rsplit(maxsplit=1)[-1].casefold() in _PLURALS or " and " in name else "has"


def as_subject(names: Sequence[str]) -> str:
    """Names in front of a verb; one that quotes somebody needs a second comma.

    >>> as_subject(["BBC"]), as_subject(["BBC, quoting KCNA"])
    ('BBC', 'BBC, quoting KCNA,')
    """
    subject = listed(names)
    return f"{subject}," if ", " in _BRACKETS.sub("", names[-1]) else subject


def opened(words: str) -> str:
    """Words as the beginning of a sentence.

    >>> opened("two reports"), opened("300 km in US usage")
    ('Two reports', '300 km in US usage')
    """
    return words[:1].upper() + words[1:]


def counted(number: int, noun: str) -> str:
    """A number of things, in words up to ten.

    >>> counted(1, "report"), counted(3, "report"), counted(12, "figure")
    ('one report', 'three reports', '12 figures')
    """
    numeral = _NUMERALS[number] if number < len(_NUMERALS) else f"{number:,}"
    return f"{numeral} {noun}" if number == 1 else f"{numeral} {noun}s"
