"""Accept or reject all changes of a body, as a word processor does."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from tests.painters.docx.parts import MAIN, find


def settled(body: etree._Element, *, accepted: bool) -> etree._Element:
    """Return a body in which no change is open."""
    body = deepcopy(body)
    gone, stays = ("del", "ins") if accepted else ("ins", "del")
    for row in find(body, f".//w:tr[w:trPr/w:{gone}]"):
        row.getparent().remove(row)
    column = {"del": "cellDel", "ins": "cellIns"}[gone]
    for cell in find(body, f".//w:tc[w:tcPr/w:{column}]"):
        cell.getparent().remove(cell)
    for change in find(body, f".//w:{gone}[w:r]"):
        change.getparent().remove(change)
    for change in find(body, f".//w:{stays}[w:r]"):
        place = change.getparent().index(change)
        change.getparent()[place : place + 1] = list(change)
    for paragraph in find(body, f".//w:p[w:pPr/w:rPr/w:{gone}]"):
        _join(paragraph)
    return body


def texts(body: etree._Element) -> list[list[str]]:
    """Return the paragraphs of each cell, in order."""
    return [["".join(_words(p)) for p in find(cell, "./w:p")] for cell in find(body, ".//w:tc")]


def _words(paragraph: etree._Element) -> list[str]:
    return [node.text or "" for node in find(paragraph, "./w:r/w:t | ./w:r/w:delText")]


def _join(paragraph: etree._Element) -> None:
    """Move what a paragraph holds to the start of the next one."""
    following = paragraph.getnext()
    assert following is not None, "the end that goes is its cell's last"
    assert following.tag == f"{{{MAIN}}}p"
    runs = find(paragraph, "./w:r | ./w:ins | ./w:del")
    start = len(find(following, "./w:pPr"))
    following[start:start] = runs
    paragraph.getparent().remove(paragraph)
