"""A revision is read as the disk would be if it stood there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.pipeline import render
from sopdoc.reading.git.repository import find_repository
from sopdoc.reading.git.revision import Revision
from sopdoc.reading.load import Loaded, find_project, load_source
from sopdoc.reading.shelf.shelf import Kind, is_file, is_folder, is_link, is_there, names_in
from tests.reading.git.making import commit, git, repository
from tests.reading.test_carry import picture
from tests.reading.trees import SOP, load, told, write

OFFICE = "nama: Dinas Contoh\nlogo: kop.png\ntempat: Luwuk\n"
PROJECT: dict[str, str | bytes] = {
    "sop_sources/dinas é/instansi.yaml": OFFICE,
    "sop_sources/dinas é/kop.png": picture("PNG"),
    "sop_sources/dinas é/-surat masuk.yaml": SOP + "templat: kop\npenutup: {tanggal: 2026}\n",
    "templates/kop/templat.yaml": "dasar: permenpan35\nno_label: Nomor\n",
}
SURAT = "sop_sources/dinas é/-surat masuk.yaml"


@contextmanager
def revision(folder: Path, name: str = "HEAD") -> Iterator[Revision]:
    with closing(Revision(find_repository(folder), name)) as shelf:
        yield shelf


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose first revision is a project, and of which nothing is left but a file."""
    made = repository(tmp_path / "proyek")
    commit(made, PROJECT)
    for name in PROJECT:
        (made / name).unlink()
    commit(made, {"lain.txt": "x"})
    return made


def loaded_at(folder: Path, shelf: Revision) -> Loaded:
    return load_source(folder / SURAT, find_project(folder / SURAT, shelf))


def test_a_source_is_loaded_with_its_office_and_template(folder: Path) -> None:
    with revision(folder, "HEAD~1") as shelf:
        loaded = loaded_at(folder, shelf)
    for name, data in PROJECT.items():
        write(folder / name, data)
    before = load(folder / SURAT)
    assert loaded.sop is not None
    assert (loaded.sop, loaded.instansi, loaded.templat) == (before.sop, before.instansi, before.templat)
    assert loaded.instansi.logo is not None
    assert told(loaded) == told(before) == []


def test_what_a_revision_holds_builds_as_the_disk_does(folder: Path) -> None:
    with revision(folder, "HEAD~1") as shelf:
        outputs = render(folder / SURAT, project=find_project(folder / SURAT, shelf)).outputs
    for name, data in PROJECT.items():
        write(folder / name, data)
    assert outputs == render(folder / SURAT).outputs


def test_faults_stand_at_the_paths_that_a_person_knows(folder: Path) -> None:
    commit(folder, {"sop_sources/x.yaml": "judul: x\n"})
    path = folder / "sop_sources/x.yaml"
    with revision(folder) as shelf:
        (missing,) = load_source(path, find_project(path, shelf)).diagnostics
        assert missing.span.path == str(path)
        with pytest.raises(InputOutputError, match="can't read"):
            load_source(folder / "sop_sources/tidak-ada.yaml", find_project(path, shelf))
        with pytest.raises(InputOutputError, match="is not a file"):
            load_source(folder / "sop_sources", find_project(path, shelf))


def test_two_revisions_are_not_taken_for_each_other(folder: Path) -> None:
    commit(folder, {"sop_sources/x.yaml": SOP, "sop_sources/instansi.yaml": "nama: Satu\n"})
    commit(folder, {"sop_sources/x.yaml": SOP, "sop_sources/instansi.yaml": "nama: Duaa\n"})
    path = folder / "sop_sources/x.yaml"
    names = []
    for name in ("HEAD", "HEAD~1", "HEAD"):
        with revision(folder, name) as shelf:
            names.append(load_source(path, find_project(path, shelf)).instansi.nama)
    assert names == ["Duaa", "Satu", "Duaa"]


def test_what_stands_where(folder: Path) -> None:
    with revision(folder, "HEAD~1") as shelf:
        assert sorted(names_in(shelf, folder)) == ["sop_sources", "templates"]
        assert names_in(shelf, folder / "sop_sources" / "dinas é") == ("-surat masuk.yaml", "instansi.yaml", "kop.png")
        assert is_folder(shelf, folder)
        assert is_folder(shelf, str(folder / "sop_sources") + os.sep)
        assert not is_there(shelf, folder / "lain.txt")
        assert not is_there(shelf, folder / ".git")
        assert names_in(shelf, folder / "tidak-ada") == ()
        state = shelf.state(folder / SURAT)
        assert (state.kind, state.modified, state.size) == (Kind.FILE, 0, len(PROJECT[SURAT]))
        assert shelf.read(folder / SURAT, state.size, 4) == b"judul"
        assert shelf.read(folder / SURAT, state.size, 10_000).decode() == PROJECT[SURAT]
        assert is_folder(shelf, folder.parent)
    with revision(folder) as shelf:
        assert is_file(shelf, folder / "lain.txt")


def test_a_file_larger_than_anybody_reads_is_not_waited_for(folder: Path) -> None:
    commit(folder, {"besar.yaml": b"x" * 30_000_000, "kecil.yaml": "judul: x\n"})
    with revision(folder) as shelf:
        assert len(shelf.read(folder / "besar.yaml", 0, 100)) == 101
        assert shelf.read(folder / "kecil.yaml", 0, 100) == b"judul: x\n"


def test_links_lead_within_the_tree_and_are_seen_as_such(folder: Path) -> None:
    source = folder / "sop_sources/a/x.yaml"
    write(source, SOP)
    (folder / "sop_sources/b").symlink_to("a")
    (folder / "sop_sources/y.yaml").symlink_to("b/x.yaml")
    (folder / "sop_sources/instansi.yaml").symlink_to(folder.parent / "luar.yaml")
    (folder / "sop_sources/putar").symlink_to("putar")
    write(folder.parent / "luar.yaml", "nama: Luar\n")
    commit(folder)
    with revision(folder) as shelf:
        through = folder / "sop_sources/b/x.yaml"
        assert is_link(shelf, folder / "sop_sources/b")
        assert not is_link(shelf, through)
        assert shelf.real(through) == shelf.real(folder / "sop_sources/y.yaml") == os.path.realpath(source)
        assert shelf.read(folder / "sop_sources/y.yaml", 0, 1000).decode() == SOP
        assert names_in(shelf, folder / "sop_sources/b") == ("x.yaml",)
        assert not is_file(shelf, folder / "sop_sources/putar")
        loaded = load_source(source, find_project(source, shelf))
        assert told(loaded) == told(load(source))
        assert "leads out of" in told(loaded)[0]


def test_a_submodule_is_an_empty_folder(folder: Path, tmp_path: Path) -> None:
    commit(repository(tmp_path / "lain"), {"x.yaml": SOP})
    git(
        folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", (tmp_path / "lain").as_uri(), "modul"
    )
    commit(folder)
    with revision(folder) as shelf:
        assert is_folder(shelf, folder / "modul")
        assert names_in(shelf, folder / "modul") == ()


def test_names_that_no_text_holds_are_names(folder: Path) -> None:
    name = os.fsdecode(b"sop_sources/\xff\n\t'$(x).yaml")
    try:
        commit(folder, {name: SOP})
    except OSError:
        pytest.skip("this disk takes only texts as names")
    with revision(folder) as shelf:
        assert shelf.read(folder / name, 0, 1000).decode() == SOP


def test_a_path_through_a_link_is_of_the_revision(folder: Path, tmp_path: Path) -> None:
    commit(folder, {"sop_sources/x.yaml": SOP})
    write(folder / "sop_sources/x.yaml", "lain")
    (tmp_path / "tautan").symlink_to(folder / "sop_sources")
    with revision(folder) as shelf:
        assert shelf.read(tmp_path / "tautan/x.yaml", 0, 1000).decode() == SOP
        assert shelf.hash_of(tmp_path / "tautan/x.yaml") == git(folder, "rev-parse", "HEAD:sop_sources/x.yaml")
        assert shelf.hash_of(folder / "sop_sources") == ""
