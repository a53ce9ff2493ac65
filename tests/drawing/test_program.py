from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from sopdoc.drawing.program import NeatoEngine
from sopdoc.errors import MissingToolError
from tests.drawing.engines import engine_or_skip
from tests.drawing.pieces import draw, install_program, needs_posix
from tests.drawing.test_process import Held


@needs_posix
def test_it_is_asked_to_lay_nothing_out_and_given_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, 'echo "$@"; while read -r line; do echo "$line"; done', monkeypatch)
    assert NeatoEngine().render("digraph {\n}\n") == b"-Kneato -Tjson -n2\ndigraph {\n}\n"


@needs_posix
def test_a_program_that_hangs_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, f"echo $$ > {tmp_path / 'pid'}; exec /bin/sleep 60", monkeypatch)
    with pytest.raises(MissingToolError, match=r"did not answer within 0\.5 seconds") as caught:
        draw(NeatoEngine(limit=0.5))
    assert caught.value.hint == "set SOPDOC_ENGINE=pygraphviz to do without it"
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


@needs_posix
def test_a_wrapper_that_hangs_is_ended_with_what_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, f"/bin/sleep 300 3>{tmp_path / 'held'}", monkeypatch)
    held = Held(tmp_path / "held")
    with pytest.raises(MissingToolError, match=r"did not answer within 0\.5 seconds"):
        draw(NeatoEngine(limit=0.5))
    assert held.is_left()


@needs_posix
@pytest.mark.parametrize("script", ["exit 3", "kill -9 $$", "echo '{}'; exit 1"])
def test_a_program_that_fails_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str) -> None:
    install_program(tmp_path, script, monkeypatch)
    with pytest.raises(MissingToolError, match="ends as soon as it is asked to draw") as caught:
        draw(NeatoEngine())
    assert str(tmp_path / "dot") in caught.value.message
    assert caught.value.hint == "set SOPDOC_ENGINE=pygraphviz to do without it"


@needs_posix
def test_a_program_that_cannot_be_started_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, "", monkeypatch)
    (tmp_path / "dot").write_text("#!/nowhere/sh\n")
    with pytest.raises(MissingToolError, match="can't be started") as caught:
        draw(NeatoEngine())
    assert caught.value.hint == "set SOPDOC_ENGINE=pygraphviz to do without it"


@needs_posix
@pytest.mark.parametrize("name", ["dot", "neato"])
def test_either_name_of_the_program_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    expected, version = draw(engine_or_skip("neato")), engine_or_skip("neato").describe()
    (tmp_path / name).symlink_to(str(shutil.which(name)))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert draw(NeatoEngine()) == expected
    assert NeatoEngine().describe() == version


def test_a_program_that_is_not_there_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for ask in (lambda: draw(NeatoEngine()), NeatoEngine().describe):
        with pytest.raises(MissingToolError, match="Graphviz is not installed"):
            ask()


@needs_posix
def test_a_file_that_cannot_be_run_is_no_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, "exit 0", monkeypatch)
    (tmp_path / "dot").chmod(0o644)
    with pytest.raises(MissingToolError, match="Graphviz is not installed"):
        draw(NeatoEngine())


@needs_posix
def test_its_version_is_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install_program(tmp_path, 'echo "dot - graphviz version 12.1.0 (20240811.2233)" >&2', monkeypatch)
    assert NeatoEngine().describe() == "neato 12.1.0"
    install_program(tmp_path, "echo hello >&2", monkeypatch)
    assert NeatoEngine().describe() == "neato ?"


def test_what_it_complains_of_is_not_shown(capfd: pytest.CaptureFixture[str]) -> None:
    engine_or_skip("neato")
    NeatoEngine().render('digraph{n0[shape=nosuchshape label="" pos="0,0"]}\n')
    with pytest.raises(MissingToolError):
        NeatoEngine().render("digraph{n0[")
    assert capfd.readouterr() == ("", "")
