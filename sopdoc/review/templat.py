"""A pair of page formats → what changed between them."""

from __future__ import annotations

from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.office import picture_changes, templat_changes, word_file_changes
from sopdoc.model.sop import WrittenSop
from sopdoc.pairs.pair import Pair, Place
from sopdoc.reading.office.signature_picture import named_picture
from sopdoc.reading.office.whole_templat import whole_templat
from sopdoc.reading.shelf.files import compose_file, file_key
from sopdoc.review.beside import signature_picture, word_file
from sopdoc.review.faults import faults_of
from sopdoc.review.revised import Revised
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Node


def revised_templat(pair: Pair) -> Revised:
    """Read and compare two ``templat.yaml`` as they are written, and the Word files and pictures beside them.

    Raise InputOutputError where one can't be read.
    """
    (old, old_faults), (new, new_faults) = (_read(place) for place in (pair.old, pair.new))
    name = "templates"
    if old_faults or new_faults:
        return Revised(pair, name, None, (*old_faults, *new_faults))
    word_files = word_file_changes(word_file(pair.old), word_file(pair.new))
    pictures = picture_changes(*(signature_picture(place) for place in (pair.old, pair.new)))
    same_name = named_picture(old) == named_picture(new)
    changes = (*templat_changes(old, new), *word_files, *(pictures if same_name else ()))
    before, after = (WrittenSop(place.path.parent.name if place else "", ()) for place in (pair.old, pair.new))
    return Revised(pair, name, Comparison(before, after, changes, ()))


def _read(place: Place | None) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    if place is None:
        return None, ()
    composed = compose_file(file_key(place.path, str(place.path), place.project.shelf))
    tree = composed.tree and whole_templat(composed.tree, [])
    return tree, faults_of(place, composed.faults)
