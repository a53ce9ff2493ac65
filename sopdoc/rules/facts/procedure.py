"""Facts of a procedure's pages: rows, lanes, and words in symbols."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.rules.pages import (
    HEADING_TOO_TALL,
    NARROW_LANES,
    PAGE_TOO_FULL,
    ROW_TOO_TALL,
    TITLE_TOO_LONG,
    WIDE_TEKS,
)
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span


class LongTitle(Struct, frozen=True):
    """A procedure's title that is higher than a page."""

    span: Span

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        yield TITLE_TOO_LONG.found(_("the judul of a prosedur is too long for a page"), self.span, _("shorten it"))


class TallNames(Struct, frozen=True):
    """Names of pelaksana that make the table's heading as high as a page."""

    span: Span

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("the names of pelaksana leave no room for a step on the page")
        yield HEADING_TOO_TALL.found(message, self.span, _("shorten them, or use a wider paper"))


class TallUnit(Struct, frozen=True):
    """A unit of time that makes the table's heading as high as a page."""

    span: Span

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("the satuan_waktu of a prosedur leaves no room for a step on the page")
        yield HEADING_TOO_TALL.found(message, self.span, _("shorten it"))


class WiderColumns(Struct, frozen=True):
    """Widths of columns, in millimetres, with which all rows fit; ``shipped``: the page format is everyone's."""

    widths: tuple[tuple[str, int], ...]
    shipped: bool

    def hint(self) -> str:
        """Return what to write, and where."""
        changed = ", ".join(f"{name}: {width}" for name, width in self.widths)
        message = _("or make its column wider: write `kolom: {{{widths}}}` into the template")
        if self.shipped:
            message = _(
                "or make its column wider: write `dasar: permenpan35` and, below it, `kolom: {{{widths}}}` into a file "
                "templates/lebar/templat.yaml, and `templat: lebar` into this source"
            )
        return message.format(widths=changed)


class TallRow(Struct, frozen=True):
    """A row whose texts are higher than a page, and the columns that would make it low enough, if any would."""

    span: Span
    langkah: int
    remedy: WiderColumns | None

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("langkah {number} is too long for one page, and rows never split").format(number=self.langkah)
        wider = () if self.remedy is None else (self.remedy.hint(),)
        yield ROW_TOO_TALL.found(message, self.span, _("shorten it, or make two of it"), *wider)


class TallSymbols(Struct, frozen=True):
    """A row whose symbols, ``several`` or one, and words on arrows are higher than a page."""

    span: Span
    langkah: int
    several: bool

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the error."""
        message = _("the symbols of langkah {number} and the words on its arrows fit on no page")
        rows = (_("give some of its symbols a row of their own"),) if self.several else ()
        hint = _("use a larger paper, or smaller sizes for `tinggi` and `tinggi_keputusan` of `simbol` in the template")
        yield PAGE_TOO_FULL.found(message.format(number=self.langkah), self.span, *rows, hint)


class NarrowLanes(Struct, frozen=True):
    """Lanes that can't be read: how many, whether few, and the paper that is wide enough, "" if none is."""

    span: Span
    count: int
    few: bool
    paper: str

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _("{count} pelaksana leave lanes too narrow to read").format(count=self.count)
        hint = _("part the procedure in two: no paper is wide enough for all of them")
        if self.few:
            hint = _("shorten their names")
        if self.paper:
            hint = _wider_paper(self.paper)
        yield NARROW_LANES.found(message, self.span, hint)


class LongWordInName(Struct, frozen=True):
    """A word that makes the names over the lanes hard to read; ``few`` lanes and ``paper`` as in `NarrowLanes`."""

    span: Span
    word: str
    few: bool
    paper: str

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _('the word "{word}" is too long for its lane: names of pelaksana are cut or too small to read')
        hint = _("use a shorter word or an abbreviation, or fewer pelaksana")
        if self.few:
            hint = _("use a shorter word or an abbreviation")
        paper = (_wider_paper(self.paper),) if self.paper else ()
        yield NARROW_LANES.found(message.format(word=self.word), self.span, hint, *paper)


def _wider_paper(paper: str) -> str:
    hint = _("use a wider paper: `kertas: {paper}` with `orientasi: mendatar` in the template")
    return hint.format(paper=paper)


class WideWords(Struct, frozen=True):
    """A symbol whose words don't fit: those of the step's own ``teks``, a template's ``label``, or both.

    ``lanes`` tells whether symbols are wider where there are fewer pelaksana: a drawing alone is as wide as it takes.
    """

    span: Span
    langkah: int
    teks: bool
    label: bool
    lanes: bool = True

    def findings(self) -> Iterator[Diagnostic]:
        """Yield the warning."""
        message = _("the words in the symbol of langkah {number} don't fit in it in readable type")
        yield WIDE_TEKS.found(message.format(number=self.langkah), self.span, *self._hints())

    def _hints(self) -> Iterator[str]:
        if self.teks:
            yield _("use a shorter `teks`, or fewer pelaksana") if self.lanes else _("use a shorter `teks`")
        if self.label and self.lanes:
            yield _("use fewer pelaksana, or a shorter `mulai_label` or `selesai_label` in the template")
        elif self.label:
            yield _("use a shorter `mulai_label` or `selesai_label` in the template")
