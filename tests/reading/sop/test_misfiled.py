"""Offices and page formats under a document's name."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.misfiled import misfiled
from sopdoc.reading.tree.compose import compose


def message(text: str) -> str | None:
    tree, _ = compose(text.encode(), "x.yaml")
    found = misfiled(tree)
    return found.message if found else None


OFFICE, FORMAT = "this is an office's data, not a document", "this is a page format, not a document"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("pemerintah: x\nnama: y\n", OFFICE),
        ("pemerintah: x\nunit: y\nabc: z\n", OFFICE),
        ("pemerintah: x\nabc: z\n", None),
        ("pemerintah: x\nnama: y\na: 1\nb: 2\n", None),
        ("pemerintah: x\nnama: y\njudul: z\n", None),
        ("pemerintah: x\nnama: y\nprosedur: z\n", None),
        ("kertas: A4\norientasi: tegak\n", FORMAT),
        ("nomor: 1\n", None),
        ("- a\n", None),
    ],
)
def test_most_keys_tell_what_a_file_is(text: str, said: str | None) -> None:
    assert message(text) == said
