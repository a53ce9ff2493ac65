"""Files that were damaged or forged anywhere: a sentence or a source, never anything else."""

from __future__ import annotations

import io
import random
from pathlib import Path
from zipfile import ZipFile

import pytest

from sopdoc.carried.file import refuse_impossible
from sopdoc.carried.unpack import unpacked
from sopdoc.errors import InputOutputError
from sopdoc.reading.built.built import carried_by
from tests.reading.built.making import built, container, put, replaced, saved

ROUNDS = 150


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Change, lose, double or swap a few pieces."""
    found = bytearray(data)
    for _piece in range(chance.randint(1, 8)):
        at, length = chance.randrange(len(found)), chance.choice((1, 1, 4, 30, 2000))
        piece = bytes(found[at : at + length])
        found[at : at + length] = chance.choice((chance.randbytes(len(piece)), b"", piece * 2, bytes(len(piece))))
    return bytes(found)


@pytest.mark.parametrize("form", ["docx", "pdf", "packed pdf"])
def test_a_damaged_file_is_told_in_a_sentence(form: str, tmp_path: Path) -> None:
    data = saved(built("pdf"), object_stream_mode=2) if form == "packed pdf" else built(form)
    chance = random.Random(form)
    told = 0
    for _round in range(ROUNDS):
        path = put(tmp_path, "a.bin", damaged(data, chance))
        try:
            refuse_impossible(carried_by(path) or unpacked(container()))
        except InputOutputError:
            told += 1
    assert told >= ROUNDS / 10
    assert list(tmp_path.iterdir()) == [tmp_path / "a.bin"]


def test_a_forged_container_is_told_in_a_sentence(tmp_path: Path) -> None:
    chance = random.Random(1)
    told = 0
    for _round in range(ROUNDS):
        path = put(tmp_path, "a.docx", replaced({"customXml/item1.xml": damaged(container(), chance)}))
        try:
            refuse_impossible(carried_by(path) or unpacked(container()))
        except InputOutputError:
            told += 1
    assert told > ROUNDS / 2


def test_a_zip_of_very_many_bombs_is_not_unpacked(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", 8) as archive:
        for number in range(500):
            archive.writestr(f"customXml/item{number}.xml", b" " * 1_000_000, compresslevel=1)
    assert carried_by(put(tmp_path, "a.docx", buffer.getvalue())) == ()
