"""A document is a value: where it stands makes no difference, what it says does."""

from __future__ import annotations

from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Sop
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
