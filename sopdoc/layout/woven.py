"""A procedure that is woven of two revisions: the rows, lanes and arrows of both, and what became of each."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import LembarKerja, Sop
from sopdoc.typography.fate import Fate


class Side(Struct, frozen=True):
    """One of the two procedures by itself, with the lanes of both, and where its rows stand among those of both."""

    prosedur: Prosedur
    places: tuple[int, ...]


class WovenProsedur(Prosedur, frozen=True):
    """A procedure of the rows and lanes of two revisions, with the fate of each; texts are woven, too.

    ``numbers`` are printed before rows. ``edges`` are the arrows of both, in the union's rows. ``awal`` and ``akhir``
    are the first and the last step's activity. A revision that hasn't the procedure is None.
    """

    rows: tuple[Fate, ...] = ()
    numbers: tuple[str, ...] = ()
    lanes: tuple[Fate, ...] = ()
    edges: tuple[Edge, ...] = ()
    fates: tuple[Fate, ...] = ()
    """What became of each arrow."""
    new: Side | None = None
    old: Side | None = None
    remarks: tuple[str, ...] = ()
    """What marks don't tell of each row, in lines; nothing where nobody asked."""


class WovenLembarKerja(LembarKerja, frozen=True):
    """A worksheet of two revisions, each of which may lack one; ``fate`` is that of all of it.

    ``prosedur`` is of those that have one: each revision's own first procedure, which may be another.
    """

    prosedur: WovenProsedur | None = None
    fate: Fate = Fate.KEPT


def worksheet_prosedur(sop: Sop) -> Prosedur:
    """Return the procedure that a document's worksheet is of."""
    sheet = sop.lembar_kerja
    return sheet.prosedur if isinstance(sheet, WovenLembarKerja) and sheet.prosedur else sop.prosedur[0]


def worksheet_fate(sop: Sop) -> Fate:
    """Return what became of a document's worksheet as a whole."""
    return sop.lembar_kerja.fate if isinstance(sop.lembar_kerja, WovenLembarKerja) else Fate.KEPT


def edges_of(prosedur: Prosedur) -> tuple[Edge, ...]:
    """Return a procedure's arrows."""
    return prosedur.edges if isinstance(prosedur, WovenProsedur) else flow_edges(prosedur)


def edge_fates(prosedur: Prosedur) -> tuple[Fate, ...]:
    """Return what became of a procedure's arrows; nothing where nothing is compared."""
    return prosedur.fates if isinstance(prosedur, WovenProsedur) else ()


def row_numbers(prosedur: Prosedur) -> tuple[str, ...]:
    """Return what is printed before each row."""
    if isinstance(prosedur, WovenProsedur):
        return prosedur.numbers
    return tuple(str(number) for number in range(1, len(prosedur.langkah) + 1))


def woven_fates(prosedur: Prosedur) -> tuple[Fate, ...]:
    """Return what became of each row; nothing where nothing is compared."""
    return prosedur.rows if isinstance(prosedur, WovenProsedur) else ()


def row_fates(prosedur: Prosedur) -> tuple[Fate, ...]:
    """Return what became of each row."""
    return woven_fates(prosedur) or (Fate.KEPT,) * len(prosedur.langkah)


def lane_fates(prosedur: Prosedur) -> tuple[Fate, ...]:
    """Return what became of each lane."""
    return prosedur.lanes if isinstance(prosedur, WovenProsedur) else (Fate.KEPT,) * len(prosedur.pelaksana)
