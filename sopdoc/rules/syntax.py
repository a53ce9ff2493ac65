"""Lines that YAML can't read as they stand, or reads as what wasn't meant."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

SYNTAX = Rule(
    code="syntax",
    name="YAML",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A source is YAML.",
    why="Nothing can be read behind the place where YAML ends.",
    wrong="judul: Cuti: tahunan",
    right='judul: "Cuti: tahunan"',
)
PAIRS = Rule(
    code="pairs",
    name="pairs in a line",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Lanes and exits in one line stand in braces.",
    why="Without braces, the second colon isn't YAML.",
    wrong="pelaksana: staf: Staf, kabid: Kabid",
    right="pelaksana: {staf: Staf, kabid: Kabid}",
)
COMMA = Rule(
    code="comma",
    name="commas in braces",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text with a comma stands in quotes inside { }.",
    why="YAML ends the text at the comma.",
    wrong="{kegiatan: Menerima, mencatat}",
    right='{kegiatan: "Menerima, mencatat"}',
)
COMMENT = Rule(
    code="comment",
    name="comments that cut a text",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="A text doesn't go on behind a blank and #.",
    why="YAML takes the rest for a comment, which isn't printed.",
    wrong="kelengkapan: Formulir #3",
    right='kelengkapan: "Formulir #3"',
)
EMPTY_FILE = Rule(
    code="empty-file",
    name="empty files",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A file holds a document.",
    why="Nothing can be drawn.",
    wrong="a file without a line",
    right="judul: Cuti",
)
DOCUMENTS = Rule(
    code="documents",
    name="several documents",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A file holds one document.",
    why="Of two, it wouldn't be known which is meant.",
    wrong="judul: A\n---\njudul: B",
    right="two files",
)
TOO_MUCH = Rule(
    code="too-much",
    name="nesting and size",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A document nests as deep, and holds as much, as an SOP can.",
    why="What goes beyond is no SOP and would take all memory.",
    wrong="[[[[[[[[[[…]]]]]]]]]]",
    right="the keys of an SOP",
)
TOO_MANY_FAULTS = Rule(
    code="too-many-faults",
    name="the number of faults",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A source has at most 100 faults that are shown.",
    why="Nobody reads more; the others show when these are mended.",
    wrong="a file that isn't an SOP",
    right="a file with few faults",
)
KEY = Rule(
    code="key",
    name="kinds of keys",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A key is a text.",
    why="A list can't name a value.",
    wrong="[a, b]: c",
    right='"[a, b]": c',
)
MERGE_KEY = Rule(
    code="merge-key",
    name="merge keys",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Keys are written out, not merged by <<.",
    why="Places of faults would be another mapping's.",
    wrong="<<: {judul: Cuti}",
    right="judul: Cuti",
)
NO_KEY = Rule(
    code="no-key",
    name="values without a key",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Each value has a key.",
    why="It wouldn't be known what it is.",
    wrong="?\n: Cuti",
    right="judul: Cuti",
)
DUPLICATE_KEY = Rule(
    code="duplicate-key",
    name="keys given twice",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A key is given once.",
    why="YAML would drop one of both values without a word.",
    wrong="judul: A\njudul: B",
    right="judul: A",
)
NO_DASH = Rule(
    code="no-dash",
    name="missing dashes",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Each item of a list begins with a dash.",
    why="Without it the keys belong to the item before.",
    wrong="langkah:\n  kegiatan: A\n  oleh: staf",
    right="langkah:\n  - kegiatan: A\n    oleh: staf",
)
STRAY_DASH = Rule(
    code="stray-dash",
    name="stray dashes",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A dash begins an item, not a further key of the item above.",
    why="The keys of one step would be those of two.",
    wrong="- kegiatan: A\n- oleh: staf",
    right="- kegiatan: A\n  oleh: staf",
)
BESIDE_HOLDER = Rule(
    code="beside-holder",
    name="keys beside their holder",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="What belongs to a key is indented below it.",
    why="Beside it, it is a key of the document.",
    wrong="keputusan:\nya: lanjut\ntidak: selesai",
    right="keputusan:\n  ya: lanjut\n  tidak: selesai",
)
UNHELD = Rule(
    code="unheld",
    name="keys outside their list",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="The keys of a list's items stand in an item of that list.",
    why="Without the list's key it isn't known where they belong.",
    wrong="pelaksana: {staf: Staf}\nkegiatan: A\noleh: staf",
    right="pelaksana: {staf: Staf}\nlangkah:\n  - kegiatan: A\n    oleh: staf",
)
