"""What travels: the wheel and the archive of sources hold the licences of the program and of its fonts."""

from __future__ import annotations

import re
import tarfile
import tomllib
import zipfile
from email import message_from_bytes
from email.message import Message
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from PIL import ImageFont

ROOT = Path(__file__).parents[1]
FONTS = ROOT / "sopdoc/typography/fonts"
NAMED = re.findall(r"^\| ([\w ]+) \| ([\w. -]+) \| `(.+)` \|$", (FONTS / "README.md").read_text("utf-8"), re.MULTILINE)
"""Families of the fonts with their licence, and the file that has its text."""
DECLARED: str = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["license"]
TEXTS = {"LICENSE", *(f"sopdoc/typography/fonts/{file}" for _family, _licence, file in NAMED)}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    [file] = WheelBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return zipfile.ZipFile(file)


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    [file] = SdistBuilder(str(ROOT)).build(directory=str(tmp_path_factory.mktemp("sdist")), versions=["standard"])
    with tarfile.open(file) as archive:
        members = {member.name.partition("/")[2]: archive.extractfile(member) for member in archive if member.isfile()}
        return {name: stream.read() for name, stream in members.items() if stream}


def metadata(wheel: zipfile.ZipFile) -> Message:
    [name] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
    return message_from_bytes(wheel.read(name))


def test_the_wheel_has_the_catalogues_of_messages(wheel: zipfile.ZipFile) -> None:
    compiled = {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in (ROOT / "sopdoc").rglob("*.mo")}
    assert len(compiled) == 2
    assert {name: wheel.read(name) for name in wheel.namelist() if name.endswith(".mo")} == compiled


def test_every_font_has_a_licence_that_lies_beside_it() -> None:
    families = {str(ImageFont.truetype(file).getname()[0]) for file in FONTS.glob("*.[to]tf")}
    assert families == {family for family, _licence, _file in NAMED}
    assert {path.name for path in FONTS.glob("*.txt")} == {file for _family, _licence, file in NAMED}


def test_the_licence_that_is_declared_is_that_of_all_parts() -> None:
    assert DECLARED.split(" AND ") == ["MIT", *dict.fromkeys(licence for _family, licence, _file in NAMED)]


def test_the_wheel_declares_its_licences_and_has_their_texts(wheel: zipfile.ZipFile) -> None:
    told = metadata(wheel)
    assert told["License-Expression"] == DECLARED
    assert set(told.get_all("License-File") or ()) == TEXTS
    kept = {name.partition(".dist-info/licenses/")[2]: wheel.read(name) for name in wheel.namelist()}
    assert {name: kept.get(name) for name in TEXTS} == {name: (ROOT / name).read_bytes() for name in TEXTS}
    assert all(f"sopdoc/typography/fonts/{file}" in wheel.namelist() for _family, _licence, file in NAMED)


def test_the_archive_of_sources_has_their_texts(sdist: dict[str, bytes]) -> None:
    assert {name: sdist.get(name) for name in TEXTS} == {name: (ROOT / name).read_bytes() for name in TEXTS}


def test_the_wheel_has_every_file_of_the_package(wheel: zipfile.ZipFile) -> None:
    inside = {str(path.relative_to(ROOT)) for path in (ROOT / "sopdoc").rglob("*") if path.is_file()}
    assert {name for name in inside if "__pycache__" not in name} <= set(wheel.namelist())
