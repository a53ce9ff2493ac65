"""Remove what earlier builds left in the output folder; nothing is removed through a link."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from sopdoc.work.files.contents import is_regular
from sopdoc.work.files.links import link_on_way

_IS_TEMPORARY = re.compile(r"\.sopdoc-.*\.tmp").fullmatch
_PAGE = re.compile(r"-\d+(\.[a-z]+)").fullmatch
"""What the names of numbered pages end with."""


def remove_temporaries(output: Path, targets: Iterable[str], before: int) -> None:
    """Remove what a build that was killed left behind ``before`` a time in nanoseconds.

    It is looked for in the output folder and in the folders of these targets below it.
    """
    folders = {target.rpartition("/")[0]: target for target in targets}
    own = (output / folder for folder, target in sorted(folders.items()) if not link_on_way(output, target))
    for place in dict.fromkeys((output, *own)):
        for path, status in _files(place, _IS_TEMPORARY):
            if status.st_mtime_ns < before:
                _remove(path)


def remove_old_pages(output: Path, target: str, files: Iterable[Path]) -> None:
    """Remove a document's numbered files (``name-7.svg``) of the kinds that ``files`` have, but for these."""
    kept = {path.name for path in files}
    stem = target.rpartition("/")[2]
    kinds = {_page_kind(name, stem) for name in kept} - {""}
    if not kinds or link_on_way(output, target):
        return
    old = _files((output / target).parent, lambda name: name not in kept and _page_kind(name, stem) in kinds)
    for path, _status in old:
        _remove(path)


def _remove(path: str) -> None:
    with suppress(OSError):
        os.unlink(path)  # noqa: PTH108 - of thousands of files, with no Path made for each


def _files(folder: Path, is_wanted: Callable[[str], object]) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the files in a folder whose names are wanted; what else is named so, as a folder, is not ours."""
    for path in (os.path.join(folder, name) for name in filter(is_wanted, _names_in(folder))):  # noqa: PTH118
        with suppress(OSError):
            status = os.lstat(path)
            if is_regular(status):
                yield path, status


def _names_in(folder: Path) -> list[str]:
    try:
        return os.listdir(folder)  # noqa: PTH208 - thousands of names
    except OSError:
        return []


def _page_kind(name: str, stem: str) -> str:
    """Return the ending of a numbered page of a document, "" for any other file."""
    page = _PAGE(name.removeprefix(stem)) if name.startswith(stem) else None
    return page.group(1) if page else ""
