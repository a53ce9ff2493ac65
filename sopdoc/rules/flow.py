"""The flow of a procedure: lanes, symbols, ids and where arrows lead."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

UNKNOWN_LANE = Rule(
    code="unknown-lane",
    name="lanes that don't exist",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="Each step is done by a lane of its procedure.",
    why="Its symbol would have no column.",
    wrong="oleh: stf",
    right="oleh: staf",
)
SAME_LANE = Rule(
    code="same-lane",
    name="lanes named twice",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A step names each lane once.",
    why="Two symbols can't share a cell.",
    wrong="oleh: [staf, staf]",
    right="oleh: staf",
)
SYMBOL = Rule(
    code="symbol",
    name="symbols",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A symbol fits where its step stands and how it ends.",
    why="The picture would contradict the flow.",
    wrong="simbol: selesai in the middle",
    right="simbol: proses",
)
DUPLICATE_ID = Rule(
    code="duplicate-id",
    name="ids given twice",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="An id is given to one step.",
    why="It wouldn't be known where an arrow leads.",
    wrong="id: cek on two steps",
    right="id: cek, id: cek-2",
)
TWO_WAYS_OUT = Rule(
    code="two-ways-out",
    name="two ways out",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A step has exits or a next step, not both.",
    why="It wouldn't be known which is taken.",
    wrong="lanjut and keputusan in a step",
    right="keputusan alone",
)
SAME_LABEL = Rule(
    code="same-label",
    name="labels of exits",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="Each exit of a decision says something else.",
    why="A reader couldn't choose.",
    wrong="{ya: a, Ya: b}",
    right="{ya: a, tidak: b}",
)
SAME_TARGET = Rule(
    code="same-target",
    name="targets given twice",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A step leads to another once.",
    why="Two arrows would lie on one another.",
    wrong="lanjut: [cek, cek]",
    right="lanjut: cek",
)
NO_NEXT_ROW = Rule(
    code="no-next-row",
    name="the last row",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="The last step doesn't lead to a next row.",
    why="There is none.",
    wrong="lanjut: lanjut in the last row",
    right="lanjut: selesai",
)
UNKNOWN_TARGET = Rule(
    code="unknown-target",
    name="targets",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="An arrow leads to a step that exists.",
    why="It can't be drawn otherwise.",
    wrong="lanjut: cekk",
    right="lanjut: cek",
)
ENDLESS = Rule(
    code="endless",
    name="ends",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="A procedure can end from everywhere.",
    why="Whoever follows it would go in circles.",
    wrong="each exit leads back",
    right="an exit that leads to selesai",
)
UNREACHABLE = Rule(
    code="unreachable",
    name="steps that are never done",
    severity=Severity.ERROR,
    need=Need.SOP,
    what="Each step can be reached.",
    why="Nobody would ever do it.",
    wrong="a step behind lanjut: selesai",
    right="an arrow that leads to it",
)
