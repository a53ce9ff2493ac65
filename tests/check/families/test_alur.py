"""Where decisions and steps lead."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.source.diagnostic import Diagnostic
from tests.check.sources import found_in, places

HEAD = """\
judul: Cuti
{sheet}prosedur:
  - pelaksana: {{pemohon: Pemohon, staf: Staf, kabid: Kepala Bidang}}
    langkah:
"""
FIRST = 5


def source(*rows: str, kind: str = "") -> str:
    """Return a document of rows, each written as what stands inside its braces."""
    sheet = f"lembar_kerja: {{jenis_kegiatan: {kind}}}\n" if kind else ""
    return HEAD.format(sheet=sheet) + "".join(f"      - {{{row}}}\n" for row in rows)


def flow(folder: Path, text: str, *codes: str) -> list[Diagnostic]:
    """Return the findings that have one of some codes."""
    return [found for found in found_in(folder, text) if found.code in codes]


START = "kegiatan: Menerima berkas, id: terima, oleh: staf"
END = "kegiatan: Mencatat berkas, id: catat, oleh: staf"


def decision(exits: str, more: str = "") -> str:
    """Return a row that decides."""
    return f"kegiatan: Memeriksa berkas, oleh: kabid, {more}keputusan: {{{exits}}}"


@pytest.mark.parametrize(
    ("exits", "code", "message"),
    [
        ("ya: lanjut, tidak: catat", "FL007", "all exits of this decision lead to the next langkah"),
        ("ya: catat, tidak: catat", "FL007", "all exits of this decision lead to the next langkah"),
    ],
)
def test_a_decision_all_of_whose_exits_lead_on(tmp_path: Path, exits: str, code: str, message: str) -> None:
    (found,) = flow(tmp_path, source(START, decision(exits), END), "FL005", "FL007")
    assert (found.code, found.message, found.severity.name) == (code, message, "ERROR")
    assert (found.span.line, found.span.column) == (FIRST + 1, 62)
    assert found.hints == ("let one of them lead elsewhere, such as `tidak: terima`; or delete `keputusan`",)


def test_a_decision_all_of_whose_exits_lead_to_another_row(tmp_path: Path) -> None:
    early = decision("ya: catat, tidak: catat, ragu: catat")
    text = source(early, "kegiatan: Mencetak, oleh: staf", END)
    rows = text.replace("{kegiatan: Mencetak, oleh: staf}", "{kegiatan: Mencetak, id: cetak, oleh: staf}").replace(
        "      - {kegiatan: Mem",
        "      - {kegiatan: Menerima, oleh: staf, lanjut: [periksa, cetak]}\n      - {id: periksa, kegiatan: Mem",
    )
    (found,) = flow(tmp_path, rows, "FL005", "FL007")
    assert (found.code, found.message) == ("FL005", "all exits of this decision lead to langkah 4")
    assert found.hints[0].startswith("let one of them lead elsewhere: give the langkah")


def test_a_decision_all_of_whose_exits_lead_to_the_end(tmp_path: Path) -> None:
    (found,) = flow(tmp_path, source(START, decision("ya: selesai, tidak: selesai")), "FL005", "FL007")
    assert (found.code, found.message) == ("FL005", "all exits of this decision lead to the end")


@pytest.mark.parametrize(
    "exits", ["ya: lanjut, tidak: terima", "ya: lanjut, tidak: selesai", "setuju: lanjut, tolak: terima, tunda: catat"]
)
def test_a_decision_with_a_choice(tmp_path: Path, exits: str) -> None:
    assert flow(tmp_path, source(START, decision(exits), END), "FL005", "FL007") == []


def test_a_part_that_decides_nothing(tmp_path: Path) -> None:
    parts = "kegiatan: Memeriksa, bagian: [{oleh: staf, keputusan: {ya: lanjut, tidak: b}}, {oleh: kabid, id: b}]"
    (found,) = flow(tmp_path, source(START, parts, END), "FL005", "FL007")
    assert (found.code, found.span.line, found.span.column) == ("FL007", FIRST + 1, 65)
    assert found.message == "all exits of this decision lead to the next part of this langkah"


def test_parts_that_are_alike_are_told_apart(tmp_path: Path) -> None:
    alike = "{oleh: staf, keputusan: {ya: lanjut, tidak: lanjut}}"
    text = source(START, f"kegiatan: Memeriksa, bagian: [{alike}, {alike}]", END)
    assert [(found.code, found.message) for found in flow(tmp_path, text, "FL005", "FL007")] == [
        ("FL007", "all exits of this decision lead to the next part of this langkah"),
        ("FL007", "all exits of this decision lead to the next langkah"),
    ]


FORK = "kegiatan: Menerima berkas, id: terima, oleh: staf, lanjut: [{}]"


def test_all_exits_lead_to_another_part_of_the_row(tmp_path: Path) -> None:
    parts = "{oleh: staf, id: a, keputusan: {ya: c, tidak: c}}, {oleh: kabid, id: b}, {oleh: staf, id: c}"
    text = source(FORK.format("a, b"), f"kegiatan: Memeriksa, bagian: [{parts}]", END)
    (found,) = flow(tmp_path, text, "FL005", "FL007")
    assert (found.code, found.message) == ("FL005", "all exits of this decision lead to part 3 of this langkah")


def test_the_remedy_names_another_place_than_the_one_they_lead_to(tmp_path: Path) -> None:
    text = source(FORK.format("periksa, catat"), decision("ya: terima, tidak: terima", "id: periksa, "), END)
    (found,) = flow(tmp_path, text, "FL005", "FL007")
    assert (found.code, found.message) == ("FL005", "all exits of this decision lead to langkah 1")
    assert found.hints[0].startswith("let one of them lead elsewhere: give the langkah")


@pytest.mark.parametrize(
    ("kegiatan", "keterangan"),
    [
        ("Memeriksa berkas", "Jika lengkap diteruskan, jika tidak dikembalikan"),
        ("Memverifikasi data", "Jika tidak sesuai dikembalikan ke pemohon"),
        ("Menelaah usulan", "Tidak lengkap dikembalikan"),
        ("Menyetujui permohonan", "Ya: lanjut; Tidak: kembali ke langkah 1"),
        ("Menerima berkas", "Jika lengkap dicatat, jika tidak dikembalikan"),
        ("Menelaah metadata", "Metadata benar = terbit, metadata salah = ditolak"),
        ("Memeriksa berkas", "Memenuhi syarat diproses, tidak memenuhi syarat ditolak"),
        ("Menguji sampel", "Hasil positif dirujuk, hasil negatif dipulangkan"),
    ],
)
def test_outcomes_in_a_remark(tmp_path: Path, kegiatan: str, keterangan: str) -> None:
    row = f"kegiatan: {kegiatan}, oleh: kabid, keterangan: '{keterangan}'"
    found = places(found_in(tmp_path, source(START, row, END)), "FL010", "KG007")
    assert found == [("FL010", FIRST + 1, len(f"      - {{kegiatan: {kegiatan}, oleh: kabid, keterangan: ") + 1)]


@pytest.mark.parametrize(
    "row",
    [
        "kegiatan: Memeriksa berkas, oleh: kabid, keterangan: SOP Pemeriksaan",
        "kegiatan: Memeriksa berkas, oleh: kabid, keterangan: Jika diperlukan dilakukan peninjauan lapangan",
        "kegiatan: Memeriksa berkas, oleh: kabid, keterangan: 'Apabila Kabid berhalangan, diteruskan ke Sekretaris'",
        "kegiatan: Mencatat berkas, oleh: kabid, keterangan: Berkas tidak lengkap dikembalikan",
        decision("ya: lanjut, tidak: terima", "keterangan: 'Jika lengkap lanjut, jika tidak kembali', "),
    ],
)
def test_remarks_without_outcomes(tmp_path: Path, row: str) -> None:
    assert flow(tmp_path, source(START, row, END), "FL010") == []


def test_what_the_activity_tells_is_not_said_again_of_the_remark(tmp_path: Path) -> None:
    told = "jika lengkap diteruskan, jika tidak dikembalikan"
    row = f"kegiatan: 'Memeriksa, {told}', oleh: kabid, keterangan: '{told}'"
    assert [code for code, *_ in places(found_in(tmp_path, source(START, row, END)), "FL010", "KG007")] == ["KG007"]


BACK = ("kegiatan: Mengirim, id: kirim, oleh: staf", decision("ya: catat, tidak: lanjut"))


def test_a_plain_step_that_leads_back(tmp_path: Path) -> None:
    rows = (START, *BACK, "kegiatan: Membeli barang, oleh: staf, lanjut: kirim", END)
    (found,) = flow(tmp_path, source(*rows), "FL011")
    assert found.message == "this langkah is no decision, and leads back to langkah 2"
    assert (found.span.line, found.span.column) == (FIRST + 3, 56)
    assert found.hints[0] == "make a decision of it: `keputusan: {ya: lanjut, tidak: kirim}`"


@pytest.mark.parametrize("kegiatan", ["Menyarankan pemohon mengganti biro", "Meminta pemohon menunggu"])
def test_who_has_others_change_something_has_mended_nothing(tmp_path: Path, kegiatan: str) -> None:
    rows = (START, *BACK, f"kegiatan: {kegiatan}, oleh: staf, lanjut: kirim", END)
    assert len(flow(tmp_path, source(*rows), "FL011")) == 1


@pytest.mark.parametrize(
    "kegiatan",
    [
        "Mengganti barang yang rusak",
        "Menerima catatan dan mengubah konsep",
        "Memperbaiki berkas",
        "Melengkapi berkas",
        "Merevisi konsep",
        "Menyempurnakan naskah",
        "Mengulang pemeriksaan",
        "Mengembalikan berkas untuk dilengkapi",
        "Menyampaikan kembali berkas",
        "Menindaklanjuti catatan",
    ],
)
def test_a_loop_that_mends_is_good_practice(tmp_path: Path, kegiatan: str) -> None:
    rows = (START, *BACK, f"kegiatan: {kegiatan}, oleh: staf, lanjut: kirim", END)
    assert flow(tmp_path, source(*rows), "FL011") == []


def test_jumps_forward_are_none_and_a_row_that_is_only_a_jump_is_one(tmp_path: Path) -> None:
    rows = ("kegiatan: Menerima, oleh: staf, lanjut: catat", "kegiatan: Mencetak, id: cetak, oleh: staf", END)
    text = source("kegiatan: Memilah, id: pilah, oleh: staf, keputusan: {a: lanjut, b: cetak}", *rows)
    assert flow(tmp_path, text, "FL011") == []
    jump = source(START, *BACK, "kegiatan: Kembali ke langkah 2, oleh: staf, lanjut: kirim", END)
    assert [found.code for found in flow(tmp_path, jump, "FL011", "KG008")] == ["KG008", "FL011"]


def test_a_procedure_without_a_decision_is_told_once(tmp_path: Path) -> None:
    (found,) = flow(tmp_path, source(START, END), "FL014")
    assert (found.severity.name, found.span.line, found.span.column) == ("INFO", FIRST, 7)
    assert flow(tmp_path, source(START, decision("ya: lanjut, tidak: terima"), END), "FL014") == []


ASKS, GETS = "kegiatan: Mengajukan permohonan, oleh: pemohon", "kegiatan: Menerima surat, oleh: pemohon"


def test_a_service_begins_and_ends_with_whoever_asks_for_it(tmp_path: Path) -> None:
    assert flow(tmp_path, source(ASKS, END, GETS, kind="Pelayanan"), "FL015") == []
    handed = "kegiatan: Menyerahkan surat kepada pemohon, oleh: staf"
    assert flow(tmp_path, source(ASKS, END, handed, kind="Pelayanan"), "FL015") == []
    assert flow(tmp_path, source(START, END, kind="Rutin"), "FL015") == []
    found = flow(tmp_path, source(START, END, kind="Pelayanan"), "FL015")
    assert [each.message for each in found] == [
        "a service (`pelayanan`) begins with the request of whoever asks for it",
        "a service (`pelayanan`) ends when whoever asked for it has the result",
    ]
    assert [each.span.line for each in found] == [FIRST + 1, FIRST + 2]


def test_of_a_fork_the_branch_that_leads_back_is_told(tmp_path: Path) -> None:
    steps = (
        "kegiatan: Mencatat surat, oleh: staf, id: catat",
        "kegiatan: Mengirim surat, oleh: staf, lanjut: [simpan, catat]",
        "kegiatan: Menyimpan surat, oleh: staf, id: simpan",
    )
    (found,) = flow(tmp_path, source(*steps), "FL011")
    line = source(*steps).splitlines()[found.span.line - 1]
    assert line[found.span.column - 1 :].startswith("catat]")


def test_a_service_is_filed_before_handing_over(tmp_path: Path) -> None:
    files = "kegiatan: Mengarsipkan surat, oleh: staf"
    (found,) = flow(tmp_path, source(ASKS, GETS, files, kind="Pelayanan"), "FL015")
    assert found.message == "a service (`pelayanan`) ends with handing over, and this step archives"


@pytest.mark.parametrize(
    "lane", ["Wali Kota", "Pengguna Anggaran", "Penerima Tamu", "Kelompok Kerja", "Mediator", "Penerimaan", "Gurutta"]
)
def test_who_bears_such_a_name_without_asking_for_a_service(tmp_path: Path, lane: str) -> None:
    text = source(ASKS, END, GETS, kind="Pelayanan").replace("pemohon: Pemohon", f"pemohon: {lane}")
    assert len(flow(tmp_path, text, "FL015")) == 2


@pytest.mark.parametrize(
    "lane", ["Wali Murid", "Pengguna Layanan", "Penerima Bantuan", "Kelompok Tani", "Para Pemohon"]
)
def test_who_asks_for_a_service(tmp_path: Path, lane: str) -> None:
    text = source(ASKS, END, GETS, kind="Pelayanan").replace("pemohon: Pemohon", f"pemohon: {lane}")
    assert flow(tmp_path, text, "FL015") == []


def test_an_assignment_begins_with_an_order(tmp_path: Path) -> None:
    order = "kegiatan: Menugaskan staf menyusun laporan, oleh: kabid"
    assert flow(tmp_path, source(order, END, kind="Penugasan"), "FL016") == []
    (found,) = flow(tmp_path, source(START, END, kind="Penugasan"), "FL016")
    assert (found.severity.name, found.span.line) == ("INFO", FIRST + 1)
