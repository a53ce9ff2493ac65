"""The union of two revisions, laid out: what holds of all, and one that is spelled out."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.diff.matching.printed import printed
from sopdoc.diff.revisions import compare_sources
from sopdoc.layout.page import Document, Table, TableRole
from sopdoc.layout.woven import WovenProsedur
from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.sop import Sop
from sopdoc.pipeline import lay_out, load
from sopdoc.reading.load import Loaded
from sopdoc.redline.document import weave_sop
from sopdoc.redline.redline import redline
from sopdoc.templat.susunan import BAGIAN
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import as_written, without
from tests.redline.revised import SEEDS, pairs, revised

CELLS = ("kegiatan", "kelengkapan", "waktu", "output", "keterangan")
SCRIPTS = int(os.environ.get("SOPDOC_REDLINE_SCRIPTS", "20"))


def document(old: Loaded, new: Loaded, *, change_list: bool = False) -> Document:
    comparison = compare_sources(old, new)
    assert comparison is not None
    found = redline(old, new, comparison, change_list=change_list)
    assert found is not None
    return found


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.parent.name)
def test_the_union_of_a_document_with_itself_is_the_document(path: Path) -> None:
    one = load(path)
    laid_out = lay_out(one)
    assert laid_out is not None
    assert document(one, one) == replace(laid_out, source=b"", facts=())


def _texts(sop: Sop, gone: Fate | None) -> Iterator[str]:
    """Yield a document's texts as they print, without the words of one fate; those with no other words are left out."""
    parts: list[Isi] = [sop.judul, sop.nomor, *(getattr(sop, name) for name in BAGIAN)]
    for prosedur in sop.prosedur:
        parts += (prosedur.judul, tuple(lane.nama for lane in prosedur.pelaksana))
        parts += (getattr(langkah, name) for langkah in prosedur.langkah for name in CELLS)
    for text in chain.from_iterable(map(texts_of, parts)):
        shown = printed(text if gone is None else as_written(without(text, gone))).strip()
        if without(shown, Fate.DELETED):
            yield printed(as_written(without(shown, Fate.DELETED)))


def test_random_revisions_lay_out_and_hold_both_documents() -> None:
    """Rows, lanes and items are the new ones in their order; the old ones are all there, too."""
    for old, new, comparison in pairs(SCRIPTS):
        assert old.sop
        assert new.sop
        woven = weave_sop(old.sop, new.sop, comparison)
        assert list(_texts(woven, Fate.DELETED)) == list(_texts(new.sop, None))
        assert Counter(_texts(woven, Fate.INSERTED)) == Counter(_texts(old.sop, None))
        assert redline(old, new, comparison, change_list=True) is not None


def test_each_arrow_of_both_is_there_once() -> None:
    for old, new, comparison in pairs(SCRIPTS):
        assert old.sop
        assert new.sop
        for prosedur in weave_sop(old.sop, new.sop, comparison).prosedur:
            assert isinstance(prosedur, WovenProsedur)
            for side, gone in ((prosedur.new, Fate.DELETED), (prosedur.old, Fate.INSERTED)):
                arrows = [fate for fate in prosedur.fates if fate is not gone]
                rows = [fate for fate in prosedur.rows if fate is not gone]
                assert len(rows) == (len(side.prosedur.langkah) if side else 0)
                assert len(arrows) >= len(rows)


@pytest.fixture
def edited(tmp_path: Path) -> Document:
    """A step that went, one that came, one reworded and with another time, and a branch to another step."""
    seed = next(path for path in SEEDS if "jeneponto" in str(path))
    text = seed.read_text("utf-8")
    cut = text.index("      - kegiatan: Memerintahkan Analis")
    past = text.index("      - kegiatan: Menyerahkan bahan")
    added = "      - kegiatan: Mencocokkan laporan\n        oleh: analis\n        waktu: 2 Jam\n\n"
    new = revised(
        text[:cut] + text[past:],
        ("      - kegiatan: Menyerahkan bahan", "      - id: bahan\n        kegiatan: Menyerahkan bahan"),
        ("kinerja pada Kasubid", "kinerja triwulanan kepada Kasubid"),
        ("      - kegiatan: >-\n          Memeriksa", f"{added}      - kegiatan: >-\n          Memeriksa"),
        ("tidak: laporan", "tidak: bahan"),
    )
    for name, source in (("lama", text), ("baru", new)):
        (tmp_path / f"{name}.yaml").write_text(source, encoding="utf-8")
    return document(load(tmp_path / "lama.yaml"), load(tmp_path / "baru.yaml"), change_list=True)


def table_of(found: Document) -> Table:
    tables = (item for page in found.pages for item in page.flow if isinstance(item, Table))
    return next(table for table in tables if table.role is TableRole.PROCEDURE)


def test_rows_stand_where_they_stood_with_the_numbers_they_have(edited: Document) -> None:
    table = table_of(edited)
    numbers = {cell.row: cell.blocks[0].lines[0].text for cell in table.cells if cell.column == 0 and cell.blocks}
    rows = [(numbers[at], row.mark) for at, row in enumerate(table.rows) if not row.is_heading]
    kept = Fate.KEPT
    assert rows == [
        ("1", kept), ("2", Fate.DELETED), ("2", kept), ("3", kept), ("4", Fate.INSERTED), ("5", kept), ("6", kept),
    ]  # fmt: skip


def test_arrows_that_join_the_same_are_drawn_once(edited: Document) -> None:
    page = edited.pages[-1]
    steps = {symbol.id: symbol.langkah for symbol in page.symbols}
    arrows = sorted((steps[one.source.symbol], steps[one.target.symbol], one.mark) for one in page.connectors)
    assert arrows == [
        (1, 2, Fate.DELETED),
        (1, 3, Fate.INSERTED),
        (2, 3, Fate.DELETED),
        (3, 4, Fate.KEPT),
        (4, 5, Fate.INSERTED),
        (4, 6, Fate.DELETED),
        (5, 6, Fate.INSERTED),
        (6, 3, Fate.INSERTED),
        (6, 4, Fate.DELETED),
        (6, 7, Fate.KEPT),
    ]
    fates = {symbol.langkah: symbol.mark for symbol in page.symbols}
    assert [step for step, mark in fates.items() if mark is not Fate.KEPT] == [2, 5]
    labels = {one.mark: one.label.lines[0].runs[0].mark for one in page.connectors if one.label}
    assert all(mark is own for mark, own in labels.items())


def test_the_list_of_changes_comes_first_and_can_be_signed(edited: Document) -> None:
    flow = edited.pages[0].flow
    tables = [item for item in flow if isinstance(item, Table)]
    cells = {(cell.row, cell.column): cell.blocks[0].lines for cell in tables[0].cells if cell.blocks}
    told = ["".join(line.text for line in lines) for (_row, column), lines in sorted(cells.items()) if column == 1]
    assert told[1:] == [
        "Judul SOP", "Nomor SOP", "Tanggal Pembuatan", "Tanggal Revisi", "Tanggal Efektif", "Jumlah waktu",
        "Semula langkah 2 (dihapus)", "Langkah 2 (semula 3): Kegiatan", "Langkah 4 (baru)", "Langkah 5: Alur",
    ]  # fmt: skip
    assert edited.pages[0].opens == "Lembar Perubahan"
    assert edited.judul == "Lembar Perubahan: Pengumpulan Data Kinerja"
