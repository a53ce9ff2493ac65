"""What is wrong with a procedure that was laid out: pages too full, lanes too narrow, arrows without room."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.overfull import blamed_label, is_long, small_page
from sopdoc.layout.flowchart.standing.symbol_words import are_readable
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.lacking.arrow_facts import arrow_facts
from sopdoc.layout.procedure.setting import Setting
from sopdoc.layout.procedure.wider_columns import wider_columns
from sopdoc.layout.table.cells import LEAST_SIZE
from sopdoc.layout.table.long_words import long_words
from sopdoc.layout.table.paper import READABLE_SYMBOL, lanes_readable, wide_enough_paper
from sopdoc.layout.text_block import Role
from sopdoc.rules.facts.fact import Fact
from sopdoc.rules.facts.pages import LongLabel
from sopdoc.rules.facts.procedure import (
    LongTitle,
    LongWordInName,
    NarrowLanes,
    TallNames,
    TallRow,
    TallSymbols,
    TallUnit,
    WiderColumns,
    WideWords,
)
from sopdoc.source.span import NOWHERE
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import plain_text

FEW = 3
"""No more pelaksana than these have wide lanes: names that can't be read there are too long."""
HEADING_PART = 0.5
"""A table heading or title that takes more of a page's height than this is to blame where a page is too full."""


def facts_of(attempt: Attempt) -> Iterator[Fact]:
    """Yield what no page can hold, and what is hard to read."""
    yield from _overfull(attempt)
    yield from _narrow(attempt.setting)
    yield from _wide_words(attempt)
    yield from arrow_facts(attempt)


def _overfull(attempt: Attempt) -> Iterator[Fact]:
    """Name what makes pages too full: the title, the heading, or the steps that stand on them."""
    if not attempt.overfull:
        return
    setting = attempt.setting
    prosedur, templat = setting.task.prosedur, setting.task.press.templat
    most = HEADING_PART * frame_of(templat).height
    if setting.title.rect.height > most and is_long(prosedur.judul):
        yield LongTitle(prosedur.span)
    elif sum(setting.header.heights) > most:
        yield _tall_heading(setting)
    elif setting.title.rect.height > most or setting.tallest < _least_room(templat):
        yield small_page(templat, prosedur.span)
    else:
        remedy = wider_columns(setting)
        yield from (_overfull_row(attempt, row, remedy) for row in attempt.overfull)


def _least_room(templat: Templat) -> float:
    """Return the height of a row that holds a decision, or a line and another."""
    lines = 2 * (LEAST_SIZE * templat.jarak_baris + templat.jarak_sel.tegak)
    return max(lines, templat.simbol.tinggi_keputusan)


def _tall_heading(setting: Setting) -> Fact:
    """Name what makes the table's heading too high: a name of a pelaksana, the unit of time, or a template's label."""
    prosedur, templat = setting.task.prosedur, setting.task.press.templat
    blocks = (block for cell in setting.header.cells for block in cell.blocks)
    tallest = max(blocks, key=lambda block: block.rect.height)
    if tallest.role == Role.PELAKSANA:
        return TallNames(prosedur.span)
    key = blamed_label((tallest,), templat)
    if key:
        return LongLabel(templat.places.of(key), key)
    return TallUnit(prosedur.span) if is_long(prosedur.satuan_waktu) else small_page(templat, prosedur.span)


def _overfull_row(attempt: Attempt, row: int, remedy: WiderColumns | None) -> Fact:
    setting = attempt.setting
    langkah = setting.task.prosedur.langkah[row]
    if setting.rows[row].height > setting.tallest or _is_as_high_as_its_texts(attempt, row):
        return TallRow(langkah.span, row + 1, remedy)
    return TallSymbols(langkah.span, row + 1, len(langkah.bagian) > 1)


def _is_as_high_as_its_texts(attempt: Attempt, row: int) -> bool:
    """Tell whether texts make a row as high as it is: on the first page the title leaves less room for them."""
    bands = (band for sheet in attempt.sheets for band in sheet.flow.bands if band.row == row)
    return all(band.bottom - band.top <= attempt.setting.rows[row].height + EPSILON for band in bands)


def _narrow(setting: Setting) -> Iterator[Fact]:
    """Find out whether lanes or the names over them can't be read, and what would help."""
    task = setting.task
    if lanes_readable(setting.size.width, setting.header, task.press.templat):
        return
    count, paper = len(task.prosedur.pelaksana), wide_enough_paper(task.prosedur, task.press)
    words = long_words(task.prosedur, setting.columns, task.press) if setting.size.width >= READABLE_SYMBOL else ()
    for each in words:
        span = task.prosedur.span if each.pelaksana.span is NOWHERE else each.pelaksana.span
        yield LongWordInName(span, each.word, count <= FEW, paper)
    if not words:
        yield NarrowLanes(task.prosedur.span, count, count <= FEW, paper)


def _wide_words(attempt: Attempt) -> Iterator[Fact]:
    """Name the steps whose words don't fit into their symbol in readable type."""
    symbols = [symbol for sheet in attempt.sheets for symbol in sheet.chart.symbols]
    wide: dict[int, set[str]] = {}
    for symbol in symbols:
        if symbol.text and not are_readable(symbol):
            wide.setdefault(symbol.langkah, set()).add(_letters("".join(line.text for line in symbol.text.lines)))
    for row, words in sorted(wide.items()):
        langkah = attempt.setting.task.prosedur.langkah[row - 1]
        own = {_letters(plain_text(bagian.teks)) for bagian in langkah.bagian}
        lanes = attempt.setting.task.alone is None
        yield WideWords(langkah.span, row, bool(own & words), bool(words - own), lanes)


def _letters(text: str) -> str:
    """Return what words are compared by, however they are broken into lines."""
    return "".join(text.split())
