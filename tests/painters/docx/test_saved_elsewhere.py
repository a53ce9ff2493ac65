"""A document that LibreOffice saved as DOCX keeps its pages, words and flowcharts."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.pipeline import render
from tests.checkers.building import sources
from tests.checkers.compare_pages import compare_ink, compare_words, report, words_of
from tests.checkers.office import convert, soffice

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed"),
]

SHORT = """judul: Uji Simpan
prosedur:
  - pelaksana: {a: Staf}
    langkah:
      - {kegiatan: Satu, oleh: a, id: satu}
      - {kegiatan: Dua, oleh: a, keputusan: {ya: selesai, tidak: satu}}
"""
SHEET = (0.0, 0.0, 842.0, 842.0)


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path, Path]]:
    """What LibreOffice shows of documents as they were built, saved once, and saved again."""
    folder = tmp_path_factory.mktemp("saved")
    short = folder / "short.yaml"
    short.write_text(SHORT, "utf-8")
    made = {source.parent.name: _docx(source, folder) for source in (short, *sources())}
    once = convert(list(made.values()), folder / "once", "docx")
    twice = convert(once, folder / "twice", "docx")
    found = iter(convert([*made.values(), *once, *twice], folder / "pdf"))
    built, saved, again = ([next(found) for _ in made] for _ in range(3))
    return dict(zip(made, zip(built, saved, again, strict=True), strict=True))


def _docx(source: Path, folder: Path) -> Path:
    target = folder / f"{source.parent.name}.docx"
    target.write_bytes(render(source, ("docx",)).outputs[0].data)
    return target


def test_pages_words_and_ink_stay_where_they_are(pdfs: dict[str, tuple[Path, Path, Path]]) -> None:
    assert len(pdfs) == 6
    found = {}
    for name, (built, once, twice) in pdfs.items():
        areas = dict.fromkeys(range(1, len(words_of(built)) + 1), SHEET)
        differences = [*compare_words(built, once), *compare_words(built, twice)]
        differences = differences or compare_ink(built, once, areas)
        if differences:
            found[name] = report(differences)
    assert found == {}
