"""The table of keys as a JSON Schema, for editors."""

from __future__ import annotations

import json

from sopdoc.reading.kinds.kind import Json
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.reading.tables.settings import SETTINGS

_DRAFT = "http://json-schema.org/draft-07/schema#"
_OTHERS = {"instansi": INSTANSI, "templat": TEMPLAT, "pengaturan": SETTINGS}
KINDS = ("sop", *_OTHERS)
"""Kinds of files that have a schema: documents, offices, templates, and the settings of a project."""


def json_schema() -> Json:
    """Return the schema (draft 7) of an SOP document; ``definitions`` holds those of the two other kinds of file."""
    return {
        "$schema": _DRAFT,
        "title": "sopdoc: SOP document, format 1",
        "definitions": {"instansi": INSTANSI.schema(), "templat": TEMPLAT.schema()},
        **SOP.schema(),
    }


def schema_text(kind: str = "sop") -> str:
    """Return the schema of a kind of file as the text of a file, such as `sopdoc.schema.json`."""
    other = _OTHERS.get(kind)
    schema = {"$schema": _DRAFT, "title": f"sopdoc: {kind}", **other.schema()} if other else json_schema()
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"
