"""A source that was read → its bytes with the date and the entry of a revision, checked by reading them again."""

from __future__ import annotations

import codecs
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.model.sop import Revisi, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.load import Loaded, load_source
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.reading.shelf.project import Project
from sopdoc.revising.entry import is_newest_first, with_entry
from sopdoc.revising.history import KEY, added
from sopdoc.revising.lines import Lines
from sopdoc.revising.place import CannotEditError, set_text
from sopdoc.revising.spelling import entry_in_brackets
from sopdoc.source.edit import edited
from sopdoc.source.tree import Mapping

DATE = "tanggal_revisi"


class Rewritten(Struct, frozen=True):
    """A file before and after, and the entry that its history gained."""

    path: Path
    before: bytes
    after: bytes
    entry: Revisi


def rewrite(path: Path, project: Project, loaded: Loaded, tanggal: Tanggal, uraian: str) -> Rewritten:
    """Return a source, which has no errors, as it stands after a revision; ``uraian`` is clean text.

    Raise InputOutputError, with what is to be written by hand, where that can't be done without changing more.
    """
    if loaded.written is None or loaded.origin is None:
        raise ValueError("a source with errors isn't revised")
    history, entry = with_entry(loaded.written.riwayat_revisi, tanggal, uraian)
    wanted = replace(loaded.written, tanggal_revisi=tanggal, riwayat_revisi=history)
    before = loaded.origin.source
    try:
        after = _edited(before, loaded, entry)
    except (CannotEditError, ValueError):
        raise _by_hand(path, entry) from None
    if not _reads_as(wanted, path, project, after):
        raise _by_hand(path, entry)
    return Rewritten(path, before, after, entry)


def _edited(data: bytes, loaded: Loaded, entry: Revisi) -> bytes:
    root = loaded.tree
    if not isinstance(root, Mapping) or root.span.start < 0 or loaded.written is None or entry.tanggal is None:
        raise CannotEditError
    lines = Lines(data.removeprefix(codecs.BOM_UTF8).decode())
    first = is_newest_first(loaded.written.riwayat_revisi)
    date = set_text(root, DATE, entry.tanggal.iso, lines)
    return edited(data, (date, *added(root, entry, lines, first=first)))


def _reads_as(wanted: WrittenSop, path: Path, project: Project, data: bytes) -> bool:
    """Tell whether a text, in the place of its file, is read as a document."""
    shelf = Overlay({path: data}, project.shelf)
    return load_source(path, replace(project, shelf=shelf)).written == wanted


def _by_hand(path: Path, entry: Revisi) -> InputOutputError:
    message = _("{path} is written in a way that can't be added to without changing more of it").format(path=path)
    date = f"{DATE}: {entry.tanggal.iso}" if entry.tanggal else DATE
    hint = _("write by hand `{date}`, and as an item of {list} `- {entry}`")
    return InputOutputError(message, hint.format(date=date, list=KEY, entry=entry_in_brackets(entry)))
