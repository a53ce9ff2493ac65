"""What the table of keys lets pass, at its edges."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Simbol
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record, records_below
from sopdoc.reading.tables import schema
from sopdoc.reading.tables.schema import BAGIAN_LANGKAH, INSTANSI, LANGKAH, PROSEDUR, REVISI, SOP, TEMPLAT
from sopdoc.templat.label import LABEL_KEYS
from sopdoc.templat.templat import UkuranHuruf
from tests.reading.decoding import codes, decoded

RECORDS = [record for table in (SOP, INSTANSI, TEMPLAT) for record in records_below(table)]
EXAMPLES = [field for record in RECORDS for field in record.fields if field.example]
STEP = "{kegiatan: x, oleh: a}"


def required(record: Record) -> list[str]:
    return [field.key for field in record.fields if field.required]


def test_what_a_document_must_have() -> None:
    assert required(SOP) == ["judul", "prosedur"]
    assert required(PROSEDUR) == ["pelaksana", "langkah"]
    assert required(LANGKAH) == ["kegiatan", "oleh"]
    assert required(BAGIAN_LANGKAH) == ["oleh"]
    known = (SOP, PROSEDUR, LANGKAH, BAGIAN_LANGKAH)
    assert [required(record) for record in RECORDS if record not in known and required(record)] == []


def test_what_must_be_there_has_an_example() -> None:
    assert [field.key for record in RECORDS for field in record.fields if field.required and not field.example] == []


@pytest.mark.parametrize("field", EXAMPLES, ids=[field.key for field in EXAMPLES])
def test_an_example_is_right(field: Field) -> None:
    assert codes(field.kind, field.example) == []


def test_editors_are_told_of_each_key_of_documents_and_offices() -> None:
    described = (SOP, PROSEDUR, LANGKAH, REVISI, INSTANSI)
    assert [field.key for table in described for field in table.fields if not field.note] == []


def test_each_size_of_type_can_be_set_and_each_word_printed() -> None:
    (sizes,) = [field.kind for field in TEMPLAT.fields if field.key == "ukuran_huruf"]
    assert isinstance(sizes, Record)
    assert sizes.keys == {*UkuranHuruf.__struct_fields__}
    assert TEMPLAT.keys >= LABEL_KEYS.keys()


@pytest.mark.parametrize(
    ("group", "key", "least", "most"),
    [
        ("ukuran_huruf", "isi_tabel", 3, 16),
        ("ukuran_huruf", "alamat", 3, 16),
        ("ukuran_huruf", "judul_prosedur", 3, 48),
        ("ukuran_huruf", "sampul_alamat", 3, 48),
        ("ukuran_huruf", "halaman", 3, 12),
        ("tepi", "kiri", 0, 100),
        ("jarak_sel", "tegak", 0, 5),
        ("kolom", "no", 5, 300),
        ("kolom", "keterangan", 5, 300),
        ("logo", "tinggi", 5, 100),
        ("simbol", "strip", 6, 200),
        ("simbol", "jarak", 0, 50),
        ("simbol", "panah", 1, 20),
        ("", "jarak_baris", 1, 2),
        ("", "ruang_tte", 0, 100),
        ("", "ruang_tanda_tangan", 0, 100),
    ],
)
def test_a_measure_may_be_as_small_and_as_large_as_can_be_printed(group: str, key: str, least: int, most: int) -> None:
    def said(number: float) -> list[str]:
        return codes(TEMPLAT, f"{{{group}: {{{key}: {number}}}}}" if group else f"{{{key}: {number}}}")

    assert (said(least), said(most)) == ([], [])
    assert said(most + 0.5) == ["bad-number"]
    assert said(least - 0.5) == ["bad-number"]


@pytest.mark.parametrize(("key", "most"), [("judul", 10_000), ("judul_label", 1_000)])
def test_a_title_and_a_label_may_be_so_long(key: str, most: int) -> None:
    (kind,) = [field.kind for field in (*SOP.fields, *TEMPLAT.fields) if field.key == key]
    assert codes(kind, "x" * most) == []
    assert codes(kind, "x" * (most + 1)) == ["text-too-long"]


def test_a_procedure_has_one_to_two_thousand_rows() -> None:
    rows = Record(tuple(field for field in PROSEDUR.fields if field.key == "langkah"))
    assert codes(rows, "{langkah: []}") == ["too-few"]
    assert codes(rows, f"{{langkah: [{STEP}]}}") == []
    assert codes(rows, f"{{langkah: [{','.join([STEP] * (schema.MAX_ROWS + 1))}]}}") == ["too-many"]
    assert schema.MAX_ROWS == 2000


def test_a_cell_has_one_to_four_symbols() -> None:
    values, faults = decoded(LANGKAH, "{kegiatan: x, oleh: a, simbol: [mulai, proses, proses, selesai]}")
    assert (values.get("simbol"), faults) == (
        (Simbol("mulai"), Simbol("proses"), Simbol("proses"), Simbol("selesai")),
        [],
    )
    assert codes(LANGKAH, "{kegiatan: x, oleh: a, simbol: [mulai, proses, proses, proses, selesai]}") == ["too-many"]


def test_a_document_may_have_no_revision_but_no_less_than_one_procedure() -> None:
    assert codes(SOP, "{judul: x, riwayat_revisi: [], prosedur: []}") == ["too-few"]
