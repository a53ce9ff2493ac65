"""Pentagons: each letter of the document goes out once and in once, each at the right end of its page."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct

from sopdoc.inspection.asked import says
from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.space import middle
from sopdoc.messages import _
from sopdoc.model.alur import Place
from sopdoc.rules.drawing import DRAWN_LETTERS


class _Use(Struct, frozen=True, eq=False):
    """A pentagon with the arrow that leads into it (``out`` of the page) or comes from it."""

    scene: Scene
    notes: Notes
    pentagon: Body
    stroke: Stroke
    out: bool

    @property
    def step(self) -> Body | None:
        return self.stroke.source if self.out else self.stroke.target


Letter = tuple[int | None, str]
"""What a pentagon holds: a letter of the document, or digits, which count anew in each procedure, with its number."""


def letter_of(scene: Scene, pentagon: Body) -> Letter:
    """Return what arrows of one kind have in their pentagons."""
    return scene.page.prosedur if pentagon.words.isdecimal() else None, pentagon.words


def letter_targets(pages: list[tuple[Scene, Notes]]) -> dict[Letter, Place]:
    """Return the row and the part (from 0) that each letter leads to."""
    targets: dict[Letter, Place] = {}
    for letter, found in _by_letter(pages).items():
        for use in found:
            if not use.out and use.step is not None and not use.step.is_pentagon:
                targets.setdefault(letter, use.step.place)
    return targets


def _check(drawings: Drawings) -> None:
    for scene, notes in drawings.drawn:
        _check_idle(scene, notes)
    for (_prosedur, letter), found in _by_letter(drawings.drawn).items():
        out, into = [use for use in found if use.out], [use for use in found if not use.out]
        if len(out) != 1 or len(into) != 1 or not letter or not _fit(out[0], into[0]):
            words = _("the letter {letter} goes out {out} times and in {into} times, or by different arrows").format(
                letter=letter, out=len(out), into=len(into)
            )
            found[0].notes.line(Kind.LETTER_UNPAIRED, found[0].stroke, words, middle(found[0].pentagon.box))
            continue
        forward = out[0].scene.page.number < into[0].scene.page.number
        _check_place(out[0], at_foot=forward)
        _check_place(into[0], at_foot=not forward)


def _by_letter(pages: list[tuple[Scene, Notes]]) -> dict[Letter, list[_Use]]:
    uses: dict[Letter, list[_Use]] = defaultdict(list)
    for scene, notes in pages:
        for use in _uses(scene, notes):
            uses[letter_of(scene, use.pentagon)].append(use)
    return uses


def _uses(scene: Scene, notes: Notes) -> list[_Use]:
    found = []
    for stroke in scene.strokes:
        if stroke.target is not None and stroke.target.is_pentagon:
            found.append(_Use(scene, notes, stroke.target, stroke, out=True))
        if stroke.source is not None and stroke.source.is_pentagon:
            found.append(_Use(scene, notes, stroke.source, stroke, out=False))
    return found


def _fit(out: _Use, into: _Use) -> bool:
    """Tell whether two ends are one arrow's: of one procedure, on two pages, with the same words if both have any."""
    one, two = out.scene.page, into.scene.page
    apart = one.prosedur == two.prosedur and one.number != two.number
    return apart and (not into.stroke.words or says(into.stroke.words, out.stroke.words))


def _check_place(use: _Use, *, at_foot: bool) -> None:
    """A pentagon names the step it is joined to, and stands below all steps or above them."""
    grid, body = use.scene.grid, use.pentagon
    rows = [grid.rows[row] for row in grid.step_rows.values()]
    y = body.symbol.rect.centre.y
    placed = not rows or (y > max(rows) if at_foot else y < min(rows))
    if use.step is None or use.step.place != body.place or not placed:
        words = _("{symbol} doesn't stand where {line} leaves the page").format(symbol=body.name, line=use.stroke.name)
        use.notes.symbol(Kind.LETTER_MISPLACED, body, words)


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
