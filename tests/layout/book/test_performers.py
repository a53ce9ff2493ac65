"""Who acts in a book, under which names."""

from __future__ import annotations

from sopdoc.layout.book.performers import Performer, performers_of, ranges
from sopdoc.model.prosedur import Pelaksana


def lanes(**names: str) -> list[Pelaksana]:
    return [Pelaksana(id_, nama) for id_, nama in names.items()]


def test_each_is_listed_once_with_the_sops_in_which_they_act() -> None:
    found = performers_of([lanes(kadis="Kepala Dinas", staf="Staf"), lanes(a="kepala  dinas")], {})
    assert found == (Performer("Kepala Dinas", "Kadis", [1, 2]), Performer("Staf", "", [1]))


def test_a_name_in_full_stands_beside_the_short_one_that_is_printed() -> None:
    found = performers_of([lanes(k="Kadis"), lanes(kepala="Kepala Dinas Contoh")], {"KADIS": "Kepala Dinas Contoh"})
    assert found == (Performer("Kepala Dinas Contoh", "Kadis", [1, 2]),)


def test_an_id_is_a_short_name_where_it_contracts_one_name() -> None:
    found = performers_of([lanes(kasi="Kepala Seksi", tim="Tim Teknis", kabid_a="Kepala Bidang A")], {})
    assert [(each.nama, each.singkatan) for each in found] == [
        ("Kepala Bidang A", ""),
        ("Kepala Seksi", "Kasi"),
        ("Tim Teknis", ""),
    ]
    found = performers_of([lanes(seksi="Kepala Seksi", staf="Pelaksana/Staf", pemohon="Pihak Pemohon")], {})
    assert {each.singkatan for each in found} == {""}
    found = performers_of([lanes(kasi="Kepala Seksi A"), lanes(kasi="Kepala Seksi B")], {})
    assert [each.singkatan for each in found] == ["", ""]


def test_numbers_in_a_row_are_told_as_a_range() -> None:
    assert list(ranges([1])) == ["1"]
    assert list(ranges([1, 2, 4])) == ["1", "2", "4"]
    assert list(ranges([1, 2, 3, 5, 7, 8, 9])) == ["1–3", "5", "7–9"]
