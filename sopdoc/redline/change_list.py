"""The list of changes that an official signs (lembar perubahan), before the document in which they are marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec.structs import replace

from sopdoc.diff.change import Kind
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.fields import DATES
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.extent import extent_of
from sopdoc.layout.pages.listing import Column, Part, part_pages
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.redline.parts import is_head
from sopdoc.redline.signed import signed_by, signed_where
from sopdoc.redline.told import NOTHING, told
from sopdoc.source.span import NOWHERE

TITLE = "Lembar Perubahan"
COLUMNS = (
    Column("No", 0.065, Align.CENTRE),
    Column("Bagian", 0.205),
    Column("Semula", 0.365),
    Column("Menjadi", 0.365),
)
_TOTAL = "Jumlah waktu"
_KINDS = {Kind.ADDED: "ditambah", Kind.REMOVED: "dihapus", Kind.CHANGED: "diubah", Kind.MOVED: "dipindah"}


def change_list_pages(
    old: Sop, new: Sop, instansi: Instansi, comparison: Comparison, press: Press
) -> tuple[Draft, ...]:
    """Lay out the list: what the document is and was, each change, how many there are, and who signs."""
    part = Part(
        titles=(TITLE.upper(), new.judul),
        title="\n".join(filter(None, (instansi.pemerintah, instansi.nama, instansi.unit))) or new.judul,
        columns=COLUMNS,
        rows=tuple(_rows(old, new, comparison, press)),
        foot=_counts(comparison),
        dated=signed_where(old, new, instansi),
        pengesahan=signed_by(new),
    )
    (part,), _lost = replace_missing((part,), press.setter.measurer, NOWHERE)
    first, *others = part_pages(part, press)
    return (replace(first, opens=TITLE), *others)


def _rows(old: Sop, new: Sop, comparison: Comparison, press: Press) -> Iterator[tuple[str, ...]]:
    """Yield a row for each change with its number; number, title, dates and time of both have one in any case."""
    changed = {change.place[0] for change in comparison.changes if is_head(change)}
    numbers = count(1)
    for key, name, was, now in _head(old, new, press):
        yield str(next(numbers)) if key in changed else "", name, was or NOTHING, now or NOTHING
    for each in told(comparison, press.templat.label):
        yield str(next(numbers)), each.part, each.old, each.new


def _head(old: Sop, new: Sop, press: Press) -> Iterator[tuple[str, str, str, str]]:
    label = press.templat.label
    for key in ("judul", "nomor"):
        yield key, getattr(label, key), getattr(old, key), getattr(new, key)
    for key in DATES:
        yield key, getattr(label, key), _date(old, key), _date(new, key)
    yield "", _TOTAL, extent_of(old, 0).waktu, extent_of(new, 0).waktu


def _date(sop: Sop, key: str) -> str:
    tanggal = getattr(sop, key)
    return "" if tanggal is None else str(tanggal)


def _counts(comparison: Comparison) -> str:
    counts = comparison.counts
    kinds = ", ".join(f"{counts[kind]} {word}" for kind, word in _KINDS.items() if counts[kind])
    total = sum(counts.values())
    return f"{total} perubahan: {kinds}" if total else "Tidak ada perubahan"
