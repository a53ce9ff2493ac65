"""What a command takes where it isn't told otherwise: the settings of the project that it is called in."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.work.tasks.faulty import FaultySettingsError
from sopdoc.work.tasks.home import default_output, default_source, default_sources, settings_for, sources_of
from sopdoc.work.tasks.plan import make_plan

ALL = 'sumber = ["naskah/a", "naskah/b.yaml"]\nkeluaran = "hasil"\nformat = "pdf"\n'


def write(path: str, text: str = "") -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text)


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for path in ("kerja/sop_sources/dinas/x.yaml", "kerja/naskah/a/y.yaml", "kerja/naskah/b.yaml"):
        write(path)
    monkeypatch.chdir("kerja")


def test_without_settings_it_is_the_usual_folders() -> None:
    assert (default_sources(), default_output(), settings_for().format) == ((Path("sop_sources"),), Path("output"), ())


def test_settings_say_otherwise() -> None:
    write("sopdoc.toml", ALL)
    assert default_sources() == (Path("naskah/a"), Path("naskah/b.yaml"))
    assert (default_output(), settings_for().format) == (Path("hasil"), ("pdf",))


def test_from_any_folder_of_the_project_they_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    write("sopdoc.toml", ALL)
    monkeypatch.chdir("sop_sources/dinas")
    assert default_sources() == (Path("../../naskah/a"), Path("../../naskah/b.yaml"))
    assert default_output() == Path("../../hasil")


def test_the_nearest_upwards_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    write("sopdoc.toml", ALL)
    write("sop_sources/dinas/sopdoc.toml", 'format = "svg"\n')
    write("sop_sources/dinas/bidang/z.yaml")
    for folder in ("sop_sources/dinas", "bidang"):
        monkeypatch.chdir(folder)
        assert settings_for().format == ("svg",)
    assert (default_sources(), default_output()) == ((Path(".."),), Path("../output"))


def test_none_above_a_project_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    write("../sopdoc.toml", ALL)
    assert settings_for().format == ()
    monkeypatch.chdir("sop_sources/dinas")
    assert settings_for().format == ()


def test_what_is_named_has_its_own_where_the_working_folder_is_in_no_project(monkeypatch: pytest.MonkeyPatch) -> None:
    write("sopdoc.toml", ALL)
    monkeypatch.chdir("..")
    assert default_output() == Path("output")
    for named in (Path("kerja"), Path("kerja/sop_sources/dinas/x.yaml")):
        assert (default_output((named,)), settings_for((named,)).format) == (Path("kerja/hasil"), ("pdf",))


def test_a_folder_of_a_project_stands_for_the_sources_that_it_names(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sources_of(Path()) == (Path("sop_sources"),)
    write("sopdoc.toml", ALL)
    assert sources_of(Path()) == (Path("naskah/a"), Path("naskah/b.yaml"))
    monkeypatch.chdir("..")
    assert sources_of(Path("kerja")) == (Path("kerja/naskah/a"), Path("kerja/naskah/b.yaml"))
    assert sources_of(Path("kerja/naskah/b.yaml")) == (Path("kerja/naskah/b.yaml"),)


def test_faults_stop_the_command() -> None:
    write("sopdoc.toml", 'formt = "pdf"\nsumber = "naska"\n')
    with pytest.raises(FaultySettingsError) as stopped:
        settings_for()
    assert stopped.value.lines == (
        "sopdoc.toml:1:1: error: unknown key `formt`\n    hint: did you mean `format`?",
        "sopdoc.toml:2:10: error: there is no file or folder naska\n    hint: did you mean `naskah`?",
    )


@pytest.mark.parametrize(("folder", "named"), [(".", None), ("sop_sources/dinas", None), ("..", "kerja")])
def test_the_tree_of_sources_that_are_named_begins_at_the_settings(
    monkeypatch: pytest.MonkeyPatch, folder: str, named: str | None
) -> None:
    write("sopdoc.toml", ALL)
    monkeypatch.chdir(folder)
    plan = make_plan((Path(named) if named else default_source(),), Path("hasil"))
    assert [task.name for task in plan.tasks] == ["naskah/a/y", "naskah/b"]
    assert {task.project.root.name for task in plan.tasks} == {"kerja"}
