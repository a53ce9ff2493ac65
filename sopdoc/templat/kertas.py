"""The papers that a template can name."""

from __future__ import annotations

KERTAS = {
    "A4": (210.0, 297.0),
    "F4": (215.0, 330.0),
    "A3": (297.0, 420.0),
    "Letter": (215.9, 279.4),
    "Legal": (215.9, 355.6),
}
"""Upright sheets in millimetres."""
