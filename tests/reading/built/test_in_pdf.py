from __future__ import annotations

import io
import zlib

import pikepdf
import pytest

from sopdoc.carried.container import MOST
from sopdoc.reading.built.form import LockedError
from sopdoc.reading.built.in_pdf import container_in_pdf
from tests.reading.built.making import built, container, pdf, saved


def attached(data: bytes, stream_filter: object) -> bytes:
    """A PDF whose attachment is these bytes under a filter, whether that is true or not."""
    file = pikepdf.new()
    file.add_blank_page()
    file.attachments["a"] = pikepdf.AttachedFileSpec(file, b"x")
    file.attachments["a"].get_file().obj.write(data, filter=stream_filter)
    buffer = io.BytesIO()
    file.save(buffer, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.none)
    return buffer.getvalue()


@pytest.mark.parametrize("name", ["sumber.xml", "lampiran", "é (1)"])
def test_the_attachment_is_found_under_any_name(name: str) -> None:
    assert container_in_pdf(pdf(("a.txt", b"x"), (name, container()))) == container()


def test_a_file_without_ours_has_none() -> None:
    assert container_in_pdf(pdf()) is None
    assert container_in_pdf(pdf(("sumber.xml", b"<lain/>"))) is None
    assert container_in_pdf(pdf(*((f"{number}.txt", b"x") for number in range(150)))) is None


def test_filters_are_those_that_ours_has() -> None:
    small, flate = zlib.compress(container()), pikepdf.Name.FlateDecode
    assert container_in_pdf(attached(small, flate)) == container()
    assert container_in_pdf(attached(small, pikepdf.Array([flate]))) == container()
    assert container_in_pdf(attached(zlib.compress(small), pikepdf.Array([flate, flate]))) is None
    assert container_in_pdf(attached(container(), pikepdf.Name.LZWDecode)) is None
    assert container_in_pdf(attached(container(), flate)) is None


def test_what_would_fill_the_memory_is_left_alone() -> None:
    bomb = attached(zlib.compress(container()[:200] + b" " * (MOST + 1), 9), pikepdf.Name.FlateDecode)
    assert len(bomb) < MOST / 100
    assert container_in_pdf(bomb) is None


def test_the_limits_of_another_program_come_back() -> None:
    before = pikepdf.settings.get_qpdf_limits()
    container_in_pdf(built("pdf"))
    assert pikepdf.settings.get_qpdf_limits() == before


def test_a_password_is_told_and_one_that_only_forbids_is_none() -> None:
    with pytest.raises(LockedError):
        container_in_pdf(saved(built("pdf"), encryption=pikepdf.Encryption(owner="x", user="y")))
    assert container_in_pdf(saved(built("pdf"), encryption=pikepdf.Encryption(owner="x", user=""))) == container()
