"""When numbers and titles are the same."""

from __future__ import annotations

import pytest

from sopdoc.daftar.rules.keterkaitan import Known, entries_of
from sopdoc.model.keys import judul_key, natural_key, nomor_key
from tests.daftar.making import entry


@pytest.mark.parametrize(
    "nomor", ["", "-", "–", "…", "....", "____", " / / ", "065/…/2025", "070/ /35.07", "065/xxx/SOP", "065/__/X"]
)
def test_what_waits_to_be_filled_in_is_no_number(nomor: str) -> None:
    assert nomor_key(nomor) == ""


@pytest.mark.parametrize("nomor", ["065/12/SOP/2025", " 065 / 12 / sop / 2025 ", "065/12/Sop/2025"])
def test_case_and_blanks_make_no_other_number(nomor: str) -> None:
    assert nomor_key(nomor) == "065/12/sop/2025"


def test_zeros_make_another_number() -> None:
    assert nomor_key("07") != nomor_key("7")


@pytest.mark.parametrize(
    "judul",
    [
        "Penanganan Surat Masuk",
        "penanganan  surat masuk.",
        "SOP Penanganan Surat Masuk",
        "S.O.P. Penanganan Surat Masuk",
        "“SOP Penanganan Surat Masuk”",
        "SOP AP tentang Penanganan Surat Masuk",
        "SOP-AP Penanganan Surat Masuk",
        "Standar Operasional dan Prosedur (SOP) Penanganan Surat Masuk",
        "SOP: Penanganan Surat Masuk;",
        "Standar Operasional Prosedur Penanganan Surat Masuk",
        "1. SOP Penanganan Surat Masuk",
        "a) Penanganan Surat Masuk",
    ],
)
def test_a_title_is_the_same_however_it_is_called(judul: str) -> None:
    assert judul_key(judul) == "penanganan surat masuk"


@pytest.mark.parametrize(("judul", "key"), [("Sopir Dinas", "sopir dinas"), ("SOP", "sop"), ("-", ""), ("", "")])
def test_other_titles_stay(judul: str, key: str) -> None:
    assert judul_key(judul) == key


def test_numbers_sort_as_numbers() -> None:
    texts = ["065/10/2025", "065/2/2025", "7", "065/2/2024", "A-1"]
    assert sorted(texts, key=natural_key) == ["7", "065/2/2024", "065/2/2025", "065/10/2025", "A-1"]
    assert natural_key("9" * 10_000) > natural_key("1")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("-", []),
        ("", []),
        ("Tidak ada", []),
        ("Nihil.", []),
        ("SOP LAKIP", ["SOP LAKIP"]),
        ("SOP A, SOP B dan SOP C", ["SOP A", "SOP B", "SOP C"]),
        ("SOP A; SOP B", ["SOP A", "SOP B"]),
        ("SOP Penerimaan, Penyimpanan dan Penyaluran", ["SOP Penerimaan, Penyimpanan dan Penyaluran"]),
    ],
)
def test_an_entry_names_none_one_or_several(text: str, names: list[str]) -> None:
    assert list(entries_of(text)) == names


KNOWN = Known(
    each.identity
    for each in (
        entry("a", "Pelaksanaan Rapat", "065/3/SOP/2024", prosedur=("Rapat Dinas",)),
        entry("b", "Surat Masuk", "07"),
    )
)


@pytest.mark.parametrize(
    "name",
    [
        "SOP pelaksanaan rapat.",
        "Rapat Dinas",
        "065/3/SOP/2024",
        "SOP Nomor 065/3/sop/2024",
        "SOP 065/3/SOP/2024 tentang Rapat",
        "SOP Pelaksanaan Rapat (065/3/SOP/2024)",
        "SOP No. 07",
    ],
)
def test_an_sop_is_known_by_title_procedure_or_number(name: str) -> None:
    assert name in KNOWN


@pytest.mark.parametrize(("name", "near"), [("SOP Pelaksanan Rapat", "Pelaksanaan Rapat"), ("SOP LAKIP", "")])
def test_the_nearest_title_is_offered(name: str, near: str) -> None:
    assert name not in KNOWN
    assert KNOWN.nearest(name) == near


def test_among_many_titles_the_nearest_shares_a_word() -> None:
    known = Known(entry(f"{at}", f"Urusan {at} Bagian {at % 7}").identity for at in range(500))
    assert known.nearest("Urusan 321 Bagan 6") == "Urusan 321 Bagian 6"
