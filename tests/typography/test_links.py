"""Addresses in texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.links import addresses_in, linked
from sopdoc.typography.markup import Run

JDIH = "https://jdih.banggai.go.id/perbup?no=1&th=2025"


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.past], one.target) for one in addresses_in(text)]


@pytest.mark.parametrize(
    ("text", "written", "target"),
    [
        (f"Lihat {JDIH}.", JDIH, JDIH),
        (f"(lihat {JDIH})", JDIH, JDIH),
        (
            "https://id.wikipedia.org/wiki/Banggai_(kabupaten), dan",
            "https://id.wikipedia.org/wiki/Banggai_(kabupaten)",
            "",
        ),
        ("“https://a.go.id”", "https://a.go.id", ""),
        ("Buka www.banggai.go.id/layanan;", "www.banggai.go.id/layanan", "http://www.banggai.go.id/layanan"),
        ("Surel: dinas.sosial@banggai.go.id.", "dinas.sosial@banggai.go.id", "mailto:dinas.sosial@banggai.go.id"),
        ("HTTPS://A.GO.ID/x", "HTTPS://A.GO.ID/x", ""),
        ("https://a.go.id/arsip é", "https://a.go.id/arsip", ""),
        ("https://a.go.id/peraturan–é", "https://a.go.id/peraturan–é", "https://a.go.id/peraturan%E2%80%93%C3%A9"),
        ('https://a.go.id/"x', "https://a.go.id/", ""),
    ],
)
def test_addresses_end_where_their_sentence_goes_on(text: str, written: str, target: str) -> None:
    assert found(text) == [(written, target or written)]


@pytest.mark.parametrize(
    "text", ["nomor 065/12/SOP/2025", "staf@dinas", "pukul 08.00 s.d. 15.30", "https://.", "www.", ""]
)
def test_what_only_looks_like_an_address_is_none(text: str) -> None:
    assert found(text) == []


def test_runs_lead_where_the_address_in_them_says() -> None:
    runs = (Run("Lihat https://a.go.id/"), Run("b", Face.BOLD), Run(" dan c"))
    assert linked(runs) == (
        Run("Lihat "),
        Run("https://a.go.id/", link="https://a.go.id/b"),
        Run("b", Face.BOLD, link="https://a.go.id/b"),
        Run(" dan c"),
    )


def test_an_address_that_changed_leads_nowhere() -> None:
    runs = (Run("https://a.go.id/"), Run("b", mark=Fate.DELETED), Run("c", mark=Fate.INSERTED))
    assert linked(runs) == runs


@given(st.lists(st.text("a w.:/@h tps-)(", max_size=12), max_size=4))
def test_no_letter_is_lost(texts: list[str]) -> None:
    runs = tuple(Run(text, face) for text, face in zip(texts, Face, strict=False))
    assert "".join(run.text for run in linked(runs)) == "".join(run.text for run in runs)


def test_signs_without_end_belong_to_no_address() -> None:
    """A search that looked at each of them anew would take minutes."""
    assert found(f"{JDIH}{')' * 50_000}") == [(JDIH, JDIH)]
    assert found("a-" * 50_000) == found("a." * 50_000) == []
