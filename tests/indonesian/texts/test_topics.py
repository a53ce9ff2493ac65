"""What texts are about, and how much they share."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.texts.topics import is_short_form, likeness, roots_of, share


def test_words_that_join_others_and_brackets_dont_count() -> None:
    assert roots_of("Sistem dan Pengendalian (SPIP) untuk Pemerintah") == roots_of("sistem pengendalian pemerintah")


def test_affixes_dont_make_another_word() -> None:
    assert roots_of("menyusun pengarsipan") == roots_of("penyusunan mengarsipkan")


@pytest.mark.parametrize(
    ("text", "title", "like"),
    [
        ("Pemerintah Daerah", "Pemerintahan Daerah", 1.0),
        ("Pelayaan Publik", "Pelayanan Publik", 1.0),
        ("Sistem Pengendalian Internal Pemerintah", "Sistem Pengendalian Intern Pemerintah", 1.0),
        ("Kesehatan", "Kearsipan", 0.0),
    ],
)
def test_likeness(text: str, title: str, like: float) -> None:
    assert likeness(text, title) == like


def test_more_words_lessen_the_likeness_but_not_the_share() -> None:
    longer = "Kearsipan di Lingkungan Pemerintah Daerah"
    assert share(longer, "Kearsipan") == 1.0
    assert likeness(longer, "Kearsipan") == 0.4  # 2 * 1 / (1 + 4)


@pytest.mark.parametrize(
    ("text", "title", "short"),
    [
        ("Pemda", "Pemerintahan Daerah", True),
        ("ASN", "Aparatur Sipil Negara", True),
        ("Desa", "Pemerintahan Daerah", False),
        ("Kesehatan", "Kearsipan", False),
        ("", "Desa", False),
    ],
)
def test_short_forms(text: str, title: str, short: bool) -> None:
    assert is_short_form(text, title) is short
