"""What changed in a tree since a revision → the list of changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.identity import one_text
from sopdoc.daftar.kantor import Kantor, offices_of
from sopdoc.daftar.page_format import templat_of
from sopdoc.daftar.survey import THIS_PROCESS, entry_of, survey
from sopdoc.daftar.table import NONE
from sopdoc.daftar.workers import Workers
from sopdoc.errors import SopdocError
from sopdoc.pairs.pair import Content, Pair, Place
from sopdoc.pairs.sides import Sides, of_revisions
from sopdoc.perubahan.judge import Judged, judged
from sopdoc.perubahan.table import Bagian, Baris, DaftarPerubahan, Perubahan
from sopdoc.reading.git.repository import find_repository
from sopdoc.reading.load import find_project
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.text import one_line
from sopdoc.work.tasks.fault import failure_from
from sopdoc.work.tasks.outcome import Exit, Failure
from sopdoc.work.tasks.plan import Task


class Trouble(Struct, frozen=True):
    """What is wrong with a source of the list, or why it can't be read."""

    source: Path
    faults: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None


class Changes(Struct, frozen=True):
    """The list, and what is to be told of its sources."""

    daftar: DaftarPerubahan
    troubles: tuple[Trouble, ...] = ()

    @property
    def exit(self) -> Exit:
        """The exit code of a comparison: 0 nothing changed, 1 something did, 2 trouble."""
        if self.troubles:
            return Exit.ENVIRONMENT
        return Exit.FAULTS if self.daftar.rekap.sop else Exit.OK


def changes_since(
    revision: str, paths: Sequence[Path], until: date | None = None, workers: Workers = THIS_PROCESS
) -> Changes:
    """List the SOPs below some paths that came, went and changed since a revision of git.

    ``until`` is the day that the list is dated with, by default that of the revision: no clock is asked. ``workers``
    lay out what there is now, for the number of its pages. Raise InputOutputError where revision or paths are unknown.
    """
    since_day = find_repository(paths[0]).day(revision)
    templat = templat_of(find_project(paths[0]), paths[0])
    with closing(of_revisions(revision, None, paths)) as sides:
        found, unread = _judged(sides)
        entries = _entries(found, workers)
    rows = {entry.source: each for entry, each in zip(entries, found, strict=True)}
    parts = tuple(_part(kantor, rows) for kantor in offices_of(entries))
    governments = {part.pemerintah for part in parts}
    government = governments.pop() if len(governments) == 1 else ""
    daftar = DaftarPerubahan(revision, since_day, until, templat, government, parts)
    return Changes(daftar, (*unread, *_troubles(revision, found, entries)))


def _judged(sides: Sides) -> tuple[list[Judged], list[Trouble]]:
    """Return what happened to each SOP, and which couldn't be read."""
    found: list[Judged] = []
    unread: list[Trouble] = []
    for pair in sides.pairs:
        if pair.content is not Content.SOP:
            continue
        try:
            judgement = judged(pair)
        except (SopdocError, OSError) as fault:
            path = _place(pair).path
            unread.append(Trouble(path, failure=failure_from(fault, path)))
        else:
            found += [judgement] if judgement else []
    return found, unread


def _place(pair: Pair) -> Place:
    place = pair.new or pair.old
    if place is None:
        raise ValueError("a pair has a side")
    return place


def _entries(found: Iterable[Judged], workers: Workers) -> tuple[Entry, ...]:
    """Return what the list says of each SOP; those that are gone are looked at in their revision, here."""
    tasks = [(each, Task(_place(each.pair).path, _place(each.pair).project)) for each in found]
    now = survey([task for each, task in tasks if each.pair.new], workers)
    return tuple(next(now) if each.pair.new else entry_of(task) for each, task in tasks)


def _part(kantor: Kantor, rows: dict[Path, Judged]) -> Bagian:
    numbered = enumerate(kantor.entries, start=1)
    listed = tuple(_row(no, entry, rows[entry.source]) for no, entry in numbered)
    return Bagian(kantor.nama, kantor.pemerintah, listed, kantor.instansi)


def _row(no: int, entry: Entry, found: Judged) -> Baris:
    identity = entry.identity
    is_gone = found.perubahan is Perubahan.DICABUT
    has_number = any(character.isalnum() for character in identity.nomor.text)
    return Baris(
        no=no,
        nomor=identity.nomor.text if has_number else NONE,
        judul=identity.judul.text or f"({one_line(entry.source.name)})",
        unit=one_text(entry.instansi.unit),
        perubahan=found.perubahan,
        uraian=found.uraian or NONE,
        revisi_lama=found.revisi_lama,
        revisi_baru=identity.revisi.tanggal if identity.revisi and not is_gone else None,
        pages=entry.extent.pages if entry.extent else None,
        source=one_line(str(entry.source)),
    )


def _troubles(revision: str, found: Iterable[Judged], entries: Iterable[Entry]) -> Iterator[Trouble]:
    """Yield what is wrong with the sources, those of the older revision at places that name it."""
    for each, entry in zip(found, entries, strict=True):
        old = each.faulty.diagnostics if each.faulty else ()
        errors = tuple(fault for fault in old if fault.severity is Severity.ERROR)
        own = (*entry.shared, *entry.faults)
        before, after = (errors, own) if each.pair.new else (own, ())
        faults = (*(_within(revision, fault) for fault in before), *after)
        if faults or entry.failure:
            yield Trouble(entry.source, faults, entry.failure)


def _within(revision: str, fault: Diagnostic) -> Diagnostic:
    return replace(fault, span=replace(fault.span, path=f"{revision}:{fault.span.path}"))
