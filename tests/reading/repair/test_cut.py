"""Remedies of number signs that start a comment: each can be pasted."""

from __future__ import annotations

import pytest

from sopdoc.reading.repair.cut import below_cut
from sopdoc.reading.sop.document import decode_values, read_sop
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from tests.findings import error, warning

STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"
QUOTES = "put the text in quotes: "


def told(keys: str) -> list[Diagnostic]:
    rows = f"      - kegiatan: Satu\n        oleh: a\n{keys}      - {{kegiatan: Dua, oleh: a}}\n"
    source = "judul: Uji\n" + STEPS.rpartition("      - ")[0] + rows
    return list(read_sop(source.encode(), "x.yaml")[1])


def of_templat(text: str) -> tuple[Diagnostic, ...]:
    tree, faults = compose(text.encode(), "t.yaml")
    return faults if tree is None else decode_values(tree, faults, TEMPLAT)[1]


@pytest.mark.parametrize(
    ("keys", "ready"),
    [
        ("        keterangan: Loket #3: buka\n", "'Loket #3: buka'"),
        ("        keterangan: Loket #\n", "'Loket #'"),
        ("        keterangan: Loket #(lima)  # catatan\n", "'Loket #(lima)'"),
        ("        keterangan: [Loket #5]\n          ]\n", "'Loket #5'"),
    ],
)
def test_the_text_to_write_is_whole(keys: str, ready: str) -> None:
    (fault,) = [fault for fault in told(keys) if fault.code == "comment"]
    assert fault.hints[0] == QUOTES + ready


@pytest.mark.parametrize(
    ("wrong", "right", "place"),
    [
        ("ya #1: lanjut\n          tidak: selesai", "'ya #1': lanjut\n          tidak: selesai", (8, 11)),
        ("tidak: selesai\n          ya #1: lanjut", "tidak: selesai\n          'ya #1': lanjut", (9, 11)),
        ("{ya: lanjut, tidak #2: selesai}", "{ya: lanjut, 'tidak #2': selesai}", (8, 11)),
        (
            "{ya: lanjut, tidak: selesai}\n        output: [Loket #5, B]",
            "{ya: lanjut, tidak: selesai}\n        output: ['Loket #5', B]",
            (9, 17),
        ),
        (
            "{ya: lanjut, tidak: selesai}\n        output: [Loket #5, Loket #6]",
            "{ya: lanjut, tidak: selesai}\n        output: ['Loket #5', 'Loket #6']",
            (9, 17),
        ),
    ],
)
def test_what_a_sign_hides_is_told_once_with_the_text_to_write(wrong: str, right: str, place: tuple[int, int]) -> None:
    keys = "        keputusan:\n          {}\n"
    (fault,) = told(keys.format(wrong))
    assert (fault.code, fault.span.line, fault.span.column) == ("syntax", *place)
    ready = fault.hints[0].removeprefix(QUOTES)
    assert fault.hints == (QUOTES + ready,)
    assert ready in right
    assert told(keys.format(right)) == []


def test_ids_in_a_list_that_a_sign_cuts_are_parted() -> None:
    head = "judul: Uji\nprosedur:\n  - pelaksana: {a: Staf, b: Kepala}\n    langkah:\n"
    source = head + "      - kegiatan: Satu\n        oleh: OLEH\n      - {kegiatan: Dua, oleh: b}\n"
    (fault,) = read_sop(source.replace("OLEH", "[a #b]").encode(), "x.yaml")[1]
    assert (fault.span.line, fault.span.column, fault.hints) == (6, 15, ("write `[a, b]`",))
    assert read_sop(source.replace("OLEH", "[a, b]").encode(), "x.yaml")[1] == ()


def test_of_brackets_in_brackets_only_the_inner_ones_are_to_be_written() -> None:
    (fault,) = told("        lembar: {kelengkapan: [Loket #5, B], output: x}\n")[:1]
    assert fault.hints == (QUOTES + "['Loket #5', B]",)


def test_a_list_of_lines_is_told_with_its_items() -> None:
    (fault,) = told("        output:\n          1. Satu\n          2. Dua #3\n")
    ready = "write each item on a line of its own, in quotes where it holds `: ` or ` #`: `- Satu`, `- 'Dua #3'`"
    assert fault.hints[0] == ready
    assert told("        output:\n          - Satu\n          - 'Dua #3'\n") == []


def test_the_label_of_an_exit_can_be_pasted() -> None:
    assert told("        keputusan:\n          'ya #1': lanjut\n          tidak: selesai\n") == []
    assert told("        keputusan: {ya: lanjut, 'tidak #2': selesai}\n") == []


def test_behind_an_id_a_comment_is_likelier() -> None:
    (fault,) = told("        id: satu #2\n")
    assert fault.hints == ("a comment has a blank behind its `#`: `# 2`", QUOTES + "'satu #2'")
    assert told("        id: satu # 2\n") == []


@pytest.mark.parametrize(
    "keys",
    [
        "        keterangan: C# 7\n",
        "        keterangan: https://contoh.go.id/a#b\n",
        "        keterangan: a.n. Kepala # catatan\n",
        "        keterangan: Satu ### bab\n",
        "        keterangan: Satu #--- bab ---\n",
        "        keterangan: #\n",
        "        # Satu #2\n",
    ],
)
def test_other_signs_are_silent(keys: str) -> None:
    assert told(keys) == []


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("warna:\n  simbol: #FF0000\n", "a colour is written without the `#`: FF0000"),
        ("warna: {simbol: #FF0000}\nhuruf: Arial\n", "a colour is written without the `#`: {simbol: FF0000}"),
        ("warna: {simbol: '#FF0000'}\n", "write it without the `#`: FF0000"),
    ],
)
def test_a_colour_is_told_without_its_sign(text: str, ready: str) -> None:
    (fault,) = of_templat(text)
    assert (fault.span.line, fault.hints) == (1 + text.startswith("warna:\n"), (ready,))
    assert of_templat("warna: {simbol: FF0000}\n") == ()


def test_a_dash_behind_a_key_is_told_with_what_can_stand_there() -> None:
    source = "judul: Uji\nnomor: - 7\n" + STEPS
    (fault,) = read_sop(source.encode(), "x.yaml")[1]
    assert fault.hints == ("write `nomor: 7`",)
    source = "judul: Uji\nriwayat_revisi: - {revisi: 1}\n" + STEPS
    (fault,) = read_sop(source.encode(), "x.yaml")[1]
    assert fault.hints == ("write `riwayat_revisi:`, and on the next line `  - {revisi: 1}`",)
    source = "judul: Uji\nriwayat_revisi:\n  - {revisi: 1}\n" + STEPS
    assert read_sop(source.encode(), "x.yaml")[1] == ()


LOST = Span("x.yaml", 6, 1)
HIDDEN = "the comment in the line above may hide what is missing here: put that text in quotes, to its very end"


@pytest.mark.parametrize(
    ("line", "code", "hints"),
    [
        (
            6,
            "comment",
            ("the comment in this line may hide what is missing: put the text before it in quotes, to its very end",),
        ),
        (5, "comment", ("write it", HIDDEN)),
        (4, "comment", ("write it",)),
        (6, "tab", ("write it",)),
        (5, "tab", ("write it",)),
    ],
)
def test_a_fault_at_or_below_a_comment_is_told_that_it_may_hide_something(
    line: int, code: str, hints: tuple[str, ...]
) -> None:
    found = [warning(code, "x", Span("x.yaml", line, 9))]
    assert below_cut(error("missing-key", "x", LOST, "write it"), found).hints == hints
