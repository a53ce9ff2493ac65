from __future__ import annotations

import io
from hashlib import md5
from xml.etree import ElementTree

import pikepdf
import pytest
from msgspec.structs import replace

from sopdoc.layout.page import Document
from sopdoc.painters.pdf.metadata import xmp_packet
from tests.checkers.archival import archival_faults
from tests.painters.pages import block, document, page
from tests.painters.pdf.reading import WHOLE, painted
from tests.painters.pdf.test_metadata import said

CONTAINER = b"<?xml version='1.0'?><source/>" * 20
CARRYING = replace(WHOLE, source=CONTAINER)
UNDATED = replace(document(page(block("a")), created=""), source=CONTAINER)


def opened(made: Document) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(painted(made)))


def test_the_container_is_attached_as_the_document_s_source() -> None:
    file = opened(CARRYING)
    (specification,) = file.Root.AF
    assert (str(specification.F), str(specification.UF)) == ("sumber.xml", "sumber.xml")
    assert specification.AFRelationship == "/Source"
    assert specification.EF.F.objgen == specification.EF.UF.objgen
    assert file.Root.Names.EmbeddedFiles.Names[1].objgen == specification.objgen
    assert file.attachments["sumber.xml"].get_file().read_bytes() == CONTAINER
    stream = specification.EF.F
    assert (stream.Type, stream.Subtype) == ("/EmbeddedFile", "/text/xml")
    assert stream.Params.Size == len(CONTAINER)
    assert bytes(stream.Params.CheckSum) == md5(CONTAINER).digest()
    assert str(stream.Params.ModDate) == "D:20250115000000Z"


def test_a_document_without_a_date_has_none_here() -> None:
    file = opened(UNDATED)
    assert "/ModDate" not in file.Root.AF[0].EF.F.Params


@pytest.mark.parametrize("bertanda", [True, False])
@pytest.mark.parametrize(("made", "part"), [(CARRYING, 3), (UNDATED, 3), (WHOLE, 2)])
def test_the_file_is_archival(made: Document, part: int, bertanda: bool) -> None:
    made = replace(made, bertanda=bertanda)
    assert archival_faults(painted(made), part) == []
    root = ElementTree.fromstring(xmp_packet(made))
    assert (said(root, "pdfaid:part"), said(root, "pdfaid:conformance")) == (str(part), "B")


def test_a_file_that_carries_another_source_has_another_identifier() -> None:
    identifiers = {str(opened(each).trailer.ID[0]) for each in (WHOLE, CARRYING, replace(CARRYING, source=b"<a/>"))}
    assert len(identifiers) == 3


def test_a_document_that_carries_nothing_names_no_files() -> None:
    file = opened(WHOLE)
    assert "/AF" not in file.Root
    assert "/Names" not in file.Root
