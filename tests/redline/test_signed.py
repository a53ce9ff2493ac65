"""Who signs the list of changes, where and when."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.model.sop import Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.redline.signed import signed_by, signed_where
from tests.layout.flowchart.board import procedure, step

POST, ANDI = Pengesahan(jabatan="Kepala Dinas"), Pengesahan(jabatan="Kepala Dinas", nama="Andi Contoh", nip="1")
BUDI = Pengesahan(jabatan="Sekretaris", nama="Budi Contoh")
DAY, DOTS = Tanggal(2026, 11, 20), "." * 28


def sop(**fields: object) -> Sop:
    return replace(Sop(judul="SOP", prosedur=(procedure(step("a")),), disahkan_oleh=POST), **fields)


def test_who_approves_signs() -> None:
    assert signed_by(sop(disahkan_oleh=ANDI, penutup=Penutup(disahkan_oleh=BUDI))) == ANDI


def test_where_the_head_names_a_post_the_name_below_the_table_signs() -> None:
    assert signed_by(sop(penutup=Penutup(disahkan_oleh=ANDI))) == ANDI
    closed = replace(procedure(step("a")), penutup=Penutup(disahkan_oleh=BUDI))
    assert signed_by(sop(penutup=Penutup(disahkan_oleh=POST), prosedur=(closed, procedure(step("a"))))) == BUDI
    assert signed_by(sop()) == POST


@pytest.mark.parametrize(
    ("place", "old", "new", "said"),
    [
        ("", None, None, f"{'.' * 20}, {DOTS}"),
        ("Painan", None, None, f"Painan, {DOTS}"),
        ("", None, Penutup(tempat="Luwuk"), f"Luwuk, {DOTS}"),
        ("Painan", None, Penutup(tanggal=DAY), "Painan, 20 November 2026"),
        ("Painan", Penutup(tanggal=DAY), Penutup(tanggal=DAY), f"Painan, {DOTS}"),
        ("Painan", Penutup(tanggal=DAY), Penutup(tanggal=Tanggal(2026, 12)), f"Painan, {DOTS}"),
    ],
)
def test_a_day_that_is_not_the_revisions_own_is_left_to_the_hand(
    place: str, old: Penutup | None, new: Penutup | None, said: str
) -> None:
    assert signed_where(sop(penutup=old), sop(penutup=new), Instansi(tempat=place)) == said
