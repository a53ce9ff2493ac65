"""A colour profile of sRGB, made of the numbers that define it.

Source: IEC 61966-2-1 for the curve; its primaries, adapted to the white point D50 by the Bradford method;
ICC.1:2001-04 for the file.
"""

from __future__ import annotations

import struct
from copy import copy
from functools import cache

from sopdoc.painters.compression import THOROUGH, zlib_stream
from sopdoc.painters.pdf.objects import Constant, deflated
from sopdoc.typography.pdf_library import pdfdoc

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.4360747, 0.2225045, 0.0139322),
    b"gXYZ": (0.3850649, 0.7168786, 0.0971045),
    b"bXYZ": (0.1430804, 0.0606169, 0.7141733),
}
_CURVES = (b"rTRC", b"gTRC", b"bTRC")
_STEPS = 1024
_HEADER_LENGTH = 128
NAME = "sRGB IEC61966-2.1"


def output_intent() -> pdfdoc.PDFDictionary:
    """Return what says that the colours of a file are those of sRGB."""
    name = pdfdoc.PDFString(NAME)
    entries = {"Type": "/OutputIntent", "S": "/GTS_PDFA1", "OutputConditionIdentifier": name, "Info": name}
    return pdfdoc.PDFDictionary({**entries, "DestOutputProfile": copy(_embedded())})


@cache
def _embedded() -> Constant:
    return Constant(deflated(zlib_stream(srgb_profile(), THOROUGH), {"N": 3}))


@cache
def srgb_profile() -> bytes:
    """Return the profile's bytes."""
    tags = {
        b"desc": _description(NAME),
        b"cprt": b"text\0\0\0\0Not protected by copyright; use it freely.\0",
        b"wtpt": _xyz(_WHITE),
    }
    tags |= {tag: _xyz(primary) for tag, primary in _PRIMARIES.items()}
    tags |= dict.fromkeys(_CURVES, _curve())
    start = _HEADER_LENGTH + 4 + 12 * len(tags)
    table, body = [struct.pack(">I", len(tags))], b""
    places: dict[bytes, int] = {}
    for tag, data in tags.items():
        if data not in places:
            places[data] = start + len(body)
            body += data + b"\0" * (-len(data) % 4)
        table.append(struct.pack(">4sII", tag, places[data], len(data)))
    return _header(start + len(body)) + b"".join(table) + body


def _header(length: int) -> bytes:
    """Return the header of a display profile of version 2.1, dated at the start of 2000."""
    kinds = (0x02100000, b"mntr", b"RGB ", b"XYZ ")
    date = (2000, 1, 1, 0, 0, 0)
    fields = struct.pack(">I4xI4s4s4s6H4s28x", length, *kinds, *date, b"acsp")
    return (fields + _fixed(_WHITE)).ljust(_HEADER_LENGTH, b"\0")


def _fixed(values: tuple[float, float, float]) -> bytes:
    """Return numbers in ICC's s15Fixed16."""
    return struct.pack(">3i", *(round(value * 65536) for value in values))


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + _fixed(values)


def _description(text: str) -> bytes:
    ascii_text = text.encode("ascii") + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">I", len(ascii_text)) + ascii_text + b"\0" * (4 + 4 + 2 + 1 + 67)


def _curve() -> bytes:
    values = (round(65535 * _linear(step / (_STEPS - 1))) for step in range(_STEPS))
    return b"curv\0\0\0\0" + struct.pack(f">I{_STEPS}H", _STEPS, *values)


def _linear(value: float) -> float:
    """Return the light that an encoded value stands for."""
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4  # noqa: PLR2004
