"""The language that a project asks for: it has to be known before anything is said, and costs no more than a look."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.late import late

SETTINGS = "sopdoc.toml"
_language_here = late("sopdoc.work.tasks.home:language_here")


def project_language() -> str:
    """Return the language that the project around the working folder asks for, "" where none does."""
    try:
        here = Path.cwd()
    except OSError:
        return ""
    is_there = any(os.path.lexists(folder / SETTINGS) for folder in (here, *here.parents))
    return str(_language_here()) if is_there else ""
