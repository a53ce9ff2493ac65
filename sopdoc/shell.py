"""Commands that people are told to run, written so that they can be pasted as they stand."""

from __future__ import annotations

import os
import re
import shlex
import sys
from pathlib import Path

_PLAIN_ON_WINDOWS = re.compile(r"[\w.:\\/+@=-]+")
_LAST_BACKSLASHES = re.compile(r"\\+\Z")
_TWICE = r"\g<0>\g<0>"


def sopdoc_command(*words: str | Path) -> str:
    """Return a command of this program, quoted for the shell of this system; a path is never taken for an option."""
    return command("sopdoc", *words)


def pip_command(*words: str) -> str:
    """Return the command that installs packages into the Python that runs this program."""
    return command(sys.executable or "python", "-m", "pip", "install", *words)


def command(*words: str | Path) -> str:
    """Return a command, each word quoted for the shell of this system."""
    return " ".join(_quoted(_text(word)) for word in words)


def _text(word: str | Path) -> str:
    """Return a word as text; a path that begins like an option begins with its folder."""
    text = str(word)
    return f".{os.sep}{text}" if isinstance(word, Path) and text.startswith("-") else text


def _quoted(word: str) -> str:
    if os.name == "nt":  # no name there holds a double quote, but a folder's may end in a backslash
        return word if _PLAIN_ON_WINDOWS.fullmatch(word) else f'"{_LAST_BACKSLASHES.sub(_TWICE, word)}"'
    return shlex.quote(word) if word.isprintable() else f"$'{''.join(map(_escaped, word))}'"


def _escaped(character: str) -> str:
    r"""Return a character as bash, zsh and ksh read it between ``$'`` and ``'``; what can't be seen as its bytes."""
    if character in "\\'":
        return f"\\{character}"
    if character.isprintable():
        return character
    return "".join(f"\\x{byte:02x}" for byte in os.fsencode(character))
