"""List where electronic signatures go, page by page: signing clients want files counted and measured as PDF does."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, Page
from sopdoc.model.signing_place import SigningKind, SigningPlace

_DECIMALS = 2


def signing_places(document: Document) -> tuple[SigningPlace, ...]:
    """Return all places of a document, those of a page's officials before that of its QR."""
    return tuple(place for at, page in enumerate(document.pages, start=1) for place in _on_page(page, at))


def _on_page(page: Page, at: int) -> Iterator[SigningPlace]:
    for signature in page.signatures:
        yield SigningPlace(SigningKind.OFFICIAL, at, _box(signature.rect, page), signature.official)
    if page.qr:
        yield SigningPlace(SigningKind.QR, at, _box(page.qr.rect, page), text=page.qr.text)


def _box(rect: Rect, page: Page) -> tuple[float, float, float, float]:
    height = page.size[1]
    left, bottom, right, top = (
        round(value, _DECIMALS) + 0.0 for value in (rect.x, height - rect.bottom, rect.right, height - rect.y)
    )
    return left, bottom, right, top
