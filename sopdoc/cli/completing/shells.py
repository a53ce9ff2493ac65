"""The shells that sopdoc completes command lines in, by click's protocol: a script that asks the program itself."""

from __future__ import annotations

import json
import os
from pathlib import Path

import click
from click.shell_completion import (
    BashComplete,
    FishComplete,
    ShellComplete,
    ZshComplete,
    add_completion_class,
)

PROGRAM = "sopdoc"
_ASKED = "_SOPDOC_COMPLETE"
"""The variable by which a script asks the program, as click names it."""
_WORDS = "_SOPDOC_WORDS"


class Bash(BashComplete):
    """Bash; whether it is new enough is no question to the one that happens to be found first."""

    def source(self) -> str:
        """Return the script."""
        return ShellComplete.source(self)


class Fish(FishComplete):
    """Fish; a value may hold a comma, as lists of formats do."""

    source_template = FishComplete.source_template.replace('string split ","', 'string split -m 1 ","')


class PowerShell(ShellComplete):
    """Windows PowerShell from 5.1 on, and PowerShell: words go there and back as JSON in ASCII.

    So neither the shell's quotes and backslashes nor the console's code page change them.
    """

    name = "powershell"

    def source(self) -> str:
        """Return the script."""
        return Path(__file__).with_name("sopdoc.ps1").read_text("ascii")

    def get_completion_args(self) -> tuple[list[str], str]:
        """Return the words before the cursor, and what is written of the one at it."""
        try:
            given = json.loads(os.environ.get(_WORDS, ""))
        except ValueError:
            return [], ""
        words = [str(word or "") for word in given] if isinstance(given, list) else []
        return words[:-1], words[-1] if words else ""

    def complete(self) -> str:
        """Return all completions as one JSON list."""
        items = self.get_completions(*self.get_completion_args())
        return json.dumps([{"type": item.type, "value": item.value, "help": item.help or ""} for item in items])


SHELLS: dict[str, type[ShellComplete]] = {"bash": Bash, "zsh": ZshComplete, "fish": Fish, "powershell": PowerShell}


def register() -> None:
    """Have click answer scripts of these shells."""
    for name, shell in SHELLS.items():
        add_completion_class(shell, name)


def script(command: click.Command, shell: str) -> str:
    """Return the script that a shell is to run."""
    return SHELLS[shell](command, {}, PROGRAM, _ASKED).source()
