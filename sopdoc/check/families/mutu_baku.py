"""What each activity needs, takes and brings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from sopdoc.check.asked import Asked, Item, Step
from sopdoc.check.families.satuan import FAMILY as SATUAN
from sopdoc.check.families.waktu import FAMILY as WAKTU
from sopdoc.check.family import Check, Family
from sopdoc.indonesian.results import begins_with_verb, content_words, is_filled
from sopdoc.messages import N_, _
from sopdoc.rules.regulation.mutu_baku import (
    KELENGKAPAN_SAMA,
    OUTPUT_KATA_KERJA,
    RANTAI_PUTUS,
    TANPA_KELENGKAPAN,
    TANPA_OUTPUT,
)
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready
from sopdoc.typography.markup import plain_text

_NO_KELENGKAPAN = N_("step {number} doesn't say what it needs")
_ADD_KELENGKAPAN = N_(
    'write `kelengkapan:` and the documents or tools that must be there, or `kelengkapan: "-"` for none'
)
_NO_OUTPUT = N_("step {number} doesn't say what comes out of it")
_ADD_OUTPUT = N_('write `output:` and the document or state that the step brings, or `output: "-"` for none')


class _Row(Struct, frozen=True):
    """A step with what it needs and what it brings."""

    step: Step
    kelengkapan: tuple[Item, ...]
    output: tuple[Item, ...]


@lru_cache(maxsize=1)
def _rows(asked: Asked) -> tuple[_Row, ...]:
    """Return all steps, for all rules that ask about them."""
    return tuple(_Row(step, step.items("kelengkapan"), step.items("output")) for step in asked.steps)


def _filled(key: str, message: str, hint: str) -> Check:
    """Return the check that a column is filled in each step."""

    def check(asked: Asked) -> Iterator[Broken]:
        for row in _rows(asked):
            if not any(is_filled(item.text) for item in getattr(row, key)):
                yield Broken(_(message).format(number=row.step.number), row.step.span(key), (_(hint),))

    return check


def _broken_chain(asked: Asked) -> Iterator[Broken]:
    """Report what a step needs and nothing before it brings.

    Said only where some step before it names what comes out of it, and no word is theirs or the title's.
    """
    at_hand = content_words(f"{plain_text(asked.sop.judul)} {_joined(asked.items('peralatan_perlengkapan'))}")
    rows = iter(_rows(asked))
    for table in asked.tables:
        known, outputs = set(at_hand), 0
        for row in islice(rows, len(table.steps)):
            words = content_words(_joined(row.kelengkapan))
            if outputs and words and not words & known:
                yield _unlinked(row.step, row.kelengkapan[0])
            known |= words | content_words(_joined(row.output))
            outputs += any(is_filled(item.text) for item in row.output)


def _unlinked(step: Step, item: Item) -> Broken:
    message = _("nothing before step {number} brings what it needs: `{text}`")
    hint = _("name what the step before hands over, or write this under the output of the step that makes it")
    return Broken(message.format(number=step.number, text=excerpt(item.text)), item.span, (hint,))


def _joined(items: tuple[Item, ...]) -> str:
    return items[0].text if len(items) == 1 else " ".join([item.text for item in items])


def _same(asked: Asked) -> Iterator[Broken]:
    """Report a step whose output is word for word what it needs."""
    for row in _rows(asked):
        words = _plain(row.kelengkapan)
        if words and words == _plain(row.output):
            message = _("output of step {number} is word for word what it needs: `{text}`")
            hint = _("write what the step changes, such as `{text} yang sudah …`")
            brought = row.output[0]
            message = message.format(number=row.step.number, text=excerpt(brought.text))
            yield Broken(message, brought.span, (hint.format(text=ready(brought.text.rstrip(" .;,"))),))


def _plain(items: tuple[Item, ...]) -> list[str]:
    return [plain for item in items if (plain := _bare(item.text))]


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    """Return a text in small letters with single blanks; "" for one that says that there is nothing."""
    return " ".join(text.casefold().split()).rstrip(" .;,") if any(map(str.isalnum, text)) else ""


def _verb(asked: Asked) -> Iterator[Broken]:
    for row in _rows(asked):
        for item in row.output:
            if begins_with_verb(item.text):
                message = _("output `{text}` is an activity, not a document or a state").format(text=excerpt(item.text))
                hint = _("write what is there afterwards, such as `Surat` or `Surat yang sudah ditandatangani`")
                yield Broken(message, item.span, (hint,))


FAMILY: Family = (
    (TANPA_KELENGKAPAN, _filled("kelengkapan", _NO_KELENGKAPAN, _ADD_KELENGKAPAN)),
    (TANPA_OUTPUT, _filled("output", _NO_OUTPUT, _ADD_OUTPUT)),
    *WAKTU,
    *SATUAN,
    (RANTAI_PUTUS, _broken_chain),
    (KELENGKAPAN_SAMA, _same),
    (OUTPUT_KATA_KERJA, _verb),
)
