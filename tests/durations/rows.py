"""Procedures in short, for tests of times."""

from __future__ import annotations

from typing import Any

from sopdoc.model.prosedur import Langkah, Pelaksana, Prosedur
from tests.flows import langkah

LANES = (Pelaksana("a", "A"), Pelaksana("b", "B"), Pelaksana("c", "C"))


def row(waktu: Any = "10 menit", oleh: str = "a", **values: Any) -> Langkah:
    """Return a step of so long."""
    return langkah("Mencatat", oleh, waktu=waktu, **values)


def procedure(*rows: Langkah, satuan_waktu: str = "") -> Prosedur:
    return Prosedur("Judul", LANES, rows, satuan_waktu=satuan_waktu)
