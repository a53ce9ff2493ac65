"""Give people something to start from, without touching what they have."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.shelf.project import OFFICE_FILE, ROOT_NAME
from sopdoc.shell import sopdoc_command
from sopdoc.starter.optional import optional_blocks, switched_on
from sopdoc.work.files.write import unwritable, write_whole
from sopdoc.work.tasks.misnamed import unused_source

_STARTERS = Path(__file__).parents[1] / "starter"
RINGKAS, LENGKAP = "ringkas", "lengkap"
_SCHEMAS = {
    "sop": "sopdoc.schema.json",
    "instansi": "schema/instansi.schema.json",
    "templat": "schema/templat.schema.json",
    "pengaturan": "schema/pengaturan.schema.json",
}
"""Where a project has the schema of each kind of file."""
_DAY = re.compile("2 Januari 2025(?P<room> +(?=  #))?")
"""The day in the starter, with the blanks that may make room for a longer one."""
_FOLDERS_ABOVE = 6
"""A schema further above is another project's."""


def starter(name: str) -> bytes:
    """Return a starter file of the package."""
    return (_STARTERS / name).read_bytes()


def sop_starter(today: date, kind: str = "") -> bytes:
    """Return the text that a new SOP begins with: "" explains, ``ringkas`` is short, ``lengkap`` has all keys on.

    Its dates are ``today``: an older one would be due for review.
    """
    if kind == RINGKAS:
        return starter("ringkas.yaml")
    text = _dated(starter("sop.yaml").decode(), today)
    if kind == LENGKAP:
        text = switched_on(text, (lines for _key, lines in optional_blocks(text)))
    return text.encode()


def _dated(text: str, today: date) -> str:
    """Return a starter with another day in it; comments behind it stay where they are."""
    day = str(Tanggal(today.year, today.month, today.day))

    def dated(found: re.Match[str]) -> str:
        return day.ljust(len(found[0])) if found["room"] else day

    return _DAY.sub(dated, text)


def create(path: Path, data: bytes) -> None:
    """Write a new file, whole or not at all, and the folders above it.

    Raise InputOutputError where it exists or can't be written.
    """
    try:
        is_taken = path.exists() or path.is_symlink()
    except OSError as fault:
        raise unwritable(path, fault, _("choose another place for it")) from fault
    if is_taken:
        raise InputOutputError(
            _("{path} exists already and is left as it is").format(path=path), _("choose another name")
        )
    write_whole(path, data, _("choose another place for it"))


def with_schema(file: Path, text: bytes) -> bytes:
    """Return a starter whose first line names the schema that lies in a folder above, if one does, for editors."""
    kind = "instansi" if file.name == OFFICE_FILE else "sop"
    places = (folder / _SCHEMAS[kind] for folder in Path(os.path.abspath(file)).parents[:_FOLDERS_ABOVE])  # noqa: PTH100
    found = next((place for place in places if place.is_file()), None)
    return _first_line(file, found) + text if found else text


def _first_line(file: Path, schema: Path) -> bytes:
    place = Path(os.path.relpath(schema, file.parent)).as_posix()
    line = f"#:schema ./{place}" if file.suffix == ".toml" else f"# yaml-language-server: $schema={place}"
    return f"{line}\n".encode()


def start_project(folder: Path, schemas: Mapping[str, bytes], today: date) -> tuple[Path, ...]:
    """Make a project with an office and one SOP of ``today``, and return the files written.

    Raise InputOutputError where the folder holds a project already or can't be written.
    """
    _check_apart(folder)
    sources = folder / ROOT_NAME
    if sources.exists():
        raise InputOutputError(
            _("{path} exists already: the folder holds a project").format(path=sources),
            _("add a source to it with: {command}").format(command=sopdoc_command("new", unused_source(sources))),
        )
    office = sources / "dinas-contoh"
    contents = {
        office / "instansi.yaml": starter("instansi.yaml"),
        office / "sop-contoh.yaml": sop_starter(today),
        folder / "templates" / "README.md": starter("templates.md"),
        folder / "README.md": starter("README.md"),
        folder / "sopdoc.toml": starter("sopdoc.toml"),
        **{folder / _SCHEMAS[kind]: schema for kind, schema in schemas.items()},
    }
    for file, kind in ((office / "instansi.yaml", "instansi"), (office / "sop-contoh.yaml", "sop")):
        contents[file] = _first_line(file, folder / _SCHEMAS[kind]) + contents[file]
    settings = folder / "sopdoc.toml"
    contents[settings] = _first_line(settings, folder / _SCHEMAS["pengaturan"]) + contents[settings]
    missing = [path for path in contents if not path.exists()]
    new_folders = [place for place in (office, sources, folder / "templates", folder / "schema") if not place.exists()]
    written: list[Path] = []
    try:
        for path in missing:
            create(path, contents[path])
            written.append(path)
    except BaseException:
        _undo(written, new_folders)
        raise
    return tuple(written)


def _check_apart(folder: Path) -> None:
    """Raise InputOutputError where a folder is or lies in one of sources: its project would be a part of another."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100 - links stay as they are
    sources = next((each for each in (here, *here.parents) if each.name == ROOT_NAME), None)
    if sources is None:
        return
    if sources.exists():
        hint = _("it needs no project of its own; write a source into it with: {command}")
        command = sopdoc_command("new", unused_source(folder))
    else:
        hint = _("start the project in the folder above it, with: {command}")
        command = sopdoc_command("init", Path(os.path.relpath(sources.parent)))
    message = _("{path} is a place for the sources of a project").format(path=folder)
    raise InputOutputError(message, hint.format(command=command))


def _undo(files: list[Path], folders: list[Path]) -> None:
    """Remove what was written, so that the same command can be tried again; folders that hold anything else stay."""
    for path in files:
        path.unlink(missing_ok=True)
    for place in folders:
        with suppress(OSError):
            place.rmdir()
