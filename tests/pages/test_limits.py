"""The corpus of 300 documents stays within the limits of its figures."""

from __future__ import annotations

import os

import pytest

from benchmarks.corpus.write import write_corpus
from tests.pages.counting import Sums, count
from tests.pages.limits import LIMITS, Limit
from tests.pages.sources import sources_in

DOCUMENTS = 300


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Sums:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(DOCUMENTS, folder)
    return count(sources_in([folder]), jobs=min(2, os.cpu_count() or 1))


def test_all_documents_have_pages(corpus: Sums) -> None:
    assert (corpus.documents, corpus.unbuilt) == (DOCUMENTS, ())


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.figure)
def test_each_figure_stays_within_its_limit(corpus: Sums, limit: Limit) -> None:
    found = corpus.figures[limit.figure]
    places = "\n".join(f"{source}: {spot}" for source, spot in found.spots[:20])
    assert limit.of(found) <= limit.most, places


def test_what_is_reached_is_held_to_what_is_wanted(corpus: Sums) -> None:
    """A figure that has reached its limit needs no laxer one any more."""
    assert [
        each.figure for each in LIMITS if each.held is not None and each.of(corpus.figures[each.figure]) <= each.reach
    ] == []
