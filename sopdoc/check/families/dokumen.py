"""The document as a whole."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from sopdoc.check.asked import Asked
from sopdoc.check.contradictions.counted import miscounted
from sopdoc.check.family import Family
from sopdoc.messages import _, ngettext
from sopdoc.model.tanggal import Tanggal
from sopdoc.rules.regulation.dokumen import (
    BEBERAPA_PROSEDUR,
    JUMLAH_LANGKAH,
    PERLU_TINJAUAN,
    SAMPUL_BELUM_LENGKAP,
    TANPA_BUKU,
)
from sopdoc.rules.rule import Broken

_MONTHS = 12


def _without_book(asked: Asked) -> Iterator[Broken]:
    buku = asked.buku
    lacks = [] if buku.keputusan else ["keputusan"]
    penjelasan = buku.penjelasan
    if penjelasan is None:
        lacks.append("penjelasan")
    else:
        keys = ("ruang_lingkup", "ringkasan", "definisi")
        lacks += [f"penjelasan: {key}" for key in keys if not getattr(penjelasan, key)]
    if lacks:
        names = ", ".join(f"`{name}`" for name in lacks)
        message = _("the office's book of SOPs lacks {parts}").format(parts=names)
        hint = _("write them below `buku:` in the office's instansi.yaml")
        yield Broken(message, asked.span("judul"), (hint,))


def _bare_cover(asked: Asked) -> Iterator[Broken]:
    sop = asked.sop
    if not sop.sampul:
        return
    if not any((asked.instansi.nama, asked.instansi.pemerintah, asked.instansi.unit)):
        message = _("the cover names no office")
        yield Broken(message, asked.span("judul"), (_("write `nama: …` in the office's instansi.yaml"),))
    if sop.tahun is None:
        message = _("the cover has no year")
        hint = _("write the date: `tanggal_efektif: 2 Januari 2025`, or `tanggal_pembuatan: …`")
        yield Broken(message, asked.span("judul"), (hint,))


def _overdue(asked: Asked) -> Iterator[Broken]:
    today = asked.choices.today
    if today is None:
        return
    days = [day for tanggal in asked.dates if (day := _last_day(tanggal))]
    if not days:
        return
    months = asked.choices.bulan_tinjauan
    due = _later(max(days), months)
    if due < today:
        message = ngettext(
            "the last date is {date}: a review is due every month",
            "the last date is {date}: a review is due every {count} months",
            months,
        ).format(date=Tanggal(*max(days).timetuple()[:3]).usual, count=months)
        hint = _("review the SOP and write the day: `tanggal_revisi: …`, with a line in `riwayat_revisi`")
        yield Broken(message, asked.span("tanggal_revisi", "tanggal_efektif", "tanggal_pembuatan"), (hint,))


def _last_day(tanggal: Tanggal) -> date | None:
    """Return the last day that a date may mean: of a month, or of a year; None for none."""
    if tanggal.tahun is None:
        return None
    bulan = tanggal.bulan or _MONTHS
    return date(tanggal.tahun, bulan, tanggal.hari or monthrange(tanggal.tahun, bulan)[1])


def _later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year = min(day.year + years, date.max.year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _several(asked: Asked) -> Iterator[Broken]:
    count = len(asked.tables)
    if count > 1:
        message = _("the SOP has {count} procedures under one identity").format(count=count)
        hint = _("give each procedure a document of its own, with its number and dates")
        yield Broken(message, asked.tables[1].values.node.span, (hint,))


FAMILY: Family = (
    (TANPA_BUKU, _without_book),
    (SAMPUL_BELUM_LENGKAP, _bare_cover),
    (PERLU_TINJAUAN, _overdue),
    (BEBERAPA_PROSEDUR, _several),
    (JUMLAH_LANGKAH, miscounted),
)
