"""What the list's PDF can't show is told as `build` tells it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sopdoc.daftar.index import make_index
from sopdoc.daftar.reporters.registry import REPORTERS
from sopdoc.pipeline import render
from sopdoc.source.diagnostic import Diagnostic
from tests.cli.conftest import SOP, write


def warnings(folder: Path) -> list[Diagnostic]:
    index = make_index((folder,), folder / "output", date(2025, 5, 21))
    return [one for _path, found, _failure in index.told() for one in found if one.code == "missing-glyph"]


def test_characters_that_cannot_be_printed_are_told_once_at_their_places(tmp_path: Path) -> None:
    office = write(tmp_path / "instansi.yaml", 'alamat: Jalan 😂\nnama: "Dinas 😀"\n')
    source = write(tmp_path / "a.yaml", SOP.format(judul='"Uji 😀"'))
    write(tmp_path / "b.yaml", SOP.format(judul="Lain"))
    found = warnings(tmp_path)
    assert [str(one.span) for one in found] == [f"{office}:2:7", f"{source}:1:8"]
    rendered = render(source, ("json",))
    assert set(found) < {*rendered.shared, *rendered.diagnostics}  # the address isn't in the list


def test_a_source_with_faults_is_looked_at_too(tmp_path: Path) -> None:
    source = write(tmp_path / "a.yaml", 'nomor: "1 😁"\njudul: Uji 😀\nx: y\n')
    assert [str(one.span) for one in warnings(tmp_path)] == [f"{source}:1:8", f"{source}:2:8"]


def test_what_is_not_in_the_list_is_not_told(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", SOP.format(judul="Uji") + "peringatan: Awas 😀\n")
    assert warnings(tmp_path) == []


def test_the_web_page_keeps_the_character(tmp_path: Path) -> None:
    write(tmp_path / "a.yaml", SOP.format(judul='"Uji 😀"'))
    index = make_index((tmp_path,), tmp_path / "output", date(2025, 5, 21))
    assert "Uji 😀" in REPORTERS["html"](index.daftar).decode()
    assert index.exit == 0
