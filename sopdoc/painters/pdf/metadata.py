"""What a PDF says of itself: the information dictionary and, in equal words, the XMP packet.

Dates come from the SOP, never from a clock; a document without a date has none.

Source: ISO 19005-2 and 19005-3, 6.6; ISO 14289-1, 5.
"""

from __future__ import annotations

from html import escape

from sopdoc.layout.page import Document
from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.objects import Stream
from sopdoc.typography.pdf_library import pdfdoc

PRODUCER = "sopdoc"
LANGUAGE = "id-ID"
_WITHOUT, _WITH_FILES = 2, 3
"""Parts of ISO 19005: only the third lets a file carry others that aren't PDF/A themselves."""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"{namespaces}>
<pdfaid:part>{part}</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}{dates}<pdf:Producer>{producer}</pdf:Producer><xmp:CreatorTool>{producer}</xmp:CreatorTool>
{tagged}</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_NAMESPACES = """
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#\""""
_TAGGED = """<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
"""
"""That a file is PDF/UA-1, and what says so: PDF/A knows no such word, and wants it explained."""


def date_of(document: Document) -> str:
    """Return the SOP's date as PDF writes dates, empty where it has none."""
    return f"D:{document.created.replace('-', '')}000000Z" if document.created else ""


class Info(pdfdoc.PDFInfo):
    """The information dictionary: what is known of a document, and no clock."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        date = date_of(document)
        self._texts = {"Title": document.judul, "Author": document.instansi, "Creator": PRODUCER, "Producer": PRODUCER}
        self._texts |= {"CreationDate": date, "ModDate": date}

    def format(self, document: File) -> bytes:
        """Return the dictionary."""
        known = {name: pdfdoc.PDFString(text) for name, text in self._texts.items() if text}
        return bytes(pdfdoc.PDFDictionary(known).format(document))


def xmp_stream(document: Document) -> Stream:
    """Return the metadata stream."""
    return Stream(xmp_packet(document), {"Type": "/Metadata", "Subtype": "/XML"})


def xmp_packet(document: Document) -> bytes:
    """Return the metadata stream's content."""
    author = dates = ""
    if document.instansi:
        author = (
            f"<dc:creator><rdf:Seq><rdf:li>{escape(document.instansi, quote=False)}</rdf:li></rdf:Seq></dc:creator>\n"
        )
    if document.created:
        date = f"{document.created}T00:00:00Z"
        dates = f"<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\n"
    return _PACKET.format(
        namespaces=_NAMESPACES if document.bertanda else "",
        part=_WITH_FILES if document.source else _WITHOUT,
        language=LANGUAGE,
        title=escape(document.judul, quote=False),
        author=author,
        dates=dates,
        producer=PRODUCER,
        tagged=_TAGGED if document.bertanda else "",
    ).encode("utf-8")
