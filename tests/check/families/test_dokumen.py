"""The document as a whole: cover, book, review, procedures and numbers of steps."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopdoc.check.choices import USUAL, Choices
from sopdoc.source.diagnostic import Diagnostic
from tests.check.sources import found_in, places

OFFICE = "nama: Dinas Contoh\n"
TABLE = "  - pelaksana: {a: A}\n    langkah:\n" + "      - {kegiatan: Menulis, oleh: a}\n" * 3


def source(head: str = "", of_procedure: str = "") -> str:
    return f"judul: Cuti\n{head}prosedur:\n{TABLE}{of_procedure}"


def told(folder: Path, code: str, text: str, office: str = OFFICE, choices: Choices = USUAL) -> list[Diagnostic]:
    return [each for each in found_in(folder, text, office, choices) if each.code == code]


def test_a_book_is_asked_for_only_where_that_is_chosen(tmp_path: Path) -> None:
    chosen = Choices(buku_lengkap=True)
    assert told(tmp_path, "DOC001", source()) == []
    (found,) = told(tmp_path, "DOC001", source(), choices=chosen)
    assert found.message == "the office's book of SOPs lacks `keputusan`, `penjelasan`"
    part = OFFICE + "buku:\n  keputusan: {nomor: 1/2026}\n  penjelasan: {ruang_lingkup: A, ringkasan: B}\n"
    (found,) = told(tmp_path, "DOC001", source(), part, chosen)
    assert found.message == "the office's book of SOPs lacks `penjelasan: definisi`"
    whole = part.replace("ringkasan: B", "ringkasan: B, definisi: C")
    assert told(tmp_path, "DOC001", source(), whole, chosen) == []


@pytest.mark.parametrize(
    ("head", "office", "messages"),
    [
        ("sampul: true\ntanggal_efektif: 2026-01-05\n", OFFICE, []),
        ("sampul: true\ntanggal_pembuatan: Januari 2026\n", OFFICE, []),
        ("sampul: true\n", OFFICE, ["the cover has no year"]),
        ("sampul: true\ntanggal_efektif: 2026-01-05\n", "tempat: Luwuk\n", ["the cover names no office"]),
        ("", "tempat: Luwuk\n", []),
    ],
)
def test_covers(tmp_path: Path, head: str, office: str, messages: list[str]) -> None:
    found = told(tmp_path, "DOC002", source(head), office)
    assert [each.message for each in found] == messages
    assert {(each.span.line, each.span.column) for each in found} <= {(1, 8)}


@pytest.mark.parametrize(
    ("dates", "months", "due"),
    [
        ("tanggal_efektif: 2025-10-01\n", 6, False),
        ("tanggal_efektif: 2025-09-30\n", 6, True),
        ("tanggal_efektif: 2020-01-05\ntanggal_revisi: 2026-12-01\n", 6, False),
        ("tanggal_efektif: 2020-01-05\nriwayat_revisi: [{revisi: 1, tanggal: 2026-02-01, uraian: X}]\n", 6, False),
        ("tanggal_efektif: Oktober 2025\n", 6, False),
        ("tanggal_efektif: 2020-01-05\n", 0, False),
        ("tanggal_efektif: '-'\n", 6, False),
    ],
)
def test_reviews(tmp_path: Path, dates: str, months: int, due: bool) -> None:
    choices = Choices(bulan_tinjauan=months, today=date(2026, 4, 1))
    assert bool(told(tmp_path, "DOC004", source(dates), choices=choices)) is due


def test_a_review_without_a_day_is_not_asked(tmp_path: Path) -> None:
    assert told(tmp_path, "DOC004", source("tanggal_efektif: 2001-01-05\n"), choices=Choices(bulan_tinjauan=6)) == []


def test_a_second_procedure_is_told_once(tmp_path: Path) -> None:
    assert told(tmp_path, "DOC005", source()) == []
    found = found_in(tmp_path, source(of_procedure=TABLE * 2), OFFICE)
    assert places(found, "DOC005") == [("DOC005", 8, 5)]


@pytest.mark.parametrize(
    ("head", "of_procedure", "place"),
    [
        ("peringatan: SOP ini terdiri atas 11 (sebelas) langkah\n", "", (2, 13)),
        ("pencatatan_pendataan: [Arsip, SOP ini memuat 4 langkah]\n", "", (2, 31)),
        ("", "    catatan: [Prosedur ini terdiri dari 4 langkah]\n", (8, 15)),
        ("lembar_kerja: {ruang_lingkup: SOP ini memuat dua langkah}\n", "", (2, 31)),
        ("peringatan: SOP ini terdiri atas 3 (tiga) langkah\n", "", None),
        ("peringatan: Terdapat 4 kegiatan prioritas\n", "", None),
        ("", "    catatan: [Arsip disimpan, Seluruh 12 langkah dituntaskan]\n", (8, 31)),
    ],
)
def test_numbers_of_steps(tmp_path: Path, head: str, of_procedure: str, place: tuple[int, int] | None) -> None:
    found = found_in(tmp_path, source(head, of_procedure), OFFICE)
    assert places(found, "DOC006") == ([("DOC006", *place)] if place else [])


def test_a_number_in_a_remark_and_of_all_procedures(tmp_path: Path) -> None:
    text = source("peringatan: SOP ini terdiri atas 6 langkah\n", TABLE)
    assert told(tmp_path, "DOC006", text) == []
    remark = text.replace("oleh: a}", "oleh: a, keterangan: Langkah terakhir dari 4 langkah}", 1)
    (found,) = told(tmp_path, "DOC006", remark)
    assert found.message == "`4 langkah`, but the table has 3 / 3 steps"


def test_stages_of_a_step_are_not_those_of_the_procedure(tmp_path: Path) -> None:
    remark = "oleh: a, keterangan: Wawancara terdiri atas 9 (sembilan) langkah}"
    assert told(tmp_path, "DOC006", source().replace("oleh: a}", remark, 1)) == []


def test_one_step_is_told_as_one(tmp_path: Path) -> None:
    head, _, row = source("peringatan: SOP ini terdiri atas 6 langkah\n").partition("      - ")
    (found,) = told(tmp_path, "DOC006", f"{head}      - {row.splitlines()[0]}\n")
    assert found.message == "`6 langkah`, but the table has 1 step"
