"""One person's rank and number are never printed below another's name."""

from __future__ import annotations

import pytest

from sopdoc.model.instansi import Pengesahan, WrittenPengesahan
from sopdoc.model.pejabat import merge_pengesahan, named, same_person

ANDI = Pengesahan("Kepala Dinas", "Andi Contoh, S.H.", "Pembina", "1970")
BUDI = Pengesahan("Camat", "Budi Contoh", "Penata", "1980")
OTHER_BUDI = Pengesahan("Sekda", "BUDI CONTOH", "Pembina Utama", "1960")
NAMELESS = Pengesahan("Staf", "", "Penata Muda", "1990")


def test_what_is_not_written_stays_and_what_is_written_empty_is_emptied() -> None:
    assert merge_pengesahan(ANDI, WrittenPengesahan()) == ANDI
    merged = merge_pengesahan(ANDI, WrittenPengesahan(pangkat="Pembina Muda", nip=""))
    assert merged == Pengesahan("Kepala Dinas", "Andi Contoh, S.H.", "Pembina Muda", "")


def test_the_same_name_in_another_spelling_keeps_rank_and_number() -> None:
    merged = merge_pengesahan(ANDI, WrittenPengesahan(nama="ANDI CONTOH SH"))
    assert merged == Pengesahan("Kepala Dinas", "ANDI CONTOH SH", "Pembina", "1970")


def test_another_name_keeps_the_post_alone() -> None:
    merged = merge_pengesahan(ANDI, WrittenPengesahan(nama="Cici Contoh", nip="1990"))
    assert merged == Pengesahan("Kepala Dinas", "Cici Contoh", "", "1990")
    assert merge_pengesahan(ANDI, WrittenPengesahan(nama="")) == Pengesahan("Kepala Dinas", "", "", "")


def test_a_name_of_a_further_official_brings_what_that_one_has() -> None:
    written = WrittenPengesahan(nama="Budi Contoh", pangkat="Penata Tingkat I")
    assert merge_pengesahan(ANDI, written, (BUDI,)) == Pengesahan("Camat", "Budi Contoh", "Penata Tingkat I", "1980")
    without_post = Pengesahan("", "Budi Contoh", "Penata", "1980")
    merged = merge_pengesahan(ANDI, WrittenPengesahan(nama="Budi Contoh"), (without_post,))
    assert merged == Pengesahan("Kepala Dinas", "Budi Contoh", "Penata", "1980")


def test_of_officials_with_one_name_the_first_counts() -> None:
    assert named("Budi Contoh", (ANDI, BUDI, OTHER_BUDI)) is BUDI
    assert named("budi contoh", (OTHER_BUDI, BUDI)) is OTHER_BUDI
    assert named("Cici Contoh", (ANDI, BUDI)) is None


def test_without_a_name_nobody_is_found() -> None:
    assert named("", (NAMELESS,)) is None


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("Drs. Andi Contoh, M.Si", "DRS ANDI CONTOH MSI", True),
        ("Andi_Contoh", "andi contoh", True),
        ("Andi Contoh", "Andi Conto", False),
        ("Andi Contoh 1", "Andi Contoh 2", False),
        ("", "", True),
        ("", "Andi Contoh", False),
        ("-", "…", False),  # no letter says that they are one
    ],
)
def test_letters_and_digits_decide_who_somebody_is(one: str, other: str, is_same: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is is_same
