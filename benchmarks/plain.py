"""A source's words for programs that fill tables and draw no flowchart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sopdoc.model.isi import Isi
from sopdoc.model.prosedur import Langkah
from sopdoc.pipeline import load

HEADS = ("No", "Kegiatan", "Pelaksana", "Kelengkapan", "Waktu", "Output", "Keterangan")


@dataclass(frozen=True, slots=True)
class Plain:
    """Label and value pairs of the identity page, and the procedure's rows under `HEADS`."""

    judul: str
    identity: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]


def plain(source: Path) -> Plain:
    """Read a source."""
    loaded = load(source)
    sop, office = loaded.sop, loaded.instansi
    assert sop is not None
    lists = ("dasar_hukum", "kualifikasi_pelaksana", "keterkaitan", "peralatan_perlengkapan", "peringatan")
    identity = (
        ("Instansi", f"{office.pemerintah}\n{office.nama}"),
        ("Nomor SOP", sop.nomor),
        ("Disahkan oleh", office.disahkan_oleh.jabatan),
        ("Judul SOP", sop.judul),
        *((name.replace("_", " ").capitalize(), _text(getattr(sop, name))) for name in lists),
        ("Pencatatan dan pendataan", _text(sop.pencatatan_pendataan)),
    )
    return Plain(sop.judul, identity, tuple(_rows(sop.prosedur[0].langkah)))


def _rows(steps: tuple[Langkah, ...]) -> Iterator[tuple[str, ...]]:
    for number, step in enumerate(steps, 1):
        measures = (step.kelengkapan, step.waktu, step.output, step.keterangan)
        yield (str(number), step.kegiatan, ", ".join(step.oleh.pelaksana), *map(_text, measures))


def _text(value: Isi) -> str:
    return value if isinstance(value, str) else "\n".join(f"{at}. {text}" for at, text in enumerate(value, 1))
