"""Write a page's content: places are the page's (y down), operators are PDF's (y up).

Source: ISO 32000-1, 8.5 and 9.4.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from sopdoc.drawing.ink import Outline
from sopdoc.geometry.image import Image
from sopdoc.geometry.rect import Point, Rect
from sopdoc.painters.lines import PlacedLine
from sopdoc.painters.marks import COLOURS, DASHES, is_marked, stripes
from sopdoc.painters.pdf.resources import Resources, font_key
from sopdoc.painters.pdf.tags.element import Element
from sopdoc.painters.rules import Rule
from sopdoc.typography.faces import Cut, OwnCut
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run
from sopdoc.typography.substitutes import is_plain, printed

_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\", "\r": r"\r"})
_SQUARE_ENDS = "2 J"
_FLAT_ENDS = "0 J"
_ARTIFACT = "/Artifact BMC"


@cache
def _fill_colour(rgb: str) -> str:
    """Return the operator that sets the fill to RRGGBB."""
    return f"{_colour(rgb)} rg"


@cache
def _stroke_look(mark: Fate) -> str:
    """Return the operators that set the colour and the dashes of lines."""
    return f"{_colour(COLOURS[mark])} RG [{' '.join(f'{length:g}' for length in DASHES[mark])}] 0 d"


def _colour(rgb: str) -> str:
    red, green, blue = (int(rgb[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return f"{red:.3g} {green:.3g} {blue:.3g}"


@lru_cache(maxsize=16384)
def _shown(text: str, face: OwnCut, size: float) -> str:
    """Return the operators that show a text, its characters by their codes; see `sopdoc.painters.pdf.fonts`.

    Bytes stand for themselves, one a character of the content, but for those that mean something in a string.
    """
    if is_plain(text, face):
        return _shown_in(text, face, size)
    return " ".join([_shown_in(piece, cut, size) for piece, cut in printed(text, face)])


@lru_cache(maxsize=16384)
def _shown_before_blank(text: str, face: OwnCut, size: float) -> str:
    """Return the operators that show a text and a blank, which stands in the face itself."""
    if is_plain(text, face):
        return _shown_in(f"{text} ", face, size)
    return f"{_shown(text, face, size)} {_shown_in(' ', face, size)}"


def _shown_in(text: str, cut: Cut, size: float) -> str:
    codes = text.encode("utf-16-be").decode("latin-1").translate(_ESCAPES)
    return f"/{font_key(cut)} {size:g} Tf ({codes}) Tj"


class Pen:
    """Collect the operators of one page; letters and lines are black but where something came or went.

    What is marked belongs to the elements in ``marked``, in their order; without such a list nothing is marked.
    """

    def __init__(self, page_height: float, resources: Resources, marked: list[Element] | None = None) -> None:
        self._height = page_height
        self._resources = resources
        self._marked = marked
        self._code: list[str] = ["0 0 0 RG"]
        self._colour = ""
        self._thickness = -1.0
        self._ends = _FLAT_ENDS
        self._mark = Fate.KEPT
        self.has_marks = False
        """Whether anything that was drawn came or went."""

    def content(self) -> bytes:
        """Return the page's content."""
        return "\n".join(self._code).encode("latin-1")

    def begin(self, element: Element) -> None:
        """Mark what follows as content of an element."""
        if self._marked is not None:
            self._code.append(f"/{element.kind}<</MCID {len(self._marked)}>>BDC")
            element.kids.append(len(self._marked))
            self._marked.append(element)

    def begin_artifact(self, kind: str = "") -> None:
        """Mark what follows as nothing that is read aloud; a kind is a page's "Header" or "Footer"."""
        if self._marked is not None:
            self._code.append(f"/Artifact<</Type/Pagination/Subtype/{kind}>>BDC" if kind else _ARTIFACT)

    def end(self) -> None:
        """End what was marked last; an artifact of nothing isn't one."""
        if self._marked is None:
            return
        if self._code[-1] == _ARTIFACT:
            self._code.pop()
        else:
            self._code.append("EMC")

    def text(self, placed: PlacedLine, size: float, *, blank: bool = False) -> None:
        """Write a line, with a ``blank`` where a word of the next one follows: they are one text."""
        runs = placed.line.runs
        if runs and is_marked(runs):
            self._marked_text(placed, size)
            return
        shown = [_shown(run.text, run.face, size) for run in runs if run.text]
        if not shown:
            return
        if blank and runs[-1].text:
            shown[-1] = _shown_before_blank(runs[-1].text, runs[-1].face, size)
        self._resources.use_runs(runs)
        self._fill(COLOURS[Fate.KEPT])
        self._code.append(f"BT {self._start(placed)} {' '.join(shown)} ET")

    def _marked_text(self, placed: PlacedLine, size: float) -> None:
        """Write a line of which some words came or went."""
        self._resources.use_runs(placed.line.runs)
        self._code.append(f"BT {self._start(placed)}")
        self._show(placed.line.runs, size)
        self._code.append("ET")
        self.stripes(placed, size)

    def text_in_pieces(
        self, placed: PlacedLine, size: float, pieces: Iterable[tuple[Element, Sequence[Run], bool]]
    ) -> None:
        """Write a line of which some words belong to elements of their own, but no lines under or through words."""
        self._resources.use_runs(placed.line.runs)
        self._code.append(f"BT {self._start(placed)}")
        for element, runs, blank in pieces:
            self.begin(element)
            self._show(runs, size)
            if blank:
                self._code.append(_shown(" ", runs[-1].face, size))
            self.end()
        self._code.append("ET")

    def _show(self, runs: Iterable[Run], size: float) -> None:
        for run in runs:
            if run.text:
                self._fill(COLOURS[run.mark])
                self._code.append(_shown(run.text, run.face, size))

    def stripes(self, placed: PlacedLine, size: float) -> None:
        """Draw the lines under words that came and through those that went."""
        for stripe in stripes(placed, size):
            self.has_marks = True
            self.fill_rect(stripe.rect, COLOURS[stripe.mark])

    def _start(self, placed: PlacedLine) -> str:
        place = f"{placed.x:.2f} {self._height - placed.y:.2f}"
        return f"0 1 -1 0 {place} Tm" if placed.upright else f"{place} Td"

    def fill_rect(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle."""
        self._fill(colour)
        self._code.append(f"{rect.x:.2f} {self._height - rect.bottom:.2f} {rect.width:.2f} {rect.height:.2f} re f")

    def rules(self, rules: Iterable[Rule], thickness: float) -> None:
        """Draw straight rules whose corners are filled."""
        path = [f"{self._place(start)} m {self._place(end)} l" for start, end in rules]
        if path:
            self._stroke(thickness, _SQUARE_ENDS)
            self._code += [*path, "S"]

    def polyline(self, points: tuple[Point, ...], thickness: float, mark: Fate = Fate.KEPT) -> None:
        """Draw a line through points."""
        self._stroke(thickness, _FLAT_ENDS, mark)
        self._code.append(f"{self._path(points)} S")

    def polygon(self, points: tuple[Point, ...], colour: str) -> None:
        """Fill a polygon."""
        self._fill(colour)
        self._code.append(f"{self._path(points)} h f")

    def outline(self, outline: Outline, colour: str, thickness: float, mark: Fate = Fate.KEPT) -> None:
        """Fill a symbol and draw its outline."""
        self._fill(colour)
        self._stroke(thickness, _FLAT_ENDS, mark)
        steps = [f"{' '.join(map(self._place, step))} {'l' if len(step) == 1 else 'c'}" for step in outline.drawn]
        self._code.append(f"{self._place(outline.start)} m {' '.join(steps)} b")

    def picture(self, image: Image, rect: Rect) -> None:
        """Scale a picture into a rectangle."""
        matrix = f"{rect.width:.2f} 0 0 {rect.height:.2f} {rect.x:.2f} {self._height - rect.bottom:.2f}"
        self._code.append(f"q {matrix} cm /{self._resources.use_picture(image)} Do Q")

    def _fill(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self._code.append(_fill_colour(colour))

    def _stroke(self, thickness: float, ends: str, mark: Fate = Fate.KEPT) -> None:
        if mark is not self._mark:
            self._mark, self.has_marks = mark, True
            self._code.append(_stroke_look(mark))
        if thickness != self._thickness:
            self._thickness = thickness
            self._code.append(f"{thickness:g} w")
        if ends != self._ends:
            self._ends = ends
            self._code.append(ends)

    def _place(self, point: Point) -> str:
        return f"{point.x:.2f} {self._height - point.y:.2f}"

    def _path(self, points: tuple[Point, ...]) -> str:
        start, *others = (self._place(point) for point in points)
        return f"{start} m " + " ".join(f"{place} l" for place in others)
