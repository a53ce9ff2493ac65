"""The words of activities."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from sopdoc.check.activities.conditional import is_conditional
from sopdoc.check.activities.head_faults import activity_of, head_faults
from sopdoc.check.asked import Asked, Step
from sopdoc.check.family import Check, Family
from sopdoc.indonesian.heads import BLOCKING, OPENINGS, head_of, joined_verbs, tokens_of
from sopdoc.indonesian.words.kinds import Kind
from sopdoc.messages import _
from sopdoc.rules.regulation.kegiatan import (
    BERSUBJEK,
    BERSYARAT,
    BUKAN_KATA_KERJA,
    DIBENDAKAN,
    HANYA_LOMPATAN,
    KEGIATAN_GANDA,
    PASIF,
    TANPA_OBJEK,
    TERLALU_PANJANG,
)
from sopdoc.rules.rule import Broken, Rule
from sopdoc.source.text import excerpt

_MOST_WORDS = 25
_MOST_VERBS = 2
_SENTENCE = re.compile(r"\w{4}[.;!?]\s{1,9}(?!Dan\b|Ev\b|Kab\b)(?=[A-Z])\w{1,30}\s{1,9}\w")
_VAGUE = frozenset(["koordinasi", "koordinir", "tindaklanjut", "laksana", "laku", "proses", "kelola", "fasilitasi"])
"""Roots of verbs that say nothing without what they are about."""


def _of(rule: Rule) -> Check:
    """Return the check that tells of those heads that break a rule."""

    def check(asked: Asked) -> Iterator[Broken]:
        return (fault.broken for fault in head_faults(asked) if fault.rule is rule)

    return check


def _too_long(asked: Asked) -> Iterator[Broken]:
    for step in asked.steps:
        text = activity_of(step)
        sentences, words, verbs = _extent_of(text)
        if sentences > 1:
            message = _("the activity has more than one sentence")
        elif words > _MOST_WORDS:
            message = _("the activity has {words} words").format(words=words)
        elif verbs > _MOST_VERBS:
            message = _("the activity tells of {verbs} things that are done").format(verbs=verbs)
        else:
            continue
        hint = _("make a langkah of each thing that is done, and tell particulars in `keterangan`")
        yield Broken(message, step.span("kegiatan"), (hint,))


@lru_cache(4096)
def _extent_of(text: str) -> tuple[int, int, int]:
    """Return how many sentences, words, and verbs joined to each other a text has."""
    return 1 + (_SENTENCE.search(text) is not None), len(text.split()), len(joined_verbs(text))


def _conditional(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        for step in table.steps:
            if is_conditional(table, step):
                message = _("the activity tells of a condition, but the langkah is no decision")
                hint = _("tell only what is examined, and draw what follows: `keputusan: {ya: lanjut, tidak: id}`")
                yield Broken(message, step.span("kegiatan"), (hint,))


def _twice(asked: Asked) -> Iterator[Broken]:
    for table in asked.tables:
        first: dict[str, Step] = {}
        for step in table.steps:
            words = " ".join(step.kegiatan.casefold().split()).strip(" .;")
            before = first.setdefault(words, step)
            if before is not step and words:
                message = _("langkah {number} has the same activity, `{text}`")
                message = message.format(number=before.number, text=excerpt(step.kegiatan))
                hint = _("tell what is done otherwise here, or delete one of them")
                yield Broken(message, step.span("kegiatan"), (hint,))


def _vague(asked: Asked) -> Iterator[Broken]:
    for step in asked.steps:
        text = activity_of(step)
        head = head_of(text)
        if head.kind is not Kind.ACTIVE or head.word.root not in _VAGUE or head.word.active.startswith("ber"):
            continue
        tokens = tokens_of(text)
        behind = tokens[head.index + 1].word if head.index + 1 < len(tokens) else ""
        if not behind or behind in OPENINGS or behind in BLOCKING:
            verb = text[head.start : head.end]
            message = _("`{verb}` doesn't say what").format(verb=excerpt(verb))
            hint = _("name what it is about, such as `{verb} usulan kegiatan`").format(verb=excerpt(verb))
            yield Broken(message, step.span("kegiatan"), (hint,))


FAMILY: Family = (
    (BUKAN_KATA_KERJA, _of(BUKAN_KATA_KERJA)),
    (BERSUBJEK, _of(BERSUBJEK)),
    (DIBENDAKAN, _of(DIBENDAKAN)),
    (PASIF, _of(PASIF)),
    (TERLALU_PANJANG, _too_long),
    (BERSYARAT, _conditional),
    (HANYA_LOMPATAN, _of(HANYA_LOMPATAN)),
    (KEGIATAN_GANDA, _twice),
    (TANPA_OBJEK, _vague),
)
