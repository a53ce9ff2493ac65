"""How an office composes its pages: what follows what on one sheet, what stands in the margins, who signs and how."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.geometry.image import Image
from sopdoc.templat.tabel import Mendatar

HALAMAN, JUMLAH = "halaman", "jumlah"
"""The places of a page's number and of how many there are."""
TEMPAT = ("judul", "nomor", "instansi", HALAMAN, JUMLAH)
"""What may stand in braces in the heads and feet of pages."""
TEMPAT_QR = ("judul", "nomor", "instansi")
"""… and in the text of a QR, which is the same on all pages."""


class HalamanIdentitas(StrEnum):
    """What stands on the page of the identity block besides."""

    SENDIRI = "sendiri"
    """Nothing: the first table begins a page of its own."""
    MENYATU = "menyatu"
    """The first table with all that belongs to it, if that fits there whole."""
    MENGALIR = "mengalir"
    """The first table, which goes on overleaf."""


class JudulProsedur(StrEnum):
    """Where a procedure's table has a title over it."""

    SELALU = "selalu"
    BILA_BERBEDA = "bila_berbeda"
    """Where it says something else than the document's title, or there are several procedures."""
    TANPA = "tanpa"


class TeksTepi(Struct, frozen=True):
    """What stands in a margin of each page, from page ``mulai`` of a document on; `TEMPAT` in braces."""

    kiri: str
    tengah: str
    kanan: str
    mulai: int

    @property
    def texts(self) -> tuple[str, str, str]:
        """From left to right."""
        return self.kiri, self.tengah, self.kanan


class SisiQr(StrEnum):
    """At which side of the note the place for the QR of an electronic signature is."""

    KIRI = "kiri"
    KANAN = "kanan"
    TANPA = "tanpa"


class Tte(Struct, frozen=True):
    """What is kept at the foot of each page for an electronic signature: a note, and a place for its QR.

    Where ``isi_qr`` says something, a QR that says it is printed there; `TEMPAT_QR` in braces.
    """

    catatan: str
    qr: SisiQr
    isi_qr: str = ""


class RataPengesahan(Struct, frozen=True):
    """Where lines stand across: in the identity block's cell, and in the block under a table."""

    identitas: Mendatar
    penutup: Mendatar


class NamaPengesahan(Struct, frozen=True):
    """How the name of who signs is set."""

    tebal: bool
    garis_bawah: bool


class TampilanPengesahan(Struct, frozen=True):
    """How it looks where somebody signs; ``gambar`` stands between the post and the name."""

    rata: RataPengesahan
    nama: NamaPengesahan
    gambar: Image | None = None

    @property
    def picture(self) -> bytes:
        """The picture's data, nothing without one."""
        return self.gambar.data if self.gambar else b""
