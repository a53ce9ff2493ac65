"""The one XML file that holds the small project: the same bytes in DOCX and PDF.

Texts stand in it as texts, so that a person can read them. See docs/analysis/source-in-file.md.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable

from sopdoc.carried.file import CarriedFile

NAMESPACE = "urn:sopdoc:source:1"
MOST = 32 * 1024 * 1024
"""Bytes of the largest container: a picture and a Word file of 5 MB each, a source, offices and templates of 1 MB."""
BEGINNING = 4096
"""Bytes in which a container says what it is, whoever wrote it last."""
_DECLARED = re.compile(rb"""\sxmlns(?::[\w.-]+)?\s*=\s*["']%s["']""" % re.escape(NAMESPACE.encode())).search
_HEAD = f'<?xml version="1.0" encoding="UTF-8"?>\n<source xmlns="{NAMESPACE}">\n'
TEXTS = (".yaml",)
_NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def packed(files: Iterable[CarriedFile]) -> bytes:
    """Return files as one container, in their order."""
    return "".join((_HEAD, *map(_element, files), "</source>\n")).encode()


def _element(file: CarriedFile) -> str:
    text = file.data.decode() if file.name.endswith(TEXTS) else None
    if text is None or _NO_XML.search(text):
        return f'<file name="{file.name}" encoding="base64">{b64encode(file.data).decode()}</file>\n'
    return f'<file name="{file.name}">{_escaped(text)}</file>\n'


def _escaped(text: str) -> str:
    """Return a text as XML content, changed only where it must be: YAML has many a `>`."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;")


def is_container(data: bytes) -> bool:
    """Tell whether some bytes may be a container, whoever wrote them last."""
    return _DECLARED(data[:BEGINNING]) is not None
