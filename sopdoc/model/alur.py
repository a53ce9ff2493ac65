"""The flow of a procedure as a graph: derived from its steps, never stored.

Rows are counted from 0 here.
"""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.prosedur import LANJUT, SELESAI, Langkah, WrittenProsedur

END = -1
"""The target of an edge that leaves the procedure."""


class Edge(Struct, frozen=True):
    """The flow from one row to another, or to the ``END``; ``label`` is empty but on a decision's exits."""

    source: int
    target: int
    label: str = ""


def exits(langkah: Langkah) -> tuple[tuple[str, str], ...]:
    """Return (label, target) of each way out of a step, as written; a plain step has ("", "lanjut")."""
    if langkah.keputusan:
        return tuple((cabang.label, cabang.tujuan) for cabang in langkah.keputusan)
    if langkah.lanjut:
        return tuple(("", target) for target in langkah.lanjut)
    return (("", LANJUT),)


def flow_edges(prosedur: WrittenProsedur) -> tuple[Edge, ...]:
    """Return the edges of a procedure whose targets were checked at reading, row by row.

    The last row without ``keputusan`` or ``lanjut`` leads to the ``END``. Of the source format, "Flow".
    """
    rows = {langkah.id: row for row, langkah in enumerate(prosedur.langkah) if langkah.id}
    last = len(prosedur.langkah) - 1
    edges = []
    for row, langkah in enumerate(prosedur.langkah):
        for label, target in exits(langkah):
            if target == SELESAI or (target == LANJUT and row == last):
                edges.append(Edge(row, END, label))
            else:
                edges.append(Edge(row, row + 1 if target == LANJUT else rows[target], label))
    return tuple(edges)
