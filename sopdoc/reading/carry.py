"""What a document is made from → the small project that travels in it.

Names say nothing of where files stood. The source goes along as it is written; offices and templates as the values
that were read, since their comments are no affair of those who get one of their documents.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import asdict

from sopdoc.carried.container import packed
from sopdoc.carried.file import DOCUMENT, INNER_OFFICE, OFFICE, SOURCES, TEMPLATES, CarriedFile
from sopdoc.geometry.image import Image, ImageFormat
from sopdoc.reading.keys.values import Values
from sopdoc.reading.office.book import BOOK
from sopdoc.reading.office.office import PLAIN, Office, office_values
from sopdoc.reading.office.signature_picture import GAMBAR, PENGESAHAN
from sopdoc.reading.office.templat import LoadedTemplat
from sopdoc.reading.shelf.files import FileKey, compose_file
from sopdoc.reading.shelf.project import TEMPLATE_FILE, WORD_FILE
from sopdoc.reading.sop.official import written_pengesahan
from sopdoc.reading.tables.typeface import CUTS, HURUF
from sopdoc.reading.yaml_text import yaml_text
from sopdoc.source.tree import Node, Scalar
from sopdoc.source.tree import Sequence as List

_LINE_END = re.compile("\r\n?")
_TEMPLAT = "templat"
_LOGOS = {ImageFormat.PNG: "logo.png", ImageFormat.JPEG: "logo.jpg"}
_PICTURES = {ImageFormat.PNG: "gambar.png", ImageFormat.JPEG: "gambar.jpg"}


class Origin(Struct, frozen=True):
    """What a document is made from: its source's bytes, its office, and its page format."""

    source: bytes
    office: Office
    templat: LoadedTemplat


def carried_source(origin: Origin) -> bytes:
    """Return the container that a document carries."""
    return packed(carried_files(origin))


def carried_files(origin: Origin, *, in_book: bool = False) -> tuple[CarriedFile, ...]:
    """Return the files of the small project, the document's own first; ``in_book`` offices say what a book holds."""
    offices = tuple(_offices(origin.office, in_book=in_book))
    innermost = offices[-1].name.removesuffix(OFFICE) if offices else f"{SOURCES}/"
    document = CarriedFile(f"{innermost}{DOCUMENT}", _plain_text(origin.source).encode())
    return (document, *offices, *_logo(origin.office, in_book=in_book), *_templates(origin.templat))


def _plain_text(data: bytes) -> str:
    r"""Return a source's text, each of its lines ended by ``\n``."""
    return _LINE_END.sub("\n", data.removeprefix(codecs.BOM_UTF8).decode())


def _offices(office: Office, *, in_book: bool) -> Iterator[CarriedFile]:
    """Yield the offices, the outermost first; a file that says nothing is left out.

    The outermost one says what the project's settings say of the page format, which don't travel themselves.
    """
    texts = [text for text, _logo in _said(office, in_book=in_book) if text]
    for at, text in enumerate(texts or [yaml_text({_TEMPLAT: office.default_templat}).encode()]):
        if texts or office.default_templat:
            yield CarriedFile(f"{_place(at)}{OFFICE}", text)


def _place(depth: int) -> str:
    return f"{SOURCES}/" + f"{INNER_OFFICE}/" * depth


def _said(office: Office, *, in_book: bool) -> Iterator[tuple[bytes, str]]:
    """Yield what each of an office's files says, with the name of the picture that counts, where it names that one."""
    templat = office.default_templat
    for key, logo in zip(office.files, _logo_names(office), strict=True):
        text = _office_text(key, logo, templat, in_book=in_book)
        templat = "" if text else templat
        yield text, logo


def _logo(office: Office, *, in_book: bool) -> Iterator[CarriedFile]:
    """Yield the picture, beside the office that names it."""
    picture, depth = office.instansi.logo, 0
    for text, logo in _said(office, in_book=in_book):
        if logo and picture:
            yield CarriedFile(f"{_place(depth)}{logo}", picture.data)
        depth += bool(text)


def _logo_names(office: Office) -> list[str]:
    """Return for each of an office's files the name of the picture that counts, where it names that one."""
    logo: Image | None = office.instansi.logo
    naming = [at for at, key in enumerate(office.files) if "logo" in office_values(key).found]
    counts = naming[-1] if naming and logo else None
    return [_LOGOS[logo.format] if logo and at == counts else "" for at in range(len(office.files))]


@lru_cache(maxsize=256)
def _office_text(key: FileKey, logo: str, templat: str, *, in_book: bool) -> bytes:
    """Return what an office's file says, with the picture's name, and the page format unless it names its own.

    It is empty where the file says nothing.
    """
    found = office_values(key).found
    said = {_TEMPLAT: templat, **found} if templat else found
    tree: dict[str, object] = {name: said[name] for name in PLAIN if name in said}
    tree |= {"logo": logo} if logo else {}
    official = _official(found.get("disahkan_oleh"))
    tree |= {"disahkan_oleh": official} if official else {}
    book = office_values(key).node.get(BOOK) if in_book else None
    tree |= {BOOK: _plain(book)} if book else {}
    return yaml_text(tree).encode() if tree else b""


def _official(values: Values | None) -> dict[str, str]:
    return {key: value for key, value in asdict(written_pengesahan(values)).items() if value is not None}


def carried_templates(templat: LoadedTemplat) -> tuple[CarriedFile, ...]:
    """Return the project's own templates that a page format is made of."""
    return tuple(_templates(templat))


def _templates(templat: LoadedTemplat) -> Iterator[CarriedFile]:
    """Yield the project's own templates, each over the next, and the Word file that counts if it is the project's."""
    names = [key.path.parent.name for key in templat.own]
    for at, key in enumerate(templat.own):
        picture = templat.templat.pengesahan.gambar if templat.templat and key == templat.picture_holder else None
        name = _PICTURES[picture.format] if picture else ""
        fonts = tuple(cut for cut, holder in templat.font_holders.items() if holder == key)
        yield CarriedFile(f"{_folder(at, names)}{TEMPLATE_FILE}", _template_text(key, name, fonts))
        huruf = templat.templat.huruf if templat.templat else None
        for cut in fonts if huruf else ():
            yield CarriedFile(f"{_folder(at, names)}{_font_name(cut)}", getattr(huruf, cut))
        if picture:
            yield CarriedFile(f"{_folder(at, names)}{name}", picture.data)
    if templat.word_name:
        data = templat.templat.dasar_docx if templat.templat else b""
        yield CarriedFile(f"{TEMPLATES}/{templat.word_name}/{WORD_FILE}", data)


def _folder(at: int, names: Sequence[str]) -> str:
    """Return where a template stands: in the sources if it hides one of the same name, which stands beside them."""
    inner = f"{SOURCES}/" if names[at] in names[at + 1 :] else ""
    return f"{inner}{TEMPLATES}/{names[at]}/"


def _font_name(cut: str) -> str:
    """Return how the file of a typeface's cut is called."""
    return f"huruf-{cut.replace('_', '-')}.ttf"


@lru_cache(maxsize=64)
def _template_text(key: FileKey, picture: str, fonts: tuple[str, ...]) -> bytes:
    """Return what a template's file says, with the names of the picture and of ``fonts``; others are left out."""
    tree = compose_file(key).tree
    plain = _plain(tree) if tree else {}
    group = plain.get(PENGESAHAN) if isinstance(plain, dict) else None
    if isinstance(group, dict) and group.get(GAMBAR):
        group.pop(GAMBAR)
        group |= {GAMBAR: picture} if picture else {}
    typeface = plain.get(HURUF) if isinstance(plain, dict) else None
    if isinstance(typeface, dict):
        for cut in CUTS:
            typeface.pop(cut, None)
        typeface |= {cut: _font_name(cut) for cut in fonts}
    return yaml_text(plain if isinstance(plain, dict) else {}).encode()


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, List):
        return [_plain(item) for item in node.items]
    return {entry.key.text: _plain(entry.value) for entry in node}
