"""Decrees: what they decide is counted in words, and they are signed on a sheet that holds more."""

from __future__ import annotations

from itertools import islice

import pytest
from msgspec.structs import replace

from sopdoc.layout.book.decree import _ordinals, decree_pages
from sopdoc.layout.book.filled import BLANK
from sopdoc.layout.book.sheet import Front, front_of
from sopdoc.layout.page import Table
from sopdoc.model.buku import Buku, Keputusan
from sopdoc.model.instansi import Instansi, Pengesahan
from tests.layout.fake import TEMPLAT, HalfEmMeasurer

OFFICIAL = Pengesahan("Kepala Dinas", "Andi", "", "19700101 199503 1 001")


def front(keputusan: Keputusan) -> Front:
    office = Instansi("Kabupaten", "Dinas Contoh", disahkan_oleh=OFFICIAL)
    return front_of(Buku(keputusan=keputusan), office, TEMPLAT, HalfEmMeasurer())


def test_what_is_decided_is_counted_as_decrees_count() -> None:
    counted = list(islice(_ordinals(), 101))
    assert counted[:2] == ["KESATU", "KEDUA"]
    assert counted[9:12] == ["KESEPULUH", "KESEBELAS", "KEDUA BELAS"]
    assert counted[18:22] == ["KESEMBILAN BELAS", "KEDUA PULUH", "KEDUA PULUH SATU", "KEDUA PULUH DUA"]
    assert counted[98:] == ["KESEMBILAN PULUH SEMBILAN", "KE-100", "KE-101"]
    assert len(set(counted)) == 101


@pytest.mark.parametrize("count", [1, 3, 25, 60])
def test_the_signature_never_stands_alone(count: int) -> None:
    decided = tuple(f"Diktum nomor {number} berlaku bagi semua." for number in range(count))
    keputusan = Keputusan(memutuskan=decided, disahkan_oleh=OFFICIAL)
    pages = decree_pages(keputusan, front(keputusan))
    assert any(isinstance(item, Table) for item in pages[-1].flow)
    texts = [
        block.lines
        for page in pages
        for item in page.flow
        if isinstance(item, Table)
        for cell in item.cells
        for block in cell.blocks
    ]
    said = " ".join(line.text for lines in texts for line in lines)
    assert all(f"Diktum nomor {number} " in said for number in range(count))


def test_no_rule_of_its_tables_is_drawn() -> None:
    keputusan = Keputusan(disahkan_oleh=OFFICIAL)
    tables = [
        item for page in decree_pages(keputusan, front(keputusan)) for item in page.flow if isinstance(item, Table)
    ]
    assert tables
    assert {cell.ruled for table in tables for cell in table.cells} == {""}


def test_what_is_unknown_is_a_blank_on_the_page() -> None:
    keputusan = Keputusan(disahkan_oleh=replace(OFFICIAL, jabatan=""))
    flow = decree_pages(keputusan, front(keputusan))[0].flow
    lines = [line.text for item in flow if not isinstance(item, Table) for line in getattr(item, "lines", ())]
    assert f"KEPUTUSAN {BLANK}" in lines
    assert f"Ditetapkan di {BLANK}" in lines
