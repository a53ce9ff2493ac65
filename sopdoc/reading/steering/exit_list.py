"""Exits that were written as a list or in one text: `ya -> lanjut, tidak -> selesai` → labels and targets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.kinds.words import is_id
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence

PLACEHOLDER = "id-langkah"
"""What stands in ready exits for a target that nobody can tell."""
_LONGEST = 4 * LONGEST
"""Longer texts are no exits, and taking them apart would take long."""
_BETWEEN = re.compile(r"(\s*[,;\n]\s*|\s+(?:dan|atau|sedangkan)\s+)", re.IGNORECASE)
_PAIR = re.compile(
    r"(?P<label>.*?\S)\s*(?:[-–—=]+>|[→➔➜➝➞➡⇒⟶]|=|:(?=\s)|(?<=\s)[-–—](?=\s))\s*(?P<target>\S.*)"
    r"|(?P<word>ya|tidak|tdk)\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_LABELS = re.compile(r"(\w+(?: \w+)?)\s*(?:[,;/]|\b(?:atau|dan)\b)\s*(\w+(?: \w+)?)")
Pairs = tuple[tuple[str, str], ...]
Target = Callable[[str], tuple[str, str]]


def exits_of(node: Node) -> Pairs:
    """Return labels and targets as they were written; none where any can't be told."""
    if isinstance(node, Scalar):
        return pairs_in("\n".join(node.lines) or node.text)
    items = node.items if isinstance(node, Sequence) else (node,)
    found = [_of_item(item) for item in items]
    return tuple(pair for pairs in found for pair in pairs) if all(found) else ()


def _of_item(item: Node) -> Pairs:
    if isinstance(item, Scalar):
        return pairs_in(item.text)
    entries = item.entries if isinstance(item, Mapping) else ()
    pairs = tuple((entry.key.text, entry.value.text) for entry in entries if isinstance(entry.value, Scalar))
    return pairs if len(pairs) == len(entries) and all(target for _label, target in pairs) else ()


def pairs_in(text: str) -> Pairs:
    """Return the labels and targets that a text holds; a part without a sign between these belongs to its neighbour."""
    if len(text) > _LONGEST:
        return ()
    pairs: list[tuple[str, str]] = []
    lead = ""
    between = ["", *_BETWEEN.split(text.strip())]
    for sign, part in zip(between[::2], between[1::2], strict=True):
        found = _PAIR.fullmatch(part)
        if found:
            pairs.append((f"{lead}{found['label'] or found['word']}", found["target"] or found["rest"]))
            lead = ""
        elif pairs:
            pairs[-1] = (pairs[-1][0], f"{pairs[-1][1]}{sign}{part}")
        else:
            lead += f"{part}, "
    return tuple(pairs)


def labels_in(node: Node) -> tuple[str, ...]:
    """Return the labels of two exits that were written without their targets; of others none."""
    if isinstance(node, Scalar):
        found = _LABELS.fullmatch(node.text[:_LONGEST])
        return found.groups() if found else ()
    items = node.items if isinstance(node, Sequence) else ()
    labels = tuple(item.text for item in items if isinstance(item, Scalar) and item.text)
    return labels if len(labels) == len(items) == 2 else ()  # noqa: PLR2004 - one that goes on, one that ends


def exits_hints(node: Node, target: Target) -> tuple[str, ...]:
    """Return how exits are written; ``target`` returns what to write for one, and what else is to be done for that."""
    pairs = exits_of(node)
    if not pairs:
        labels = labels_in(node)
        if labels:
            return (where_each_leads(*labels),)
        return (_("write each exit on a line of its own, such as `ya: lanjut` and `tidak: selesai`"),)
    meant = [(label, *target(written)) for label, written in pairs]
    if len(meant) == 1:
        meant.append(_other(*meant[0][:2]))
    lines = ", ".join(f"{as_value(label)}: {name}" for label, name, _note in meant)
    if len(lines) > 2 * LONGEST:
        return (_("write each exit on a line of its own, such as `ya: lanjut` and `tidak: selesai`"),)
    return (_how(node).format(exits=f"{{{lines}}}"), *_notes(note for _label, _name, note in meant))


def where_each_leads(one: str, other: str) -> str:
    """Return how two exits are written of which only the words are given."""
    exits = f"{{{as_value(one)}: {LANJUT}, {as_value(other)}: {SELESAI}}}"
    return _("say where each exit leads: `{exits}`").format(exits=exits)


def _other(label: str, target: str) -> tuple[str, str, str]:
    """Return the exit that a decision with one exit lacks."""
    return "ya" if label.casefold() == "tidak" else "tidak", SELESAI if target == LANJUT else LANJUT, ""


def _how(node: Node) -> str:
    if isinstance(node, Scalar):
        return _("write `keputusan: {exits}`")
    if isinstance(node, Mapping):
        return _("exits with labels belong under `keputusan`: `keputusan: {exits}`")
    return _("write the exits without `- `: `{exits}`")


def _notes(notes: Iterator[str]) -> Iterator[str]:
    yield from dict.fromkeys(note for note in notes if note)


def as_written(target: str) -> tuple[str, str]:
    """Return what to write for a target while the steps aren't known."""
    return (target, "") if is_id(target) or target in (LANJUT, SELESAI) else (PLACEHOLDER, placeholder_note(target))


def placeholder_note(target: str) -> str:
    """Return what the placeholder stands for."""
    note = _("instead of `{placeholder}` write the `id` of the step that `{text}` means; if it has none, give it one")
    return note.format(placeholder=PLACEHOLDER, text=excerpt(target))
