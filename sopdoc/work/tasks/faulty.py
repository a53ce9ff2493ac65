"""What stops a command before it begins: the settings of its project have faults."""

from __future__ import annotations

from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.source.diagnostic import Diagnostic, render


class FaultySettingsError(SopdocError):
    """The settings of the project have faults (exit code 2): ``found``."""

    def __init__(self, found: tuple[Diagnostic, ...]) -> None:
        super().__init__(_("the settings of the project have faults"))
        self.found = found
        self.lines = tuple(map(render, found))
