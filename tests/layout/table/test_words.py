from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.words import longest_words
from sopdoc.model.isi import Isi, MarkedList, Tanda
from sopdoc.model.prosedur import Langkah, Pelaksana, Prosedur
from tests.flows import langkah as row_of
from tests.layout.fake import SETTER, make_templat

TEMPLAT = make_templat()


def langkah(kegiatan: str = "kerja", **values: object) -> Langkah:
    return row_of(kegiatan, **values)


@pytest.mark.parametrize(
    ("kegiatan", "letters"),
    [
        ("menyusun laporan", 8),
        ("pertanggungjawaban/penyusunan", 19),  # up to the slash, with it
        ("**menyusun** data", 8),
        ("08.00-10.00 WIB", 11),
        ("tanggal 12/03/2024", 10),
        ("nomor 065/12/SOP-2", 7),  # up to the slash before letters
        ("pertanggungjawaban/2024", 19),
        ("undang-undang ke-2", 7),
        ("", 0),  # the heading is wider
    ],
)
def test_a_column_should_hold_its_longest_word(kegiatan: str, letters: int) -> None:
    prosedur = Prosedur("Judul", (Pelaksana("a", "a"),), (langkah("x"), langkah(kegiatan)))
    needed = longest_words(prosedur, Press(TEMPLAT, SETTER))["kegiatan"]
    assert needed == max(letters * 5 + 2 * 5, 8 * 5 + 2 * 3) + 0.5  # the heading is "Kegiatan"


@pytest.mark.parametrize(
    ("output", "width"),
    [
        (("data", "rekapitulasi"), 12 * 5 + 2 * 5 + 4.5),  # behind "2." and the gap
        (MarkedList(("data", "rekapitulasi"), Tanda.TANPA), 12 * 5),
        (MarkedList(("data", "rekapitulasi"), Tanda.STRIP, kolom=2), 2 * (12 * 5 + 5 + 4.5) + 12),  # and a gutter
        ("rekapitulasi data", 12 * 5),
    ],
)
def test_words_of_all_items_count_with_what_stands_before_them(output: Isi, width: float) -> None:
    prosedur = Prosedur("Judul", (Pelaksana("a", "a"),), (langkah(), langkah(output=output)))
    assert longest_words(prosedur, Press(TEMPLAT, SETTER))["output"] == width + 2 * 5 + 0.5


def test_a_column_should_hold_its_headings_longest_word_and_the_last_number() -> None:
    prosedur = Prosedur("Judul", (Pelaksana("a", "a"),), tuple(langkah() for _ in range(1000)))
    needed = longest_words(prosedur, Press(TEMPLAT, SETTER))
    assert needed["keterangan"] == 10 * 5 + 2 * 3 + 0.5  # "Keterangan" at 10 points, and the heading's padding
    assert needed["no"] == 4 * 5 + 2 * 5 + 0.5  # "1000"
