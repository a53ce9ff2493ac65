"""Give people something to start from, without touching what they have."""

from __future__ import annotations

from pathlib import Path

from sopdoc.build.write import unwritable
from sopdoc.errors import InputOutputError
from sopdoc.messages import _

_STARTERS = Path(__file__).parents[1] / "starter"
_FOR_EDITORS = b"# yaml-language-server: $schema=../../sopdoc.schema.json\n"


def starter(name: str) -> bytes:
    """Return a starter file of the package."""
    return (_STARTERS / name).read_bytes()


def create(path: Path, data: bytes) -> None:
    """Write a new file and the folders above it; raise InputOutputError where it exists or can't be written."""
    try:
        if path.exists():
            raise InputOutputError(
                _("{path} exists already and is left as it is").format(path=path), _("choose another name")
            )
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as stream:
            stream.write(data)
    except OSError as fault:
        raise unwritable(path, fault, _("choose another place for it")) from fault


def start_project(folder: Path, schema: bytes) -> tuple[Path, ...]:
    """Make a project with an office and one SOP, and return the files written.

    Raise InputOutputError where the folder holds a project already or can't be written.
    """
    sources = folder / "sop_sources"
    if sources.exists():
        raise InputOutputError(
            _("{path} exists already: the folder holds a project").format(path=sources),
            _("add a source to it with: sopdoc new {path}").format(path=sources / "sop.yaml"),
        )
    office = sources / "dinas-contoh"
    contents = {
        office / "instansi.yaml": starter("instansi.yaml"),
        office / "sop-contoh.yaml": _FOR_EDITORS + starter("sop.yaml"),
        folder / "templates" / "README.md": starter("templates.md"),
        folder / "README.md": starter("README.md"),
        folder / "sopdoc.schema.json": schema,
    }
    written = [path for path in contents if not path.exists()]
    for path in written:
        create(path, contents[path])
    return tuple(written)
