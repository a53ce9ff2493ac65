"""Texts that say how many steps there are, where the table has another number."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from sopdoc.check.asked import Asked
from sopdoc.indonesian.texts.counts import Count, counts_in
from sopdoc.messages import _, ngettext
from sopdoc.rules.rule import Broken
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, scalars
from sopdoc.templat.susunan import BAGIAN
from sopdoc.typography.markup import plain_text


def miscounted(asked: Asked) -> Iterator[Broken]:
    """Report each number of steps that is neither that of a table nor that of all of them."""
    sizes = [len(table.steps) for table in asked.tables]
    right = {*sizes, sum(sizes)}
    for count, span in _counts(asked):
        if count.number not in right:
            size = " / ".join(map(str, sizes))
            message = ngettext(
                "`{text}`, but the table has {size} step", "`{text}`, but the table has {size} steps", sum(sizes)
            ).format(text=count.text, size=size)
            hint = _("write {size} in its place, or add what the table lacks").format(size=size)
            yield Broken(message, span, (hint,))


def _counts(asked: Asked) -> Iterator[tuple[Count, Span]]:
    """Yield all that texts say of how many steps there are, each with its place."""
    items = chain(
        chain.from_iterable(asked.items(key) for key in BAGIAN),
        chain.from_iterable(table.notes for table in asked.tables),
    )
    for item in items:
        yield from ((count, item.span) for count in counts_in(item.text))
    for step in asked.steps:
        for item in step.items("keterangan") if step.langkah.keterangan else ():
            yield from ((count, item.span) for count in counts_in(item.text, of_a_step=True))
    worksheet = asked.values.node.get("lembar_kerja")
    if isinstance(worksheet, Mapping):
        for node in chain.from_iterable(scalars(entry.value) for entry in worksheet):
            yield from ((count, node.span) for count in counts_in(plain_text(node.text)))
