from __future__ import annotations

import os
from pathlib import Path

import pytest

from sopdoc.build.give_back import write_project
from sopdoc.carried.file import CarriedFile
from sopdoc.errors import InputOutputError

FILES = (
    CarriedFile("sop_sources/kantor/sop.yaml", b"judul: x\n"),
    CarriedFile("sop_sources/instansi.yaml", b"nama: x\n"),
    CarriedFile("templates/kop/templat.yaml", b"dasar: permenpan35\n"),
)


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_new_folder_gets_all_files(tmp_path: Path) -> None:
    written = write_project(tmp_path / "a" / "b", FILES)
    assert [path.relative_to(tmp_path / "a/b").as_posix() for path in written] == [file.name for file in FILES]
    assert tree(tmp_path / "a/b") == {file.name: file.data for file in FILES}


def test_what_is_there_already_is_no_fault(tmp_path: Path) -> None:
    write_project(tmp_path, FILES[1:])
    assert write_project(tmp_path, FILES) == (tmp_path / FILES[0].name,)
    assert write_project(tmp_path, FILES) == ()


def other_file(folder: Path) -> None:
    (folder / "templates/kop").mkdir(parents=True)
    (folder / "templates/kop/templat.yaml").write_bytes(b"dasar: permenpan36\n")


def file_for_folder(folder: Path) -> None:
    (folder / "templates").write_bytes(b"")


def folder_for_file(folder: Path) -> None:
    (folder / FILES[2].name).mkdir(parents=True)


def link_for_folder(folder: Path) -> None:
    (folder / "templates").symlink_to(folder.parent)


def link_for_file(folder: Path) -> None:
    (folder / "templates/kop").mkdir(parents=True)
    (folder / FILES[2].name).symlink_to(folder.parent / "nothing")


def link_to_equal_file(folder: Path) -> None:
    (folder.parent / "equal").write_bytes(FILES[2].data)
    (folder / "templates/kop").mkdir(parents=True)
    (folder / FILES[2].name).symlink_to(folder.parent / "equal")


@pytest.mark.parametrize(
    "put", [other_file, file_for_folder, folder_for_file, link_for_folder, link_for_file, link_to_equal_file]
)
def test_nothing_is_overwritten_and_no_link_is_followed(put, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    folder = tmp_path / "a"
    folder.mkdir()
    put(folder)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(InputOutputError, match="left as it is") as raised:
        write_project(folder, FILES)
    assert raised.value.hint == "choose another folder with --output"
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.name == "nt", reason="rights of files are others on Windows")
def test_what_was_written_goes_where_the_rest_cant_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    long = CarriedFile(f"templates/{'a' * 300}/templat.yaml", b"")
    with pytest.raises(InputOutputError, match=r"can't be (read|written)"):
        write_project(tmp_path, (*FILES, long))
    assert tree(tmp_path) == {}
