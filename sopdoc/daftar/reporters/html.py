"""The list as one web page that needs nothing from outside and, to be read, no script."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape
from pathlib import Path

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.table import JUDUL, NONE, Bagian, Baris, Daftar, Rekap, angka, tanggal_pendek
from sopdoc.model.tanggal import Tanggal

_WHOLE = 40
"""Numbers of up to so many characters aren't broken."""
_HERE = Path(__file__).parent
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


def report_html(daftar: Daftar) -> bytes:
    """Return the page; its content policy lets in nothing but its own style and script."""
    style, script = (_HERE / "page.css").read_text("utf-8"), (_HERE / "page.js").read_text("utf-8")
    policy = f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(script)}"
    title = f"{JUDUL}, {daftar.pemerintah}" if daftar.pemerintah else JUDUL
    lines = (
        "<!DOCTYPE html>",
        '<html lang="id">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        *_head(daftar),
        *(_summary(daftar) if len(daftar.parts) > 1 else ()),
        *(line for at, part in enumerate(daftar.parts, start=1) for line in _part(daftar, part, at)),
        f"<script>{script}</script>",
        "</body>",
        "</html>",
        "",
    )
    return "\n".join(lines).encode("utf-8")


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf-8')).digest()).decode('ascii')}'"


def _head(daftar: Daftar) -> Iterator[str]:
    yield f"<header><h1>{escape(JUDUL)}</h1>"
    if daftar.pemerintah:
        yield f"<p><strong>{escape(daftar.pemerintah)}</strong></p>"
    yield f"<p>{escape(daftar.keadaan_per)}: {escape(daftar.rekap.words)}</p></header>"
    states = "".join(f"<option>{escape(keadaan)}</option>" for keadaan in Keadaan)
    yield (
        '<form class="tools" role="search" hidden><label>Cari <input type="search" '
        'placeholder="nomor, judul, instansi, keterangan"></label>'
        f'<label>Status <select><option value="">semua</option>{states}</select></label>'
        '<output aria-live="polite"></output></form>'
    )


def _summary(daftar: Daftar) -> Iterator[str]:
    labels = ("Jumlah SOP", *(keadaan.capitalize() for keadaan in Keadaan))
    labels = (*labels, "Tanpa Nomor", "Temuan", "Halaman", "Langkah")
    yield "<section><h2>Rekapitulasi</h2>"
    yield '<div class="wide"><table><thead><tr><th scope="col" class="n">No</th>'
    yield '<th scope="col" class="nama">Perangkat Daerah</th>'
    yield "".join(f'<th scope="col">{escape(label)}</th>' for label in labels)
    yield "</tr></thead><tbody>"
    for at, part in enumerate(daftar.parts, start=1):
        name = f'<a href="#kantor-{at}">{escape(daftar.name_of(part))}</a>'
        yield f'<tr><td class="n">{at}</td><td class="nama">{name}</td>{_counts(part.rekap)}</tr>'
    yield f'</tbody><tfoot><tr><td></td><th scope="row">Jumlah</th>{_counts(daftar.rekap)}</tr></tfoot>'
    yield "</table></div></section>"


def _counts(rekap: Rekap) -> str:
    states = tuple(count for _keadaan, count in rekap.keadaan)
    counts = (rekap.sop, *states, rekap.tanpa_nomor, rekap.temuan, rekap.pages, rekap.langkah)
    return "".join(_number(count) for count in counts)


def _number(count: int | None) -> str:
    """Write a count; sorting needs its digits without dots."""
    if count is None:
        return f'<td class="n" data-sort="-1">{NONE}</td>'
    return f'<td class="n" data-sort="{count}">{angka(count)}</td>'


def _part(daftar: Daftar, part: Bagian, at: int) -> Iterator[str]:
    yield f'<section class="kantor" id="kantor-{at}"><h2>{escape(daftar.name_of(part))}</h2>'
    yield f"<p>{escape(part.rekap.words)}</p>"
    heads = "".join(f'<th scope="col" class="{kind}">{escape(label)}</th>' for label, kind in _HEADINGS)
    yield f'<div class="wide"><table><thead><tr>{heads}</tr></thead><tbody>'
    yield from (_row(row) for row in part.rows)
    yield "</tbody></table></div></section>"


def _row(row: Baris) -> str:
    dates = "".join(_date(each) for each in (row.pembuatan, row.revisi, row.efektif))
    status = f'<span class="status {row.keadaan.replace(" ", "-")}">{escape(row.keadaan)}</span>'
    return (
        f'<tr data-status="{escape(row.keadaan)}"><td class="n">{row.no}</td>{_nomor(row.nomor)}'
        f'<td class="judul">{escape(row.judul)}{_below_title(row)}</td>{dates}{_number(row.pages)}'
        f'{_number(row.langkah)}<td class="waktu" data-sort="{row.waktu_order:.0f}">{escape(row.waktu)}</td>'
        f'<td>{status}</td><td class="catatan">{_notes(row)}</td></tr>'
    )


def _nomor(nomor: str) -> str:
    """Keep a number in one line, unless it would push the others off the screen: then it breaks behind slashes only."""
    if len(nomor) <= _WHOLE:
        return f'<td class="d">{escape(nomor)}</td>'
    parts = re.findall("[^/]*/+|[^/]+", nomor)
    spans = "<wbr>".join(f'<span class="d">{escape(part)}</span>' for part in parts)
    return f"<td>{spans}</td>"


def _below_title(row: Baris) -> str:
    unit = f'<span class="small">{escape(row.unit)}</span>' if row.unit else ""
    words = " ".join(f'<a href="{escape(address)}">{escape(word)}</a>' for word, address in row.links)
    links = f'<span class="small links">{words}</span>' if words else ""
    return unit + links


def _date(tanggal: Tanggal | None) -> str:
    if tanggal is None or tanggal.tahun is None:
        return f'<td class="d" data-sort="">{NONE}</td>'
    order = f"{tanggal.tahun:04d}-{tanggal.bulan or 0:02d}-{tanggal.hari or 0:02d}"
    return f'<td class="d" data-sort="{order}">{escape(tanggal_pendek(tanggal))}</td>'


def _notes(row: Baris) -> str:
    if not row.temuan:
        return ""
    items = "".join(
        f'<li>{escape(temuan.keterangan)}<span class="small">{escape(temuan.source)}:{temuan.line}</span></li>'
        for temuan in row.temuan
    )
    return f"<ul>{items}</ul>"
