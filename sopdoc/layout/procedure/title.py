"""The title over a procedure's table: whether one is printed there, by the page format's `judul_prosedur`."""

from __future__ import annotations

from sopdoc.layout.woven import WovenProsedur
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.templat.halaman import JudulProsedur
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated, without

_GONE = (Fate.INSERTED, Fate.DELETED)
"""What isn't there in the old revision, and in the new one."""


def printed_title(prosedur: Prosedur, sop: Sop, rule: JudulProsedur) -> str:
    """Return the title to print, "" for none; of two revisions woven together, each follows the rule by itself."""
    was, now = (_title_in(prosedur, sop, rule, gone) for gone in _GONE)
    if bool(was) == bool(now):
        return prosedur.judul if now else ""
    return fated(now, Fate.INSERTED) if now else fated(was, Fate.DELETED)


def named(prosedur: Prosedur, sop: Sop) -> str:
    """Return what a procedure is called where no title is printed: its own one, else the document's."""
    return _one_line(prosedur.judul, Fate.DELETED) or _one_line(sop.judul, Fate.DELETED)


def _title_in(prosedur: Prosedur, sop: Sop, rule: JudulProsedur, gone: Fate) -> str:
    title = _one_line(prosedur.judul, gone)
    if rule is JudulProsedur.TANPA or not title:
        return ""
    is_other = title.casefold() != _one_line(sop.judul, gone).casefold()
    several = sum(_is_there(prosedur, gone) for prosedur in sop.prosedur) > 1
    return title if rule is JudulProsedur.SELALU or is_other or several else ""


def _is_there(prosedur: Prosedur, gone: Fate) -> bool:
    """Tell whether a revision has a procedure."""
    if not isinstance(prosedur, WovenProsedur):
        return True
    return (prosedur.old if gone is Fate.INSERTED else prosedur.new) is not None


def _one_line(text: str, gone: Fate) -> str:
    return " ".join(without(text, gone).split())
