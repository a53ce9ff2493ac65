"""Check one source of many, whatever happens."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.check.choices import choices_of
from sopdoc.check.document import Checked, check_document
from sopdoc.check.permissions import Permissions
from sopdoc.check.selection import Selection, selection_by
from sopdoc.late import late
from sopdoc.model.instansi import Instansi
from sopdoc.reading.load import Loaded, load_source
from sopdoc.reading.settings.settings import settings_of
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.tasks.fault import failure_from, failure_of_reading
from sopdoc.work.tasks.outcome import Failure
from sopdoc.work.tasks.plan import Task

if TYPE_CHECKING:
    from sopdoc.daftar.entry import Identity

_identity_of = late("sopdoc.daftar.identity:identity_of")
"""Only where there are several sources."""


class Order(Struct, frozen=True):
    """A source, and which rules are asked; what it leaves open its settings say.

    ``in_region`` asks for what rules of a region need to know of it.
    """

    task: Task
    selection: Selection | None = None
    today: date | None = None
    in_region: bool = False


class Seen(Struct, frozen=True):
    """What was found in a source; ``shared`` are findings in files that other sources use too.

    ``identity`` and ``instansi`` are for the rules of a region, and ``permissions`` what the source allows of them.
    Of a ``faulty`` one the regulation could not be asked yet.
    """

    source: Path
    found: tuple[Diagnostic, ...] = ()
    shared: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    faulty: bool = False
    identity: Identity | None = None
    instansi: Instansi = Instansi()
    permissions: Permissions = Permissions()


def look(order: Order) -> Seen:
    """Check a source; no fault of it, or of the program, gets out as an exception."""
    source = order.task.source
    try:
        return _looked_at(order)
    except Exception as fault:
        return Seen(source, failure=failure_from(fault, source))


def _looked_at(order: Order) -> Seen:
    task = order.task
    loaded = load_source(task.source, task.project)
    checked = checked_with(loaded, order)
    seen = Seen(task.source, task.warnings + checked.found, checked.shared, faulty=not checked.asked)
    if not order.in_region:
        return seen
    identity = _identity_of(loaded.tree, task.source)
    return replace(seen, identity=identity, instansi=loaded.instansi, permissions=checked.permissions)


def checked_with(loaded: Loaded, order: Order) -> Checked:
    """Ask a source that was read what its settings, or the order, choose."""
    settings = settings_of(order.task.source, order.task.project).periksa
    return check_document(loaded, selection_of(order), choices_of(settings, order.today))


def selection_of(order: Order) -> Selection:
    """Return which rules are asked of a source: those that the order says, else those of its settings."""
    if order.selection:
        return order.selection
    return selection_by(settings_of(order.task.source, order.task.project).periksa)


def lost(order: Order) -> Seen:
    """Answer for a source that took too long, or killed the process that looked at it."""
    source = order.task.source
    return Seen(source, failure=failure_of_reading(source))
