"""Templates, their Word file and the logo."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

NO_VALUE = Rule(
    code="no-value",
    name="values of a template",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Each key of a template has a value, its own or inherited.",
    why="The page couldn't be laid out.",
    wrong="warna:",
    right="warna: 000000",
)
NO_ROOM = Rule(
    code="no-room",
    name="room on a page",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Margins, the room for the signature and the sizes of type leave room for the text.",
    why="Pages without room never end.",
    wrong="margins wider than the paper",
    right="narrower margins",
)
ARROWHEAD = Rule(
    code="arrowhead",
    name="arrowheads",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="An arrowhead is so much larger than its line that it can be seen.",
    why="It couldn't be seen.",
    wrong="panah: 0.5, garis: 2",
    right="panah: 6, garis: 1",
)
LANE_WIDTHS = Rule(
    code="lane-widths",
    name="widths of lanes",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="The widths of a lane grow: paling_sempit, wajar, paling_lebar.",
    why="No width would fit.",
    wrong="{paling_sempit: 30, wajar: 20, paling_lebar: 40}",
    right="{paling_sempit: 20, wajar: 30, paling_lebar: 40}",
)
PLACE = Rule(
    code="place",
    name="places in labels",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A label of a template names only places that sopdoc fills in.",
    why="Other braces would be printed as they stand.",
    wrong="halaman_label: Hal. {angka}",
    right="halaman_label: Hal. {nomor}",
)
TYPEFACE = Rule(
    code="typeface",
    name="typefaces",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="The typeface is Arial, whose widths are measured.",
    why="Lines would break elsewhere in Word than in PDF.",
    wrong="huruf: Papyrus",
    right="huruf: Arial",
)
BROKEN_WORD_FILE = Rule(
    code="word-file",
    name="the Word file underneath",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="dasar.docx is a Word file that can be opened.",
    why="Its styles make the document.",
    wrong="a picture named dasar.docx",
    right="a file saved by Word",
)
LOGO = Rule(
    code="logo",
    name="logos",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A logo is a picture that can be read.",
    why="The cover would have a hole.",
    wrong="logo: kop.tiff, damaged",
    right="logo: kop.png",
)
UNKNOWN_TEMPLAT = Rule(
    code="unknown-templat",
    name="names of templates",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A template exists.",
    why="The pages have no format without.",
    wrong="templat: permenpan53",
    right="templat: permenpan35",
)
TEMPLAT_CHAIN = Rule(
    code="templat-chain",
    name="long chains",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Templates inherit over few levels.",
    why="Nobody could say where a value comes from.",
    wrong="twenty templates, each of the next",
    right="one or two levels",
)
TEMPLAT_CIRCLE = Rule(
    code="templat-circle",
    name="circles",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="Templates don't inherit from each other.",
    why="No value would have a beginning.",
    wrong="a inherits b, b inherits a",
    right="a inherits permenpan35",
)
PART_TWICE = Rule(
    code="part-twice",
    name="parts listed twice",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A list of parts in `susunan` names each once.",
    why="The same would be printed twice, and another part may be meant.",
    wrong="bagian: [peringatan, peringatan]",
    right="bagian: [peringatan, keterkaitan]",
)
MISSING_PART = Rule(
    code="missing-part",
    name="parts that can't be left out",
    severity=Severity.ERROR,
    need=Need.TREE,
    what="A list of parts in `susunan` holds what no page can do without.",
    why="A document needs its title and room for the signature.",
    wrong="identitas: [nomor, judul]",
    right="identitas: [nomor, judul, disahkan_oleh]",
)
