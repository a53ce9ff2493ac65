"""What changed since an older revision of a source, as the text of an entry in its history."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sopdoc.diff.forms.ringkasan import ringkasan
from sopdoc.diff.revisions import compare_sources
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.pair import Place
from sopdoc.pairs.sides import Sides, of_paths, of_revisions
from sopdoc.reading.load import Loaded, load_source

LATEST = "HEAD"


def proposed(path: Path, against: str | None) -> str:
    """Return the sentence; ``against`` is a file, or else a revision of git, by default HEAD.

    Raise InputOutputError where there is nothing to propose, or nothing to compare with.
    """
    older = against or LATEST
    with closing(_sides(path, older)) as sides:
        (pair,) = sides.pairs
        old, new = _read(pair.old), _read(pair.new)
        comparison = compare_sources(old, new) if old and new else None
    if comparison is None:
        raise InputOutputError(_("{older} has faults, so that no text can be proposed").format(older=older))
    text = ringkasan(comparison)
    if not text:
        raise InputOutputError(_("nothing has changed in {path} since {older}").format(path=path, older=older))
    return text


def _sides(path: Path, older: str) -> Sides:
    try:
        is_file = Path(older).exists()
    except (OSError, ValueError):
        is_file = False
    return of_paths(Path(older), path) if is_file else of_revisions(older, None, (path,))


def _read(place: Place | None) -> Loaded | None:
    return load_source(place.path, place.project) if place else None
