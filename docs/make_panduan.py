"""Renew the user's guide: what sopdoc says of its faulty examples, in Indonesian, and with --pictures its pictures.

Run it after a change of messages or pages: ``make panduan``. With ``--check`` nothing is written, and the exit code is
1 where something would be. The pictures need pdftoppm (poppler-utils).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from guide import IMAGES, blocks, pages, renewed
from pictures import save

LANGUAGE = "id"


def main(arguments: list[str]) -> int:
    """Run the same in Indonesian, and renew, or check, the pages there."""
    if os.environ.get("SOPDOC_LANG") != LANGUAGE:
        command = [sys.executable, str(Path(__file__)), *arguments]
        return subprocess.run(command, env={**os.environ, "SOPDOC_LANG": LANGUAGE}, check=False).returncode
    if "--pictures" in arguments:
        _draw()
    stale = [page for page in pages() if renewed(page) != page.read_text(encoding="utf-8")]
    for page in stale if "--check" not in arguments else []:
        page.write_text(renewed(page), encoding="utf-8")
    return int(bool(stale) and "--check" in arguments)


def _draw() -> None:
    IMAGES.mkdir(exist_ok=True)
    for stale in IMAGES.glob("*.png"):
        stale.unlink()
    for block in (block for page in pages() for block in blocks(page) if block.picture):
        save(block.example.drawn(), IMAGES / block.picture)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
