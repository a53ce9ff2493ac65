"""Paragraphs: lines joined to natural text again, broken by hand only where a program might break elsewhere."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby
from typing import TypeAlias

from msgspec import Struct

from sopdoc.geometry.length import TWIPS_PER_POINT
from sopdoc.layout.entry import linked_page
from sopdoc.layout.text_block import ASCENT, Align, Paragraph
from sopdoc.painters.docx.ooxml import escaped, optional
from sopdoc.painters.docx.text.contents import anchor_of
from sopdoc.painters.docx.text.look import HALF_POINTS, Look, Style
from sopdoc.painters.docx.text.spacing import DESCENT
from sopdoc.painters.docx.text.tracked import paragraph_end, tracked
from sopdoc.reading.word.styles import NORMAL
from sopdoc.typography.faces import SUBSTITUTE_FAMILY, Cut, Face, OwnCut, Substitute
from sopdoc.typography.fate import Fate
from sopdoc.typography.substitutes import is_plain, pieces
from sopdoc.typography.wrap import Break, Line

JUSTIFICATION = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_HELD = "exact"
_BREAK = "\n"
_TAB = "\t"
_SUBSTITUTE = optional("rFonts", **dict.fromkeys(("ascii", "eastAsia", "hAnsi", "cs"), SUBSTITUTE_FAMILY))
"""The font of runs in the second typeface, whatever kind of letters a program takes theirs for."""
_SINGLE = 240
"""The line height that is a single one where lines are as high as what stands in them."""
_BLANK_WIDTH = 0.278
"""Of the typeface, in ems."""

_Kind: TypeAlias = tuple[OwnCut, Fate, str]
"""Neighbouring letters of one kind make a run: of one face and fate, with one link or none."""
_PLAIN: _Kind = (Face.REGULAR, Fate.KEPT, "")


class Para(Struct, frozen=True):
    """A paragraph on its way to XML; lengths in twips.

    ``runs`` is finished XML, ``drawing`` a finished run that goes before it, ``section`` finished section properties.
    ``marks`` tell what became of its end.
    """

    style: Style
    look: Look
    runs: str = ""
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    page_break: bool = False
    drawing: str = ""
    section: str = ""
    holds_picture: bool = False
    marks: tuple[Fate, ...] = ()

    @property
    def sunk(self) -> int:
        """How much lower the letters stand than where layout has them, in twips."""
        return 0 if self.holds_picture else sunk(self.look, self.style.look)

    def xml(self) -> str:
        """Return the ``w:p``."""
        # A picture stands in its line like a letter: the line must be as high as it is.
        line = (_SINGLE, "auto") if self.holds_picture else (self.look.line, line_rule(self.look, self.style.look))
        spacing, indents = (self.before, self.after), (self.left, self.right, self.hanging)
        properties = _properties(self.style, self.look.align, self.page_break, spacing, line, indents)
        properties += (paragraph_end(self.marks) if self.marks else "") + self.section
        properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return f"<w:p>{properties}{self.drawing}{self.runs}</w:p>"


def line_rule(look: Look, usual: Look) -> str:
    """Return how a paragraph's lines keep to their height; ``usual`` is the look of its style.

    A paragraph's mark has the size of the style, and takes part in the height of the last line.
    """
    return "atLeast" if look.grows and usual.size <= look.size else _HELD


def sunk(look: Look, usual: Look) -> int:
    """Return how much lower letters stand in lines that may grow than in held ones, in twips.

    Held lines have a fixed part of their height below the baseline; those that may grow have what the letters need
    there, and all the rest above.
    """
    if line_rule(look, usual) == _HELD:
        return 0
    return round((1 - ASCENT) * look.line - DESCENT * look.size * TWIPS_PER_POINT / HALF_POINTS)


@lru_cache(maxsize=4096)
def _properties(
    style: Style,
    align: Align,
    page_break: bool,
    spacing: tuple[int, int],
    line: tuple[int, str],
    indents: tuple[int, int, int],
) -> str:
    """Return in what a paragraph differs from its style: few ways in all documents.

    ``spacing`` is the room before and after; ``line`` the height of lines and how they keep to it; ``indents`` are the
    left, right and hanging one.
    """
    before, after = spacing
    left, right, hanging = indents
    usual = style.look
    height: dict[str, int | str] = {}
    if line != (usual.line, line_rule(usual, usual)):
        height = {"line": line[0], "lineRule": line[1]}
    return "".join(
        (
            f'<w:pStyle w:val="{style.id}"/>' if style.id != NORMAL else "",
            "<w:pageBreakBefore/>" if page_break else "",
            optional("spacing", before=before or None, after=after or None, **height),
            optional("ind", left=left or None, right=right or None, hanging=hanging or None),
            f'<w:jc w:val="{JUSTIFICATION[align]}"/>' if align != usual.align else "",
        )
    )


@lru_cache(maxsize=8192)
def paragraph_runs(paragraph: Paragraph, look: Look, style: Style, width: float, *, forced: bool = False) -> str:
    """Return a paragraph's runs; ``width`` is what its lines may fill. ``forced`` breaks every line by hand.

    Three paragraphs of four stand in one of the last documents, too.
    """
    pieces = _marker_pieces(paragraph.marker)
    pieces += _line_pieces(paragraph.lines, look, width - paragraph.indent, forced)
    texts: list[str] = []
    kinds: list[_Kind] = []
    for text, kind in pieces:
        if kinds and kinds[-1] == kind:
            texts[-1] += text
        else:
            texts.append(text)
            kinds.append(kind)
    return "".join([_run(text, kind, look, style) for text, kind in zip(texts, kinds, strict=True)])


def _marker_pieces(marker: Line | None) -> list[tuple[str, _Kind]]:
    if marker is None:
        return []
    pieces = [(run.text, (run.face, run.mark, "")) for run in marker.runs]
    return [*pieces, (_TAB, pieces[-1][1] if pieces else _PLAIN)]


def _line_pieces(lines: tuple[Line, ...], look: Look, width: float, forced: bool) -> list[tuple[str, _Kind]]:
    """Return the text of lines with what parts them: a blank, nothing, or a break."""
    pieces: list[tuple[str, _Kind]] = []
    kind, last = _PLAIN, None
    for line in lines:
        if last is not None:
            joint = _joint(last, look, width, forced or _starts_parted(line))
            pieces += [(joint, _kind_between(kind, last, line))] if joint else []
        for run in line.runs:
            kind = (run.face, run.mark, run.link)
            pieces.append((run.text, kind))
        last = line
    joint = _joint(last, look, width, forced) if last is not None else ""
    return [*pieces, (joint, kind)] if joint else pieces


def _starts_parted(line: Line) -> bool:
    """Tell whether a line is the first piece of a word, for which a program might find room on the line before."""
    return line.parts_word and " " not in line.text


def _kind_between(before: _Kind, last: Line, following: Line) -> _Kind:
    """Return of which kind what parts two lines is: it came or went with what is at both sides, else by itself.

    It is part of a link that goes on behind it.
    """
    face, mark, link = before
    if following.runs and following.runs[0].mark is mark:
        return face, mark, link if following.runs[0].link == link else ""
    return face, last.blank, ""


def _joint(line: Line, look: Look, width: float, forced: bool) -> str:
    if line.end is Break.PARAGRAPH:
        return ""
    broken = forced or line.firm or line.parts_word or line.end is Break.WRITTEN or _is_of_unknown_width(line)
    if line.end is not Break.BLANK:
        return _BREAK if broken else ""
    if not broken:
        return " "
    # A blank before a break by hand counts when a line is centred, and may fall into the next line when there is no
    # room for it.
    room = line.width + _BLANK_WIDTH * look.size / HALF_POINTS <= width
    return " " + _BREAK if look.align is Align.LEFT and room else _BREAK


def _is_of_unknown_width(line: Line) -> bool:
    """Tell whether a line holds letters of a font that each word processor chooses for itself."""
    unsure = (run for run in line.runs if not is_plain(run.text, run.face))
    return any(None in [cut for _text, cut in pieces(run.text, run.face)] for run in unsure)


def _run(text: str, kind: _Kind, look: Look, style: Style) -> str:
    """Return a run, or several where the second typeface prints what the first one lacks.

    What neither has stays in the text: the word processor looks for a font that has it.
    """
    face, mark, link = kind
    if is_plain(text, face):
        runs = _run_in(text, face, look, style)
    else:
        parts = groupby(pieces(text, face), key=lambda piece: piece[1] or face)
        runs = "".join([_run_in("".join(text for text, _cut in part), cut, look, style) for cut, part in parts])
    return _linked(runs, text, link) if link else tracked(runs, mark)


def _linked(runs: str, text: str, target: str) -> str:
    """Return runs that lead to an address: as a field, which needs no relation of its part, and looks as they do.

    Its parts are runs, so that programs which look for a paragraph's runs only find its words, too. The number of a
    page of this document is worked out by programs.
    """
    number = linked_page(target)
    if number is None:
        instruction = escaped(f' HYPERLINK "{target}" ')
    elif text == str(number):
        instruction = rf" PAGEREF {anchor_of(number)} \h "
    else:
        instruction = escaped(rf' HYPERLINK \l "{anchor_of(number)}" ')
    begin, part, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>{part}{runs}{end}'


def _run_in(text: str, cut: Cut, look: Look, style: Style) -> str:
    return f"<w:r>{run_properties(cut, look, style.look)}{_run_content(text)}</w:r>"


def _run_content(text: str) -> str:
    content = f'<w:t xml:space="preserve">{escaped(text)}</w:t>'
    if _BREAK in text:
        content = content.replace(_BREAK, '</w:t><w:br/><w:t xml:space="preserve">')
    if _TAB in text:
        content = content.replace(_TAB, '</w:t><w:tab/><w:t xml:space="preserve">')
    return content.replace('<w:t xml:space="preserve"></w:t>', "")


@lru_cache(maxsize=256)
def run_properties(face: Cut, look: Look, base: Look) -> str:
    """Return the properties in which a run differs from its style."""
    own = (face.bold, face.italic, look.size, look.underline)
    if own == (base.bold, base.italic, base.size, base.underline) and not isinstance(face, Substitute):
        return ""
    size = look.size if look.size != base.size else None
    inner = "".join(
        (
            _SUBSTITUTE if isinstance(face, Substitute) else "",
            _toggle("b", face.bold, base.bold),
            _toggle("i", face.italic, base.italic),
            optional("sz", val=size),
            optional("szCs", val=size),
            optional("u", val="single" if look.underline else "none") if look.underline != base.underline else "",
        )
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def _toggle(name: str, wanted: bool, usual: bool) -> str:
    if wanted == usual:
        return ""
    return f"<w:{name}/>" if wanted else f'<w:{name} w:val="0"/>'
