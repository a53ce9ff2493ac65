"""One value or a list of them are the same: a tuple, in which each stands once."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.choice import Choice
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.listed import Listed
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Node, Scalar, Sequence

FORMAT = Listed(Choice(("docx", "pdf")))
DOCX, PDF, ODT = Scalar("docx"), Scalar("pdf"), Scalar("odt")


@pytest.mark.parametrize(
    ("node", "values"),
    [
        (PDF, ("pdf",)),
        (Sequence((PDF, DOCX)), ("pdf", "docx")),
        (Sequence((PDF, PDF)), ("pdf",)),
        (Sequence(()), ()),
    ],
)
def test_values_stay_in_the_order_written(node: Node, values: tuple[str, ...]) -> None:
    faults: list[Diagnostic] = []
    assert (FORMAT.decode(node, faults), faults) == (values, [])


def test_a_wrong_one_is_told_and_nothing_counts() -> None:
    faults: list[Diagnostic] = []
    assert FORMAT.decode(Sequence((PDF, ODT)), faults) is FAULTY
    assert [fault.code for fault in faults] == ["wrong-word"]


def test_an_editor_knows_both_forms() -> None:
    one = {"enum": ["docx", "pdf"]}
    assert FORMAT.schema() == {"anyOf": [one, {"type": "array", "items": one}]}
