"""The files of a container, from whoever sent it: nothing in it is believed."""

from __future__ import annotations

from base64 import b64decode

from lxml import etree

from sopdoc.carried.container import MOST, NAMESPACE, TEXTS
from sopdoc.carried.file import CarriedFile, refuse_impossible
from sopdoc.source.text import refused

_ROOT, _FILE = f"{{{NAMESPACE}}}source", f"{{{NAMESPACE}}}file"


def unpacked(data: bytes) -> tuple[CarriedFile, ...]:
    """Return the files of a container; raise ValueError where it is none, or no document can have carried it."""
    if len(data) > MOST:
        raise ValueError("the container is larger than any")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except etree.XMLSyntaxError as fault:
        raise ValueError("the container is no XML") from fault
    if root.tag != _ROOT or root.getroottree().docinfo.doctype:
        raise ValueError("the container is another file")
    files = tuple(map(_file, root.iterchildren(_FILE)))
    refuse_impossible(files)
    return files


def _file(element: etree._Element) -> CarriedFile:
    name, text = element.get("name", ""), element.text or ""
    if len(element):
        raise ValueError("a file holds elements")
    data = b64decode(text, validate=True) if element.get("encoding") == "base64" else text.encode()
    if name.endswith(TEXTS) and any(refused(data.decode())):
        raise ValueError("a text holds characters that no source has")
    return CarriedFile(name, data)
