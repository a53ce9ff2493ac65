"""Printed words: parted with a hyphen."""

from __future__ import annotations

from sopdoc.inspection.check import Check, of_figure
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.figures.words.cut import UNHYPHENED
from sopdoc.messages import _
from sopdoc.rules.drawing import PRINTED_WORDS


def _hint() -> str:
    return _("write it shorter, or put a blank where a line may end")


CHECK = Check(PRINTED_WORDS, (Kind.WORD_CUT,), of_figure(UNHYPHENED, Kind.WORD_CUT), _hint)
