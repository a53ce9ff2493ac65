"""Why a document is built again, in words for people."""

from __future__ import annotations

import posixpath

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.shelf.project import OFFICE_FILE, ROOT_MARK, TEMPLATE_FILE, WORD_FILE
from sopdoc.work.files.record import FileState
from sopdoc.work.tasks.fingerprint import Tools


class Reason(Struct, frozen=True):
    """A stable short name (``template``) and the sentence."""

    code: str
    text: str


def input_reason(state: FileState, *, is_source: bool) -> Reason:
    """Say which input is not as it was: changed, gone, or there now."""
    if is_source:
        return Reason("source", _("source changed"))
    name = posixpath.basename(state.name)
    if name.endswith(".yaml") and name not in (OFFICE_FILE, TEMPLATE_FILE):
        return Reason("source", _("source changed: {path}").format(path=state.name))
    if name == OFFICE_FILE:
        return Reason("office", _("office changed: {path}").format(path=state.name))
    if name in (TEMPLATE_FILE, WORD_FILE):
        return Reason("template", _("template changed: {path}").format(path=state.name))
    if name == ROOT_MARK:
        return Reason("settings", _("settings changed: {path}").format(path=state.name))
    return Reason("picture", _("picture changed: {path}").format(path=state.name))


def tools_reason(now: Tools, before: Tools | None) -> Reason:
    """Say what it was made with that is another now."""
    if before is None:
        return Reason("program", _("made with other tools"))
    for name, old, new in now.differences(before):
        code = {"sopdoc": "program", "fonts": "fonts", "engine": "engine"}.get(name, "libraries")
        return Reason(code, _("{part} changed: {old} → {new}").format(part=name, old=old or "-", new=new))
    return Reason("basis", _("made from an earlier state of its sources"))
