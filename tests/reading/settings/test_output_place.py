"""Outputs don't lie among sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.reading.settings.settings import settings_of
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.diagnostic import render
from tests.reading.trees import write


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('keluaran = "sop_sources"', ("1:12", "sop_sources", "sop_sources", "output")),
        ('keluaran = "./sop_sources/hasil"', ("1:12", "sop_sources/hasil", "sop_sources", "output")),
        ('sumber = ["output", "b"]\nkeluaran = "output/x"', ("2:12", "output/x", "output", "hasil")),
        ('sumber = "."\nkeluaran = "output"', None),
        ('sumber = "sop_sources/a"\nkeluaran = "sop_sources/hasil"', None),
        ('keluaran = "sop_sources2"', None),
        ('keluaran = "."', None),
    ],
)
def test_an_output_folder_among_the_sources_is_told_with_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str, told: tuple[str, ...] | None
) -> None:
    monkeypatch.chdir(tmp_path)
    source = Path("sop_sources/a/x.yaml")
    write(source, "")
    write(Path("sopdoc.toml"), lines + "\n")
    found = [render(each) for each in settings_of(source, find_project(source)).diagnostics]
    assert found == (
        [
            f"sopdoc.toml:{told[0]}: error: the output folder `{told[1]}` lies among the sources, in {told[2]}\n"
            f'    hint: write `keluaran = "{told[3]}"`'
        ]
        if told
        else []
    )
