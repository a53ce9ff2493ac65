"""What is shown of a comparison: as text and as JSON."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.diff.compare import Comparison, compare
from sopdoc.diff.forms.as_json import as_json
from sopdoc.diff.forms.as_text import as_text
from sopdoc.diff.forms.line import Look
from sopdoc.diff.forms.words import Fate, parts_of
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
    assert "".join(part.text for part in parts if part.fate is not Fate.NEW) == old
    assert "".join(part.text for part in parts if part.fate is not Fate.OLD) == new
    back = parts_of(new, old)
    assert [part.text for part in back if part.fate is Fate.KEPT] == [
        part.text for part in parts if part.fate is Fate.KEPT
    ]


def test_blanks_between_two_changed_words_belong_to_them() -> None:
    parts = parts_of("bahan pada bidang kerja", "bahan kepada Kepala kerja")
    assert [(part.fate, part.text) for part in parts] == [
        (Fate.KEPT, "bahan "),
        (Fate.OLD, "pada bidang"),
        (Fate.NEW, "kepada Kepala"),
        (Fate.KEPT, " kerja"),
    ]


def test_very_long_texts_are_replaced_whole() -> None:
    old, new = "kata " * 1500, "kata " * 1499 + "lain"
    assert [part.fate for part in parts_of(old, new)] == [Fate.OLD, Fate.NEW]


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
