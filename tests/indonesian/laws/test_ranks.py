"""The order of laws."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sopdoc.indonesian.laws.citations import citation_of
from sopdoc.indonesian.laws.ranks import Rank, rank_of

REGENCY = "pemerintah kabupaten banggai dinas perdagangan"
ORDER = (
    "UUD 1945",
    "TAP MPR Nomor XI/MPR/1998",
    "UU 43/2009",
    "PP 18/2016",
    "Perpres 95/2018",
    "Permendagri 80/2015",
    "Perda Provinsi Sulawesi Tengah Nomor 3 Tahun 2015",
    "Pergub Sulawesi Tengah Nomor 9 Tahun 2016",
    "Perda Nomor 4 Tahun 2016",
    "Perbup Banggai Nomor 18 Tahun 2017",
    "Keputusan Bupati Nomor 12 Tahun 2020",
    "Surat Edaran Bupati Nomor 3 Tahun 2021",
)


def rank(text: str, office: str = REGENCY, *, permen_last: bool = False) -> Rank:
    law = citation_of(text)
    assert law is not None
    return rank_of(law, office, permen_last=permen_last)


def test_each_law_is_below_the_one_before_it() -> None:
    ranks = [rank(text) for text in ORDER]
    assert all(after.is_below(before) and not before.is_below(after) for before, after in pairwise(ranks))
    assert all(each.is_certain for each in ranks)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Perppu 2/2022", "UU 43/2009"),
        ("Keppres 80/2003", "Perpres 95/2018"),
        ("Peraturan LKPP Nomor 12 Tahun 2021", "Permendagri 80/2015"),
        ("Peraturan Rektor Universitas Contoh Nomor 12 Tahun 2021", "Permendagri 80/2015"),
        ("Perwal Palu Nomor 3 Tahun 2020", "Perbup Banggai Nomor 18 Tahun 2017"),
        ("Perda Sulawesi Tengah Nomor 3 Tahun 2015", "Perda Provinsi Sulawesi Tengah Nomor 3 Tahun 2015"),
        ("Perda Kota Palu Nomor 3 Tahun 2015", "Perda Nomor 4 Tahun 2016"),
        ("Perda Banggai Nomor 3 Tahun 2015", "Perda Nomor 4 Tahun 2016"),
    ],
)
def test_laws_of_one_rank(text: str, same: str) -> None:
    assert rank(text) == rank(same)


def test_a_perda_without_a_region_is_the_offices_own() -> None:
    assert rank("Perda Nomor 4 Tahun 2016", "pemerintah provinsi bali") == rank(
        "Perda Provinsi Bali Nomor 1 Tahun 2016"
    )
    assert not rank("Perda Nomor 4 Tahun 2016", "dinas perdagangan").is_certain
    assert not rank("Perda Gorontalo Nomor 4 Tahun 2016").is_certain


def test_a_ministers_decree_may_stand_before_those_of_a_region_or_behind() -> None:
    decree = rank("Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021")
    assert decree.is_below(rank("Permendagri 80/2015"))
    assert not rank("Perda Nomor 4 Tahun 2016").is_below(decree)
    assert not decree.is_below(rank("Perbup Banggai Nomor 18 Tahun 2017"))


def test_ministers_come_behind_the_region_where_that_is_chosen() -> None:
    permen = rank("Permendagri 80/2015", permen_last=True)
    assert permen.is_below(rank("Perbup Nomor 1 Tahun 2020"))
    assert rank("Keputusan Bupati Nomor 1 Tahun 2020").is_below(permen)
