"""Only what is out of date is built, for a reason that is told; all else is left alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from sopdoc.build import run as campaign
from sopdoc.work.tasks.fingerprint import Tools
from sopdoc.work.tasks.outcome import Exit, State
from tests.building import Build, built, told
from tests.reading.trees import SOP, write
from tests.reading.word.files import SHIPPED, edited

ALL = ("a/dua", "a/satu", "b/dua", "b/satu")
OF_A = ("a/dua", "a/satu")


def times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*.json")}


def test_a_second_build_touches_nothing(project: Path, build: Build) -> None:
    assert told(build()) == dict.fromkeys(ALL, "built: new")
    before = times(project)
    manifest = (project / "output/.sopdoc-manifest.jsonl").read_bytes()
    assert told(build()) == dict.fromkeys(ALL, "unchanged")
    assert times(project) == before
    assert (project / "output/.sopdoc-manifest.jsonl").read_bytes() == manifest


@pytest.mark.parametrize(
    ("change", "reasons"),
    [
        (lambda: write(Path("sop_sources/b/satu.yaml"), SOP), {"b/satu": "source"}),
        (lambda: write(Path("sop_sources/a/instansi.yaml"), "nama: A\n"), dict.fromkeys(OF_A, "office")),
        (lambda: write(Path("sop_sources/instansi.yaml"), "pemerintah: P\n"), dict.fromkeys(ALL, "office")),
        (lambda: Path("sop_sources/a/logo.png").write_bytes(picture()), dict.fromkeys(OF_A, "picture")),
        (
            lambda: write(Path("templates/daerah/templat.yaml"), "dasar: permenpan35\nno_label: Nomor\n"),
            dict.fromkeys(OF_A, "template"),
        ),
        (
            lambda: write(Path("templates/permenpan35/templat.yaml"), "dasar: permenpan35\n"),
            dict.fromkeys(ALL, "template"),
        ),
        (
            lambda: write(Path("sop_sources/templates/daerah/templat.yaml"), "dasar: permenpan35\n"),
            dict.fromkeys(OF_A, "template"),
        ),
        (lambda: write(Path("templates/daerah/dasar.docx"), SHIPPED), dict.fromkeys(OF_A, "template")),
        (lambda: write(Path("templates/permenpan35/dasar.docx"), SHIPPED), dict.fromkeys(ALL, "template")),
        (lambda: Path("output/a/dua.json").unlink(), {"a/dua": "missing"}),
        (lambda: Path("output/a/dua.json").write_text("{}"), {"a/dua": "edited"}),
        (lambda: swap_two_letters(Path("output/b/dua.json")), {"b/dua": "edited"}),
    ],
)
def test_each_change_is_found_and_named(build: Build, change: object, reasons: dict[str, str]) -> None:
    build()
    change()  # type: ignore[operator]
    assert built(build()) == {name: f"built: {code}" for name, code in reasons.items()}
    assert built(build()) == {}


def test_a_word_file_that_was_saved_again_builds_its_documents_anew(project: Path, build: Build) -> None:
    file = write(project / "templates" / "daerah" / "dasar.docx", SHIPPED)
    build(formats=("docx",))
    assert built(build(formats=("docx",))) == {}
    before = (project / "output/a/dua.docx").read_bytes()
    write(file, edited(lambda word: setattr(word.styles["SOP judul"].font, "name", "Arimo")))
    assert built(build(formats=("docx",))) == dict.fromkeys(OF_A, "built: template")
    assert (project / "output/a/dua.docx").read_bytes() != before


def picture() -> bytes:
    from tests.reading.office.test_logo import picture as made

    return made("PNG", (2, 1))


def swap_two_letters(path: Path) -> None:
    """Change a file but not its size."""
    text = path.read_text()
    path.write_text(text[:9] + text[10] + text[9] + text[11:])


def test_what_a_build_makes_again_has_the_same_bytes(project: Path, build: Build) -> None:
    build()
    path = project / "output/a/dua.json"
    before = path.read_bytes()
    path.write_bytes(b"{}")
    build()
    assert path.read_bytes() == before


def test_other_times_alone_are_no_reason(project: Path, build: Build) -> None:
    build()
    for path in project.rglob("*.*"):
        os.utime(path, (1, 1))
    assert built(build()) == {}
    shutil.copytree(project / "output", project / "copied")
    assert built(build(output="copied")) == {}


def test_a_source_that_changes_twice_within_the_clocks_grain_is_found(project: Path, build: Build) -> None:
    """On a memory stick times are even seconds: two changes can have one time, and here one size too."""
    source = project / "sop_sources/b/satu.yaml"
    status = source.stat()
    build()
    write(source, SOP.replace("Surat", "b/dula"[: len("b/satu")]))
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert source.stat().st_size == status.st_size
    assert built(build()) == {"b/satu": "built: source"}


def test_another_tool_is_a_reason_that_names_it(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    real = campaign.present_tools()
    parts = tuple((name, "neato 99" if name == "engine" else value) for name, value in real.parts)
    build()
    monkeypatch.setattr(campaign, "present_tools", lambda: Tools(parts))
    report = build()
    assert built(report) == dict.fromkeys(ALL, "built: engine")
    engine = dict(real.parts)["engine"]
    assert {outcome.reason.text for outcome in report.outcomes if outcome.reason} == {
        f"engine changed: {engine} → neato 99"
    }
    assert built(build()) == {}


def test_a_format_that_was_not_made_yet_is_made_alone(project: Path, build: Build) -> None:
    build("sop_sources/b")
    before = times(project)
    report = build("sop_sources/b", formats=("json", "svg"))
    assert built(report) == {"b/dua": "built: format", "b/satu": "built: format"}
    assert times(project) == before
    assert built(build("sop_sources/b", formats=("json", "svg"))) == {}
    assert built(build("sop_sources/b", formats=("svg",))) == {}


def test_a_format_that_a_build_left_out_is_out_of_date_afterwards(build: Build) -> None:
    build("sop_sources/b/satu.yaml", formats=("json", "svg"))
    write(Path("sop_sources/b/satu.yaml"), SOP)
    build("sop_sources/b/satu.yaml", formats=("svg",))
    assert built(build("sop_sources/b/satu.yaml", formats=("svg",))) == {}
    assert built(build("sop_sources/b/satu.yaml")) == {"b/satu": "built: basis"}


def test_a_strict_build_looks_at_what_others_made_and_is_good_for_all(build: Build) -> None:
    build()
    assert built(build(strict=True)) == dict.fromkeys(ALL, "built: strict")
    assert built(build(strict=True)) == {}
    assert built(build()) == {}


def test_a_faulty_source_is_looked_at_by_every_build_and_its_old_files_stay(project: Path, build: Build) -> None:
    build()
    before = (project / "output/b/satu.json").read_bytes()
    write(project / "sop_sources/b/satu.yaml", "judul: x\n")
    for _turn in range(2):
        report = build()
        assert [outcome.source.stem for outcome in report.faulty] == ["satu"]
        assert report.exit is Exit.FAULTS
    assert (project / "output/b/satu.json").read_bytes() == before


def test_an_unchanged_document_tells_its_warnings_again(
    project: Path, build: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project / "sop_sources/b/satu.yaml", SOP + "nomor: '😀'\n")
    write(project / "sop_sources/b/instansi.yaml", "tempat: '😀'\n")
    first, again = build("sop_sources/b/satu.yaml"), build("sop_sources/b/satu.yaml")
    assert told(again) == {"b/satu": "unchanged"}
    [outcome], [same] = first.outcomes, again.outcomes
    assert outcome.diagnostics
    assert (same.diagnostics, same.shared) == (outcome.diagnostics, outcome.shared)
    monkeypatch.chdir(project / "sop_sources")
    [moved] = build("b/satu.yaml", output="../output").outcomes
    assert moved.state is State.UNCHANGED
    assert [each.span.path for each in moved.diagnostics] == ["b/satu.yaml"] * len(outcome.diagnostics)
    assert [each.message for each in moved.diagnostics] == [each.message for each in outcome.diagnostics]


def test_a_shared_file_is_named_as_when_it_was_read(build: Build) -> None:
    """The folder of templates stands beside that of the sources."""
    write(Path("templates/daerah/templat.yaml"), "dasar: permenpan35\nhalaman_label: Hal. {halaman} 😀\n")
    first, again = ([outcome.shared for outcome in build("sop_sources/a").outcomes] for _run in range(2))
    assert again == first
    assert [one.code for shared in first for one in shared] == ["missing-glyph", "missing-glyph"]


def test_warnings_in_another_language_are_found_anew(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    write(Path("sop_sources/b/satu.yaml"), SOP + "nomor: '😀'\n")
    build()
    monkeypatch.setattr("sopdoc.work.memory.freshness.language", lambda: "id")
    assert built(build()) == {"b/satu": "built: language"}


def test_a_project_can_be_moved(project: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    build()
    moved = project.with_name("moved")
    project.rename(moved)
    monkeypatch.chdir(moved)
    assert built(build()) == {}


def test_force_builds_all(project: Path, build: Build) -> None:
    build()
    before = times(project)
    assert built(build(force=True)) == dict.fromkeys(ALL, "built: forced")
    assert all(before[path] < now for path, now in times(project).items())


TEMPLATE = "dasar: permenpan35\nno_label: Nomor\nhalaman_label: Hal. {halaman}\n"


@pytest.mark.parametrize(
    "text",
    [
        "# Milik daerah.\n" + TEMPLATE,
        TEMPLATE.replace("\n", "\n\n"),
        TEMPLATE.replace("Nomor\n", "Nomor   # bukan No.\n"),
        TEMPLATE.replace("Nomor", '"Nomor"'),
        TEMPLATE.replace("\n", "\r\n"),
        "\ufeff" + TEMPLATE,
    ],
)
def test_a_template_that_says_the_same_in_other_bytes_rebuilds_nothing(project: Path, build: Build, text: str) -> None:
    template = write(project / "templates/daerah/templat.yaml", TEMPLATE)
    build()
    before = times(project)
    write(template, text)
    assert told(build()) == dict.fromkeys(ALL, "unchanged")
    assert times(project) == before
    write(template, text.replace("Nomor", "No"))
    assert built(build()) == dict.fromkeys(OF_A, "built: template")


@pytest.mark.parametrize("text", [TEMPLATE + "no_label: No\n", TEMPLATE + "x: y\n", TEMPLATE + "  x: y", "x\x00"])
def test_a_template_that_has_faults_in_its_new_bytes_is_told(project: Path, build: Build, text: str) -> None:
    template = write(project / "templates/daerah/templat.yaml", TEMPLATE)
    build()
    write(template, text)
    report = build()
    assert built(report).keys() == set(OF_A)
    assert report.exit is Exit.FAULTS


def test_a_comment_that_moves_a_warning_of_the_template_is_a_reason(project: Path, build: Build) -> None:
    text = "dasar: permenpan35\nhalaman_label: Hal. {halaman} 😀\n"
    template = write(project / "templates/daerah/templat.yaml", text)
    build()
    write(template, "# Milik daerah.\n" + text)
    report = build()
    assert built(report) == dict.fromkeys(OF_A, "built: template")
    (place,) = {str(said.span) for outcome in report.outcomes for said in outcome.shared}
    assert place.endswith("templates/daerah/templat.yaml:3:16")


@pytest.mark.parametrize("file", ["a/satu.yaml", "a/instansi.yaml"])
def test_a_comment_in_any_other_file_is_a_reason(project: Path, build: Build, file: str) -> None:
    build()
    path = project / "sop_sources" / file
    path.write_text("# Catatan.\n" + path.read_text())
    assert set(built(build())) == ({"a/satu"} if file == "a/satu.yaml" else set(OF_A))
