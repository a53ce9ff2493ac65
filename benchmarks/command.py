"""Start the program as a user does."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]


def sopdoc(*arguments: str | Path) -> None:
    """Run a command of sopdoc in a process of its own; raise CalledProcessError where it fails."""
    _run("-m", "sopdoc", *map(str, arguments))


def module(name: str, *arguments: str | Path) -> str:
    """Run a module in a process of its own and return what it prints."""
    return _run("-m", name, *map(str, arguments))


def _run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True, env=_environment())
    return done.stdout


def _environment() -> dict[str, str]:
    """Let programs keep compiled modules, as installed ones do."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**environment, "PYTHONPATH": os.pathsep.join(paths), "PYTHONPYCACHEPREFIX": _compiled().name}


@cache
def _compiled() -> TemporaryDirectory[str]:
    """Make a folder for compiled modules, which goes with this process."""
    return TemporaryDirectory(prefix="sopdoc-bench-")
