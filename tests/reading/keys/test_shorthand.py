"""A word may stand for keys; it is written out before a template is laid over another."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import one_entry, spelled_out
from sopdoc.reading.tables.table_looks import RATA_KOLOM
from sopdoc.source.span import Span
from sopdoc.source.tree import Entry, Mapping, Scalar

TABLE = Record((Field("rata", Record((Field("waktu", RATA_KOLOM),))),))
PLACE = Span("t.yaml", 2, 9)


def written(value: str) -> Mapping:
    waktu = Mapping((Entry(Scalar("waktu"), Scalar(value, PLACE)),))
    return Mapping((Entry(Scalar("rata"), waktu), Entry(Scalar("garis"), Scalar("1"))))


def test_a_word_is_written_out_wherever_it_stands_and_keeps_its_place() -> None:
    found = spelled_out(written("kanan"), TABLE)
    assert isinstance(found, Mapping)
    rata = found.get("rata")
    assert isinstance(rata, Mapping)
    waktu = rata.get("waktu")
    assert waktu == Mapping((one_entry("mendatar", "kanan", PLACE),))
    assert isinstance(waktu, Mapping)
    assert waktu.entries[0].value.span == PLACE
    assert found.get("garis") == Scalar("1")


def test_what_stands_for_nothing_stays_as_it_is() -> None:
    assert spelled_out(written("miring"), TABLE) == written("miring")
    assert spelled_out(Scalar("x"), TABLE) == Scalar("x")
