"""What is remembered of a document that was built, as a line of JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from msgspec import MsgspecError, Struct, convert, to_builtins
from msgspec.json import Decoder, encode
from msgspec.structs import replace

from sopdoc.model.extent import Extent
from sopdoc.model.signing_place import SigningPlace
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import Severity
from sopdoc.work.files.plain import are_plain

_MAY_BEGIN = ("../templates/", "sopdoc:")
"""How an input's name may begin that is not below the project's root: templates beside it, and those that came with the
program (`sopdoc.work.tasks.naming`)."""
_SETTINGS = "../sopdoc.toml"
"""The input's name of settings beside the root."""
_ADDED = re.compile(r"(?:-[0-9]+)?\.([a-z0-9]+)").fullmatch
"""What a format adds to the name of a target: ``.pdf``, ``-2.svg``."""
_MOST = 100_000
"""Pages or steps, more than a source has room for."""
_LONGEST = 1e15
"""Seconds of a sum of times."""
_WAKTU = re.compile(r"[0-9a-z ,.()±+–]{0,200}").fullmatch
"""How times are printed."""
_SEVERITIES = frozenset(Severity)


class FileState(Struct, frozen=True, array_like=True):
    """A file as it was: its name, time in nanoseconds, size in bytes, and the digest of its bytes.

    An input's name is relative to the project's root; one that was not there has no digest. An output's name is what
    its format adds to the target's. A time of 0 is not to be trusted. Where ``value`` isn't empty, it is the digest of
    what the file says, and counts instead of its bytes.
    """

    name: str
    modified: int
    size: int
    digest: str
    value: str = ""

    @property
    def mark(self) -> str:
        """What tells the file's contents from others, as far as they count."""
        return self.value or self.digest


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
    place: tuple[int, int, int, int, int, int]
    is_shared: bool


class Record(Struct, frozen=True, omit_defaults=True, rename={"is_strict": "strict"}):
    """A document: where it comes from, what it rests on, what was made of it, and what was said.

    ``target`` is its place below the output folder, ``root`` the project's root seen from there, ``source`` its place
    below the root. ``tools`` is their key. ``seal`` belongs to its figures: lists print these without looking at pages,
    so a record that was changed by hand or by accident isn't to speak for a document. ``parts`` are a book's sources,
    ``places`` are for clients that sign files; nothing here reads those.
    """

    target: str
    root: str
    source: str
    inputs: tuple[FileState, ...]
    outputs: Mapping[str, Made]
    tools: str
    extent: Extent = Extent()
    seal: str = ""
    is_strict: bool = False
    language: str = ""
    said: tuple[Said, ...] = ()
    parts: tuple[str, ...] = ()
    places: tuple[SigningPlace, ...] = ()

    @property
    def is_sealed(self) -> bool:
        """Whether its figures are those that were noted with its outputs."""
        return self.seal == _seal_of(self)


def sealed(record: Record) -> Record:
    """Return a record whose figures are sealed."""
    return replace(record, seal=_seal_of(record))


def _seal_of(record: Record) -> str:
    made = {kind: each.fingerprint for kind, each in record.outputs.items()}
    return digest(_as_json((record.target, record.tools, record.extent, sorted(made.items()))))


_RECORD = Decoder(Record)


def to_json(record: Record) -> bytes:
    """Write a record as one line."""
    return _as_json(record)


def _as_json(value: object) -> bytes:
    """Return JSON; it is ASCII where the name of a file is no text, which UTF-8 can't hold."""
    try:
        return encode(value)
    except UnicodeEncodeError:
        return json.dumps(to_builtins(value), separators=(",", ":")).encode("ascii")


def from_json(line: bytes | str) -> Record:
    """Read a record from a line; raise ValueError for one that holds none."""
    try:
        record = _RECORD.decode(line)
    except MsgspecError:
        record = _from_any_json(line)
    _refuse_impossible(record)
    return record


def _from_any_json(line: bytes | str) -> Record:
    """Read a record with names that are no text, which msgspec reads from values only."""
    try:
        return convert(json.loads(line), Record)
    except MsgspecError as fault:
        raise ValueError from fault


def _refuse_impossible(record: Record) -> None:
    """Raise ValueError for what no build can have written: files named here are read, and may be removed one day."""
    inputs = [state.name for state in record.inputs if state.name != _SETTINGS]
    below = [_below_a_start(name) if name.startswith(_MAY_BEGIN) else name for name in inputs]
    if not are_plain([record.target, record.source, *record.parts, *below]):
        raise ValueError
    for kind, made in record.outputs.items():
        for state in made.files:
            if not _may_be_added(state.name, kind):
                raise ValueError
    if not _may_be_long(record.extent):
        raise ValueError
    if record.said and not _SEVERITIES.issuperset(said.severity for said in record.said):
        raise ValueError


def _may_be_long(extent: Extent) -> bool:
    """Tell whether a document can be so long: what is noted here is printed in lists."""
    is_countable = 0 <= extent.pages <= _MOST and 0 <= extent.langkah <= _MOST
    return is_countable and -1 <= extent.nominal <= _LONGEST and all(map(_WAKTU, (extent.waktu, extent.terlama)))


def _may_be_added(name: str, kind: str) -> bool:
    """Tell whether a format can name a file so."""
    added = _ADDED(name)
    return added is not None and added[1] == kind


def _below_a_start(name: str) -> str:
    """Return an input's name without what may stand before a plain one."""
    return next(name[len(start) :] for start in _MAY_BEGIN if name.startswith(start))
