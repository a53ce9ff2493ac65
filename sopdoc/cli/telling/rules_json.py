"""Rules for programs: a list of objects, whose keys stay."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sopdoc.explain.pages import FAMILY_OF, page_of
from sopdoc.rules.rule import Rule


def rules_as_json(rules: Iterable[Rule]) -> str:
    """Return rules as text of JSON, a line each; headings and texts are in the language of the program."""
    lines = ",".join(f"\n{json.dumps(_entry(rule))}" for rule in rules)
    return f"[{lines}\n]"


def _entry(rule: Rule) -> dict[str, Any]:
    page = page_of(rule.code)
    return {
        "code": rule.code,
        "name": rule.name,
        "heading": page.heading,
        "family": FAMILY_OF[rule.code],
        "severity": str(rule.severity),
        "need": str(rule.need),
        "ground": rule.ground,
        "basis": str(rule.basis),
        "covers": list(rule.covers),
        "setting": rule.setting,
        "repairs": rule.repairs,
        "text": page.text,
    }
