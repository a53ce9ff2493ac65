"""Characters and marks that a source can't hold, or that nobody sees."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

ENCODING = Rule(
    code="encoding",
    name="the encoding",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A source is written in UTF-8.",
    why="Other encodings show other letters to other programs.",
    wrong='a file saved as "Unicode" (UTF-16) or ANSI',
    right="the same file saved as UTF-8",
)
FILE_TOO_LARGE = Rule(
    code="file-too-large",
    name="the size of a file",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A source isn't larger than any SOP can be.",
    why="Such a file is something else, and reading it would take all memory.",
    wrong="a picture or a database named .yaml",
    right="the text of one SOP",
)
TAB = Rule(
    code="tab",
    name="tabs as indentation",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A line is indented by blanks.",
    why="YAML doesn't know how far a tab reaches.",
    wrong="\tkegiatan: Menerima surat",
    right="  kegiatan: Menerima surat",
)
CHARACTER = Rule(
    code="character",
    name="forbidden characters",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text holds no control characters.",
    why="Neither Word nor PDF can hold them.",
    wrong="a form feed pasted from a PDF",
    right="the text without it",
)
INVISIBLE = Rule(
    code="invisible",
    name="invisible characters",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="A text holds no characters that nobody can see; they are left out.",
    why="Words that look alike would differ.",
    wrong="Su\u200brat",
    right="Surat",
)
BLANK = Rule(
    code="blank",
    name="unusual blanks",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="The blanks that lay out a file are plain ones; others are read as such.",
    why="They come along when text is pasted, and YAML takes them for letters.",
    wrong="kegiatan:\\u00a0Menerima surat",
    right="kegiatan: Menerima surat",
)
MARKS = Rule(
    code="marks",
    name="marks on a letter",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A letter carries at most 30 accents.",
    why="More are no writing, and would be drawn over the lines around.",
    wrong="a letter with a tower of accents",
    right="the plain letter",
)
ACCENT = Rule(
    code="accent",
    name="accents without a ready letter",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="A letter with an accent is one that typefaces have ready.",
    why="In PDF the accent stands beside its letter, in Word over it.",
    wrong="judul: Sura\\u0338t",
    right="judul: Surat",
)
QUOTES = Rule(
    code="quotes",
    name="quotes of Word",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="Quotes around a value are the straight ones.",
    why="YAML takes curly quotes for letters, so they are printed.",
    wrong="judul: “Cuti”",
    right='judul: "Cuti"',
)
ANCHOR = Rule(
    code="anchor",
    name="anchors",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text that begins with & stands in quotes.",
    why="YAML reads &text as the name of a value.",
    wrong="judul: &Cuti",
    right='judul: "&Cuti"',
)
ALIAS = Rule(
    code="alias",
    name="aliases",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text that begins with * stands in quotes.",
    why="YAML reads *text as another value's name.",
    wrong="judul: *Cuti",
    right='judul: "*Cuti"',
)
TAG = Rule(
    code="tag",
    name="tags",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text that begins with ! stands in quotes.",
    why="YAML reads !text as a type.",
    wrong="judul: !Cuti",
    right='judul: "!Cuti"',
)
