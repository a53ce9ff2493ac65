"""Make the catalogues of messages: ``python docs/make_catalogue.py`` takes new texts out of the code, and compiles.

What is new stands in ``sopdoc/locale/id/LC_MESSAGES/sopdoc.po`` with an empty ``msgstr``: translate it, and run this
again. What the code doesn't say any more is dropped. ``click.po`` has the words of the library click.
"""

from __future__ import annotations

import ast
import io
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2 import Environment
from jinja2.ext import extract_from_ast

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "sopdoc"
CATALOGUES = PACKAGE / "locale" / "id" / "LC_MESSAGES"
SINGLE, PLURAL = ("_", "N_"), "ngettext"
KEY, NOTE = "Field", 2
"""What makes a known key, and the place of its note among what it is made of."""
Key = str | tuple[str, str]
"""A message, or its singular and plural."""


class Plain(Catalog):
    """A catalogue whose head has no dates and names: the same texts make the same file."""

    def __init__(self) -> None:
        super().__init__(locale="id", header_comment="# What sopdoc says to people, in Indonesian.", fuzzy=False)

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Return what programs must know to read it."""
        return [
            ("Language", "id"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=1; plural=0;"),
        ]


class NotLiteralError(ValueError):
    """A text that is put together, so that nobody can translate it."""


def messages_of_code(text: str, name: str) -> Iterator[Key]:
    """Yield the messages of a module; raise NotLiteralError where one is put together."""
    calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        words = [_literal(argument, name) for argument in _said(call)]
        if words:
            yield words[0] if len(words) == 1 else (words[0], words[1])


def _said(call: ast.Call) -> Sequence[ast.expr]:
    """Return what a call has translated, unless that is written elsewhere."""
    function = call.func.id if isinstance(call.func, ast.Name) else ""
    if function == KEY:
        notes = (each.value for each in call.keywords if each.arg == "note")
        return [*call.args[NOTE : NOTE + 1], *notes]
    said = call.args[: 1 if function in SINGLE else 2 if function == PLURAL else 0]
    return [] if said and isinstance(said[0], ast.Name | ast.Attribute | ast.Subscript) else said


def _literal(node: ast.expr, name: str) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise NotLiteralError(f"{name}:{node.lineno}: {ast.unparse(node)}")


def messages_of_page(text: str) -> Iterator[Key]:
    """Yield the messages of a web page's template."""
    for _line, _function, words in extract_from_ast(Environment(autoescape=True).parse(text), SINGLE):
        yield str(words if isinstance(words, str) else words[0])


def messages_of_program() -> Mapping[Key, list[str]]:
    """Return all messages of sopdoc, with the files that have them."""
    found: dict[Key, list[str]] = {}
    for path in sorted((*PACKAGE.rglob("*.py"), *PACKAGE.rglob("*.j2"))):
        name, text = path.relative_to(ROOT).as_posix(), path.read_text("utf-8")
        for key in messages_of_code(text, name) if path.suffix == ".py" else messages_of_page(text):
            places = found.setdefault(key, [])
            places += [name] if name not in places else []
    return found


def messages_of_click() -> Mapping[Key, list[str]]:
    """Return all messages of the library click that is installed."""
    found: dict[Key, list[str]] = {}
    for path in sorted(Path(click.__file__).parent.glob("*.py")):
        for key in messages_of_code(path.read_text("utf-8"), path.name):
            found.setdefault(key, [])
    return found


def read_catalogue(name: str) -> Catalog:
    """Return a catalogue as it is."""
    path = CATALOGUES / f"{name}.po"
    return read_po(io.BytesIO(path.read_bytes()), locale="id") if path.exists() else Catalog(locale="id")


def updated(old: Catalog, messages: Mapping[Key, list[str]], *, keep: bool = False) -> Catalog:
    """Return a catalogue of ``messages`` with the translations that there are; others are left out unless ``keep``."""
    new = Plain()
    known = {message.id if isinstance(message.id, str) else message.id[0]: message for message in old if message.id}
    for key, places in messages.items():
        message = known.get(key if isinstance(key, str) else key[0])
        string = message.string if message else ""
        words = string if isinstance(string, str) else string[0]
        new.add(key, words if isinstance(key, str) else (words,), [(place, 1) for place in places])
    if keep:
        for key, message in known.items():
            if key not in new:
                new.add(message.id, message.string)
    return new


def po_of(catalogue: Catalog) -> bytes:
    """Return a catalogue as its text."""
    file = io.BytesIO()
    write_po(file, catalogue, width=120, include_lineno=False)
    return file.getvalue()


def mo_of(catalogue: Catalog) -> bytes:
    """Return a catalogue compiled."""
    plain = Plain()
    for message in catalogue:
        if message.id and any(message.string) and not message.fuzzy:
            plain.add(message.id, message.string)
    file = io.BytesIO()
    write_mo(file, plain)
    return file.getvalue()


def untranslated(catalogue: Catalog) -> list[str]:
    """Return what has no translation yet."""
    return [str(message.id) for message in catalogue if message.id and not any(message.string)]


def main() -> int:
    """Bring both catalogues up to date, and say what is to be translated."""
    left: list[str] = []
    for name, messages in (("sopdoc", messages_of_program()), ("click", messages_of_click())):
        catalogue = updated(read_catalogue(name), messages, keep=name == "click")
        (CATALOGUES / f"{name}.po").write_bytes(po_of(catalogue))
        (CATALOGUES / f"{name}.mo").write_bytes(mo_of(catalogue))
        left += untranslated(catalogue)
    sys.stdout.write("".join(f"to be translated: {message!r}\n" for message in left))
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
