"""The keys of those who sign."""

from __future__ import annotations

from sopdoc.model.instansi import Pengesahan
from sopdoc.reading.tables.officials import OFFICIAL, PENGESAHAN, PENUTUP


def test_an_official_has_the_keys_of_the_model_and_a_signature_block_has_place_and_day_too() -> None:
    keys = tuple(field.key for field in OFFICIAL)
    assert keys == Pengesahan.__struct_fields__
    assert PENGESAHAN.fields == OFFICIAL
    assert tuple(field.key for field in PENUTUP.fields) == ("tempat", "tanggal", *keys)
