"""Programs from outside that judge DOCX files: LibreOffice and two validators."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from openxml_audit import OpenXmlValidator

ROOT = Path(__file__).parents[2]
TIMEOUT = 300
"""Seconds for a batch of conversions."""


@cache
def soffice() -> str | None:
    """Return LibreOffice's program, where it and poppler are installed."""
    poppler = all(shutil.which(name) for name in ("pdftotext", "pdftoppm"))
    return (shutil.which("soffice") or shutil.which("libreoffice")) if poppler else None


def convert(documents: Sequence[Path], folder: Path, to: str = "pdf") -> list[Path]:
    """Convert DOCX files to PDF or ``to`` something else in one run of LibreOffice, and return them in the same order.

    Each run has a profile of its own, so that workers don't wait for each other. Names that occur twice are no
    matter.
    """
    program = soffice()
    assert program, "LibreOffice is missing"
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as scratch:
        copies = [Path(scratch) / f"{number}.docx" for number in range(len(documents))]
        for document, copy in zip(documents, copies, strict=True):
            shutil.copyfile(document, copy)
        profile = f"-env:UserInstallation={(Path(scratch) / 'profile').as_uri()}"
        asked = [program, "--headless", profile, "--convert-to", to, "--outdir", str(folder)]
        done = subprocess.run([*asked, *map(str, copies)], check=False, capture_output=True, timeout=TIMEOUT)
    found = [folder / f"{copy.stem}.{to}" for copy in copies]
    missing = [str(document) for document, pdf in zip(documents, found, strict=True) if not pdf.is_file()]
    assert not missing, f"LibreOffice converted all but {missing}: {done.stderr.decode(errors='replace')}"
    return found


@cache
def ooxml_validator() -> str | None:
    """Return the npm validator's program: named in OOXML_VALIDATOR, or installed in the project or on the path."""
    local = ROOT / "node_modules" / ".bin" / "ooxml-validator"
    named = os.environ.get("OOXML_VALIDATOR")
    return named or (str(local) if local.exists() else shutil.which("ooxml-validator"))


def npm_faults(document: Path) -> list[str]:
    """Return what the npm validator (Microsoft's Open XML SDK) says against a DOCX."""
    program = ooxml_validator()
    assert program, "the OOXML validator is missing"
    done = subprocess.run([program, str(document)], check=False, capture_output=True, timeout=TIMEOUT)
    assert done.returncode in {0, 1}, done.stderr.decode(errors="replace")
    verdict = json.loads(done.stdout)
    found = [f"{error['path']} {error['xPath']}: {error['description']}" for error in verdict["errors"]]
    return found if verdict["ok"] else found or ["not valid"]


def audit_faults(document: Path) -> list[str]:
    """Return what openxml-audit says against a DOCX."""
    return [str(error) for error in OpenXmlValidator().validate(document).errors]
