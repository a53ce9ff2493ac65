"""The table of keys as a JSON Schema, for editors."""

from __future__ import annotations

import json

from sopdoc.reading.keys.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.reading.kinds.kind import Json


def json_schema() -> Json:
    """Return the schema (draft 7) of an SOP document; ``definitions`` holds those of the two other kinds of file."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "sopdoc: SOP document, format 1",
        "definitions": {"instansi": INSTANSI.schema(), "templat": TEMPLAT.schema()},
        **SOP.schema(),
    }


def schema_text() -> str:
    """Return the schema as the text of `sopdoc.schema.json`."""
    return json.dumps(json_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
