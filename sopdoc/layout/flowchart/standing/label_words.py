"""The words on arrows, set in one line or in several as there is room, and letters for those that have none."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from math import inf
from types import MappingProxyType

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.flowchart.standing.hyphens import hyphenated
from sopdoc.layout.flowchart.standing.offpage import letter
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import as_written, plain_text
from sopdoc.typography.words import fitting_words, is_number, words_of

MOST_FORMS = 4
"""Of the forms that fit a lane those in the fewest lines; one more is narrow enough for half a lane."""
SIDE_ROOM = 1.4
"""From a label to a lane's rule, at least."""
LINE_ROOM = 1.4
"""From a label to the line that it stands beside, at least."""
WORTH = 1.0
"""A form that is less narrower than this isn't worth more lines."""
ROUNDING = 0.01
"""Keeps a line that just fits from being broken by the last binary digit."""
NO_KEYS: Mapping[str, str] = MappingProxyType({})


class LabelWords:
    """Sets the labels of a procedure, each once, all in the size that the template says: an office has one.

    A word that is wider than a lane is broken with hyphens. Labels that have one of ``keys`` are printed as that.
    """

    def __init__(self, press: Press, lane_width: float, keys: Mapping[str, str] = NO_KEYS) -> None:
        self._templat = press.templat
        self._setter = press.setter
        self._room = lane_width - 2 * SIDE_ROOM
        self._half = lane_width / 2 - SIDE_ROOM - LINE_ROOM
        self._keys = keys
        self._size = press.templat.ukuran_huruf.label_arus
        self._forms: dict[str, tuple[TextBlock, ...]] = {}

    @property
    def line_height(self) -> float:
        """How high a label in one line is, which any exit may have."""
        return self._setter.line("", 0.0, 0.0, Style(self._size, Role.LABEL)).rect.height

    def printed(self, label: str) -> str:
        """Return a label as it is printed."""
        return printed_label(label, self._templat)

    def forms(self, words: str) -> tuple[TextBlock, ...]:
        """Return the words in as few lines as fit a lane, in one more, and so on, each form narrower than the last."""
        if words not in self._forms:
            self._forms[words] = self._set(self._keys.get(words, words))
        return self._forms[words]

    def are_keyed(self, words: str) -> bool:
        """Tell whether a key is printed for words."""
        return words in self._keys

    def in_box(self, words: str, rect: Rect) -> TextBlock:
        """Set the words into the box that was chosen for one of their forms."""
        blocks = self.forms(words)
        fitting = next((block for block in blocks if block.rect.height == rect.height), blocks[0])
        return replace(fitting, rect=rect)

    def beside_run(self, words: str) -> float:
        """Return how high the words are above or below a horizontal line, with a lane's width to themselves."""
        return self.forms(words)[0].rect.height

    def beside_centre(self, words: str) -> tuple[float, bool]:
        """Return how high the words are beside a line in a lane's middle, and whether they are narrow enough for it."""
        blocks = self.forms(words)
        fitting = next((block for block in blocks if block.rect.width <= self._half), None)
        return (fitting or blocks[-1]).rect.height, fitting is not None

    def _set(self, words: str) -> tuple[TextBlock, ...]:
        style = Style(self._size, Role.LABEL, align=Align.CENTRE)
        parted = list(fitting_words(words, self._stays_whole))
        words = " ".join(parted)
        if not all(map(self._stays_whole, parted)):
            return (self._within_lane(words, style),)
        blocks = self._narrower_and_narrower(words, style)
        forms = list(islice(blocks, MOST_FORMS))
        if forms[-1].rect.width > self._half:
            forms += islice((block for block in blocks if block.rect.width <= self._half), 1)
        return tuple(forms)

    def _narrower_and_narrower(self, words: str, style: Style) -> Iterator[TextBlock]:
        """Yield the words in as few lines as fit a lane, and in more and more, in each number as narrow as they can be.

        Words aren't broken. A form is narrower than the one before by as much as is worth more lines.
        """
        least = max(self._width(word) for word in words_of(words) or [""])
        block, width = self._setter.line(words, 0.0, 0.0, style), inf
        if block.rect.width > self._room:
            block = self._block(words, max(self._room, least) + ROUNDING, style)
        while least <= block.rect.width - WORTH < width:
            width = block.rect.width - WORTH
            narrower = self._block(words, width, style)
            if narrower.rect.height > block.rect.height:
                yield block
            block = narrower
        yield block

    def _within_lane(self, words: str, style: Style) -> TextBlock:
        """Return words of which some are wider than a lane, in lines that aren't; numbers may be."""
        found = words_of(words)
        broken = " ".join(word if self._stays_whole(word) else hyphenated(word, self._fits) for word in found)
        widest = max((self._width(word) for word in found if is_number(word)), default=0.0)
        return self._block(broken, max(self._room, widest) + ROUNDING, style)

    def _block(self, words: str, width: float, style: Style) -> TextBlock:
        """Return words in lines no wider than ``width``, in a box as wide as the widest."""
        block = self._setter.block(as_written(words), 0.0, 0.0, width, style)
        widest = max(line.width for line in block.lines) + ROUNDING
        return replace(block, rect=Rect(0.0, 0.0, widest, block.rect.height))

    def _stays_whole(self, words: str) -> bool:
        """Tell whether words aren't broken: such as fit a lane, and numbers."""
        return self._fits(words) or is_number(words)

    def _fits(self, words: str) -> bool:
        return self._width(words) <= self._room

    def _width(self, words: str) -> float:
        return self._setter.measurer.width(words, Face.REGULAR, self._size)


def printed_label(label: str, templat: Templat) -> str:
    """Return a label as printed: in one line, without markup, with a capital first letter if the format wants it."""
    words = " ".join(words_of(plain_text(label)))
    return words[:1].upper() + words[1:] if templat.label_arus_kapital else words


def keys_of(labels: Iterable[str], keyed: Collection[str], first: int) -> dict[str, str]:
    """Return a key, as "a)", for each of the printed labels that are ``keyed``, in their order.

    ``first`` is how many keys the procedures before have: they go on through the document, as letters of pentagons do.
    """
    found = dict.fromkeys(label for label in labels if label in keyed)
    return {label: f"{letter(number).lower()})" for number, label in enumerate(found, first)}
