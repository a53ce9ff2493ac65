"""A built document → whether its pages are still what its source makes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from pathlib import Path

from msgspec import Struct

from sopdoc.book.make import lay_out_book
from sopdoc.carried.file import CarriedFile, is_book
from sopdoc.errors import InputOutputError
from sopdoc.layout.page import Document
from sopdoc.messages import _
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.reading.built.built import Built, carried_in, look_into, read_built
from sopdoc.reading.built.docx_texts import margins_in_docx, texts_in_docx
from sopdoc.reading.built.form import Form
from sopdoc.reading.built.links import links_in_docx, links_in_pdf
from sopdoc.reading.built.pdf_texts import PdfPage, pages_in_pdf
from sopdoc.reading.built.project import carried_project, carried_sources
from sopdoc.verify.places import Places, squeezed


class Difference(Struct, frozen=True):
    """Something that was edited: what the source makes at a ``place``, and what the file says; "" for nothing."""

    place: str
    made: str
    said: str


class Verdict(Struct, frozen=True):
    """What differs from what a document's source makes: texts, and pages (from 1) that are drawn otherwise."""

    differences: tuple[Difference, ...] = ()
    redrawn: tuple[int, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing does."""
        return not self.differences and not self.redrawn


def verify(path: Path) -> Verdict:
    """Hold a document to the source that it carries.

    Raise InputOutputError where it can't be read, carries no source, or one that makes no document.
    """
    built = read_built(path)
    document = _made_of(built)
    (output,) = paint(document, (built.form.value,))
    made = Built(path, output.data or b"", built.form)
    if made.data == built.data:
        return Verdict()
    return _in_docx(made, built, document) if built.form is Form.DOCX else _in_pdf(made, built, document)


def _made_of(built: Built) -> Document:
    files = carried_in(built)
    if not files:
        hint = _("only documents that sopdoc built carry theirs, unless a template says `sumber: tidak`")
        raise InputOutputError(_("{path} carries no source").format(path=built.path), hint)
    document = _bound(built, files) if is_book(files) else lay_out(load(*carried_project(built.path, files)))
    if document is None:
        hint = _("another version of sopdoc has built it; its source is printed by: sopdoc source")
        raise InputOutputError(_("of the source in {path} no document can be made").format(path=built.path), hint)
    return document


def _bound(built: Built, files: Sequence[CarriedFile]) -> Document | None:
    sources, project = carried_sources(built.path, files)
    return lay_out_book(sources, project).document


def _in_docx(made: Built, given: Built, document: Document) -> Verdict:
    was, now = look_into(made, texts_in_docx), look_into(given, texts_in_docx)
    texts = _differences(was, now, Places(document, by_line=False))
    return Verdict((*texts, *_margins(made, given), *_led_elsewhere(made, given, links_in_docx)))


def _in_pdf(made: Built, given: Built, document: Document) -> Verdict:
    pages = look_into(made, pages_in_pdf), look_into(given, pages_in_pdf)
    was, now = (tuple(text for page in each for text in page.texts) for each in pages)
    differences = (
        *_differences(was, now, Places(document, by_line=True)),
        *_led_elsewhere(made, given, links_in_pdf),
    )
    pairs = enumerate(zip_longest(*pages), start=1)
    return Verdict(differences, tuple(at for at, pair in pairs if _is_redrawn(*pair)))


def _margins(made: Built, given: Built) -> Iterator[Difference]:
    """Yield the heads and feet that the source doesn't make; a program may leave out those that no page shows."""
    was, now = look_into(made, margins_in_docx), look_into(given, margins_in_docx)
    gone, come = sorted(was - now), sorted(now - was)
    for at, text in enumerate(come):
        yield Difference(_("head or foot of a page"), gone[at] if at < len(gone) else "", text)


def _led_elsewhere(made: Built, given: Built, links: Callable[[bytes], list[str]]) -> Iterator[Difference]:
    """Yield the links that lead where the source leads none; that a program left some out changes no page."""
    was, now = Counter(look_into(made, links)), Counter(look_into(given, links))
    gone, come = list((was - now).elements()), list((now - was).elements())
    for at, target in enumerate(come):
        yield Difference(_("a link"), gone[at] if at < len(gone) else "", target)


def _is_redrawn(made: PdfPage | None, given: PdfPage | None) -> bool:
    """Tell whether a page is drawn otherwise though it says the same."""
    if made is None or given is None:
        return True
    return made.texts == given.texts and (made.drawing != given.drawing or given.has_remarks)


def _differences(made: tuple[str, ...], said: tuple[str, ...], places: Places) -> Iterator[Difference]:
    names = places.of(made)
    old, new = [squeezed(text) for text in made], [squeezed(text) for text in said]
    for kind, first, past, begin, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            own = names[first:past] or names[max(first - 1, 0) : first] or [""]
            yield from _edited(made[first:past], said[begin:end], own)


def _edited(made: Sequence[str], said: Sequence[str], names: Sequence[str]) -> Iterator[Difference]:
    """Yield what was edited, text by text; what is more than there was stands at the last place."""
    for at, (was, now) in enumerate(zip_longest(made, said, fillvalue="")):
        yield Difference(names[min(at, len(names) - 1)], was, now)
