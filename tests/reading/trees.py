"""Trees of sources in files, and what is said of them."""

from __future__ import annotations

from pathlib import Path

from sopdoc.reading.load import Loaded, find_project, load_source
from sopdoc.source.diagnostic import render

ROOT = Path(__file__).parents[2]
STEPS = "prosedur: [{pelaksana: {jp: JP}, langkah: [{kegiatan: Menerima, oleh: jp}]}]\n"
SOP = "judul: Surat\n" + STEPS


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def load(path: Path) -> Loaded:
    return load_source(path, find_project(path))


def files(loaded: Loaded) -> list[Path]:
    """Return the files that were read, without those that were looked for in vain."""
    return [file.path for file in loaded.inputs if not file.is_absent]


def told(loaded: Loaded) -> list[str]:
    return [render(fault).split("\n")[0] for fault in (*loaded.diagnostics, *loaded.shared_diagnostics)]
