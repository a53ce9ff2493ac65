"""``sopdoc build``: which files come of which sources, what is said, and the exit code."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, Run, counts, tree, write

ALL = [
    "banggai/dinas-sosial/bantuan.docx",
    "banggai/dinas-sosial/bantuan.pdf",
    "banggai/dinas-sosial/data.docx",
    "banggai/dinas-sosial/data.pdf",
    "palu/surat.docx",
    "palu/surat.pdf",
]
FAULTY = SOP.format(judul="x").replace("kegiatan: Memeriksa", "kegiatn: Memeriksa")


def test_without_arguments_all_sources_are_built_into_a_mirror_of_their_tree(project: Path, run: Run) -> None:
    ran = run("build")
    assert (ran.code, ran.err) == (0, "")
    assert tree(project / "output") == ALL
    assert counts(ran.out) == "built 3 documents (6 files in output), 0 unchanged, 0 faulty, 0 removed"


def test_a_file_or_folder_below_the_root_goes_to_the_same_place(project: Path, run: Run) -> None:
    assert run("build", "sop_sources/palu/surat.yaml", "sop_sources/banggai", "--output", "o").code == 0
    assert tree(project / "o") == ALL


def test_a_source_from_elsewhere_in_the_tree_goes_to_the_same_place(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "sop_sources" / "palu")
    assert run("build", "surat.yaml", "--output", project / "o").code == 0
    assert tree(project / "o") == ["palu/surat.docx", "palu/surat.pdf"]


def test_a_lone_file_is_built_without_folders(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "v1.2 surat.yaml", SOP.format(judul="x"))
    assert run("build", tmp_path / "v1.2 surat.yaml", "--output", tmp_path / "o", "--format", "pdf").code == 0
    assert tree(tmp_path / "o") == ["v1.2 surat.pdf"]


def test_a_file_named_twice_is_built_once(project: Path, run: Run) -> None:
    ran = run("build", "sop_sources", "sop_sources/palu/surat.yaml", "sop_sources/banggai/../palu")
    assert counts(ran.out) == "built 3 documents (6 files in output), 0 unchanged, 0 faulty, 0 removed"


@pytest.mark.parametrize(
    ("wanted", "made"),
    [
        ("json", ["surat.json"]),
        ("svg", ["surat-2.svg"]),
        (" PDF, docx,pdf,", ["surat.docx", "surat.pdf"]),
    ],
)
def test_formats_are_chosen_by_name(project: Path, run: Run, wanted: str, made: list[str]) -> None:
    assert run("build", "sop_sources/palu", "--format", wanted).code == 0
    assert tree(project / "output" / "palu") == made


@pytest.mark.parametrize("wanted", ["pfd", "", "docx;pdf"])
def test_an_unknown_format_is_a_usage_error_that_names_those_there_are(project: Path, run: Run, wanted: str) -> None:
    ran = run("build", "--format", wanted)
    assert ran.code == 2
    assert "docx, pdf, svg, json" in ran.err
    assert not (project / "output").exists()


@pytest.mark.parametrize("seconds", ["0", "-1", "inf", "nan", "1e10", "soon"])
def test_a_time_limit_that_no_clock_can_hold_is_a_usage_error(project: Path, run: Run, seconds: str) -> None:
    assert run("build", "--timeout", seconds).code == 2
    assert not (project / "output").exists()


def test_a_link_to_a_folder_is_named_and_not_followed(project: Path, run: Run) -> None:
    (project / "sop_sources/palu/lain").symlink_to(project / "sop_sources/banggai")
    ran = run("build", "--format", "json")
    assert ran.code == 0
    assert "sop_sources/palu/lain:1:1: warning: lain is a link to a folder, and is not looked into" in ran.err
    assert len(tree(project / "output")) == 3


def test_faults_of_all_sources_are_shown_in_one_run_and_the_others_are_built(project: Path, run: Run) -> None:
    write(project / "sop_sources/palu/a.yaml", FAULTY)
    write(project / "sop_sources/palu/b.yaml", "judul: [\n")
    write(project / "sop_sources/palu/c.yaml", "\x00\x01PNG")
    ran = run("build")
    assert ran.code == 1
    first = ran.err.splitlines()[0]
    assert first.startswith("sop_sources/palu/a.yaml:7:9: error: ")
    assert "sop_sources/palu/b.yaml:" in ran.err
    assert "sop_sources/palu/c.yaml:" in ran.err
    assert "    hint: " in ran.err
    assert tree(project / "output") == ALL
    assert counts(ran.out) == "built 3 documents (6 files in output), 0 unchanged, 3 faulty, 0 removed"


def test_a_fault_of_an_office_is_shown_once_and_only_its_sources_are_not_built(project: Path, run: Run) -> None:
    write(project / "sop_sources/banggai/instansi.yaml", "nma: Dinas Sosial\n")
    ran = run("build")
    assert ran.code == 1
    assert ran.err.count("error:") == 1
    assert ran.err.startswith("sop_sources/banggai/instansi.yaml:1:1: error: ")
    assert tree(project / "output") == ["palu/surat.docx", "palu/surat.pdf"]


def test_a_yml_file_is_warned_of_and_does_not_count(project: Path, run: Run) -> None:
    write(project / "sop_sources/palu/draf.yml", "judul: x")
    ran = run("build")
    assert ran.code == 0
    assert ran.err.splitlines() == [
        "sop_sources/palu/draf.yml:1:1: warning: draf.yml is not built, as the name of a source ends in .yaml",
        "    hint: rename it to draf.yaml",
    ]
    assert ran.out.startswith("built 3 documents")


def test_a_page_format_among_the_sources_is_told_where_it_belongs(project: Path, run: Run) -> None:
    write(project / "sop_sources/palu/templat.yaml", "dasar: permenpan35\n")
    ran = run("build", "--format", "json")
    assert ran.code == 1
    assert ran.err.splitlines() == [
        "sop_sources/palu/templat.yaml:1:1: error: templat.yaml describes a page format, not an SOP document",
        "    hint: keep it in templates/NAME/, and write `templat: NAME` into the documents, or their instansi.yaml",
    ]


def test_two_sources_with_one_output_are_both_refused_also_when_only_case_differs(project: Path, run: Run) -> None:
    write(project / "sop_sources/palu/Surat.yaml", SOP.format(judul="x"))
    ran = run("build")
    assert ran.code == 1
    assert ran.err.count("error: its output output/palu/") == 2
    other = "output/palu/Surat.* would be the same file as that of sop_sources/palu/surat.yaml"
    assert f"sop_sources/palu/Surat.yaml:1:1: error: its output {other}\n" in ran.err
    assert tree(project / "output") == ALL[:4]


def test_sources_of_two_trees_with_one_output_are_refused(tmp_path: Path, run: Run) -> None:
    for folder in ("a", "b"):
        write(tmp_path / folder / "x.yaml", SOP.format(judul="x"))
    ran = run("build", tmp_path / "a", tmp_path / "b", "--output", tmp_path / "o")
    assert ran.code == 1
    assert ran.err.count("would be the same file as that of") == 2
    assert ran.err.count("hint: build the folder that holds both, or each into an output folder of its own") == 2
    assert run("build", tmp_path, "--output", tmp_path / "o").code == 0


def test_names_that_differ_in_how_an_accent_is_stored_are_told_so(tmp_path: Path, run: Run) -> None:
    for name in ("caf\u00e9", "cafe\u0301"):
        write(tmp_path / f"{name}.yaml", SOP.format(judul="x"))
    ran = run("build", tmp_path, "--output", tmp_path / "o")
    assert ran.code == 1
    assert ran.err.count("only the way in which an accent is stored differs") == 2


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a\nb.yaml", "a file named a b can't"),
        ("akhir /a.yaml", "a folder named akhir  can't"),
        ("con/a.yaml", "a folder named con can't"),
        ("b/con.d/a.yaml", "a folder named con.d can't"),
    ],
)
def test_names_and_folders_that_windows_refuses_are_warned_of(
    tmp_path: Path, run: Run, name: str, message: str
) -> None:
    write(tmp_path / name, SOP.format(judul="x"))
    ran = run("build", tmp_path, "--output", tmp_path / "o", "--format", "json")
    assert ran.code == 0
    assert message in ran.err


def test_a_name_that_windows_keeps_for_itself_is_warned_of(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "aux.yaml", SOP.format(judul="x"))
    ran = run("build", tmp_path / "aux.yaml", "--output", tmp_path / "o", "--format", "json")
    assert ran.code == 0
    assert "aux.yaml:1:1: warning: a file named aux can't be opened on Windows" in ran.err


@pytest.mark.parametrize(
    ("argument", "sentence"),
    [
        ("nowhere", "sopdoc: error: there is no file or folder nowhere"),
        ("sop_sources/banggai/instansi.yaml", "describes an office and is no document"),
        ("empty", "sopdoc: error: there is no SOP source in the folder empty"),
    ],
)
def test_a_wrong_argument_builds_nothing(project: Path, run: Run, argument: str, sentence: str) -> None:
    (project / "empty").mkdir()
    ran = run("build", "sop_sources", argument)
    assert ran.code == 2
    assert sentence in ran.err
    assert not (project / "output").exists()


def test_without_sources_the_way_to_start_is_shown(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("build")
    assert ran.code == 2
    assert "there is no file or folder sop_sources" in ran.err
    assert "sopdoc init ." in ran.err


def test_a_pipe_and_a_broken_link_among_the_sources_cost_only_themselves(project: Path, run: Run) -> None:
    os.mkfifo(project / "sop_sources/palu/pipe.yaml")
    (project / "sop_sources/palu/lost.yaml").symlink_to("nowhere.yaml")
    ran = run("build")
    assert ran.code == 2
    assert "sop_sources/palu/pipe.yaml" in ran.err
    assert "sop_sources/palu/lost.yaml" in ran.err
    assert tree(project / "output") == ALL


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_source_that_may_not_be_read_costs_only_itself(project: Path, run: Run) -> None:
    (project / "sop_sources/palu/surat.yaml").chmod(0)
    ran = run("build")
    assert ran.code == 2
    assert "sop_sources/palu/surat.yaml" in ran.err
    assert tree(project / "output") == ALL[:4]


def test_a_folder_that_may_not_be_read_costs_only_its_sources(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refusing(path: str | Path = ".") -> object:
        if Path(path).name == "dinas-sosial":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    write(project / "sop_sources/palu/a.yaml", FAULTY)
    ran = run("build")
    assert ran.code == 2
    assert ran.err.startswith("sopdoc: error: sop_sources/banggai/dinas-sosial can't be read: Permission denied\n")
    assert counts(ran.out) == "built 1 document (2 files in output), 0 unchanged, 1 faulty, 0 removed"


def test_a_fault_of_the_system_while_a_source_is_read_is_a_sentence(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sopdoc import pipeline

    def refused(path: Path, *_rest: object) -> object:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), f"{path.parent}/instansi.yaml")

    monkeypatch.setattr(pipeline, "render", refused)
    ran = run("build", "sop_sources/palu")
    assert ran.code == 2
    assert ran.err == "sopdoc: error: sop_sources/palu/instansi.yaml can't be read: Permission denied\n"


def test_a_fault_of_the_system_while_sources_are_sought_is_a_sentence(run: Run) -> None:
    ran = run("build", "x" * 300)
    assert ran.code == 2
    assert ran.err == f"sopdoc: error: {'x' * 300} can't be read: File name too long\n"


def test_an_output_that_cannot_be_written_is_a_sentence(project: Path, run: Run) -> None:
    write(project / "output", "a file")
    ran = run("build")
    assert ran.code == 2
    assert ran.err.startswith("sopdoc: error: output can't be written: ")
    assert "--output" in ran.err


def test_one_file_that_cannot_be_written_does_not_stop_the_others(project: Path, run: Run) -> None:
    (project / "output/palu/surat.pdf").mkdir(parents=True)
    ran = run("build")
    assert ran.code == 2
    assert "output/palu/surat.pdf can't be written" in ran.err
    assert counts(ran.out) == "built 2 documents (5 files in output), 0 unchanged, 1 faulty, 0 removed"
    assert [name for name in tree(project / "output") if "banggai" in name] == ALL[:4]


def test_files_that_would_not_change_are_left_alone_unless_forced(project: Path, run: Run) -> None:
    run("build", "sop_sources/palu")
    file = project / "output/palu/surat.pdf"
    os.utime(file, (1, 1))
    unchanged = run("build", "sop_sources/palu").out
    assert counts(unchanged) == "built 0 documents (0 files in output), 1 unchanged, 0 faulty, 0 removed"
    assert file.stat().st_mtime == 1
    run("build", "sop_sources/palu", "--force")
    assert file.stat().st_mtime > 1


def test_torn_files_of_a_killed_build_are_removed(project: Path, run: Run) -> None:
    write(project / "output/palu/.sopdoc-1.tmp", "torn")
    run("build", "sop_sources/palu")
    assert tree(project / "output") == ALL[4:]


def test_quiet_prints_faults_only(project: Path, run: Run) -> None:
    assert run("build", "--quiet", "sop_sources/palu").out == ""
    write(project / "sop_sources/palu/surat.yaml", FAULTY)
    ran = run("build", "--quiet", "sop_sources/palu")
    assert ran.out == ""
    assert "error:" in ran.err


@pytest.mark.long
def test_any_number_of_processes_gives_the_same_bytes_and_messages(project: Path, run: Run) -> None:
    write(project / "sop_sources/palu/a.yaml", FAULTY)
    alone = run("build", "--jobs", "1", "--output", "one", "--format", "docx,pdf,json,svg")
    shared = run("build", "--jobs", "3", "--output", "three", "--format", "docx,pdf,json,svg")
    assert (shared.code, shared.err) == (alone.code, alone.err)
    assert tree(project / "one") == tree(project / "three")
    for name in tree(project / "one"):
        assert (project / "one" / name).read_bytes() == (project / "three" / name).read_bytes(), name


def test_a_fault_of_the_program_costs_one_document_and_shows_no_traceback(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sopdoc import pipeline

    real = pipeline.render

    def broken(path: Path, *rest: object) -> object:
        if path.name == "data.yaml":
            raise ZeroDivisionError("oops")
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "render", broken)
    ran = run("build", "sop_sources/banggai/dinas-sosial/data.yaml")
    assert ran.code == 1
    assert ran.err.startswith("sopdoc: error: internal error: sop_sources/banggai/dinas-sosial/data.yaml: ")
    assert "Traceback" not in ran.err
    assert tree(project / "output") == []
    monkeypatch.setenv("SOPDOC_DEBUG", "1")
    assert "Traceback" in run("build", "sop_sources/banggai/dinas-sosial/data.yaml").err


def test_without_graphviz_the_command_that_installs_it_is_shown_once(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOPDOC_ENGINE", "pena")
    ran = run("build")
    assert ran.code == 3
    assert ran.err.splitlines() == [
        "sopdoc: error: there is no drawing engine 'pena'",
        "    hint: set SOPDOC_ENGINE to one of: neato, pygraphviz",
    ]


def test_a_dry_run_says_of_what_is_left_over_whether_it_would_be_removed(project: Path, run: Run) -> None:
    run("build")
    (project / "sop_sources/palu/surat.yaml").unlink()
    left = run("build", "--dry-run")
    assert (
        "left over: output/palu/surat.docx, output/palu/surat.pdf (there is no sop_sources/palu/surat.yaml any more)"
        in left.err
    )
    assert "hint: remove them with: sopdoc build --prune" in left.err
    assert left.out.endswith("1 left over\n")
    pruned = run("build", "--dry-run", "--prune")
    assert "to be removed: output/palu/surat.docx, output/palu/surat.pdf (there is no " in pruned.err
    assert "hint" not in pruned.err
    assert pruned.out.endswith("1 to remove\n")
    (project / "output/palu/surat.pdf").write_bytes(b"signed")
    kept = run("build", "--dry-run", "--prune")
    assert kept.code == 2
    assert kept.err.splitlines() == [
        "sopdoc: error: output/palu/surat.pdf is not removed: it was changed since it was made",
        "    hint: move or remove it by hand; its source is gone",
    ]
    assert kept.out.endswith("0 to remove\n")
    assert run("build", "--prune").err.startswith("sopdoc: error: output/palu/surat.pdf is not removed: ")
    assert (project / "output/palu/surat.docx").exists()
    assert (project / "output/palu/surat.pdf").exists()


def test_a_report_is_not_written_over_a_document(project: Path, run: Run) -> None:
    ran = run("build", "--format", "json", "--report", "output/palu/surat.json")
    assert ran.code == 2
    assert ran.err.splitlines() == [
        "sopdoc: error: the report output/palu/surat.json would overwrite the document of sop_sources/palu/surat.yaml",
        "    hint: give the report another name, or another folder",
    ]
    assert not (project / "output").exists()
    assert run("build", "--report", "output/palu/surat.json").code == 0


def test_the_last_source_of_a_folder_leaves_something_over_too(project: Path, run: Run) -> None:
    (project / "one").mkdir()
    (project / "sop_sources/palu/surat.yaml").rename(project / "one/surat.yaml")
    run("build", "one", "--output", "there")
    (project / "one/surat.yaml").unlink()
    left = run("build", "one", "--output", "there")
    assert left.code == 0
    assert "left over: there/surat.docx, there/surat.pdf (there is no one/surat.yaml any more)" in left.err
    assert run("build", "one", "--output", "there", "--check").code == 1
    pruned = run("build", "one/surat.yaml", "--output", "there", "--prune")
    assert pruned.code == 0
    assert "1 removed" in pruned.out
    assert tree(project / "there") == []
    assert run("build", "one", "--output", "there").err.startswith(
        "sopdoc: error: there is no SOP source in the folder"
    )
    assert run("build", "two", "--output", "there").err.startswith("sopdoc: error: there is no file or folder two")


@pytest.mark.parametrize("option", ["--dry-run", "--check"])
def test_a_dry_run_refuses_what_a_build_would(project: Path, run: Run, option: str) -> None:
    """A page format that isn't there, a fault in a source; the others would be built."""
    write(project / "sop_sources/palu/surat.yaml", SOP.format(judul="Surat") + "templat: tidak-ada\n")
    write(project / "sop_sources/banggai/dinas-sosial/data.yaml", "judul: Data\n")
    ran, built = run("build", option), run("build")
    assert (ran.code, built.code) == (1, 1)
    assert "templat" in ran.err
    assert ran.err == built.err
    assert ran.out == (
        "sop_sources/banggai/dinas-sosial/bantuan.yaml: new\n1 document to build, 0 unchanged, 0 left over\n"
    )
