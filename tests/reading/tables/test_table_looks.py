"""Looks of the procedure table: each value that may be written, and what is said of others."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import FAULTY, Kind
from sopdoc.reading.tables.table_looks import NOMOR_KOLOM, RATA_KOLOM
from tests.reading.decoding import decoded


@pytest.mark.parametrize(
    ("kind", "written", "found"),
    [
        (NOMOR_KOLOM, "ya", {"tampil": True}),
        (NOMOR_KOLOM, "true", {"tampil": True}),
        (NOMOR_KOLOM, "tidak", {"tampil": False}),
        (NOMOR_KOLOM, "false", {"tampil": False}),
        (NOMOR_KOLOM, '{bentuk: "1"}', {"tampil": True, "bentuk": "1"}),
        (NOMOR_KOLOM, "{bentuk: (1), tebal: tidak}", {"tampil": True, "bentuk": "(1)", "tebal": False}),
        (NOMOR_KOLOM, "{tampil: tidak, warna: kepala}", {"tampil": False, "warna": "kepala"}),
        (NOMOR_KOLOM, "{warna: e7e6e6, miring: ya}", {"tampil": True, "warna": "E7E6E6", "miring": True}),
        (RATA_KOLOM, "kiri", {"mendatar": "kiri"}),
        (RATA_KOLOM, "tengah", {"mendatar": "tengah"}),
        (RATA_KOLOM, "bawah", {"tegak": "bawah"}),
        (RATA_KOLOM, "{mendatar: kanan, tegak: tengah}", {"mendatar": "kanan", "tegak": "tengah"}),
    ],
)
def test_looks_are_words_or_keys(kind: Kind, written: str, found: dict[str, object]) -> None:
    value, faults = decoded(kind, written)
    assert faults == []
    assert isinstance(value, Values)
    assert value.found == found


@pytest.mark.parametrize(
    ("kind", "written", "code", "hint"),
    [
        (NOMOR_KOLOM, "yes", "wrong-word", "write `ya`"),
        (NOMOR_KOLOM, "{bentuk: 1)}", "wrong-word", "did you mean `(1)`?"),
        (NOMOR_KOLOM, "{warna: hitam}", "bad-colour", "write six hexadecimal digits RRGGBB, such as E7E6E6"),
        (NOMOR_KOLOM, "{bentuk: 1, tebel: ya}", "unknown-key", "did you mean `tebal`?"),
        (RATA_KOLOM, "tenggah", "wrong-word", "did you mean `tengah`?"),
        (RATA_KOLOM, "{tegak: kiri}", "wrong-word", "write one of these words as it stands here"),
    ],
)
def test_a_wrong_value_is_told_with_a_right_one(kind: Kind, written: str, code: str, hint: str) -> None:
    value, (fault,) = decoded(kind, written)
    assert (fault.code, fault.hints) == (code, (hint,))
    assert value is FAULTY or isinstance(value, Values)
