from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.pairs.listing import listed
from sopdoc.reading.shelf.disk import DISK
from sopdoc.work.tasks.sources import find_sources
from tests.reading.trees import write

NAMES = (
    *("a/x.yaml", "a/b/Y.YAML", "a/-z.yaml", "a/instansi.yaml", "templates/kop/templat.yaml"),
    *(".simpan.yaml", ".git/x.yaml", "a/x.yml", "a/instansi (1).yaml", "a/kop.png", "a/x.docx"),
)
TAKEN = ["a/-z.yaml", "a/b/Y.YAML", "a/instansi.yaml", "a/x.yaml", "templates/kop/templat.yaml"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NAMES:
        write(tmp_path / "sop_sources" / name, "x")
    (tmp_path / "sop_sources/tautan").symlink_to("a")
    (tmp_path / "sop_sources/t.yaml").symlink_to("a/x.yaml")
    (tmp_path / "sop_sources/hilang.yaml").symlink_to("tidak-ada")
    return tmp_path


def test_files_are_found_as_a_build_finds_them(folder: Path) -> None:
    found = listed(folder / "sop_sources", DISK)
    assert list(found) == sorted([*TAKEN, "t.yaml"])
    assert list(found.values()) == [folder / "sop_sources" / name for name in found]
    sources = {path for path in found.values() if path.name not in ("instansi.yaml", "templat.yaml")}
    assert sources == set(find_sources(folder / "sop_sources").files) - {folder / "sop_sources/hilang.yaml"}


def test_of_a_project_only_its_own_is_taken(folder: Path) -> None:
    write(folder / "templates/kop/templat.yaml", "x")
    write(folder / "output/sop.yaml", "x")
    assert [name for name in listed(folder, DISK) if "sop_sources" not in name] == ["templates/kop/templat.yaml"]


def test_names_are_seen_from_the_folder_however_it_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    inside = [f"sop_sources/{name}" for name in sorted([*TAKEN, "t.yaml"])]
    for name in (".", folder, f"../{folder.name}"):
        assert list(listed(Path(name), DISK)) == inside
    monkeypatch.chdir(folder / "sop_sources/a")
    assert list(listed(Path(), DISK)) == ["-z.yaml", "b/Y.YAML", "instansi.yaml", "x.yaml"]
    assert list(listed(Path("tidak-ada"), DISK)) == []
