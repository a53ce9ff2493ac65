"""Elements of a Word file, without what its schema doesn't know: what goes along is valid wherever it is put."""

from __future__ import annotations

import re

from docx.oxml.ns import nsmap, qn

from sopdoc.reading.word.elements import Element
from sopdoc.reading.word.grammar import RULES, SEVERAL, Rule

_MAIN = f"{{{nsmap['w']}}}"
_NOTHING = r"\Z."
"""A pattern that no value has."""
_NO_RULE = Rule({"val": _NOTHING})


def keep_valid(element: Element, holder: str = "") -> bool:
    """Leave out of an element what the schema doesn't allow, put the rest in order, and tell whether it may stay.

    What is doubled stays as it stands first. An attribute that is wrong is left out; where it must be there, the
    element is.
    """
    name = _name(element)
    rule = RULES.get(f"{holder}/{name}") or RULES.get(name, _NO_RULE)
    patterns = rule.must | rule.may
    for attribute, text in list(element.attrib.items()):
        if not re.fullmatch(patterns.get(attribute.removeprefix(_MAIN), _NOTHING), text):
            del element.attrib[attribute]
    if any(element.get(f"{_MAIN}{attribute}") is None for attribute in rule.must):
        return False
    element.text = None
    _keep_children(element, name, rule)
    return len(element) > 0 or not rule.filled


def _keep_children(element: Element, name: str, rule: Rule) -> None:
    kept: dict[tuple[str, str], Element] = {}
    for each in list(element):
        element.remove(each)
        if _name(each) in rule.children and keep_valid(each, name):
            several = SEVERAL.get(_name(each))
            kept.setdefault((_name(each), each.get(f"{_MAIN}{several}", "") if several else ""), each)
    for _key, each in sorted(kept.items(), key=lambda item: rule.children.index(item[0][0])):
        each.tail = None
        element.append(each)


def keep_valid_children(holder: Element, name: str) -> None:
    """Keep the valid ones of an element's children of a name."""
    for each in list(holder.iterchildren(qn(f"w:{name}"))):
        if not keep_valid(each):
            holder.remove(each)


def leave_out_lost(styles: Element) -> None:
    """Leave out what a style rests on, or is followed by, where no style of its kind has that id."""
    kinds = {(style.get(qn("w:styleId")), _kind(style)) for style in styles.iterchildren(qn("w:style"))}
    for style in styles.iterchildren(qn("w:style")):
        for reference in (*style.iterchildren(qn("w:basedOn")), *style.iterchildren(qn("w:next"))):
            if (reference.get(qn("w:val")), _kind(style)) not in kinds:
                style.remove(reference)


def _kind(style: Element) -> str:
    kind: str = style.get(qn("w:type"), "paragraph")
    return kind


def _name(element: Element) -> str:
    return str(element.tag).removeprefix(_MAIN)
