"""Decoded values → `Templat`, once they are complete and leave room on the page."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.geometry.length import from_millimetres
from sopdoc.messages import _
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.places import lost_places, unknown_places
from sopdoc.reading.office.column_widths import check_widths
from sopdoc.reading.office.page_values import MARGIN_KEYS, page_values
from sopdoc.reading.tables.schema import SUSUNAN, TEMPLAT
from sopdoc.rules.keys import MISSING_KEY
from sopdoc.rules.template import ARROWHEAD, LANE_WIDTHS, NO_ROOM, NO_VALUE, QR_WITHOUT_PLACE
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.span import Places, Span
from sopdoc.templat.buku import KataBuku
from sopdoc.templat.daftar import TandaDaftar
from sopdoc.templat.halaman import HALAMAN, JUMLAH, SisiQr
from sopdoc.templat.huruf import Huruf
from sopdoc.templat.label import LABEL_KEYS, Label
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.tabel import NomorKolom, Perataan, Rata
from sopdoc.templat.templat import (
    FORMAT,
    ROOM,
    JarakSel,
    Kolom,
    LebarPelaksana,
    Templat,
    Tepi,
    UkuranHuruf,
    UkuranLogo,
    UkuranSimbol,
    Warna,
)

_GROUPS = {
    "tepi": Tepi,
    "ukuran_huruf": UkuranHuruf,
    "jarak_sel": JarakSel,
    "logo": UkuranLogo,
    "simbol": UkuranSimbol,
    "warna": Warna,
    "tanda": TandaDaftar,
    "buku": KataBuku,
}
_OPTIONAL = ("dasar", "pengesahan.ruang", "pengesahan.gambar")
_BY_ITSELF = ("sumber", "bertanda", "susunan", *(f"susunan.{field.key}" for field in SUSUNAN.fields))
"""Keys that may be missing everywhere: documents have the regulation's order then, their source, and tags."""
_NAMED = 5
_LEAST_ROOM = from_millimetres(60)
_ROUNDING = 1e-6
_ROOM = ("tepi", "ruang_tte", "kertas", "orientasi")
"""The keys that decide how much room a page has."""
_SIZES = ("ukuran_huruf", *_ROOM, "jarak_sel", "jarak_baris")
"""The keys that decide how much a page holds."""
_HEAD = 3
"""How long an arrowhead must be, in the thickness of its line: it is two thirds as wide as long."""
_NEEDED = {"halaman_label": (HALAMAN,), "panah_label": ("dari", "ke")}
"""The places without which words say the same wherever they stand."""
_PLACES = {"halaman_label": (HALAMAN, JUMLAH), "panah_label": ("dari", "ke")}


def build_templat(values: Values, files: tuple[str, ...]) -> tuple[Templat | None, tuple[Diagnostic, ...]]:
    """Make the template of faultless values; None where something is missing or doesn't fit together.

    ``files`` are those that the values come from, the innermost first: of two values that don't fit together, the
    one in the inner file is wrong, as the other was right without it.
    """
    faults = tuple(_without_value(values))
    if faults:
        return None, faults
    templat = _templat(values, _places(values, files))
    faults = (
        *_check_room(templat, values, files),
        *_check_lane_widths(templat, values),
        *_check_arrows(templat, values, files),
        *_check_places(templat, values),
        *_check_qr(templat, values.get("tte"), files),
    )
    faults = faults or tuple(check_widths(templat, values, files))
    return (None if has_errors(faults) else templat), faults


def _without_value(values: Values) -> Iterator[Diagnostic]:
    """Yield a fault for each key that is written without a value, and one for all that aren't written."""
    missing = []
    for name, group, key in _lacking(TEMPLAT, values, ""):
        if group.node.get(key) is None:
            missing += [name] if name not in _BY_ITSELF else []
        else:
            hint = _("write one, or leave the key out to take that of another template (`dasar: permenpan35`)")
            yield NO_VALUE.found(_("`{key}` has no value").format(key=key), group.key_span(key), hint)
    if missing:
        yield _incomplete(tuple(missing), values)


def _lacking(table: Record, group: Values, prefix: str) -> Iterator[tuple[str, Values, str]]:
    """Yield each key that has no value: its name behind those that it belongs to, its group, and itself."""
    for field in table.fields:
        value = group.get(field.key)
        if value is None and prefix + field.key not in _OPTIONAL:
            yield prefix + field.key, group, field.key
        elif isinstance(value, Values) and isinstance(field.kind, Record):
            yield from _lacking(field.kind, value, f"{prefix}{field.key}.")


def _incomplete(missing: tuple[str, ...], values: Values) -> Diagnostic:
    keys = ", ".join(missing[:_NAMED]) + (", …" if len(missing) > _NAMED else "")
    message = _("{count} keys of this template are missing: {keys}").format(count=len(missing), keys=keys)
    hints = () if values.get("dasar") else (_("take them from another template: `dasar: permenpan35`"),)
    return MISSING_KEY.found(message, values.node.span, *hints)


def _places(values: Values, files: tuple[str, ...]) -> Places:
    words = {key: values.span(key) for key in (*LABEL_KEYS, *MARGIN_KEYS)}
    return Places(words | {FORMAT: Span(files[0]), ROOM: _innermost(_SIZES, values, files)})


def _templat(values: Values, places: Places) -> Templat:
    taken = (*_OPTIONAL, "orientasi", "kolom", "susunan", *LABEL_KEYS)
    found = {key: value for key, value in values.found.items() if key not in taken}
    found["label"] = Label(**{name: values.get(key) for key, name in LABEL_KEYS.items()})
    for key, group in _GROUPS.items():
        found[key] = group(**found[key].found)
    if "susunan" in values.found:
        found["susunan"] = Susunan(**values.get("susunan").found)
    found |= page_values(values)
    upright = found["kertas"]
    found["kertas"] = upright[::-1] if values.get("orientasi") == "mendatar" else upright
    found["huruf"] = Huruf(found["huruf"].get("nama"))
    found["nomor_kolom"] = NomorKolom(**found["nomor_kolom"].found)
    found["rata"] = Rata(**{name: Perataan(**one.found) for name, one in found["rata"].found.items()})
    kolom = dict(values.get("kolom").found)
    kolom["pelaksana"] = LebarPelaksana(**kolom["pelaksana"].found)
    return Templat(kolom=Kolom(**kolom), places=places, **found)


def _check_room(templat: Templat, values: Values, files: tuple[str, ...]) -> Iterator[Diagnostic]:
    width, height = templat.kertas
    tepi = templat.tepi
    across = width - tepi.kiri - tepi.kanan
    down = height - tepi.atas - tepi.bawah - templat.ruang_tte
    if min(across, down) < _LEAST_ROOM - _ROUNDING:
        message = _("margins and the room for the signature leave less than 60 mm of the page")
        yield NO_ROOM.found(message, _innermost(_ROOM, values, files))


def _check_arrows(templat: Templat, values: Values, files: tuple[str, ...]) -> Iterator[Diagnostic]:
    line, head = templat.simbol.garis, templat.simbol.panah
    if head < _HEAD * line:
        message = _("arrowheads of {head} points can't be seen on lines of {line}").format(
            head=f"{head:g}", line=f"{line:g}"
        )
        hint = _("`panah` must be at least {times} times `garis`").format(times=_HEAD)
        yield ARROWHEAD.found(message, _innermost(("panah", "garis"), values.get("simbol"), files), hint)


def _innermost(keys: tuple[str, ...], values: Values, files: tuple[str, ...]) -> Span:
    """Return where the value of the innermost file stands, of several the first key's."""
    return min((values.span(key) for key in keys), key=lambda span: files.index(span.path))


def _check_lane_widths(templat: Templat, values: Values) -> Iterator[Diagnostic]:
    lane = templat.kolom.pelaksana
    if not lane.paling_sempit <= lane.wajar <= lane.paling_lebar:
        message = _("widths must grow: paling_sempit, wajar, paling_lebar")
        yield LANE_WIDTHS.found(message, values.get("kolom").span("pelaksana"))


def _check_places(templat: Templat, values: Values) -> Iterator[Diagnostic]:
    for key, places in _PLACES.items():
        unknown = tuple(unknown_places(templat.label.at(key), places, values.span(key)))
        yield from unknown or lost_places(key, templat.label.at(key), _NEEDED[key], values.span(key))


def _check_qr(templat: Templat, tte: Values, files: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Warn of a text that has no place; a template that takes the place away again knows what it does."""
    if not templat.tte.isi_qr or templat.tte.qr is not SisiQr.TANPA:
        return
    text, side = tte.span("isi_qr"), tte.span("qr")
    if files.index(text.path) <= files.index(side.path):
        message = _("`isi_qr` is printed nowhere: the QR has no place")
        yield QR_WITHOUT_PLACE.found(message, text, _("write `{text}`").format(text="qr: kiri"))
