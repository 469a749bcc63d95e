"""`flyout completion`: the script that lets a shell complete our commands."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command(
    epilog="""\b
Examples:
  flyout completion bash >> ~/.bashrc
  flyout completion zsh >> ~/.zshrc
  flyout completion fish > ~/.config/fish/completions/flyout.fish""",
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(context: click.Context, shell: str) -> None:
    """Print the completion script for SHELL."""
    complete = get_completion_class(shell)
    assert complete is not None  # noqa: S101  # click knows the three shells named above
    click.echo(complete(context.find_root().command, {}, "flyout", "_FLYOUT_COMPLETE").source())
