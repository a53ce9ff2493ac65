"""Texts and lists woven of two revisions."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.text import Style
from sopdoc.model.isi import Isi, MarkedList, Tanda
from sopdoc.model.tanggal import Tanggal
from sopdoc.redline.texts import Place, fated, fated_isi, union, weave, weave_isi, weave_tanggal
from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fate_of, parse_markup, without
from tests.layout.fake import SETTER

SIGNS = {Fate.KEPT: "{}", Fate.INSERTED: "+{}+", Fate.DELETED: "-{}-"}


def shown(text: str) -> str:
    return "".join(SIGNS[run.mark].format(run.text) for run in parse_markup(text))


@pytest.mark.parametrize(
    ("old", "new", "woven"),
    [
        ("Memeriksa berkas", "Memeriksa berkas", "Memeriksa berkas"),
        ("Memeriksa  berkas", "Memeriksa berkas", "Memeriksa berkas"),
        ("", "2 hari", "+2 hari+"),
        ("2 hari", "", "-2 hari-"),
        ("1 hari kerja", "2 hari kerja", "-1 -+2 +hari kerja"),
        ("waktu 1", "waktu 2", "waktu- 1-+ 2+"),
        ("Menyerahkan bahan", "Menyerahkan bahan laporan", "Menyerahkan bahan+ laporan+"),
        ("sama sekali lain", "tidak ada yang tetap di sini", "-sama sekali lain -+tidak ada yang tetap di sini+"),
    ],
)
def test_words_are_kept_or_come_or_go(old: str, new: str, woven: str) -> None:
    text = weave(old, new)
    assert shown(text) == woven
    assert without(text, Fate.DELETED) == new


def test_bold_words_stay_bold_and_stars_stay_stars() -> None:
    runs = parse_markup(weave("Segera **lapor** ke \\*", "Segera **lapor** cepat ke \\*"))
    assert [(run.text, run.face, run.mark) for run in runs] == [
        ("Segera ", Face.REGULAR, Fate.KEPT),
        ("lapor", Face.BOLD, Fate.KEPT),
        (" ", Face.REGULAR, Fate.KEPT),
        ("cepat ", Face.REGULAR, Fate.INSERTED),
        ("ke *", Face.REGULAR, Fate.KEPT),
    ]


def test_what_is_written_behind_a_woven_text_is_kept() -> None:
    assert shown(f"{fated('baru', Fate.INSERTED)} (lanjutan)") == "+baru+ (lanjutan)"
    assert shown(f"NIP. {fated('1', Fate.DELETED)}") == "NIP. -1-"


def test_capitals_are_of_the_words_not_of_their_fates() -> None:
    assert shown(weave("judul lama ini", "judul baru ini").upper()) == "JUDUL -LAMA -+BARU +INI"


def test_items_stand_as_in_the_new_list_and_what_went_behind_what_it_stood_behind() -> None:
    old: Isi = ("Komputer dan printer", "Jaringan internet", "Lembar kerja")
    new: Isi = ("Komputer dan pemindai", "Lembar kerja", "Alat tulis kantor")
    woven = weave_isi(old, new)
    assert [shown(item) for item in woven] == [
        "Komputer dan- printer-+ pemindai+",
        "-Jaringan internet-",
        "Lembar kerja",
        "+Alat tulis kantor+",
    ]
    assert [fate_of(item) for item in woven] == [Fate.KEPT, Fate.DELETED, Fate.KEPT, Fate.INSERTED]


def test_a_moved_item_went_there_and_came_here() -> None:
    woven = weave_isi(("Satu dua tiga", "Empat lima", "Enam tujuh"), ("Empat lima", "Enam tujuh", "Satu dua tiga"))
    assert [shown(item) for item in woven] == ["-Satu dua tiga-", "Empat lima", "Enam tujuh", "+Satu dua tiga+"]


def test_a_list_of_one_is_the_text() -> None:
    assert weave_isi("Disposisi", ("Disposisi",)) == ("Disposisi",)


def markers(isi: Isi) -> list[str]:
    block = SETTER.block(isi, 0, 0, 200, Style(10))
    runs = [paragraph.marker.runs if paragraph.marker else () for paragraph in block.paragraphs]
    return ["".join(SIGNS[run.mark].format(run.text) for run in each) for each in runs]


@pytest.mark.parametrize(
    ("old", "new", "marks"),
    [
        (("a", "b"), MarkedList(("a", "b"), Tanda.STRIP), ["-1.-+-+", "-2.-+-+"]),
        (MarkedList(("a", "b"), Tanda.STRIP), ("a", "c"), ["---+1.+", "---", "+2.+"]),
        (MarkedList(("a",), Tanda.HURUF), MarkedList(("a", "b"), Tanda.HURUF), ["a.", "+b.+"]),
        (MarkedList(("a", "b"), Tanda.TANPA), MarkedList(("a", "b"), Tanda.BULAT), ["+•+", "+•+"]),
        ("a", MarkedList(("a", "b"), Tanda.BULAT), ["+•+", "+•+"]),
        (MarkedList(("a",), Tanda.BULAT), "a", ["-•-"]),
        (MarkedList(("a", "b"), Tanda.STRIP), "", ["---", "---"]),
    ],
)
def test_a_mark_that_changed_stands_beside_the_one_that_it_was(old: Isi, new: Isi, marks: list[str]) -> None:
    assert markers(weave_isi(old, new)) == marks


def test_a_list_that_came_or_went_keeps_how_it_is_set() -> None:
    isi = MarkedList(("a", "b"), Tanda.STRIP, 2)
    assert fated_isi(isi, Fate.DELETED) == replace(isi, butir=tuple(fated(text, Fate.DELETED) for text in "ab"))


@pytest.mark.parametrize(
    ("old", "new", "woven"),
    [
        (None, Tanggal(2026, 11, 20), "+20 November 2026+"),
        (Tanggal(2022, 2), Tanggal(2026, 11, 20), "-Februari 2022 -+20 November 2026+"),
        (Tanggal(2022, 2), None, "-Februari 2022-"),
        (Tanggal(2022, 2), Tanggal(2022, 2), "Februari 2022"),
        (Tanggal(2026, 6, 2), Tanggal(2026, 6, 2, "02 Juni 2026"), "-2 Juni 2026 -+02 Juni 2026+"),
    ],
)
def test_a_date_is_replaced_whole(old: Tanggal | None, new: Tanggal | None, woven: str) -> None:
    date = weave_tanggal(old, new)
    assert shown(str(date)) == woven
    assert date is not None
    assert date.tahun == (new.tahun if new else None)


def test_the_union_of_two_lists() -> None:
    assert union(3, 3, {0: 0, 2: 1}) == (Place(0, 0), Place(1, None), Place(2, 1), Place(None, 2))
    assert union(1, 0, {}) == (Place(0, None),)
    assert union(2, 2, {1: 0}) == (Place(0, None), Place(1, 0), Place(None, 1))
