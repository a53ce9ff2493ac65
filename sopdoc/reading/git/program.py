"""git, run as the program that keeps the revisions: a library would be a second opinion about its formats.

No shell, no question to anybody, nothing loaded from elsewhere, none of the repository's own programs.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.messages import _

_SETTINGS = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
_SURROUNDINGS = {
    "LC_ALL": "C",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}
_LIMIT = 60.0
"""Seconds for an answer."""


def ask(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder; raise MissingToolError where it isn't there, InputOutputError where it doesn't answer."""
    try:
        return subprocess.run(
            command(*arguments),
            cwd=folder,
            env=surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_LIMIT,
        )
    except subprocess.TimeoutExpired as fault:
        message = _("git did not answer within {seconds:g} seconds").format(seconds=_LIMIT)
        raise InputOutputError(message, _("see whether another git is at work there, then try again")) from fault
    except FileNotFoundError as fault:
        raise not_installed() from fault


def command(*arguments: str) -> list[str]:
    """Return a command line of git."""
    return ["git", *_SETTINGS, *arguments]


def surroundings() -> dict[str, str]:
    """Return the environment that git runs in."""
    return {**os.environ, **_SURROUNDINGS}


def not_installed() -> MissingToolError:
    """Make the error that says how git is installed."""
    hint = {"win32": "winget install Git.Git", "darwin": "xcode-select --install"}
    return MissingToolError(
        _("git is not installed, and revisions can't be read without it"),
        hint.get(sys.platform, "sudo apt-get install git"),
    )
