from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

import sopdoc.reading
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.shelf import Kind, is_file, is_folder, is_link, is_there, names_in
from tests.reading.trees import write

ROOM = Path(sopdoc.reading.__file__).parent
ASKING = {
    *("stat", "lstat", "exists", "lexists", "isfile", "isdir", "islink", "is_file", "is_dir", "is_symlink"),
    *("realpath", "resolve", "samefile", "readlink", "listdir", "scandir", "iterdir", "glob", "rglob", "walk"),
    *("open", "read_bytes", "read_text"),
}
"""Names by which Python's own library asks the disk."""
ALLOWED = {
    ("shelf/disk.py", "stat"),
    ("shelf/disk.py", "realpath"),
    ("shelf/disk.py", "listdir"),
    ("shelf/disk.py", "open"),
    ("shelf/project.py", "samefile"),  # where the person stands
    ("shelf/project.py", "resolve"),  # where the program lies
    ("shelf/project.py", "is_dir"),  # which templates came with it
    ("office/logo.py", "open"),  # bytes in memory
    ("word/check.py", "open"),  # bytes in memory
    ("built/in_docx.py", "open"),  # bytes in memory
    ("built/in_pdf.py", "open"),  # bytes in memory
    ("built/in_pdf.py", "read_bytes"),  # of a stream in them
    ("built/docx_texts.py", "open"),  # bytes in memory
    ("built/pdf_texts.py", "read_bytes"),  # of a stream in them
}


def asking() -> Iterator[tuple[str, str]]:
    """Yield each call in the room that may ask the disk."""
    for path in ROOM.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            called = node.func if isinstance(node, ast.Call) else None
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            is_own = isinstance(called, ast.Name) and name != "open"  # `is_file(shelf, …)`, `resolve(written, …)`
            if name in ASKING and not is_own:
                yield path.relative_to(ROOM).as_posix(), name


def test_nothing_in_reading_asks_the_disk_but_its_shelf() -> None:
    assert set(asking()) == ALLOWED


def test_what_stands_under_a_name_is_told(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "abc")
    (tmp_path / "to-file").symlink_to(file)
    (tmp_path / "to-nothing").symlink_to(tmp_path / "none")
    os.mkfifo(tmp_path / "pipe")
    state = DISK.state(file)
    assert (state.kind, state.size, state.holder) == (Kind.FILE, 3, DISK)
    assert state.modified == file.stat().st_mtime_ns
    assert DISK.state(tmp_path).kind is Kind.FOLDER
    assert DISK.state(tmp_path / "pipe").kind is Kind.OTHER
    assert (DISK.state(tmp_path / "to-file").kind, is_link(DISK, tmp_path / "to-file")) == (Kind.FILE, True)
    assert (is_there(DISK, tmp_path / "to-nothing"), is_file(DISK, tmp_path / "to-nothing")) == (True, False)
    assert sorted(names_in(DISK, tmp_path)) == ["a.txt", "pipe", "to-file", "to-nothing"]
    assert names_in(DISK, file) == ()


@pytest.mark.parametrize(
    ("size", "most", "data"),
    [(5, 9, b"abcde"), (0, 9, b"abcde"), (3, 9, b"abcde"), (5, 5, b"abcde"), (5, 4, b"abcde"), (5, 2, b"abc")],
)
def test_a_file_is_read_whole_whatever_its_size_was_or_up_to_one_byte_too_many(
    tmp_path: Path, size: int, most: int, data: bytes
) -> None:
    assert DISK.read(write(tmp_path / "a.txt", "abcde"), size, most) == data


@pytest.mark.parametrize("name", ["none", "x" * 300, "a\0b"])
def test_a_name_that_nothing_can_have_is_nowhere(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert not any(ask(DISK, path) for ask in (is_file, is_folder, is_link, is_there))
    with pytest.raises((OSError, ValueError)):
        DISK.state(path)
