"""What is a change and what is none, said by hand: pairs of short sources and what is reported of them."""

from __future__ import annotations

from typing import Any

import pytest

from sopdoc.diff.applying.apply import apply
from sopdoc.diff.applying.normal import normal
from sopdoc.diff.compare import compare
from sopdoc.diff.forms.as_json import change_as_json
from tests.diff.figures import read

HEAD = """judul: Surat Masuk
prosedur:
  - pelaksana: {kadis: Kepala Dinas, sek: Sekretaris, staf: Petugas Agenda}
    langkah:
"""
ROWS = """      - {kegiatan: Menerima surat dari pengirim, oleh: staf, waktu: 5 menit}
      - {kegiatan: Mengagendakan surat masuk, id: agenda, oleh: staf, output: Lembar disposisi}
      - {kegiatan: Memeriksa kelengkapan berkas, oleh: sek, keputusan: {ya: lanjut, tidak: agenda}}
      - {kegiatan: Memberi disposisi kepada bidang, id: disposisi, oleh: kadis}
      - {kegiatan: Mengarsipkan surat dan disposisinya, oleh: staf}
"""
SOURCE = HEAD + ROWS


def changes(old: str, new: str) -> list[dict[str, Any]]:
    """Return the changes; on the way, that they make the new one of the old, and are the other way round mirrored."""
    before, after = read(old), read(new)
    assert before is not None
    assert after is not None
    comparison = compare(before, after)
    assert apply(before, comparison) == normal(after)
    mirrored = sorted(repr(change.mirrored()) for change in comparison.changes)
    assert mirrored == sorted(map(repr, compare(after, before).changes))
    return [change_as_json(change) for change in comparison.changes]


def edited(*pairs: tuple[str, str], source: str = SOURCE) -> list[dict[str, Any]]:
    """Return what changes where some texts of a source are replaced."""
    new = source
    for old_text, new_text in pairs:
        assert old_text in new
        new = new.replace(old_text, new_text)
    return changes(source, new)


def row(at: int) -> list[str | int]:
    return ["prosedur", 0, "langkah", at]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ya: lanjut", "ya: disposisi"),
        ("ya: lanjut", "YA: lanjut"),
        ("tidak: agenda", "Tidak: agenda"),
        (": agenda", ": catat"),
        ("staf", "petugas"),
        ("oleh: kadis}", "oleh: kadis, lanjut: lanjut}"),
        ("output: Lembar disposisi", "output: [Lembar disposisi]"),
        ("judul: Surat Masuk", "judul: Surat   Masuk  # catatan"),
        ("waktu: 5 menit}", 'waktu: "5 menit", keterangan: ""}'),
        ("disposisinya, oleh: staf}", "disposisinya, oleh: staf, lanjut: selesai}"),
        ("  - pelaksana", "  - judul: Surat Masuk\n    pelaksana"),
    ],
)
def test_no_change(old: str, new: str) -> None:
    assert edited((old, new)) == []


def test_dates_are_compared_as_values_and_shown_as_written() -> None:
    old, new = f"tanggal_efektif: 2025-01-15\n{SOURCE}", f"tanggal_efektif: 15 Januari 2025\n{SOURCE}"
    assert changes(old, new) == []


@pytest.mark.parametrize("other", ["2 Juni 2026", "2026-06-02", "02 JUNI 2026"])
def test_a_date_in_other_words_is_a_change(other: str) -> None:
    found = changes(f"tanggal_efektif: 02 Juni 2026\n{SOURCE}", f"tanggal_efektif: {other}\n{SOURCE}")
    assert [(each["kind"], each["place"]) for each in found] == [("changed", ["tanggal_efektif"])]


def test_a_text_that_came_went_or_changed() -> None:
    assert edited(("waktu: 5 menit", "waktu: 6 menit")) == [
        {
            "kind": "changed",
            "what": "langkah",
            "place": row(0),
            "old_place": row(0),
            "field": "waktu",
            "old": "5 menit",
            "new": "6 menit",
        }
    ]
    assert edited((", waktu: 5 menit", "")) == [
        {
            "kind": "removed",
            "what": "langkah",
            "place": row(0),
            "old_place": row(0),
            "field": "waktu",
            "old": "5 menit",
            "new": None,
        }
    ]
    assert edited(("judul: Surat Masuk", "judul: Surat Masuk\nnomor: 07")) == [
        {"kind": "added", "what": "field", "place": ["nomor"], "old": None, "new": "07"}
    ]


def test_a_list_in_a_cell_is_one_change_an_item_a_line() -> None:
    found = edited(("output: Lembar disposisi", "output: [Lembar disposisi, Buku agenda]"))
    assert [(each["field"], each["old"], each["new"]) for each in found] == [
        ("output", "Lembar disposisi", "Lembar disposisi\nBuku agenda")
    ]


def test_who_acts_is_told_by_printed_names_and_order_behind_the_leader_says_nothing() -> None:
    together = SOURCE.replace("oleh: kadis}", "oleh: [kadis, sek, staf]}")
    assert changes(together, SOURCE.replace("oleh: kadis}", "oleh: [kadis, staf, sek]}")) == []
    found = changes(SOURCE, together)
    assert [(each["field"], each["old"], each["new"]) for each in found] == [
        ("oleh", "Kepala Dinas", "Kepala Dinas, Sekretaris, Petugas Agenda")
    ]
    found = edited(("oleh: kadis}", "oleh: kadis -> staf}"))
    assert found[0]["new"] == "Kepala Dinas -> Petugas Agenda"


def test_a_row_between_is_added_alone() -> None:
    new = "      - {kegiatan: Meneliti dugaan surat palsu, oleh: sek}\n"
    for at in range(6):
        rows = ROWS.splitlines(keepends=True)
        found = changes(SOURCE, HEAD + "".join([*rows[:at], new, *rows[at:]]))
        added = {
            "kind": "added",
            "what": "langkah",
            "place": row(at),
            "old": None,
            "new": "Meneliti dugaan surat palsu",
        }
        assert found == [added]


def test_a_row_that_went_takes_its_exits_along() -> None:
    rows = ROWS.splitlines(keepends=True)
    assert changes(SOURCE, HEAD + "".join(rows[:2] + rows[3:])) == [
        {
            "kind": "removed",
            "what": "langkah",
            "place": row(2),
            "old_place": row(2),
            "old": "Memeriksa kelengkapan berkas",
            "new": None,
        }
    ]


def test_a_row_that_is_moved_and_reworded_is_two_changes() -> None:
    rows = ROWS.splitlines(keepends=True)
    moved = rows[0].replace("dari pengirim", "dari pengirim surat")
    found = changes(SOURCE, HEAD + "".join([*rows[1:4], moved, rows[4]]))
    assert [(each["kind"], each["place"], each["old_place"], each.get("field")) for each in found] == [
        ("moved", row(3), row(0), None),
        ("changed", row(3), row(0), "kegiatan"),
    ]


@pytest.mark.parametrize(
    ("new", "old_exit", "new_exit"),
    [
        ("ya: lanjut, tidak: selesai", {"label": "tidak", "to": 2}, {"label": "tidak", "to": "selesai"}),
        ("ya: lanjut, belum: agenda", {"label": "tidak", "to": 2}, {"label": "belum", "to": 2}),
        ("ya: lanjut, belum: selesai", {"label": "tidak", "to": 2}, {"label": "belum", "to": "selesai"}),
    ],
)
def test_an_exit_changed_is_one_change(new: str, old_exit: object, new_exit: object) -> None:
    assert edited(("ya: lanjut, tidak: agenda", new)) == [
        {"kind": "changed", "what": "alur", "place": row(2), "old_place": row(2), "old": old_exit, "new": new_exit}
    ]


def test_exits_come_go_and_change_places() -> None:
    more = ("tidak: agenda", "tidak: agenda, ditolak: selesai")
    added = {
        "kind": "added",
        "what": "alur",
        "place": row(2),
        "old": None,
        "new": {"label": "ditolak", "to": "selesai"},
    }
    assert edited(more) == [added]
    found = edited(("ya: lanjut, tidak: agenda", "tidak: agenda, ya: lanjut"))
    assert [(each["kind"], each["what"], each["place"]) for each in found] == [("moved", "alur", row(2))]


def test_a_fork_has_no_order() -> None:
    fork = SOURCE.replace(
        "kegiatan: Menerima surat dari pengirim", "lanjut: [agenda, disposisi], kegiatan: Menerima surat"
    )
    assert changes(fork, fork.replace("[agenda, disposisi]", "[disposisi, agenda]")) == []


def test_an_exit_to_a_row_that_went_names_it_as_it_was() -> None:
    source = SOURCE.replace("tidak: agenda", "tidak: disposisi")
    rows = ROWS.replace("tidak: agenda", "tidak: selesai").splitlines(keepends=True)
    found = changes(source, HEAD + "".join(rows[:3] + rows[4:]))
    assert [(each["kind"], each["what"], each["old"], each["new"]) for each in found] == [
        ("changed", "alur", {"label": "tidak", "to": 4}, {"label": "tidak", "to": "selesai"}),
        ("removed", "langkah", "Memberi disposisi kepada bidang", None),
    ]


ADDED_ROW = "      - {kegiatan: Meneliti isi surat bersama bidang, oleh: sek}\n"
DISPOSISI = "      - {kegiatan: Memberi disposisi kepada bidang"


def ways(*pairs: tuple[str, str]) -> list[tuple[str, object, object]]:
    """Return the changes of exits, as (kind, old, new) with (label, target) of each."""
    found = [each for each in edited(*pairs) if each["what"] == "alur"]
    return [(each["kind"], *(side and tuple(side.values()) for side in (each["old"], each["new"]))) for each in found]


def test_a_row_that_becomes_a_decision_goes_on_where_it_went_on() -> None:
    plain, decision = "oleh: kadis}", "oleh: kadis, keputusan: {tidak: arsip, ya: lanjut}}"
    last = ("{kegiatan: Mengarsipkan", "{id: arsip, kegiatan: Mengarsipkan")
    came = ("      - {kegiatan: Mengarsipkan", ADDED_ROW + "      - {kegiatan: Mengarsipkan")
    assert ways(came, (plain, decision), last) == [
        ("added", None, ("tidak", 6)),
        ("changed", (None, 5), ("ya", 5)),
    ]


def test_of_labels_that_changed_with_their_targets_the_likest_are_one() -> None:
    both = ("tidak: agenda", "ragu: disposisi, tidak sesuai: selesai")
    assert ways((DISPOSISI, ADDED_ROW + DISPOSISI), both) == [
        ("added", None, ("ragu", 5)),
        ("changed", ("tidak", 2), ("tidak sesuai", "selesai")),
    ]


def lane(name: str) -> list[str | int]:
    return ["prosedur", 0, "pelaksana", name]


def test_lanes_come_go_move_and_have_other_names() -> None:
    assert edited(("sek: Sekretaris", "sek: Sekretaris Dinas Perdagangan")) == [
        {
            "kind": "changed",
            "what": "pelaksana",
            "place": lane("sek"),
            "old_place": lane("sek"),
            "old": "Sekretaris",
            "new": "Sekretaris Dinas Perdagangan",
        }
    ]
    lanes = "{kadis: Kepala Dinas, sek: Sekretaris, staf: Petugas Agenda}"
    found = edited((lanes, "{staf: Petugas Agenda, kadis: Kepala Dinas, sek: Sekretaris}"))
    assert [(each["kind"], each["place"]) for each in found] == [("moved", lane("staf"))]
    found = edited(("kadis: Kepala Dinas", "kabid: Kepala Bidang, kadis: Kepala Dinas"))
    assert [(each["kind"], each["place"], each["new"]) for each in found] == [("added", lane("kabid"), "Kepala Bidang")]


def test_a_lane_with_another_id_and_name_is_known_by_its_rows() -> None:
    found = edited(("staf: Petugas Agenda", "arsiparis: Pengelola Naskah"), ("oleh: staf", "oleh: arsiparis"))
    assert [(each["kind"], each["what"], each["old"], each["new"]) for each in found] == [
        ("changed", "pelaksana", "Petugas Agenda", "Pengelola Naskah")
    ]


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("Sekretaris", ()),
        ("Kepala Bidang Umum", ()),  # one row is enough
        (
            "Sekretaris Wilayah",
            (("Petugas Agenda}", "Petugas Agenda, x: Kabid}"), ("pengirim, oleh: staf", "pengirim, oleh: x")),
        ),
        (
            "Petugas Agenda Madya",
            (("berkas, oleh: sek", "seluruh isi berkas, oleh: sek"),),
        ),  # its only row was reworded
    ],
)
def test_a_lane_with_another_id_is_renamed_while_its_rows_are_its_own(
    name: str, rows: tuple[tuple[str, str], ...]
) -> None:
    found = edited(*rows, ("sek: Sekretaris", f"z: {name}"), ("oleh: sek", "oleh: z"))
    renamed = [each for each in found if each["what"] == "pelaksana" and each["place"] == lane("z")]
    assert [(each["kind"], each["old_place"], each["new"]) for each in renamed] == (
        [("changed", lane("sek"), name)] if name != "Sekretaris" else []
    )
    assert row(2) not in [each["place"] for each in found if each.get("field") == "oleh"]


def test_a_lane_whose_rows_went_to_several_is_no_other_lane() -> None:
    lanes = ("staf: Petugas Agenda", "x: Kabid")
    found = edited(lanes, ("pengirim, oleh: staf", "pengirim, oleh: x"), ("oleh: staf", "oleh: sek"))
    assert [(each["kind"], each["place"]) for each in found if each["what"] == "pelaksana"] == [
        ("removed", lane("staf")),
        ("added", lane("x")),
    ]


def test_lanes_of_one_name_move_alike_seen_from_either_side() -> None:
    lanes = "{kadis: Kepala Dinas, sek: Sekretaris, staf: Petugas Agenda}"
    source = SOURCE.replace(lanes, "{kadis: Staf, sek: Staf, staf: Petugas Agenda}")
    other = "{z: Staf, kadis: Staf, staf: Petugas Agenda}"
    new = source.replace("{kadis: Staf, sek: Staf, staf: Petugas Agenda}", other).replace("oleh: sek", "oleh: z")
    found = changes(source, new)
    assert [(each["kind"], each["what"]) for each in found] == [("moved", "pelaksana")]


def test_names_exchanged_between_ids_exchange_the_performers() -> None:
    found = edited(("kadis: Kepala Dinas, sek: Sekretaris", "kadis: Sekretaris, sek: Kepala Dinas"))
    assert [(each["kind"], each["what"]) for each in found if each["what"] == "pelaksana"] == [("moved", "pelaksana")]
    assert [each["place"] for each in found if each.get("field") == "oleh"] == [row(2), row(3)]


ITEMS = "dasar_hukum:\n- UU Nomor 1 Tahun 2010\n- PP Nomor 2 Tahun 2011\n- Perda Nomor 3 Tahun 2012\n" + SOURCE


def test_items_come_go_move_and_change() -> None:
    assert edited(("- PP Nomor 2 Tahun 2011\n", ""), source=ITEMS) == [
        {
            "kind": "removed",
            "what": "item",
            "place": ["dasar_hukum", 1],
            "old_place": ["dasar_hukum", 1],
            "old": "PP Nomor 2 Tahun 2011",
            "new": None,
        }
    ]
    found = edited(("Perda Nomor 3 Tahun 2012", "Perda Nomor 4 Tahun 2012"), source=ITEMS)
    assert [(each["kind"], each["place"]) for each in found] == [("changed", ["dasar_hukum", 2])]
    last_first = (
        ("- UU Nomor 1", "- Perda Nomor 3 Tahun 2012\n- UU Nomor 1"),
        ("2011\n- Perda Nomor 3 Tahun 2012\n", "2011\n"),
    )
    found = edited(*last_first, source=ITEMS)
    assert [(each["kind"], each["place"], each["old_place"]) for each in found] == [
        ("moved", ["dasar_hukum", 0], ["dasar_hukum", 2])
    ]


def test_a_second_item_beside_a_text_is_added() -> None:
    old, new = f"peringatan: Hati-hati\n{SOURCE}", f"peringatan: [Hati-hati, Teliti]\n{SOURCE}"
    assert changes(old, new) == [
        {"kind": "added", "what": "item", "place": ["peringatan", 1], "old": None, "new": "Teliti"}
    ]


def test_identical_rows_are_paired_in_order() -> None:
    same = "      - {kegiatan: Menyerahkan berkas, oleh: sek}\n"
    rows = ROWS.splitlines(keepends=True)
    old = HEAD + "".join([same, *rows[:2], same, *rows[2:]])
    new = HEAD + "".join(
        ["      - {kegiatan: Mengambil nomor antrean, oleh: staf}\n", same, *rows[:2], same, *rows[2:]]
    )
    assert [(each["kind"], each["place"]) for each in changes(old, new)] == [("added", row(0))]


def test_identical_neighbours_do_not_cross() -> None:
    same, first, last, other = (
        f"      - {{kegiatan: {text}, oleh: sek}}\n"
        for text in ("Menyerahkan berkas", "Membaca surat masuk", "Menyimpan arsip lama", "Menulis laporan")
    )
    found = changes(HEAD + same + same + other, HEAD + first + same + same + last)
    assert [each["kind"] for each in found if each["kind"] == "moved"] == []
    assert [(each["kind"], each["old"], each["new"]) for each in found] == [
        ("added", None, "Membaca surat masuk"),
        ("removed", "Menulis laporan", None),
        ("added", None, "Menyimpan arsip lama"),
    ]


def test_a_split_row_is_changed_and_one_added() -> None:
    both = "kegiatan: Menerima surat dari pengirim dan mencatatnya dalam buku, oleh: staf, waktu: 5 menit}\n"
    old = SOURCE.replace("kegiatan: Menerima surat dari pengirim, oleh: staf, waktu: 5 menit}\n", both)
    new = old.replace(
        both,
        "kegiatan: Menerima surat dari pengirim, oleh: staf, waktu: 5 menit}\n"
        "      - {kegiatan: Mencatatnya dalam buku besar, oleh: staf}\n",
    )
    assert [(each["kind"], each["place"]) for each in changes(old, new)] == [("changed", row(0)), ("added", row(1))]


SECOND = """  - judul: Surat Keluar
    pelaksana: {kadis: Kepala Dinas, staf: Petugas Agenda}
    langkah:
      - {kegiatan: Menyusun konsep surat keluar, oleh: staf}
      - {kegiatan: Menandatangani surat keluar, oleh: kadis}
    catatan: [Rangkap dua]
"""


def test_procedures_come_go_and_have_other_titles() -> None:
    assert changes(SOURCE, SOURCE + SECOND) == [
        {"kind": "added", "what": "prosedur", "place": ["prosedur", 1], "old": None, "new": "Surat Keluar"}
    ]
    found = changes(SOURCE + SECOND, (SOURCE + SECOND).replace("judul: Surat Keluar", "judul: Pengiriman Surat"))
    assert [(each["kind"], each["what"], each["place"], each["new"]) for each in found] == [
        ("changed", "field", ["prosedur", 1, "judul"], "Pengiriman Surat")
    ]
    found = changes(SOURCE + SECOND, (SOURCE + SECOND).replace("[Rangkap dua]", "[Rangkap dua, Cap basah]"))
    assert [(each["kind"], each["what"], each["place"]) for each in found] == [
        ("added", "item", ["prosedur", 1, "catatan", 1])
    ]


def test_procedures_change_places() -> None:
    first = "  - judul: Surat Masuk\n" + SOURCE.split("prosedur:\n")[1].replace("  - pelaksana", "    pelaksana")
    found = changes(f"judul: Surat\nprosedur:\n{first}{SECOND}", f"judul: Surat\nprosedur:\n{SECOND}{first}")
    assert [(each["kind"], each["what"], each["place"], each["old_place"]) for each in found] == [
        ("moved", "prosedur", ["prosedur", 0], ["prosedur", 1])
    ]


PARTS = """
disahkan_oleh: {nama: Andi Contoh, nip: "1"}
lembar_kerja: {jenis_kegiatan: Rutin, penanggung_jawab: {produk: Kepala Dinas}}
sampul: ya
penutup: {tempat: Luwuk, tanggal: 2025-01-02}
riwayat_revisi:
- {revisi: 1, tanggal: 2025-06-02, uraian: Menambah langkah validasi}
tambahan:
- {judul: Maksud dan Tujuan, isi: Menghitung debit sungai setiap triwulan}
- judul: Ruang Lingkup
  isi: [Seluruh sungai di wilayah kabupaten, Seluruh saluran yang dikelola dinas]
"""


@pytest.mark.parametrize(
    ("old", "new", "kind", "place"),
    [
        ("nama: Andi Contoh", "nama: Budi Contoh", "changed", ["disahkan_oleh", "nama"]),
        (', nip: "1"', "", "removed", ["disahkan_oleh", "nip"]),
        ("produk: Kepala Dinas", "produk: Sekretaris", "changed", ["lembar_kerja", "penanggung_jawab", "produk"]),
        ("sampul: ya", "sampul: tidak", "removed", ["sampul"]),
        ("tempat: Luwuk", "tempat: Palu", "changed", ["penutup", "tempat"]),
        ("uraian: Menambah", "uraian: Menghapus", "changed", ["riwayat_revisi", 0, "uraian"]),
        ("validasi}", "validasi}\n- {revisi: 2, uraian: Mengganti pelaksana}", "added", ["riwayat_revisi", 1]),
        ("penutup: {tempat: Luwuk, tanggal: 2025-01-02}\n", "", "removed", ["penutup", "tempat"]),
        ("judul: Maksud dan Tujuan", "judul: Tujuan", "changed", ["tambahan", 0, "judul"]),
        ("judul: Maksud dan Tujuan, ", "", "removed", ["tambahan", 0, "judul"]),
        ("setiap triwulan", "setiap bulan", "changed", ["tambahan", 0, "isi"]),
        ("di wilayah kabupaten", "di wilayah kota", "changed", ["tambahan", 1, "isi", 0]),
        (", Seluruh saluran yang dikelola dinas", "", "removed", ["tambahan", 1, "isi", 1]),
        ("kelola dinas]", "kelola dinas, Seluruh embung]", "added", ["tambahan", 1, "isi", 2]),
        ("  isi: [Seluruh sungai", "  isi: [Waduk besar, Seluruh sungai", "added", ["tambahan", 1, "isi", 0]),
        ("tambahan:\n", "tambahan:\n- {judul: Definisi, isi: Debit adalah banyaknya air}\n", "added", ["tambahan", 0]),
    ],
)
def test_the_other_parts_of_a_document(old: str, new: str, kind: str, place: list[str | int]) -> None:
    found = edited((old, new), source=SOURCE + PARTS)[0]
    assert (found["kind"], found["place"]) == (kind, place)


def test_a_row_below_the_parts_that_moves_and_is_edited() -> None:
    first = "- {judul: Maksud dan Tujuan, isi: Menghitung debit sungai setiap triwulan}\n"
    other = "  isi: [Seluruh sungai di wilayah kabupaten, Seluruh saluran yang dikelola dinas]\n"
    moved = first.replace("triwulan", "bulan")
    found = edited((first, ""), (other, other.replace("kabupaten", "kota") + moved), source=SOURCE + PARTS)
    assert sorted((each["kind"], str(each["place"])) for each in found) == [
        ("changed", "['tambahan', 0, 'isi', 0]"),
        ("changed", "['tambahan', 1, 'isi']"),
        ("moved", "['tambahan', 1]"),
    ]


def test_symbols_and_words_in_them() -> None:
    found = edited(("oleh: kadis}", "oleh: kadis, simbol: [proses, proses], teks: Cek}"))
    assert [(each["kind"], each["field"], each["new"]) for each in found] == [
        ("added", "teks", "Cek"),
        ("added", "simbol", "proses\nproses"),
    ]


def test_documents_without_a_common_row_are_told_apart() -> None:
    other = """judul: Cuti Pegawai
prosedur:
  - pelaksana: {pemohon: Pemohon, atasan: Atasan Langsung}
    langkah:
      - {kegiatan: Mengisi formulir cuti tahunan, oleh: pemohon, waktu: 1 jam}
      - {kegiatan: Menyetujui permohonan, oleh: atasan, waktu: 1 hari}
"""
    old, new = read(SOURCE), read(other)
    assert old is not None
    assert new is not None
    assert compare(old, new).is_unrelated
    assert not compare(old, old).is_unrelated


def test_a_title_that_is_taken_away_is_told_with_what_was_printed() -> None:
    none = ("  - pelaksana", '  - judul: ""\n    pelaksana')
    [gone] = edited(none)
    assert (gone["kind"], gone["what"], gone["place"]) == ("removed", "field", ["prosedur", 0, "judul"])
    assert (gone["old"], gone["new"]) == ("Surat Masuk", None)
    own = SOURCE.replace("  - pelaksana", "  - judul: Agenda\n    pelaksana")
    [gone] = changes(own, own.replace("judul: Agenda", 'judul: ""'))
    assert (gone["kind"], gone["old"], gone["new"]) == ("removed", "Agenda", None)
    [came] = changes(SOURCE.replace(*none), own)
    assert (came["kind"], came["old"], came["new"]) == ("added", None, "Agenda")
