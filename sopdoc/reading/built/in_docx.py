"""The container that a DOCX carries, in whichever custom XML part the last program has put it."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from sopdoc.carried.container import BEGINNING, MOST, is_container

_MOST_ENTRIES = 10_000
_ENTRY = b"PK\1\2"
"""How each entry of a ZIP's directory begins."""
_ENCRYPTED = 1


def container_in_docx(data: bytes) -> bytes | None:
    """Return the container, None where there is none; raise what `ZipFile` raises for a damaged file, or ValueError."""
    if data.count(_ENTRY) > _MOST_ENTRIES:
        raise ValueError("more files than any document has")
    with ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.infolist():
            name = entry.filename.lower()
            if not (name.startswith("customxml/") and name.endswith(".xml")) or entry.flag_bits & _ENCRYPTED:
                continue
            if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                continue
            with archive.open(entry) as part:
                beginning = part.read(BEGINNING)
                if is_container(beginning):
                    return beginning + part.read(MOST + 1 - len(beginning))
    return None
