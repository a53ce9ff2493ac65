"""A part of the work that a machine takes without asking anybody."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

_WRITTEN = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})")
_LABEL = "-[1-9][0-9]{0,5}-of-[1-9][0-9]{0,5}"


class Shard(Struct, frozen=True):
    """Part ``number`` of ``count``: each document is in exactly one, and stays there when others come or go."""

    number: int = 1
    count: int = 1

    @property
    def label(self) -> str:
        """How the part's files are named apart from others': ``2-of-4``; empty for the whole."""
        return f"{self.number}-of-{self.count}" if self.count > 1 else ""

    def has(self, target: str) -> bool:
        """Tell whether a document, by its place below the output folder, is in this part."""
        if self.count == 1:
            return True
        mark = sha256(target.encode(errors="surrogatepass")).digest()
        return int.from_bytes(mark[:8]) % self.count == self.number - 1


WHOLE = Shard()


def read_shard(text: str) -> Shard | None:
    """Return the shard that ``2/4`` stands for; None for anything else."""
    match = _WRITTEN.fullmatch(text.strip())
    if not match or int(match[1]) > int(match[2]):
        return None
    return Shard(int(match[1]), int(match[2]))


def files_of_shards(folder: Path, pattern: str) -> list[Path]:
    """Return the files in a folder that are named by a pattern whose ``{shard}`` is any label, sorted.

    What is named so and is no file, such as a link or a pipe, belongs to no shard.
    """
    start, end = map(re.escape, pattern.split("{shard}"))
    is_named = re.compile(f"{start}{_LABEL}{end}").fullmatch
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(folder / entry.name for entry in entries if is_named(entry.name) and _is_file(entry))
    return []


def _is_file(entry: os.DirEntry[str]) -> bool:
    with suppress(OSError):
        return entry.is_file(follow_symlinks=False)
    return False
