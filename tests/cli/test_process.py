"""The program as a process of its own: what it loads, and how it ends."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, Run, counts, tree, write

HEAVY = ("yaml", "lxml", "docx", "reportlab", "graphviz", "pygraphviz", "PIL", "sopdoc.pipeline")
SOPDOC = (sys.executable, "-m", "sopdoc")


def test_help_loads_nothing_that_it_does_not_need() -> None:
    code = (
        "import sys; from sopdoc.cli.main import main; main(['--help']);"
        "print([name for name in sys.modules if name in HEAVY])"
    ).replace("HEAVY", repr(HEAVY))
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, sopdoc; print([name for name in sys.modules if name.startswith('sopdoc')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['sopdoc.version', 'sopdoc']\n"


def test_a_reader_that_leaves_is_no_traceback() -> None:
    process = subprocess.Popen([*SOPDOC, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    _out, err = process.communicate(timeout=60)
    assert err == b""
    assert process.returncode == 141


def test_a_full_disk_behind_standard_output_is_no_traceback() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SOPDOC, "--help"], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "sopdoc: error: the answer can't be printed: No space left on device\n"


def test_a_full_disk_behind_standard_error_changes_no_exit_code() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*SOPDOC, "build", "nowhere"], stdout=subprocess.PIPE, stderr=full, check=False)
    assert (done.returncode, done.stdout) == (2, b"")


MANY = 1500


def start_long_build(folder: Path, jobs: int, count: int = MANY) -> subprocess.Popen[str]:
    """Start a build of many sources, and return when some documents are there."""
    for number in range(count):
        write(folder / "sop_sources" / f"{number:04}.yaml", SOP.format(judul=number))
    process = subprocess.Popen(
        [*SOPDOC, "build", "--jobs", str(jobs), "--format", "json"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (_in_place(folder) >= 30 and _noted(folder) >= 2) and process.poll() is None:
        time.sleep(0.01)
    return process


def _in_place(folder: Path) -> int:
    return len(list(folder.glob("output/*.json")))


def _noted(folder: Path) -> int:
    """Count the documents that the build has heard of: workers are ahead of it."""
    manifest = folder / "output" / ".sopdoc-manifest.jsonl"
    return manifest.read_bytes().count(b'"target"') if manifest.exists() else 0


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.json")}


@pytest.mark.long
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("send", "number", "code"),
    [(os.killpg, signal.SIGINT, 130), (os.kill, signal.SIGTERM, 143)],
    ids=["ctrl-c", "term"],
)
def test_a_plea_to_end_is_followed_with_a_short_message_and_whole_files(
    tmp_path: Path, jobs: int, send: Callable[[int, int], None], number: int, code: int
) -> None:
    process = start_long_build(tmp_path, jobs)
    send(process.pid, number)
    out, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert err.strip() == "sopdoc: stopped; what is written is whole, even what is not counted"
    assert {path.suffix for path in (tmp_path / "output").iterdir()} == {".json", ".jsonl"}
    counted = re.fullmatch(
        r"built ([0-9]+) documents? \(\1 files? in output\), 0 unchanged, 0 faulty, 0 removed", counts(out)
    )
    assert counted
    assert 0 < int(counted[1]) <= _in_place(tmp_path) < MANY  # the last ones may not be counted


@pytest.mark.long
def test_pleas_that_come_while_it_ends_change_nothing(tmp_path: Path) -> None:
    for jobs in (1, 2, 1, 2):
        process = start_long_build(tmp_path, jobs)
        os.killpg(process.pid, signal.SIGTERM)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGINT):
            time.sleep(0.001)
            os.killpg(process.pid, number)
        out, err = process.communicate(timeout=10)
        assert process.returncode in (130, 143)
        assert err.strip().endswith("sopdoc: stopped; what is written is whole, even what is not counted")
        assert "Traceback" not in err
        assert out.startswith("built ")
        shutil.rmtree(tmp_path / "output")


@pytest.mark.long
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_killed_build_leaves_whole_files_and_no_processes_and_the_next_one_completes_it(
    tmp_path: Path, jobs: int, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    process = start_long_build(tmp_path, jobs, 600)
    process.kill()
    process.communicate(timeout=60)  # returns when every process that shares the pipes has ended
    left = contents(tmp_path / "output")
    monkeypatch.chdir(tmp_path)
    assert run("build", "--format", "json", "--jobs", "1").code == 0
    assert tree(Path("output")) == [f"{number:04}.json" for number in range(600)]
    complete = contents(Path("output"))
    assert left.items() <= complete.items()
    assert len(left) < len(complete)


@pytest.mark.long
def test_a_time_limit_is_no_plea_and_leaves_signals_as_they_were(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "sop_sources" / "slow.yaml", SOP.format(judul="x"))
    monkeypatch.chdir(tmp_path)

    def slow(*_arguments: object, **_named: object) -> None:
        time.sleep(10)

    monkeypatch.setattr("sopdoc.pipeline.render", slow)
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    ran = run("build", "--timeout", "0.2")
    assert (ran.code, "it took too long" in ran.err) == (1, True)
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_ctrl_c_is_heard_before_much_is_loaded() -> None:
    code = (
        "import re, sys; before = set(sys.modules); from sopdoc.cli.main import main;"
        "print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (
        done.stdout == "['__future__', 'gc', 'signal', 'sopdoc', 'sopdoc.cli', 'sopdoc.cli.main', 'sopdoc.version']\n"
    )


def test_a_plea_where_python_lets_nothing_out_is_followed_at_the_end_without_a_traceback(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closing:
        def __del__(self) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(0.01)

    def command(_arguments: object) -> int:
        Closing()
        return 0

    monkeypatch.setattr("sopdoc.cli.registry.run_command", command)
    ran = run("doctor")
    assert ran.code == 130
    assert ran.err == "sopdoc: stopped; what is written is whole, even what is not counted\n"
