"""Reading takes work that grows with a source, not with its square: the calls it makes are counted, not its time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from sopdoc.reading.characters import escapes
from sopdoc.reading.characters import invisible as characters
from sopdoc.reading.kinds import kind
from sopdoc.reading.sop.document import read_sop
from sopdoc.source import text as texts
from sopdoc.source.diagnostic import render
from sopdoc.source.lines import LineIndex

ROWS = "judul: x\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n"
LONG = "langkah" * 10


def rows(row: Callable[[int], str]) -> Callable[[int], str]:
    return lambda count: ROWS + "".join(f"      - {{kegiatan: x, oleh: a, {row(number)}}}\n" for number in range(count))


def repeated(head: str, unit: str, tail: str = "") -> Callable[[int], str]:
    return lambda count: head + unit * count + tail


def numbered(line: str) -> Callable[[int], str]:
    return lambda count: "".join(line.format(number) for number in range(count))


SOURCES: dict[str, Callable[[int], str]] = {
    "escapes": repeated('judul: "', "\\x01", '"'),
    "escapes in lines": repeated('judul: "', "\\x01\n  ", '"'),
    "soft hyphens": repeated("judul: ", "a\u00ad"),
    "control characters": repeated("judul: ", "\x01"),
    "accents": repeated("judul: a", "\u0300\u0316"),
    "tabs": repeated("judul: x", "\n\ta"),
    "no-break blanks": repeated("judul: x\n", "\u00a0a: b\n"),
    "lines": repeated("judul: x", "\n  x"),
    "pasted numbers": lambda count: "dasar_hukum:\n" + "".join(f"  {at + 1}. x\n" for at in range(count)),
    "comments in texts": repeated("judul: x\ndasar_hukum:\n", "  - a #3\n"),
    "brackets": repeated("judul: [", "[],"),
    "deep": repeated("judul: ", "["),
    "keys": numbered("kunci{}: x\n"),
    "one key": repeated("", "judul: x\n"),
    "anchors": repeated("", "- &a *b\n"),
    "targets": rows(lambda number: f"id: s{number}, lanjut: [s{number * 7 % 100}, s{number * 3 % 100}]"),
    "wrong targets": rows(lambda number: f"id: {LONG}a{number}, lanjut: {LONG}b{number}"),
    "wrong lanes": repeated(ROWS + "      - {kegiatan: x, oleh: [", "z, ", "]}"),
    "lanes": lambda count: (
        ROWS.replace("{a: A}", "{" + "".join(f"{LONG}{n}: x, " for n in range(count)) + "}")
        + "".join(f"      - {{kegiatan: x, oleh: {LONG}x{number}}}\n" for number in range(count))
    ),
    "hand-overs": repeated(ROWS + "      - {kegiatan: x, oleh: ", "1->", "}"),
    "words in a date": repeated("judul: x\ntanggal_efektif: ", "abc "),
    "dates": lambda count: (
        "judul: x\nriwayat_revisi:\n" + "".join(f"  - {{tanggal: 1 Janu{n}}}\n" for n in range(count))
    ),
}
SMALL, LARGE = 700, 1400


def calls(source: str) -> int:
    """Count the functions that are called, Python's and C's, until all findings are written."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        _sop, faults = read_sop(source.encode(), "x.yaml")
        for fault in faults:
            render(fault)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("name", SOURCES)
def test_twice_the_source_takes_no_more_than_twice_the_calls(name: str) -> None:
    make = SOURCES[name]
    calls(make(10))  # what is made once and kept
    assert calls(make(LARGE)) < 2.2 * calls(make(SMALL)) + 500


@pytest.mark.parametrize("name", ["escapes", "escapes in lines", "control characters", "soft hyphens"])
def test_the_lines_of_a_source_are_counted_a_few_times_only(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    class Counted(LineIndex):
        def __init__(self, text: str) -> None:
            made.append(len(text))
            super().__init__(text)

    for module in (characters, escapes):
        monkeypatch.setattr(module, "LineIndex", Counted)
    read_sop(SOURCES[name](LARGE).encode(), "x.yaml")
    assert len(made) == 1


def test_no_run_of_accents_is_normalised_that_is_longer_than_a_letter_may_bear(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    class Counted:
        combining = staticmethod(texts.unicodedata.combining)
        name = staticmethod(texts.unicodedata.name)

        @staticmethod
        def normalize(form: str, text: str) -> str:
            seen.append(text)
            return unicodedata.normalize(form, text)  # type: ignore[arg-type]

    unicodedata = texts.unicodedata
    monkeypatch.setattr(texts, "unicodedata", Counted)
    read_sop(SOURCES["accents"](LARGE).encode(), "x.yaml")
    assert max(map(len, seen)) <= 31


def test_of_very_many_words_few_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []
    whole = kind.get_close_matches

    def counted(word: str, known: list[str], n: int) -> list[str]:
        compared.append(len(known))
        return whole(word, known, n)

    monkeypatch.setattr(kind, "get_close_matches", counted)
    known = tuple(f"{first}{second}-langkah" for first in "abcdefghij" for second in range(200))
    assert kind.nearest("d14-langkha", known) == "d14-langkah"
    assert kind.nearest("x14-langkah", known) in known
    assert max(compared) <= 80
