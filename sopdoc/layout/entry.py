"""What begins on a page of a book: a part of its own, or an SOP."""

from __future__ import annotations

from msgspec import Struct

_PAGE = "#"
"""Begins the target of a link within the document: the number of its page follows."""


class Entry(Struct, frozen=True):
    """A title for bookmarks, and the ``told`` one that contents have when a word processor makes them anew."""

    title: str
    told: str


def page_link(number: int) -> str:
    """Return what a run leads to that leads to the page of a number."""
    return f"{_PAGE}{number}"


def linked_page(link: str) -> int | None:
    """Return the number of the page that a link leads to, None for one that leads elsewhere."""
    return int(link.removeprefix(_PAGE)) if link.startswith(_PAGE) else None
