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
    template,
    pages,
    drawing,
    region,
)
RULES: dict[str, Rule] = {
    rule.code: rule for family in FAMILIES for rule in vars(family).values() if isinstance(rule, Rule)
}
"""Each rule by its code."""
