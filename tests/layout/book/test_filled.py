"""The words of a book filled in."""

from __future__ import annotations

import pytest

from sopdoc.layout.book.filled import filled
from sopdoc.model.instansi import Instansi


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("KEPALA DINAS SOSIAL", "Kepala Dinas Sosial"),
        ("KEPALA DINAS PUPR DAN SDA", "Kepala Dinas PUPR dan SDA"),
        ("DIREKTUR RSUD KOTA MAKASSAR", "Direktur RSUD Kota Makassar"),
        ("KEPALA DINAS KESEHATAN (DINKES)", "Kepala Dinas Kesehatan (DINKES)"),
        ("KEPALA DINAS P2KB-P3A", "Kepala Dinas P2KB-P3A"),
        ("KEPALA BKPSDM", "Kepala BKPSDM"),
        ("Kepala DINAS", "Kepala DINAS"),
    ],
)
def test_a_name_in_capitals_is_written_as_a_sentence_wants_it(written: str, printed: str) -> None:
    assert filled("Keputusan {jabatan}", Instansi(), written) == f"Keputusan {printed}"
