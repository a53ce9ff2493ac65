"""Pentagons: each letter of the document goes out once and in once, each at the right end of its page."""

from __future__ import annotations

from collections import defaultdict

from sopdoc.inspection.asked import says
from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pentagons import End, ends_of
from sopdoc.inspection.pieces import Body
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.space import middle
from sopdoc.messages import _
from sopdoc.model.alur import Place
from sopdoc.rules.drawing import DRAWN_LETTERS

Letter = tuple[int | None, str]
"""What a pentagon holds: a letter of the document, or digits, which count anew in each procedure, with its number."""


def letter_of(scene: Scene, pentagon: Body) -> Letter:
    """Return what arrows of one kind have in their pentagons."""
    return scene.page.prosedur if pentagon.words.isdecimal() else None, pentagon.words


def letter_targets(drawings: Drawings) -> dict[Letter, Place]:
    """Return the row and the part (from 0) that each letter leads to."""
    targets: dict[Letter, Place] = {}
    for letter, found in _by_letter(drawings).items():
        for end in found:
            if not end.out and end.step is not None and not end.step.is_pentagon:
                targets.setdefault(letter, end.step.place)
    return targets


def _check(drawings: Drawings) -> None:
    for scene, notes in drawings.drawn:
        _check_idle(scene, notes)
    for (_prosedur, letter), found in _by_letter(drawings).items():
        out, into = [end for end in found if end.out], [end for end in found if not end.out]
        if len(out) != 1 or len(into) != 1 or not letter or not _fit(out[0], into[0]):
            words = _("the letter {letter} goes out {out} times and in {into} times, or by different arrows").format(
                letter=letter, out=len(out), into=len(into)
            )
            notes = _notes_on(drawings, found[0])
            notes.line(Kind.LETTER_UNPAIRED, found[0].stroke, words, middle(found[0].pentagon.box))
            continue
        forward = out[0].scene.page.number < into[0].scene.page.number
        _check_place(out[0], _notes_on(drawings, out[0]), at_foot=forward)
        _check_place(into[0], _notes_on(drawings, into[0]), at_foot=not forward)


def _by_letter(drawings: Drawings) -> dict[Letter, list[End]]:
    ends: dict[Letter, list[End]] = defaultdict(list)
    for end in (end for scene, _notes in drawings.drawn for end in ends_of(scene)):
        ends[letter_of(end.scene, end.pentagon)].append(end)
    return ends


def _notes_on(drawings: Drawings, end: End) -> Notes:
    page = end.scene.page
    return drawings.notes_on(page.number, page.prosedur or 0)


def _fit(out: End, into: End) -> bool:
    """Tell whether two ends are one arrow's: of one procedure, on two pages, with the same words if both have any."""
    one, two = out.scene.page, into.scene.page
    apart = one.prosedur == two.prosedur and one.number != two.number
    return apart and (not into.stroke.words or says(into.stroke.words, out.stroke.words))


def _check_place(end: End, notes: Notes, *, at_foot: bool) -> None:
    """A pentagon names the step it is joined to, and stands below all steps or above them."""
    grid, body = end.scene.grid, end.pentagon
    rows = [grid.rows[row] for row in grid.step_rows.values()]
    y = body.symbol.rect.centre.y
    placed = not rows or (y > max(rows) if at_foot else y < min(rows))
    if end.step is None or end.step.place != body.place or not placed:
        words = _("{symbol} doesn't stand where {line} leaves the page").format(symbol=body.name, line=end.stroke.name)
        notes.symbol(Kind.LETTER_MISPLACED, body, words)


def _check_idle(scene: Scene, notes: Notes) -> None:
    met = {id(end) for stroke in scene.strokes for end in (stroke.source, stroke.target)}
    for body in scene.bodies:
        if body.is_pentagon and id(body) not in met:
            words = _("no arrow meets {symbol}").format(symbol=body.name)
            notes.symbol(Kind.LETTER_UNPAIRED, body, words)


CHECK = Check(
    DRAWN_LETTERS,
    (Kind.LETTER_UNPAIRED, Kind.LETTER_MISPLACED),
    _check,
)
