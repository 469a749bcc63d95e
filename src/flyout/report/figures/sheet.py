"""A sheet to draw on in pixels of the page, and the SVG it becomes."""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypedDict, Unpack
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
from markupsafe import Markup
from matplotlib.artist import Artist
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Polygon
from matplotlib.text import Text
from matplotlib.ticker import MaxNLocator
from matplotlib.transforms import Affine2D
from numpy.typing import ArrayLike

from flyout.report.figures.lettering import width_of
from flyout.report.figures.palette import INK, PAPER, VARIABLES

_SVG = "http://www.w3.org/2000/svg"
_LINK = "{http://www.w3.org/1999/xlink}href"
_STYLE: Any = {"svg.fonttype": "none", "svg.hashsalt": "flyout", "savefig.bbox": None, "path.sketch": None}
_NO_METADATA = dict.fromkeys(("Creator", "Date", "Format", "Type"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One figure in two widths, with the words for those who do not see it."""

    wide: Markup
    narrow: Markup | None
    caption: str


class Lettering(TypedDict, total=False):
    """How a line of text looks."""

    size: float
    ha: str
    bold: bool


class Sheet:
    """An empty drawing of `width` by `height` px, the origin at the top left.

    Coordinates are those of the page, so that lettering has its true size.
    Colours are those of the palette. What is drawn later lies on top.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / 72, height / 72), dpi=72, frameon=False)
        FigureCanvasSVG(self.figure)
        self.pixels = Affine2D().scale(1, -1).translate(0, height)

    def line(self, x: ArrayLike, y: ArrayLike, color: str, *, width: float = 1.0, dashed: bool = False) -> None:
        """A line through points."""
        style: Any = (0, (4, 3)) if dashed else "-"
        self._add(Line2D(x, y, color=color, linewidth=width, linestyle=style, solid_capstyle="butt"))

    def box(self, x: Sequence[float], y: Sequence[float], color: str, *, alpha: float = 1.0) -> None:
        """A filled rectangle from corner to corner."""
        self.area(x, [y[0], y[0]], [y[1], y[1]], color, alpha=alpha)

    def frame(self, x: Sequence[float], y: Sequence[float], color: str) -> None:
        """A hollow rectangle with a dashed edge."""
        corners = ([x[0], x[1], x[1], x[0], x[0]], [y[0], y[0], y[1], y[1], y[0]])
        self._add(Line2D(*corners, color=color, linewidth=1.2, linestyle=(0, (2.5, 2))))

    def area(self, x: ArrayLike, low: ArrayLike, high: ArrayLike, color: str, *, alpha: float) -> None:
        """The area between two lines."""
        there, back = np.column_stack([x, low]), np.column_stack([x, high])[::-1]
        self._add(Polygon(np.concatenate([there, back]), closed=True, color=color, alpha=alpha, linewidth=0))

    def dot(self, x: float, y: float, color: str, *, shape: str = "o", size: float = 8.0, hollow: bool = False) -> None:
        """A point; a hollow one shows the paper."""
        face: Any = {"markeredgecolor": color, "markerfacecolor": PAPER if hollow else color, "markeredgewidth": 1.6}
        self._add(Line2D([x], [y], linestyle="none", marker=shape, markersize=size, **face))

    def text(self, x: float, y: float, words: str, color: str = INK, **style: Unpack[Lettering]) -> None:
        """One line of lettering on the baseline `y`; a dollar is a dollar."""
        weight = "bold" if style.get("bold") else "normal"
        given: Any = {"fontsize": style.get("size", 12), "ha": style.get("ha", "left"), "fontweight": weight}
        self._add(Text(x, y, words, color=color, va="baseline", parse_math=False, usetex=False, **given))

    def _add(self, drawn: Artist) -> None:
        """Put on the sheet, on top of what is there."""
        drawn.set_transform(self.pixels)
        drawn.set_zorder(len(self.figure.get_children()))
        self.figure.add_artist(drawn)

    def centred(self, x: float, y: float, words: str, color: str = INK, **style: Unpack[Lettering]) -> None:
        """One line of lettering over `x`, moved where it would leave the sheet."""
        place = centred_in(self.width, x, words, style.get("size", 12), bold=style.get("bold", False))
        self.text(place, y, words, color, **(style | {"ha": "center"}))

    def svg(self, prefix: str, title: str, description: str, style: str) -> Markup:
        """The drawing as one inline SVG element; ids begin with `prefix`, which no other figure of the page has."""
        buffer = io.StringIO()
        with mpl.rc_context(_STYLE), warnings.catch_warnings():
            # The reader's browser draws the letters: a glyph our font has not is no loss.
            warnings.filterwarnings("ignore", message="Glyph .* missing", category=UserWarning)
            self.figure.savefig(buffer, format="svg", metadata=_NO_METADATA)
        return _inline(buffer.getvalue(), prefix, title, description, style)


def centred_in(width: float, x: float, words: str, size: float, *, bold: bool = False) -> float:
    """Middle of a label over `x` that stays between 0 and `width`.

    >>> centred_in(100, 50, "km", 10), centred_in(100, 99, "km", 10) < 95
    (50, True)
    """
    half = 0.5 * width_of(words, size, bold=bold)
    return max(min(x, width - half), half)


def ticks_between(low: float, high: float, most: int) -> list[float]:
    """Round numbers from `low` to `high`, at most about `most` of them."""
    values = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return [float(value) for value in values if low <= value <= high]


def _inline(drawn: str, prefix: str, title: str, description: str, style: str) -> Markup:
    """The drawing as part of a page: no prologue, no rule for the whole page, no id that clashes."""
    ET.register_namespace("", _SVG)
    root = ET.fromstring(drawn)  # noqa: S314 - drawn by ourselves a moment ago
    for child in [*root.findall(f"{{{_SVG}}}metadata"), *root.findall(f"{{{_SVG}}}defs[{{{_SVG}}}style]")]:
        root.remove(child)
    _rename(root, prefix)
    for element in root.iter():
        _clean(element)
    size = root.attrib.pop("viewBox")
    width, height = size.split()[2:]
    root.attrib.clear()
    root.attrib |= {"viewBox": size, "width": width, "height": height, "role": "img", "class": style}
    root.set("aria-labelledby", f"{prefix}-title {prefix}-description")
    for k, (tag, words) in enumerate((("title", title), ("desc", description))):
        label = ET.Element(f"{{{_SVG}}}{tag}", id=f"{prefix}-{'title' if tag == 'title' else 'description'}")
        label.text = words
        root.insert(k, label)
    return Markup(ET.tostring(root, encoding="unicode"))  # noqa: S704 - ElementTree has escaped it


def _rename(root: ET.Element, prefix: str) -> None:
    """Drop the ids nobody points to, and give the others our prefix."""
    pointed = {value.strip("url(#)") for e in root.iter() for key, value in e.items() if key in (_LINK, "clip-path")}
    for element in root.iter():
        name = element.attrib.pop("id", None)
        if name in pointed:
            element.set("id", f"{prefix}-{name}")
        if _LINK in element.attrib:
            element.set("href", f"#{prefix}-{element.attrib.pop(_LINK)[1:]}")
        if "clip-path" in element.attrib:
            element.set("clip-path", f"url(#{prefix}-{element.get('clip-path', '').strip('url(#)')})")


_FONT = re.compile(r"font-family: [^;]*;? ?")
_COLOUR = re.compile("|".join(VARIABLES))
_LONG_NUMBER = re.compile(r"(\d+\.\d\d)\d+")


def _clean(element: ET.Element) -> None:
    """The page's colours and font in place of ours, and no digit finer than a hundredth of a pixel."""
    element.attrib.pop("transform", None)
    style = element.get("style")
    if style is not None:
        element.set("style", _COLOUR.sub(lambda found: VARIABLES[found[0]], _FONT.sub("", style)))
    for key in ("d", "x", "y"):
        if key in element.attrib:
            element.set(key, _LONG_NUMBER.sub(r"\1", element.attrib[key]).replace("\n", ""))
    if element.text is not None and not element.text.strip():
        element.text = None
    element.tail = None
