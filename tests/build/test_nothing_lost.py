"""Real kills, hangs, full disks and clusters: what is written is whole, and the next run finishes the rest."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.building import LOGO
from tests.reading.trees import SOP, write

ROOT = Path(__file__).parents[2]
KILLS = 100 if os.environ.get("SOPDOC_FULL_CHECKS") else 10
BUILD = (sys.executable, "-m", "sopdoc", "build", "--format", "json", "--jobs", "2")


def sources(folder: Path, count: int, *special: str) -> None:
    for number in range(count):
        write(folder / "sop_sources" / f"{number % 10}" / f"{number:04}.yaml", SOP.replace("Surat", f"Surat {number}"))
    for name in special:
        write(folder / "sop_sources" / "5" / f"{name}.yaml", SOP)


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    command = [*BUILD, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def contents(folder: Path) -> dict[str, bytes]:
    """Return all files of an output folder but its memory; a torn or temporary one would be among them."""
    return _read(folder, (path for path in folder.rglob("*") if path.is_file() and "manifest" not in path.name))


def documents(folder: Path) -> dict[str, bytes]:
    """Return the documents alone: while they are being built, temporary files come and go."""
    return _read(folder, folder.rglob("*.json"))


def _read(folder: Path, files: Iterable[Path]) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of 300 documents that was built in one go."""
    folder = tmp_path_factory.mktemp("whole")
    sources(folder, 300)
    assert run(folder).returncode == 0
    return folder


@pytest.mark.long
def test_builds_killed_at_any_moment_leave_whole_files_and_the_next_one_finishes_them(
    whole: Path, tmp_path: Path
) -> None:
    wanted = documents(whole / "output")
    shutil.copytree(whole / "sop_sources", tmp_path / "sop_sources")
    chance = random.Random(35)
    started = time.monotonic()
    assert run(tmp_path).returncode == 0
    usual = time.monotonic() - started
    finished = 0
    for _kill in range(KILLS):
        if len(documents(tmp_path / "output")) == len(wanted):
            shutil.rmtree(tmp_path / "output")
            finished += 1
        kill_one(tmp_path, chance.uniform(0, usual), group=chance.random() < 0.5)
        left = documents(tmp_path / "output")
        assert left.items() <= wanted.items()
    assert run(tmp_path).returncode == 0
    assert contents(tmp_path / "output") == wanted
    assert "300 unchanged" in run(tmp_path).stdout
    assert finished > 0  # the first round's, at least


def start(folder: Path, **variables: str) -> subprocess.Popen[str]:
    """Start a build whose processes can be told apart from ours."""
    return subprocess.Popen(
        BUILD,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def kill_one(folder: Path, after: float, *, group: bool) -> None:
    """Start a build, and kill it alone or with all its processes."""
    process = start(folder)
    time.sleep(after)
    if process.poll() is None:
        (os.killpg if group else os.kill)(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)  # returns when every process that shares the pipes has ended


def poisoned(folder: Path) -> str:
    """Have every process of Python die, or hang where nothing can wake it, at documents of these names."""
    code = """
        import os, re, signal
        from sopdoc import pipeline

        render = pipeline.render

        def dangerous(path, *rest, **named):
            if path.stem == "deadly":
                os.kill(os.getpid(), signal.SIGKILL)
            while path.stem == "slow":
                pass
            if path.stem == "endless":
                re.fullmatch("(a*)*b", "a" * 50)
            return render(path, *rest, **named)

        pipeline.render = dangerous
    """
    write(folder / "planted" / "sitecustomize.py", textwrap.dedent(code))
    return f"{folder / 'planted'}{os.pathsep}{ROOT}"


@pytest.mark.long
def test_a_deadly_and_an_endless_source_among_a_thousand_are_named_and_all_others_built(tmp_path: Path) -> None:
    sources(tmp_path, 998, "deadly", "endless")
    ran = run(tmp_path, "--timeout", "1", PYTHONPATH=poisoned(tmp_path))
    assert ran.returncode == 1
    faults = [line for line in ran.stderr.splitlines() if line.startswith("sopdoc: error: ")]
    died = "is not built: it took too long, or the process that was building it died"
    assert faults == [f"sopdoc: error: sop_sources/5/{name}.yaml {died}" for name in ("deadly", "endless")]
    assert "built 998 documents (998 files in output), 0 unchanged, 2 faulty, 0 removed, " in ran.stdout
    assert len(contents(tmp_path / "output")) == 998


@contextmanager
def small_disk(folder: Path) -> Iterator[list[str]]:
    """Yield what makes a command see a disk of 1 MB at ``folder``/output."""
    (folder / "output").mkdir()
    mount = f'mount -t tmpfs -o size=1m tmpfs "{folder / "output"}" && exec "$@"'
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mount, "sh"]
    if not shutil.which("unshare") or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield command


def test_a_full_disk_stops_the_build_with_a_sentence_and_whole_files(whole: Path, tmp_path: Path) -> None:
    shutil.copytree(whole / "sop_sources", tmp_path / "sop_sources")
    look = f'"$@"; code=$?; cp -r "{tmp_path / "output"}" "{tmp_path / "seen"}"; exit $code'
    with small_disk(tmp_path) as command:
        ran = subprocess.run(
            [*command, "sh", "-c", look, "sh", *BUILD],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert ran.returncode == 2
    assert "can't be written: No space left on device" in ran.stderr
    assert "hint: make room on the disk, then run the same command again" in ran.stderr
    assert ran.stderr.count("sopdoc: error: ") == 1
    left = contents(tmp_path / "seen")
    assert 0 < len(left) < 300
    assert left.items() <= documents(whole / "output").items()


def test_ctrl_c_ends_a_build_within_a_second_though_a_source_hangs(tmp_path: Path) -> None:
    sources(tmp_path, 30, "endless")
    process = start(tmp_path, PYTHONPATH=poisoned(tmp_path))
    while len(documents(tmp_path / "output")) < 20:
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=10)
    assert process.returncode == 130
    assert "sopdoc: stopped; what is written is whole, even what is not counted" in err
    assert out.startswith("built ")
    assert set(contents(tmp_path / "output")) == set(documents(tmp_path / "output"))


@pytest.mark.parametrize("name", ["deadly", "endless", "slow"])
@pytest.mark.long
def test_a_poisonous_source_that_is_the_only_one_out_of_date_is_named_again(tmp_path: Path, name: str) -> None:
    sources(tmp_path, 3, name)
    variables = {"PYTHONPATH": poisoned(tmp_path)}
    for built in (3, 0):
        ran = run(tmp_path, "--timeout", "2", **variables)
        assert ran.returncode == 1
        assert f"sop_sources/5/{name}.yaml is not built: it took too long" in ran.stderr
        assert f"built {built} documents" in ran.stdout


def test_a_single_source_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    sources(tmp_path, 0, "slow")
    ran = run(tmp_path, "--timeout", "2", "sop_sources/5/slow.yaml", PYTHONPATH=poisoned(tmp_path))
    assert ran.returncode == 1
    assert "slow.yaml is not built: it took too long" in ran.stderr


def test_a_single_source_that_takes_too_long_is_ended_in_the_background_too(tmp_path: Path) -> None:
    """A shell that isn't asked by a person starts programs in the background with Ctrl-C ignored."""
    sources(tmp_path, 0, "slow")
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        ran = run(tmp_path, "--timeout", "2", "sop_sources/5/slow.yaml", PYTHONPATH=poisoned(tmp_path))
    finally:
        signal.signal(signal.SIGINT, before)
    assert ran.returncode == 1
    assert "slow.yaml is not built: it took too long" in ran.stderr


def test_ctrl_c_is_never_lost_while_the_workers_start(tmp_path: Path) -> None:
    sources(tmp_path, 2000)
    for after in (0.15, 0.2, 0.25, 0.3, 0.4, 0.5):
        process = start(tmp_path)
        time.sleep(after)
        os.killpg(process.pid, signal.SIGINT)
        _out, err = process.communicate(timeout=10)
        assert (process.returncode, "Traceback" in err) in (
            (130, False),
            (-signal.SIGINT, False),
            (-signal.SIGINT, True),
        ), err


def test_a_logo_that_is_replaced_while_a_build_runs_is_seen_by_the_next(tmp_path: Path) -> None:
    sources(tmp_path, 2)
    for office in "01":
        write(tmp_path / "sop_sources" / office / "instansi.yaml", "logo: logo.png\n")
        write(tmp_path / "sop_sources" / office / "logo.png", LOGO)
    assert run(tmp_path).returncode == 0
    write(tmp_path / "sop_sources" / "1" / "logo.png", LOGO + b"\0")
    assert "built 1 document (1 file in output), 1 unchanged" in run(tmp_path).stdout
