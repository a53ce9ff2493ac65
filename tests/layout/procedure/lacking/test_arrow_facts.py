"""Where arrows and words without room are named, and what is said to help."""

from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.lacking.arrow_facts import arrow_facts
from sopdoc.layout.procedure.setting import Growth, Task, set_procedure
from sopdoc.model.prosedur import Prosedur
from sopdoc.reading.sop.document import read_sop
from sopdoc.rules.facts.fact import findings
from tests.layout.fake import SETTER, make_templat

SOURCE = """\
judul: A
prosedur:
  - judul: A
    pelaksana: {a: A, b: B}
    langkah:
      - {kegiatan: K, oleh: a, id: k}
      - kegiatan: M
        oleh: b
        EXITS
      - {kegiatan: X, oleh: b, id: x}
      - {kegiatan: Y, oleh: a, id: y}
"""


def without_room(exits: str, *left_out: int) -> Attempt:
    """Return a layout of four steps, of which the second has these exits, that has no room for some of its arrows."""
    sop, faults = read_sop(SOURCE.replace("EXITS", exits).encode(), "x.yaml")
    assert sop is not None, faults
    [written] = sop.prosedur
    prosedur = Prosedur("A", written.pelaksana, written.langkah, span=written.span)
    task = Task(prosedur, 0, Press(make_templat(), SETTER), 0, 0, None, Charts())
    return lay_out(set_procedure(task, Growth({}, settles=True, left_out=frozenset(left_out))))


@pytest.mark.parametrize(
    ("exits", "number", "column"),
    [
        ("keputusan: {setuju: lanjut, tidak: k}", 1, 21),  # setuju
        ("keputusan: {setuju: lanjut, tidak: k}", 2, 37),  # tidak
        ("keputusan: {setuju: [x, y], tidak: k}", 2, 33),  # y: the words lead to several
        ("keputusan: [x, y]", 2, 24),  # y
        ("lanjut: [x, y]", 2, 21),  # y
        ("lanjut: {kata: x}", 1, 18),  # kata
    ],
)
def test_an_arrow_is_named_at_its_words_or_else_at_its_target(exits: str, number: int, column: int) -> None:
    (found,) = findings(arrow_facts(without_room(exits, number)))
    assert (found.code, found.span.line, found.span.column) == ("crowded-arrow", 9, column)


def test_an_arrow_that_simply_leads_on_is_named_at_its_step() -> None:
    (found,) = findings(arrow_facts(without_room("waktu: 5 menit", 1)))
    assert (found.span.line, found.span.column) == (7, 9)


@pytest.mark.parametrize(
    ("exits", "hint"),
    [
        ("keputusan: {ya: x, batal: y, ulang: y}", "`batal / ulang: y`"),
        ("keputusan: {ya: lanjut, tidak: y}", "langkah 2 and langkah 4 closer together"),
        ("keputusan: {ya: lanjut, surat belum lengkap: y}", "use a shorter label"),
        ("keputusan: {ya: lanjut, dua: k, tiga: k, empat: k, lima: x}", "at most 4 exits"),
    ],
)
def test_what_helps_depends_on_what_lacks(exits: str, hint: str) -> None:
    (found,) = findings(arrow_facts(without_room(exits, 2)))
    assert any(hint in each for each in found.hints)
    assert ("use a shorter label" in found.hints) == (hint == "use a shorter label")
