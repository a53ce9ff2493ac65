"""What a source allows by its comments: ``# sopdoc: izinkan KG003``.

Behind a text such a comment is for that line, alone on a line for the next one, and above the first key for the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.rules.document import UNKNOWN_PERMISSION, UNUSED_PERMISSION
from sopdoc.rules.rule import Need, Rule
from sopdoc.rules.table import RULES, TELLING
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LINE_END, LineIndex
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, scalars

WORD = "izinkan"
_SIGN = "opdoc"
_COMMENT = re.compile(
    rf"(?m)(?:^|(?<=[ \t]))#(?P<before>[^\r\n#]*?)sopdoc[ \t]*(?::|(?=[ \t]{WORD}\b))[ \t]*(?P<said>[^\r\n]*)",
    re.IGNORECASE,
)
_SAID = re.compile(rf"{WORD}\b:?[ \t]*(?P<codes>.*)", re.IGNORECASE)
_CODE = re.compile(r"[ \t,;]*(?:dan\b[ \t]*)?(?P<code>[A-Za-z]{2,3}[0-9]{3}(?:-[a-z]+)?|[a-z]+(?:-[a-z]+)+)(?![\w-])")
_CONTENT = re.compile(r"(?m)^(?=[ \t]*[^ \t#\r\n])")
_WHOLE_FILE = 0


class Line(Struct, frozen=True):
    """A line's number, from 1, and where its characters begin and end; the number is 0 for the whole file."""

    number: int = _WHOLE_FILE
    start: int = 0
    end: int = 0


class Permission(Struct, frozen=True):
    """That a rule may be broken in a line, or in the whole file; ``span`` is where that is written."""

    code: str
    line: Line
    span: Span

    def permits(self, found: Diagnostic) -> bool:
        """Tell whether a finding is allowed: what takes several lines is, in each of them."""
        if found.code != self.code:
            return False
        if self.line.number in (_WHOLE_FILE, found.span.line):
            return True
        return 0 <= found.span.start < self.line.end and self.line.start < found.span.end


class Permissions(Struct, frozen=True):
    """What a source allows, and the comments that allow nothing."""

    written: tuple[Permission, ...] = ()
    faults: tuple[Diagnostic, ...] = ()

    def settle(self, found: tuple[Diagnostic, ...], asks: Callable[[Rule], bool]) -> Iterator[Diagnostic]:
        """Yield the findings that aren't allowed, and what is to be said of the permissions themselves.

        Of a rule that isn't asked it isn't known whether its permission is used.
        """
        if asks(UNKNOWN_PERMISSION):
            yield from self.faults
        used: set[Permission] = set()
        for each in found:
            permitting = [permission for permission in self.written if permission.permits(each)]
            used.update(permitting)
            if not permitting:
                yield each
        for permission in self.written:
            if permission not in used and _is_asked(permission, asks):
                yield _unused(permission)


def _is_asked(permission: Permission, asks: Callable[[Rule], bool]) -> bool:
    """Tell whether it can be known that nothing needs a permission; rules of a region are asked later."""
    rules = TELLING[permission.code]
    return asks(UNUSED_PERMISSION) and all(asks(rule) and rule.need is not Need.REGION for rule in rules)


def can_be_allowed(code: str) -> bool:
    """Tell whether findings of a code can be allowed: those that keep a document from being read can't."""
    rules = TELLING.get(code, ())
    return any(rule.told == code and (rule.need is Need.REGION or _is_regulation(rule)) for rule in rules)


def _is_regulation(rule: Rule) -> bool:
    return rule.need is Need.SOP and rule.told.isupper()


def permissions_in(text: str, tree: Node | None, path: str) -> Permissions:
    """Return what a source allows; ``tree`` tells its comments from its texts."""
    if _SIGN not in text or not isinstance(tree, Mapping) or not _COMMENT.search(text):
        return Permissions()
    return _Reader(text, tree, path).read()


class _Reader:
    def __init__(self, text: str, tree: Mapping, path: str) -> None:
        self._text = text
        self._path = path
        self._index = LineIndex(text)
        self._lines = LINE_END.split(text)
        self._places = sorted(map(self._place, scalars(tree)))
        self._first_key = self._place(tree.entries[0].key)[0] if tree.entries else len(text)

    def read(self) -> Permissions:
        written: list[Permission] = []
        faults: list[Diagnostic] = []
        for match in _COMMENT.finditer(self._text):
            if self._is_text(match.start()):
                faults += self._printed(match)
                continue
            permissions, fault = self._said(match)
            written += permissions
            faults += fault
        return Permissions(tuple(written), tuple(faults))

    def _place(self, scalar: Scalar) -> tuple[int, int]:
        """Return where a text begins and ends: that of a block below its head, in which a comment may stand."""
        span = scalar.span
        start, end = span.start, span.end
        if start < 0:  # the file was read otherwise than it is written; lines are known all the same
            start, end = (
                self._index.index(span.line, span.column),
                self._index.index(span.end_line, span.end_column),
            )
        if self._text[start : start + 1] in ("|", ">"):
            start = min(end, self._index.index(span.line + 1, 1))
        return start, end

    def _is_text(self, at: int) -> bool:
        before = bisect_right(self._places, (at, len(self._text))) - 1
        return before >= 0 and at < self._places[before][1]

    def _said(self, match: re.Match[str]) -> tuple[list[Permission], list[Diagnostic]]:
        said = _SAID.match(match["said"])
        if said is None or match["before"].strip():
            return [], [self._unknown(match.start(), match.end())]
        line = self._line(match.start())
        offset = match.start("said") + said.start("codes")
        permissions: list[Permission] = []
        faults: list[Diagnostic] = []
        at, found = 0, _CODE.match(said["codes"])
        while found:
            code = _spelled(found["code"])
            span = self._span(offset + found.start("code"), offset + found.end("code"))
            if can_be_allowed(code):
                permissions.append(Permission(code, line, span))
            else:
                faults.append(_no_rule(found["code"], span))
            at = found.end()
            found = _CODE.match(said["codes"], at)
        is_named = permissions or faults
        return permissions, faults if is_named else [self._unknown(match.start(), match.end())]

    def _printed(self, match: re.Match[str]) -> Iterator[Diagnostic]:
        """Report what looks like a permission, but stands in a text."""
        if _SAID.match(match["said"]) and not match["before"].strip():
            message = _("`{comment}` stands in a text here, and is printed").format(comment=excerpt(match.group()))
            hint = _("write the comment on a line of its own, above the key")
            yield UNKNOWN_PERMISSION.found(message, self._span(match.start(), match.end()), hint)

    def _line(self, at: int) -> Line:
        number, column = self._index.position(at)
        start = at - column + 1
        if self._lines[number - 1].strip().startswith("#"):
            if at < self._first_key:
                return Line()
            content = _CONTENT.search(self._text, at)
            if content:
                start = content.start()
                number = self._index.position(start)[0]
        return Line(number, start, start + len(self._lines[number - 1]))

    def _span(self, start: int, end: int) -> Span:
        line, column = self._index.position(start)
        return Span(self._path, line, column, line, column + end - start, start, end)

    def _unknown(self, start: int, end: int) -> Diagnostic:
        written = self._text[start:end]
        message = _("`{comment}` allows nothing").format(comment=excerpt(written))
        hint = _("write `# sopdoc: izinkan KG003` with the code of the rule; `sopdoc rules` lists all codes")
        return UNKNOWN_PERMISSION.found(message, self._span(start, end), hint)


def _spelled(code: str) -> str:
    rule = RULES.get(code)
    return rule.told if rule else code.upper() if code.upper() in TELLING else code


def _no_rule(code: str, span: Span) -> Diagnostic:
    if code in TELLING:
        message = _("what `{code}` finds can't be allowed by a comment").format(code=code)
        return UNKNOWN_PERMISSION.found(message, span, _("mend what it finds, and remove this comment"))
    message = _("no rule has the code `{code}`").format(code=excerpt(code))
    return UNKNOWN_PERMISSION.found(message, span, _("`sopdoc rules` lists all codes"))


def _unused(permission: Permission) -> Diagnostic:
    message = _("`{code}` is allowed here, but nothing breaks it").format(code=permission.code)
    return UNUSED_PERMISSION.found(message, permission.span, _("remove the code from the comment"))
