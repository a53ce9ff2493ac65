"""Parts of a Word file and their elements, as text that can stand in another part."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Any

from docx.document import Document
from docx.opc.part import Part, XmlPart
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml

Element = Any
"""An element of lxml, which says nothing of types."""
_MAIN = f"{{{nsmap['w']}}}"


def related_part(file: Document, kind: str) -> Part | None:
    """Return the part to which a file's main part has a relation of a kind, None where there is none."""
    return next((rel.target_part for rel in file.part.rels.values() if rel.reltype == kind), None)


def root_of(part: Part) -> Element:
    """Return the root element of a part of XML; raise what lxml raises where it is none."""
    return part.element if isinstance(part, XmlPart) else parse_xml(part.blob)


def child(holder: Element | None, *names: str) -> Element | None:
    """Return what lies in an element behind names of the main namespace, None where there is nothing."""
    return None if holder is None else holder.find("/".join(f"{_MAIN}{name}" for name in names))


def value(holder: Element | None, *names: str) -> str:
    """Return the ``w:val`` of what lies behind some names, "" where there is none."""
    found = child(holder, *names)
    return "" if found is None else found.get(qn("w:val"), "")


def pieces(holder: Element | None, names: Iterable[str]) -> dict[str, str]:
    """Return the children of those names as XML, by their names; what stands inside of them is left out."""
    found = ((name, child(holder, name)) for name in names)
    return {name: _empty(name, element) for name, element in found if element is not None}


def _empty(name: str, element: Element) -> str:
    own = ((key.removeprefix(_MAIN), text) for key, text in element.attrib.items() if key.startswith(_MAIN))
    attributes = "".join(f' w:{key}="{escape(text)}"' for key, text in own)
    return f"<w:{name}{attributes}/>"
