"""Whether a Word file can be underneath documents, and if not, what is to be done about it."""

from __future__ import annotations

import io
from collections import defaultdict
from collections.abc import Iterator
from zipfile import ZipFile

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.package import Package

from sopdoc.messages import _
from sopdoc.reading.word.base import open_base
from sopdoc.reading.word.elements import root_of
from sopdoc.reading.word.styles import HEADING, NORMAL, style_id
from sopdoc.rules.template import TYPEFACE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.templat.huruf import is_measured

_MOST_PARTS, _MOST_UNPACKED = 1000, 20 * 1024 * 1024
_MOST_OF_A_PART = 1024 * 1024
"""Bytes of a part that goes along into each document."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that Word wrote before 2007, or protects with a password."""
_TYPEFACE = "Arial"
"""Whichever the template has."""
_TAKEN = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
)

Fault = tuple[str, str]
"""What is wrong, and a remedy."""


def fault_of(data: bytes) -> Fault | None:
    """Return what keeps a file from being underneath documents, None where nothing does."""
    try:
        fault = _archive_fault(data) or _package_fault(Package.open(io.BytesIO(data)))
        if fault is None:
            open_base(data, _TYPEFACE)
        return fault
    except Exception:  # libraries raise many kinds for broken files; none of them is the program's fault
        return _("this is not a Word document, or a damaged one"), _save()


def _save() -> str:
    return _("save it in Word or LibreOffice as Word document (.docx), or remove it: then the default one counts")


def _unlock() -> str:
    """Say how a password is removed, which stays when a file is saved, and then how the file is saved."""
    return _(
        "remove its password first, if it has one: in Word empty File › Info › Protect Document › Encrypt with "
        "Password, in LibreOffice use Save As without Save with password; then {save}"
    ).format(save=_save())


def _archive_fault(data: bytes) -> Fault | None:
    """Return what is wrong with a file before anything in it is unpacked; raise what `ZipFile` raises for no ZIP."""
    if data.startswith(_COMPOUND):
        return _("this is a document of an old Word (.doc), or one with a password"), _unlock()
    with ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        message = _("there is more than 20 MB in the file once it is unpacked, or more than 1,000 parts")
        return message, _("remove its pictures and what is embedded in it")
    if any(entry.filename.lower().endswith("vbaproject.bin") for entry in entries):
        return _("the file has macros"), _save()
    return None


def _package_fault(package: Package) -> Fault | None:
    main = package.main_document_part
    if main.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        return _("this is a file of another kind ({kind})").format(kind=_kind(main)), _save()
    outside = next((rel.target_ref for rel in package.iter_rels() if rel.is_external), None)
    if outside is not None:
        message = _("the file refers to something outside of it: {target}").format(target=excerpt(outside))
        hint = _("remove its hyperlinks and linked pictures, and under Developer the linked template; then save it")
        return message, hint
    taken = [rel.target_part for rel in main.rels.values() if rel.reltype in _TAKEN]
    if not any(root_of(part).tag == qn("w:styles") for part in taken):
        return _("the file has no styles"), _save()
    if any(len(part.blob) > _MOST_OF_A_PART for part in taken):
        message = _("the styles, fonts or theme of the file are larger than 1 MB")
        return message, _("remove styles that nobody needs, or start from a document that sopdoc has made")
    if any(root_of(part).getroottree().docinfo.doctype for part in taken):
        return _("a part of the file has a document type, which no Word writes"), _save()
    return None


def _kind(main: Part) -> str:
    """Return what the content type of a main part tells: ``spreadsheetml.sheet`` of a workbook."""
    return main.content_type.partition("officedocument.")[2].removesuffix(".main+xml") or excerpt(main.content_type)


def typeface_warnings(data: bytes, span: Span) -> Iterator[Diagnostic]:
    """Yield a warning for each typeface whose widths layout doesn't know, with the styles that are set in it."""
    by_typeface: defaultdict[str, list[str]] = defaultdict(list)
    for id_, style in open_base(data, _TYPEFACE).styles.items():
        if (id_ in (NORMAL, HEADING) or id_.startswith(style_id(""))) and style.typeface:
            by_typeface[style.typeface].append(style.name)
    for typeface, names in sorted(by_typeface.items()):
        if not is_measured(typeface):
            message = _("only Arial's widths are measured: what is set in {typeface} may break elsewhere than in PDF")
            hint = _("use Arial in these styles: {styles}").format(styles=excerpt(", ".join(names)))
            yield TYPEFACE.found(message.format(typeface=excerpt(typeface)), span, hint)
