"""Related SOPs: whether each is one, and whether all are named that a step speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sopdoc.check.asked import Asked
from sopdoc.check.family import Family
from sopdoc.indonesian.sop_names import is_no_sop, is_one_sop, sops_named_in
from sopdoc.messages import _
from sopdoc.model.keys import judul_key, nomor_key
from sopdoc.rules.regulation.identitas import BELUM_TERKAIT, BUKAN_SOP
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready

_KEY = "keterkaitan"
_COMPARED = 60
"""So many titles are compared letter by letter with a name; a source may have thousands."""
_MOST_NAMES = 60
"""So many names that aren't related are told; nobody reads more."""


def _no_sop(asked: Asked) -> Iterator[Broken]:
    own = _own_titles(asked)
    numbers = {nomor_key(asked.sop.nomor)} - {""}
    seen: set[str] = set()
    for item in asked.items(_KEY):
        key, text = judul_key(item.text), excerpt(item.text)
        if not key:
            continue
        if key in own or nomor_key(item.text) in numbers:
            yield Broken(_("`{text}` is this SOP itself").format(text=text), item.span, (_leave_out(),))
        elif key in seen:
            yield Broken(_("`{text}` is named twice").format(text=text), item.span, (_leave_out(),))
        elif is_no_sop(item.text):
            hint = _("name SOPs here, as `SOP …`, and laws below `dasar_hukum`; `-` if there are none")
            yield Broken(_("`{text}` is no SOP").format(text=text), item.span, (hint,))
        seen.add(key)


def _leave_out() -> str:
    return _('leave out this item; if no other SOP is related, write `keterkaitan: "-"`')


def _own_titles(asked: Asked) -> set[str]:
    """Return the titles of the SOP itself; with several procedures one of them may be related to the whole."""
    titles = {judul_key(asked.sop.judul)}
    if len(asked.sop.prosedur) == 1:
        titles.add(judul_key(asked.sop.prosedur[0].judul))
    return titles - {""}


def _unrelated(asked: Asked) -> Iterator[Broken]:
    told: set[str] = set()
    known = _known(asked)
    for step in asked.steps:
        for item in step.items("keterangan") if step.langkah.keterangan else ():
            for name in sops_named_in(item.text):
                key = judul_key(name)
                if key in told or _is_known(key, known):
                    continue
                if len(told) >= _MOST_NAMES:
                    return
                told.add(key)
                message = _("`SOP {name}` is named in a step, but not below `keterkaitan`").format(name=excerpt(name))
                hint = _("write below `keterkaitan:` the item `SOP {name}`").format(name=ready(name))
                yield Broken(message, item.span, (hint,))


def _known(asked: Asked) -> dict[str, None]:
    """Return the titles of the SOP itself, and of those that are related to it."""
    own = (asked.sop.judul, *(prosedur.judul for prosedur in asked.sop.prosedur))
    return dict.fromkeys(map(judul_key, (*own, *(item.text for item in asked.items(_KEY)))))


def _is_known(key: str, known: dict[str, None]) -> bool:
    return key in known or any(is_one_sop(key, other) for other in islice(known, _COMPARED))


FAMILY: Family = ((BUKAN_SOP, _no_sop), (BELUM_TERKAIT, _unrelated))
