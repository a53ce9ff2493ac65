"""The source that a document carries, as a custom XML part: Word and LibreOffice keep it when they save the file.

Source: ECMA-376, part 1, 15.2.5 and 15.2.6; 22.5 (customXmlDataProps).
"""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from sopdoc.carried.container import NAMESPACE

_ID = "{8E0B1F52-6C0D-4D0B-9B7E-3C5F0A35E201}"
"""What tells the part from those of other programs; the same in all documents."""
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{_ID}" xmlns:ds="{_DATA_STORE}">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
).encode()


def carry_source(main: Part, container: bytes) -> None:
    """Let a document's main part carry a container, if there is one."""
    if not container:
        return
    item = Part(PackURI("/customXml/item1.xml"), CONTENT_TYPE.XML, container, main.package)
    place = PackURI("/customXml/itemProps1.xml")
    properties = Part(place, CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, _PROPERTIES, main.package)
    item.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    main.relate_to(item, RELATIONSHIP_TYPE.CUSTOM_XML)
