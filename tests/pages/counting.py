"""Lay sources out, count the figures of each, and sum them up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from multiprocessing import Pool

from msgspec import Struct

from sopdoc.inspection.figures.figure import Spot
from sopdoc.inspection.figures.measure import Measured, measure
from sopdoc.inspection.figures.registry import FIGURES, STYLES
from sopdoc.pipeline import lay_out, load
from tests.pages.sources import Source


class Sum(Struct, frozen=True):
    """A figure of several documents: how much, of how many, and where, by the source's name."""

    amount: float
    of: int
    spots: tuple[tuple[str, Spot], ...] = ()


class Sums(Struct, frozen=True):
    """All figures of several documents by their names, how many they are, and those that have no pages."""

    documents: int
    figures: dict[str, Sum]
    unbuilt: tuple[str, ...] = ()


def count(sources: Iterable[Source], jobs: int = 1) -> Sums:
    """Count all figures over sources, in so many processes."""
    if jobs == 1:
        return _summed(map(_count_one, sources))
    with Pool(jobs) as pool:
        return _summed(pool.imap(_count_one, sources, chunksize=4))


def _count_one(source: Source) -> tuple[Source, Measured | None]:
    loaded = load(source.path)
    document = lay_out(loaded)
    if document is None:
        return source, None
    assert loaded.sop is not None
    assert loaded.templat is not None
    return source, measure(document, loaded.sop, loaded.templat)


def _summed(results: Iterator[tuple[Source, Measured | None]]) -> Sums:
    counted = list(results)
    built = [(source, measured) for source, measured in counted if measured is not None]
    figures = {figure.name: _sum(figure.name, built) for figure in FIGURES}
    styles = {style.name: _offices(style.name, built) for style in STYLES}
    unbuilt = tuple(source.name for source, measured in counted if measured is None)
    return Sums(len(built), {**figures, **styles}, unbuilt)


def _sum(name: str, built: list[tuple[Source, Measured]]) -> Sum:
    counts = [(source.name, measured.counts[name]) for source, measured in built]
    return Sum(
        sum(each.amount for _, each in counts),
        sum(each.of for _, each in counts),
        tuple((source, spot) for source, each in counts for spot in each.spots),
    )


def _offices(name: str, built: list[tuple[Source, Measured]]) -> Sum:
    """Return how many offices have several styles of something."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for source, measured in built:
        found[source.office].update(dict.fromkeys(measured.styles[name], source.name))
    several = [styles for styles in found.values() if len(styles) > 1]
    spots = tuple((source, Spot(1, style)) for styles in several for style, source in styles.items())
    return Sum(len(several), len(found), spots)
