"""The parser's complaints in words for people."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml
from msgspec import Struct

from sopdoc.messages import _
from sopdoc.source.diagnostic import Diagnostic, error
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_AT_START = r"could not find expected ':'|end of stream|unexpected document|scanning an (alias|anchor)"
_LONE_COLON = r":(\s|$)"
_VALUE_STARTS = r"(?:^\s*|:\s+|-\s+|[,\[{]\s*)"
Explained = tuple[str, tuple[str, ...]]


class _Complaint(Struct, frozen=True):
    """What both parsers, C and Python, said: the problem, what they were doing, and the line around it."""

    problem: str
    context: str
    opened: str
    before: str
    at: str
    opening: str = ""
    """The line from where what the parser was at began."""


def explain(fault: yaml.MarkedYAMLError, text: str, path: str) -> Diagnostic:
    """Return a syntax error at the place where a person should look for it."""
    lines = text.splitlines()
    mark = fault.problem_mark or fault.context_mark
    context_mark = fault.context_mark or mark
    if mark is None or context_mark is None:
        return error("syntax", _("this is not YAML"), Span(path))
    problem, context = fault.problem or "", fault.context or ""
    opens = _points_at_start(f"{context}|{problem}", mark.line >= len(lines))
    place = context_mark if opens else mark
    line = lines[place.line] if place.line < len(lines) else ""
    opened = f"{context_mark.line + 1}:{context_mark.column + 1}"
    opening = lines[context_mark.line][context_mark.column :] if context_mark.line < len(lines) else ""
    complaint = _Complaint(problem, context, opened, line[: place.column], line[place.column :], opening)
    message, hints = _explained(complaint)
    span = Span(path, place.line + 1, place.column + 1, place.line + 1, place.column + 2)
    return error("syntax", message, span, *hints)


def _points_at_start(problem: str, at_end: bool) -> bool:
    """Tell whether the fault is where a text, key or bracket began, not where the parser gave up."""
    return at_end or re.search(_AT_START, problem) is not None


def _explained(complaint: _Complaint) -> Explained:
    bracketed = _text_in_brackets(complaint)
    if bracketed:
        return bracketed
    for pattern, explanation in _EXPLANATIONS:
        if re.search(pattern, f"{complaint.context}|{complaint.problem}"):
            return explanation(complaint)
    return _("this is not YAML here: {problem}").format(problem=complaint.problem), ()


def _text_in_brackets(complaint: _Complaint) -> Explained | None:
    """Tell of a text that starts with a bracket, such as `[Kepala] setuju`, where it goes on behind it."""
    bracket = re.search(rf"{_VALUE_STARTS}([\[{{][^\[\]{{}}]*[\]}}]\s*)$", complaint.before)
    where = re.search(r"block (mapping|collection|sequence)|flow (sequence|mapping)", complaint.context)
    if not bracket or not where or complaint.at[:1] in ("", ",", "]", "}", ":", "#"):
        return None
    rest = re.split(r",\s|[\]}]", complaint.at)[0] if where.group(2) else re.split(r"\s#", complaint.at)[0]
    return starts_with_bracket(bracket.group(1) + rest)


def starts_with_bracket(text: str) -> Explained:
    """Return what to say of a text that YAML takes for a list or for keys and values."""
    text = text.strip()
    message = _("a text that starts with `{bracket}` must stand in quotes").format(bracket=text[:1])
    return message, (_("put the text in quotes: '{text}'").format(text=excerpt(text.replace("'", "''"))),)


def _stray_value(complaint: _Complaint) -> Explained:
    if re.search(r":(\s|$)", complaint.before):
        text = complaint.before.split(":", 1)[1].strip() + complaint.at.rstrip()
        hint = _("put the text in quotes: '{text}'").format(text=excerpt(text.replace("'", "''")))
        return _("a text that holds `: ` must stand in quotes"), (hint,)
    return _("this key is not where a key may start"), (
        _("start it in the same column as the other keys of its group"),
        _("or does the line above lack its `: `?"),
    )


def _stray_dash(_complaint: _Complaint) -> Explained:
    return _("a list can't start here"), (_("start each item on a line of its own with `- `"),)


def _no_colon(_complaint: _Complaint) -> Explained:
    return _("this line lacks the `: ` between key and value"), (
        _("write `key: value`, or indent the line if it continues the text above"),
    )


def no_key() -> Explained:
    """Return what to say of a value without a key."""
    return _("the key is missing"), (_("write `key: value`, or put a text that starts with `:` in quotes"),)


def _wrong_indent(complaint: _Complaint) -> Explained:
    if not complaint.before.strip() and re.match(_LONE_COLON, complaint.at):
        return no_key()
    if complaint.before.rstrip().endswith(("'", '"')):
        hint = _("put the whole text in quotes; inside '…' a single quote is written twice")
        return _("text follows the closing quote"), (hint,)
    hint = _("start it in the same column as the other keys of its group, which begins at {place}")
    return _("this line's indentation fits no group of keys"), (hint.format(place=complaint.opened),)


def _no_dash(complaint: _Complaint) -> Explained:
    hint = _("start it with `- ` in the same column as the list's first item, at {place}")
    return _("an item of the list is expected here"), (hint.format(place=complaint.opened),)


def _open_bracket(complaint: _Complaint) -> Explained:
    bracket = "[ ]" if "sequence" in complaint.context else "{ }"
    message = _("a comma or the closing bracket of {bracket} is missing").format(bracket=bracket)
    hints = [_("the bracket was opened at {place}").format(place=complaint.opened)]
    if re.match(r"[\[{](?:[^\[\]{},:#]|\S#)+$", complaint.opening):
        hints.append(starts_with_bracket(complaint.opening)[1][0])
    return message, tuple(hints)


def _no_content(complaint: _Complaint) -> Explained:
    if not complaint.at:
        return _("the file ends before this value is complete"), (_("is a closing bracket missing?"),)
    if complaint.at[:1] in ("]", "}"):
        return _("this closing bracket was never opened"), (_("put a text that starts with a bracket in quotes"),)
    if re.match(_LONE_COLON, complaint.at):
        return no_key()
    return _("a value is missing here"), ()


def _open_quote(_complaint: _Complaint) -> Explained:
    return _("this quote is never closed"), (
        _("close it at the end of the text; inside '…' a single quote is written twice"),
    )


def _no_character(_complaint: _Complaint) -> Explained:
    return _("this escape stands for no character"), (_("write the character itself"),)


def _escape(_complaint: _Complaint) -> Explained:
    return _('a backslash inside "…" must start an escape such as \\n'), (
        _("use single quotes '…', or write the backslash twice"),
    )


def _star(_complaint: _Complaint) -> Explained:
    return _("a text that starts with `*` must stand in quotes"), (_("for example: '**Bold** text'"),)


def _first_character(complaint: _Complaint) -> Explained:
    character = excerpt(complaint.at[:1] or "&")
    return _("a text can't start with {character}").format(character=character), (_("put the text in quotes"),)


def _ampersand(_complaint: _Complaint) -> Explained:
    return _("a text that starts with `&` must stand in quotes"), ()


def _exclamation(_complaint: _Complaint) -> Explained:
    return _("a text that starts with `!` must stand in quotes"), ()


def _block_header(_complaint: _Complaint) -> Explained:
    return _("after `|` or `>` the text must start on the next line"), (_("or put the text in quotes"),)


def _directive(_complaint: _Complaint) -> Explained:
    return _("a line can't start with `%`"), (_("put the text in quotes"),)


def _end_of_document(_complaint: _Complaint) -> Explained:
    return _("the document ended before this line"), (_("a file holds one document; delete `...`"),)


_EXPLANATIONS: tuple[tuple[str, Callable[[_Complaint], Explained]], ...] = (
    (r"mapping values are not allowed|mapping keys are not allowed", _stray_value),
    (r"sequence entries are not allowed", _stray_dash),
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
