from __future__ import annotations

from sopdoc.rules.facts.fact import findings
from sopdoc.rules.facts.pages import LongLabel, SmallPage
from sopdoc.source.span import Span

HERE = Span("a.yaml", 3, 5)


def test_what_parts_of_a_document_have_in_common_is_said_once() -> None:
    label = LongLabel(HERE, "halaman_label")
    assert [found.message for found in findings((label, SmallPage(HERE), label))] == [
        "`halaman_label` is too long: it leaves no room on the page",
        "the page is too small for the type: not even a line or a symbol fits on it below the titles",
    ]
