"""Rules on the screen: a line each, or all about some of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from textwrap import TextWrapper, indent

from sopdoc.check.permissions import WORD, can_be_allowed
from sopdoc.explain.pages import family_name, page_of, rules_in, title_of
from sopdoc.explain.words import ground_of, need_of
from sopdoc.messages import _
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import FAMILIES, RULES
from sopdoc.shell import sopdoc_command
from sopdoc.source.diagnostic import Severity

_WIDEST, _NARROWEST = 100, 40
_EXAMPLE = "KG003"


def listed() -> Iterator[str]:
    """Yield the lines of the list of all rules, family by family, and how more is learnt of one."""
    code = max(map(len, RULES))
    severity = max(len(each.word) for each in Severity)
    for family in FAMILIES:
        yield from _filled(title_of(family_name(family)), "")
        for rule in rules_in(family):
            marks = "".join(f" ({mark})" for mark in _marks(rule))
            yield f"  {rule.code:{code}}  {rule.severity.word:{severity}}  {page_of(rule.code).heading}{marks}"
        yield ""
    yield _("all about a rule: {command}").format(command=sopdoc_command("rules", _EXAMPLE))


def explained(rule: Rule) -> Iterator[str]:
    """Yield the lines of a rule's page."""
    page = page_of(rule.code)
    yield f"{rule.code}  {rule.severity.word}  {page.heading}"
    yield ""
    rows = list(_facts(rule))
    width = max(len(name) for name, _fact in rows)
    for name, fact in rows:
        yield from _filled(f"{name:{width}}  {fact}", " " * (width + 2), "  ")
    yield ""
    for text in page.text.split("\n"):
        yield from _filled(text, "  " if text.startswith("* ") else "") or [""]
    for heading, example in ((_("Wrong:"), page.wrong), (_("Right:"), page.right)):
        yield from ("", heading, "", *indent(example, "    ").split("\n"))


def _marks(rule: Rule) -> Iterator[str]:
    """Yield what is said of a rule in the list besides its name."""
    if rule.repairs:
        yield _("mended by `check --fix`")
    if rule.setting:
        yield _off(rule)


def _off(rule: Rule) -> str:
    return _("off until sopdoc.toml says `{key}`").format(key=rule.setting)


def _facts(rule: Rule) -> Iterator[tuple[str, str]]:
    """Yield what the table says of a rule, each under a heading."""
    if rule.code[0].isupper() and rule.name != page_of(rule.code).heading:
        yield _("name"), rule.name
    yield _("asked"), need_of(rule)
    yield _("ground"), ground_of(rule)
    if rule.told != rule.code:
        yield _("found as"), rule.told
    if rule.covers:
        yield _("covers"), ", ".join(rule.covers)
    if rule.setting:
        yield _("setting"), _off(rule)
    if rule.repairs:
        yield _("repair"), _("`sopdoc check --fix` mends it where only one way of writing it is right")
    if can_be_allowed(rule.told):
        permission = _("`{comment}` behind a line, or above the first key for the whole file")
        yield _("allowing it"), permission.format(comment=f"# sopdoc: {WORD} {rule.told}")


def _filled(text: str, hanging: str, start: str = "") -> list[str]:
    """Return a text as lines that fit the screen, all but the first behind ``hanging``."""
    width = max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))
    wrapper = TextWrapper(
        width=width,
        initial_indent=start,
        subsequent_indent=start + hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return wrapper.wrap(text)
