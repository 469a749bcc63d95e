"""Every command explains itself and shows an example."""

import click
import pytest
from click.testing import CliRunner

from flyout.cli.main import COMMANDS, group


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_examples(name):
    result = CliRunner().invoke(group, [name, "--help"])
    assert result.exit_code == 0, result.output
    assert "Examples:" in result.output
    assert f"flyout {name}" in result.output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_has_words(name):
    command = group.get_command(click.Context(group), name)
    silent = [p.name for p in command.params if isinstance(p, click.Option) and not p.help]
    assert not silent


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name, readme):
    assert f"flyout {name}" in readme


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell):
    result = CliRunner().invoke(group, ["completion", shell])
    assert result.exit_code == 0
    assert "_FLYOUT_COMPLETE" in result.output
