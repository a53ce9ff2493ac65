from __future__ import annotations

import builtins
import errno
import io
import os
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.errors import InputOutputError
from sopdoc.reading.load import Loaded, load_source
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.files import compose_file, file_key, read_bytes
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.reading.shelf.shelf import Kind, Name, State, is_file, is_folder, is_link, is_there, names_in
from tests.reading.trees import SOP, write

TEMPLATES = Path(__file__).parents[3] / "templates"
ROOT = Path(os.path.abspath("/nowhere/sop_sources"))  # noqa: PTH100 - nothing is there


class Nowhere:
    """A shelf without anything."""

    def state(self, path: Name, follow: bool = True) -> State:
        raise FileNotFoundError(errno.ENOENT, "nothing here", str(path))

    def real(self, path: Name) -> str:
        return os.path.abspath(path)  # noqa: PTH100 - no link is followed

    def read(self, path: Name, size: int, most: int) -> bytes:
        raise FileNotFoundError(errno.ENOENT, "nothing here", str(path))

    def names(self, folder: Name) -> tuple[str, ...]:
        raise FileNotFoundError(errno.ENOENT, "nothing here", str(folder))


def invented(**more: str) -> Project:
    """Return a project that exists in no folder, the shipped template included."""
    shipped = {ROOT.parent / "shipped" / path.relative_to(TEMPLATES): path.read_bytes() for path in _files(TEMPLATES)}
    texts = {
        ROOT / "instansi.yaml": b"pemerintah: Kabupaten Contoh\ntempat: Luwuk\n",
        ROOT / "dinas" / "instansi.yaml": more.get("office", "nama: Dinas Contoh\nlogo: ../logo.png\n").encode(),
        ROOT / "templates" / "kami" / "templat.yaml": b"dasar: permenpan35\nno_label: Nomor\n",
        ROOT / "dinas" / "x.yaml": more.get("source", SOP + "templat: kami\npenutup: {tanggal: 2026}\n").encode(),
        ROOT / "logo.png": picture(),
    }
    return Project(ROOT, (ROOT / "templates", ROOT.parent / "shipped"), Overlay(shipped | texts, Nowhere()))


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (3, 2)).save(buffer, "PNG")
    return buffer.getvalue()


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def load(project: Project) -> Loaded:
    return load_source(ROOT / "dinas" / "x.yaml", project)


@pytest.fixture
def touched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note what is asked of the disk."""
    asked: list[str] = []
    for module, name in ((os, "stat"), (os, "lstat"), (os, "listdir"), (os, "scandir"), (os, "open"), (os, "readlink")):
        monkeypatch.setattr(module, name, _noting(asked, getattr(module, name)))
    for module in (builtins, io):
        monkeypatch.setattr(module, "open", _noting(asked, module.open))
    return asked


def _noting(asked: list[str], do):  # type: ignore[no-untyped-def]
    def noted(path=".", *rest, **options):  # type: ignore[no-untyped-def]
        asked.append(str(path))
        return do(path, *rest, **options)

    return noted


def test_a_project_that_no_disk_holds_is_read_and_the_disk_isn_t_asked(touched: list[str]) -> None:
    project = invented()
    touched.clear()  # making it read the shipped template
    loaded = load(project)
    assert touched == []
    assert (loaded.diagnostics, loaded.shared_diagnostics) == ((), ())
    assert loaded.sop is not None
    assert loaded.sop.penutup is not None
    assert loaded.templat is not None
    assert (loaded.instansi.pemerintah, loaded.instansi.nama) == ("Kabupaten Contoh", "Dinas Contoh")
    assert (loaded.sop.penutup.tempat, loaded.templat.label.no) == ("Luwuk", "Nomor")
    assert loaded.templat.dasar_docx.startswith(b"PK")
    assert loaded.instansi.logo is not None
    assert loaded.instansi.logo.width == 3
    os.stat(os.curdir)  # noqa: PTH116 - a call that must be seen
    assert touched == [os.curdir]


def test_faults_stand_where_they_would_on_a_disk(touched: list[str]) -> None:
    project = invented(source=SOP + "templat: kamu\n", office="nama: x\nlogo: tidak-ada.png\n")
    touched.clear()
    loaded = load(project)
    assert touched == []
    (unknown,), (logo,) = loaded.diagnostics, loaded.shared_diagnostics
    assert (unknown.code, unknown.hints) == ("unknown-templat", ("did you mean `kami`?",))
    assert (logo.code, logo.span.path) == ("logo", str(ROOT / "dinas" / "instansi.yaml"))


def test_a_project_is_found_on_its_shelf() -> None:
    shelf = invented().shelf
    assert find_project(ROOT / "dinas" / "x.yaml", shelf).root == ROOT
    assert find_project(ROOT / "dinas", shelf).root == ROOT
    assert find_project(ROOT.parent / "a" / "x.yaml", shelf).root == ROOT.parent / "a"


def test_a_text_counts_over_the_file_and_under_each_of_its_names(tmp_path: Path) -> None:
    file = write(tmp_path / "real" / "x.yaml", "lama")
    (tmp_path / "linked").symlink_to(tmp_path / "real")
    overlay = Overlay({tmp_path / "linked" / "x.yaml": b"baru"}, DISK)
    for path in (file, tmp_path / "linked" / "x.yaml"):
        key = file_key(path, "x")
        assert (read_bytes(key), read_bytes(file_key(path, "x", overlay))) == (b"lama", b"baru")
    assert read_bytes(file_key(file, "x", overlay), 2) == b"bar"  # one more than asked, as of a file
    assert (is_link(overlay, tmp_path / "linked"), is_link(overlay, file)) == (True, False)


def test_what_is_not_in_an_overlay_is_read_once_for_all(tmp_path: Path) -> None:
    file = write(tmp_path / "x.yaml", "a: b")
    first, second = (Overlay({tmp_path / "y.yaml": b""}, DISK) for _ in range(2))
    assert file_key(file, "x", first) == file_key(file, "x", second) == file_key(file, "x")
    own = file_key(tmp_path / "y.yaml", "y", first)
    assert own != file_key(tmp_path / "y.yaml", "y", second)
    assert compose_file(own).input.modified == 0  # it may change without a sign


def test_new_files_make_their_folders_and_stand_beside_the_others(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", "")
    new = tmp_path / "b" / "c" / "d.yaml"
    overlay = Overlay({new: b"x"}, DISK)
    assert sorted(names_in(overlay, tmp_path)) == ["a.yaml", "b"]
    assert (names_in(overlay, tmp_path / "b"), names_in(overlay, tmp_path / "none")) == (("c",), ())
    assert (is_folder(overlay, new.parent), is_file(overlay, new), is_there(overlay, new / "e")) == (True, True, False)
    assert overlay.state(new) == State(Kind.FILE, 0, 1, overlay)
    with pytest.raises(FileNotFoundError):
        overlay.names(tmp_path / "none")
    with pytest.raises(InputOutputError, match="is not a file"):
        file_key(tmp_path / "b", "b", overlay)


def test_a_link_out_of_the_tree_is_refused_whatever_text_lies_over_it(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.yaml", "judul: rahasia\n")
    link = tmp_path / "sop_sources" / "x.yaml"
    link.parent.mkdir()
    link.symlink_to(secret)
    project = find_project(link, Overlay({link: SOP.encode()}, DISK))
    assert [fault.code for fault in load_source(link, project).diagnostics] == ["linked-outside"]
