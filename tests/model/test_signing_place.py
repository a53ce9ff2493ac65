"""Where electronic signatures go: what a signing client reads in the manifest."""

from __future__ import annotations

import msgspec

from sopdoc.model.instansi import Pengesahan
from sopdoc.model.signing_place import SigningKind, SigningPlace


def test_a_place_is_told_by_names_that_are_needed_and_no_others() -> None:
    free = SigningPlace(SigningKind.QR, 2, (42.5, 42.5, 76.5, 76.5))
    kept = b'{"kind":"qr","page":2,"box":[42.5,42.5,76.5,76.5]}'
    assert msgspec.json.encode(free) == kept
    assert msgspec.json.decode(kept, type=SigningPlace) == free


def test_an_officials_place_says_whose_it_is() -> None:
    place = SigningPlace(SigningKind.OFFICIAL, 1, (1.0, 2.0, 3.0, 4.0), Pengesahan("Kepala", "Budi", "", "19"))
    told = msgspec.json.decode(msgspec.json.encode(place))
    assert told["official"] == {"jabatan": "Kepala", "nama": "Budi", "pangkat": "", "nip": "19"}
