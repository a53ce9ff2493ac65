"""The source that a document carries, attached to the PDF file.

Source: ISO 32000-1, 7.11.4; ISO 19005-3, 6.8 and annex E.
"""

from __future__ import annotations

from hashlib import md5

from sopdoc.layout.page import Document
from sopdoc.painters.compression import FAST, zlib_stream
from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.metadata import date_of
from sopdoc.painters.pdf.objects import Shared, deflated
from sopdoc.typography.pdf_library import pdfdoc

NAME = "sumber.xml"


def attach_source(file: File, document: Document) -> None:
    """Attach the container that a document carries, if there is one."""
    if not document.source:
        return
    name = pdfdoc.PDFString(NAME)
    embedded = pdfdoc.PDFDictionary(dict.fromkeys(("F", "UF"), _embedded(document)))
    entries = {"Type": "/Filespec", "F": name, "UF": name, "AFRelationship": "/Source", "EF": embedded}
    specification = Shared({**entries, "Desc": pdfdoc.PDFString("sopdoc source")})
    names = pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray([name, specification])})
    file.Catalog.AF = pdfdoc.PDFArray([specification])
    file.Catalog.Names = pdfdoc.PDFDictionary({"EmbeddedFiles": names})


def _embedded(document: Document) -> pdfdoc.PDFObject:
    """Return the container as a stream; its date is the SOP's, and missing where that has none."""
    sum_ = md5(document.source, usedforsecurity=False).hexdigest()
    known = {"Size": len(document.source), "CheckSum": f"<{sum_}>"}
    known |= {"ModDate": pdfdoc.PDFString(date_of(document))} if document.created else {}
    entries = {"Type": "/EmbeddedFile", "Subtype": "/text#2Fxml", "Params": pdfdoc.PDFDictionary(known)}
    return deflated(zlib_stream(document.source, FAST), entries)
