"""What the list says of one source."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from sopdoc.model.extent import Extent
from sopdoc.model.instansi import Instansi
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.work.tasks.outcome import Exit, Failure

MOST_REFERENCES = 200
"""Entries of keterkaitan that are looked up of an SOP: each takes milliseconds, and a source may have 100,000."""


class Said(Struct, frozen=True):
    """A text of the source in one line without markup, and where it stands; empty where the source has none."""

    text: str
    span: Span


class Dated(Struct, frozen=True):
    """A date of the source, and where it stands."""

    tanggal: Tanggal
    span: Span


class Identity(Struct, frozen=True):
    """What a source says of itself, as far as it can be read; ``prosedur`` are the titles of its procedures."""

    judul: Said
    nomor: Said
    keterkaitan: tuple[Said, ...] = ()
    prosedur: tuple[str, ...] = ()
    pembuatan: Dated | None = None
    revisi: Dated | None = None
    efektif: Dated | None = None
    riwayat: tuple[Dated, ...] = ()

    @property
    def dates(self) -> tuple[Dated, ...]:
        """All dates that name a year at least, those of the revision history last."""
        written = (self.pembuatan, self.revisi, self.efektif, *self.riwayat)
        return tuple(dated for dated in written if dated is not None and dated.tanggal.tahun is not None)


class Entry(Struct, frozen=True):
    """A source in the list; it travels between processes.

    ``folder`` is its folder below the project's root. ``extent`` is None where the source has faults. ``files`` are its
    outputs that exist. ``faults`` are the errors in it, ``shared`` those in files that others use too; ``unprintable``
    warns of characters that the list's PDF can't show.
    """

    source: Path
    folder: str
    instansi: Instansi
    identity: Identity
    extent: Extent | None = None
    files: tuple[Path, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    shared: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    unprintable: tuple[Diagnostic, ...] = ()

    @property
    def exit(self) -> Exit:
        """The exit code if this were the only source."""
        if self.failure:
            return self.failure.exit
        return Exit.FAULTS if self.faults or self.shared else Exit.OK
