"""The files that a review is shown in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from msgspec import Struct

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.pairs.pair import Content
from sopdoc.review.apart import check_not_built
from sopdoc.review.forms.redline import redlined
from sopdoc.review.registry import ENDINGS, FORMS, PAGES
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised
from sopdoc.review.wish import Wish

_MARKED = "{stem}-perubahan{ending}"
"""What a redline is called among others: a built document has the name of its source."""


class Made(Struct, frozen=True):
    """A form of a review and where it goes, None for standard output; or why a document of many has none."""

    file: Path | None
    data: bytes = b""
    fault: SopdocError | None = None


def made_of(review: Review, files: Mapping[str, Path | None], output: Path | None, wish: Wish) -> Iterator[Made]:
    """Yield what is to be written; the pages of each document of trees are a file of their own below ``output``.

    Raise SopdocError where pages of trees have no folder, or a form of a pair can't be made: then nothing of the pair
    is written.
    """
    if not review.are_trees:
        yield from [Made(file, FORMS[form](review, wish)) for form, file in files.items()]
        return
    for form, file in files.items():
        if form in PAGES:
            yield from _redlines(review, form, _folder(form, output), wish)
        else:
            yield Made(file, FORMS[form](review, wish))


class Unmarked(Struct, frozen=True):
    """What of two trees has no pages with marks: documents that came or went as a whole, and offices and page formats.

    ``all`` says that nothing has.
    """

    lone: int
    shared: int
    all: bool


def unmarked_of(review: Review) -> Unmarked:
    """Tell what of two trees has no redline."""
    documents = [each for each in review.revised if _is_document(each)]
    lone = sum(each.lone_kind is not None for each in documents)
    return Unmarked(lone, len(review.revised) - len(documents), lone == len(documents))


def _redlines(review: Review, form: str, folder: Path, wish: Wish) -> Iterator[Made]:
    for revised in review.revised:
        if _is_document(revised) and revised.lone_kind is None:
            name = PurePosixPath(revised.pair.name)
            file = folder / name.with_name(_MARKED.format(stem=name.stem, ending=ENDINGS[form]))
            try:
                check_not_built(file)
                yield Made(file, redlined(revised, form, wish))
            except SopdocError as fault:
                yield Made(file, fault=fault)


def _is_document(revised: Revised) -> bool:
    return revised.pair.content is Content.SOP


def _folder(form: str, output: Path | None) -> Path:
    if output is None or (output.suffix.lower() == ENDINGS[form] and not output.is_dir()):
        message = _("the pages of several documents don't fit into one {form}").format(form=form.upper())
        raise SopdocError(message, _("name a folder for them: --output perubahan"))
    return output
