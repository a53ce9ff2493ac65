"""What all DOCX parts share: namespaces, escaping and the head of an XML file."""

from __future__ import annotations

from functools import lru_cache
from html import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_SCHEMAS = "http://schemas.openxmlformats.org"
MAIN = f"{_SCHEMAS}/wordprocessingml/2006/main"
_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"
PICTURE_URI = f"{_SCHEMAS}/drawingml/2006/picture"
CANVAS_URI = f"{_MICROSOFT}/wordprocessingCanvas"
GROUP_URI = f"{_MICROSOFT}/wordprocessingGroup"

NAMESPACES = (
    f'xmlns:w="{MAIN}" '
    f'xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{_SCHEMAS}/drawingml/2006/main" '
    f'xmlns:pic="{PICTURE_URI}" '
    f'xmlns:mc="{_SCHEMAS}/markup-compatibility/2006" '
    f'xmlns:wpc="{CANVAS_URI}" '
    f'xmlns:wpg="{GROUP_URI}" '
    f'xmlns:wps="{_MICROSOFT}/wordprocessingShape"'
)


def escaped(text: str) -> str:
    """Return a text as XML content or as the value of an attribute in double quotes."""
    return escape(text, quote=True)


@lru_cache(maxsize=4096)
def optional(name: str, **attributes: int | str | None) -> str:
    """Return an empty element of the main namespace with the attributes that are not None, or nothing without any."""
    given = "".join(f' w:{key}="{value}"' for key, value in attributes.items() if value is not None)
    return f"<w:{name}{given}/>" if given else ""
