"""Each value's place in the file can be edited, and nothing but the value changes."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from sopdoc.model.sop import WrittenSop
from sopdoc.reading.tree.compose import compose
from sopdoc.reading.write import dump_source
from sopdoc.source.edit import Edit, edited
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from tests.checkers.building import sources

from ..sop_strategy import sops

SOURCE = """\
# the first comment
judul: Surat  # ya
"nomor": '07'
dasar_hukum: |
  satu
   dua

# between
peringatan: >-  # folded
  tiga
  empat


keterkaitan:
  - lima  # a comment
  - "enam
    tujuh"
  # the last comment of the list
kosong:
pendek: [a, {b: c, d: 'e # f'}]
# the end
"""
AS_WRITTEN = [
    *("judul", "Surat", '"nomor"', "'07'", "dasar_hukum", "|\n  satu\n   dua", "peringatan"),
    *(">-  # folded\n  tiga\n  empat", "keterkaitan", "lima", '"enam\n    tujuh"', "kosong", "", "pendek"),
    *("a", "b", "c", "d", "'e # f'"),
]


def tree_of(data: bytes) -> Node:
    tree, _ = compose(data, "x.yaml")
    assert tree is not None
    return tree


def nodes(node: Node) -> Iterator[Node]:
    yield node
    for part in node.items if isinstance(node, Sequence) else ():
        yield from nodes(part)
    for entry in node if isinstance(node, Mapping) else ():
        yield entry.key
        yield from nodes(entry.value)


def scalars(data: bytes) -> list[Scalar]:
    return [node for node in nodes(tree_of(data)) if isinstance(node, Scalar)]


def written(text: str, span: Span) -> str:
    return text[span.start : span.end]


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_place_holds_a_value_as_it_is_written(mark: bytes, line_end: str) -> None:
    text = SOURCE.replace("\n", line_end)
    found = [written(text, scalar.span) for scalar in scalars(mark + text.encode())]
    assert found == [value.replace("\n", line_end) for value in AS_WRITTEN]


def test_a_collection_ends_with_its_last_value_or_bracket() -> None:
    tree = tree_of(SOURCE.encode())
    assert isinstance(tree, Mapping)
    lists = [node for node in nodes(tree) if isinstance(node, Sequence)]
    assert [written(SOURCE, each.span) for each in lists] == [
        '- lima  # a comment\n  - "enam\n    tujuh"',
        "[a, {b: c, d: 'e # f'}]",
    ]
    assert written(SOURCE, tree.span) == SOURCE.removeprefix("# the first comment\n").removesuffix("\n# the end\n")


@pytest.mark.parametrize("at", range(len(AS_WRITTEN)))
def test_one_value_is_changed_and_nothing_else(at: int) -> None:
    before = scalars(SOURCE.encode())
    after = edited(SOURCE.encode(), [Edit(before[at].span, ' "baru: #"' if not AS_WRITTEN[at] else '"baru: #"')])
    assert [each.text for each in scalars(after)] == [
        "baru: #" if number == at else each.text for number, each in enumerate(before)
    ]
    span = before[at].span
    assert after.startswith(SOURCE[: span.start].encode())
    assert after.endswith(SOURCE[span.end :].encode())


@settings(max_examples=60, suppress_health_check=list(HealthCheck))
@given(sops())
def test_places_and_lines_say_the_same_of_any_source(sop: WrittenSop) -> None:
    check(dump_source(sop))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
def test_places_and_lines_say_the_same_of_real_sources(path: Path) -> None:
    check(path.read_bytes().decode())


def check(text: str) -> None:
    lines, whole = LineIndex(text), tree_of(text.encode())
    for node in nodes(whole):
        span = node.span
        assert lines.position(span.start) == (span.line, span.column)
        assert (span.end == span.start) or not written(text, span)[-1].isspace()
        assert lines.position(span.end) <= (span.end_line, span.end_column)
    same = [Edit(node.span, written(text, node.span)) for node in nodes(whole) if isinstance(node, Scalar)]
    assert edited(text.encode(), same) == text.encode()


@pytest.mark.parametrize("text", ["a: sa\u200btu\n", "a: b\nc: d: e\n", "a:\n\tb: c\n"])
def test_a_file_that_is_read_otherwise_than_it_is_written_has_no_places(text: str) -> None:
    assert {(node.span.start, node.span.end) for node in nodes(tree_of(text.encode()))} == {(-1, -1)}
