"""Widths follow what stands in columns: few pages, names that lie, and little change where a word comes to it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

import sopdoc
from benchmarks.corpus.write import write_corpus
from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.page import Document, Table, TableRole
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.sop import Sop
from sopdoc.templat.tabel import LebarKolom
from sopdoc.typography.line import Break

STEP = "{{kegiatan: {}, oleh: {}, kelengkapan: Berkas, waktu: 1 hari, output: Berkas}}"
LANES = "p: Pemohon, l: Petugas Loket, k: Kepala Bidang"
SHORT = (STEP.format("Mencatat", "p"), STEP.format("Memeriksa", "l"), STEP.format("Menyerahkan", "k"))


def laid_out(folder: Path, lanes: str, steps: tuple[str, ...], look: str = "") -> Document:
    path = folder / "sop_sources" / "x.yaml"
    path.parent.mkdir(exist_ok=True)
    named = ""
    if look:
        named = "templat: kami\n"
        templat = folder / "sop_sources" / "templates" / "kami" / "templat.yaml"
        templat.parent.mkdir(parents=True)
        templat.write_text(f"dasar: permenpan35\n{look}\n")
    listed = "".join(f"  - {step}\n" for step in steps)
    path.write_text(f"judul: Uji\n{named}prosedur:\n- pelaksana: {{{lanes}}}\n  langkah:\n{listed}")
    document = sopdoc.lay_out(sopdoc.load(path))
    assert document is not None
    return document


def table_of(document: Document) -> Table:
    return next(
        item
        for page in document.pages
        for item in page.flow
        if isinstance(item, Table) and item.role is TableRole.PROCEDURE
    )


def widths(document: Document) -> list[float]:
    """Return the widths of the first procedure's columns, in millimetres."""
    return [(right - left) / from_millimetres(1) for left, right in pairwise(table_of(document).columns)]


def blocks(document: Document, role: Role) -> list[TextBlock]:
    return [block for cell in table_of(document).cells for block in cell.blocks if block.role is role]


def test_a_long_name_widens_its_lane_and_turns_none(tmp_path: Path) -> None:
    lanes = (
        "a: Pengadministrasi Umum, b: Kasubbag Umum dan Kepegawaian, c: Sekretaris, d: Kepala Dinas, e: Kepala Bidang"
    )
    found = laid_out(tmp_path, lanes, tuple(STEP.format("Mencatat", lane) for lane in "abcde"))
    names = blocks(found, Role.PELAKSANA)
    assert {(name.upright, name.size) for name in names} == {(False, 8.0)}
    assert [line.text for line in names[0].lines] == ["Pengadministrasi", "Umum"]


@pytest.mark.parametrize(("count", "wider"), [(8, 1), (8, 2)])
def test_only_lanes_with_long_names_are_wider(tmp_path: Path, count: int, wider: int) -> None:
    names = ["Pengadministrasi"] * wider + ["Kadis"] * (count - wider)
    lanes = ", ".join(f"{letter}: {name}" for letter, name in zip("abcdefgh", names, strict=False))
    found = widths(laid_out(tmp_path, lanes, (STEP.format("Mencatat", "a"),)))[2 : 2 + count]
    assert {round(width, 1) for width in found[:wider]} == {25.6}
    assert len({round(width) for width in found[wider:]}) == 1


def test_an_empty_column_is_as_narrow_as_its_heading(tmp_path: Path) -> None:
    lanes = ", ".join(f"{letter}: Staf {letter.upper()}" for letter in "plkabcd")
    found = widths(laid_out(tmp_path, lanes, SHORT))
    assert found[-1] == pytest.approx(17.9, abs=0.1)  # "Keterangan" in bold type of 8 points, and 3 points at each side


HALF_SHEET = (
    "kertas: [148, 210]\nkolom: {kegiatan: 36, pelaksana: {paling_sempit: 9, wajar: 18, paling_lebar: 24}, "
    + ("kelengkapan: 12, waktu: 11, output: 20, keterangan: 12}")
)


def test_what_is_left_is_for_columns_with_texts_and_none_of_them_is_narrow(tmp_path: Path) -> None:
    found = widths(laid_out(tmp_path, "p: Pemohon", (STEP.format("Menguji peserta", "p"),)))
    usual = (8, 62, 30, 30, 17, 30)
    assert all(width >= least - 0.1 for width, least in zip(found, usual, strict=False))
    assert found[-1] == pytest.approx(19.7, abs=0.1)  # "Keterangan" with two millimetres at each side
    growth = [found[at] - usual[at] for at in (1, 3, 5)]
    assert growth[1] == pytest.approx(growth[2], abs=0.1)
    assert growth[0] / growth[1] == pytest.approx(62 / 30, rel=0.01)


def test_short_times_and_headings_are_whole_on_small_paper(tmp_path: Path) -> None:
    step = STEP.format("Mencatat", "p").replace("1 hari", "120 menit")
    found = laid_out(tmp_path, LANES, (step, *SHORT), HALF_SHEET)
    assert {len(block.lines) for block in blocks(found, Role.WAKTU)} == {1}
    assert {block.size for block in blocks(found, Role.KEPALA_TABEL)} == {8}


def test_short_texts_have_what_is_left_before_long_ones(tmp_path: Path) -> None:
    long = STEP.format("Mencatat surat masuk dan surat keluar dalam buku agenda bagian umum dan kepegawaian", "p")
    step = long.replace("output: Berkas", "output: Buku kendali")
    found = laid_out(tmp_path, LANES, (step, *SHORT), HALF_SHEET)
    assert [len(block.lines) for block in blocks(found, Role.OUTPUT)] == [1] * 4


def test_columns_take_what_their_texts_need_and_others_leave(tmp_path: Path) -> None:
    long = "Waktu layanan Senin sampai Kamis pukul 08.00-15.30 dan Jumat pukul 08.00-16.00 tanpa jeda. " * 3
    step = f"{{kegiatan: Memilih hari, oleh: p, waktu: 10 menit, keterangan: '{long}'}}"
    found = laid_out(tmp_path, LANES, (step, "{kegiatan: Mencatat, oleh: l}"))
    assert widths(found)[-1] > 60  # it would have 24
    assert len(blocks(found, Role.KETERANGAN)[0].lines) <= 6


def test_a_long_time_takes_few_lines(tmp_path: Path) -> None:
    step = STEP.format("Menandatangani", "k").replace(
        "1 hari", "Paling lama 1 (satu) jam kerja sejak berkas diterima lengkap oleh petugas"
    )
    found = laid_out(tmp_path, LANES, (step, *SHORT))
    assert max(len(block.lines) for block in blocks(found, Role.WAKTU)) <= 3  # nine in 17 millimetres


def test_words_stay_whole_beside_ten_lanes_whose_names_lie(tmp_path: Path) -> None:
    names = ["Bendahara", "PPTK", "Kasubbag", "Kadis", "BPKAD", "Sekda", "Bupati", "DPRD", "BPK", "Inspektur"]
    lanes = ", ".join(f"{letter}: {name}" for letter, name in zip("abcdefghij", names, strict=True))
    step = (
        "{kegiatan: Menyusun pertanggungjawaban, oleh: a, kelengkapan: [Rekapitulasi, Dokumentasi], waktu: 1 hari, "
        "output: Pertanggungjawaban, keterangan: [Pelaksanaan]}"
    )
    found = laid_out(tmp_path, lanes, (step, STEP.format("Menandatangani", "d")))
    cells = [block for role in (Role.KEGIATAN, Role.KELENGKAPAN, Role.OUTPUT) for block in blocks(found, role)]
    assert not any(line.end in (Break.WORD, Break.SYLLABLE) for block in cells for line in block.lines)
    assert {(name.upright, name.size) for name in blocks(found, Role.PELAKSANA)} == {(False, 8.0)}


def test_short_times_stand_in_one_line(tmp_path: Path) -> None:
    lanes = ", ".join(f"{letter}: Staf {letter.upper()}" for letter in "abcdefgh")
    step = STEP.format("Mencatat surat masuk dan surat keluar dalam buku agenda bagian umum", "a")
    found = laid_out(tmp_path, lanes, (step.replace("1 hari", "120 menit"),) * 6)
    assert {len(block.lines) for block in blocks(found, Role.WAKTU)} == {1}


def test_widths_are_as_written_where_the_page_format_wants_that(tmp_path: Path) -> None:
    look = "lebar_kolom: tetap\nkolom: {kegiatan: 70, keterangan: 30}"
    assert [round(width) for width in widths(laid_out(tmp_path, LANES, SHORT, look))] == [
        8,
        70,
        27,
        27,
        27,
        30,
        17,
        30,
        30,
    ]


ALL_OF_IT = "Mengoreksi konsep berita acara verifikasi rencana kerja anggaran paling lambat tanggal sepuluh"


def beside_seven_lanes(folder: Path, letters: int, count: int) -> Document:
    """Lay out so many steps that say so much in each of three columns."""
    folder = folder / f"{letters}-{count}"
    folder.mkdir()
    lanes, text = ", ".join(f"{letter}: Staf {letter.upper()}" for letter in "abcdefg"), ALL_OF_IT[:letters]
    return laid_out(folder, lanes, (f"{{kegiatan: {text}, oleh: a, kelengkapan: {text}, output: {text}}}",) * count)


def test_lanes_are_narrower_where_that_saves_a_page(tmp_path: Path) -> None:
    found = [beside_seven_lanes(tmp_path, 50, count) for count in (4, 10, 12, 14, 16, 18)]
    assert [(round(widths(one)[2], 1), len(one.pages) - 1) for one in found] == [
        *((21, 1), (21, 1), (19.5, 1), (19.5, 1), (15, 1), (21, 2))
    ]


def test_lanes_give_room_back_to_rows_of_many_lines(tmp_path: Path) -> None:
    few, many = (beside_seven_lanes(tmp_path, letters, 6) for letters in (50, 60))
    assert [max(len(block.lines) for block in blocks(one, Role.OUTPUT)) for one in (few, many)] == [4, 3]
    assert [round(widths(one)[2], 1) for one in (few, many)] == [21, 18]


def test_no_more_pages_than_with_widths_as_they_are_written(tmp_path: Path) -> None:
    write_corpus(40, tmp_path)
    for source in sorted(tmp_path.rglob("0*.yaml")):
        loaded = sopdoc.load(source)
        written = replace(loaded, templat=replace(loaded.templat, lebar_kolom=LebarKolom.TETAP))
        followed, as_written = sopdoc.lay_out(loaded), sopdoc.lay_out(written)
        assert followed and as_written
        assert len(followed.pages) <= len(as_written.pages)


ELEVEN = (
    "a: Kemasyarakatan, b: Penyelenggara, c: Perindustrian, d: Transmigrasi, e: Penanggungjawab, f: Kesyahbandaran, "
    "g: Mengkhususkan, h: Kepala Subbagian Keuangan, i: Inspektorat, j: Infrastruktur, k: Administrator"
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("keterangan", "Rp1.250.000.000,00"),
        ("keterangan", "Rp 1.250.000.000,00"),
        ("keterangan", "2026-11-28"),
        ("waktu", "08.00–10.00"),
        ("waktu", "0812-3456-7890"),
        ("waktu", "2\u00a0(dua)\u00a0hari\u00a0kerja"),
    ],
)
def test_numbers_and_joined_words_are_whole_beside_eleven_lanes(tmp_path: Path, name: str, text: str) -> None:
    step = f"{{kegiatan: ketidakberkesinambungan transmigrasi, oleh: b, output: pertanggungjawaban, {name}: '{text}'}}"
    (block,) = blocks(laid_out(tmp_path, ELEVEN, (step,)), Role(name))
    assert [line.text for line in block.lines] == [text]


def test_a_long_word_in_one_of_many_rows_parts_rather_than_widen_its_column(tmp_path: Path) -> None:
    lanes = ", ".join(f"{letter}: Staf {letter.upper()}" for letter in "abcdefg")
    step = "{kegiatan: Mencatat surat masuk dalam buku agenda bagian umum, oleh: a, kelengkapan: Berkas permohonan, "
    steps = (step + "waktu: 10 menit, output: Surat keputusan}",) * 9
    long = steps[0].replace("}", ", keterangan: pertanggungjawaban}")
    (tmp_path / "one").mkdir()
    one, all_of_them = laid_out(tmp_path, lanes, (*steps, long)), laid_out(tmp_path / "one", lanes, (long,) * 10)
    (word,) = blocks(one, Role.KETERANGAN)
    assert [line.end for line in word.lines] == [Break.SYLLABLE, Break.PARAGRAPH]
    assert widths(one)[-1] < 20
    assert {len(block.lines) for block in blocks(all_of_them, Role.KETERANGAN)} == {1}


def with_a_word(sop: Sop, at: int) -> Sop:
    """Return a document with one word more in a cell of its first procedure."""
    first, *others = sop.prosedur
    row = at * 7 % len(first.langkah)
    name = ("kegiatan", "output", "kelengkapan", "waktu")[at % 4]
    langkah = first.langkah[row]
    text = getattr(langkah, name)
    more = f"{text} baru" if isinstance(text, str) else (*text, "baru")
    changed = (*first.langkah[:row], replace(langkah, **{name: more}), *first.langkah[row + 1 :])
    return replace(sop, prosedur=(replace(first, langkah=changed), *others))


def test_a_word_more_changes_widths_by_little_in_nearly_all_documents(tmp_path: Path) -> None:
    write_corpus(60, tmp_path)
    changes = []
    for at, source in enumerate(sorted(tmp_path.rglob("0*.yaml"))):
        loaded = sopdoc.load(source)
        assert loaded.sop is not None
        before, after = (sopdoc.lay_out(replace(loaded, sop=sop)) for sop in (loaded.sop, with_a_word(loaded.sop, at)))
        assert before and after
        changes.append(max(abs(a - b) for a, b in zip(widths(before), widths(after), strict=True)))
    assert sum(change > 2 for change in changes) <= 0.12 * len(changes)
    assert sum(change > 10 for change in changes) <= 0.02 * len(changes)
