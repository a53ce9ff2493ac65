"""Keys that are unknown or missing, and values of the wrong kind."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

UNKNOWN_KEY = Rule(
    code="unknown-key",
    name="unknown keys",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Each key is one that sopdoc knows.",
    why="A misspelt key would be left out without a word.",
    wrong="kegiatn: Menerima surat",
    right="kegiatan: Menerima surat",
)
MISSING_KEY = Rule(
    code="missing-key",
    name="missing keys",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Keys that the document can't do without are given.",
    why="The page would have a hole.",
    wrong="- oleh: staf",
    right="- kegiatan: Menerima surat\n  oleh: staf",
)
MISSING_VALUE = Rule(
    code="missing-value",
    name="keys without a value",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A key that is written has a value.",
    why="It may have been forgotten.",
    wrong="judul:",
    right="judul: Cuti",
)
WRONG_KIND = Rule(
    code="wrong-kind",
    name="kinds of values",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A value is a text, a list or a group of keys, as its key asks.",
    why="Another kind has no place on the page.",
    wrong="judul: [Cuti]",
    right="judul: Cuti",
)
WRONG_WORD = Rule(
    code="wrong-word",
    name="words of a choice",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Where words are to be chosen from, the value is one of them.",
    why="Other words have no meaning there.",
    wrong="kertas: f5",
    right="kertas: f4",
)
TOO_FEW = Rule(
    code="too-few",
    name="short lists",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A list that must hold something does.",
    why="A procedure without a step can't be drawn.",
    wrong="langkah: []",
    right="langkah:\n  - kegiatan: Menerima surat",
)
TOO_MANY = Rule(
    code="too-many",
    name="long lists",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A list holds at most what a page can show.",
    why="More wouldn't be readable.",
    wrong="oleh with ten lanes",
    right="a row of their own for the others",
)
TEXT_TOO_LONG = Rule(
    code="text-too-long",
    name="long texts",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A text isn't longer than a page can hold.",
    why="It would fill pages by itself.",
    wrong="a kegiatan of 20,000 letters",
    right="a sentence",
)
BAD_NUMBER = Rule(
    code="bad-number",
    name="numbers",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A number is written in digits and within its limits.",
    why="A length of 5,000 mm is no page.",
    wrong="margin: 2,5",
    right="margin: 2.5",
)
BAD_COLOUR = Rule(
    code="bad-colour",
    name="colours",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A colour is six hexadecimal digits.",
    why="Word and PDF ask for these.",
    wrong="warna: merah",
    right="warna: FF0000",
)
SHORT_COLOUR = Rule(
    code="short-colour",
    name="colours that lost digits",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A colour has all its six digits.",
    why="YAML programs drop zeros in front.",
    wrong="warna: 12",
    right='warna: "000012"',
)
BAD_DATE = Rule(
    code="bad-date",
    name="dates",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A date is a day, a month or a year.",
    why="Deadlines are counted from it.",
    wrong="tanggal: kemarin",
    right="tanggal: 2026-03-02",
)
NO_SUCH_DATE = Rule(
    code="no-such-date",
    name="days of a month",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A date exists.",
    why="It is printed on an official document.",
    wrong="tanggal: 2026-02-30",
    right="tanggal: 2026-02-28",
)
BAD_ID = Rule(
    code="bad-id",
    name="ids",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="An id holds small letters, digits and hyphens.",
    why="Arrows and lanes are found by it.",
    wrong="id: Terima Surat",
    right="id: terima-surat",
)
RESERVED_ID = Rule(
    code="reserved-id",
    name="reserved ids",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="An id isn't one of the words that mean something.",
    why="An arrow to it would lead elsewhere.",
    wrong="id: selesai",
    right="id: selesai-1",
)
BAD_NAME = Rule(
    code="bad-name",
    name="names of templates",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A template's name is a folder's.",
    why="It is looked for under templates/.",
    wrong="templat: ../lain",
    right="templat: dinas",
)
SECOND_HANDOVER = Rule(
    code="handover",
    name="hand-overs",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A hand-over has two lanes.",
    why="Each further one needs a row of its own to be drawn.",
    wrong="oleh: staf -> kabid -> staf",
    right="oleh: staf -> kabid",
)
FEW_EXITS = Rule(
    code="few-exits",
    name="exits of a decision",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A decision has two exits or more.",
    why="With one there is nothing to decide.",
    wrong="keputusan: {ya: lanjut}",
    right="keputusan: {ya: lanjut, tidak: 1}",
)
