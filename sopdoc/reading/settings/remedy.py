"""What is to be written instead of a line that isn't TOML: mostly YAML, or a text without quotes."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST
from sopdoc.reading.kinds.kind import nearest
from sopdoc.reading.kinds.listed import Listed
from sopdoc.reading.tables.settings import SETTINGS

_LINE = re.compile(r"""\s*["']?(?P<key>\w+)["']?\s*[:=]\s*(?P<value>[^#\n]*)""").match
_WRAPPING = " \t\r[],\"'`\u2018\u2019\u201c\u201d"
_PLAIN = re.compile(r"[^\x00-\x1f\x7f\"\\]*").fullmatch
_CONTROL = re.compile(r"[\x00-\x1f\x7f]").match
_LITERAL = re.compile(r"[^\x00-\x08\x0a-\x1f\x7f']*").fullmatch


def toml_text(text: str) -> str:
    r"""Write a text as TOML does: in quotes, in single ones where it holds a ``\`` such as a path of Windows."""
    if _PLAIN(text):
        return f'"{text}"'
    if _LITERAL(text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(f"\\u{ord(sign):04X}" if _CONTROL(sign) else sign for sign in escaped) + '"'


def toml_line(key: str, *values: str) -> str:
    """Write a key with its value, or values."""
    texts = ", ".join(map(toml_text, values))
    return f"{key} = {texts}" if len(values) == 1 else f"{key} = [{texts}]"


def remedy(line: str) -> str:
    """Return the hint how a line is to be written: ready to be pasted where it names a key that there is."""
    written = _LINE(line)
    key = nearest(written["key"], tuple(field.key for field in SETTINGS.fields)) if written else None
    if not written or not key or len(line) > LONGEST:
        example = toml_line("format", "docx", "pdf")
        return _("a line is a key, an equals sign, and texts in quotes: {example}").format(example=f"`{example}`")
    value = written["value"]
    texts = value.split(",") if isinstance(_KINDS[key], Listed) else [value]
    values = [text.strip(_WRAPPING) for text in texts]
    return _("write `{line}`").format(line=toml_line(key, *filter(None, values)) if any(values) else f'{key} = ""')


_KINDS = {field.key: field.kind for field in SETTINGS.fields}
