"""The bytes of an SOP document → `Sop`, with all that is wrong in one run."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.model.instansi import Pengesahan
from sopdoc.model.pejabat import Officials, merge_pengesahan
from sopdoc.model.prosedur import WrittenProsedur
from sopdoc.model.sop import WrittenSop
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.sop.decoded import build_sop
from sopdoc.reading.sop.flow import check_flow
from sopdoc.reading.sop.misfiled import misfiled
from sopdoc.reading.sop.official import check_official
from sopdoc.reading.sop.proposals import with_proposals
from sopdoc.reading.sop.row_numbers import check_row_numbers
from sopdoc.reading.sop.simbol import check_lanes, check_symbols
from sopdoc.reading.steering.lanes import lane_entries
from sopdoc.reading.tables.schema import SOP
from sopdoc.reading.tree.compose import compose
from sopdoc.rules.characters import CHARACTER
from sopdoc.rules.document import DOUBLE_PENUTUP
from sopdoc.rules.facts.shown import readable
from sopdoc.rules.keys import MISSING_VALUE
from sopdoc.rules.syntax import COMMA, DUPLICATE_KEY, NO_DASH, PAIRS, SYNTAX
from sopdoc.source.diagnostic import Diagnostic, Severity, has_errors
from sopdoc.source.tree import Mapping, Node, Sequence

NOBODY = (Pengesahan(),)


class Decoded(Struct, frozen=True):
    """A document as it is written, None where it has errors; its values, None where they can't be read at all."""

    sop: WrittenSop | None
    faults: tuple[Diagnostic, ...]
    values: Values | None = None


def read_sop(data: bytes, path: str) -> tuple[WrittenSop | None, tuple[Diagnostic, ...]]:
    """Read a document as it is written; findings carry ``path``, sorted by place.

    The document is None where it has errors. Never raises, whatever the bytes.
    """
    tree, faults = compose(data, path)
    if tree is None:
        return None, faults
    decoded = decode_sop(tree, faults)
    return decoded.sop, decoded.faults


def decode_sop(tree: Node, faults: tuple[Diagnostic, ...], officials: Officials = ()) -> Decoded:
    """Decode and check a composed document; ``faults`` are what was found so far.

    ``officials`` are those of the offices above, the innermost first: they are asked only whose data are written.
    """
    other = misfiled(tree)
    if other:
        return Decoded(None, readable((*faults, other)))
    values, faults = decode_values(tree, faults, SOP)
    if values is None:
        return Decoded(None, faults)
    sop = build_sop(values)
    procedures = list(zip(sop.prosedur, values.get("prosedur", ()), strict=True))
    found = (fault for pair in procedures for fault in _check(*pair))
    faults = with_proposals(procedures, faults)
    faults = (
        *faults,
        *_officials(sop, values, officials or NOBODY),
        *_double_penutup(sop, values),
        *found,
    )
    return Decoded(None if has_errors(faults) else sop, readable(faults), values)


def _officials(sop: WrittenSop, values: Values, outer: Officials) -> Iterator[Diagnostic]:
    """Yield what is to be said of those who sign, each over the one whose place they take."""
    yield from check_official(outer[0], values.get("disahkan_oleh"), outer)
    disahkan_oleh = merge_pengesahan(outer[0], sop.disahkan_oleh, outer)
    for holder in (values, *values.get("prosedur", ())):
        yield from check_official(disahkan_oleh, holder.get("penutup"), outer)


def _double_penutup(sop: WrittenSop, values: Values) -> Iterator[Diagnostic]:
    """Report a signature block that has no place, as the last procedure brings its own."""
    if sop.penutup is None or not sop.prosedur or sop.prosedur[-1].penutup is None:
        return
    message = _("the last prosedur has a penutup of its own, so this one would not be printed")
    yield DOUBLE_PENUTUP.found(message, values.key_span("penutup"), _("remove one of them"))


def decode_values(
    tree: Node, faults: tuple[Diagnostic, ...], table: Record
) -> tuple[Values | None, tuple[Diagnostic, ...]]:
    """Decode a tree by its table of keys; one place is complained of by the parser or by the table, not by both."""
    found: list[Diagnostic] = []
    values = table.decode(tree, found)
    faults = tuple(fault for fault in faults if not _follows(fault, found))
    errors = [fault for fault in faults if fault.severity is Severity.ERROR]
    places = {_start(fault) for fault in errors} | {
        _line(fault) for fault in errors if fault.code in (SYNTAX.code, PAIRS.code)
    }
    refused = {_line(fault) for fault in errors if fault.code == CHARACTER.code}
    new = (fault for fault in found if _start(fault) not in places and _line(fault) not in places)
    new = (fault for fault in new if fault.code != MISSING_VALUE.code or _line(fault) not in refused)
    return (values if isinstance(values, Values) else None), readable((*faults, *new))


def _follows(fault: Diagnostic, found: list[Diagnostic]) -> bool:
    """Tell whether a fault only follows from another, or another says better what to write.

    Pairs in one line are lanes or exits; a key is given twice as items of a list run into each other without their
    dashes; a text with a comma is rather a number or a list of ids.
    """
    if fault.code == PAIRS.code:
        return any(_line(other) == _line(fault) for other in found)
    if fault.code == COMMA.code:
        return any(_start(other) == _start(fault) for other in found)
    return fault.code == DUPLICATE_KEY.code and any(
        other.code == NO_DASH.code and other.span.column == fault.span.column for other in found
    )


def _start(fault: Diagnostic) -> tuple[str, int, int]:
    return fault.span.path, fault.span.line, fault.span.column


def _line(fault: Diagnostic) -> tuple[str, int]:
    return fault.span.path, fault.span.line


def _check(prosedur: WrittenProsedur, values: Values) -> Iterator[Diagnostic]:
    rows: tuple[Values, ...] = values.get("langkah", ())
    lanes_known = _lanes_known(prosedur, values)
    yield from check_lanes(prosedur, rows, lanes_known)
    yield from check_row_numbers(rows)
    if rows and len(rows) == _size(values.place("langkah")):
        yield from check_symbols(rows)
        yield from check_flow(prosedur, rows)


def _lanes_known(prosedur: WrittenProsedur, values: Values) -> bool:
    """Tell whether all lanes that are written could be decoded."""
    node = values.place("pelaksana")
    whole = isinstance(node, Mapping) and node.whole
    return bool(prosedur.pelaksana) and whole and len(prosedur.pelaksana) == len(lane_entries(node))


def _size(node: Node) -> int:
    """Count what was written, to tell whether all of it could be decoded; -1 where it couldn't be read."""
    if isinstance(node, Mapping):
        return len(node.entries) if node.whole else -1
    return len(node.items) if isinstance(node, Sequence) and node.whole else -1
