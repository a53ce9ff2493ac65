"""Words that people write for keys."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.also_called import ALSO_CALLED
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.words import Text
from sopdoc.reading.repair.written import KNOWN
from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.reading.tables.settings import SETTINGS
from tests.reading.decoding import hints


def test_what_is_meant_is_a_key() -> None:
    assert [key for key in ALSO_CALLED.values() if key not in KNOWN | SETTINGS.keys] == []


def test_what_people_write_is_asked_for_in_small_letters_and_means_another_key() -> None:
    assert [word for word in ALSO_CALLED if word != word.casefold() or word == ALSO_CALLED[word]] == []


@pytest.mark.parametrize("word", ["hasil", "Hasil", "HASIL"])
def test_a_key_is_told_that_is_meant_though_its_letters_are_others(word: str) -> None:
    step = Record((Field("kegiatan", Text()), Field("output", Text()), Field("waktu", Text())))
    assert hints(step, f"{{kegiatan: Menerima, {word}: Surat}}") == ("did you mean `output`?",)


@pytest.mark.parametrize(
    ("word", "key"),
    [("aktivitas", "kegiatan"), ("petugas", "oleh"), ("durasi", "waktu"), ("persyaratan", "kelengkapan")],
)
def test_a_step_in_other_words_is_told_in_those_of_the_format(word: str, key: str) -> None:
    values = {"kegiatan": "Menerima", "oleh": "a", "waktu": "5 menit", "kelengkapan": "Surat"}
    keys = "".join(f"        {word if each == key else each}: {value}\n" for each, value in values.items())
    text = "judul: x\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n      -" + keys[7:]
    (fault,) = read_sop(text.encode(), "x.yaml")[1]
    assert (fault.code, fault.hints) == ("unknown-key", (f"did you mean `{key}`?",))


def test_no_table_of_keys_has_a_key_that_also_means_another() -> None:
    for table in (SOP, INSTANSI, TEMPLAT):
        assert [word for word, key in ALSO_CALLED.items() if word in table.keys and key in table.keys] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "judul: x\nprosedur:\n  - nama: Bagian A\n    pelaksana: {a: A}\n    langkah: [{kegiatan: M, oleh: a}]\n",
            ("did you mean `judul`?", "`nama` belongs in `penutup`"),
        ),
        (
            "judul: x\nnama: y\nprosedur:\n  - pelaksana: {a: A}\n    langkah: [{kegiatan: M, oleh: a}]\n",
            ("`nama` belongs in `disahkan_oleh`",),
        ),
    ],
)
def test_a_name_where_a_title_lacks_is_told_as_the_title(text: str, told: tuple[str, ...]) -> None:
    (fault,) = read_sop(text.encode(), "x.yaml")[1]
    assert (fault.code, fault.hints) == ("unknown-key", told)
