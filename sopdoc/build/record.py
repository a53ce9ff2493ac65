"""What is remembered of a document that was built, as a line of JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping

from msgspec import MsgspecError, Struct, convert, to_builtins
from msgspec.json import Decoder, encode

_OUTSIDE = re.compile(r"^/|(^|/)\.\.(/|$)|\0" + (r"|^[A-Za-z]:|\\" if os.sep == "\\" else ""), re.MULTILINE)
"""Among lines of paths, one that leads out of a folder."""


class FileState(Struct, frozen=True, array_like=True):
    """A file as it was: its name, time in nanoseconds, size in bytes, and the digest of its bytes.

    An input's name is relative to the project's root; one that was not there has no digest. An output's name is what
    its format adds to the target's. A time of 0 is not to be trusted.
    """

    name: str
    modified: int
    size: int
    digest: str


class Made(Struct, frozen=True, array_like=True):
    """The files of one format, and the fingerprint that they were made under."""

    fingerprint: str
    files: tuple[FileState, ...]


class Said(Struct, frozen=True, array_like=True):
    """A finding; ``at`` counts the record's inputs, and is -1 for a place in none of them."""

    severity: str
    code: str
    message: str
    hints: tuple[str, ...]
    at: int
    place: tuple[int, int, int, int]
    is_shared: bool


class Record(Struct, frozen=True, omit_defaults=True, rename={"is_strict": "strict"}):
    """A document: where it comes from, what it rests on, what was made of it, and what was said.

    ``target`` is its place below the output folder, ``root`` the project's root seen from there, ``source`` its place
    below the root. ``tools`` is their key.
    """

    target: str
    root: str
    source: str
    inputs: tuple[FileState, ...]
    outputs: Mapping[str, Made]
    tools: str
    pages: int = 0
    is_strict: bool = False
    language: str = ""
    said: tuple[Said, ...] = ()


_RECORD = Decoder(Record)


def to_json(record: Record) -> bytes:
    """Write a record as one line; it is ASCII where the name of a file is no text, which UTF-8 can't hold."""
    try:
        return encode(record)
    except UnicodeEncodeError:
        return json.dumps(to_builtins(record), separators=(",", ":")).encode("ascii")


def from_json(line: bytes | str) -> Record:
    """Read a record from a line; raise ValueError for one that holds none."""
    try:
        record = _RECORD.decode(line)
    except MsgspecError:
        record = _from_any_json(line)
    _refuse_outside(record)
    return record


def _from_any_json(line: bytes | str) -> Record:
    """Read a record with names that are no text, which msgspec reads from values only."""
    try:
        return convert(json.loads(line), Record)
    except MsgspecError as fault:
        raise ValueError from fault


def _refuse_outside(record: Record) -> None:
    """Raise ValueError for files that no build can have made: what is remembered here may be removed one day."""
    suffixes = "\n".join([state.name for made in record.outputs.values() for state in made.files])
    if "/" in suffixes or _OUTSIDE.search(f"{record.target}\n{suffixes}"):
        raise ValueError
