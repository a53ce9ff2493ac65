"""PDF files held to the standards that they say they follow."""

from __future__ import annotations

import io

import page
import pikepdf
import pikepdf.pdfa

from tests.checkers.tagged import tag_faults


def archival_faults(data: bytes, part: int) -> list[str]:
    """What breaks PDF/A of this part (2b or 3b), or PDF/UA-1 where a file is tagged; nothing where all is well.

    pikepdf's own validator refuses all schemas of XMP but PDF/A's own, and so what PDF/UA asks for: it sees files that
    aren't tagged.
    """
    with pikepdf.open(io.BytesIO(data)) as file:
        is_tagged = "/StructTreeRoot" in file.Root
    level = f"{part}b"
    own = [] if is_tagged else map(str, pikepdf.pdfa.validate_written(io.BytesIO(data), level).findings)
    profiles = (level, "ua1") if is_tagged else (level,)
    found = [
        f"{profile}: {failure.rule_id}: {failure.message}"
        for profile in profiles
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]
    return [*own, *found, *(tag_faults(data) if is_tagged else ())]
