"""How text looks: one paragraph style for each role, so that a person can restyle all texts of a kind at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import Document, Page, Table
from sopdoc.layout.shares import pages_of
from sopdoc.layout.text_block import Align, Role, TextBlock
from sopdoc.painters.docx.text.spacing import has_room, is_common
from sopdoc.reading.word.base import Base
from sopdoc.reading.word.styles import HEADING, NORMAL, style_id, style_name

HALF_POINTS = 2
_SEPARATOR = "pemisah"
SEPARATOR_HEIGHT = 1.0
"""The least line height that word processors keep, in points."""


class Look(Struct, frozen=True, cache_hash=True):
    """A paragraph's looks: type size in half points, line height in twips, the rest as the words say.

    Lines that ``grow`` are as high as what stands in them, where that is more than the line height.
    """

    size: int
    line: int
    align: Align = Align.LEFT
    bold: bool = False
    italic: bool = False
    underline: bool = False
    grows: bool = False


PLAIN = Look(18, 216)


def look_of(block: TextBlock) -> Look:
    """Return how a block looks; it is bold or slanted if all of it is. Sizes are rounded to half points."""
    faces = {run.face for part in block.paragraphs for line in part.lines for run in line.runs if run.text.strip()}
    bold = bool(faces) and all(face.bold for face in faces)
    italic = bool(faces) and all(face.italic for face in faces)
    return _look(block.size, block.leading, block.align, bold, italic, block.underline)


@lru_cache(maxsize=256)
def _look(size: float, leading: float, align: Align, bold: bool, italic: bool, underline: bool) -> Look:
    """A document has a dozen looks, asked for hundreds of times."""
    return Look(round(size * HALF_POINTS), to_twips(leading), align, bold, italic, underline)


@lru_cache(maxsize=256)
def _growing(look: Look) -> Look:
    return replace(look, grows=True)


class Style(Struct, frozen=True, cache_hash=True):
    """A paragraph style: its id in the file, the name that people see, and its look."""

    id: str
    name: str
    look: Look


class StyleBook(Struct, frozen=True):
    """The styles of a document, by role; texts without a role are Normal.

    ``looks`` are those of its blocks, by their identity: the styles were made of them. ``titles`` are headings
    among them.
    """

    normal: Style
    roles: dict[str, Style]
    heading: Style
    looks: dict[int, Look]
    titles: frozenset[int] = frozenset()

    @property
    def styles(self) -> tuple[Style, ...]:
        """All styles, Normal first."""
        return self.normal, *self.roles.values(), SEPARATOR_STYLE, self.heading

    def look(self, block: TextBlock) -> Look:
        """Return how a block looks."""
        return self.looks.get(id(block)) or look_of(block)

    def style_of(self, block: TextBlock) -> Style:
        """Return the style of a block of the flow."""
        return self.heading if id(block) in self.titles else self.style(block.role)

    def style(self, role: str) -> Style:
        """Return the style of a role."""
        return self.roles.get(role, self.normal)


def style_book(document: Document, base: Base) -> StyleBook:
    """Make each role a style of the look that most of its blocks have; ``base`` names the typefaces of styles."""
    looks: dict[int, Look] = {}
    by_role: defaultdict[str, list[Look]] = defaultdict(list)
    headings: list[Look] = []
    titles: set[int] = set()
    is_book = any(page.entry for page in document.pages)
    for page in document.pages:
        openings = tuple(_titles(page, is_book=is_book))
        titles.update(map(id, openings))
        for block in _flow_blocks(page):
            id_ = HEADING if id(block) in titles else style_id(block.role)
            look = looks[id(block)] = _flow_look(block, base.typeface_of(id_))
            by_role[block.role].append(look)
        for block in _fixed_blocks(page):
            look = looks[id(block)] = look_of(block)
            by_role[block.role].append(look)
        headings += [looks[id(opening)] for opening in openings]
    usual = {role: _usual(found) for role, found in sorted(by_role.items())}
    plain = usual.get("kegiatan", usual.get("", PLAIN))
    grows = has_room(plain.size, plain.line, base.typeface_of(NORMAL))
    roles = {role: Style(style_id(role), style_name(role), look) for role, look in usual.items() if role}
    heading = Style(HEADING, "heading 1", _usual(headings) if headings else PLAIN)
    normal = Style(NORMAL, "Normal", Look(plain.size, plain.line, grows=grows))
    return StyleBook(normal, roles, heading, looks, frozenset(titles))


def _titles(page: Page, *, is_book: bool) -> Iterator[TextBlock]:
    """Yield the titles on a page: of procedures that start there, or of what of a book begins there.

    A book's outline has its parts and SOPs: procedures would stand beside them, not below.
    """
    if not is_book:
        yield from (opening for part in pages_of(page) if (opening := opening_block(part)) is not None)
    elif page.entry:
        wanted = _letters(page.entry.title)
        yield from (block for block in _flow_blocks(page) if block.role == Role.JUDUL and _says(block, wanted))


def _says(block: TextBlock, letters: str) -> bool:
    return letters in _letters(" ".join(line.written for line in block.lines))


def _flow_look(block: TextBlock, font: str) -> Look:
    """Return how a block of the flow looks; its lines grow wherever they don't without a change."""
    look = look_of(block)
    grows = not block.upright and has_room(look.size, look.line, font) and is_common(block)
    return _growing(look) if grows else look


def page_blocks(page: Page) -> Iterator[TextBlock]:
    """Yield all text of a page."""
    yield from _flow_blocks(page)
    yield from _fixed_blocks(page)


def _flow_blocks(page: Page) -> Iterator[TextBlock]:
    """Yield the text of paragraphs and tables."""
    for item in page.flow:
        if isinstance(item, TextBlock):
            yield item
        elif isinstance(item, Table):
            for cell in item.cells:
                yield from cell.blocks


def _fixed_blocks(page: Page) -> Iterator[TextBlock]:
    """Yield the text of boxes and of the margins, which stay as large as they are."""
    yield from (symbol.text for symbol in page.symbols if symbol.text)
    yield from (connector.label for connector in page.connectors if connector.label)
    yield from (text.block for text in (*page.head, *page.foot))


def opening_block(page: Page) -> TextBlock | None:
    """Return the title over what starts on a page: the block that says it, else the first one; None without a title."""
    if not page.opens:
        return None
    blocks = [item for item in page.flow if isinstance(item, TextBlock) and item.lines]
    if page.prosedur is not None:
        blocks = [block for block in blocks if block.role == Role.JUDUL_PROSEDUR]
    wanted = _letters(page.opens)
    saying = (block for block in blocks if _says(block, wanted))
    return next(saying, blocks[0] if blocks else None)


def _letters(text: str) -> str:
    return "".join(text.split()).casefold()


def _usual(looks: list[Look]) -> Look:
    """Return the most frequent of some looks, the first of those that are equally so."""
    return Counter(looks).most_common(1)[0][0]


SEPARATOR_STYLE = Style(
    style_id(_SEPARATOR),
    style_name(_SEPARATOR),
    Look(round(HALF_POINTS * SEPARATOR_HEIGHT), to_twips(SEPARATOR_HEIGHT)),
)
"""Of paragraphs that are only there because Word wants one: before, between and after tables."""
