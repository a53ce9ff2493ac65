"""The page format that lists are printed in."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.reading.office.templat import DEFAULT_TEMPLAT, read_templat
from sopdoc.reading.shelf.project import Project
from sopdoc.source.span import NOWHERE
from sopdoc.templat.templat import Templat


def templat_of(project: Project, source: Path) -> Templat:
    """Return the page format that documents have by default: the project's own, unless that has faults."""
    for each in (project, replace(project, templates=project.templates[-1:])):
        templat = read_templat(DEFAULT_TEMPLAT, NOWHERE, each, source).templat
        if templat is not None:
            return templat
    message = _("the page format {name} can't be read").format(name=DEFAULT_TEMPLAT)
    raise SopdocError(message, _("install sopdoc anew, as its README says"))
