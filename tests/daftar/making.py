"""Small entries and lists to test with."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from sopdoc.daftar.entry import Dated, Entry, Identity, Said
from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.table import Bagian, Baris, Daftar
from sopdoc.model.extent import Extent
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.reading.kinds.tanggal import parse_tanggal
from sopdoc.reading.load import find_project
from sopdoc.reading.office.templat import DEFAULT_TEMPLAT, read_templat
from sopdoc.source.span import NOWHERE, Span

TODAY = date(2025, 5, 21)
HERE = Path(__file__)
TEMPLAT = read_templat(DEFAULT_TEMPLAT, NOWHERE, find_project(HERE), HERE).templat


def dated(text: str, line: int = 5) -> Dated:
    tanggal = parse_tanggal(text)
    assert tanggal is not None
    return Dated(tanggal, Span("a.yaml", line, 20, line, 30))


def entry(
    name: str = "a", judul: str = "Penanganan Surat", nomor: str = "", office: str = "Dinas A", **more: Any
) -> Entry:
    """Return an entry whose title stands at 1:8, number at 2:8, keterkaitan from 3:5 on."""
    path = f"{name}.yaml"
    related = more.pop("keterkaitan", ())
    history = tuple(dated(text, 9) for text in more.pop("riwayat", ()))
    dates = {
        key: dated(more.pop(key), line) for line, key in enumerate(("pembuatan", "revisi", "efektif"), 5) if key in more
    }
    identity = Identity(
        judul=Said(judul, Span(path, 1, 8)),
        nomor=Said(nomor, Span(path, 2, 8)),
        keterkaitan=tuple(Said(text, Span(path, line, 5)) for line, text in enumerate(related, 3)),
        prosedur=more.pop("prosedur", ()),
        riwayat=history,
        **dates,
    )
    instansi = Instansi(pemerintah=more.pop("pemerintah", "Kabupaten X"), nama=office)
    extent = more.pop("extent", Extent(3, 2, "1 jam 30 menit", 5400.0))
    return Entry(Path(path), "", instansi, identity, extent, **more)


def baris(no: int = 1, **changes: Any) -> Baris:
    values: dict[str, Any] = {
        "nomor": f"065/{no}/2025",
        "judul": f"Penanganan Surat {no}",
        "unit": "",
        "pembuatan": parse_tanggal("2025-01-15"),
        "revisi": None,
        "efektif": parse_tanggal("2025-01-20"),
        "pages": 3,
        "langkah": 12,
        "waktu": "2 hari 3 jam",
        "waktu_order": 183600.0,
        "terlama": "3 hari",
        "keadaan": Keadaan.BERLAKU,
        "temuan": (),
        "source": f"sop_sources/a/{no}.yaml",
    }
    return Baris(no, **{**values, **changes})


def daftar(*parts: tuple[Baris, ...], **changes: Any) -> Daftar:
    """Return a list of offices "Dinas 1", "Dinas 2" …, one for each tuple of rows."""
    official = Pengesahan("Kepala Dinas", "Budi, S.Sos", "Pembina", "1965")
    offices = tuple(
        Bagian(f"Dinas {at}", "Kabupaten X", rows, Instansi(nama=f"Dinas {at}", tempat="Luwuk", disahkan_oleh=official))
        for at, rows in enumerate(parts, start=1)
    )
    values: dict[str, Any] = {"today": TODAY, "templat": TEMPLAT, "pemerintah": "Kabupaten X", "parts": offices}
    return Daftar(**{**values, **changes})
