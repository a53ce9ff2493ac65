"""Which settings are a source's, and what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.pipeline import load
from sopdoc.reading.settings.settings import Settings, missing_sources, settings_of
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.diagnostic import render
from tests.reading.trees import write

SOP = "judul: A\nprosedur: [{pelaksana: {a: A}, langkah: [{kegiatan: X, oleh: a}]}]\n"


def settings(source: Path) -> Settings:
    return settings_of(source, find_project(source))


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write(Path("sop_sources/a/x.yaml"), SOP)
    write(Path("templates/dinas/templat.yaml"), "dasar: permenpan35\nkertas: A3\n")
    write(Path("templates/lain/templat.yaml"), "dasar: permenpan35\nkertas: Legal\n")
    return Path("sop_sources/a/x.yaml")


def test_all_keys_are_read_and_paths_start_at_the_file(source: Path, tmp_path: Path) -> None:
    write(
        Path("sopdoc.toml"),
        'sumber = ["sop_sources", "./lain/../sop_sources/a"]\nkeluaran = "hasil SOP"\nformat = "pdf"\n'
        'bahasa = "id"\ntemplat = "dinas"\n',
    )
    found = settings(source)
    assert [place.path for place in found.sumber] == [tmp_path / "sop_sources", tmp_path / "sop_sources/a"]
    assert found.keluaran is not None
    assert found.keluaran.path == tmp_path / "hasil SOP"
    assert (found.format, found.bahasa, found.templat, found.diagnostics) == (("pdf",), "id", "dinas", ())


@pytest.mark.parametrize("place", ["sop_sources/a/sopdoc.toml", "sop_sources/sopdoc.toml", "sopdoc.toml"])
def test_the_nearest_upwards_counts(source: Path, tmp_path: Path, place: str) -> None:
    write(Path("sopdoc.toml"), 'templat = "lain"\n')
    write(Path(place), 'templat = "dinas"\n')
    assert settings(source).file == tmp_path / place


def test_none_above_the_project_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "sopdoc.toml", 'templat = "lain"\n')
    write(tmp_path / "p/sop_sources/x.yaml", SOP)
    write(tmp_path / "loose/x.yaml", SOP)
    monkeypatch.chdir(tmp_path / "p")
    assert settings(tmp_path / "p/sop_sources/x.yaml").file is None
    assert settings(tmp_path / "loose/x.yaml").file is None


def test_the_page_format_stands_below_that_of_office_and_document(source: Path) -> None:
    plain = load(source).templat
    write(Path("sopdoc.toml"), 'templat = "dinas"\n')
    by_settings = load(source).templat
    write(Path("sop_sources/instansi.yaml"), "templat: lain\n")
    by_office = load(source).templat
    write(source, SOP + "templat: dinas\n")
    assert plain != by_settings != by_office != plain
    assert load(source).templat == by_settings


def test_a_page_format_that_is_not_there_is_told_in_the_settings(source: Path) -> None:
    write(Path("sopdoc.toml"), 'format = "pdf"\ntemplat = "dinass"\n')
    assert [render(each) for each in load(source).shared_diagnostics] == [
        "sopdoc.toml:2:11: error: no template is named `dinass`\n    hint: did you mean `dinas`?"
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('keluran = "x"', "1:1: error: unknown key `keluran`\n    hint: did you mean `keluaran`?"),
        ('output = "x"', "1:1: error: unknown key `output`\n    hint: did you mean `keluaran`?"),
        ('sources = "x"', "1:1: error: unknown key `sources`\n    hint: did you mean `sumber`?"),
        ('language = "id"', "1:1: error: unknown key `language`\n    hint: did you mean `bahasa`?"),
        (
            'format = ["pdf", "doc"]',
            "1:18: error: `doc` is not one of docx, pdf, json, svg\n    hint: did you mean `docx`?",
        ),
        ('bahasa = "idn"', "1:10: error: `idn` is not one of id, en\n    hint: did you mean `id`?"),
        ("bahasa: id", '1:1: error: this line can\'t be read\n    hint: write `bahasa = "id"`'),
    ],
)
def test_a_fault_is_told_at_its_place_with_what_to_write(source: Path, line: str, told: str) -> None:
    write(Path("sopdoc.toml"), line + "\n")
    assert [render(each) for each in settings(source).diagnostics] == [f"sopdoc.toml:{told}"]


@pytest.mark.parametrize("path", ["..", "../x", "a/../../x", "/tmp"])
@pytest.mark.parametrize("key", ["keluaran", "sumber"])
def test_nothing_outside_the_project_is_named(source: Path, key: str, path: str) -> None:
    write(Path("sopdoc.toml"), f'{key} = "{path}"\n')
    found = settings(source)
    assert [each.code for each in found.diagnostics] == ["outside-project"]
    assert (found.sumber, found.keluaran) == ((), None)


def test_sources_that_cannot_be_taken_are_told(source: Path, tmp_path: Path) -> None:
    (tmp_path / "luar").symlink_to(tmp_path.parent)
    write(Path("sopdoc.toml"), 'sumber = ["sop_sources", "sop_source", "luar"]\n')
    assert [(each.code, each.span.column, each.hints) for each in missing_sources(settings(source))] == [
        ("no-such-source", 26, ("did you mean `sop_sources`?",)),
        ("linked-outside", 40, ("put the folder itself in the place of the link",)),
    ]


def test_settings_that_are_a_link_out_are_not_read(source: Path, tmp_path: Path) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}.toml"
    outside.write_text('templat = "dinas"\n')
    Path("sopdoc.toml").symlink_to(outside)
    found = settings(source)
    assert ([each.code for each in found.diagnostics], found.templat) == (["linked-outside"], "")


def test_settings_that_are_too_large_are_not_read(source: Path) -> None:
    write(Path("sopdoc.toml"), "#" * 20_000)
    assert [each.code for each in settings(source).diagnostics] == ["file-too-large"]
