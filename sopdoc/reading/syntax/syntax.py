"""The parser's complaints in words for people, each with the lines put right as it says."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, in_full, in_quotes, requoted, starts_with_bracket
from sopdoc.reading.repair.repair import Edit, blanked, closed, dropped, line_edit, quoted_value, shifted
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import KNOWN, PAIRED, above, below, indent, is_item, key_line, without_comment
from sopdoc.reading.syntax.block_text import block_beside_key, fallen_from_block
from sopdoc.reading.syntax.bracketed import behind_brackets, inside_brackets
from sopdoc.reading.syntax.complaint import Complaint, quotes_hint
from sopdoc.reading.syntax.cut_faults import hidden_bracket, hidden_colon
from sopdoc.reading.syntax.item_marks import other_dash
from sopdoc.reading.syntax.list_behind_key import stray_dash
from sopdoc.reading.syntax.misplaced import lost_key, lost_line, never_closed, open_quote, out_of_place
from sopdoc.reading.syntax.pasted_faults import pasted_fault
from sopdoc.rules.syntax import PAIRS, SYNTAX
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_AT_START = r"could not find expected ':'|end of stream|unexpected document|scanning an (alias|anchor)"
_LONE_COLON = r":(\s|$)"
_COLOUR_SIGN = re.compile(r"(?<=[ \[{,])#(?=[0-9A-Fa-f]{6}\b)")
_INDENTATION = r"block (collection|sequence|mapping)\||mapping values are not|sequence entries are not"


class Explained(Struct, frozen=True):
    """A finding, and the lines put right as far as that can be done."""

    finding: Diagnostic
    edit: Edit


def explain(fault: yaml.MarkedYAMLError, lines: list[str], path: str) -> Explained | Diagnostic:
    """Return a syntax error at the place where a person should look for it."""
    mark = fault.problem_mark or fault.context_mark
    context_mark = fault.context_mark or mark
    if mark is None or context_mark is None:
        return SYNTAX.found(_("this is not YAML"), Span(path))
    problem, context = fault.problem or "", fault.context or ""
    opens = mark.line >= len(lines) or re.search(_AT_START, f"{context}|{problem}")
    place = context_mark if opens else mark
    opened = (context_mark.line, context_mark.column)
    if place.line >= len(lines):
        lines = [*lines, *[""] * (place.line - len(lines) + 1)]
    complaint = Complaint(problem, context, opened, place.line, place.column, lines)
    told = _told(complaint)
    line, column = told.place or (place.line, place.column)
    finding = told.rule.found(told.message, Span(path, line + 1, column + 1, line + 1, column + 2), *told.hints)
    return Explained(finding, told.edit or dropped(lines, line))


def _told(complaint: Complaint) -> Told:
    kind = f"{complaint.context}|{complaint.problem}"
    told = (
        open_quote(complaint.lines, complaint.line)
        or pasted_fault(complaint.lines, complaint.line)
        or fallen_from_block(complaint.lines, complaint.line)
        or block_beside_key(complaint.lines, complaint.line)
        or hidden_colon(complaint.lines, complaint.line)
    )
    if told is None and re.search(_INDENTATION, kind):
        told = out_of_place(complaint.lines, complaint.line)
    told = told or behind_brackets(complaint)
    if told is not None:
        return told
    for pattern, explanation in _EXPLANATIONS:
        if re.search(pattern, kind):
            return explanation(complaint)
    return Told(_("this is not YAML here: {problem}").format(problem=_unexplained(complaint.problem)))


def _unexplained(problem: str) -> str:
    """Return what the parser says of rare faults, in the reader's language."""
    return {
        "found unexpected ':'": _("found unexpected ':'"),
        "found a tab character that violates indentation": _("found a tab character that violates indentation"),
    }.get(problem, problem)


def _stray_value(complaint: Complaint) -> Told:
    if not re.search(r":(\s|$)", complaint.before):
        return lost_line(complaint.lines, complaint.line)
    told = complaint.value_quoted(_("a text that holds `: ` must stand in quotes"))
    found = key_line(complaint.lines[complaint.line])
    return replace(told, rule=PAIRS) if found and found.key in PAIRED else told


def _no_colon(complaint: Complaint) -> Told:
    told = lost_key(complaint.lines, complaint.line) or other_dash(complaint.lines, complaint.line)
    if told:
        return told
    message = _("this line lacks the `: ` between key and value")
    text = complaint.lines[complaint.line].strip()
    comment = re.match(r"(?://+|<!--+|/\*+|--+)\s*(.*?)\s*(?:--+>|\*/)?$", text)
    if comment:
        edit = line_edit(complaint.line, "")
        return Told(message, (_("write a comment as `# {text}`").format(text=excerpt(comment[1])),), edit)
    before = next(above(complaint.lines, complaint.line), None)
    found = key_line(complaint.lines[before]) if before is not None else None
    if found is None:
        return Told(message, (_("write `key: value`, or indent the line if it continues the text above"),))
    count = found.column + 2
    hint = _("write `key: value`, or put {count} blanks before it if it continues the text above").format(count=count)
    return Told(message, (hint,), line_edit(complaint.line, " " * count + text))


def no_key() -> tuple[str, tuple[str, ...]]:
    """Return what to say of a value without a key."""
    return _("the key is missing"), (_("write `key: value`, or put a text that starts with `:` in quotes"),)


def _no_key(complaint: Complaint) -> Told:
    message, hints = no_key()
    alone = not complaint.before.strip(" -")
    return Told(message, hints, blanked(complaint.lines, complaint.line) if alone else None)


def _wrong_indent(complaint: Complaint) -> Told:
    if not complaint.before.strip() and re.match(_LONE_COLON, complaint.at):
        return _no_key(complaint)
    if not complaint.before.strip():
        return lost_line(complaint.lines, complaint.line, complaint.opened_at)
    if complaint.before.rstrip().endswith(("'", '"')):
        return _after_quote(complaint)
    return complaint.value_quoted(_("a text must stand in quotes here"))


def _after_quote(complaint: Complaint) -> Told:
    """Tell of text behind a closing quote: a quote inside the text closed it, or there is more than the quoted text."""
    message = _("text follows the closing quote")
    found = key_line(complaint.lines[complaint.line])
    text = found.value if found else without_comment(complaint.lines[complaint.line]).lstrip(" -")
    value = requoted(text)
    column = complaint.lines[complaint.line].index(text) if text else 0
    line = complaint.lines[complaint.line][:column] + value
    hint = _("put the whole text in quotes; inside '…' a single quote is written twice")
    hint = f"{hint}: {value}" if len(value) <= LONGEST else hint
    return Told(message, (hint,), Edit(complaint.line, (line,)))


def _no_dash(complaint: Complaint) -> Told:
    if complaint.before.strip():
        return _wrong_indent(complaint)
    return lost_line(complaint.lines, complaint.line, complaint.opened_at, in_list=True)


def _open_bracket(complaint: Complaint) -> Told:
    bracket = "[ ]" if "sequence" in complaint.context else "{ }"
    line, column = complaint.opened
    coloured = _COLOUR_SIGN.sub("", complaint.lines[line][column:])
    if coloured != complaint.lines[line][column:]:
        message = _("a colour's `#` starts a comment, so that this bracket is never closed: {bracket}")
        hint = _("a colour is written without the `#`: {text}").format(text=in_full(coloured.rstrip()))
        edit = line_edit(line, complaint.lines[line][:column] + coloured)
        return Told(message.format(bracket=bracket), (hint,), edit, complaint.opened)
    hidden = hidden_bracket(complaint.lines[line], line, column)
    if hidden:
        return hidden
    value, edit = closed(complaint.lines, line, column)
    if line == complaint.line or value == complaint.lines[line][column:]:
        return inside_brackets(complaint, bracket)
    message = _("this bracket is never closed: {bracket}").format(bracket=bracket)
    hints = [_("close it: {text}").format(text=in_full(value))]
    opening = complaint.lines[line][column:]
    if re.match(r"[\[{](?:[^\[\]{},:#]|\S#)+$", opening):
        hints.append(_("or {hint}").format(hint=starts_with_bracket(opening)[1][0]))
    return Told(message, tuple(hints), edit, complaint.opened)


def _no_content(complaint: Complaint) -> Told:
    if not complaint.at:
        return Told(_("the file ends before this value is complete"), (_("is a closing bracket missing?"),))
    if complaint.at[:1] in ("]", "}"):
        return complaint.quoted(_("this closing bracket was never opened"))
    if re.match(_LONE_COLON, complaint.at):
        return _no_key(complaint)
    return Told(_("a value is missing here"), (_("write it, or delete the key"),))


def _open_quote(complaint: Complaint) -> Told:
    return never_closed(complaint.lines, *complaint.opened)


def _no_character(_complaint: Complaint) -> Told:
    return Told(_("this escape stands for no character"), (_("write the character itself"),))


def _escape(complaint: Complaint) -> Told:
    message = _('a backslash inside "…" must start an escape such as \\n')
    found = key_line(complaint.lines[complaint.line])
    text = found.value if found else ""
    if len(text) > 1 and text[0] == text[-1] == '"' and len(text) <= LONGEST:
        value = in_quotes(text[1:-1])
        hint = _("use single quotes, or write the backslash twice: {text}").format(text=value)
        return Told(message, (hint,), Edit(complaint.line, (found.with_value(value),)) if found else None)
    return Told(message, (_("use single quotes '…', or write the backslash twice"),))


def _star(complaint: Complaint) -> Told:
    neighbours = (next(way(complaint.lines, complaint.line), None) for way in (above, below))
    column = indent(complaint.lines[complaint.line])
    items = [at for at in neighbours if at is not None and is_item(complaint.lines[at])]
    dash = other_dash(complaint.lines, complaint.line)
    if dash and any(indent(complaint.lines[at]) == column for at in items):
        return dash
    return complaint.quoted(_("a text that starts with `*` must stand in quotes"))


def _first_character(complaint: Complaint) -> Told:
    character = excerpt(complaint.at[:1] or "&")
    return complaint.quoted(_("a text can't start with {character}").format(character=character))


def _ampersand(complaint: Complaint) -> Told:
    return complaint.quoted(_("a text that starts with `&` must stand in quotes"))


def _exclamation(complaint: Complaint) -> Told:
    return complaint.value_quoted(_("a text that starts with `!` must stand in quotes"))


def _block_header(complaint: Complaint) -> Told:
    value = quoted_value(complaint.lines, complaint.line)
    hints = (_("or {hint}").format(hint=hint) for hint in quotes_hint(value))
    message = _("after `|` or `>` the text must start on the next line")
    return Told(message, tuple(hints), value[1] if value else None)


def _directive(complaint: Complaint) -> Told:
    """Tell of a line that starts with `%`: a key with a sign too many, or a comment as other programs write it."""
    at = complaint.line
    text = complaint.lines[at].strip(" %")
    found = key_line(text)
    is_key = found is not None and found.key in KNOWN
    hint = _("write `{line}`") if is_key else _("write a comment as `# {text}`")
    hint = hint.format(line=in_full(text), text=excerpt(text))
    return Told(_("a line can't start with `%`"), (hint,), line_edit(at, text if is_key else ""), (at, 0))


def _end_of_document(complaint: Complaint) -> Told:
    lines = complaint.lines
    ends = next((index for index in above(lines, complaint.line) if lines[index].strip() == "..."), None)
    if ends is not None:
        return Told(_("the document ends at this line"), (_("delete `...`"),), line_edit(ends, ""), (ends, 0))
    first = next(below(lines, -1), complaint.line)
    if indent(lines[first]) > indent(lines[complaint.line]):
        hint = _("start it at the very beginning of the line")
        return Told(_("the first key is indented"), (hint,), shifted(lines, first, 0), (first, 0))
    hint = _("a file holds one document; delete `...`")
    return Told(_("the document ended before this line"), (hint,))


_EXPLANATIONS: tuple[tuple[str, Callable[[Complaint], Told]], ...] = (
    (r"mapping values are not allowed|mapping keys are not allowed", _stray_value),
    (r"sequence entries are not allowed", stray_dash),
    (r"could not find expected ':'", _no_colon),
    (r"scanning an alias", _star),
    (r"scanning an anchor", _ampersand),
    (r"tag\b", _exclamation),
    (r"found unexpected (end of stream|document)", _open_quote),
    (r"invalid Unicode character escape", _no_character),
    (r"quoted scalar|escape", _escape),
    (r"block scalar", _block_header),
    (r"directive|incompatible YAML", _directive),
    (r"cannot start any token", _first_character),
    (r"expected (the )?node content", _no_content),
    (r"flow (sequence|mapping)", _open_bracket),
    (r"block (collection|sequence)\|", _no_dash),
    (r"block mapping", _wrong_indent),
    (r"document start", _end_of_document),
)
"""What to say, by the first pattern found in the parser's "context|problem"."""
