"""How a page format sets the procedure table: its row of numbers, and where texts stand in its columns."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

IN_PARENTHESES = "(1)"
"""The form of a column's number that stands in parentheses."""
BARE = "1"
"""The form of a column's number that stands alone."""
LIKE_HEADING = "kepala"
"""The colour of a row that is filled like the headings above it."""


class NomorKolom(Struct, frozen=True):
    """The row of the columns' numbers under the headings, if it is shown.

    ``bentuk`` is how the first one looks; ``warna`` is the fill RRGGBB, or `LIKE_HEADING`.
    """

    tampil: bool
    bentuk: str
    tebal: bool
    miring: bool
    warna: str

    def number(self, count: int) -> str:
        """Return the number of a column as it is printed, with the markup of slanted type."""
        printed = f"({count})" if self.bentuk == IN_PARENTHESES else str(count)
        return f"*{printed}*" if self.miring else printed


class LebarKolom(StrEnum):
    """Whose word the widths of columns follow."""

    ISI = "isi"
    """What stands in them: the page format's widths are those that are usual."""
    TETAP = "tetap"
    """The page format's, whatever stands in them, as far as there is room for the lanes."""


class Mendatar(StrEnum):
    """Where lines stand across their column."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"


class Tegak(StrEnum):
    """Where a text stands in the height of its row."""

    ATAS = "atas"
    TENGAH = "tengah"
    BAWAH = "bawah"


class Perataan(Struct, frozen=True):
    """Where texts stand in their cells."""

    mendatar: Mendatar
    tegak: Tegak


class Rata(Struct, frozen=True):
    """Where texts stand, by the columns of the procedure table but the lanes."""

    no: Perataan
    kegiatan: Perataan
    kelengkapan: Perataan
    waktu: Perataan
    output: Perataan
    keterangan: Perataan

    def of(self, name: str) -> Perataan:
        """Return where texts of a column stand, by its name."""
        found: Perataan = getattr(self, name)
        return found


class Konektor(StrEnum):
    """What off-page connectors are told apart by: letters through the document, or digits from 1 in each procedure."""

    HURUF = "huruf"
    ANGKA = "angka"
