"""A YAML file as marked text: what was written, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sopdoc.source.span import NOWHERE, Span, Spanned


class Scalar(Spanned, frozen=True):
    r"""A text, exactly as written (folded and unescaped by YAML's rules, never typed).

    ``lines`` are those that YAML folded into one, as far as they are known (below an empty line one begins with
    ``\n``); a ``literal`` text was written as a block that keeps its lines. Neither makes a difference between two
    texts.
    """

    text: str
    span: Span = NOWHERE
    lines: tuple[str, ...] = ()
    literal: bool = False

    def _said(self) -> tuple[object, ...]:
        return (self.text,)


class Sequence(Spanned, frozen=True):
    """A list of nodes; it isn't ``whole`` where lines of it could not be read."""

    items: tuple[Node, ...]
    span: Span = NOWHERE
    whole: bool = True


class Entry(Struct, frozen=True):
    """A key and its value.

    ``sign`` is what stands between them where both are plain and in one line (": ", " : "); it makes no difference.
    """

    key: Scalar
    value: Node
    sign: str = ""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Entry) and (self.key, self.value) == (other.key, other.value)

    def __hash__(self) -> int:
        return hash((self.key, self.value))


class Mapping(Spanned, frozen=True):
    """Keys and values in the order written; keys are unique. It isn't ``whole`` where lines could not be read."""

    entries: tuple[Entry, ...]
    span: Span = NOWHERE
    whole: bool = True

    def get(self, key: str) -> Node | None:
        """Return the value under ``key``, or None."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry.value
        return None

    def without(self, entries: Iterable[Entry]) -> tuple[Entry, ...]:
        """Return the entries but for some of its own, which equal ones don't stand for."""
        gone = set(map(id, entries))
        return tuple(entry for entry in self.entries if id(entry) not in gone)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)


Node = Scalar | Sequence | Mapping


def scalars(node: Node) -> Iterator[Scalar]:
    """Yield all keys and texts of a tree, in the order written."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for entry in node:
            yield entry.key
            yield from scalars(entry.value)
