"""The same tables by docxtpl, which fills a Word file with marks in it; no flowchart, no PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from docx import Document
from docxtpl import DocxTemplate

from benchmarks.plain import HEADS, plain


def docxtpl_action(sources: Sequence[Path], folder: Path) -> Callable[[], object]:
    """Return an action that fills the template for sources that are read now, once, and writes the files."""
    folder.mkdir(parents=True, exist_ok=True)
    template = _template(folder / "template.docx")
    documents = [plain(source) for source in sources]

    def fill() -> None:
        for number, document in enumerate(documents):
            filled = DocxTemplate(template)
            context = {"judul": document.judul, "identity": document.identity, "rows": document.rows}
            filled.render(context, autoescape=True)
            filled.save(folder / f"{number}.docx")

    return fill


def _template(path: Path) -> str:
    """Write the Word file with its marks; one table row stands for all rows between ``for`` and ``endfor``."""
    document = Document()
    document.add_heading("{{ judul }}")
    _table(document, 2, "identity", None)
    document.add_page_break()
    _table(document, len(HEADS), "rows", HEADS)
    document.save(str(path))
    return str(path)


def _table(document: Document, columns: int, name: str, heads: Sequence[str] | None) -> None:
    table = document.add_table(0, columns, "Table Grid")
    if heads:
        _row(table.add_row(), heads)
    _row(table.add_row(), (f"{{%tr for row in {name} %}}", *[""] * (columns - 1)))
    _row(table.add_row(), tuple(f"{{{{ row[{at}] }}}}" for at in range(columns)))
    _row(table.add_row(), ("{%tr endfor %}", *[""] * (columns - 1)))


def _row(row: object, texts: Sequence[str]) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        cell.text = text
