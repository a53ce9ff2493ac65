"""A whole document as text whose lines compare: for programs that tell texts apart line by line, such as git.

No number of a row and no id is in it, so that a row that comes or goes changes no other line.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sopdoc.diff.applying.normal import normal
from sopdoc.diff.change import Place
from sopdoc.diff.forms.line import one_line_of
from sopdoc.diff.matching.printed import list_settings
from sopdoc.diff.parts.fields import Fields, later_fields, penutup_fields, prosedur_fields, sop_fields
from sopdoc.diff.parts.office import leaves
from sopdoc.diff.parts.row_parts import part_name, performers
from sopdoc.diff.parts.steps import CELLS
from sopdoc.model.alur import part_places
from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.prosedur import LANJUT, WrittenProsedur
from sopdoc.model.sop import WrittenSop
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node
from sopdoc.templat.susunan import BAGIAN

_WITHIN = "    "


def whole(sop: WrittenSop) -> str:
    """Return a document as text."""
    return _text(_lines(normal(sop)))


def whole_tree(tree: Node) -> str:
    """Return an office or a page format as text, its keys in the order of their names."""
    return _text(line for place, text in sorted(leaves(tree)) for line in _field(place, text))


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _lines(sop: WrittenSop) -> Iterator[str]:
    yield from _fields(sop_fields(sop))
    for key in BAGIAN:
        yield from _cell(key, getattr(sop, key))
    for tambahan in sop.tambahan:
        yield f"tambahan: {one_line_of(tambahan.judul)}".rstrip()
        yield from _cell("isi", tambahan.isi, _WITHIN)
    for prosedur in sop.prosedur:
        yield ""
        yield from _prosedur(prosedur, sop.judul)
    yield ""
    yield from _fields(later_fields(sop))
    for entry in sop.riwayat_revisi:
        yield f"riwayat_revisi: {entry.revisi} ({entry.tanggal or '-'}): {one_line_of(entry.uraian)}"


def _fields(fields: Fields, within: str = "") -> Iterator[str]:
    for place, value in fields.items():
        yield from _field(place, str(value).lower() if isinstance(value, bool) else str(value), within)


def _field(place: Place, text: str, within: str = "") -> Iterator[str]:
    yield f"{within}{'.'.join(map(str, place))}: {one_line_of(text)}"


def _cell(key: str, isi: Isi, within: str = "") -> Iterator[str]:
    """Yield a text on a line, a list with its items below, and above them what it says of how it is set."""
    texts, settings = texts_of(isi), list_settings(isi)
    yield from (f"{within}{key}.{name}: {value}" for name, value in settings.items())
    if len(texts) == 1 and not settings:
        yield f"{within}{key}: {one_line_of(texts[0])}"
    elif texts:
        yield f"{within}{key}:"
        yield from (f"{within}  - {one_line_of(text)}" for text in texts)


def _prosedur(prosedur: WrittenProsedur, judul: str) -> Iterator[str]:
    yield f"prosedur: {one_line_of(judul if prosedur.judul is None else prosedur.judul)}".rstrip()
    yield from _fields({place: value for place, value in prosedur_fields(prosedur).items() if place != ("judul",)})
    for kelompok, lanes in groupby(prosedur.pelaksana, lambda lane: lane.kelompok):
        within = _WITHIN if kelompok else ""
        yield from (f"kelompok: {one_line_of(kelompok.nama)}",) if kelompok else ()
        yield from (f"{within}pelaksana: {one_line_of(lane.nama)}" for lane in lanes)
    places = {name: _place_name(prosedur, *place) for name, place in part_places(prosedur).items()}
    for row in range(len(prosedur.langkah)):
        yield ""
        yield from _langkah(prosedur, row, places)
    yield from _cell("catatan", prosedur.catatan)
    yield from _fields(penutup_fields(("penutup",), prosedur.penutup))


def _place_name(prosedur: WrittenProsedur, row: int, part: int) -> str:
    beside = f" ({part_name(prosedur, row, part)})" if part else ""
    return f'"{excerpt(one_line_of(prosedur.langkah[row].kegiatan))}"{beside}'


def _langkah(prosedur: WrittenProsedur, row: int, places: dict[str, str]) -> Iterator[str]:
    langkah = prosedur.langkah[row]
    yield f"langkah: {one_line_of(langkah.kegiatan)}"
    yield f"{_WITHIN}oleh: {one_line_of(performers(langkah, prosedur))}"
    for key in (*CELLS[1:], "teks"):
        yield from _cell(key, getattr(langkah, key), _WITHIN)
    if langkah.simbol:
        yield f"{_WITHIN}simbol: {', '.join(langkah.simbol)}"
    for part, bagian in enumerate(langkah.bagian):
        leaver = f"{part_name(prosedur, row, part)}, " if len(langkah.bagian) > 1 else ""
        for cabang in bagian.exits:
            target = places.get(cabang.tujuan, cabang.tujuan)
            yield f"{_WITHIN}{leaver}{one_line_of(cabang.label or LANJUT)}: {target}"
