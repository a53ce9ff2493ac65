"""Write values as YAML in the style of ``sop_sources/``: plain words where they can be, long texts folded.

Our own few lines rather than a library's: the bytes stay the same whatever its version, and 10,000 files take seconds.
"""

from __future__ import annotations

import json
import re
from textwrap import wrap

Values = dict[str, object]
"""Texts, lists of texts and mappings, and mappings of such values."""

_PLAIN = re.compile(r"[A-Za-z0-9(](?:[\w\-+./,;()&%> ]|:(?! |$))*(?<! )")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_WIDTH = 110


def yaml_text(values: Values) -> str:
    """Return a mapping of texts, lists and mappings as a YAML file."""
    return "\n".join(_mapping(values, 0)) + "\n"


def _mapping(values: Values, indent: int) -> list[str]:
    lines = []
    for key, value in values.items():
        first, *rest = _value(value, indent)
        lines += [f"{' ' * indent}{_scalar(key)}:{first}", *rest]
    return lines


def _value(value: object, indent: int) -> list[str]:
    """Return what stands behind a key, and the lines below it."""
    if isinstance(value, dict):
        return ["", *_mapping(value, indent + 2)]
    if isinstance(value, list):
        return _list(value, indent)
    return _text(str(value), indent)


def _list(items: list[object], indent: int) -> list[str]:
    """Return ids in one line, other items below each other."""
    if all(isinstance(item, str) and _ID.fullmatch(item) for item in items):
        return [f" [{', '.join(items)}]"]
    lines = [""]
    for item in items:
        if isinstance(item, dict):
            inner = _mapping(item, indent + 4)
            lines += [f"{' ' * (indent + 2)}- {inner[0].lstrip()}", *inner[1:]]
        else:
            first, *rest = _text(str(item), indent + 2)
            lines += [f"{' ' * (indent + 2)}-{first}", *rest]
    return lines


def _text(text: str, indent: int) -> list[str]:
    if indent + len(text) < _WIDTH - 20:
        return [f" {_scalar(text)}"]
    inner = " " * (indent + 2)
    return [" >-", *wrap(text, _WIDTH, initial_indent=inner, subsequent_indent=inner, break_on_hyphens=False)]


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
