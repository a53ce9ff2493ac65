"""Real repositories for tests."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from tests.reading.trees import write

SURROUNDINGS = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    **{f"GIT_{who}_{what}": "Andi Contoh" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    **{f"GIT_{who}_DATE": "2026-01-02T03:04:05Z" for who in ("AUTHOR", "COMMITTER")},
}


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, env=SURROUNDINGS, check=True, capture_output=True, text=True, encoding="utf-8"
    )
    return done.stdout.strip()


def repository(folder: Path) -> Path:
    """A new repository in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=utama")
    return folder


def commit(folder: Path, files: dict[str, str | bytes] | None = None, message: str = "ubah") -> str:
    """Write files, commit all that is there, and return the revision."""
    for name, text in (files or {}).items():
        write(folder / name, text)
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")
