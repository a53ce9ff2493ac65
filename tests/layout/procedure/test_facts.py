"""What is said of a procedure that no page can hold as it is written."""

from __future__ import annotations

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.procedure.procedure import procedure_pages
from sopdoc.model.prosedur import Prosedur
from sopdoc.reading.sop.document import read_sop
from sopdoc.rules.facts.fact import findings
from tests.layout.fake import SETTER, make_templat

PARTS = """\
judul: A
prosedur:
  - judul: A
    pelaksana: {a: A, b: B}
    langkah:
      - {kegiatan: M, oleh: b, id: m}
      - kegiatan: X
        bagian: [PARTS]
      - {kegiatan: Y, oleh: b}
"""


def procedure(parts: int) -> Prosedur:
    decisions = ", ".join(["{oleh: a, keputusan: {ya: lanjut, tidak: m}}"] * parts)
    sop, faults = read_sop(PARTS.replace("PARTS", decisions).encode(), "x.yaml")
    assert sop is not None, faults
    [written] = sop.prosedur
    return Prosedur("A", written.pelaksana, written.langkah, span=written.span)


def test_a_cell_of_more_decisions_than_a_page_holds_is_told_once() -> None:
    found = findings(procedure_pages(procedure(24), 0, Press(make_templat(), SETTER), 0, 0, None).facts)
    assert [(one.code, one.span.line) for one in found] == [("page-too-full", 7)]
    assert found[0].hints[0] == "give some of its symbols a row of their own"
