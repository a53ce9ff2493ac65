"""Two books as two lists of files: whatever their titles say, names are those of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.book.make import render_book
from sopdoc.errors import InputOutputError
from sopdoc.pairs.sides import of_paths
from sopdoc.reading.shelf.project import find_project
from tests.book.making import put
from tests.reading.trees import SOP

TITLES = ("../../Luar/SOP 1.0", "../../Luar/SOP 1:0", "Masuk?Keluar", "***", "Izin v1.0", "Izin v1.1")


def book(folder: Path, *titles: str) -> Path:
    sources = put(folder, **{f"s{at}": SOP.replace("Surat", f"'{title}'") for at, title in enumerate(titles)})
    (output,) = render_book(sources, ("pdf",), find_project(sources[0])).outputs
    file = folder / "buku.pdf"
    file.write_bytes(output.data)
    return file


def test_names_are_plain_and_told_apart(tmp_path: Path) -> None:
    one, other = (book(tmp_path / name, *TITLES) for name in ("lama", "baru"))
    names = [pair.name for pair in of_paths(one, other).pairs if pair.name.endswith(".yaml") is False]
    assert len(set(names)) == len(TITLES)
    assert all(name == Path(name).name and not set(name) & set("./\\:?*") for name in names), names
    assert {"izin-v1-0", "izin-v1-1", "masuk-keluar"} <= set(names)


def test_an_sop_in_front_of_others_changes_no_pair(tmp_path: Path) -> None:
    one, other = book(tmp_path / "a", "Cuti", "Surat B"), book(tmp_path / "b", "Arsip", "Cuti", "Surat B")
    found = {pair.name: (pair.old is None, pair.is_equal) for pair in of_paths(one, other).pairs}
    assert (found["arsip"], found["cuti"], found["surat-b"]) == ((True, False), (False, True), (False, True))


def test_a_book_and_a_document_are_no_pair(tmp_path: Path) -> None:
    lone = tmp_path / "a.yaml"
    lone.write_text(SOP, encoding="utf-8")
    with pytest.raises(InputOutputError, match="is a book of SOPs"):
        of_paths(book(tmp_path / "b", "Cuti"), lone)
