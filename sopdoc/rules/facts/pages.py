"""Facts of all pages: what leaves no room on them, and characters that can't be printed."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.rules.facts.shown import readable
from sopdoc.rules.pages import LABEL_TOO_LONG, MISSING_GLYPH, QR_TOO_LONG, TOO_MANY_PAGES
from sopdoc.rules.template import NO_ROOM
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

SHOWN = 12
"""The warning lists no more characters than these."""


class LongLabel(Struct, frozen=True):
    """Words of the page format, by their key, that leave no room on a page."""

    span: Span
    key: str

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("`{key}` is too long: it leaves no room on the page").format(key=self.key)
        yield LABEL_TOO_LONG.found(message, self.span, _("shorten it"))


class TallFooter(Struct, frozen=True):
    """Page numbers of so many lines that the lower margin has no room for them."""

    span: Span
    lines: int

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("`halaman_label` takes {count} lines, and the lower margin has no room for them")
        yield LABEL_TOO_LONG.found(message.format(count=self.lines), self.span, _("shorten it"))


def _shorter() -> str:
    """Return the remedy for a text that may hold a title."""
    return _("shorten it, or write `{{nomor}}` for `{{judul}}`").format()


class TallMargin(Struct, frozen=True):
    """Texts in a margin, by their key, of so many lines that they leave no room on the page."""

    span: Span
    key: str
    lines: int

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("`{key}` takes {count} lines, and that leaves too little room on the page")
        yield LABEL_TOO_LONG.found(message.format(key=self.key, count=self.lines), self.span, _shorter())


class LongQr(Struct, frozen=True):
    """A text of so many letters that its QR would be larger than ``most`` points, or than any is."""

    span: Span
    letters: int
    most: float

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("`isi_qr` makes {count} letters: their QR would be larger than {most} points")
        yield QR_TOO_LONG.found(message.format(count=self.letters, most=f"{self.most:g}"), self.span, _shorter())


class ManyPages(Struct, frozen=True):
    """Texts of more pages than ``most``."""

    span: Span
    most: int

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("the texts take more than {count} pages").format(count=self.most)
        yield TOO_MANY_PAGES.found(message, self.span, _("shorten them, or make several documents of this one"))


class SmallPage(Struct, frozen=True):
    """Paper that is too small for the type."""

    span: Span

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("the page is too small for the type: not even a line or a symbol fits on it below the titles")
        hint = _("write smaller sizes in `ukuran_huruf`, or use a larger paper, such as `kertas: A4`")
        yield NO_ROOM.found(message, self.span, hint)


class LostCharacters(Struct, frozen=True):
    """Characters that no typeface has, and where they stand first; PDF shows a ``box`` in their place.

    These are all places of one source, office or template, of which as many are shown as somebody reads.
    """

    places: tuple[tuple[Span, str], ...]
    box: str

    def findings(self) -> Iterator[Diagnostic]:
        """Yield a warning for each place."""
        yield from readable(self._lost(*place) for place in self.places)

    def _lost(self, span: Span, characters: str) -> Diagnostic:
        shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in characters[:SHOWN])
        if len(characters) > SHOWN:
            shown += ", …"
        message = _("{characters} can't be printed: PDF and pictures show {box}, Word looks for a font")
        hint = _("write a word, or another character, in its place")
        return MISSING_GLYPH.found(message.format(characters=shown, box=self.box), span, hint)
