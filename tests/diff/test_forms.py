"""What is shown of a comparison: as text and as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.forms.as_json import as_json
from sopdoc.diff.forms.as_text import as_text
from sopdoc.diff.forms.line import Look
from sopdoc.diff.forms.words import parts_of
from sopdoc.typography.fate import Fate
from tests.diff.figures import read
from tests.diff.test_compare import ROWS, SOURCE

TEXTS = st.lists(st.sampled_from(["data", " ", "surat", ", ", "dan ", "\n"]), max_size=10).map("".join)
NEW = (
    SOURCE.replace("waktu: 5 menit", "waktu: 10 menit")
    .replace("tidak: agenda", "tidak: selesai")
    .replace("kelengkapan berkas", "kelengkapan dan keabsahan berkas")
    .replace(ROWS.splitlines(keepends=True)[-1], "      - {kegiatan: Selesai, oleh: staf, waktu: 1 jam}\n")
)


def compared(old: str, new: str) -> Comparison:
    before, after = read(old), read(new)
    assert before is not None
    assert after is not None
    return compare(before, after)


@given(TEXTS, TEXTS)
def test_words_make_both_texts_and_are_the_same_from_either_side(old: str, new: str) -> None:
    parts = parts_of(old, new)
    assert "".join(part.text for part in parts if part.fate is not Fate.INSERTED) == old
    assert "".join(part.text for part in parts if part.fate is not Fate.DELETED) == new
    back = parts_of(new, old)
    assert [part.text for part in back if part.fate is Fate.KEPT] == [
        part.text for part in parts if part.fate is Fate.KEPT
    ]


def test_blanks_between_two_changed_words_belong_to_them() -> None:
    parts = parts_of("bahan pada bidang kerja", "bahan kepada Kepala kerja")
    assert [(part.fate, part.text) for part in parts] == [
        (Fate.KEPT, "bahan "),
        (Fate.DELETED, "pada bidang"),
        (Fate.INSERTED, "kepada Kepala"),
        (Fate.KEPT, " kerja"),
    ]


def test_very_long_texts_are_replaced_whole() -> None:
    old, new = "kata " * 1500, "kata " * 1499 + "lain"
    assert [part.fate for part in parts_of(old, new)] == [Fate.DELETED, Fate.INSERTED]


def test_what_prints_by_being_there_is_empty_once() -> None:
    assert as_text(compared(SOURCE, SOURCE + "penutup: {}\n")).splitlines()[2:] == ["  + penutup            (empty)"]


def test_text_says_counts_first_then_place_by_place() -> None:
    assert as_text(compared(SOURCE, NEW)) == (
        "Surat Masuk: 5 changes (1 added, 1 removed, 3 changed)\n"
        "  langkah 4, alur 1\n"
        "  ~ langkah 1          Menerima surat dari pengirim\n"
        "                       waktu: 5 menit -> 10 menit\n"
        "  ~ langkah 3          Memeriksa kelengkapan {+dan keabsahan +}berkas\n"
        '                       tidak: langkah 2 "Mengagendakan surat masuk" -> tidak: selesai\n'
        "  - langkah 5          [-Mengarsipkan surat dan disposisinya-]\n"
        "  + langkah 5          {+Selesai+} (1 jam)\n"
    )


def lines(old: str, new: str) -> list[str]:
    """Return the lines of the places alone."""
    return [line.strip() for line in as_text(compared(old, new)).splitlines()[2:]]


def test_what_moved_says_from_where() -> None:
    old = SOURCE.replace("judul: Surat Masuk", "judul: Surat Masuk\nperingatan: [Awas api, Jaga rahasia, Simpan kunci]")
    new = old.replace("[Awas api, Jaga rahasia, Simpan kunci]", "[Simpan kunci, Awas api, Jaga rahasia]")
    assert lines(old, new) == ["> peringatan 3 -> 1  Simpan kunci"]


def test_a_lane_that_moved_has_another_column() -> None:
    lanes = "{kadis: Kepala Dinas, sek: Sekretaris, staf: Petugas Agenda}"
    assert lanes in SOURCE
    swapped = SOURCE.replace(lanes, "{staf: Petugas Agenda, kadis: Kepala Dinas, sek: Sekretaris}")
    assert lines(SOURCE, swapped) == ["> pelaksana          Petugas Agenda (in another column)"]


def test_texts_with_arrows_of_their_own_stand_in_quotes() -> None:
    assert 'oleh: "Kepala Dinas" -> "Kepala Dinas -> Petugas Agenda"' in lines(
        SOURCE, SOURCE.replace("oleh: kadis}", "oleh: kadis -> staf}")
    )


def test_a_procedure_is_named_as_it_is_now_whatever_became_of_its_parts() -> None:
    second = (
        "  - judul: Kedua\n    pelaksana: {x: X}\n    langkah: [{kegiatan: Menyusun, oleh: x}]\n    catatan: [Satu]\n"
    )
    new = second.replace("Kedua", "Kedua sekali").replace("Satu", "Lain sama sekali")
    assert [line for line in lines(SOURCE + second, SOURCE + new) if line.startswith("prosedur ")] == [
        "prosedur 2: Kedua sekali"
    ]


def test_text_of_two_that_are_the_same() -> None:
    assert as_text(compared(SOURCE, SOURCE)) == "Surat Masuk: no change\n"


def test_counts_alone() -> None:
    assert as_text(compared(SOURCE, NEW), counts_only=True).count("\n") == 2


def test_parts_are_painted_by_what_became_of_them() -> None:
    seen = set()

    def paint(look: Look, text: str) -> str:
        seen.add(look)
        return text

    text = as_text(compared(SOURCE, NEW), paint)
    assert seen == set(Look)
    assert "{+" not in text


def test_json_names_both_sources_and_counts_all_kinds() -> None:
    tree = json.loads(as_json(compared(SOURCE, NEW), "lama.yaml", "baru.yaml"))
    assert list(tree) == ["format", "old", "new", "counts", "changes"]
    assert tree["format"] == 1
    assert tree["old"] == {"source": "lama.yaml", "judul": "Surat Masuk"}
    assert tree["counts"] == {"added": 1, "removed": 1, "changed": 3, "moved": 0}
    assert len(tree["changes"]) == 5


def test_an_exit_without_a_label_has_none() -> None:
    new = SOURCE.replace("dari pengirim,", "dari pengirim, lanjut: [agenda, disposisi],")
    tree = json.loads(as_json(compared(SOURCE, new), "a", "b"))
    assert [(each["kind"], each["old"], each["new"]) for each in tree["changes"]] == [
        ("added", None, {"label": None, "to": 4})
    ]
