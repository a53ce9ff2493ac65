"""An office without a name."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.identitas.penanda_tangan import is_open
from sopdoc.messages import _
from sopdoc.rules.rule import Broken


def nameless(asked: Asked) -> Iterator[Broken]:
    """Report an office whose files say nothing of what it is called."""
    office = asked.instansi
    if asked.has_office and all(map(is_open, (office.nama, office.pemerintah, office.unit))):
        hint = _("write it into instansi.yaml, as `nama: Dinas Perdagangan` and `pemerintah: Pemerintah Kabupaten …`")
        yield Broken(_("the office has no name"), asked.span("judul"), (hint,))
