"""A project whose builds are looked at from outside."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sopdoc.build.build import build_documents
from sopdoc.work.tasks.outcome import Outcome, Report
from tests.reading.trees import SOP, write

Build = Callable[..., Report]
LOGO = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A picture of one black dot."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project of two offices with two documents each, a template and a logo; it is the working directory."""
    sources = tmp_path / "sop_sources"
    for name in ("a/satu", "a/dua", "b/satu", "b/dua"):
        write(sources / f"{name}.yaml", SOP.replace("Surat", name))
    write(sources / "a" / "instansi.yaml", "nama: Dinas A\ntemplat: daerah\nlogo: logo.png\n")
    write(sources / "a" / "logo.png", LOGO)
    write(tmp_path / "templates" / "daerah" / "templat.yaml", "dasar: permenpan35\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def build(project: Path) -> Build:
    """Build the project's sources as JSON."""
    return lambda *sources, **wishes: build_documents(sources or ("sop_sources",), **{"formats": ("json",), **wishes})


def name(outcome: Outcome) -> str:
    return outcome.source.relative_to("sop_sources").with_suffix("").as_posix()


def told(report: Report) -> dict[str, str]:
    """Return what became of each document, with the reason for those that were built."""
    return {
        name(outcome): f"{outcome.state}: {outcome.reason.code}" if outcome.reason else str(outcome.state)
        for outcome in report.outcomes
    }


def built(report: Report) -> dict[str, str]:
    """Return the documents that were not left alone, each with its reason."""
    return {name: what for name, what in told(report).items() if what != "unchanged"}
