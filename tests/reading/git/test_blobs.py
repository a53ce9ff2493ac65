from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from sopdoc.reading.git.blobs import Blobs
from sopdoc.reading.git.repository import find_repository
from tests.reading.git.making import commit, git, repository


@pytest.fixture
def hashes(tmp_path: Path) -> tuple[Path, list[str]]:
    """A repository, and the hashes of its files, of which file n has n bytes, line ends and zeros among them."""
    folder = repository(tmp_path / "r")
    commit(folder, {f"{size:03}": bytes(at % 11 for at in range(size)) for size in range(40)})
    return folder, git(folder, "ls-tree", "--format=%(objectname)", "HEAD").splitlines()


def test_files_are_read_one_after_the_other_whatever_they_hold(hashes: tuple[Path, list[str]]) -> None:
    folder, names = hashes
    with closing(Blobs(find_repository(folder))) as blobs:
        for _twice in range(2):
            assert [len(blobs.read(name, 1000)) for name in names] == list(range(40))


def test_a_file_that_is_too_large_is_cut_and_the_next_one_is_whole(hashes: tuple[Path, list[str]]) -> None:
    folder, names = hashes
    with closing(Blobs(find_repository(folder))) as blobs:
        assert [len(blobs.read(name, 10)) for name in names] == [*range(11), *[11] * 29]


def test_threads_don_t_get_each_other_s_files(hashes: tuple[Path, list[str]]) -> None:
    folder, names = hashes
    with closing(Blobs(find_repository(folder))) as blobs, ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda name: len(blobs.read(name, 1000)), names * 5)) == list(range(40)) * 5


def test_what_git_does_not_have_is_a_fault_and_the_next_one_is_whole(hashes: tuple[Path, list[str]]) -> None:
    folder, names = hashes
    with closing(Blobs(find_repository(folder))) as blobs:
        for wrong in ("0" * 40, "HEAD", "", git(folder, "rev-parse", "HEAD")):
            with pytest.raises(OSError, match="git doesn't have"):
                blobs.read(wrong, 1000)
            assert len(blobs.read(names[7], 1000)) == 7


def test_it_may_be_closed_twice_and_asked_again(hashes: tuple[Path, list[str]]) -> None:
    folder, names = hashes
    blobs = Blobs(find_repository(folder))
    blobs.close()
    assert len(blobs.read(names[3], 1000)) == 3
    blobs.close()
    blobs.close()
    assert len(blobs.read(names[4], 1000)) == 4
    blobs.close()
