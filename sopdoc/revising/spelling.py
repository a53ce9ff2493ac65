"""Values as they are written into a source that stands already."""

from __future__ import annotations

import re

from sopdoc.model.sop import Revisi
from sopdoc.reading.yaml_text import yaml_text

_PLAIN_IN_BRACKETS = re.compile(r"[^\W_][\w ;.()/%-]*[\w.)%]|[^\W_]")
"""Texts that need no quotes between brackets."""


def entry_lines(entry: Revisi, gap: int = 1) -> list[str]:
    """Return an entry as an item of a list, line by line; ``gap`` blanks stand behind its dash."""
    lines = yaml_text(_values(entry)).rstrip("\n").split("\n")
    inner = " " * (gap + 1)
    return [f"-{inner[1:]}{lines[0]}", *(f"{inner}{line}" if line else "" for line in lines[1:])]


def entry_in_brackets(entry: Revisi) -> str:
    """Return an entry in one line, between brackets of its own."""
    return f"{{{', '.join(f'{key}: {_in_brackets(text)}' for key, text in _values(entry).items())}}}"


def _values(entry: Revisi) -> dict[str, str]:
    tanggal = entry.tanggal.iso if entry.tanggal else ""
    return {"revisi": entry.revisi, "tanggal": tanggal, "uraian": entry.uraian}


def _in_brackets(text: str) -> str:
    if _PLAIN_IN_BRACKETS.fullmatch(text):
        return text
    if "\n" in text:
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{escaped}"'
    quoted = text.replace("'", "''")
    return f"'{quoted}'"
