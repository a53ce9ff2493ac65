"""Ask all rules of a document."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.choices import USUAL, Choices
from sopdoc.check.family import Family
from sopdoc.model.buku import Buku
from sopdoc.reading.load import Loaded
from sopdoc.reading.office.book import read_book
from sopdoc.rules.rule import Rule
from sopdoc.source.diagnostic import Diagnostic


def asked_of(loaded: Loaded, choices: Choices = USUAL) -> Asked | None:
    """Return what rules are asked about; None where the source, or its office, has errors."""
    if loaded.sop is None or loaded.values is None or loaded.origin is None:
        return None
    has_office = bool(loaded.origin.office.files)
    buku = read_book(loaded.origin.office) if choices.buku_lengkap else Buku()
    return Asked(loaded.sop, loaded.instansi, loaded.values, text_of(loaded), has_office, choices, buku)


def source_of(loaded: Loaded) -> bytes:
    """Return a source's bytes; none where it couldn't be read."""
    return loaded.origin.source if loaded.origin else b""


def text_of(loaded: Loaded) -> str:
    """Return a source's text, to whose characters the places in it count."""
    return source_of(loaded).removeprefix(codecs.BOM_UTF8).decode(errors="replace")


def findings_of(asked: Asked, checks: Family, asks: Callable[[Rule], bool]) -> Iterator[Diagnostic]:
    """Yield what is found about a document by those of some rules that are to be asked, rule by rule."""
    for rule, check in checks:
        if asks(rule) and asked.choices.turns_on(rule.setting):
            for broken in check(asked):
                yield rule.found(broken.message, broken.span, *broken.hints, edits=broken.edits)
