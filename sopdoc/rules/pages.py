"""What pages can't show as it is written."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

TITLE_TOO_LONG = Rule(
    code="title-too-long",
    name="long titles",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="The title above a table leaves room for its rows.",
    why="No row would fit below.",
    wrong="a title of a page",
    right="a title of a line",
)
HEADING_TOO_TALL = Rule(
    code="heading-too-tall",
    name="tall headings",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="The head of a table leaves room for its rows.",
    why="It is repeated on each page.",
    wrong="names of lanes of many lines",
    right="short names",
)
ROW_TOO_TALL = Rule(
    code="row-too-tall",
    name="tall rows",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="A row fits on a page.",
    why="Its symbols can't be parted.",
    wrong="a kegiatan of two pages",
    right="two rows",
)
PAGE_TOO_FULL = Rule(
    code="page-too-full",
    name="full pages",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="What stands on a page has room there.",
    why="It would be cut off.",
    wrong="a table of sixty lanes",
    right="larger paper",
)
TOO_MANY_PAGES = Rule(
    code="too-many-pages",
    name="the number of pages",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="A document has at most as many pages as a person can handle.",
    why="What is longer is no SOP.",
    wrong="a list of 100,000 items",
    right="several documents",
)
LABEL_TOO_LONG = Rule(
    code="label-too-long",
    name="long labels of a template",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="A template's label leaves room for what it names.",
    why="No text would fit beside it.",
    wrong="halaman_label of a page",
    right="a word",
)
NARROW_LANES = Rule(
    code="narrow-lanes",
    name="narrow lanes",
    severity=Severity.WARNING,
    need=Need.PAGES,
    what="Lanes are wide enough for their names and symbols.",
    why="Words are parted, and symbols become small.",
    wrong="twenty lanes on A4",
    right="fewer lanes, or larger paper",
)
WIDE_TEKS = Rule(
    code="wide-teks",
    name="words in symbols",
    severity=Severity.WARNING,
    need=Need.PAGES,
    what="A symbol's words fit into it.",
    why="They would be too small to read.",
    wrong="teks: Pertanggungjawaban",
    right="teks: Laporan",
)
LABEL_BELOW = Rule(
    code="label-below",
    name="labels below the table",
    severity=Severity.WARNING,
    need=Need.PAGES,
    what="An exit's label has room at its arrow.",
    why="A reader must look for it below the table.",
    wrong="a label of a sentence",
    right="ya",
)
CROWDED_ARROW = Rule(
    code="crowded-arrow",
    name="arrows without room",
    severity=Severity.WARNING,
    need=Need.PAGES,
    what="Each arrow has room.",
    why="It runs over another, or through words.",
    wrong="a page full of arrows back",
    right="larger paper, fewer pelaksana",
)
MISSING_GLYPH = Rule(
    code="missing-glyph",
    name="characters without a glyph",
    severity=Severity.WARNING,
    need=Need.PAGES,
    what="Each character can be printed.",
    why="PDF shows a box in its place.",
    wrong="\U0001f600",
    right="a word",
)
DRAWING_DEFECT = Rule(
    code="drawing-defect",
    name="drawn flow",
    severity=Severity.ERROR,
    need=Need.PAGES,
    what="The drawn flow is the source's, and nothing covers anything.",
    why="A strict build lets no wrong picture through.",
    wrong="an arrow that ends beside its symbol",
    right="an arrow that ends at it",
)
