"""Capsules that neither begin nor end: an arrow arrives and another one leaves."""

from __future__ import annotations

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, counted
from sopdoc.inspection.pieces import Body
from sopdoc.inspection.scene import Scene
from sopdoc.layout.page import Shape


def _ask(drawings: Drawings) -> Count:
    capsules = [
        (scene, body) for scene, _ in drawings.drawn for body in scene.bodies if body.symbol.shape is Shape.TERMINATOR
    ]
    return counted([_spot(scene, body) for scene, body in capsules if _is_midway(scene, body)], len(capsules))


def _is_midway(scene: Scene, body: Body) -> bool:
    """Tell whether the flow comes to a capsule and goes on from it; a joint row's plain lines are no flow."""
    arrows = [one for one in scene.strokes if one.connector.arrow]
    return any(one.target is body for one in arrows) and any(one.source is body for one in arrows)


def _spot(scene: Scene, body: Body) -> Spot:
    words = f"the flow goes on from the capsule of {body.symbol.pelaksana}"
    return Spot(scene.page.number, words, body.symbol.langkah, scene.page.prosedur or 0, body.symbol.rect.centre)


MIDWAY = Figure("capsules-midway", "capsules at which the flow neither begins nor ends", _ask)
