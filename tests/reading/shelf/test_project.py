"""What belongs to a project, and what is only somewhere above a source."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

import sopdoc
from sopdoc.reading.shelf.project import find_project, shown_path
from tests.reading.trees import SOP, load, told, write

TEMPLATE = "dasar: permenpan35\nno_label: Bukan Milik Kami\n"


@pytest.fixture
def loose(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source in a folder of its own; a stranger left an office, a mark and templates in the folders above."""
    source = write(tmp_path / "shared" / "mine" / "x.yaml", SOP)
    for folder in (tmp_path, tmp_path / "shared"):
        write(folder / "sopdoc.toml", "")
        write(folder / "instansi.yaml", "nama: Bukan Kami\n")
        write(folder / "templates" / "permenpan35" / "templat.yaml", TEMPLATE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    return source


def _absolute(source: Path) -> Path:
    return source


def _relative(source: Path) -> Path:
    return Path(os.path.relpath(source))


def _from_its_folder(source: Path) -> Path:
    os.chdir(source.parent)
    return Path(source.name)


def _from_the_top(source: Path) -> Path:
    os.chdir("/")
    return Path(os.path.relpath(source))


@pytest.mark.parametrize("named", [_absolute, _relative, _from_its_folder, _from_the_top])
def test_a_loose_source_takes_nothing_from_the_folders_above_its_own(
    loose: Path, named: Callable[[Path], Path]
) -> None:
    path = named(loose)
    for argument in (path, path.parent):
        assert find_project(argument).root == loose.parent
    loaded = sopdoc.load(path)
    assert told(loaded) == []
    assert loaded.instansi.nama == ""
    assert loaded.templat is not None
    assert loaded.templat.label.no == "No"
    folders = {loose.parent, Path(sopdoc.__file__).parents[2]}
    assert all(any(file.path.resolve().is_relative_to(folder) for folder in folders) for file in loaded.inputs)


def test_a_loose_source_has_what_lies_in_its_own_folder(loose: Path) -> None:
    write(loose.parent / "instansi.yaml", "nama: Kami\n")
    write(loose.parent / "templates" / "permenpan35" / "templat.yaml", TEMPLATE.replace("Bukan Milik", "Milik"))
    loaded = load(loose)
    assert loaded.instansi.nama == "Kami"
    assert loaded.templat is not None
    assert loaded.templat.label.no == "Milik Kami"


def test_a_marked_folder_is_a_project_for_who_names_it_or_works_in_it(
    loose: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = loose.parents[1]
    assert find_project(marked).root == marked
    assert find_project(marked).templates[0] == marked / "templates"
    assert marked.parent / "templates" not in find_project(marked).templates
    monkeypatch.chdir(marked)
    for argument in (Path("mine/x.yaml"), Path("mine"), loose):
        assert find_project(argument).root == marked
    assert sopdoc.load("mine/x.yaml").instansi.nama == "Bukan Kami"


def test_a_source_below_sop_sources_has_one_root_from_wherever_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "sop_sources"
    source = write(root / "dinas" / "bidang" / "x.yaml", SOP)
    for folder in (tmp_path, root, root / "dinas", source.parent, Path("/")):
        monkeypatch.chdir(folder)
        for argument in (source, _relative(source), source.parent, _relative(root)):
            assert find_project(argument).root == root
    assert find_project(source).templates[:2] == (root / "templates", tmp_path / "templates")


def test_a_mark_within_a_project_is_a_root_from_wherever_it_is_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write(tmp_path / "sop_sources" / "a" / "b" / "x.yaml", SOP)
    marked = write(tmp_path / "sop_sources" / "a" / "sopdoc.toml", "").parent
    for folder in (tmp_path, marked, source.parent, Path("/")):
        monkeypatch.chdir(folder)
        assert find_project(_relative(source)).root == marked


def test_a_name_that_is_too_long_or_impossible_has_a_root_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_project(Path("x" * 300 + ".yaml")).root == tmp_path
    assert find_project(Path("x\0.yaml")).root == tmp_path


def test_a_working_folder_that_is_gone_is_no_project(loose: Path) -> None:
    gone = loose.parents[2] / "elsewhere"
    gone.rmdir()
    assert find_project(loose).root == loose.parent


def test_a_project_s_files_are_named_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root, like = tmp_path / "sop_sources", Path("sop_sources/x.yaml")
    monkeypatch.chdir(tmp_path)
    for name in ("sop_sources/instansi.yaml", "sop_sources/templates/a/templat.yaml", "templates/a/templat.yaml"):
        assert shown_path(tmp_path / name, like, root) == name
    for other in (tmp_path / "elsewhere.yaml", tmp_path.parent / "templates" / "a" / "templat.yaml"):
        assert shown_path(other, like, root) == str(other)
    assert shown_path(root / "x.yaml", root, root) == str(root / "x.yaml")


def test_a_fault_in_a_template_beside_the_sources_is_named_as_other_places_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = write(tmp_path / "sop_sources" / "x.yaml", f"{SOP}templat: kami\n")
    write(tmp_path / "templates" / "kami" / "templat.yaml", "dasar: permenpan35\ntepii: 3\n")
    monkeypatch.chdir(tmp_path)
    found = load(_relative(source)).shared_diagnostics
    assert [str(fault.span) for fault in found] == ["templates/kami/templat.yaml:2:1"]
    assert found[0].hints == ("did you mean `tepi`?",)  # which only the template below has
