"""A report for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from msgspec.structs import asdict

from sopdoc.build.report.entry import Entry


def write_json(entries: Sequence[Entry], totals: Mapping[str, float]) -> bytes:
    """Return a report as JSON: the totals of the run, then each document, a line each."""
    documents = ",\n".join(json.dumps({**asdict(entry), "seconds": round(entry.seconds, 4)}) for entry in entries)
    return f'{{"format": 1,\n"totals": {json.dumps(totals)},\n"documents": [\n{documents}\n]}}\n'.encode()
