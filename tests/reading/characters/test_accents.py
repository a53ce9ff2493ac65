"""Accents without a ready letter are told, with what prints well."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic, has_errors

SOURCE = (
    "judul: Uji\nnomor: {}\nprosedur:\n  - pelaksana: {{a: Staf}}\n    langkah:\n      - {{kegiatan: Satu, oleh: a}}\n"
)


def faults(nomor: str) -> tuple[Diagnostic, ...]:
    return read_sop(SOURCE.format(nomor).encode(), "x.yaml")[1]


@pytest.mark.parametrize("written", ["rata x\u0304", '"rata x\\u0304"', "'x\u0304 dan y\u0304'", "X\u0331\u0304"])
def test_a_letter_that_has_no_ready_form_is_told_with_its_accent(written: str) -> None:
    (fault,) = faults(written)
    assert (fault.code, fault.span.line, has_errors((fault,))) == ("accent", 2, False)
    assert "U+03" in fault.message
    assert "COMBINING MACRON" in fault.message
    plain = fault.hints[0].partition("`")[2].rstrip("`")
    better = re.sub("[\u0304\u0331]|\\\\u0304", "", written)
    assert plain in better
    assert faults(better) == ()


@pytest.mark.parametrize("written", ["h\u0323adith", "e\u0301", "s\u0323\u0304a", "Muh\u0323ammad"])
def test_a_letter_that_is_composed_is_nothing_to_tell(written: str) -> None:
    told = [fault.code for fault in faults(written)]
    assert told == (["accent"] if "s\u0323\u0304" in written else [])


def test_an_accent_alone_is_to_be_deleted() -> None:
    (fault,) = faults("'\u0304 a'")
    assert fault.hints == ("delete it",)


def test_more_accents_than_any_language_has_are_an_error_alone() -> None:
    assert [fault.code for fault in faults("x" + "\u0304" * 31)] == ["marks"]
