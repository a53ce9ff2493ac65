from __future__ import annotations

import os
from pathlib import Path

import pytest

from sopdoc.pipeline import render
from sopdoc.reading.built.built import carried_by
from sopdoc.reading.built.project import carried_project
from sopdoc.reading.load import load_source
from tests.reading.built.making import SEED, built, put
from tests.reading.trees import load


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_what_a_document_carries_is_read_as_it_was_on_the_disk(form: str, tmp_path: Path) -> None:
    path = put(tmp_path, f"dokumen.{form}", built(form))
    source, project = carried_project(path, carried_by(path))
    loaded, before = load_source(source, project), load(SEED)
    assert (loaded.written, loaded.sop, loaded.instansi) == (before.written, before.sop, before.instansi)
    assert project.root == path / "sop_sources"


def test_it_builds_to_the_same_bytes_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "dokumen.docx", built("docx"))
    monkeypatch.chdir(tmp_path)
    path = Path("dokumen.docx")
    source, project = carried_project(path, carried_by(path))
    rendered = render(source, project=project)
    assert [output.data for output in rendered.outputs] == [built("docx"), built("pdf")]
    assert os.listdir() == ["dokumen.docx"]  # noqa: PTH208 - names
