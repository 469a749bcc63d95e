"""The `flyout` command and its errors."""

from __future__ import annotations

import logging
import sys
from difflib import get_close_matches
from importlib import import_module

import click

from flyout import __version__
from flyout.core.errors import FlyoutError

COMMANDS = {
    "check": "Check reports: claims, sources, physics; write a report.",
    "claims": "Print the claims of reports, in their sentences or as JSON Lines.",
    "quantities": "Print every figure a text holds.",
    "systems": "List the catalogue, show one system with its sources, or add your own.",
    "fly": "Fly one vehicle and print where it comes down.",
    "reach": "How far a system can fly, as a band.",
    "infer": "What a reported flight implies: do the numbers fit, how far could it go.",
    "bench": "Measure flights a second, and how right they are.",
    "validate": "Hold the model against its authorities.",
    "completion": "Print the completion script for your shell.",
}
"""Every command and its one line; the module of the same name holds it."""


class LazyGroup(click.Group):
    """Loads the module of a command only when that command is called.

    `flyout fly` must not wait for the HTML writer. This is the pattern of
    click's own documentation, "Lazily Loading Subcommands".
    """

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of the commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load one command, or None for a name we do not have."""
        if cmd_name not in COMMANDS:
            likely = get_close_matches(cmd_name, COMMANDS, n=1)
            if likely:
                ctx.fail(f"no command {cmd_name!r}; did you mean {likely[0]!r}?")
            return None
        command: click.Command = import_module(f"flyout.cli.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Examples:
  flyout check report.txt other.txt --out out
  flyout claims report.txt
  flyout systems ATACMS
  flyout fly Scud-B --azimuth 40 --maximize-range""",
)
@click.version_option(__version__, prog_name="flyout")
def group() -> None:
    """Check what is said about missile systems, against other sources and against physics."""


def main() -> None:
    """Run the command line; every error of the input ends in words and a code."""
    notes = logging.getLogger("flyout")
    notes.addHandler(logging.StreamHandler())  # on standard error
    notes.setLevel(logging.INFO)
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code.

    0 is done, 2 is an input nothing could be done with, 3 is some reports
    checked and some not.
    """
    try:
        code = group.main(arguments, prog_name="flyout", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("stopped", err=True)
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except FlyoutError as error:
        click.echo(f"flyout: {error}", err=True)
        return error.exit_code
    return code if isinstance(code, int) else 0
