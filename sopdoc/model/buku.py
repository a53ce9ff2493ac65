"""An office's book of SOPs: what stands in it besides them (unsur dokumentasi of PermenPAN-RB 35/2012)."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.instansi import Pengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.tanggal import Tanggal


class Keputusan(Struct, frozen=True):
    """The decree that puts the SOPs in force; what is empty has the usual words, or is a blank to be filled by hand.

    ``isi`` is a text of the office's own in place of ``menimbang``, ``mengingat`` and ``memutuskan``.
    """

    nomor: str = ""
    tentang: str = ""
    tempat: str = ""
    tanggal: Tanggal | None = None
    menimbang: Isi = ""
    mengingat: Isi = ""
    memutuskan: Isi = ""
    isi: Isi = ""
    disahkan_oleh: Pengesahan = Pengesahan()


class Penjelasan(Struct, frozen=True):
    """How the book is to be read and used (penjelasan singkat penggunaan)."""

    ruang_lingkup: Isi = ""
    ringkasan: Isi = ""
    definisi: Isi = ""


class LembarPengesahan(Struct, frozen=True):
    """Who made, checked and approved the book; who is empty isn't printed."""

    disusun_oleh: Pengesahan = Pengesahan()
    diperiksa_oleh: Pengesahan = Pengesahan()
    disahkan_oleh: Pengesahan = Pengesahan()
    tempat: str = ""
    tanggal: Tanggal | None = None


class Buku(Struct, frozen=True):
    """What an office says of its book; None is a part that it says nothing of.

    ``pelaksana`` are names of performers in full, by what stands for them in SOPs.
    """

    judul: str = ""
    tahun: int | None = None
    keputusan: Keputusan | None = None
    penjelasan: Penjelasan | None = None
    pelaksana: tuple[tuple[str, str], ...] = ()
    pengesahan: LembarPengesahan | None = None
