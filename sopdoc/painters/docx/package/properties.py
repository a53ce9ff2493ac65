"""What the file says of itself: title, office, number and dates, all from the SOP."""

from __future__ import annotations

from datetime import datetime

from docx.opc.constants import CONTENT_TYPE
from docx.opc.packuri import PackURI
from docx.opc.parts.coreprops import CorePropertiesPart
from docx.oxml.coreprops import CT_CoreProperties
from docx.package import Package

from sopdoc.layout.page import Document

UNDATED = "2012-01-01"
"""Given to documents whose SOP has no date, since the clock must not show."""


def core_part(document: Document, package: Package) -> CorePropertiesPart:
    """Return ``docProps/core.xml``, with texts of any length: python-docx's own setters refuse long ones."""
    element = CT_CoreProperties.new()
    element.get_or_add_title().text = document.judul
    element.get_or_add_creator().text = document.instansi
    if document.nomor:
        element.get_or_add_identifier().text = document.nomor
    element.get_or_add_language().text = "id-ID"
    part = CorePropertiesPart(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, element, package)
    moment = datetime.fromisoformat(document.created or UNDATED)
    part.core_properties.created = part.core_properties.modified = moment
    return part
