"""The TrueType files that a template brings: each lies in the folder of the template that names it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.shelf.files import FileKey, Input, input_of, read_bytes
from sopdoc.reading.shelf.links import link_out
from sopdoc.reading.shelf.shelf import Kind, Shelf
from sopdoc.reading.tables.typeface import CUTS, HURUF, NAMA, TEBAL, TEGAK
from sopdoc.rules.template import FONT, TYPEFACE
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar
from sopdoc.templat.huruf import CHOICE, is_bundled
from sopdoc.templat.templat import Templat
from sopdoc.typography.files.font_check import FontFault, font_fault, may_be_passed_on

MAX_BYTES = 8 * 1024 * 1024
Holders = dict[str, FileKey]
"""The template that names the file of each cut."""


class FontsFound(Struct, frozen=True):
    """A page format with its typeface, the files that this came from, what is wrong, and who names each file."""

    templat: Templat | None
    inputs: tuple[Input, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    holders: Holders = {}


def with_fonts(templat: Templat | None, tree: Node | None, chain: Sequence[FileKey], shelf: Shelf) -> FontsFound:
    """Return a page format with the files that the merged ``tree`` of its files names for its typeface."""
    group = tree.get(HURUF) if isinstance(tree, Mapping) else None
    if templat is None or not isinstance(group, Mapping):
        return FontsFound(templat)
    named = dict(_named(group))
    faults = list(_without(named, group))
    files: dict[str, tuple[FileKey, bytes]] = {}
    holders: Holders = {}
    for cut, value in named.items():
        holders[cut] = next(key for key in chain if key.shown == value.span.path)
        key = _file(value, holders[cut].path.parent, shelf)
        fault = key if isinstance(key, str) else _fault(key)
        if isinstance(key, str) or fault:
            faults.append(FONT.found(f"{excerpt(value.text)}: {fault}", value.span, _remedy()))
        else:
            files[cut] = key, read_bytes(key, MAX_BYTES)
    if has_errors(tuple(faults)):
        return FontsFound(None, diagnostics=tuple(faults))
    huruf = replace(templat.huruf, **{cut: data for cut, (_key, data) in files.items()})
    inputs = tuple(input_of(key, digest(data)) for key, data in files.values())
    templat, kept = _passed_on(templat, named, files)
    return FontsFound(replace(templat, huruf=huruf), inputs, (*faults, *kept, *_thin(named)), holders)


def _named(group: Mapping) -> Iterator[tuple[str, Scalar]]:
    for cut in CUTS:
        value = group.get(cut)
        if isinstance(value, Scalar) and value.text:
            yield cut, value


def _without(named: dict[str, Scalar], group: Mapping) -> Iterator[Diagnostic]:
    """Report a family of which the upright cut is missing, and one that nothing is known of."""
    nama = group.get(NAMA)
    if named and TEGAK not in named:
        message = _("`{key}` is missing").format(key=TEGAK)
        first = next(iter(named.values()))
        yield FONT.found(
            message, first.span, _("for example `{key}: {example}`").format(key=TEGAK, example="huruf.ttf")
        )
    elif not named and isinstance(nama, Scalar) and not is_bundled(nama.text):
        message = _("the widths of {name} aren't known: pages in DOCX may break elsewhere than in PDF")
        ready = f"{HURUF}: {{{NAMA}: {as_value(nama.text)}, {TEGAK}: huruf.ttf, tebal: huruf-tebal.ttf}}"
        hint = _("put its TrueType files beside the template and write `{ready}`").format(ready=ready)
        yield TYPEFACE.found(message.format(name=excerpt(nama.text)), nama.span, hint, _remedy())


def _thin(named: dict[str, Scalar]) -> Iterator[Diagnostic]:
    """Report a family without a bold cut."""
    if named and TEBAL not in named:
        message = _("`{key}` is missing: titles and names print upright, and Word thickens them itself")
        example = _("for example `{key}: {example}`").format(key=TEBAL, example="huruf-tebal.ttf")
        yield TYPEFACE.found(message.format(key=TEBAL), named[TEGAK].span, example)


def _remedy() -> str:
    return _("typefaces that need no file: {names}").format(names=", ".join(CHOICE))


def _file(value: Scalar, folder: Path, shelf: Shelf) -> FileKey | str:
    """Return a font's file, or what is wrong with its name."""
    name, path = value.text, folder / value.text
    if "/" in name or "\\" in name or name.startswith("."):
        return _("write the name of a file in the template's folder, without a folder")
    try:
        state = shelf.state(path)
    except (OSError, ValueError):
        return _("no such file beside the template")
    if link_out(path, folder, shelf):
        return _("it is a link that leads out of the template's folder")
    if state.kind is not Kind.FILE:
        return _("this is not a file")
    return FileKey(path, name, state.modified, state.size, state.holder)


@lru_cache(maxsize=64)
def _fault(key: FileKey) -> str:
    """Return what keeps a file from being used, "" if nothing does."""
    if key.size > MAX_BYTES:
        return _("the file is larger than 8 MB")
    fault = font_fault(read_bytes(key, MAX_BYTES))
    return _words(fault) if fault else ""


def _words(fault: FontFault) -> str:
    return {
        FontFault.COLLECTION: _("this is a collection of fonts (TTC); a file of one font (TTF) is needed"),
        FontFault.POSTSCRIPT: _("its outlines are PostScript's (OTF); a TrueType font (TTF) is needed"),
        FontFault.NO_FONT: _("this is no TrueType font"),
        FontFault.DAMAGED: _("the font is damaged"),
        FontFault.NO_LETTERS: _("the font lacks letters or digits"),
        FontFault.RESTRICTED: _("the font's licence forbids that it is embedded (OS/2 fsType 0x0002)"),
        FontFault.WHOLE_ONLY: _("the font's licence forbids that a part of it is embedded (OS/2 fsType 0x0100)"),
        FontFault.BITMAPS_ONLY: _("the font's licence lets only bitmaps be embedded (OS/2 fsType 0x0200)"),
    }[fault]


def _passed_on(
    templat: Templat, named: dict[str, Scalar], files: dict[str, tuple[FileKey, bytes]]
) -> tuple[Templat, tuple[Diagnostic, ...]]:
    """Return a page format whose documents don't carry their source where a font's file may not go along."""
    kept = [cut for cut, (_key, data) in files.items() if not may_be_passed_on(data)]
    if not kept or not templat.sumber:
        return templat, ()
    message = _("{file}: the font's licence lets it be embedded, but not passed on: documents don't carry their source")
    message = message.format(file=excerpt(named[kept[0]].text))
    fault = TYPEFACE.found(message, named[kept[0]].span, _("write `sumber: tidak` to say so yourself"))
    return replace(templat, sumber=False), (fault,)
