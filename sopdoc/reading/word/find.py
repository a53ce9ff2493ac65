"""``dasar.docx``: the Word file of the nearest template that has one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError, MissingToolError
from sopdoc.messages import _
from sopdoc.reading.shelf.files import FileKey, Input, file_key, input_of, read_bytes
from sopdoc.reading.shelf.links import link_out, refused_link
from sopdoc.reading.shelf.project import WORD_FILE, Project, shown_path
from sopdoc.reading.shelf.shelf import is_file, is_there
from sopdoc.reading.word.misnamed import misnamed
from sopdoc.rules.template import BROKEN_WORD_FILE
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

MAX_BYTES = 5 * 1024 * 1024


class Dasar(Struct, frozen=True):
    """A Word file's bytes, none where it can't be used, and what is wrong with it.

    ``inputs`` are that file and those that would count instead of it if they were there. ``own_name`` is the name of
    the project's template that it belongs to, "" for one that comes with the program.
    """

    data: bytes = b""
    inputs: tuple[Input, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    own_name: str = ""


def read_dasar(names: Iterable[str], project: Project, like: Path) -> Dasar:
    """Read the Word file of the first of some templates that has one; each may lie in any folder of templates.

    ``like`` is how the source was named. Raise InputOutputError where the file can't be read, and MissingToolError
    where there is none at all: the default template comes with one.
    """
    passed: list[Input] = []
    warnings: list[Diagnostic] = []
    for folder in (folder / name for name in dict.fromkeys(names) for folder in project.templates):
        file = folder / WORD_FILE
        if is_there(project.shelf, file):  # a link that leads nowhere is a fault, no missing file
            is_shipped = folder.parent == project.templates[-1]
            key = file_key(file, str(file), project.shelf) if is_shipped else None
            dasar = _shipped(key) if key else _own(file, project, like)
            own_name = "" if is_shipped else folder.name
            return Dasar(dasar.data, (*dasar.inputs, *passed), (*warnings, *dasar.diagnostics), own_name)
        for name, found in misnamed(folder, project.shelf, shown_path(folder, like, project.root)):
            warnings.append(found)
            passed.extend(_seen(folder / name, found.span.path, project))
        passed.append(Input(file))
    message = _("{path}, which comes with sopdoc, is missing").format(path=passed[-1].path)
    raise MissingToolError(message, _("install sopdoc anew, as its README says"))


def _seen(file: Path, shown: str, project: Project) -> Iterator[Input]:
    """Count a misnamed file among the inputs: what is said of it holds no longer than it is there."""
    with suppress(InputOutputError):  # it isn't needed, so whether it can be read is nobody's concern
        key = file_key(file, shown, project.shelf)
        yield input_of(key, digest(read_bytes(key)))


@lru_cache(maxsize=64)
def _shipped(key: FileKey) -> Dasar:
    data = read_bytes(key)
    return Dasar(data, (input_of(key, digest(data)),))


def _own(file: Path, project: Project, like: Path) -> Dasar:
    """Read a file of the project's own, unless it is none or lies outside."""
    span, templates = Span(shown_path(file, like, project.root)), file.parents[1]
    for path, tree in ((templates, templates.parent), (file, templates)):
        link = link_out(path, tree, project.shelf)
        if link:
            return Dasar(diagnostics=(refused_link(link, span, tree, like, project.shelf),))
    if not is_file(project.shelf, file):
        return _refused(_("this is not a file"), _("put a Word document (.docx) in its place, or remove it"), span)
    return _judged(file_key(file, span.path, project.shelf))


@lru_cache(maxsize=64)
def _judged(key: FileKey) -> Dasar:
    """Read a file once, and see whether it can be opened."""
    from sopdoc.reading.word.check import fault_of, typeface_warnings

    span = Span(key.shown)
    data = read_bytes(key, MAX_BYTES)
    if len(data) > MAX_BYTES:
        return _refused(_("the file is larger than 5 MB"), _("remove its pictures and what is embedded in it"), span)
    fault = fault_of(data)
    if fault:
        return _refused(*fault, span)
    return Dasar(data, (input_of(key, digest(data)),), tuple(typeface_warnings(data, span)))


def _refused(message: str, hint: str, span: Span) -> Dasar:
    return Dasar(diagnostics=(BROKEN_WORD_FILE.found(message, span, hint),))
