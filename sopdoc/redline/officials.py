"""Weave what says who approves, where and when."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup
from sopdoc.redline.texts import weave, weave_tanggal

_NOBODY = Penutup()


def weave_pengesahan(old: Pengesahan, new: Pengesahan) -> Pengesahan:
    """Weave two officials, text by text."""
    names = Pengesahan.__struct_fields__
    return Pengesahan(**{name: weave(getattr(old, name), getattr(new, name)) for name in names})


def weave_penutup(old: Penutup | None, new: Penutup | None) -> Penutup | None:
    """Weave two signature blocks; one that came or went is all of one fate."""
    if old == new:
        return new
    was, now = old or _NOBODY, new or _NOBODY
    return Penutup(
        tempat=weave(was.tempat, now.tempat),
        tanggal=weave_tanggal(was.tanggal, now.tanggal),
        disahkan_oleh=weave_pengesahan(was.disahkan_oleh, now.disahkan_oleh),
    )


def weave_instansi(old: Instansi, new: Instansi) -> Instansi:
    """Weave two offices; the logo is the new one."""
    return replace(
        new,
        pemerintah=weave(old.pemerintah, new.pemerintah),
        nama=weave(old.nama, new.nama),
        unit=weave(old.unit, new.unit),
        alamat=weave(old.alamat, new.alamat),
    )
