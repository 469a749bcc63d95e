"""Names the shell can complete."""

from __future__ import annotations

from click import Context, Parameter
from click.shell_completion import CompletionItem

from flyout.catalogue.load import load_catalogue


def complete_system(context: Context, parameter: Parameter, incomplete: str) -> list[CompletionItem]:
    """Catalogue systems that begin like the word on the line, and files."""
    wanted = incomplete.casefold()
    names = [CompletionItem(name) for name in load_catalogue().entries if name.casefold().startswith(wanted)]
    return [*names, CompletionItem(incomplete, type="file")]
