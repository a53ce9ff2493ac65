"""Make the pictures of the documentation from the seed documents: a page, and a contact sheet of all procedures.

Run it by hand after a change that can be seen: ``python docs/make_images.py``. It needs pdftoppm (poppler-utils) and
LibreOffice; the sheet shows each procedure's page as the PDF has it (left) and as LibreOffice shows the DOCX (right).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from example_frames import book_files
from pictures import GREY, raster, save
from PIL import Image

from sopdoc.book.make import render_book
from sopdoc.build.build import build_documents
from sopdoc.reading.load import find_project

ROOT = Path(__file__).parents[1]
IMAGES = Path(__file__).parent / "images"
PAGE_SOURCE = "banggai/dinas-perdagangan/mekanisme-pengumpulan-data-kinerja"
PAGE_DPI, SHEET_DPI, BOOK_DPI = 110, 55, 45
BOOK_PAGES = range(1, 13)
GAP = 8
PAIRS_A_ROW = 2


def main() -> None:
    """Build the seeds, rasterise their procedure pages and compose the pictures."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder)
        build_documents((ROOT / "sop_sources",), output, ("docx", "pdf", "json"))
        layouts = sorted(output.rglob("*.json"))
        _convert([layout.with_suffix(".docx") for layout in layouts], output / "office")
        pairs = []
        for layout in layouts:
            documents = layout.with_suffix(".pdf"), _office_pdf(output, layout)
            pairs += [[raster(one, page, SHEET_DPI) for one in documents] for page in _procedure_pages(layout)]
        first = _procedure_pages(output / f"{PAGE_SOURCE}.json")[0]
        save(raster(output / f"{PAGE_SOURCE}.pdf", first, PAGE_DPI), IMAGES / "page.png")
        save(_sheet(pairs), IMAGES / "contact-sheet.png")
        save(_book(output / "book"), IMAGES / "book.png")


def _book(folder: Path) -> Image.Image:
    """Make a book of an example's office, and show its pages as the PDF has them and as LibreOffice shows the DOCX."""
    for name, text in book_files().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    sources = sorted((folder / "sop_sources").glob("surat*.yaml"))
    for output in render_book(sources, ("docx", "pdf"), find_project(sources[0])).outputs:
        (folder / f"buku{output.suffix}").write_bytes(output.data)
    _convert([folder / "buku.docx"], folder / "office")
    books = folder / "buku.pdf", folder / "office" / "0" / "buku.pdf"
    return _sheet([[raster(book, page, BOOK_DPI) for book in books] for page in BOOK_PAGES])


def _convert(documents: list[Path], folder: Path) -> None:
    """Turn DOCX files into PDF; each into a folder of its own, since file names repeat among offices."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for number, document in enumerate(documents):
        command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder / str(number))]
        subprocess.run([*command, str(document)], check=True, capture_output=True)


def _office_pdf(output: Path, layout: Path) -> Path:
    number = sorted(output.rglob("*.json")).index(layout)
    return output / "office" / str(number) / f"{layout.stem}.pdf"


def _procedure_pages(layout: Path) -> list[int]:
    pages = json.loads(layout.read_text(encoding="utf-8"))["pages"]
    return [page["number"] for page in pages if page["prosedur"] is not None]


def _sheet(pairs: list[list[Image.Image]]) -> Image.Image:
    """Set the pairs out, so many beside each other."""
    width, height = (max(image.size[axis] for pair in pairs for image in pair) + GAP for axis in (0, 1))
    rows = -(-len(pairs) // PAIRS_A_ROW)
    sheet = Image.new("L", (2 * PAIRS_A_ROW * width + GAP, rows * height + GAP), GREY)
    for number, pair in enumerate(pairs):
        row, place = divmod(number, PAIRS_A_ROW)
        for side, image in enumerate(pair):
            sheet.paste(image, (GAP + (2 * place + side) * width, GAP + row * height))
    return sheet


if __name__ == "__main__":
    sys.exit(main())
