"""Lines whose fault shows only further down: what stands above the place where the parser gives up."""

from __future__ import annotations

from sopdoc.messages import _, ngettext
from sopdoc.reading.characters.ready import blanks_before, in_full
from sopdoc.reading.repair.repair import line_edit, shifted
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import (
    HOLDERS,
    KNOWN,
    above,
    are_mates,
    companion,
    indent,
    is_item,
    key_line,
    lead,
    without_comment,
)
from sopdoc.reading.tables.schema import LANGKAH
from sopdoc.source.text import excerpt

_STEP_KEYS = LANGKAH.keys


def blamed_above(lines: list[str], at: int) -> Told | None:
    """Find the line above, or the dash here, that puts a line out of place."""
    return (
        _dash_of_key(lines, at)
        or _item_among_items(lines, at)
        or _dash_of_document(lines, at)
        or _dash_among_keys(lines, at)
        or _item_without_key(lines, at)
        or _value_of_holder(lines, at)
        or _beside_its_holder(lines, at)
    )


def _item_among_items(lines: list[str], at: int) -> Told | None:
    """Tell of an item whose dash stands in another column than the dash of the item above."""
    if not is_item(lines[at]):
        return None
    here = indent(lines[at])
    mate = next((index for index in above(lines, at) if is_item(lines[index]) and _is_alike(lines, index, at)), None)
    if mate is None or indent(lines[mate]) == here:
        return None
    column = indent(lines[mate])
    message = _("this item must start in the same column as the one at {line}:{column}")
    hint = ngettext("put {count} blank before its `-`", "put {count} blanks before its `-`", column)
    edit = shifted(lines, at, column)
    return Told(message.format(line=mate + 1, column=column + 1), (hint.format(count=column),), edit, (at, here))


def _dash_of_key(lines: list[str], at: int) -> Told | None:
    """Tell of a dash before a key that goes on with the item above, in the column of that item's first key."""
    before = next(above(lines, at), None)
    if (
        before is None
        or not is_item(lines[at])
        or not is_item(lines[before])
        or lead(lines[before]) != indent(lines[at])
    ):
        return None
    key, first = _key(lines[at]), _key(lines[before])
    if key == first or not are_mates(first, key):
        return None
    text = lines[at][lead(lines[at]) :]
    hint = _("write `{line}` without `- `").format(line=in_full(without_comment(text)))
    edit = line_edit(at, " " * indent(lines[at]) + text)
    return Told(_("a key beside others has no dash"), (hint,), edit, (at, indent(lines[at])))


def _is_alike(lines: list[str], index: int, at: int) -> bool:
    """Tell whether two items may be of one list: both with keys, or both without."""
    return (_key(lines[index]) in KNOWN) == (_key(lines[at]) in KNOWN)


def _dash_of_document(lines: list[str], at: int) -> Told | None:
    found = key_line(lines[at])
    mate = companion(lines, at, found.key) if found and not indent(lines[at]) else None
    first = key_line(lines[mate]) if mate is not None else None
    if mate is None or first is None or not is_item(lines[mate]) or indent(lines[mate]):
        return None
    line = lines[mate][first.column :]
    hint = _("write `{line}` without `- `").format(line=in_full(without_comment(line)))
    return Told(_("a document is no list: its keys have no dash"), (hint,), line_edit(mate, line), (mate, 0))


def _dash_among_keys(lines: list[str], at: int) -> Told | None:
    """Tell of a dash before one of several keys of a group."""
    before = next(above(lines, at), None)
    if before is None or not is_item(lines[at]) or is_item(lines[before]) or indent(lines[before]) != indent(lines[at]):
        return None
    key = _key(lines[at])
    mate = companion(lines, at, key)
    if mate != before:
        return None
    column = indent(lines[at])
    text = lines[at][lead(lines[at]) :]
    hint = _("write `{line}` without `- `").format(line=in_full(without_comment(text)))
    return Told(_("a key beside others has no dash"), (hint,), line_edit(at, " " * column + text), (at, column))


def _item_without_key(lines: list[str], at: int) -> Told | None:
    """Tell of a step's text that lacks its key, as the step's other keys follow."""
    before = next(above(lines, at), None)
    if before is None or not is_item(lines[before]) or key_line(lines[before]) or _key(lines[at]) not in _STEP_KEYS:
        return None
    column = lead(lines[before])
    if column != indent(lines[at]):
        return None
    line = f"- kegiatan: {lines[before][column:]}"
    hint = _("write `{line}`").format(line=in_full(without_comment(line)))
    edit = line_edit(before, lines[before][: column - 2] + line)
    return Told(_("this step lacks the key `kegiatan`"), (hint,), edit, (before, column))


def _value_of_holder(lines: list[str], at: int) -> Told | None:
    """Tell of a text behind a key that holds other keys, which follow below."""
    holder = next((index for index in above(lines, at) if indent(lines[index]) < indent(lines[at])), None)
    found = key_line(lines[holder]) if holder is not None else None
    if holder is None or found is None or found.key not in HOLDERS or not found.value or found.value[0] in "[{|>":
        return None
    if not (is_item(lines[at]) or key_line(lines[at])):
        return None
    message = _("`{key}` holds what stands below it: no text may follow its colon").format(key=found.key)
    hint = _("write `{key}:` and delete `{text}`").format(key=found.key, text=excerpt(found.value))
    return Told(message, (hint,), line_edit(holder, found.with_value("")), (holder, found.column))


def _beside_its_holder(lines: list[str], at: int) -> Told | None:
    """Tell of a line that stands in the column of the key that holds it, while its neighbours stand further in."""
    before = next(above(lines, at), None)
    holder = next(above(lines, before), None) if before is not None else None
    if before is None or holder is None or indent(lines[at]) <= indent(lines[before]) or is_item(lines[before]):
        return None
    found, held = key_line(lines[holder]), key_line(lines[before])
    if found is None or held is None or found.key not in HOLDERS or found.value or found.column != held.column:
        return None
    column = indent(lines[at])
    message = _("`{key}` belongs below `{holder}`").format(key=excerpt(held.key), holder=found.key)
    edit = line_edit(before, " " * column + lines[before].lstrip())
    return Told(message, (blanks_before(column),), edit, (before, held.column))


def _key(line: str) -> str:
    found = key_line(line)
    return found.key if found else ""
