"""The output folder's memory: one file, a line of JSON for each document. Why not SQLite: docs/analysis/bulk.md."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from msgspec import MsgspecError, Struct
from msgspec.json import Decoder, encode

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.work.files.contents import open_regular
from sopdoc.work.files.record import Record, from_json, to_json
from sopdoc.work.files.shard import files_of_shards
from sopdoc.work.files.write import check_ours, unwritable, write_whole
from sopdoc.work.tasks.fingerprint import Tools

_FORMAT = 1
"""Lines of another format mean nothing to this program."""
_TOOLS_BEGIN = b'{"format":'
BOOKS = "buku"
"""The memory of books."""
_NAMES = {"": ".sopdoc-manifest{shard}.jsonl", BOOKS: ".sopdoc-buku{shard}.jsonl"}
"""The files of each memory: of documents, and of books."""
_MOST = 512 * 1024 * 1024
"""Bytes of the largest memory that is believed to be one: that of a million documents."""
_LONGEST = 16 * 1024 * 1024
"""Bytes of the longest line."""


class _Head(Struct, frozen=True):
    """The line before records: which tools their key stands for."""

    format: int
    tools: str
    parts: tuple[tuple[str, str], ...]


_HEAD = Decoder(_Head)


class Manifest(Struct):
    """All that is remembered, by target, and the tools that the records name by their key."""

    records: dict[str, Record] = {}
    tools: dict[str, Tools] = {}


def manifest_file(output: Path, shard: str = "", memory: str = "") -> Path:
    """Return where the records of an output folder are, or those of one shard of it (``2-of-4``).

    The ``memory`` of `BOOKS` is another than that of documents.
    """
    return output / _NAMES[memory].format(shard=f"-{shard}" if shard else "")


def read_manifest(output: Path, shard: str = "", memory: str = "") -> Manifest:
    """Read the records of a folder, of all its shards, the folder's own first and those of ``shard`` last.

    Of several records of a document the last one counts. What is torn, makes no sense or is no file, and a line that
    no build can have written, is passed by: its document is built again. Raise InputOutputError where something else
    than a file is in the way of what this build will write.
    """
    manifest = Manifest()
    own = manifest_file(output, shard, memory)
    for path in dict.fromkeys((manifest_file(output, "", memory), *files_of_shards(output, _NAMES[memory]), own)):
        _read_into(manifest, path)
    return manifest


def _read_into(manifest: Manifest, path: Path) -> None:
    if path.exists() and not path.is_file():
        raise InputOutputError(_("{path} is not a file").format(path=path), _("remove it, then build again"))
    with contextlib.suppress(OSError), open_regular(str(path), through_link=False) as file:
        if os.fstat(file.fileno()).st_size > _MOST:
            return
        while line := file.readline(_LONGEST):
            with contextlib.suppress(ValueError, MsgspecError, RecursionError):
                _add(manifest, line.rstrip(b"\n"))


def _add(manifest: Manifest, line: bytes) -> None:
    if line.startswith(_TOOLS_BEGIN):
        head = _HEAD.decode(line)
        if head.format == _FORMAT:
            manifest.tools[head.tools] = Tools(head.parts)
    elif line:
        record = from_json(line)
        manifest.records[record.target] = record


def save_manifest(manifest: Manifest, output: Path, shard: str = "", memory: str = "") -> None:
    """Write the whole memory anew, each document once, in the order of the targets; what is now in it elsewhere goes.

    Raise InputOutputError where it can't be written.
    """
    used = {record.tools for record in manifest.records.values()}
    lines = [_tools_line(key, tools) for key, tools in sorted(manifest.tools.items()) if key in used]
    lines += [to_json(manifest.records[target]) for target in sorted(manifest.records)]
    write_whole(manifest_file(output, shard, memory), b"\n".join([*lines, b""]))
    if not shard:
        for path in files_of_shards(output, _NAMES[memory]):
            with contextlib.suppress(OSError):
                path.unlink()


def _tools_line(key: str, tools: Tools) -> bytes:
    return encode(_Head(_FORMAT, key, tools.parts))


class Journal:
    """Adds records to a manifest's file as documents are finished, so that a build that is killed remembers them."""

    def __init__(self, output: Path, tools: Tools, shard: str = "", memory: str = "") -> None:
        self._path = manifest_file(output, shard, memory)
        self._tools = tools
        self._stream: BinaryIO | None = None

    def add(self, record: Record) -> None:
        """Write a record behind the others; raise InputOutputError where that can't be done."""
        try:
            self._write([to_json(record)])
        except OSError as fault:
            raise unwritable(self._path, fault) from fault

    def _write(self, lines: Iterable[bytes]) -> None:
        if self._stream is None:
            check_ours(self._path)
            self._stream = self._path.open("ab")
            lines = [b"", _tools_line(self._tools.key, self._tools), *lines]  # what a crash tore ends here
        self._stream.write(b"\n".join([*lines, b""]))
        self._stream.flush()

    def close(self) -> None:
        """Let go of the file."""
        if self._stream is not None:
            with contextlib.suppress(OSError):
                self._stream.close()
