"""What a review is never written over: what is compared, and documents that were built."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.sides import Sides
from sopdoc.reading.built.built import carried_by
from sopdoc.review.registry import ENDINGS, PAGES

_BUILT = frozenset(ENDINGS[form] for form in PAGES)
"""How the names of built documents end."""


def check_apart(output: Path | None, files: Mapping[str, Path | None], sides: Sides) -> None:
    """Raise InputOutputError where a file that is compared, or a built document, would be written over."""
    places = [place for pair in sides.pairs for place in (pair.old, pair.new) if place]
    compared = {path.resolve() for place in places for path in (place.path, Path(place.shown))}
    targets = [file for file in (*files.values(), output) if file is not None]
    for target in targets:
        if target.resolve() in compared:
            raise _refused(_("{path} is one of the files that are compared").format(path=target))
        check_not_built(target)


def check_not_built(target: Path) -> None:
    """Raise InputOutputError where a file is a built document: a redline has no source, and would be taken for it."""
    if target.suffix.lower() in _BUILT and target.is_file() and _carries(target):
        raise _refused(_("{path} is a document that sopdoc has built").format(path=target))


def _carries(path: Path) -> bool:
    """Tell whether a file carries a source; one that is damaged, or has a password, is none of ours."""
    try:
        return bool(carried_by(path))
    except InputOutputError:
        return False


def _refused(message: str) -> InputOutputError:
    return InputOutputError(message, _("choose another file with --output"))
