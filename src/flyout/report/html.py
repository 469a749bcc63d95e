"""The report as one HTML file that needs nothing else."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined

from flyout.report.figures.ranges import draw_ranges
from flyout.report.figures.sideview import draw_side_view
from flyout.report.figures.strip import draw_strip
from flyout.report.figures.timeline import draw_timeline
from flyout.report.highlight import highlight
from flyout.report.page import build_page
from flyout.studies.model import Check

_TEMPLATES = Environment(
    loader=PackageLoader("flyout.report"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def render_html(check: Check) -> str:
    """Render a check as a self-contained page.

    The page runs no script and loads nothing: style and figures are inside,
    and its content policy forbids the rest. Two runs give the same bytes.

    Parameters
    ----------
    check : Check

    Returns
    -------
    str
    """
    page = build_page(check)
    return _TEMPLATES.get_template("report.html.j2").render(
        page=page,
        verdicts=[(card, card.strip and draw_strip(card.strip, f"verdict{k}")) for k, card in enumerate(page.verdicts)],
        ranges=[draw_ranges(chart, f"range{k}") for k, chart in enumerate(page.ranges)],
        threads=[
            (card, card.timeline and draw_timeline(card.timeline, card.title, f"event{k}"))
            for k, card in enumerate(page.threads)
        ],
        systems=[
            (system, system.side_view and draw_side_view(system.side_view, f"flight{k}"))
            for k, system in enumerate(page.evidence.systems)
        ],
        texts=[(view, highlight(view.text, view.marks)) for view in page.texts],
    )
