"""Find the SOP files that a person means by the files and folders they name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.messages.system import reason_of
from sopdoc.reading.shelf.project import OFFICE_FILE, ROOT_NAME, TEMPLATE_FILE
from sopdoc.rules.files import LINKED_FOLDER, MISNAMED_SOURCE
from sopdoc.shell import command, sopdoc_command
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.work.tasks.misnamed import SUFFIX, nearest, right_name, source_name, unused_source

DEFAULT = Path(ROOT_NAME)


class Sources(Struct, frozen=True):
    """The documents' files, in the order in which they are built, and what was noticed on the way."""

    files: tuple[Path, ...]
    warnings: tuple[Diagnostic, ...] = ()
    closed: tuple[InputOutputError, ...] = ()
    """Why folders below could not be looked into."""


def find_sources(argument: Path) -> Sources:
    """Return the SOP files that a SOURCE stands for: itself, or those in the folder and below, sorted by path.

    Raise InputOutputError where there is none.
    """
    if argument.is_dir():
        return _in_folder(argument)
    if not argument.exists():
        raise _nothing_there(argument)
    if not argument.is_file():
        raise InputOutputError(_("{path} is neither a file nor a folder").format(path=argument))
    if argument.name == OFFICE_FILE:
        raise InputOutputError(
            _("{path} describes an office and is no document").format(path=argument), _beside_office(argument.parent)
        )
    if argument.suffix.lower() != SUFFIX or right_name(argument):
        raise InputOutputError(_("{path} is no SOP source").format(path=argument), _way_to_source(argument))
    return Sources((argument,))


def _beside_office(folder: Path) -> str:
    """Say how the documents of an office's folder are built, or how the first one is written."""
    if holds_source(folder):
        return _("name its folder instead: {folder}").format(folder=command(folder))
    return _("write an SOP beside it with: {command}").format(command=sopdoc_command("new", unused_source(folder)))


def _way_to_source(path: Path) -> str:
    """Say how a file that isn't named as a source becomes one, or which source it may have been made from."""
    if right_name(path):
        return rename_hint(path)
    if (source := source_name(path)).is_file():
        return _("did you mean {path}?").format(path=command(source))
    return _("the name of a source ends in .yaml")


def rename_hint(path: Path) -> str:
    """Say what a file is to be named, if nothing has that name."""
    name = right_name(path)
    if path.with_name(name).exists() and name == OFFICE_FILE:
        return _("{name} is there, too: remove this file, or move it to the folder that it is for").format(name=name)
    if path.with_name(name).exists():
        return _("{name} is there, too: remove this file, or give it a name of its own").format(name=name)
    return _("rename it to {name}").format(name=name)


def _nothing_there(argument: Path) -> InputOutputError:
    return InputOutputError(_("there is no file or folder {path}").format(path=argument), _instead_of(argument))


def _instead_of(argument: Path) -> str:
    """Say what can be done where a file or folder isn't there."""
    if argument == DEFAULT:
        return _way_to_start()
    if near := nearest(argument):
        return _("did you mean {path}?").format(path=command(near))
    if set("*?[") & set(argument.name):
        return _("no name fits this pattern")
    if argument.suffix.lower() == SUFFIX or right_name(argument):
        return _("write it with: {command}").format(command=sopdoc_command("new", source_name(argument)))
    return _("name a file or folder that is there")


def _way_to_start() -> str:
    if any(path.suffix.lower() == SUFFIX for path in Path().iterdir()):
        return _("name what is to be taken instead: . for all sources in this folder, or one of them")
    return _("start a project here with: {command}").format(command=sopdoc_command("init", "."))


def _in_folder(folder: Path) -> Sources:
    files: list[Path] = []
    warnings: list[Diagnostic] = []
    closed: list[InputOutputError] = []
    for path in _walk(folder, closed, warnings):
        if right_name(path):
            warnings += _misnamed(path)
        elif path.suffix.lower() == SUFFIX and not _is_settings(path):
            files.append(path)
    if not files and closed:
        raise closed[0]
    if not files:
        raise _nothing_in(folder, warnings)
    return Sources(tuple(sorted(files)), tuple(warnings), tuple(closed))


def _nothing_in(folder: Path, warnings: list[Diagnostic]) -> InputOutputError:
    message = _("there is no SOP source in the folder {path}").format(path=folder)
    if warnings:
        found = warnings[0]
        return InputOutputError(message, f"{found.span.path}: {found.message}: {', '.join(found.hints)}")
    first = sopdoc_command("new", unused_source(folder))
    return InputOutputError(message, _("write one with: {command}").format(command=first))


def _misnamed(path: Path) -> tuple[Diagnostic, ...]:
    """Warn of a file that isn't read because of its name's spelling."""
    office = path.with_name(OFFICE_FILE)
    if right_name(path) == OFFICE_FILE:
        if office.exists() and office.samefile(path):  # this system takes both names for one
            return ()
        message = _("{name} is not read: an office is described in a file named {office}")
    else:
        message = _("{name} is not built, as the name of a source ends in .yaml")
    message = message.format(name=path.name, office=OFFICE_FILE)
    return (MISNAMED_SOURCE.found(message, Span(str(path)), rename_hint(path)),)


def holds_source(folder: Path) -> bool:
    """Tell whether a source is in a folder or below it."""
    return any(path.suffix.lower() == SUFFIX and not _is_settings(path) for path in _walk(folder, [], []))


def _is_settings(path: Path) -> bool:
    """Tell whether a file describes an office or a page format rather than a document."""
    return path.name == OFFICE_FILE or (path.name == TEMPLATE_FILE and path.parent.parent.name == "templates")


def _walk(folder: Path, closed: list[InputOutputError], warnings: list[Diagnostic]) -> Iterator[Path]:
    """Yield the files below a folder but hidden ones; links to folders are not followed, as they may go in circles.

    Folders that can't be read are added to ``closed``, and what is to be said of links to ``warnings``.
    """
    for place, folders, names in os.walk(folder, onerror=lambda fault: closed.append(unreadable(fault, folder))):
        here = Path(place)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        warnings += (_linked(here / name) for name in folders if (here / name).is_symlink())
        yield from (here / name for name in sorted(names) if not name.startswith("."))


def _linked(path: Path) -> Diagnostic:
    message = _("{name} is a link to a folder, and is not looked into").format(name=path.name)
    hint = _("put the folder itself here, or build it by its own name")
    return LINKED_FOLDER.found(message, Span(str(path)), hint)


def unreadable(fault: OSError, path: Path) -> InputOutputError:
    """Make the error that tells why a file or folder can't be read: the one that the system names, else ``path``."""
    message = _("{path} can't be read: {reason}")
    return InputOutputError(message.format(path=fault.filename or path, reason=reason_of(fault)))
