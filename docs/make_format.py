"""Make the manual of the format, in both languages, and the pictures of its examples.

Run it after a change in the table of keys, or in docs/format: ``make format`` writes docs/format.md and
docs/format.id.md; ``make format-pictures`` the pictures, too, for which it needs pdftoppm (poppler-utils).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from examples import read_example
from format_chapters import examples
from format_page import Writer
from format_words import WORDS
from pictures import save

DOCS = Path(__file__).parent
IMAGES = DOCS / "images" / "format"


def main(arguments: list[str]) -> None:
    """Write the manuals, with ``--pictures`` the pictures, too; with ``--print LANGUAGE`` show one of them only."""
    if arguments[:1] == ["--print"]:
        sys.stdout.write(Writer(arguments[1]).page())
        return
    for language, words in WORDS.items():
        (DOCS / str(words["file"])).write_text(written(language), encoding="utf-8")
    if "--pictures" in arguments:
        _draw()


def written(language: str) -> str:
    """Return the manual in a language: a program has but one, so another is run for it."""
    environment = {**os.environ, "SOPDOC_LANG": language, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(Path(__file__)), "--print", language]
    return subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8").stdout


def picture_of(path: Path) -> Path:
    """Return where the picture of an example lies."""
    return IMAGES / f"{path.parent.name}-{path.stem.split('+')[0]}.png"


def _draw() -> None:
    IMAGES.mkdir(exist_ok=True)
    for stale in IMAGES.glob("*.png"):
        stale.unlink()
    for path in examples():
        example = read_example(path)
        if example.picture != "none":
            save(example.drawn(), picture_of(path))


if __name__ == "__main__":
    main(sys.argv[1:])
