"""``sopdoc completion``: the script by which a shell completes command lines."""

from __future__ import annotations

import click

from sopdoc.cli.completing.shells import SHELLS, script
from sopdoc.cli.translated import argument, told_command
from sopdoc.messages import N_

_EXAMPLES = N_("""\b
Examples:
  sopdoc completion bash
  sopdoc completion powershell

\b
Install it once, in the shell itself; then open a new window:

\b
  bash        echo 'eval "$(sopdoc completion bash)"' >> ~/.bashrc
  zsh         echo 'eval "$(sopdoc completion zsh)"' >> ~/.zshrc
  fish        sopdoc completion fish > ~/.config/fish/completions/sopdoc.fish
  PowerShell  New-Item -ItemType Directory -Force (Split-Path $PROFILE)
              Add-Content $PROFILE 'sopdoc completion powershell | Out-String | Invoke-Expression'

\b
In zsh a line before it must say: `autoload -Uz compinit && compinit`
The Tab key then completes commands, options, formats, templates, and names of files.
""")


@told_command(
    "completion",
    help=N_("Print the script by which SHELL (bash, zsh, fish or powershell) completes commands of sopdoc."),
    short_help=N_("Print the script that completes commands in a shell."),
    epilog=_EXAMPLES,
)
@argument("shell", N_("SHELL"), type=click.Choice(tuple(SHELLS), case_sensitive=False))
@click.pass_context
def completion_command(context: click.Context, shell: str) -> int:
    """Print the script."""
    click.echo(script(context.find_root().command, shell), nl=False)
    return 0
