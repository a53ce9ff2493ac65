"""The page of a rule in the language of the program, and which rules a code asks for."""

from __future__ import annotations

from types import ModuleType

from sopdoc.explain.manual import Page, chapter_of
from sopdoc.messages import language
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import FAMILIES, RULES, TELLING


def family_name(family: ModuleType) -> str:
    """Return what a family is called, which is the name of its file in the manual."""
    return family.__name__.rpartition(".")[2]


def rules_in(family: ModuleType) -> tuple[Rule, ...]:
    """Return the rules of a family, in its order."""
    return tuple(rule for rule in vars(family).values() if isinstance(rule, Rule))


FAMILY_OF = {rule.code: family_name(family) for family in FAMILIES for rule in rules_in(family)}
"""The family of each rule, by its code."""
_ASKED = {code.casefold(): code for code in (*TELLING, *RULES)}
CODES = tuple(_ASKED.values())
"""All codes that something can be asked of: those of rules, of their findings, and of the regulation's table."""


def page_of(code: str) -> Page:
    """Return the page of the rule that has a code; raise KeyError where there is none."""
    return chapter_of(FAMILY_OF[code], language()).page_of(code)


def title_of(family: str) -> str:
    """Return what a family is about."""
    return chapter_of(family, language()).title


def rules_for(code: str) -> tuple[Rule, ...]:
    """Return the rules that a code, or a family's letters, in whatever case ask for; none where it is neither."""
    known = _ASKED.get(code.casefold())
    if known is None:
        return tuple(rule for rule in RULES.values() if rule.told.rstrip("0123456789") == code.upper() != rule.told)
    found = {rule.code: rule for rule in (RULES.get(known), *TELLING.get(known, ())) if rule}
    return tuple(found.values())
