"""The path that Word draws from a connector's frame and adjustments."""

from __future__ import annotations

from sopdoc.painters.docx.drawing.connector import Transform


def preset_path(transform: Transform) -> list[tuple[float, float]]:
    """Return a preset's path in its own frame, as ECMA-376's presetShapeDefinitions.xml has it."""
    w, h = transform.width, transform.height
    shares = [value / 100_000 for value in transform.adjustments]
    if transform.preset == "straightConnector1":
        return [(0, 0), (w, h)]
    if transform.preset == "bentConnector2":
        return [(0, 0), (w, 0), (w, h)]
    if transform.preset == "bentConnector3":
        x1 = w * shares[0]
        return [(0, 0), (x1, 0), (x1, h), (w, h)]
    if transform.preset == "bentConnector4":
        x1, y2 = w * shares[0], h * shares[1]
        return [(0, 0), (x1, 0), (x1, y2), (w, y2), (w, h)]
    assert transform.preset == "bentConnector5"
    x1, y2, x3 = w * shares[0], h * shares[1], w * shares[2]
    return [(0, 0), (x1, 0), (x1, y2), (x3, y2), (x3, h), (w, h)]


def drawn_path(transform: Transform) -> list[tuple[float, float]]:
    """Flip the preset's path about its middle, then turn it clockwise, then move it into place."""
    half_width, half_height = transform.width / 2, transform.height / 2
    path = []
    for x, y in preset_path(transform):
        u = (x - half_width) * (-1 if transform.flip_h else 1)
        v = (y - half_height) * (-1 if transform.flip_v else 1)
        if transform.turned:
            u, v = -v, u
        path.append((transform.x + half_width + u, transform.y + half_height + v))
    return path
