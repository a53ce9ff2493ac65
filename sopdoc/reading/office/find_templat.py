"""Which file a template's name stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import did_you_mean
from sopdoc.reading.shelf.files import FileKey, file_key
from sopdoc.reading.shelf.links import link_out, refused_link
from sopdoc.reading.shelf.project import TEMPLATE_FILE, Project, shown_path
from sopdoc.reading.shelf.shelf import is_file, is_there, names_in
from sopdoc.rules.template import TEMPLAT_CHAIN, TEMPLAT_CIRCLE, UNKNOWN_TEMPLAT
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_LONGEST_CHAIN = 20
"""Templates that may rest on each other; each is read, and laid over the next."""


def find_templat(
    name: str, span: Span, project: Project, like: Path, chain: Sequence[FileKey]
) -> tuple[FileKey | Diagnostic, list[Path]]:
    """Return the nearest template of a name, or why there is none, and the places nearer by where it isn't.

    ``chain`` are those that rest on it: one of them is passed over for the one it hides.
    """
    absent: list[Path] = []
    if len(chain) >= _LONGEST_CHAIN:
        message = _("more than {most} templates rest on each other").format(most=_LONGEST_CHAIN)
        return TEMPLAT_CHAIN.found(message, span, _("write what differs into fewer of them")), absent
    taken = {key.path for key in chain}
    for folder in project.templates:
        file = folder / name / TEMPLATE_FILE
        if file in taken:
            continue
        if not is_file(project.shelf, file):
            absent.append(file)
            continue
        shown = shown_path(file, like, project.root)
        return _refused(file, folder, project, span, like) or file_key(file, shown, project.shelf), absent
    odd = next((file for file in absent if is_there(project.shelf, file)), None)
    if odd is not None:
        message = _("{path} is not a file").format(path=shown_path(odd, like, project.root))
        hint = _("write the template's keys into a plain file of this name")
        return UNKNOWN_TEMPLAT.found(message, span, hint), absent
    return _unknown(name, span, project, chain), absent


def _refused(file: Path, folder: Path, project: Project, span: Span, like: Path) -> Diagnostic | None:
    """Report a template of the project's own that isn't in its folder; where the program has its own is its affair."""
    if folder == project.templates[-1]:
        return None
    for path, tree in ((folder, folder.parent), (file, folder)):
        link = link_out(path, tree, project.shelf)
        if link:
            return refused_link(link, span, tree, like, project.shelf)
    return None


def _unknown(name: str, span: Span, project: Project, chain: Sequence[FileKey]) -> Diagnostic:
    if any(key.path.parent.name == name for key in chain):
        circle = " → ".join((*(key.path.parent.name for key in chain), name))
        return TEMPLAT_CIRCLE.found(_("templates inherit in a circle: {circle}").format(circle=circle), span)
    message = _("no template is named `{name}`").format(name=excerpt(name))
    return UNKNOWN_TEMPLAT.found(message, span, *did_you_mean(name, tuple(sorted(set(_known(project))))))


def _known(project: Project) -> Iterator[str]:
    """Yield the names of templates; a folder of them that lies outside says nothing."""
    for folder in project.templates:
        if folder == project.templates[-1] or not link_out(folder, folder.parent, project.shelf):
            names = names_in(project.shelf, folder)
            yield from (name for name in names if is_file(project.shelf, folder / name / TEMPLATE_FILE))
