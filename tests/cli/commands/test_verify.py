"""``sopdoc verify``: what is said of each file, and the exit codes."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.verify.edited import built, docx_with, pdf_with, put, words_to


def test_each_file_has_a_verdict_and_the_worst_one_counts(tmp_path: Path, run: Run) -> None:
    same = put(tmp_path, "a.docx", built("docx"))
    edited = put(tmp_path, "b.pdf", pdf_with(1, words_to("1 hari", "2 hari")))
    assert (run("verify", same).code, run("verify", same).out) == (0, f"{same}: it is what its source makes\n")
    ran = run("verify", same, edited)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.splitlines()[1:] == [
        f"{edited}: it isn't what its source makes",
        "  langkah 2, waktu: `1 hari` became `2 hari`",
    ]
    ran = run("verify", same, edited, put(tmp_path, "c.pdf", b"%PDF-1.7"), tmp_path / "none.pdf")
    assert ran.code == 2
    assert sum(line.startswith("sopdoc: error: ") for line in ran.err.splitlines()) == 2


def test_what_was_added_and_what_is_missing(tmp_path: Path, run: Run) -> None:
    more = put(tmp_path, "a.docx", docx_with(">Agenda<", ">Agenda</w:t></w:r></w:p><w:p><w:r><w:t>dan map<"))
    assert run("verify", more).out.splitlines()[1:] == ["  langkah 1, output: `dan map` was added"]
    less = put(tmp_path, "b.docx", docx_with(">Agenda<", "><"))
    assert run("verify", less).out.splitlines()[1:] == ["  langkah 1, output: `Agenda` is missing"]


def test_few_of_many_differences_are_told(tmp_path: Path, run: Run) -> None:
    words = "".join(f"</w:t></w:r></w:p><w:p><w:r><w:t>baris {at}" for at in range(30))
    many = put(tmp_path, "a.docx", docx_with(">Agenda<", f">Agenda{words}<"))
    lines = run("verify", many).out.splitlines()[1:]
    assert (len(lines), lines[-1]) == (21, "  and 10 more")


def test_without_a_file_usage_is_told(run: Run) -> None:
    assert run("verify").code == 2
