"""Sources laid out as drawings of their own."""

from __future__ import annotations

from pathlib import Path

from sopdoc.layout.charts_alone import ChartsAlone, Look, charts_alone
from sopdoc.layout.page import Page, Shape
from sopdoc.pipeline import lay_out, load
from sopdoc.typography.families import measurer_of

OFFICE = "pemerintah: Kabupaten Contoh\nnama: Dinas Contoh\ndisahkan_oleh: {jabatan: Kepala, nama: Andi Contoh}\n"


def drawn(source: Path, look: Look) -> ChartsAlone:
    """Return a source's flowcharts, laid out for themselves."""
    loaded = load(source)
    document = lay_out(loaded)
    assert document is not None
    assert loaded.sop is not None
    assert loaded.templat is not None
    return charts_alone(document, loaded.sop, loaded.templat, measurer_of(loaded.templat.huruf), look)


def written(folder: Path, text: str) -> Path:
    """Write a source beside its office."""
    (folder / "instansi.yaml").write_text(OFFICE, "utf-8")
    source = folder / "sop.yaml"
    source.write_text(text, "utf-8")
    return source


def said(page: Page) -> list[tuple[int, Shape, str]]:
    """Return each symbol's step, shape and words."""
    return [
        (symbol.langkah, symbol.shape, " ".join(line.text for line in symbol.text.lines) if symbol.text else "")
        for symbol in page.symbols
    ]
