"""A document is a value: where it stands makes no difference, what it says does."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Sop
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.span import Span
from tests.flows import langkah

PROSEDUR = Prosedur("Tabel", (Pelaksana("a", "A"),), (langkah("x", "a"),))


def test_the_same_text_in_another_file_is_the_same_document() -> None:
    one, two = (Sop("Judul", (PROSEDUR,), nomor="1", span=Span(path, 1, 1)) for path in ("a.yaml", "b.yaml"))
    assert one == two


def test_a_date_that_is_none_is_not_one_that_is_missing() -> None:
    missing = Sop("Judul", (PROSEDUR,))
    assert missing.tanggal_revisi is None
    assert missing != Sop("Judul", (PROSEDUR,), tanggal_revisi=Tanggal())


def test_parts_are_left_out_unless_written() -> None:
    sop = Sop("Judul", (PROSEDUR,))
    assert (sop.sampul, sop.lembar_kerja, sop.penutup, sop.riwayat_revisi) == (False, None, None, ())
    assert LembarKerja().penanggung_jawab == PenanggungJawab("", "")


def test_the_revision_is_the_last_of_the_history_else_its_date() -> None:
    sop = Sop("Judul", (PROSEDUR,), tanggal_revisi=Tanggal(2024, 3, 5))
    assert sop.keadaan_revisi == "5 Maret 2024"
    history = (Revisi("1"), Revisi("2", Tanggal(2025, 5, 12)))
    assert replace(sop, riwayat_revisi=history).keadaan_revisi == "2, 12 Mei 2025"
    assert replace(sop, riwayat_revisi=history[:1]).keadaan_revisi == "1"
    assert [replace(sop, tanggal_revisi=none).keadaan_revisi for none in (None, Tanggal())] == ["", ""]


def test_the_year_is_that_in_which_it_took_effect_else_in_which_it_was_made() -> None:
    sop = Sop("Judul", (PROSEDUR,), tanggal_pembuatan=Tanggal(2023, 1, 2), tanggal_efektif=Tanggal(2024))
    assert sop.tahun == 2024
    assert replace(sop, tanggal_efektif=Tanggal()).tahun == 2023
    assert Sop("Judul", (PROSEDUR,)).tahun is None
