"""The drawn flow is the source's: each edge once and with its label, through letters where a page breaks."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from sopdoc.inspection.asked import Step, says
from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.rules.letters import Letter, letter_of, letter_targets
from sopdoc.inspection.rules.told import told_arrows
from sopdoc.inspection.scene import Scene
from sopdoc.layout.page import LeftOut
from sopdoc.messages import _
from sopdoc.model.alur import END, Edge, Place
from sopdoc.rules.drawing import DRAWN_FLOW
from sopdoc.source.text import excerpt


class Drawn(Struct, frozen=True, eq=False):
    """An arrow of the flow from one part of a row to another, or to the end, maybe put together of two by a letter."""

    source: Place
    target: Place
    stroke: Stroke
    notes: Notes


def _check(drawings: Drawings) -> None:
    letters = letter_targets(drawings)
    for index, asked in enumerate(drawings.asked if drawings.sheets else ()):
        own = drawings.of_procedure(index)
        spare = own[0][1] if own else drawings.sheets[-1][1].of_procedure(index)
        _check_procedure(own, asked, letters, told_arrows(drawings.document, index, drawings.formats[index]), spare)


def _check_procedure(
    pages: list[tuple[Scene, Notes]],
    steps: tuple[Step, ...],
    letters: dict[Letter, Place],
    told: list[LeftOut],
    spare: Notes,
) -> None:
    """Find edges that are drawn but not written, written but not drawn, and arrows at a wrong symbol of their row.

    ``letters`` tell the row that each leads to; arrows that are ``told`` below the table needn't be drawn. What stands
    on no page is noted on the ``spare`` sheet.
    """
    drawn: dict[tuple[Place, Place], list[Drawn]] = defaultdict(list)
    sheets: dict[int, Notes] = {}
    for scene, notes in pages:
        sheets.update(dict.fromkeys(scene.rows, notes))
        for stroke in scene.strokes:
            if not stroke.inner:
                _check_ends(scene, stroke, notes)
                target = _target(scene, stroke, letters)
                if stroke.source is not None and target is not None:
                    source = stroke.source.place
                    drawn[source, target].append(Drawn(source, target, stroke, notes))
    for step in steps:
        if step.number not in sheets:
            spare.add(Kind.WRONG_SYMBOLS, _("langkah {number} is on no page").format(number=step.number))
        for edge in (edge for part in step.parts for edge in part.drawn_edges):
            if not _is_told(edge, told):
                _strike_out(drawn[edge.place, edge.target_place], edge, sheets.get(step.number, spare))
    for found in drawn.values():
        for extra in found:
            words = _("{line} is drawn, but its source has no such arrow").format(line=extra.stroke.name)
            extra.notes.line(Kind.FLOW_EXTRA, extra.stroke, words)


def _check_ends(scene: Scene, stroke: Stroke, notes: Notes) -> None:
    """Arrows leave the last symbol of a part's leading lane, exits the diamond; they enter at the first one."""
    source, target = stroke.source, stroke.target
    if source is not None and not source.is_pentagon:
        row = scene.rows.get(source.symbol.langkah)
        part = row.part_of(source) if row else None
        if row is None or part is None or source is not row.exit_of(part):
            words = _("{line} leaves at {symbol}").format(line=stroke.name, symbol=source.name)
            notes.line(Kind.WRONG_END, stroke, words, source.symbol.rect.centre)
    if target is not None and not target.is_pentagon:
        row = scene.rows.get(target.symbol.langkah)
        part = row.part_of(target) if row else None
        enters = row is not None and part is not None and target in row.entries_of(part)
        if not enters and not _ends(scene, source, target):
            words = _("{line} enters at {symbol}").format(line=stroke.name, symbol=target.name)
            notes.line(Kind.WRONG_END, stroke, words, target.symbol.rect.centre)


def _ends(scene: Scene, source: Body | None, target: Body) -> bool:
    """Tell whether a symbol is the capsule below another, in the same row and lane, that leads to the end."""
    row = scene.rows.get(target.symbol.langkah)
    if row is None or source is None or target is not row.capsule_in(target.symbol.pelaksana):
        return False
    return (source.symbol.langkah, source.symbol.pelaksana) == (target.symbol.langkah, target.symbol.pelaksana)


def _target(scene: Scene, stroke: Stroke, letters: dict[Letter, Place]) -> Place | None:
    """Return the part that an arrow leads to, through its letter if it has one; None where that isn't known.

    Arrows that come from another page count there.
    """
    source, target = stroke.source, stroke.target
    if source is None or target is None or source.is_pentagon:
        return None
    if target.is_pentagon:
        return letters.get(letter_of(scene, target))
    return (END, 0) if _ends(scene, source, target) else target.place


def _is_told(edge: Edge, told: list[LeftOut]) -> bool:
    target = None if edge.target == END else edge.target + 1
    place = edge.source + 1, edge.source_part, target, edge.target_part
    return any(
        (one.source, one.part, one.target, one.target_part) == place and says(one.label, edge.label or "")
        for one in told
    )


def _strike_out(drawn: list[Drawn], edge: Edge, notes: Notes) -> None:
    """Take a written edge's arrow from those drawn, or note that there is none."""
    for found in drawn:
        if says(found.stroke.words, edge.label):
            drawn.remove(found)
            return
    label = f" ({excerpt(edge.label)})" if edge.label else ""
    target = _("the end") if edge.target == END else f"langkah {edge.target + 1}"
    words = _("langkah {source} → {target} is not drawn").format(source=edge.source + 1, target=target + label)
    notes.add(Kind.FLOW_MISSING, words, langkah=edge.source + 1)


CHECK = Check(
    DRAWN_FLOW,
    (Kind.FLOW_MISSING, Kind.FLOW_EXTRA, Kind.WRONG_END, Kind.WRONG_SYMBOLS),
    _check,
)
