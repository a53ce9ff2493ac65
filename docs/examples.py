"""Examples of the documentation: pieces of sources, the projects around them, and what their pages show of them.

An example says in a line above it where it belongs and what is shown of it: ``frame: rows, picture: chart``. Frames are
those of `example_frames`, pictures those of `example_parts` or ``none``; behind a picture may stand what is kept of it:
the left, upper, right and lower edge, as parts of 1 (``identity 0.5 0 1 0.4``).
"""

from __future__ import annotations

import re
import tempfile
from dataclasses import dataclass
from pathlib import Path

from example_frames import BOOKS, SOURCE, project_files
from example_parts import drawn_part
from PIL import Image, ImageDraw

from sopdoc.book.make import Book, lay_out_book
from sopdoc.check.document import check_document
from sopdoc.pipeline import all_findings, lay_out, load
from sopdoc.reading.load import Loaded, find_project
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.typography.faces import Face

_HEAD = re.compile(r"frame: (?P<frame>[a-z]+), picture: (?P<picture>[a-z]+)(?P<edges>(?: [0-9.]+)*)")
_LOGO = "logo.png"
_FONT = re.compile(r"[\w-]+\.ttf")


@dataclass(frozen=True)
class Example:
    """A piece of a source as it is printed in the documentation, its frame, and what of its pages is shown."""

    text: str
    frame: str
    picture: str
    edges: tuple[float, ...] = ()

    def findings(self) -> list[Diagnostic]:
        """Return all that is to be said of the piece in its project, and of its pages."""
        with tempfile.TemporaryDirectory() as folder:
            loaded = self._loaded(Path(folder))
            if self.frame in BOOKS:
                book = _book(Path(folder))
                return [*book.diagnostics, *book.shared]
            document = lay_out(loaded)
            own, shared = all_findings(loaded, findings(document.facts) if document else ())
            return [*own, *shared]

    def checked(self) -> list[Diagnostic]:
        """Return what check says of the piece in its project."""
        with tempfile.TemporaryDirectory() as folder:
            checked = check_document(self._loaded(Path(folder)))
            return [*checked.found, *checked.shared]

    def drawn(self) -> Image.Image:
        """Return the part of the pages that is shown. Raise ValueError for an example with faults."""
        with tempfile.TemporaryDirectory() as folder:
            loaded = self._loaded(Path(folder))
            document = _book(Path(folder)).document if self.frame in BOOKS else lay_out(loaded)
            if document is None:
                raise ValueError([each.message for each in (*loaded.diagnostics, *loaded.shared_diagnostics)])
            return drawn_part(document, self.picture, self.edges)

    def _loaded(self, folder: Path) -> Loaded:
        for name, text in project_files(self.frame, self.text).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            _draw_logo(path.with_name(_LOGO))
            for font in _FONT.findall(text):
                path.with_name(font).write_bytes(Face.REGULAR.file.with_name(font).read_bytes())
        return load(folder / SOURCE)


def _book(folder: Path) -> Book:
    source = folder / SOURCE
    return lay_out_book((source,), find_project(source))


def example_of(head: str, text: str) -> Example:
    """Return the example that a line describes. Raise ValueError where it doesn't."""
    match = _HEAD.fullmatch(head.strip())
    if match is None:
        raise ValueError(head)
    edges = tuple(float(edge) for edge in match["edges"].split())
    return Example(text, match["frame"], match["picture"], edges)


def read_example(path: Path) -> Example:
    """Read an example from a file whose first line is a comment with what describes it."""
    head, _line, text = path.read_text(encoding="utf-8").partition("\n")
    return example_of(head.removeprefix("# "), text)


def _draw_logo(path: Path) -> None:
    """Draw a plain coat of arms, for offices and page formats that name one."""
    picture = Image.new("L", (120, 140), 255)
    pen = ImageDraw.Draw(picture)
    pen.polygon([(10, 10), (110, 10), (110, 80), (60, 130), (10, 80)], outline=0, width=6)
    pen.ellipse((35, 30, 85, 80), outline=0, width=5)
    picture.save(path)
