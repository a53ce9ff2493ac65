"""Words inside a symbol: up to three lines, in the largest type in which each keeps inside the outline.

Lines are centred on the symbol's middle axis. Where a line stands, an outline is narrowest at that edge of the line
which is further from the symbol's middle. At a distance y from its middle a diamond of width w and height h is
w · (1 - 2y / h) wide; a capsule, whose ends are half ellipses that reach e inwards, is w - 2e · (1 - √(1 - (2y / h)²))
wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import sqrt

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.blocks.grain import EPSILON, on_twip
from sopdoc.layout.blocks.text import Typesetter
from sopdoc.layout.page import CAPSULE_END, Shape, Symbol
from sopdoc.layout.text_block import Align, Paragraph, Role, TextBlock
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run
from sopdoc.typography.words import words_of
from sopdoc.typography.wrap import Break, Line

READABLE_SIZE = 5.0
"""Smaller words are hard to read in print."""
LEAST_SIZE = 4.0
"""Words are no smaller."""
SIZE_STEP = 0.5
TIGHT = 1.05
"""The height of each of several lines, in type sizes: in symbols they stand closer than elsewhere."""
SIDE_PADDING = {Shape.PROCESS: 1.5, Shape.TERMINATOR: 1.5, Shape.DECISION: 0.5, Shape.OFFPAGE: 0.0}
"""From the outline to the corners of a line, at each side."""
TOP_PADDING = 0.75
"""From the outline to the first and the last line."""
HALVINGS = 20
"""How finely it is looked for the least part of their rooms that lines need, from 0 to 1 or to ``MOST_PART``."""
MOST_PART = 1000.0


class _Trial(Struct, frozen=True):
    """Words in one type size, and how wide each of so many lines may be."""

    words: tuple[str, ...]
    widths: tuple[float, ...]
    blank: float
    rooms: tuple[float, ...]
    size: float
    leading: float


def set_words(
    words: str, shape: Shape, rect: Rect, centre: Point, largest: float, setter: Typesetter, most_lines: int
) -> TextBlock:
    """Set words about a point on a symbol's middle axis: as large as they fit, and then in as few lines as they fit.

    Where they don't fit in the least type, they stand in it, in the lines that reach least over the sides. Lines end
    at no-break blanks only if what these join fits in no readable type.
    """

    def trials(words: list[str], size: float) -> Iterator[_Trial]:
        for count in range(1, min(most_lines, len(words)) + 1):
            yield _trial(tuple(words), shape, rect, centre.y, size, setter, count)

    joined, parted = words_of(words), words.split()
    attempts = [(parted, size) for size in _sizes(largest, LEAST_SIZE)]
    if joined != parted:
        attempts = [*((joined, size) for size in _sizes(largest, READABLE_SIZE)), *attempts]
    fitting = next((trial for attempt in attempts for trial in trials(*attempt) if _fits(trial)), None)
    if fitting is None:
        least = trials(*attempts[-1])
        return min(
            (_narrowest(trial, rect.width, centre, setter) for trial in least), key=lambda block: block.rect.width
        )
    alone = len(fitting.rooms) == 1
    return _block(fitting, 1.0 if alone else _least_part(fitting, 1.0, len(fitting.rooms)), centre, setter)


def have_room(words: str, shape: Shape, rect: Rect, size: float, setter: Typesetter, most_lines: int) -> bool:
    """Tell whether words about a symbol's middle have room in it in a type size, without an end at a no-break blank."""
    joined = tuple(words_of(words))
    counts = range(1, min(most_lines, len(joined)) + 1)
    return any(_fits(_trial(joined, shape, rect, rect.centre.y, size, setter, count)) for count in counts)


def height_in_box(words: str, room: float, size: float, setter: Typesetter) -> float:
    """Return how high the lines are together that words need in a box, where none is longer than ``room``."""
    count, past = 1, 0.0
    blank = setter.measurer.width(" ", Face.REGULAR, size)
    for width in setter.measurer.widths(words_of(words), Face.REGULAR, size):
        past += width + (blank if past else 0.0)
        if past > room + EPSILON:
            count, past = count + 1, width
    return count * _leading(count, size, setter) + 2 * TOP_PADDING


def _leading(count: int, size: float, setter: Typesetter) -> float:
    """Return how high each of so many lines is."""
    return setter.leading(size) if count == 1 else min(setter.leading(size), on_twip(size * TIGHT))


def _sizes(largest: float, least: float) -> Iterator[float]:
    """Yield type sizes from the largest one down to the least, the largest in any case."""
    size = largest
    yield size
    while size > least:
        size = max(size - SIZE_STEP, least)
        yield size


def are_readable(symbol: Symbol) -> bool:
    """Tell whether a symbol's words keep inside its outline and, unless they are a pentagon's letter, aren't tiny."""
    text = symbol.text
    if text is None:
        return True
    if text.size < READABLE_SIZE and symbol.shape is not Shape.OFFPAGE:
        return False
    rooms = _rooms(symbol.shape, symbol.rect, text.rect.centre.y, len(text.lines), text.leading)
    return all(line.width <= room + EPSILON for line, room in zip(text.lines, rooms, strict=True))


def _trial(
    words: tuple[str, ...], shape: Shape, rect: Rect, middle: float, size: float, setter: Typesetter, count: int
) -> _Trial:
    widths = tuple(setter.measurer.width(word, Face.REGULAR, size) for word in words)
    blank = setter.measurer.width(" ", Face.REGULAR, size)
    leading = _leading(count, size, setter)
    return _Trial(words, widths, blank, _rooms(shape, rect, middle, count, leading), size, leading)


def _rooms(shape: Shape, rect: Rect, middle: float, count: int, leading: float) -> tuple[float, ...]:
    """Return how wide each of so many lines may be; 0 where the outline has no room at its height."""
    top = middle - count * leading / 2 - rect.centre.y
    edges = [abs(top + at * leading) for at in range(count + 1)]
    padding = 2 * SIDE_PADDING[shape]
    return tuple(max(_width_at(shape, rect, max(line)) - padding, 0.0) for line in pairwise(edges))


def _width_at(shape: Shape, rect: Rect, y: float) -> float:
    """Return an outline's width at a distance from its middle."""
    half = rect.height / 2
    if shape is Shape.DECISION:
        return rect.width * (1 - y / half)
    if shape is Shape.OFFPAGE:
        return rect.width
    if y > half - TOP_PADDING:
        return 0.0
    ends = 2 * CAPSULE_END * rect.width if shape is Shape.TERMINATOR else 0.0
    return rect.width - ends * (1 - sqrt(1 - (y / half) ** 2))


def _fits(trial: _Trial, part: float = 1.0) -> bool:
    """Tell whether the words fill all lines: without the first or the last one, others would stand higher or lower."""
    return len(_shared(trial, part)) == len(trial.rooms)


def _shared(trial: _Trial, part: float) -> tuple[tuple[int, int], ...]:
    """Share the words among the lines, which may take ``part`` of their rooms; return nothing where these are too few.

    Each line takes as many words as it can: if any way fits, this one does.
    """
    lines: list[tuple[int, int]] = []
    start = 0
    for room in trial.rooms:
        past, width = start, -trial.blank
        while past < len(trial.words) and width + trial.blank + trial.widths[past] <= part * room + EPSILON:
            width += trial.blank + trial.widths[past]
            past += 1
        lines.append((start, past))
        start = past
    return tuple((first, past) for first, past in lines if first < past) if start == len(trial.words) else ()


def _narrowest(trial: _Trial, width: float, centre: Point, setter: Typesetter) -> TextBlock:
    """Return the words in lines as alike as they can be, without regard to the outline."""
    free = replace(trial, rooms=(width,) * len(trial.rooms))
    return _block(free, _least_part(free, MOST_PART), centre, setter)


def _least_part(trial: _Trial, most: float, lines: int = 1) -> float:
    """Return about the least part of their rooms, at most ``most``, in which the words fit: so that lines are alike.

    There are so many ``lines`` at least.
    """
    low, high = 0.0, most
    for _halving in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_shared(trial, middle)) >= lines else (middle, high)
    return high


def _block(trial: _Trial, part: float, centre: Point, setter: Typesetter) -> TextBlock:
    spans = _shared(trial, part) or ((0, len(trial.words)),)
    texts = [" ".join(trial.words[start:past]) for start, past in spans]
    lines = tuple(
        Line(
            (Run(text, Face.REGULAR),),
            setter.measurer.width(text, Face.REGULAR, trial.size),
            Break.PARAGRAPH if at == len(texts) else Break.BLANK,
        )
        for at, text in enumerate(texts, 1)
    )
    widest = max(line.width for line in lines)
    rect = Rect.from_centre(centre, widest, len(lines) * trial.leading)
    return TextBlock(rect, (Paragraph(lines),), trial.size, trial.leading, Align.CENTRE, Role.SIMBOL)
