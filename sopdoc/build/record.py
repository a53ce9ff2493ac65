"""What is remembered of a document that was built, as a line of JSON."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec import Struct

_OUTSIDE = re.compile(r"^/|(^|/)\.\.(/|$)|\0" + (r"|^[A-Za-z]:|\\" if os.sep == "\\" else ""), re.MULTILINE)
"""Among lines of paths, one that leads out of a folder."""


class FileState(NamedTuple):
    """A file as it was: its name, time in nanoseconds, size in bytes, and the digest of its bytes.

    An input's name is relative to the project's root; one that was not there has no digest. An output's name is what
    its format adds to the target's. A time of 0 is not to be trusted.
    """

    name: str
    modified: int
    size: int
    digest: str


class Made(NamedTuple):
    """The files of one format, and the fingerprint that they were made under."""

    fingerprint: str
    files: tuple[FileState, ...]


class Said(NamedTuple):
    """A finding; ``at`` counts the record's inputs, and is -1 for a place in none of them."""

    severity: str
    code: str
    message: str
    hints: tuple[str, ...]
    at: int
    place: tuple[int, int, int, int]
    is_shared: bool


class Record(Struct, frozen=True):
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


def to_json(record: Record) -> str:
    """Write a record as one line."""
    values: dict[str, Any] = {
        "target": record.target,
        "source": record.source,
        "root": record.root,
        "pages": record.pages,
        "tools": record.tools,
        "strict": record.is_strict,
        "inputs": record.inputs,
        "outputs": record.outputs,
    }
    if record.said:
        values |= {"language": record.language, "said": record.said}
    return json.dumps(values, separators=(",", ":"))


def from_json(values: Mapping[str, Any]) -> Record:
    """Read a record; raise KeyError, TypeError or ValueError for values that are none."""
    _refuse_outside(values)
    return Record(
        target=values["target"],
        source=values["source"],
        root=values["root"],
        pages=values["pages"],
        tools=values["tools"],
        is_strict=values["strict"],
        inputs=tuple([FileState(*state) for state in values["inputs"]]),
        outputs={
            name: Made(mark, tuple([FileState(*state) for state in files]))
            for name, (mark, files) in values["outputs"].items()
        },
        language=values.get("language", ""),
        said=tuple(_said(*each) for each in values.get("said", ())),
    )


def _refuse_outside(values: Mapping[str, Any]) -> None:
    """Raise ValueError for files that no build can have made: what is remembered here may be removed one day."""
    suffixes = "\n".join([state[0] for _mark, files in values["outputs"].values() for state in files])
    if "/" in suffixes or _OUTSIDE.search(f"{values['target']}\n{suffixes}"):
        raise ValueError
    if not isinstance(values["target"], str) or not isinstance(values["source"], str):
        raise ValueError


def _said(severity: str, code: str, message: str, hints: list[str], at: int, place: list[int], shared: bool) -> Said:
    line, column, end_line, end_column = place
    return Said(severity, code, message, tuple(hints), at, (line, column, end_line, end_column), shared)
