"""Addresses in texts: of pages on the web, and of mail. In outputs they are links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run

_HOST = r"[\w-]+(?:\.[\w-]+)+"
_REST = r"[^\s<>\"“”‘’«»]*"
_ADDRESS = re.compile(
    rf"(?<![\w@/.+-])(?:https?://\w{_REST}|(?P<bare>www\.{_HOST}{_REST})|(?P<mail>[\w.+-]+@{_HOST}))", re.IGNORECASE
)
_ENDS = ".,;:!?…'"
"""Signs that end a sentence or quote behind an address, and belong to no address."""
_BRACKETS = {")": "(", "]": "[", "}": "{"}
_SAFE = "!#$%&'()*+,/:;=?@[]~"
"""What may stand in an address as it is: RFC 3986, 2.2, and the sign of codes."""


class Address(Struct, frozen=True):
    """An address in a text, from ``start`` to ``past``, and the ``target`` that it names."""

    start: int
    past: int
    target: str


def addresses_in(text: str) -> Iterator[Address]:
    """Yield the addresses in a text without markup."""
    for found in _ADDRESS.finditer(text):
        written = _bare(found[0])
        prefix = "mailto:" if found["mail"] else "http://" if found["bare"] else ""
        yield Address(found.start(), found.start() + len(written), prefix + quote(written, safe=_SAFE))


def _bare(written: str) -> str:
    """Return an address without signs behind it: brackets stay that it has opened itself."""
    foreign = {closing: written.count(closing) - written.count(opening) for closing, opening in _BRACKETS.items()}
    past = len(written)
    while (last := written[past - 1]) in _ENDS or foreign.get(last, 0) > 0:
        if last in foreign:
            foreign[last] -= 1
        past -= 1
    return written[:past]


def linked(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs of which those that are part of an address lead to it; of changed addresses nobody knows where to."""
    text = "".join(run.text for run in runs)
    found = [one for one in addresses_in(text) if all(run.mark is Fate.KEPT for run in _within(runs, one))]
    return tuple(_split(runs, found)) if found else runs


def _within(runs: tuple[Run, ...], address: Address) -> Iterator[Run]:
    """Yield the runs that an address reaches into."""
    start = 0
    for run in runs:
        past = start + len(run.text)
        if start < address.past and past > address.start:
            yield run
        start = past


def _split(runs: tuple[Run, ...], addresses: list[Address]) -> Iterator[Run]:
    """Yield runs that end where addresses begin and end."""
    targets = {at: one.target for one in addresses for at in range(one.start, one.past)}
    cuts = sorted({at for one in addresses for at in (one.start, one.past)})
    begin = 0
    for run in runs:
        past = begin + len(run.text)
        places = [begin, *(at for at in cuts if begin < at < past), past]
        for start, end in pairwise(places):
            if start < end:
                yield replace(run, text=run.text[start - begin : end - begin], link=targets.get(start, ""))
        begin = past
