"""What an office is asked about."""

from __future__ import annotations

from typing import Any

import pytest

from sopdoc.daftar.entry import MOST_REFERENCES, Entry
from sopdoc.daftar.kantor import offices_of
from sopdoc.daftar.rules.findings import findings_of
from sopdoc.daftar.rules.keterkaitan import Known
from sopdoc.source.diagnostic import render
from tests.daftar.making import TODAY, entry

NOW = {"efektif": "2025-05-01"}


def found(*entries: Entry) -> list[tuple[str, str, str]]:
    """Return code, place and Indonesian words of each finding."""
    offices = offices_of(entries)
    known = Known(each.identity for each in entries)
    return [
        (each.diagnostic.code, str(each.diagnostic.span), each.keterangan)
        for each in findings_of(offices, known, TODAY)
    ]


def test_a_sound_list_has_no_findings() -> None:
    assert found(entry("a", "Surat Masuk", "1", **NOW), entry("b", "Surat Keluar", "2", **NOW)) == []


def test_the_same_number_is_told_of_both() -> None:
    assert found(entry("a", "Satu", "065/1/X", **NOW), entry("b", "Dua", "065/1/ x", **NOW)) == [
        ("same-nomor", "b.yaml:2:8", "nomor sama dengan no. 2"),
        ("same-nomor", "a.yaml:2:8", "nomor sama dengan no. 1"),
    ]


def test_a_registered_number_is_compared_through_the_offices_of_a_government() -> None:
    twins = (entry("a", "Satu", "065/1/X", "Dinas A", **NOW), entry("b", "Dua", "065/1/X", "Dinas B", **NOW))
    assert found(*twins) == [
        ("same-nomor", "a.yaml:2:8", "nomor sama dengan Dinas B no. 1"),
        ("same-nomor", "b.yaml:2:8", "nomor sama dengan Dinas A no. 1"),
    ]
    assert found(twins[0], entry("b", "Dua", "065/1/X", "Dinas B", pemerintah="Kabupaten Y", **NOW)) == []


def test_a_running_number_is_the_office_s_own() -> None:
    assert found(entry("a", "Satu", "07", "Dinas A", **NOW), entry("b", "Dua", "07", "Dinas B", **NOW)) == []
    assert len(found(entry("a", "Satu", "07", **NOW), entry("b", "Dua", "07", **NOW))) == 2


def test_numbers_that_wait_to_be_filled_in_are_not_the_same() -> None:
    assert found(entry("a", "Satu", "065/…/25", **NOW), entry("b", "Dua", "065/…/25", **NOW)) == []


def test_the_same_title_counts_within_an_office() -> None:
    assert found(entry("a", "Surat Masuk", **NOW), entry("b", "SOP surat  masuk.", **NOW)) == [
        ("same-judul", "b.yaml:1:8", "judul sama dengan no. 2"),
        ("same-judul", "a.yaml:1:8", "judul sama dengan no. 1"),
    ]
    assert found(entry("a", "Surat Masuk", **NOW), entry("b", "Surat Masuk", office="Dinas B", **NOW)) == []


def test_unknown_keterkaitan_is_told_at_its_line() -> None:
    related = ("SOP Dua", "SOP Lain", "-")
    first, second = entry("a", "Satu", keterkaitan=related, **NOW), entry("b", "Dua", office="Dinas B", **NOW)
    assert found(first, second) == [("unknown-keterkaitan", "a.yaml:4:5", "keterkaitan “SOP Lain” tidak dikenal")]


def test_a_faulty_source_is_known_and_judged_too() -> None:
    faulty = entry("b", "Dua", extent=None, efektif="2020-01-01")
    codes = [code for code, _place, _words in found(entry("a", "Satu", keterkaitan=("Dua",), **NOW), faulty)]
    assert codes == ["old-review"]


@pytest.mark.parametrize(
    ("dates", "findings"),
    [
        ({"efektif": "2024-05-20"}, [("old-review", "a.yaml:7:20", "tinjauan terakhir 20 Mei 2024")]),
        ({"efektif": "2020", "riwayat": ["2021"]}, [("old-review", "a.yaml:9:20", "tinjauan terakhir 2021")]),
        ({"efektif": "2024-05-21"}, []),
        ({"efektif": "2025-12-01"}, []),
        ({}, [("no-date", "a.yaml:1:8", "belum bertanggal")]),
        ({"extent": None}, []),  # its faults come first
    ],
)
def test_old_reviews_are_told_at_the_date(dates: dict[str, Any], findings: list[tuple[str, str, str]]) -> None:
    assert found(entry("a", **dates)) == findings


def test_a_warning_says_what_would_help() -> None:
    entries = (entry("a", "Satu", keterkaitan=("SOP Duaa",), **NOW), entry("b", "Dua", **NOW))
    (finding,) = findings_of(offices_of(entries), Known(each.identity for each in entries), TODAY)
    assert render(finding.diagnostic) == (
        "a.yaml:3:5: warning: no SOP is known with the title or number `SOP Duaa`\n    hint: did you mean `Dua`?"
    )


def test_the_sop_that_refers_is_never_proposed_itself() -> None:
    related = ("SOP Penanganan Surat Keluar",)
    alone = entry("a", "Penanganan Surat Masuk", prosedur=("Penanganan Surat Kilat",), keterkaitan=related, **NOW)
    other = entry("b", "Penanganan Surat Keluarr", **NOW)
    for entries, hints in (((alone,), ()), ((alone, other), ("did you mean `Penanganan Surat Keluarr`?",))):
        known = Known(each.identity for each in entries)
        (finding,) = findings_of(offices_of(entries), known, TODAY)
        assert finding.diagnostic.hints == hints


def test_an_office_is_one_however_it_is_spelled_and_its_sops_go_by_number() -> None:
    (kantor,) = offices_of(
        (
            entry("a", "C", "065/10/X", "Dinas Sosial"),
            entry("b", "B", "-", "DINAS  SOSIAL"),
            entry("c", "A", "065/9/X", "Dinas Sosial"),
        )
    )
    assert [each.source.stem for each in kantor.entries] == ["c", "a", "b"]
    assert kantor.nama == "Dinas Sosial"


def test_of_many_references_the_first_hundreds_are_looked_up() -> None:
    """A source may hold 100,000, and each takes milliseconds."""
    many = tuple(f"SOP Tak Dikenal {number}" for number in range(MOST_REFERENCES + 50))
    for related in (many, (", ".join(many),)):
        listed = entry(keterkaitan=related)
        findings = findings_of(offices_of((listed,)), Known((listed.identity,)), TODAY)
        unknown = [finding for finding in findings if finding.diagnostic.code == "unknown-keterkaitan"]
        assert len(unknown) == MOST_REFERENCES
