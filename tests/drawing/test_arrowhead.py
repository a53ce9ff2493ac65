from __future__ import annotations

import pytest

from sopdoc.drawing.arrowhead import Arrowhead, arrowhead


@pytest.mark.parametrize(
    ("wanted", "line", "found"),
    [
        (
            5.0,
            1.0,
            Arrowhead(6.0, 4.0, "med", "sm"),
        ),  # 6 is as near to 5 as 4, and larger
        (4.0, 1.0, Arrowhead(4.0, 4.0, "sm", "sm")),
        (9.0, 2.0, Arrowhead(10.0, 6.0, "lg", "med")),
        (9.0, 3.0, Arrowhead(9.0, 6.0, "med", "sm")),
    ],
)
def test_the_nearest_of_words_sizes_is_taken(wanted: float, line: float, found: Arrowhead) -> None:
    assert arrowhead(wanted, line) == found
