"""A pair of offices → what changed between them; and which office a file belongs to."""

from __future__ import annotations

import posixpath

from sopdoc.diff.change import Change
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.office import book_changes, office_changes
from sopdoc.diff.parts.written import as_written
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import WrittenSop
from sopdoc.pairs.pair import Pair
from sopdoc.reading.office.office import Office, read_office
from sopdoc.review.beside import own_keys
from sopdoc.review.faults import faults_of
from sopdoc.review.revised import Revised
from sopdoc.typography.markup import plain_text


def revised_office(pair: Pair) -> Revised:
    """Read and compare two ``instansi.yaml``: what the files themselves say, not what they take from outer ones.

    Raise InputOutputError where one can't be read.
    """
    old, new = (read_office(place.path, place.project) if place else Office() for place in (pair.old, pair.new))
    faults = tuple(
        fault
        for place, office in ((pair.old, old), (pair.new, new))
        if place
        for fault in faults_of(place, office.diagnostics)
    )
    last = (new if pair.new else old).instansi
    name, pemerintah = name_of(last, pair), government_of(last)
    if faults:
        return Revised(pair, name, None, faults, pemerintah=pemerintah)
    own = own_keys(pair.old) | own_keys(pair.new)
    told = (*office_changes(old.instansi, new.instansi), *book_changes(old.tree, new.tree))
    found = (change for change in told if change.place[0] in own)
    changes: tuple[Change, ...] = tuple(as_written(change, old.tree, new.tree) for change in found)
    before, after = (
        WrittenSop(name_of(office.instansi, pair) if place else "", ())
        for place, office in ((pair.old, old), (pair.new, new))
    )
    return Revised(pair, name, Comparison(before, after, changes, ()), pemerintah=pemerintah)


def name_of(office: Instansi, pair: Pair) -> str:
    """Return an office's name, of one without a name its folder, above all folders its government."""
    names = (office.nama, posixpath.dirname(pair.name), office.pemerintah)
    return next((_in_one_line(name) for name in names if name.strip()), ".")


def government_of(office: Instansi) -> str:
    """Return whose office it is, by its printed name; none for an office that doesn't say."""
    return _in_one_line(office.pemerintah)


def _in_one_line(text: str) -> str:
    return " ".join(plain_text(text).split())
