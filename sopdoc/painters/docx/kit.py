"""What all parts of one document draw on: styles, numbers for drawings, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from msgspec import Struct, field

from sopdoc.geometry.image import Image
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.docx.text.look import StyleBook


class Media(Struct):
    """The pictures of a document, each stored once; a picture's place + 1 is its number."""

    images: list[Image] = []

    def relation(self, image: Image) -> str:
        """Return the id by which the body names a picture, and keep the picture."""
        if image not in self.images:
            self.images.append(image)
        return image_relation(self.images.index(image) + 1)


def image_relation(number: int) -> str:
    """Return the id of the n-th picture's relation."""
    return f"rIdImage{number}"


class Kit(Struct, frozen=True):
    """The styles, the numbers not used yet, the pictures, the comments, the office's name, what goes on over pages.

    With ``plain`` what came looks in a flowchart as what is kept. ``contents`` are the pages that hold a book's.
    """

    book: StyleBook
    instansi: str
    passages: Passages
    ids: Iterator[int] = field(default_factory=lambda: count(1))
    media: Media = field(default_factory=Media)
    comments: list[str] = []
    plain: bool = False
    contents: range = range(0)
