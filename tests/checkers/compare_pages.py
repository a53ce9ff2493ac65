"""Compare two PDFs that should show the same pages: words by their places, flowcharts by their ink.

Needs poppler's pdftotext and pdftoppm.
"""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

from PIL import Image, ImageChops, ImageFilter

PLACE_TOLERANCE = 1.5
"""A word may stand this many points aside."""
SHORT = 3
"""Words of so few letters may be narrower than they are high."""
DPI = 144
INK_TOLERANCE = 2
"""Ink may lie this many pixels aside: one point."""
INK = 128
FAINT = 208
"""What is darker than `INK` in one picture must be darker than `FAINT` in the other; grey levels."""
HTML = "{http://www.w3.org/1999/xhtml}"

Area = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Word:
    """A word and its box on the page, in points."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def distance(self, other: Word) -> float:
        """Return the greatest difference of both ends and of the middle of what a program takes for a line's height.

        Ends are left and right in a lying word, head and foot in an upright one. A box doesn't tell which a short word
        is: there the lesser difference counts.
        """
        left, right = self.left - other.left, self.right - other.right
        top, bottom = self.top - other.top, self.bottom - other.bottom
        lying = max(abs(left), abs(right), abs(top + bottom) / 2)
        upright = max(abs(top), abs(bottom), abs(left + right) / 2)
        if len(self.text) <= SHORT:
            return min(lying, upright)
        return upright if self.bottom - self.top > self.right - self.left else lying


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs on a page (from 1; 0 is the document)."""

    page: int
    what: str

    def __str__(self) -> str:
        return f"page {self.page}: {self.what}"


def words_of(pdf: Path) -> list[list[Word]]:
    """Return the words of each page."""
    html = _run("pdftotext", "-bbox", pdf, "-").decode("utf-8")
    clean = "".join(char for char in html if char >= " " or char in "\n\t")
    return [_words(page) for page in ElementTree.fromstring(clean).iter(f"{HTML}page")]


def _words(page: ElementTree.Element) -> list[Word]:
    edges = ("xMin", "yMin", "xMax", "yMax")
    return [
        Word(word.text or "", *(float(word.get(edge, "nan")) for edge in edges)) for word in page.iter(f"{HTML}word")
    ]


def compare_words(one: Path, two: Path) -> list[Difference]:
    """Return how page counts, words and their places differ."""
    pages, pages2 = words_of(one), words_of(two)
    if len(pages) != len(pages2):
        return [Difference(0, f"{len(pages)} pages and {len(pages2)}")]
    return [
        difference
        for number, (words, words2) in enumerate(zip(pages, pages2, strict=True), 1)
        for difference in _compare(number, words, words2)
    ]


def _compare(number: int, words: list[Word], words2: list[Word]) -> Iterator[Difference]:
    spare: dict[str, list[Word]] = defaultdict(list)
    for word in words2:
        spare[word.text].append(word)
    for word in words:
        nearest = min(spare[word.text], key=word.distance, default=None)
        if nearest is None:
            yield Difference(number, f"'{word.text}' at ({word.left:.1f}, {word.top:.1f}) stands in the first only")
            continue
        spare[word.text].remove(nearest)
        if (distance := word.distance(nearest)) > PLACE_TOLERANCE:
            yield Difference(number, f"'{word.text}' at ({word.left:.1f}, {word.top:.1f}) is {distance:.2f} pt aside")
    for word in (word for left in spare.values() for word in left):
        yield Difference(number, f"'{word.text}' at ({word.left:.1f}, {word.top:.1f}) stands in the second only")


def compare_ink(one: Path, two: Path, areas: dict[int, Area]) -> list[Difference]:
    """Return where one PDF has ink that the other hasn't nearby; ``areas`` (x, y, width, height) by page number."""
    found = []
    for number, area in areas.items():
        picture, picture2 = (_picture(pdf, number) for pdf in (one, two))
        for only, ink, other in (("first", picture, picture2), ("second", picture2, picture)):
            if lost := _lost(ink, other, area):
                left, top, right, bottom = (round(pixel * 72 / DPI) for pixel in lost)
                found.append(Difference(number, f"ink from ({left}, {top}) to ({right}, {bottom}) in the {only} only"))
    return found


def _lost(ink: Image.Image, other: Image.Image, area: Area) -> tuple[int, int, int, int] | None:
    """Return the box about the ink in an area that has no ink of the other picture nearby, inside or outside it."""
    x, y, width, height = (round(length * DPI / 72) for length in area)
    dark = ink.point(lambda level: 255 if level < INK else 0)
    spread = other.filter(ImageFilter.MinFilter(2 * INK_TOLERANCE + 1))
    blank = spread.point(lambda level: 255 if level >= FAINT else 0)
    lost = ImageChops.darker(dark, blank).crop((x, y, x + width, y + height)).getbbox()
    return lost and (lost[0] + x, lost[1] + y, lost[2] + x, lost[3] + y)


def _picture(pdf: Path, number: int) -> Image.Image:
    """Return a page in grey."""
    page = ("-f", str(number), "-l", str(number))
    return Image.open(BytesIO(_run("pdftoppm", "-r", str(DPI), "-gray", *page, pdf))).convert("L")


def _run(program: str, *arguments: str | Path) -> bytes:
    return subprocess.run([program, *arguments], check=True, capture_output=True).stdout


def report(differences: Sequence[Difference], most: int = 20) -> str:
    """Return the first differences as lines."""
    shown = [str(difference) for difference in differences[:most]]
    return "\n".join([*shown, f"… {len(differences) - most} more"] if len(differences) > most else shown)
