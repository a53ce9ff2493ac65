"""The rules that need several sources: numbers and titles given twice, unknown keterkaitan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from sopdoc.checking.look import Order, Seen, selection_of
from sopdoc.daftar.entry import Entry, Identity
from sopdoc.daftar.index import known_of
from sopdoc.daftar.kantor import offices_of
from sopdoc.daftar.rules.asked import ASKED, Asked, Broken, Region, unknown
from sopdoc.daftar.rules.findings import findings_of
from sopdoc.daftar.rules.keterkaitan import Known, references_of
from sopdoc.daftar.rules.twins import Place
from sopdoc.daftar.survey import folder_of
from sopdoc.daftar.workers import Workers
from sopdoc.model.keys import judul_key
from sopdoc.rules.region import SAME_JUDUL, SAME_NOMOR, UNKNOWN_KETERKAITAN, UNLISTED_KETERKAITAN
from sopdoc.rules.table import TELLING
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.tasks.plan import Task

_SLIP = 0.9
"""Two titles that are more alike than this are one with a slip of the finger."""


def found_in_region(orders: Sequence[Order], seen: Sequence[Seen], workers: Workers) -> dict[Path, list[Diagnostic]]:
    """Return what rules of a region find, by source."""
    selections = {order.task.source: selection_of(order) for order in orders}
    asked = tuple((rule, check) for rule, check in CHECKS if any(each.asks(rule) for each in selections.values()))
    if not asked:
        return {}
    pairs = zip(orders, seen, strict=True)
    entries = tuple(_entry(order.task, each, each.identity) for order, each in pairs if each.identity)
    known = known_of(entries, [order.task for order in orders], workers)
    allowed = {each.source: each.permissions.written for each in seen}
    found: dict[Path, list[Diagnostic]] = {}
    for finding in findings_of(offices_of(entries), known, date.max, asked):
        source, diagnostic = finding.entry.source, finding.diagnostic
        is_asked = any(map(selections[source].asks, TELLING[diagnostic.code]))
        if is_asked and not any(permission.permits(diagnostic) for permission in allowed[source]):
            found.setdefault(source, []).append(diagnostic)
    return found


def _entry(task: Task, seen: Seen, identity: Identity) -> Entry:
    return Entry(task.source, folder_of(task), seen.instansi, identity)


def _slips(place: Place, region: Region) -> Iterator[Broken]:
    """Yield names that are nearly the title of an SOP."""
    for broken, is_slip in _unknown(place, region.known):
        if is_slip:
            yield broken


def _unlisted(place: Place, region: Region) -> Iterator[Broken]:
    """Yield other names that no SOP is known by, if one is known that is named beside them.

    An SOP all of whose related ones are elsewhere belongs to an office that keeps them there.
    """
    if any(name in region.known for _said, name in references_of(place.entry.identity)):
        for broken, is_slip in _unknown(place, region.known):
            if not is_slip:
                yield broken


def _unknown(place: Place, known: Known) -> Iterator[tuple[Broken, bool]]:
    identity = place.entry.identity
    for said, name in references_of(identity):
        if name not in known:
            near = known.nearest(name, identity)
            is_slip = bool(near) and SequenceMatcher(None, judul_key(name), judul_key(near)).ratio() > _SLIP
            yield unknown(said, name, near if is_slip else ""), is_slip


CHECKS: Asked = (
    *((rule, check) for rule, check in ASKED if rule in (SAME_NOMOR, SAME_JUDUL)),
    (UNKNOWN_KETERKAITAN, _slips),
    (UNLISTED_KETERKAITAN, _unlisted),
)
"""What is asked of several sources together; reviews and dates are asked of each, by rules of its own."""
