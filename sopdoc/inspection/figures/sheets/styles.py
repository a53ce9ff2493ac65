"""In which type and which way up lanes are named, and how large the words on arrows are."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, Spot, Style
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.layout.texts import blocks_of


def _names(drawings: Drawings) -> Iterator[tuple[Page, TextBlock]]:
    for page in drawings.document.pages:
        yield from ((page, block) for block in blocks_of(page) if block.role is Role.PELAKSANA)


def _upright(drawings: Drawings) -> Count:
    turned = [page for page, block in _names(drawings) if block.upright]
    spots = (Spot(page.number, "upright names of lanes", prosedur=page.prosedur or 0) for page in turned[:1])
    return Count(len(turned[:1]), 1, tuple(spots))


def _headings(drawings: Drawings) -> frozenset[str]:
    return frozenset(f"{'upright' if block.upright else 'level'} {block.size:g} pt" for _, block in _names(drawings))


def _labels(drawings: Drawings) -> frozenset[str]:
    connectors = (one for page in drawings.document.pages for one in page.connectors)
    return frozenset(f"{one.label.size:g} pt" for one in connectors if one.label)


UPRIGHT = Figure("upright-names", "documents with upright names of lanes", _upright)
HEADINGS = Style("heading-styles", "offices with several styles of lanes' names", _headings)
LABELS = Style("label-sizes", "offices with several sizes of words on arrows", _labels)
