"""Dask's workers are workers like any others: the same tree, though one of them is killed on the way."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.build.test_nothing_lost import ROOT, contents, documents, sources

pytest.importorskip("distributed", reason="needs sopdoc[cluster]")
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
    with (folder / f"{arguments[0]}-{time.monotonic_ns()}.log").open("wb") as log:
        return subprocess.Popen(
            command, cwd=folder, env=ENVIRONMENT, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """Yield the address of a scheduler, and its two workers."""
    place = tmp_path / "cluster"
    place.mkdir()
    file = place / "scheduler.json"
    scheduler = start(
        place, "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", f"--scheduler-file={file}"
    )
    workers = [
        start(place, "dask_worker", f"--scheduler-file={file}", "--nthreads=1", "--no-dashboard", "--host=127.0.0.1")
        for _worker in range(2)
    ]
    try:
        yield str(file), workers
    finally:
        for process in (*workers, scheduler):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def address_of(file: str) -> str:
    while True:
        try:
            return str(json.loads(Path(file).read_text())["address"])
        except (OSError, ValueError):
            time.sleep(0.1)


def test_a_cluster_makes_the_same_tree_though_a_worker_is_killed(
    tmp_path: Path, cluster: tuple[str, list[subprocess.Popen[bytes]]]
) -> None:
    file, workers = cluster
    sources(tmp_path, 200)
    build = [sys.executable, "-m", "sopdoc", "build", "--format", "json"]
    alone = subprocess.run([*build, "--output", "alone"], cwd=tmp_path, env=ENVIRONMENT, check=True)
    assert alone.returncode == 0
    process = subprocess.Popen(
        [*build, "--scheduler", address_of(file)],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while len(documents(tmp_path / "output")) < 20:
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    os.killpg(workers[0].pid, signal.SIGKILL)
    out, err = process.communicate(timeout=300)
    assert process.returncode == 0, err
    assert "built 200 documents (200 files in output), 0 unchanged, 0 faulty, 0 removed" in out
    assert contents(tmp_path / "output") == contents(tmp_path / "alone")


def test_a_scheduler_without_workers_and_a_cluster_that_is_lost_are_sentences(tmp_path: Path) -> None:
    file = tmp_path / "scheduler.json"
    scheduler = start(tmp_path, "dask_scheduler", "--port=0", f"--scheduler-file={file}", "--host=127.0.0.1")
    try:
        sources(tmp_path, 300)
        build = [sys.executable, "-m", "sopdoc", "build", "--format", "json", "--scheduler", address_of(str(file))]
        ran = subprocess.run(build, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        assert ran.returncode == 2
        assert "has no workers\n    hint: start workers with: dask worker tcp://127.0.0.1:" in ran.stderr
        worker = start(tmp_path, "dask_worker", f"--scheduler-file={file}", "--nthreads=1", "--host=127.0.0.1")
        try:
            process = subprocess.Popen(
                build, cwd=tmp_path, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            while len(documents(tmp_path / "output")) < 20:
                assert process.poll() is None, process.communicate()
                time.sleep(0.02)
        finally:
            os.killpg(scheduler.pid, signal.SIGKILL)
            os.killpg(worker.pid, signal.SIGKILL)
            worker.wait()
        out, err = process.communicate(timeout=60)
        assert process.returncode == 2
        assert re.search("sopdoc: error: the cluster at tcp://[^ ]+ is gone\n    hint: what is written is whole", err)
        assert "Traceback" not in err, err
        assert out.startswith("built ")
    finally:
        scheduler.wait()


def test_without_a_scheduler_a_sentence_says_how_to_start_one(tmp_path: Path) -> None:
    sources(tmp_path, 1)
    build = [sys.executable, "-m", "sopdoc", "build", "--scheduler", "tcp://127.0.0.1:1"]
    ran = subprocess.run(build, cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr.startswith("sopdoc: error: no scheduler answers at tcp://127.0.0.1:1\n    hint: start one with: ")
    assert ran.stderr.count("\n") == 2
