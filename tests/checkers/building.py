"""Run the program as a user does: its command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCES = ROOT / "sop_sources"
FORMATS = "docx,pdf,json,svg"


def build(output: Path, *options: str, sources: Path = SOURCES, cwd: Path = ROOT, **environment: str) -> Path:
    """Build all sources in every format into a folder and return it."""
    command = [sys.executable, "-m", "sopdoc", "build", str(sources), "--output", str(output), "--format", FORMATS]
    inherited = {key: value for key, value in os.environ.items() if not key.startswith("SOPDOC_")}
    done = subprocess.run(
        [*command, *options],
        check=False,
        cwd=cwd,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"exit {done.returncode}: {done.stderr}"
    return output


def files(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, by path; those whose names start with a dot are the program's own."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def differing(one: dict[str, bytes], two: dict[str, bytes]) -> list[str]:
    """Return the names of files that are not the same in two folders."""
    return sorted(name for name in {*one, *two} if one.get(name) != two.get(name))


def sources() -> list[Path]:
    """Return all SOP sources."""
    return sorted(path for path in SOURCES.rglob("*.yaml") if path.name != "instansi.yaml")
