"""Find the SOP files that a person means by the files and folders they name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.project import OFFICE_FILE, TEMPLATE_FILE
from sopdoc.source.diagnostic import Diagnostic, warning
from sopdoc.source.span import Span

SUFFIX = ".yaml"
DEFAULT = Path("sop_sources")


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
            _("{path} describes an office and is no document").format(path=argument),
            _("build its folder: sopdoc build {folder}").format(folder=argument.parent),
        )
    if argument.suffix.lower() != SUFFIX:
        raise InputOutputError(
            _("{path} is no SOP source").format(path=argument), _("the name of a source ends in .yaml")
        )
    return Sources((argument,))


def _nothing_there(argument: Path) -> InputOutputError:
    message = _("there is no file or folder {path}").format(path=argument)
    if argument == DEFAULT:
        return InputOutputError(
            message, _("start a project with: sopdoc init . — or name the files to build: sopdoc build my.yaml")
        )
    if argument.suffix.lower() == SUFFIX:
        return InputOutputError(message, _("write it with: sopdoc new {path}").format(path=argument))
    return InputOutputError(message)


def _in_folder(folder: Path) -> Sources:
    files: list[Path] = []
    warnings: list[Diagnostic] = []
    closed: list[InputOutputError] = []
    for path in _walk(folder, closed, warnings):
        suffix = path.suffix.lower()
        if suffix == SUFFIX and not _is_settings(path):
            files.append(path)
        elif suffix == ".yml":
            message = _("{name} is not built, as its name ends in .yml").format(name=path.name)
            hint = _("rename it to {name}").format(name=path.with_suffix(SUFFIX).name)
            warnings.append(warning("yml-name", message, Span(str(path)), hint))
    if not files and closed:
        raise closed[0]
    if not files:
        raise InputOutputError(
            _("there is no SOP source in the folder {path}").format(path=folder),
            _("write one with: sopdoc new {path}").format(path=folder / "sop.yaml"),
        )
    return Sources(tuple(sorted(files)), tuple(warnings), tuple(closed))


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
    return warning("linked-folder", message, Span(str(path)), hint)


def unreadable(fault: OSError, path: Path) -> InputOutputError:
    """Make the error that tells why a file or folder can't be read: the one that the system names, else ``path``."""
    reason = fault.strerror or type(fault).__name__
    return InputOutputError(_("{path} can't be read: {reason}").format(path=fault.filename or path, reason=reason))
