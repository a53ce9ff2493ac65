from __future__ import annotations

import re
from io import BytesIO

import pikepdf
import pytest

from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.objects import Shared
from sopdoc.painters.pdf.packing import MOST
from sopdoc.typography.pdf_library import pdfdoc
from tests.painters.pdf.making import add_page, bytes_of
from tests.painters.pdf.reading import WHOLE, painted


def many(count: int) -> bytes:
    """A file whose catalog names so many dictionaries."""

    def fill(file: File) -> None:
        add_page(file)
        file.Catalog.AF = pdfdoc.PDFArray([Shared({"N": number}) for number in range(count)])

    return bytes_of(fill)


@pytest.mark.parametrize("count", [0, 1, MOST - 1, MOST, 1000])
def test_every_object_is_found(count: int) -> None:
    with pikepdf.open(BytesIO(many(count)), suppress_warnings=False) as file:
        assert [each.N for each in file.Root.AF] == list(range(count))
        assert file.check_pdf_syntax() == []


def test_a_stream_holds_so_many_objects_at_most() -> None:
    with pikepdf.open(BytesIO(many(1000))) as file:
        counts = [
            each.N for each in file.objects if isinstance(each, pikepdf.Stream) and each.get("/Type") == "/ObjStm"
        ]
    assert counts[:-1] == [MOST] * 5
    assert 0 < counts[-1] < MOST


def test_nothing_but_streams_stands_for_itself() -> None:
    data = painted(WHOLE)
    assert len(re.findall(rb"\d+ 0 obj\n", data)) == data.count(b"\nendstream\nendobj\n")
    assert b"\nxref\n" not in data


def test_the_end_says_where_the_table_of_places_is() -> None:
    data = many(3)
    start = int(re.search(rb"\nstartxref\n(\d+)\n%%EOF\n\Z", data)[1])
    assert re.match(rb"\d+ 0 obj\n<<\n.*?/Type /XRef", data[start:], re.DOTALL)


def test_a_large_file_has_room_for_its_places() -> None:
    def fill(file: File) -> None:
        add_page(file, content=bytes(1 << 16))
        file.Catalog.AF = pdfdoc.PDFArray([Shared({"N": 7})])

    with pikepdf.open(BytesIO(bytes_of(fill))) as file:
        assert file.Root.AF[0].N == 7
        assert len(file.pages[0].Contents.read_raw_bytes()) == 1 << 16
