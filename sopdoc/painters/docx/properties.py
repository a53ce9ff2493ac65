"""What the file says of itself: title, office, number and dates, all from the SOP."""

from __future__ import annotations

from sopdoc.layout.page import Document
from sopdoc.painters.docx.ooxml import HEAD, escaped

UNDATED = "2012-01-01"
"""Given to documents whose SOP has no date, since the clock must not show."""
_DUBLIN = "http://purl.org/dc"


def core_xml(document: Document) -> str:
    """Return ``docProps/core.xml``."""
    moment = f"{document.created or UNDATED}T00:00:00Z"
    number = f"<dc:identifier>{escaped(document.nomor)}</dc:identifier>" if document.nomor else ""
    return (
        f"{HEAD}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="{_DUBLIN}/elements/1.1/" xmlns:dcterms="{_DUBLIN}/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(document.judul)}</dc:title><dc:creator>{escaped(document.instansi)}</dc:creator>"
        f"{number}<dc:language>id-ID</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>'
    )
