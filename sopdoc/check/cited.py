"""The legal bases of a document: each item with the law that it cites, and where that belongs."""

from __future__ import annotations

from functools import lru_cache

from msgspec import Struct

from sopdoc.check.asked import Asked, Item
from sopdoc.indonesian.laws.citations import Citation, citation_of
from sopdoc.indonesian.laws.ranks import Rank, rank_of


class Cited(Struct, frozen=True):
    """An item of legal bases; it cites no law where ``law`` is None."""

    item: Item
    law: Citation | None = None
    rank: Rank | None = None


@lru_cache(maxsize=1)
def cited_by(asked: Asked) -> tuple[Cited, ...]:
    """Return the legal bases of a document, without those that say that there are none."""
    instansi = asked.instansi
    office = f"{instansi.pemerintah} {instansi.nama} {instansi.unit}".lower()
    return tuple(_cited(item, office, asked) for item in asked.said("dasar_hukum"))


def _cited(item: Item, office: str, asked: Asked) -> Cited:
    law = citation_of(item.text)
    if law is None:
        return Cited(item)
    return Cited(item, law, rank_of(law, office, permen_last=asked.choices.permen_sesudah_perda))
