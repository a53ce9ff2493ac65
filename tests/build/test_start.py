"""What people are given to start from is written whole or not at all."""

from __future__ import annotations

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from sopdoc.build.start import create, sop_starter, start_project
from sopdoc.errors import InputOutputError
from sopdoc.work.files.lock import locked

TODAY = date(2026, 9, 17)
SCHEMAS = dict.fromkeys(("sop", "instansi", "templat", "pengaturan"), b"{}")


@contextmanager
def little_room(most: int) -> Iterator[None]:
    """Let no file of this process grow beyond so many bytes: the next write fails, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_file_without_room_is_not_there_and_can_be_tried_again(tmp_path: Path) -> None:
    with pytest.raises(InputOutputError, match="can't be written"), little_room(10):
        create(tmp_path / "new" / "a.yaml", b"x" * 100)
    assert list((tmp_path / "new").iterdir()) == []

    create(tmp_path / "new" / "a.yaml", b"x" * 100)
    assert (tmp_path / "new" / "a.yaml").read_bytes() == b"x" * 100


@pytest.mark.parametrize("most", [10, 1500])
def test_a_project_without_room_is_not_begun(tmp_path: Path, most: int) -> None:
    """The office's file has room in 1,500 bytes, the source after it has not."""
    (tmp_path / "own.txt").write_bytes(b"mine")
    with pytest.raises(InputOutputError, match="can't be written"), little_room(most):
        start_project(tmp_path, SCHEMAS, TODAY)
    assert [path.name for path in tmp_path.iterdir()] == ["own.txt"]

    assert len(start_project(tmp_path, SCHEMAS, TODAY)) == 9


def test_a_folder_without_room_can_be_held_all_the_same(tmp_path: Path) -> None:
    """What can't be written there is told by who tries to."""
    with little_room(0), locked(tmp_path):
        assert [path.name for path in tmp_path.iterdir()] == [".sopdoc.lock"]
    assert list(tmp_path.iterdir()) == []


def test_a_new_sop_is_of_the_day_and_its_comments_stay_in_line() -> None:
    early, late = (sop_starter(day).decode() for day in (date(2026, 5, 1), TODAY))

    assert "\ntanggal_pembuatan: 1 Mei 2026         # " in early
    assert "\ntanggal_pembuatan: 17 September 2026  # " in late
    assert "\ntanggal_efektif: 17 September 2026\n" in late
    assert "{revisi: 1, tanggal: 1 Mei 2026, " in early
    assert "2 Januari 2025" not in sop_starter(TODAY, "lengkap").decode()
