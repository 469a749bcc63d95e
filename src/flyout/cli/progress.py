"""Progress on standard error, out of the way of what is printed for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from flyout.core.progress import Tell


@contextmanager
def progress_bars() -> Iterator[Tell]:
    """Show a bar for every job told about; nothing where standard error is no terminal."""
    console = Console(stderr=True)
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    jobs: dict[str, TaskID] = {}

    def tell(job: str, done: int, total: int) -> None:
        if job not in jobs:
            jobs[job] = bars.add_task(job, total=total)
        bars.update(jobs[job], completed=done, total=total)

    with bars:
        yield tell
