"""One conversion by LibreOffice for all documents, since starting it costs seconds."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.layout.page import Document
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from tests.painters.docx import samples

SAMPLES: dict[str, Callable[[], Document]] = {
    "everything": samples.everything,
    "wrapping": samples.wrapping,
    "upright": samples.upright,
    "names": samples.names,
}


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The samples as PDF."""
    missing = [name for name in ("soffice", "pdftotext", "pdftoppm") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("docx")
    for name, sample in SAMPLES.items():
        (folder / f"{name}.docx").write_bytes(paint_docx(sample(), Options())[0].data)
    files = [str(folder / f"{name}.docx") for name in SAMPLES]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return {name: folder / f"{name}.pdf" for name in SAMPLES}
