"""What the page of a review shows when only one flowchart is shown, on paper and on a telephone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.review.forms.html import review_as_html
from sopdoc.review.wish import Wish
from tests.browser import asked_of, needs_browser
from tests.review.making import reviewed_texts
from tests.review.page.test_marking import many

# A band is looked at when it is in its pane's middle third.
_LOOKED_AT = """
const press = key => document.dispatchEvent(new KeyboardEvent("keydown", {key, cancelable: true}));
const is_seen = which => {
  const pane = document.querySelector(`.pane.${which}`);
  const band = pane.querySelector(".band.now");
  if (!pane.offsetParent || !band) return false;
  const box = band.getBoundingClientRect(), frame = pane.getBoundingClientRect();
  const share = (box.top + box.height / 2 - frame.top) / pane.clientHeight;
  return share > 0.3 && share < 0.7;
};
const settled = (asked, tries = 0) => {
  if (asked.every(is_seen) || tries > 100) done(["old", "new"].filter(is_seen));
  else requestAnimationFrame(() => settled(asked, tries + 1));
};
"""


def page_of(folder: Path) -> str:
    """Return the page of a long document in which a row far below took another time."""
    old = many(40, 3)
    row = next(line for line in old.splitlines() if "Mengerjakan bagian 30," in line)
    new = old.replace(row, row.replace("oleh: a", "waktu: 3 jam, oleh: a").replace("oleh: b", "waktu: 3 jam, oleh: b"))
    return review_as_html(reviewed_texts(folder, old, new), Wish()).decode("utf-8")


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["1", "n"], ["old"]),
        (["2", "n"], ["new"]),
        (["n", "1"], ["old"]),
        (["1", "n", "2"], ["new"]),
        (["1", "n", "3"], ["old", "new"]),
        (["n"], ["old", "new"]),
    ],
)
@pytest.mark.parametrize("width", [420, 1300])
def test_a_change_is_in_view_in_each_flowchart_that_is_shown(
    keys: list[str], shown: list[str], width: int, tmp_path: Path
) -> None:
    script = f"{_LOOKED_AT} for (const key of {keys}) press(key); settled({shown});"
    assert asked_of(page_of(tmp_path), script, tmp_path, width=width, height=900) == shown


_PLACES = """
const [one, other] = [...document.querySelectorAll(".pane")].map(pane => pane.getBoundingClientRect());
done([one.top === other.top ? "beside" : "below", one.width > innerWidth / 2 ? "wide" : "half"]);
"""


@pytest.mark.long
@needs_browser
@pytest.mark.parametrize(("width", "expected"), [(420, ["below", "wide"]), (1300, ["beside", "half"])])
def test_flowcharts_stand_side_by_side_where_there_is_room(width: int, expected: list[str], tmp_path: Path) -> None:
    assert asked_of(page_of(tmp_path), _PLACES, tmp_path, width=width, height=900) == expected
