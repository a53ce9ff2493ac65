"""The seal of what is remembered of a document."""

from __future__ import annotations

import os

import pytest
from msgspec.structs import replace

from sopdoc.model.extent import Extent
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.signing_place import SigningKind, SigningPlace
from sopdoc.work.files.record import Made, Record, from_json, sealed, to_json

PLAIN = Record(
    "a/surat", "..", "a/surat.yaml", (), {"pdf": Made("f" * 32, ())}, "t" * 32, Extent(3, 4, "1 jam", 3600.0)
)


@pytest.mark.parametrize("target", ["a/surat", "a/surat 😀", os.fsdecode(b"a/an\xffeh")])
def test_a_record_is_sealed_and_stays_so_when_it_is_read(target: str) -> None:
    record = sealed(replace(PLAIN, target=target))
    assert record.is_sealed
    assert from_json(to_json(record)) == record
    assert from_json(to_json(record)).is_sealed


@pytest.mark.parametrize(
    "changed",
    [
        {"target": "a/lain"},
        {"tools": "u" * 32},
        {"extent": Extent(4, 4, "1 jam", 3600.0)},
        {"outputs": {"pdf": Made("e" * 32, ())}},
        {"seal": ""},
    ],
)
def test_the_seal_is_of_the_figures_and_of_what_they_are_of(changed: dict[str, object]) -> None:
    assert not replace(sealed(PLAIN), **changed).is_sealed


def test_places_of_signatures_are_remembered_and_older_lines_have_none() -> None:
    official = SigningPlace(SigningKind.OFFICIAL, 1, (1.0, 2.0, 3.5, 4.0), Pengesahan("Kepala", "Budi"))
    record = sealed(replace(PLAIN, places=(official, SigningPlace(SigningKind.QR, 2, (1.0, 2.0, 35.0, 36.0)))))
    assert from_json(to_json(record)) == record
    assert from_json(to_json(record)).is_sealed
    assert b"places" not in to_json(PLAIN)
    assert from_json(to_json(PLAIN)).places == ()
