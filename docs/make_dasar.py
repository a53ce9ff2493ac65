"""Make ``templates/permenpan35/dasar.docx``: a sample of each style that documents are made with.

Run it by hand after a change of styles or of sizes in ``templat.yaml``: ``python docs/make_dasar.py``. Theme, fonts,
settings and what the styles look like are taken from the file as it is; sizes and alignment from documents, laid out.
So it changes nothing that a person changed in Word, and a second run changes nothing at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sopdoc import lay_out, load
from sopdoc.layout.page import Document
from sopdoc.layout.text_block import Role
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.docx.body import Body
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.ooxml import HEAD, NAMESPACES, escaped
from sopdoc.painters.docx.package.package import packed
from sopdoc.painters.docx.text.look import SEPARATOR_STYLE, Style, StyleBook, style_book
from sopdoc.reading.shelf.project import OFFICE_FILE
from sopdoc.reading.word.base import open_base
from sopdoc.reading.word.styles import style_id, style_name

ROOT = Path(__file__).parents[1]
FILE = ROOT / "templates" / "permenpan35" / "dasar.docx"
CASES = ROOT / "tests" / "cases"
SOURCES = (
    *(file for file in (ROOT / "sop_sources").rglob("*.yaml") if file.name != OFFICE_FILE),
    CASES / "flowchart" / "label-empat-kalimat.yaml",
    CASES / "styles" / "riwayat-dan-catatan.yaml",
)
"""Together they have texts of all kinds."""
TITLE = "Gaya dokumen SOP"
WORDS = (
    "Berkas ini memberi rupa pada dokumen Word. Salin ke folder templat Anda, ubah gayanya (style) di Word atau "
    "LibreOffice, simpan, lalu jalankan sopdoc build.",
    "Yang dipakai dari setiap gaya: jenis huruf, warna, arsiran, garis bawah, dan coretan. Ukuran, tebal, "
    "miring, perataan, dan jarak ditetapkan dalam templat.yaml. Teks berkas ini hanya contoh.",
)
PAGE = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar {} w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>'
MARGIN, BEFORE, WORDS_SIZE = 1134, 120, 20
"""In twips, twips and half points."""


def main() -> None:
    """Write the file anew."""
    FILE.write_bytes(made_from(FILE.read_bytes()))


def made_from(data: bytes) -> bytes:
    """Return the file that is made when the present one has these bytes."""
    document = Document(judul=TITLE, instansi="sopdoc", nomor="", created="", font="Arial", pages=())
    base = open_base(data, document.font)
    book = StyleBook(*_usual(style_book(each, base) for each in _laid_out()), {})
    return packed(document, Body(_body(book), ()), Kit(book, document.instansi, Passages(document)), base)


def _laid_out() -> Iterator[Document]:
    for source in sorted(SOURCES):
        document = lay_out(load(source))
        if document is not None:
            yield document


def _usual(books: Iterator[StyleBook]) -> tuple[Style, dict[str, Style], Style]:
    """Return Normal, the styles of all roles and the heading, as the first book has them that has them."""
    first = next(books)
    roles = dict(first.roles)
    for book in books:
        roles = book.roles | roles
    undrawn = Style(style_id(Role.PANAH_TAK_TERGAMBAR), style_name(Role.PANAH_TAK_TERGAMBAR), roles["catatan"].look)
    return first.normal, dict(sorted((roles | {Role.PANAH_TAK_TERGAMBAR: undrawn}).items())), first.heading


def _body(book: StyleBook) -> str:
    samples = [style for style in book.styles if style not in (book.normal, book.heading, SEPARATOR_STYLE)]
    size = f'<w:rPr><w:sz w:val="{WORDS_SIZE}"/><w:szCs w:val="{WORDS_SIZE}"/></w:rPr>'
    paragraphs = [_paragraph(TITLE, book.heading.id)]
    paragraphs += [_paragraph(words, book.normal.id, size) for words in WORDS]
    paragraphs += [_paragraph(style.name, style.id) for style in (book.normal, *samples)]
    margins = " ".join(f'w:{side}="{MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(paragraphs)}{PAGE.format(margins)}</w:body></w:document>"


def _paragraph(text: str, style: str, run: str = "") -> str:
    held = f'<w:spacing w:before="{BEFORE}" w:line="240" w:lineRule="auto"/>'
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{held}</w:pPr><w:r>{run}<w:t>{escaped(text)}</w:t></w:r></w:p>'


if __name__ == "__main__":
    main()
