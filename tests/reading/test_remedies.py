"""What a hint says to write makes the fault go away: each mistake of a clerk is mended as it is told."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic, Severity
from tests.reading.mistakes import BASE, MISTAKES, mistaken

_INDENT = re.compile(r"put (\d+) blanks? before it(?:s `-`)?$|start it at the very beginning of the line$")
_LINE = re.compile(r"write `([^`]*)`(?:, the last day.*|, the id of.*|; lanes here: .*)?$|for example `([^`]*)`$")
_MEANT = re.compile(r"did you mean `([^`]*)`\?")
_VALUE = re.compile(r"(?:put|write one text|close it)[^:]*(?:`: `[^:]*)?(?:inside[^:]*)?: (.*)$")


def faults_of(text: str) -> list[Diagnostic]:
    return [fault for fault in read_sop(text.encode(), "x.yaml")[1] if fault.severity is Severity.ERROR]


def mended(text: str, fault: Diagnostic) -> str | None:
    """Do what the first hint says; None where it says more than what to write."""
    lines = text.split("\n")
    at, column = fault.span.line - 1, fault.span.column - 1
    hint = fault.hints[0] if fault.hints else ""
    indent, line, value = _INDENT.match(hint), _LINE.match(hint) or _MEANT.match(hint), _VALUE.match(hint)
    if hint.endswith("without `- `"):
        lines[at] = lines[at].replace("- ", "", 1)
    elif indent:
        lines[at] = " " * int(indent[1] or 0) + lines[at].lstrip()
    elif line and ":" in (line[line.lastindex or 1]):
        start = len(lines[at]) - len(re.sub(r"^ *(?:- )*", "", lines[at]))
        ready = line[line.lastindex or 1]
        start = len(lines[at]) - len(lines[at].lstrip()) if ready.startswith("- ") else start
        lines[at] = lines[at][:start] + ready
    elif line:
        lines[at] = (
            lines[at][:column] + line[line.lastindex or 1] + lines[at][column:][max(1, len(_old(lines[at], fault))) :]
        )
    elif value:
        lines[at] = re.sub(r"^( *(?:- )*(?:[\w ]+: )?).*$", lambda found: found[1] + value[1], lines[at], count=1)
    else:
        return None
    return "\n".join(lines)


def _old(line: str, fault: Diagnostic) -> str:
    end = fault.span.end_column if fault.span.end_line == fault.span.line else len(line) + 1
    return line[fault.span.column - 1 : end - 1]


@pytest.mark.parametrize(
    "mistake", MISTAKES, ids=[f"{number}-{new.strip()[:30]!r}" for number, (_o, new) in enumerate(MISTAKES)]
)
def test_the_remedy_told_makes_the_fault_go_away(mistake: tuple[str, str]) -> None:
    text = mistaken(mistake)
    faults = faults_of(text)
    if not faults:
        return
    better = mended(text, faults[0])
    if better is None:
        assert faults[0].hints, faults[0]
        return
    assert (faults[0].code, faults[0].span.line) not in [(left.code, left.span.line) for left in faults_of(better)], (
        better
    )


def test_most_hints_have_the_ready_text() -> None:
    faults = [(mistaken(mistake), fault) for mistake in MISTAKES for fault in faults_of(mistaken(mistake))[:1]]
    ready = [fault for text, fault in faults if mended(text, fault) is not None]
    assert len(faults) >= 90
    assert len(ready) >= 70


def test_the_source_is_right_before_the_mistake() -> None:
    assert faults_of(BASE) == []


@pytest.mark.parametrize(
    ("wrong", "hint", "right"),
    [
        ("tidak: no. 1", "give step 1 (line 15) a name, `id: menerima`, and write `menerima` here", "tidak: menerima"),
        (
            "tidak: kembali ke langkah 1",
            "give step 1 (line 15) a name, `id: menerima`, and write `menerima` here",
            "tidak: menerima",
        ),
    ],
)
def test_a_step_named_by_its_number_gets_a_name(wrong: str, hint: str, right: str) -> None:
    text = BASE.replace("tidak: periksa", wrong)
    assert [fault.hints for fault in faults_of(text)] == [(hint,)]
    named = text.replace(wrong, right).replace("Menerima surat\n", "Menerima surat\n        id: menerima\n")
    assert faults_of(named) == []


@pytest.mark.parametrize(
    ("wrong", "ready"),
    [
        ("          ya: lanjut\n", "{tidak: periksa, ya: lanjut}"),
        ("          - ya: lanjut\n          - tidak: periksa\n", "{ya: lanjut, tidak: periksa}"),
        ("          - lengkap\n          - tidak lengkap\n", "{lengkap: lanjut, tidak lengkap: selesai}"),
    ],
)
def test_exits_written_otherwise_are_written_out(wrong: str, ready: str) -> None:
    exits = "        keputusan:\n          ya: lanjut\n          tidak: periksa\n"
    text = BASE.replace(exits, f"        keputusan:\n{wrong}" if "-" in wrong else exits.replace(wrong, ""))
    assert any(ready in hint for fault in faults_of(text) for hint in fault.hints)
    assert faults_of(BASE.replace(exits, f"        keputusan: {ready}\n")) == []
