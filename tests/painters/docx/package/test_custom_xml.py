from __future__ import annotations

import io
from pathlib import Path

import docx
from msgspec.structs import replace

from sopdoc.carried.container import packed
from sopdoc.carried.file import CarriedFile
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from tests.checkers.office import audit_faults
from tests.painters.docx.parts import names, painted
from tests.painters.docx.sheets import document

CONTAINER = packed((CarriedFile("sop_sources/sop.yaml", b"judul: x\n"),))


def carrying(container: bytes = CONTAINER) -> bytes:
    return paint_docx(replace(document(), source=container), Options())[0].data


def test_the_container_is_a_part_of_the_data_store_with_properties() -> None:
    main = docx.Document(io.BytesIO(carrying())).part
    (item,) = (rel.target_part for rel in main.rels.values() if rel.reltype.endswith("/customXml"))
    (properties,) = (rel.target_part for rel in item.rels.values())
    assert (str(item.partname), item.blob) == ("/customXml/item1.xml", CONTAINER)
    assert str(properties.partname) == "/customXml/itemProps1.xml"
    assert properties.content_type.endswith("customXmlProperties+xml")
    assert b'itemID="{8E0B1F52-6C0D-4D0B-9B7E-3C5F0A35E201}"' in properties.blob
    assert b'uri="urn:sopdoc:source:1"' in properties.blob


def test_a_document_that_carries_nothing_has_no_such_part() -> None:
    assert [name for name in names(painted()) if name.startswith("customXml")] == []


def test_the_file_is_valid(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(carrying())
    assert audit_faults(file) == []
