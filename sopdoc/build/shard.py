"""A part of the work that a machine takes without asking anybody."""

from __future__ import annotations

import re
from hashlib import sha256

from msgspec import Struct

_WRITTEN = re.compile(r"([1-9][0-9]{0,5})/([1-9][0-9]{0,5})")


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
