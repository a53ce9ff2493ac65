from __future__ import annotations

from copy import copy

import pytest

from sopdoc.painters.pdf.objects import Constant, Shared, Stream, deflated, written
from sopdoc.typography.pdf_library import pdfdoc
from tests.painters.pdf.making import made


def test_a_stream_ends_on_a_line_of_its_own_that_isnt_counted() -> None:
    assert written(Stream(b"abc", {"N": 3})) == b"<<\n/Length 3 /N 3\n>>\nstream\nabc\nendstream\n"


def test_an_end_that_looks_like_half_of_an_end_of_line_gets_a_whole_one() -> None:
    assert written(Stream(b"ab\r")).endswith(b"/Length 3\n>>\nstream\nab\r\r\nendstream\n")
    assert written(Stream(b"ab\n")).endswith(b"/Length 3\n>>\nstream\nab\n\nendstream\n")


def test_a_compressed_stream_says_so() -> None:
    assert written(deflated(b"xyz")) == b"<<\n/Filter /FlateDecode /Length 3\n>>\nstream\nxyz\nendstream\n"


def test_a_constant_stream_serves_many_files() -> None:
    constant = Constant(Stream(b"sama"))
    for _file in range(2):
        root = made(lambda file: setattr(file.Catalog, "Metadata", copy(constant))).trailer["/Root"]
        assert root["/Metadata"].get_data() == b"sama"


def test_what_is_shared_is_written_once() -> None:
    shared = Shared({"Type": "/Font"})
    root = made(lambda file: setattr(file.Catalog, "OutputIntents", pdfdoc.PDFArray([shared, shared]))).trailer["/Root"]
    first, second = (list.__getitem__(root["/OutputIntents"], at) for at in (0, 1))
    assert first == second  # references to one object
    assert first.get_object() == {"/Type": "/Font"}


def test_what_refers_to_others_isnt_written_for_all_files() -> None:
    with pytest.raises(AttributeError):
        written(pdfdoc.PDFArray([Stream(b"")]))
