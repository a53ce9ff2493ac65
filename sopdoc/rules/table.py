"""The table of all rules, family by family in the order in which a document meets them."""

from __future__ import annotations

from types import ModuleType

from sopdoc.rules import (
    characters,
    document,
    drawing,
    files,
    flow,
    keys,
    lists,
    pages,
    region,
    settings,
    syntax,
    template,
)
from sopdoc.rules.regulation import alur, dasar_hukum, dokumen, identitas, kegiatan, mutu_baku, pelaksana
from sopdoc.rules.rule import Rule

FAMILIES: tuple[ModuleType, ...] = (
    files,
    settings,
    characters,
    syntax,
    lists,
    keys,
    flow,
    document,
    identitas,
    dasar_hukum,
    kegiatan,
    pelaksana,
    alur,
    mutu_baku,
    dokumen,
    template,
    pages,
    drawing,
    region,
)
RULES: dict[str, Rule] = {
    rule.code: rule for family in FAMILIES for rule in vars(family).values() if isinstance(rule, Rule)
}
"""Each rule by its code."""


def _telling() -> dict[str, tuple[Rule, ...]]:
    telling: dict[str, tuple[Rule, ...]] = {}
    for rule in RULES.values():
        for code in (rule.told, *rule.covers):
            telling[code] = (*telling.get(code, ()), rule)
    return telling


TELLING: dict[str, tuple[Rule, ...]] = _telling()
"""The rules that are asked for by a code: the one that findings bear, or one of the regulation's table."""
