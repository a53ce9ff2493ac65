"""The optional lines of the starters do what their comments say once their ``# `` is removed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from sopdoc.build.start import starter
from tests.cli.conftest import Run

SOURCE = Path("sop_sources/dinas-contoh/sop-contoh.yaml")
OFFICE = Path("sop_sources/dinas-contoh/instansi.yaml")
_OPTIONAL = re.compile(r" *# (?P<key>[a-z_]+):( |$)")
_CONTINUED = re.compile(r" *# {3}\S")


def blocks(text: str) -> dict[str, list[int]]:
    """Return the numbers of the lines of each key that is commented out."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(text.splitlines()):
        if match := _OPTIONAL.match(line):
            found[match["key"]] = [number]
        elif found and _CONTINUED.match(line) and number == max(map(max, found.values())) + 1:
            found[list(found)[-1]].append(number)
    return found


def uncommented(text: str, numbers: list[int]) -> str:
    lines = text.splitlines()
    for number in numbers:
        lines[number] = lines[number].replace("# ", "", 1)
    return "\n".join(lines) + "\n"


def choices(name: str) -> list[list[str]]:
    keys = list(blocks(starter(name).decode()))
    return [*([key] for key in keys), keys]


@pytest.fixture
def office(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    run("init", ".")
    Image.new("RGB", (40, 40), "white").save(OFFICE.with_name("logo.png"))
    return tmp_path


def built_with(run: Run, file: Path, keys: list[str]) -> str:
    """Build with some optional lines of a file, and return the finished pages as text."""
    text = file.read_text(encoding="utf-8")
    numbers = [number for key in keys for number in blocks(text)[key]]
    file.write_text(uncommented(text, numbers), encoding="utf-8")
    ran = run("build", "--strict", "--format", "docx,pdf,json")
    assert (ran.code, ran.err) == (0, "")
    return Path("output/dinas-contoh/sop-contoh.json").read_text(encoding="utf-8")


def test_the_keys_that_are_offered() -> None:
    assert list(blocks(starter("sop.yaml").decode())) == [
        "lanjut",
        "sampul",
        "penutup",
        "lembar_kerja",
        "riwayat_revisi",
    ]
    assert list(blocks(starter("instansi.yaml").decode())) == ["logo"]


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("keys", choices("sop.yaml"), ids=" ".join)
def test_lines_of_a_source_work_alone_and_together(run: Run, keys: list[str]) -> None:
    before = built_with(run, SOURCE, [])
    assert built_with(run, SOURCE, keys) != before


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("keys", choices("instansi.yaml"), ids=" ".join)
def test_lines_of_an_office_work_alone_and_together(run: Run, keys: list[str]) -> None:
    before = built_with(run, OFFICE, [])
    assert built_with(run, OFFICE, keys) != before


def test_the_page_format_that_is_explained_works(office: Path, run: Run) -> None:
    example = re.findall(r"^    (.*)$", (office / "templates/README.md").read_text(encoding="utf-8"), re.MULTILINE)
    (office / "templates/dinas").mkdir()
    (office / "templates/dinas/templat.yaml").write_text("\n".join(example), encoding="utf-8")
    with OFFICE.open("a", encoding="utf-8") as file:
        file.write("templat: dinas\n")
    assert "Uraian Prosedur" in built_with(run, SOURCE, [])
