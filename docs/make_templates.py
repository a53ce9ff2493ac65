"""Make the pictures of the templates, side by side: ``python docs/make_templates.py``. It needs pdftoppm.

Each office's template is shown by its own document, the others by one of them.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

from pictures import GREY, raster, save
from PIL import Image
from pypdf import PdfReader

from sopdoc.build.build import build_documents

ROOT = Path(__file__).parents[1]
PICTURES = Path(__file__).parent / "images" / "templates"
SHOWN_BY = {
    "banggai": "banggai/dinas-perdagangan",
    "banggai-sosial": "banggai/dinas-sosial",
    "jeneponto": "jeneponto/dinas-perdagangan-perindustrian",
    "pesisir-selatan": "pesisir-selatan/dinas-perdagangan-transmigrasi",
    "sulawesi-tengah": "sulawesi-tengah/dinas-perindustrian-perdagangan",
    "permenpan35": "jeneponto/dinas-perdagangan-perindustrian",
    "ringkas": "jeneponto/dinas-perdagangan-perindustrian",
}
"""Templates, and the office whose document shows each."""
PAGES = 3
DPI = 42
GAP = 8


def main() -> None:
    """Build a project for each template, and draw the first pages."""
    PICTURES.mkdir(exist_ok=True)
    for name, office in SHOWN_BY.items():
        with tempfile.TemporaryDirectory() as folder:
            save(_row([raster(*page, DPI) for page in _pages(Path(folder), name, office)]), PICTURES / f"{name}.png")


def _pages(folder: Path, name: str, office: str) -> Iterator[tuple[Path, int]]:
    """Yield the first pages of an office's document in a template: documents and numbers of pages."""
    copytree(ROOT / "templates", folder / "templates")
    source = copytree(ROOT / "sop_sources" / office, folder / "sop_sources" / "kantor")
    instansi = source / "instansi.yaml"
    lines = [line for line in instansi.read_text("utf-8").splitlines() if not line.startswith("templat:")]
    instansi.write_text("\n".join([f"templat: {name}", *lines, ""]), "utf-8")
    build_documents((folder / "sop_sources",), folder / "output", ("pdf",))
    [document] = (folder / "output").rglob("*.pdf")
    for number in range(1, min(PAGES, len(PdfReader(document).pages)) + 1):
        yield document, number


def _row(pages: list[Image.Image]) -> Image.Image:
    """Set pages beside each other, on as much ground as the most have."""
    width, height = (max(page.size[axis] for page in pages) + GAP for axis in (0, 1))
    row = Image.new("L", (PAGES * width + GAP, height + GAP), GREY)
    for place, page in enumerate(pages):
        row.paste(page, (GAP + place * width, GAP))
    return row


if __name__ == "__main__":
    sys.exit(main())
