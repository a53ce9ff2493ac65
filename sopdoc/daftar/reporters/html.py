"""The list as one web page that needs nothing from outside and, to be read, no script."""

from __future__ import annotations

import re

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.table import JUDUL, NONE, Daftar, angka, tanggal_pendek
from sopdoc.model.tanggal import Tanggal
from sopdoc.web.page import fill_page, own_part

_WHOLE = 40
"""Numbers of up to so many characters aren't broken."""
_HEADINGS = (
    ("No", "n"),
    ("Nomor SOP", ""),
    ("Judul SOP", "judul"),
    ("Tanggal Pembuatan", ""),
    ("Tanggal Revisi", ""),
    ("Tanggal Efektif", ""),
    ("Halaman", "n"),
    ("Langkah", "n"),
    ("Total Waktu", "waktu"),
    ("Status", ""),
    ("Keterangan", "catatan"),
)
_REKAP = ("Jumlah SOP", *(keadaan.capitalize() for keadaan in Keadaan), "Tanpa Nomor", "Temuan", "Halaman", "Langkah")


def report_html(daftar: Daftar) -> bytes:
    """Return the page; its content policy lets in nothing but its own style and script."""
    return fill_page(
        "daftar",
        daftar=daftar,
        judul=JUDUL,
        keadaan=tuple(Keadaan),
        headings=_HEADINGS,
        rekap_labels=_REKAP,
        dash=NONE,
        style=own_part("daftar.css"),
        script=own_part("daftar.js"),
        angka=angka,
        nomor_parts=_nomor_parts,
        tanggal_pendek=tanggal_pendek,
        date_order=_date_order,
    )


def _nomor_parts(nomor: str) -> list[str]:
    """Keep a number in one line, unless it would push the others off the screen: then it breaks behind slashes only."""
    return [nomor] if len(nomor) <= _WHOLE else re.findall("[^/]*/+|[^/]+", nomor)


def _date_order(tanggal: Tanggal | None) -> str:
    return tanggal.iso if tanggal else ""
