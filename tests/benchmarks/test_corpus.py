"""The corpus is the same everywhere, as large and as varied as it says, and free of faults."""

from __future__ import annotations

import os
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from benchmarks.corpus.office import OFFICES, office
from benchmarks.corpus.source import LEAST_LANES, LEAST_STEPS, MOST_LANES, MOST_STEPS, source
from benchmarks.corpus.write import write_corpus
from benchmarks.corpus.yaml_text import yaml_text
from sopdoc.pipeline import lay_out, load

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_corpus(220, tmp_path_factory.mktemp("corpus"))


def digest(paths: list[Path]) -> str:
    return sha256(b"".join(path.read_bytes() for path in paths)).hexdigest()


def test_its_bytes_do_not_depend_on_the_process(corpus: list[Path], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.corpus", "220", str(tmp_path)]
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT), "TZ": "Asia/Makassar", "LC_ALL": "C"}
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env=environment)
    assert digest(sorted(tmp_path.rglob("*.yaml"))) == digest(sorted(corpus[0].parents[2].rglob("*.yaml")))


def test_its_bytes_are_those_of_other_machines() -> None:
    texts = "".join(yaml_text(source(number, office(number % OFFICES)).values) for number in (0, 1, 199, 200, 9999))
    assert sha256(texts.encode()).hexdigest() == "aa98987480fb8cfa65d70268cf111da0a2c8c08a8201db3092e608843097f6d5"


def test_a_larger_corpus_begins_with_the_smaller_one(corpus: list[Path], tmp_path: Path) -> None:
    few = write_corpus(20, tmp_path)
    assert digest(few) == digest(corpus[:20])


def test_it_has_200_offices_in_folders_of_regions(corpus: list[Path]) -> None:
    offices = {path.parent for path in corpus}
    assert len(offices) == OFFICES == 200
    assert len({folder.parent for folder in offices}) == 10
    assert all((folder / "instansi.yaml").is_file() for folder in offices)


def test_no_office_has_a_title_or_number_twice() -> None:
    values = [source(number, office(7)).values for number in range(7, 10_000, OFFICES)]
    assert len({value["judul"] for value in values}) == len({value["nomor"].split("/")[1] for value in values}) == 50


def test_steps_and_lanes_fill_their_ranges() -> None:
    tables = [source(number, office(number % OFFICES)).values["prosedur"][0] for number in range(2000)]
    steps = {len(table["langkah"]) for table in tables}
    lanes = {len(table["pelaksana"]) for table in tables}
    assert (min(steps), max(steps)) == (LEAST_STEPS, MOST_STEPS) == (5, 30)
    assert (min(lanes), max(lanes)) == (LEAST_LANES, MOST_LANES) == (3, 9)


def test_each_has_one_to_three_decisions_and_some_rows_are_shared(corpus: list[Path]) -> None:
    rows = [load(path).sop.prosedur[0].langkah for path in corpus]  # type: ignore[union-attr]
    decisions = {sum(bool(part.keputusan) for row in table for part in row.bagian) for table in rows}
    assert decisions == {1, 2, 3}
    assert sum(sum(map(len, row.oleh)) > 1 for table in rows for row in table) > len(corpus) / 2


def test_sources_are_read_and_laid_out_without_a_word(corpus: list[Path]) -> None:
    for path in corpus:
        loaded = load(path)
        assert (loaded.diagnostics, loaded.shared_diagnostics) == ((), ()), path
    for path in corpus[:25]:
        document = lay_out(load(path))
        assert document is not None
        assert document.facts == (), path
