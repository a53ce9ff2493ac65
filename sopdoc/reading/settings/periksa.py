"""What a project's settings say of `sopdoc check`."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from sopdoc.reading.keys.values import Values


class Periksa(Struct, frozen=True):
    """Which rules are asked, when checking fails, and what some rules need to know; each as its key says.

    What is left open is None, or empty: all rules, any number of warnings, rules that aren't asked.
    """

    periksa: tuple[str, ...] = ()
    abaikan: tuple[str, ...] = ()
    gagal_pada: str = ""
    batas_peringatan: int | None = None
    jam_kerja: Fraction | None = None
    bulan_tinjauan: int = 0
    pola_nomor: str = ""
    buku_lengkap: bool = False
    permen_sesudah_perda: bool = False


def periksa_of(values: Values) -> Periksa:
    """Return what decoded settings say of it."""
    written = {key: values.found[key] for key in Periksa.__struct_fields__ if key in values.found}
    hours = written.get("jam_kerja")
    return Periksa(**written | ({} if hours is None else {"jam_kerja": Fraction(str(hours))}))
