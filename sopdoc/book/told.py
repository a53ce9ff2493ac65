"""What is to be said of a book: which of its parts are left out, and what of its decree is left blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.layout.book.sheet import Front
from sopdoc.messages import _
from sopdoc.model.buku import Keputusan
from sopdoc.model.keys import folded
from sopdoc.reading.kinds.kind import nearest
from sopdoc.reading.office.book import book_node
from sopdoc.reading.office.office import Office
from sopdoc.reading.shelf.project import OFFICE_FILE
from sopdoc.rules.region import BOOK_BLANKS, BOOK_NAMES, BOOK_PARTS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping

_EXAMPLES = {
    "keputusan": "keputusan: {nomor: 188.4/12/2026, tanggal: 5 Januari 2026}",
    "penjelasan": "penjelasan: {ruang_lingkup: …, ringkasan: …, definisi: …}",
    "pengesahan": "pengesahan: {disusun_oleh: {jabatan: …, nama: …, nip: …}}",
}
"""How each part is written, at its shortest."""
_EXPLAINED = ("ruang_lingkup", "ringkasan", "definisi")


def unused_names(front: Front, office: Office, printed: Iterable[str], file: str) -> Iterator[Diagnostic]:
    """Yield a warning for each name that the book gives in full and no SOP prints; ``file`` as in `book_findings`."""
    known = {folded(name): name for name in printed}
    for short, _full in front.buku.pelaksana:
        if folded(short) in known:
            continue
        message = _("no SOP has a performer `{name}`, whose name in full is given").format(name=excerpt(short))
        near = nearest(folded(short), tuple(known))
        hints = (_("did you mean `{word}`?").format(word=known[near]),) if near else ()
        yield BOOK_NAMES.found(message, _place(office, file, "pelaksana"), *hints)


def book_findings(front: Front, office: Office, file: str) -> Iterator[Diagnostic]:
    """Yield a warning for all parts that the book lacks, and one for what is left blank in its decree.

    ``file`` is where an office without any would write of it.
    """
    missing = tuple(_missing(front))
    if missing:
        names = ", ".join(f"`{name}`" for name, _ready in missing)
        message = _("the book is made without {parts}: `buku` says nothing of them").format(parts=names)
        hint = _("write below `buku:` in {file}: `{ready}`")
        hints = tuple(hint.format(file=OFFICE_FILE, ready=ready) for _name, ready in missing if ready)
        yield BOOK_PARTS.found(message, _place(office, file), *hints)
    keputusan = front.buku.keputusan
    blank = tuple(_blank(keputusan)) if keputusan else ()
    if blank:
        message = _("the decree has dots to be filled in by hand: {keys}")
        hint = _("write them below `keputusan:`, as `{key}: …`").format(key=blank[0])
        if keputusan and keputusan.isi:
            hint = _("write them below `keputusan:`, as `{key}: …`, and your own text there as `isi: …`")
            hint = hint.format(key=blank[0])
        keys = ", ".join(f"`{key}`" for key in blank)
        yield BOOK_BLANKS.found(message.format(keys=keys), _place(office, file, "keputusan"), hint)


def _missing(front: Front) -> Iterator[tuple[str, str]]:
    """Yield each part that is left out, and how it is written."""
    buku = front.buku
    for name, ready in _EXAMPLES.items():
        if getattr(buku, name) is None:
            yield name, ready
    if buku.penjelasan:
        yield from ((f"penjelasan: {key}", "") for key in _EXPLAINED if not getattr(buku.penjelasan, key))


def _blank(keputusan: Keputusan) -> Iterator[str]:
    if not keputusan.nomor:
        yield "nomor"
    if not keputusan.tempat:
        yield "tempat"
    if keputusan.tanggal is None or keputusan.tanggal.tahun is None:
        yield "tanggal"
    if not keputusan.disahkan_oleh.jabatan:
        yield "jabatan"
    if not keputusan.disahkan_oleh.nama:
        yield "nama"


def _place(office: Office, file: str, key: str = "") -> Span:
    """Return where a key of the book is written, or the whole of it, or the office's file."""
    node = book_node(office)
    found = (node.get(key) if isinstance(node, Mapping) else None) or node
    if found is not None:
        return found.span
    return Span(office.files[-1].shown if office.files else file)
