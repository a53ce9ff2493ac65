"""A text where keys belong: the key that it is meant for."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.keys.field import Field
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.post import POST
from sopdoc.reading.kinds.words import Text
from sopdoc.source.tree import Node, Scalar


def lone_line(main: Field | None, node: Node) -> str:
    """Return a text behind the key that it is meant for; "" where it can't stand there."""
    if main is None or not isinstance(node, Scalar) or main.kind.decode(node, []) is FAULTY:
        return ""
    return f"{main.key}: {as_value(node.text)}" if 0 < len(node.text) <= LONGEST else ""


def few_keys(fields: tuple[Field, ...], node: Node) -> tuple[str, ...]:
    """Return how the text is written with its key, or which keys belong there."""
    required = [field for field in fields if field.required]
    texts = [field for field in required or fields if isinstance(field.kind, Text)]
    is_post = isinstance(node, Scalar) and POST.match(node.text)
    first = next((field for field in texts if field.key == "nama" and not is_post), next(iter(texts), None))
    if first and isinstance(node, Scalar) and node.text and len(node.text) <= LONGEST:
        others = "".join(f", `{field.key}: {field.example or '…'}`" for field in required if field is not first)
        line = f"`{first.key}: {as_value(node.text)}`{others}"
        template = _("write {lines}, each on a line of its own") if others else _("write {lines} on a line of its own")
        return (template.format(lines=line),)
    keys = ", ".join(field.key for field in required) or ", ".join(field.key for field in fields[:4])
    return (_("such as {keys}").format(keys=keys),)
