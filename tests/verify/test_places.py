"""What places are called."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.pipeline import lay_out, load
from sopdoc.verify.places import Places, squeezed
from tests.verify.edited import SOURCE

TWO = SOURCE + SOURCE[SOURCE.index("  - pelaksana") :].replace("surat", "naskah")


def places(folder: Path, source: str, *, by_line: bool = False) -> Places:
    (folder / "surat.yaml").write_text(source, encoding="utf-8")
    document = lay_out(load(folder / "surat.yaml"))
    assert document
    return Places(document, by_line=by_line)


def test_the_same_text_has_a_place_each_time_it_is_said(tmp_path: Path) -> None:
    said = ("Surat Masuk", "5 menit", "1 hari", "5 menit", "5 menit")
    found = ["judul", "langkah 1, waktu", "langkah 2, waktu", "langkah 3, waktu"]
    assert places(tmp_path, SOURCE).of(said) == [*found, found[-1]]  # what isn't there stands with what is before it


def test_of_several_procedures_places_say_which_one(tmp_path: Path) -> None:
    assert places(tmp_path, TWO).of(("Mencatat naskah",)) == ["prosedur 2, langkah 1, kegiatan"]


def test_procedures_that_share_a_page_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "templates" / "rapat").mkdir(parents=True)
    (tmp_path / "templates" / "rapat" / "templat.yaml").write_text("dasar: permenpan35\nprosedur_sehalaman: ya\n")
    (tmp_path / "sopdoc.toml").write_text("")
    found = places(tmp_path, f"templat: rapat\n{TWO}").of(("Mencatat naskah", "Mencatat surat"))
    assert found == ["prosedur 2, langkah 1, kegiatan", "prosedur 1, langkah 1, kegiatan"]


@pytest.mark.parametrize(
    ("by_line", "texts"),
    [(False, ("2.Peraturan Bupati tentang Surat",)), (True, ("2.", "Peraturan Bupati tentang Surat"))],
)
def test_items_of_lists_stand_in_their_part(tmp_path: Path, by_line: bool, texts: tuple[str, ...]) -> None:
    assert places(tmp_path, SOURCE, by_line=by_line).of(texts) == ["dasar hukum"] * len(texts)


def test_what_stands_in_the_margin_is_of_its_page(tmp_path: Path) -> None:
    assert places(tmp_path, SOURCE).of(("Halaman 2 dari 2",)) == ["page 2"]


def test_blanks_do_not_count() -> None:
    assert squeezed(" a\u00a0b\n c") == "abc"
