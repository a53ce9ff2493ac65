"""The page format that lists are printed in."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.reading.office.templat import DEFAULT_TEMPLAT, read_templat
from sopdoc.reading.settings.settings import settings_of
from sopdoc.reading.shelf.project import Project
from sopdoc.source.span import NOWHERE
from sopdoc.templat.templat import Templat


def templat_of(project: Project, source: Path) -> Templat:
    """Return the page format that documents have by default: the project's own, unless that has faults."""
    named = settings_of(source, project).templat or DEFAULT_TEMPLAT
    shipped = replace(project, templates=project.templates[-1:])
    for name, each in ((named, project), (DEFAULT_TEMPLAT, project), (DEFAULT_TEMPLAT, shipped)):
        templat = read_templat(name, NOWHERE, each, source).templat
        if templat is not None:
            return templat
    message = _("the page format {name} can't be read").format(name=DEFAULT_TEMPLAT)
    raise SopdocError(message, _("install sopdoc anew, as its README says"))
