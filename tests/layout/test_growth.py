"""Where arrows lack room, rows and lanes grow or pages hold less; what has no room even so is named."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.page import LeftOut, Table
from sopdoc.layout.procedure import tries
from sopdoc.layout.procedure.attempt import Attempt, lay_out
from sopdoc.layout.procedure.lacking import long_labels
from sopdoc.layout.procedure.procedure import procedure_pages
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.prosedur import Cabang, Prosedur
from sopdoc.rules.facts.fact import findings
from sopdoc.source.span import Span
from tests.inspection.planting import lay_out as planted
from tests.layout.fake import SETTER, TEMPLAT, lines_by_role, only_table
from tests.layout.flowchart.board import decide, procedure, step


def four(*targets: str) -> tuple[Cabang, ...]:
    """Return up to four exits."""
    return tuple(
        Cabang(label, target) for label, target in zip(("ya", "tidak", "batal", "ulang"), targets, strict=False)
    )


CROWDED = {
    "four exits in a row done together": [
        step("bac", id="x", keputusan=four("lanjut", "y", "x", "y")),
        step("b", id="y"),
    ],
    "three exits back to the step itself": [step(), step(id="x", keputusan=four("lanjut", "x", "x", "x")), step()],
    "two exits back to the first step": [step(id="x", keputusan=four("lanjut", "x", "z", "x")), step(), step(id="z")],
    "three exits from a shared row": [
        step("a>b"),
        step("ab", id="x", keputusan=four("lanjut", "x", "z", "x")),
        step(id="z"),
    ],
    "exits of two rows to one": [
        step("ab", id="x", keputusan=four("lanjut", "y", "x", "y")),
        step("ab", keputusan=four("lanjut", "y")),
        step("a>b", id="y"),
    ],
}


@pytest.mark.parametrize("name", CROWDED)
def test_rows_and_lanes_grow_until_every_arrow_has_room(name: str) -> None:
    found = planted(*CROWDED[name])
    assert found.document.facts == ()
    assert found.defects() == ()


def test_what_has_room_at_once_does_not_grow() -> None:
    prosedur = procedure(step(), decide("b", ya="lanjut", tidak="selesai"), step())
    (page,) = procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None).drafts
    attempt = lay_out_once(prosedur)
    assert attempt.faulty == ()
    bands = attempt.sheets[0].flow.bands
    assert only_table(page).edges[2:] == (*(band.top for band in bands), bands[-1].bottom)


def lay_out_once(prosedur: Prosedur) -> Attempt:
    return lay_out(set_procedure(Task(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts()), Growth({})))


ENDLESS = " ".join(["kata"] * 500)
GREAT = procedure(decide(**{ENDLESS: "z", "ya": "lanjut"}), step(), step("b", id="z"), lanes="ab")
"""No cell is as large as the words on its first arrow."""


@pytest.fixture
def _no_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let all words stay on their arrows, so that some have no room."""
    monkeypatch.setattr(long_labels, "SENTENCE", len(ENDLESS))
    monkeypatch.setattr(long_labels, "PHRASE", len(ENDLESS))
    monkeypatch.setattr(long_labels, "WORD", len(ENDLESS))


@pytest.mark.usefixtures("_no_keys")
def test_an_arrow_that_never_has_room_is_named_and_told_below_the_table() -> None:
    found = procedure_pages(GREAT, 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert [(one.code, one.severity.value) for one in findings(found.facts)] == [("crowded-arrow", "warning")]
    assert findings(found.facts)[0].message == (
        "the arrow from langkah 1 to langkah 3 has no room and isn't drawn: a sentence below the table tells it"
    )
    assert findings(found.facts)[0].hints == (
        "use a shorter label",
        "use a larger paper: `kertas: A3` with `orientasi: mendatar` in the template",
        "move langkah 1 and langkah 3 closer together, best one right below the other",
    )
    page = found.drafts[0]
    said = [" ".join(line.text for line in one.label.lines) for one in page.connectors if one.label]
    assert said == ["Ya"]
    assert page.left_out == (LeftOut(1, 3, f"K{ENDLESS[1:]}"),)
    assert " ".join(lines_by_role(found.drafts, Role.PANAH_TAK_TERGAMBAR)) == (
        f"Panah yang tidak tergambar: dari No 1 ke No 3 (K{ENDLESS[1:]})"
    )


NEAR = (6, 9)
"""Of the lengths for which the sentence wouldn't have room unless it were kept free, 4 to 9, two are tried at once."""


def told_after(count: int) -> tuple[Draft, ...]:
    """Lay out a procedure of so many steps, the last of which leads back by an arrow without room."""
    steps = [step() for _ in range(count - 1)]
    last = decide("b", **{ENDLESS: "z", "ya": "selesai"})
    return procedure_pages(
        procedure(step(id="z"), *steps, last, lanes="ab"), 0, Press(TEMPLAT, SETTER), 0, 0, None
    ).drafts


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize(
    "count", [pytest.param(at, marks=() if at in NEAR else pytest.mark.long) for at in range(4, 14)]
)
def test_what_tells_an_undrawn_arrow_has_no_page_of_its_own(count: int) -> None:
    drafts = told_after(count)
    assert [left.source for draft in drafts for left in draft.left_out] == [count + 1]
    assert any(isinstance(item, Table) for item in drafts[-1].flow)
    assert [
        item.langkah
        for item in drafts[-1].flow
        if isinstance(item, TextBlock) and item.role == Role.PANAH_TAK_TERGAMBAR
    ] == [count + 1]


@pytest.mark.usefixtures("_no_keys")
def test_an_arrow_to_the_end_without_room_is_named_as_such() -> None:
    prosedur = procedure(decide(**{ENDLESS: "selesai", "ya": "lanjut"}), step(), lanes="a")
    (part,) = prosedur.langkah[0].bagian
    long, short = part.keputusan
    exits = (replace(long, span=Span("x.yaml", 7, 3)), replace(short, span=Span("x.yaml", 8, 3)))
    first = replace(prosedur.langkah[0], bagian=(replace(part, keputusan=exits),))
    langkah = (first, *prosedur.langkah[1:])
    prosedur = replace(prosedur, langkah=langkah)
    (found,) = findings(procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None).facts)
    assert found.span == Span("x.yaml", 7, 3)
    assert found.message == (
        "the arrow from langkah 1 to its end has no room and isn't drawn: a sentence below the table tells it"
    )
    assert found.hints[0] == "use a shorter label"


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize(("count", "several"), [(3, False), (4, True)])
def test_a_decision_of_more_exits_than_a_symbol_has_ports_is_to_be_parted(count: int, several: bool) -> None:
    exits = {f"k{number}": f"z{number}" for number in range(count)}
    steps = [step("b", id=f"z{number}") for number in range(count)]
    prosedur = procedure(decide(**{ENDLESS: "selesai"}, **exits), *steps, lanes="ab")
    parted = "make several decisions of langkah 1, each of at most 4 exits, and right behind each the steps that it"
    diagnostics = findings(procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None).facts)
    hints = [hint for one in diagnostics if one.code == "crowded-arrow" for hint in one.hints]
    assert hints
    assert all(hint.startswith(parted) for hint in hints) is several


@pytest.mark.parametrize("target", ["lanjut", "selesai", "z"])
def test_an_endless_label_stands_below_the_table(target: str) -> None:
    other = "z" if target == "lanjut" else "lanjut"
    prosedur = procedure(decide(**{ENDLESS: target, "ya": other}), step(), step("b", id="z"), lanes="ab")
    found = procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert [one.code for one in findings(found.facts)] == ["label-below"]
    assert len(found.drafts) == 1


@pytest.mark.usefixtures("_no_keys")
@pytest.mark.parametrize("target", ["lanjut", "selesai", "z"])
def test_room_for_an_endless_label_never_makes_a_row_higher_than_its_page(target: str) -> None:
    other = "z" if target == "lanjut" else "lanjut"
    prosedur = procedure(decide(**{ENDLESS: target, "ya": other}), step(), step("b", id="z"), lanes="ab")
    codes = [one.code for one in findings(procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None).facts)]
    assert codes == ["crowded-arrow"]


@pytest.mark.usefixtures("_no_keys")
def test_no_row_grows_out_of_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tries, "STEPS", (tries.Step(600.0, 1.0, 0),))
    found = procedure_pages(GREAT, 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert [one.code for one in findings(found.facts)] == ["crowded-arrow"]


@pytest.mark.usefixtures("_no_keys")
def test_where_a_text_fits_on_no_page_nothing_grows(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[Growth] = []

    def counted(setting: Setting, budget: Budget) -> Attempt:
        tried.append(setting.growth)
        return lay_out(setting, budget)

    monkeypatch.setattr(tries, "lay_out", counted)
    rows = decide(**{ENDLESS: "z", "ya": "lanjut"}), step(), step("b", id="z")
    procedure_pages(procedure(*rows), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert len(tried) > 1

    tried.clear()
    long = step(output=("kata",) * 300)
    found = procedure_pages(procedure(*rows, long), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert len(tried) == 1
    assert [one.code for one in findings(found.facts)] == ["row-too-tall"]
