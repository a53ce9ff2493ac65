"""Posts are told from names by how they begin."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.post import POST


@pytest.mark.parametrize(
    "text", ["Kepala Dinas", "CAMAT Luwuk", "Wali Kota", "walikota", "Plt. Kepala", "plh Camat", "Pj. Bupati"]
)
def test_a_post_is_known_by_its_beginning(text: str) -> None:
    assert POST.match(text)


@pytest.mark.parametrize(
    "text", ["Andi Contoh", "Pjanu Contoh", "Pltan Contoh", "Drs. Camatan", "a.n. Kepala Dinas", ""]
)
def test_a_name_is_no_post(text: str) -> None:
    assert not POST.match(text)
