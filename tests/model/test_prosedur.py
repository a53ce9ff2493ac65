"""Steps and lanes are values: where they stand in a file makes no difference."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Cabang, Langkah, Oleh, Pelaksana, Prosedur, Simbol
from sopdoc.source.span import NOWHERE, Span

HERE, THERE = Span("a.yaml", 1, 1), Span("b.yaml", 9, 9)


def procedure(span: Span) -> Prosedur:
    exits = (Cabang("ya", "lanjut", span), Cabang("tidak", "selesai", span))
    step = Langkah("Memeriksa", Oleh(("a",)), keputusan=exits, span=span)
    return Prosedur("Judul", (Pelaksana("a", "Kepala", span),), (step,), span=span)


def test_spans_do_not_count_in_comparisons() -> None:
    assert procedure(HERE) == procedure(THERE)
    assert hash(procedure(HERE)) == hash(procedure(THERE))
    assert procedure(HERE).span != procedure(THERE).span


def test_all_else_counts() -> None:
    assert Langkah("x", Oleh(("a",))) != Langkah("x", Oleh(("a",)), teks="Benar?")
    assert Oleh(("a", "b")) != Oleh(("a", "b"), serah_terima=True)
    assert Oleh(("a", "b")) != Oleh(("b", "a"))


def test_what_is_not_written_is_empty_and_nowhere() -> None:
    step = Langkah("x", Oleh(("a",)))
    assert (step.keputusan, step.lanjut, step.simbol, step.id, step.waktu) == ((), (), (), "", "")
    assert step.span == NOWHERE


def test_symbols_have_the_words_of_the_source() -> None:
    assert [Simbol(word) for word in ("mulai", "proses", "keputusan", "selesai")] == list(Simbol)


def test_a_step_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        procedure(HERE).langkah[0].kegiatan = "y"  # type: ignore[misc]
