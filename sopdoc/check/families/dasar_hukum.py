"""The legal bases."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.cited import Cited, cited_by
from sopdoc.check.families import urutan_hukum
from sopdoc.check.family import Family
from sopdoc.indonesian.laws.citations import Citation
from sopdoc.indonesian.laws.kinds import Kind
from sopdoc.indonesian.laws.known import Law, known, successor, titled
from sopdoc.indonesian.texts.topics import is_short_form, likeness, share, words_of
from sopdoc.messages import _
from sopdoc.rules.regulation.dasar_hukum import (
    BUKAN_PERATURAN,
    DASAR_GANDA,
    DICABUT,
    JUDUL_LAIN,
    LEBIH_BARU,
    TANPA_DASAR,
    TIDAK_LENGKAP,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready

_UNNUMBERED = frozenset({Kind.UUD, Kind.KITAB, Kind.SURAT})
_OTHER_TITLE = 0.34
"""A title that shares less of its words with the law's is another one."""
_NEAR_TITLE = 0.6
_SHORT_FORM = re.compile(r"\b[A-Z]{2,6}\b")
_LEAST_ROOM = 6
"""Letters of a title that may be a short form as a whole: "ITE"."""
_AMENDING = re.compile(r"\s*(?:perubahan|pencabutan|pelaksanaan|peraturan pelaksana)", re.IGNORECASE)


def _none(asked: Asked) -> Iterator[Broken]:
    if not cited_by(asked):
        message = _("no legal basis is named")
        hint = _("write the laws that the procedure rests on below `dasar_hukum:`, each with nomor, tahun and tentang")
        yield Broken(message, asked.span("dasar_hukum"), (hint,))


def _incomplete(asked: Asked) -> Iterator[Broken]:
    for cited in cited_by(asked):
        law = cited.law
        if law is None or law.kind in _UNNUMBERED:
            continue
        lacks = [word for word, there in (("nomor", law.number), ("tahun", law.year)) if not there]
        if not law.about:
            lacks.append("tentang")
        if lacks:
            message = _("`{text}` lacks {parts}").format(text=excerpt(cited.item.text), parts=", ".join(lacks))
            hint = _("write the law in full: `{example}`").format(example=_completed(law))
            yield Broken(message, cited.item.span, (hint,))


def _completed(law: Citation) -> str:
    """Return how a law is written in full, with what is known of it."""
    found = known(law)
    same = [one for one in titled(law.kind, law.issuer, law.subject) if not one.revoked_by] if law.subject else []
    found = found or (same[0] if len(same) == 1 else None)
    if found:
        return found.cited
    year = law.year or ("" if law.number and "/" in law.number else "…")
    dated = f" Tahun {year}" if year and str(year) not in law.number else ""
    return ready(f"{law.name} Nomor {law.number or '…'}{dated} tentang {law.subject or '…'}")


def _doubled(asked: Asked) -> Iterator[Broken]:
    seen: dict[tuple[object, ...], Cited] = {}
    for cited in cited_by(asked):
        law = cited.law
        if law is None or not law.number or law.year is None:
            continue
        level = cited.rank if law.kind is Kind.PERDA else None
        whose = "" if law.kind in (Kind.PERDA, Kind.PERGUB, Kind.PERBUP, Kind.PERWALI) else law.issuer
        first = seen.setdefault((law.kind, whose, law.key, law.year, level), cited)
        if first is not cited and first.law:
            yield _twice(cited, law, first.law)


def _twice(cited: Cited, law: Citation, first: Citation) -> Broken:
    differs = bool(law.subject and first.subject) and likeness(law.subject, first.subject) < _NEAR_TITLE
    text = excerpt(law.short)
    if differs:
        message = _("`{text}` is named twice, with two titles").format(text=text)
        return Broken(
            message, cited.item.span, (_("one law has one title: correct the number, or leave out this item"),)
        )
    return Broken(_("`{text}` is named twice").format(text=text), cited.item.span, (_("leave out this item"),))


def _mistitled(asked: Asked) -> Iterator[Broken]:
    for cited in cited_by(asked):
        law = cited.law
        if law is None or not law.number or law.year is None or not _is_title(law.subject):
            continue
        fact = known(law)
        if fact and fact.revoked_by:
            continue
        others = titled(law.kind, law.issuer, law.subject)
        if fact and fact not in others and _conflicts(law.subject, fact, others):
            yield _other_title(cited, law, fact, others)
        elif not fact and others and any(one.only for one in others) and not _AMENDING.match(law.subject):
            message = _("`{title}` is not {law}").format(title=excerpt(law.subject), law=excerpt(law.short))
            yield Broken(message, cited.item.span, (_write(others[-1]),))


def _is_title(subject: str) -> bool:
    """Tell whether a subject is a title by itself, not a short form such as "ITE"."""
    has_short = not subject.isupper() and _SHORT_FORM.search(re.sub(r"\(.*?\)", "", subject)) is not None
    return bool(words_of(subject)) and not has_short and (len(subject) > _LEAST_ROOM or not subject.isupper())


def _conflicts(subject: str, fact: Law, others: tuple[Law, ...]) -> bool:
    if is_short_form(subject, fact.title):
        return False
    if _AMENDING.match(subject) and not _AMENDING.match(fact.title):
        return share(subject, fact.title) < _OTHER_TITLE
    return share(subject, fact.title) < _OTHER_TITLE or (bool(others) and likeness(subject, fact.title) <= _NEAR_TITLE)


def _other_title(cited: Cited, law: Citation, fact: Law, others: tuple[Law, ...]) -> Broken:
    message = _("{law} is about `{known}`, not about `{title}`").format(
        law=fact.short, known=excerpt(fact.title), title=excerpt(law.subject)
    )
    valid = [one for one in others if not one.revoked_by]
    hints = (_("if the title is right: {remedy}").format(remedy=_write(valid[-1])),) if valid else ()
    return Broken(message, cited.item.span, (_write(fact), *hints))


def _write(law: Law) -> str:
    return _("write `{law}`").format(law=law.cited)


def _revoked(asked: Asked) -> Iterator[Broken]:
    for cited in cited_by(asked):
        fact = known(cited.law) if cited.law else None
        if fact is None or not fact.revoked_by:
            continue
        message = _("{law} was revoked by {other}").format(law=fact.short, other=fact.revoked_by)
        message += f" ({fact.note})" if fact.note else ""
        after = successor(fact)
        yield Broken(message, cited.item.span, (_write(after),) if after else ())


def _newer(asked: Asked) -> Iterator[Broken]:
    written = asked.sop.tanggal_pembuatan
    if not (written and written.tahun):
        return
    last = max(tanggal.tahun for tanggal in asked.dates if tanggal.tahun)
    for cited in cited_by(asked):
        if cited.law and cited.law.year and cited.law.year > last:
            message = _("`{law}` is newer than the document").format(law=excerpt(cited.law.short))
            hint = _("correct the year of the law, or the dates of the document ({year})").format(year=last)
            yield Broken(message, cited.item.span, (hint,))


def _no_law(asked: Asked) -> Iterator[Broken]:
    for cited in cited_by(asked):
        if cited.law is None:
            message = _("`{text}` is no law").format(text=excerpt(cited.item.text))
            hint = _("name laws here only; SOPs belong to `keterkaitan`, books and forms to `peralatan_perlengkapan`")
            yield Broken(message, cited.item.span, (hint,))


FAMILY: Family = (
    (TANPA_DASAR, _none),
    *urutan_hukum.FAMILY,
    (TIDAK_LENGKAP, _incomplete),
    (DASAR_GANDA, _doubled),
    (JUDUL_LAIN, _mistitled),
    (DICABUT, _revoked),
    (LEBIH_BARU, _newer),
    (BUKAN_PERATURAN, _no_law),
)
