"""Tables and lists of definitions of a web page: taken out before its article is looked for, and put back after.

Each leaves a paragraph of one word behind, which stays where the table stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, zip_longest
from typing import Any

from flyout.documents.tables.grid import MAX_ROWS, Cell, Grid, Spanning, cell_of, spanned, spread
from flyout.documents.tables.kinds import LONGEST, is_data
from flyout.documents.tables.lines import lines_of
from flyout.documents.tables.taken import Taken
from flyout.documents.wordlists import words

_HELD = re.compile(r"<(?:table|dl)\b", re.IGNORECASE)
_OF_LINKS = words(
    "navbox vertical-navbox navbox-inner nav menu toc navigation breadcrumb ambox metadata calendar sidebar"
)
_ROLES = frozenset({"presentation", "none", "navigation", "menu"})
_FORM = frozenset({"input", "select", "textarea", "button", "form"})
_SKIPPED = frozenset({"style", "script", "template", "noscript"})
_BLOCKS = frozenset({"br", "li", "p", "div", "tr", "dd", "dt", "h1", "h2", "h3", "h4"})
_HEADINGS = ("h1", "h2", "h3")
_LINKED = 0.8  # of the letters
_LINKS = 2  # in a cell, on average
_LONG_TERM = 60  # characters of a term that is no label


def holds_tables(html: str) -> bool:
    """Whether a page has a table or a list of definitions at all."""
    return _HELD.search(html) is not None


def take_tables(tree: Any, html: str) -> Taken:  # noqa: ANN401  # lxml has no types
    """Take tables of data out of a parsed page; tables of layout, links, scores and forms stay.

    Parameters
    ----------
    tree : lxml.html.HtmlElement
        Changed in place.
    html : str
        The same page as written, which must not hold the words left behind.

    The innermost tables come first, so that what stands around one is seen to hold it.
    """
    taken = Taken()
    mark = "tabula"
    while mark in html:
        mark += "q"
    for element in reversed(list(tree.iter("table", "dl"))):
        lines = _lines(element, taken) if element.find(".//table") is None else []
        word = f"{mark}{len(taken.lines)}x"
        if lines and taken.add(word, lines):
            _leave(element, word)
        elif element.tag == "table" and _tells_nothing(element):
            taken.left += 1
            element.drop_tree()
    _out_of_asides(tree, taken.lines)
    return taken


def _tells_nothing(table: Any) -> bool:  # noqa: ANN401
    """Whether a table that is not read is no part of the page either: pages of old stand in tables as a whole."""
    if table.find(".//table") is not None or table.find(".//p") is not None:
        return False
    return all(len("".join(cell.itertext())) <= LONGEST for cell in table.iter("td", "th"))


def _lines(element: Any, taken: Taken) -> list[str]:  # noqa: ANN401
    if _is_of_page(element):
        return []
    if element.tag == "dl":
        grid = _definitions(element)
        return lines_of(grid) if is_data(grid) else []
    rows = list(islice(_rows(element), MAX_ROWS + 1))
    taken.cut = taken.cut or len(rows) > MAX_ROWS
    grid = spread(map(_cells, rows[:MAX_ROWS]))
    caption = element.find("caption")
    told = cell_of(_pieces(caption)).value if caption is not None else ""
    return lines_of(grid, told) if is_data(grid) else []


def _is_of_page(element: Any) -> bool:  # noqa: ANN401
    """Whether a table says, or shows by what it holds, that it lays out the page or leads elsewhere."""
    names = frozenset((element.get("class") or "").lower().split())
    if names & _OF_LINKS or element.get("role") in _ROLES or _is_hidden(element):
        return True
    if any(element.find(f".//{tag}") is not None for tag in _FORM):
        return True
    if element.tag == "table" and any(True for cell in element.iter("td") for _ in cell.iter(*_HEADINGS)):
        return True
    links = [" ".join(link.itertext()) for link in element.iter("a")]
    cells = sum(1 for _ in element.iter("td", "dd"))
    letters = len(" ".join("".join(element.itertext()).split()))
    return len(links) >= _LINKS * max(1, cells) and sum(map(len, links)) > _LINKED * letters


def _rows(table: Any) -> Iterator[Any]:  # noqa: ANN401
    for part in table:
        if part.tag == "tr":
            yield part
        elif part.tag in ("thead", "tbody", "tfoot"):
            yield from part.iterchildren("tr")


def _cells(row: Any) -> Iterator[Spanning]:  # noqa: ANN401
    """Cells of a row; a picture with what stands below it is none."""
    cells = [cell for cell in row.iterchildren("td", "th") if not _is_hidden(cell)]
    if len(cells) == 1 and cells[0].find(".//img") is not None:
        return
    in_head = row.getparent().tag == "thead"
    for cell in cells:
        head = cell.tag == "th" or in_head
        rows, columns = (spanned(cell.get(name, "").strip()) for name in ("rowspan", "colspan"))
        yield Spanning(cell_of(_pieces(cell), head=head), rows, columns)


def _definitions(element: Any) -> Grid:  # noqa: ANN401
    """A list of definitions as a table of two columns; none where a term is a sentence."""
    rows: list[tuple[Cell, Cell]] = []
    term = None
    for part in islice(element.iter("dt", "dd"), 2 * MAX_ROWS):
        if part.tag == "dt":
            term = cell_of(_pieces(part), head=True)
        elif term and len(term.label) <= _LONG_TERM:
            rows.append((term, cell_of(_pieces(part))))
            term = None
    return tuple(rows)


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None


def _pieces(element: Any) -> list[str]:  # noqa: ANN401
    """The words of each line of an element, without marks of notes and what is not shown."""
    return "".join(_runs(element)).split("\n")


def _runs(element: Any) -> Iterator[str]:  # noqa: ANN401
    """Words in their order; a line break where a block begins or ends."""
    yield " ".join(f".{element.text or ''}.".split())[1:-1]
    for part in element:
        if isinstance(part.tag, str) and not (part.tag in _SKIPPED or _is_note(part) or _is_hidden(part)):
            edge = "\n" if part.tag in _BLOCKS else ""
            yield edge
            yield from _runs(part)
            yield edge
        yield " ".join(f".{part.tail or ''}.".split())[1:-1]


def _is_note(element: Any) -> bool:  # noqa: ANN401
    """Whether an element only points to a note."""
    names = (element.get("class") or "").lower()
    return element.tag == "sup" and ("reference" in names or "inline-template" in names or "footnote" in names)


def _leave(element: Any, word: str) -> None:  # noqa: ANN401
    """Put a paragraph of one word into the place of a table."""
    paragraph = element.makeelement("p")
    paragraph.text, paragraph.tail = word, element.tail
    element.getparent().replace(element, paragraph)


def _out_of_asides(tree: Any, words_left: Iterable[str]) -> None:  # noqa: ANN401
    """Let what an aside of the article held stand before it: no aside is read."""
    left = frozenset(words_left)
    for aside in list(tree.iter("aside")):
        around = {each.tag for each in aside.iterancestors("aside", "article", "main")}
        if around and "aside" not in around:
            for paragraph in [each for each in aside.iter("p") if each.text in left]:
                paragraph.tail = None
                aside.addprevious(paragraph)


def paragraphs_of(body: str, taken: Taken, title: str = "") -> tuple[list[str], int]:
    r"""The paragraphs of an article, each table as one of many lines, and how many tables it does not hold.

    A box that stands outside of the article and bears its title is the first paragraph.

    >>> taken = Taken(lines={"tabula0x": ["Range: 300 km", "Mass: 2 t"], "tabula1x": ["Heron", "Crew: 3", "Fuel: oil"]})
    >>> paragraphs_of("It flies.\ntabula0x", taken, "The Heron (missile)")
    (['Heron\nCrew: 3\nFuel: oil', 'It flies.', 'Range: 300 km\nMass: 2 t'], 0)
    """
    if not taken.lines:
        return _filled(body.splitlines()), 0
    left = re.compile("|".join(map(re.escape, taken.lines)))
    outside = taken.lines.keys() - set(left.findall(body))
    boxes = [word for word in taken.lines if word in outside and _bears(taken.lines[word][0], title)]
    pieces = [*boxes, *_filled(piece for line in body.splitlines() for piece in _around(left, line))]
    return ["\n".join(taken.lines.get(piece, [piece])) for piece in pieces], len(outside) - len(boxes)


def _bears(caption: str, title: str) -> bool:
    """Whether the first line of a box is what a page is about."""
    named, whole = caption.casefold(), title.casefold()
    return ": " not in caption and named != "" and (named in whole or (whole != "" and whole in named))


def _around(left: re.Pattern[str], line: str) -> list[str]:
    """A line, or what stands before, at and behind the words that tables left in it."""
    words_left = left.findall(line)
    between = [piece.strip(" -") for piece in left.split(line)] if words_left else [line]
    return [piece for pair in zip_longest(between, words_left, fillvalue="") for piece in pair]


def _filled(lines: Iterable[str]) -> list[str]:
    return [words for line in lines if (words := line.strip())]
