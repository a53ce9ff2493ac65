"""The project that the working folder is in, and its settings: what a command takes where it isn't told otherwise.

A project's folder holds ``sop_sources``, or the mark of a root is in it. See docs/analysis/command-line.md and
docs/analysis/settings.md.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from sopdoc.reading.settings.settings import NO_SETTINGS, Settings, missing_sources, read_settings, settings_of
from sopdoc.reading.shelf.project import ROOT_MARK, ROOT_NAME, Project, find_project
from sopdoc.source.diagnostic import has_errors
from sopdoc.work.tasks.faulty import FaultySettingsError

_OUTPUT = "output"
_LANGUAGE = re.compile(r"""^[ \t]*bahasa[ \t]*=[ \t]*["'](\w+)["']""", re.MULTILINE)


def settings_for(named: Sequence[Path] = ()) -> Settings:
    """Return the settings that a command obeys: of the project that the working folder is in, else of what is named.

    Raise FaultySettingsError where they have faults, InputOutputError where they can't be read.
    """
    home = _home()
    if home is not None:
        settings = _read(home, Path())
    else:
        settings = next((settings_of(path, find_project(path)) for path in named), NO_SETTINGS)
    found = (*settings.diagnostics, *missing_sources(settings))
    if has_errors(found):
        raise FaultySettingsError(found)
    return settings


def default_source() -> Path:
    """Return what a SOURCE would be that names the project that the working folder is in, there or not."""
    home = _home()
    if home is None:
        return Path(ROOT_NAME)
    sources = home / ROOT_NAME
    return _shown(home if settings_for().sumber or not sources.is_dir() else sources)


def default_sources() -> tuple[Path, ...]:
    """Return the sources of the project that the working folder is in, there or not."""
    return sources_of(default_source())


def default_output(named: Sequence[Path] = ()) -> Path:
    """Return the output folder of the project that the working folder is in, or of what is named, if that says so."""
    place = settings_for(named).keluaran
    if place:
        return _shown(place.path)
    home = _home()
    return Path(_OUTPUT) if home is None else _shown(home / _OUTPUT)


def sources_of(argument: Path) -> tuple[Path, ...]:
    """Return what a SOURCE stands for: the sources where it is a project's folder, else itself."""
    if argument.name == ROOT_NAME or not os.path.isdir(argument):  # noqa: PTH112 - no fault for odd names
        return (argument,)
    named = _sources(_read(argument, argument))
    if named:
        return named
    sources = argument / ROOT_NAME
    return (sources,) if os.path.isdir(sources) else (argument,)  # noqa: PTH112 - no fault for odd names


def _sources(settings: Settings) -> tuple[Path, ...]:
    return tuple(_shown(place.path) for place in settings.sumber)


def _read(folder: Path, like: Path) -> Settings:
    """Return what the settings in a folder say, if there are any; ``like`` is how a person names it."""
    file = Path(os.path.abspath(folder)) / ROOT_MARK  # noqa: PTH100 - links stay as they are
    return read_settings(file, like, Project(file.parent, ())) if os.path.lexists(file) else NO_SETTINGS


def _home() -> Path | None:
    """Return the folder of the project that the working folder is in, None where it is in none.

    It is the nearest with settings of its own within a project. A folder above counts as one only if its sources have
    the working folder's owner: others may put theirs anywhere.
    """
    here = Path.cwd()
    if (here / ROOT_NAME).is_dir() or (here / ROOT_MARK).is_file():
        return here
    nearest: Path | None = None
    for folder in (here, *here.parents):
        nearest = nearest or (folder if (folder / ROOT_MARK).is_file() else None)
        if folder.name == ROOT_NAME:
            return nearest or folder.parent
        if _owner(folder / ROOT_NAME) == _owner(here):
            return nearest or folder
    return None


def language_here() -> str:
    """Return the language that the settings here ask for; "" where they don't, or can't be read.

    Only their line is looked at: in this language the faults of all others are told.
    """
    home = _home()
    try:
        found = home and _LANGUAGE.search((home / ROOT_MARK).read_text("utf-8", errors="replace"))
    except OSError:
        return ""
    return found[1] if found else ""


def _owner(folder: Path) -> int | None:
    """Return the number of a folder's owner, None where there is no such folder."""
    return folder.stat().st_uid if os.path.isdir(folder) else None  # noqa: PTH112 - a closed folder is no fault


def _shown(path: Path) -> Path:
    return Path(os.path.relpath(path))
