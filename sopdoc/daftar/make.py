"""Entries and findings → the table."""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from urllib.parse import quote

from sopdoc.daftar.entry import Dated, Entry
from sopdoc.daftar.identity import one_text
from sopdoc.daftar.kantor import Kantor
from sopdoc.daftar.keadaan import keadaan_of
from sopdoc.daftar.rules.findings import Finding
from sopdoc.daftar.table import NONE, Bagian, Baris, Daftar, Temuan
from sopdoc.model.tanggal import Tanggal
from sopdoc.source.text import one_line
from sopdoc.templat.templat import Templat


def make_table(
    offices: tuple[Kantor, ...], findings: Iterable[Finding], output: Path, today: date, templat: Templat
) -> Daftar:
    """Make the table; links count from ``output``."""
    told: dict[Path, list[Finding]] = {}
    for finding in findings:
        told.setdefault(finding.entry.source, []).append(finding)
    parts = tuple(
        Bagian(
            kantor.nama,
            kantor.pemerintah,
            tuple(
                _row(number, entry, told.get(entry.source, []), output, today)
                for number, entry in enumerate(kantor.entries, start=1)
            ),
            kantor.instansi,
        )
        for kantor in offices
    )
    governments = {part.pemerintah for part in parts}
    return Daftar(today, templat, governments.pop() if len(governments) == 1 else "", parts)


def _row(no: int, entry: Entry, findings: list[Finding], output: Path, today: date) -> Baris:
    identity, extent = entry.identity, entry.extent
    source = one_line(str(entry.source))
    return Baris(
        no=no,
        nomor=identity.nomor.text if _says_something(identity.nomor.text) else NONE,
        judul=identity.judul.text or f"({one_line(entry.source.name)})",
        unit=one_text(entry.instansi.unit),
        pembuatan=_tanggal(identity.pembuatan),
        revisi=_tanggal(identity.revisi),
        efektif=_tanggal(identity.efektif),
        pages=extent.pages if extent else None,
        langkah=extent.langkah if extent else None,
        waktu=extent.waktu if extent else NONE,
        waktu_order=extent.nominal if extent else -1.0,
        terlama=extent.terlama if extent else NONE,
        keadaan=keadaan_of(entry, today),
        temuan=(
            *_faults(entry, source),
            *(Temuan(each.keterangan, source, each.diagnostic.span.line) for each in findings),
        ),
        source=source,
        links=tuple((path.suffix[1:].upper(), _address(path, output)) for path in entry.files),
    )


def _says_something(nomor: str) -> bool:
    return any(character.isalnum() for character in nomor)


def _tanggal(dated: Dated | None) -> Tanggal | None:
    return dated.tanggal if dated else None


def _faults(entry: Entry, source: str) -> tuple[Temuan, ...]:
    """Say in a few words what keeps a source from being built; the faults themselves are told by `build`."""
    if entry.failure is not None:
        return (Temuan("sumber tidak dapat dibaca", source, 1),)
    faults = entry.faults
    own = (Temuan(f"sumber memuat {len(faults)} kesalahan", source, faults[0].span.line),) if faults else ()
    if not entry.shared:
        return own
    place = entry.shared[0].span
    return (*own, Temuan("kesalahan pada data instansi atau templat", one_line(place.path), place.line))


def _address(path: Path, output: Path) -> str:
    return quote(Path(os.path.relpath(path, output)).as_posix(), errors="surrogateescape")
