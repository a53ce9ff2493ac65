"""The keys of a book."""

from __future__ import annotations

from msgspec.structs import fields

from sopdoc.model.buku import Keputusan, Penjelasan
from sopdoc.reading.tables.book import BUKU, KATA_BUKU, KEPUTUSAN, PENJELASAN
from sopdoc.reading.tables.officials import OFFICIAL
from sopdoc.templat.buku import KataBuku
from tests.reading.decoding import decoded


def test_each_word_and_each_part_of_a_book_has_its_key() -> None:
    assert [field.key for field in KATA_BUKU.fields] == [field.name for field in fields(KataBuku)]
    assert {field.key for field in PENJELASAN.fields} == {field.name for field in fields(Penjelasan)}
    own = {field.key for field in KEPUTUSAN.fields} - {field.key for field in OFFICIAL}
    assert own == {field.name for field in fields(Keputusan)} - {"disahkan_oleh"}


def test_a_text_or_a_list_alone_is_the_decree_itself() -> None:
    assert decoded(KEPUTUSAN, "Berlaku.")[0].found == {"isi": "Berlaku."}
    assert decoded(KEPUTUSAN, "[Satu, Dua]")[0].found == {"isi": ("Satu", "Dua")}


def test_a_misspelled_part_is_told_by_its_name() -> None:
    _value, faults = decoded(BUKU, "{keputusn: {nomor: 1}}")
    assert "keputusan" in faults[0].hints[0]
