"""Steps and lanes are values: where they stand in a file makes no difference."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Bagian, Cabang, Langkah, Pelaksana, Prosedur, Simbol
from sopdoc.source.span import NOWHERE, Span
from tests.flows import langkah

HERE, THERE = Span("a.yaml", 1, 1), Span("b.yaml", 9, 9)


def procedure(span: Span) -> Prosedur:
    exits = (Cabang("ya", "lanjut", span), Cabang("tidak", "selesai", span))
    step = langkah("Memeriksa", keputusan=exits, span=span)
    return Prosedur("Judul", (Pelaksana("a", "Kepala", span),), (step,), span=span)


def test_spans_do_not_count_in_comparisons() -> None:
    assert procedure(HERE) == procedure(THERE)
    assert hash(procedure(HERE)) == hash(procedure(THERE))
    assert procedure(HERE).span != procedure(THERE).span


def test_all_else_counts() -> None:
    assert langkah("x") != langkah("x", teks="Benar?")
    assert langkah("x", "ab") != langkah("x", "a>b")
    assert langkah("x", "ab") != langkah("x", "ba")


def test_what_is_not_written_is_empty_and_nowhere() -> None:
    step = Langkah("x", (Bagian(("a",)),))
    part = step.bagian[0]
    assert (part.keputusan, part.lanjut, part.simbol, part.id, part.teks) == ((), (), (), "", "")
    assert (step.id, step.waktu, step.span) == ("", "", NOWHERE)


def test_symbols_have_the_words_of_the_source() -> None:
    assert [Simbol(word) for word in ("mulai", "proses", "keputusan", "selesai")] == list(Simbol)


def test_a_step_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        procedure(HERE).langkah[0].kegiatan = "y"  # type: ignore[misc]
