"""Where decisions and steps lead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.activities.conditional import is_conditional
from sopdoc.check.activities.flow_kinds import ends_with_receiver, files_away, orders, starts_with_request
from sopdoc.check.activities.head_faults import activity_of
from sopdoc.check.activities.jumps import is_jump
from sopdoc.check.asked import Asked, Item, Step, Table
from sopdoc.check.contradictions.one_way import same_place
from sopdoc.check.family import Family
from sopdoc.indonesian.conditions import Outcomes, decides, judges, outcomes_of
from sopdoc.indonesian.heads import joined_verbs
from sopdoc.messages import _
from sopdoc.model.alur import END, flow_edges
from sopdoc.rules.regulation.alur import (
    KEPUTUSAN_TERSEMBUNYI,
    MUNDUR,
    PELAYANAN_BUKAN_PEMOHON,
    PENUGASAN_TANPA_PERINTAH,
    SEMUA_LANJUT,
    TANPA_KEPUTUSAN,
    TANPA_PILIHAN,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt

_MOST = 2000
_MENDS = re.compile(
    r"perbaik|lengkapi|revisi|empurna|ulang|betulkan|benah|esuaikan|mutakhir|perbar[ui]|perbahar|ralat|kembali"
    r"|indak\s*lanjut|\bkoreksian",
    re.IGNORECASE,
)
"""A loop in which something is mended or given back: good practice, though a plain step leads back."""
_CHANGES = frozenset("ganti tunda tunggu ubah rubah sunting edit rapi tambah".split())  # noqa: SIM905
"""Roots of verbs that mend where they are what is done here: who has others change something has mended nothing."""


def _hidden(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        for step in table.steps:
            item = _telling(table, step)
            if item is not None:
                message = _("`keterangan` tells of outcomes, but the langkah is no decision: `{text}`")
                hint = _("draw them as exits instead: `keputusan: {ya: lanjut, tidak: id}`")
                yield Broken(message.format(text=excerpt(item.text)), item.span, (hint,))


def _telling(table: Table, step: Step) -> Item | None:
    """Return the remark that tells of outcomes that no decision draws."""
    langkah = step.langkah
    if not langkah.keterangan or any(bagian.keputusan for bagian in langkah.bagian) or is_conditional(table, step):
        return None
    least = Outcomes.ONE if decides(activity_of(step)) else Outcomes.TWO
    told = (item for item in step.items("keterangan") if outcomes_of(item.text[:_MOST]) >= least and judges(item.text))
    return next(told, None)


def _backwards(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        if not any(bagian.lanjut for langkah in table.prosedur.langkah for bagian in langkah.bagian):
            continue
        for edge in flow_edges(table.prosedur):
            step = table.steps[edge.source]
            bagian = step.langkah.bagian[edge.source_part]
            forward = edge.target == END or edge.target_place > edge.place
            if forward or bagian.keputusan or _mends(activity_of(step)):
                continue
            message = _("this langkah is no decision, and leads back to langkah {number}").format(
                number=edge.target + 1
            )
            decide = _("make a decision of it: `keputusan: {{ya: lanjut, tidak: {id}}}`")
            target = table.steps[edge.target].langkah
            ids = (target.bagian[edge.target_part].id, target.id)
            id_ = next(filter(None, ids), "")
            hints = (decide.format(id=id_), _("or let it lead to the next langkah: delete `lanjut`"))
            back = next((cabang for cabang in bagian.lanjut if cabang.tujuan in ids), bagian.lanjut[0])
            yield Broken(message, back.span, hints)


def _mends(text: str) -> bool:
    changes = any(verb.word.root in _CHANGES for verb in joined_verbs(text))
    return (changes or _MENDS.search(text) is not None) and not is_jump(text)


def _no_decision(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        if not any(bagian.keputusan for langkah in table.prosedur.langkah for bagian in langkah.bagian):
            message = _("nothing is decided in this procedure")
            hint = _("that may be right; where something is examined or approved, draw both outcomes: `keputusan`")
            yield Broken(message, table.values.span("langkah"), (hint,))


def _is(asked: Asked, kind: str) -> bool:
    sheet = asked.sop.lembar_kerja
    return sheet is not None and sheet.jenis_kegiatan.casefold().strip(" .").startswith(kind)


def _service(asked: Asked) -> Iterator[Broken]:
    if not _is(asked, "pelayanan"):
        return
    table = asked.tables[0]
    first, last = table.steps[0], table.steps[-1]
    if not starts_with_request(table, first):
        message = _("a service (`pelayanan`) begins with the request of whoever asks for it")
        hint = _("begin with `Mengajukan permohonan`, done by a lane of its own such as `pemohon: Pemohon`")
        yield Broken(message, first.span("kegiatan"), (hint,))
    if files_away(last):
        message = _("a service (`pelayanan`) ends with handing over, and this step archives")
        hint = _("archive it in the langkah before the result is handed over")
        yield Broken(message, last.span("kegiatan"), (hint,))
    elif not ends_with_receiver(table, last):
        message = _("a service (`pelayanan`) ends when whoever asked for it has the result")
        hint = _("end with `Menerima …`, done by the same lane as the request")
        yield Broken(message, last.span("kegiatan"), (hint,))


def _assignment(asked: Asked) -> Iterator[Broken]:
    if _is(asked, "penugasan") and not orders(asked.tables[0].steps[0]):
        message = _("an assignment (`penugasan`) begins with the order of a superior")
        hint = _("begin with `Memerintahkan …` or `Menugaskan …`, done by who may order it")
        yield Broken(message, asked.tables[0].steps[0].span("kegiatan"), (hint,))


FAMILY: Family = (
    (TANPA_PILIHAN, same_place(onwards=False)),
    (SEMUA_LANJUT, same_place(onwards=True)),
    (KEPUTUSAN_TERSEMBUNYI, _hidden),
    (MUNDUR, _backwards),
    (TANPA_KEPUTUSAN, _no_decision),
    (PELAYANAN_BUKAN_PEMOHON, _service),
    (PENUGASAN_TANPA_PERINTAH, _assignment),
)
