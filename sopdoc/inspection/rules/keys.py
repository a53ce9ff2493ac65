"""Keys on arrows: what each one means is told below a table, in the words of its exit."""

from __future__ import annotations

from sopdoc.inspection.asked import says
from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.pieces import words_of
from sopdoc.layout.page import Document
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_KEYS


def _check(drawings: Drawings) -> None:
    told = _told(drawings.document)
    for scene, notes in drawings.drawn:
        for stroke in scene.strokes:
            key, meaning = words_of(stroke.connector.label), stroke.connector.meaning
            if meaning and not says(told.get(key, ""), meaning):
                words = _("the key {key} on {line} isn't told below the table").format(key=key, line=stroke.name)
                notes.line(Kind.KEY_UNTOLD, stroke, words)
        for arrow in scene.page.left_out:
            if arrow.key and not says(told.get(arrow.key, ""), arrow.label):
                words = _("the key {key} of an arrow that isn't drawn isn't told below the table").format(key=arrow.key)
                notes.add(Kind.KEY_UNTOLD, words, langkah=arrow.source)


def _told(document: Document) -> dict[str, str]:
    """Return the words that are told of each key."""
    blocks = [item for page in document.pages for item in page.flow if isinstance(item, TextBlock)]
    paragraphs = [paragraph for block in blocks if block.role == Role.ARTI_LABEL for paragraph in block.paragraphs]
    return {
        paragraph.marker.text: " ".join(line.text for line in paragraph.lines)
        for paragraph in paragraphs
        if paragraph.marker is not None
    }


CHECK = Check(DRAWN_KEYS, (Kind.KEY_UNTOLD,), _check)
