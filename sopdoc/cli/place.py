"""Paths as arguments."""

from __future__ import annotations

from sopdoc.cli.completing.values import Place

place = Place()
"""The type of an argument or option that names a file or folder."""
