from __future__ import annotations

import io
from unittest.mock import patch
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.painters.compression import FAST, bare_stream
from sopdoc.painters.docx.package import archive
from sopdoc.painters.docx.package.archive import zipped

FILES = st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?\.xml", fullmatch=True), st.binary(max_size=300))
LONG = b"<w:p/>" * 10_000


class Whole:
    """Compresses at once what the standard library gives it bit by bit, as we do."""

    def __init__(self, *_method: object) -> None:
        self._given = b""

    def compress(self, data: bytes) -> bytes:
        self._given += data
        return b""

    def flush(self) -> bytes:
        return bare_stream(self._given, FAST)


def by_the_standard_library(files: dict[str, bytes]) -> bytes:
    """Return the archive that the standard library makes of files, dated 1980 and as if made on Unix."""
    stream = io.BytesIO()
    with patch("zipfile._get_compressor", Whole), ZipFile(stream, "w") as writer:
        for name, content in files.items():
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o100644 << 16
            writer.writestr(entry, content)
    return stream.getvalue()


@given(FILES)
def test_an_archive_is_what_the_standard_library_would_write(files: dict[str, bytes]) -> None:
    assert zipped(files.items()) == by_the_standard_library(files)


def test_long_files_and_files_seen_before_come_out_as_they_went_in() -> None:
    files = {"a.xml": LONG, "b.xml": b"short", "c.xml": b"short", "d.xml": b""}

    for _time in range(2):
        data = zipped(files.items())
        with ZipFile(io.BytesIO(data)) as reader:
            assert reader.testzip() is None
            assert {name: reader.read(name) for name in reader.namelist()} == files
        assert data == by_the_standard_library(files)


def test_only_short_files_are_remembered() -> None:
    before = archive._remembered.cache_info().currsize

    zipped([("a.xml", LONG)])

    assert archive._remembered.cache_info().currsize == before
