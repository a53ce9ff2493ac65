"""Dates in the page format's form."""

from __future__ import annotations

import pytest

from sopdoc.layout.pages.dates import with_dates
from sopdoc.model.prosedur import Penutup
from sopdoc.model.sop import Revisi
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.tanggal import BentukTanggal
from tests.layout.fake import make_sop

DAY, TEN, MONTH, YEAR, NONE = Tanggal(2026, 6, 2), Tanggal(2026, 6, 10), Tanggal(2026, 6), Tanggal(2026), Tanggal()


@pytest.mark.parametrize(
    ("bentuk", "printed"),
    [
        (BentukTanggal.KATA, ["2 Juni 2026", "10 Juni 2026", "Juni 2026", "2026", "-"]),
        (BentukTanggal.KATA_DUA_ANGKA, ["02 Juni 2026", "10 Juni 2026", "Juni 2026", "2026", "-"]),
        (BentukTanggal.STRIP, ["02-06-2026", "10-06-2026", "06-2026", "2026", "-"]),
        (BentukTanggal.GARIS_MIRING, ["02/06/2026", "10/06/2026", "06/2026", "2026", "-"]),
    ],
)
def test_a_form_is_that_of_its_name(bentuk: BentukTanggal, printed: list[str]) -> None:
    assert [bentuk.text(each) for each in (DAY, TEN, MONTH, YEAR, NONE)] == printed
    assert bentuk.text(DAY) == bentuk


def test_dates_in_words_stay_as_they_are_and_all_others_get_the_form() -> None:
    written = Tanggal(2026, 6, 2, "2 JUNI 2026")
    sop = make_sop(
        tanggal_pembuatan=written,
        tanggal_efektif=DAY,
        penutup=Penutup(tanggal=TEN),
        riwayat_revisi=(Revisi("1", MONTH), Revisi("2")),
    )
    dated = with_dates(sop, BentukTanggal.STRIP)
    assert (str(dated.tanggal_pembuatan), str(dated.tanggal_efektif)) == ("2 JUNI 2026", "02-06-2026")
    assert dated.tanggal_revisi is None
    assert dated.penutup is not None
    assert str(dated.penutup.tanggal) == "10-06-2026"
    assert [each.tanggal and str(each.tanggal) for each in dated.riwayat_revisi] == ["06-2026", None]
    assert with_dates(sop, BentukTanggal.KATA) is sop
