"""Institutions in the parts and notes of a document that aren't its office: what is left of another office's SOP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from sopdoc.check.asked import Asked, Item
from sopdoc.indonesian.offices.institution_words import PLACES
from sopdoc.indonesian.offices.institutions import (
    Agency,
    Region,
    agencies_in,
    is_region_of,
    own_regions,
    regions_in,
)
from sopdoc.messages import _
from sopdoc.model.instansi import Instansi
from sopdoc.model.isi import texts_of
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt, ready

_PARTS = ("kualifikasi_pelaksana", "peralatan_perlengkapan", "peringatan", "pencatatan_pendataan")
_REGIONAL_LAW = re.compile(
    r"\W*(?:\d+[.)]\s*)?(?:peraturan\s+(?:daerah|bupati|wali\s*kota|gubernur)|perda|perbup|perwa(?:li|ko)|pergub"
    r"|(?:surat\s+)?(?:keputusan|edaran|instruksi)\s+(?:bupati|wali\s*kota|gubernur))\b",
    re.IGNORECASE,
)
_PARTNERS = re.compile(r"kerja\s?sama|koordinasi|studi|banding|batas|antar|mutasi|pindah|asal|tujuan", re.IGNORECASE)
"""Words near another region that is a partner."""
_OF_A_PARTNER = re.compile(
    r"\b(?i:kepada|ke|dari|oleh|melalui|via|lewat|(?<!sesuai )(?<!sesuai\n)dengan|bersama)\s+"
    r"(?:(?:[A-Z][\w.&/\-]*|dan|di|para|pihak|kantor|kepala|pemerintah|instansi)\s+){0,6}$"
)
"""What stands before a region from whose offices something comes, or to whom it goes."""
_OF_THE_STATE = re.compile(
    r"\b((?i:kantor\s+(?:pos|pertanahan|wilayah|imigrasi|pajak)|kementerian|kejaksaan|kejari|pengadilan|kepolisian|bank"
    r"|bea\s+cukai)|BPS|BPN|Pol(?:res|sek)\w*|Kodim|Kemen\w+|KPU|Bawaslu|BNNK?|BPJS|KPPN?|BRI|BNI|BTN|PLN|PMI|Baznas"
    r"|BAZNAS|MUI|KONI|BPK|BPKP)(?:\s+[A-Z][\w.&/\-]*){0,4}\s+$"
)
"""Offices that aren't the region's, which anybody has to do with."""
_PLACE = re.compile(
    r"\b(?:jalan|gang|gedung|kompleks|perumahan|terminal|stasiun|pasar|simpang)\s+$"
    r"|\b(?:(?:ber)?alamat|jln?\b|lulusan|alumni|berdomisili|bertempat tinggal|berkantor)[^;\n]*$"
    r"|\bjalan\s[^;\n]*,\s*$|\b(?:s(?:d|mp|ma|mk)n?|universitas|institut|politeknik|akademi|sekolah)\s+di\s+$",
    re.IGNORECASE,
)
"""What stands before a region that is a part of an address, or where somebody was at school."""
_READ = 4000
_BEFORE = 60
_BETWEEN = r"\s+(?:(?:di|pada|dari|milik|kantor|lingkungan|kerja|organisasi)\s+)*$"
_STRICT = "tugas|fungsi|tupoksi|tusi|tata kerja|struktur organisasi|sotk|visi|misi|lingkungan|lingkup|internal"
_WIDE = (
    f"{_STRICT}|renstra|renja|kinerja|program|kegiatan|pelayanan|layanan|pegawai|aparatur|arsip|kepala|sekretaris|pimpinan|"
    "website|laman|stempel|cap|anggaran|aset|komputer|printer|laptop|kendaraan|buku|register|agenda|ruang|di|pada"
)
_OF_ANOTHER_KIND = re.compile(rf"\b(?:{_STRICT}){_BETWEEN}", re.IGNORECASE)
_OF_THE_KIND = re.compile(rf"^\W*$|\b(?:{_WIDE}){_BETWEEN}", re.IGNORECASE)
"""What stands before the name of the own office: "tugas dan fungsi …", "kinerja …"."""
_OWN_RECORDS = re.compile(r"\W*(?:buku|arsip|register|agenda)\b", re.IGNORECASE)
"""How a list of records begins that an office keeps itself."""
_TO_A_PARTNER = re.compile(r"\b(?:kepada|ke|dari|oleh|dengan|melalui|antara)\s+$", re.IGNORECASE)
_AGENCIES = {"dinas", "badan", "inspektorat"}
_PART = re.compile(r"\b(?:upt|uptd|uptb|puskesmas|rsud|sekolah|s[dm]pn?|sman?|smkn?|sdn?|kelurahan)\b")
_LOCAL = frozenset(PLACES)


class _Own(Struct, frozen=True):
    """An office: its names, in small letters, its regions, and what it is called in messages."""

    names: str
    regions: tuple[Region, ...]
    name: str

    @property
    def of_a_province(self) -> bool:
        """Whether the office's region is a province, not one within."""
        return bool(self.regions) and all(region.kind == "provinsi" for region in self.regions)

    @property
    def is_a_whole(self) -> bool:
        """Whether it is an agency, not a part of one, which may speak of the agency that it belongs to."""
        return any(kind in self.names for kind in _AGENCIES) and not _PART.search(self.names)


def foreign_institutions(asked: Asked) -> Iterator[Broken]:
    """Report institutions that can't be meant: other regions, and agencies in the place of the own office."""
    if not asked.has_office:
        return
    own = _own(asked.instansi)
    for item in asked.items("dasar_hukum"):
        if regions := _of_a_law(item.text):
            yield from _regions(item, own, regions, is_law=True)
    for item in (*asked.items("keterkaitan"), *(note for table in asked.tables for note in table.notes)):
        if regions := regions_in(item.text[:_READ]):
            yield from _regions(item, own, regions)
    for key in _PARTS:
        for item in asked.items(key):
            regions, agencies = _named_in(item.text)
            if regions:
                yield from _regions(item, own, regions)
            if agencies:
                yield from _agencies(item, agencies, own, asked)


@lru_cache(maxsize=1024)
def _of_a_law(text: str) -> tuple[Region, ...]:
    """Return the regions in the name of a region's law; none of another one."""
    return regions_in(text[:_READ], of_heads=True) if _REGIONAL_LAW.match(text) else ()


@lru_cache(maxsize=4096)
def _named_in(text: str) -> tuple[tuple[Region, ...], tuple[Agency, ...]]:
    return regions_in(text[:_READ]), agencies_in(text[:_READ])


@lru_cache(maxsize=64)
def _own(instansi: Instansi) -> _Own:
    texts = (instansi.pemerintah, instansi.nama, instansi.unit)
    regions = tuple(region for text in texts for region in own_regions(text))
    names = " ".join((*texts, instansi.alamat, instansi.tempat, instansi.disahkan_oleh.jabatan)).casefold()
    name = next((" ".join(text.split()) for text in texts[1:] + texts[:1] if text), "")
    return _Own(names, regions, name)


def _regions(item: Item, own: _Own, found: tuple[Region, ...], *, is_law: bool = False) -> Iterator[Broken]:
    foreign = [region for region in found if _is_foreign(region, own)]
    if not foreign or (is_law and len(foreign) < len(found)):
        return  # a law of the own region may be about another one, too
    region = foreign[0]
    if not is_law and _is_elsewhere(item.text[max(0, region.start - _BEFORE) : region.start], own):
        return
    mine = own.regions[0]
    name = f"{mine.kind.capitalize()} {mine.name}"
    yield _broken(item, region.start, region.end, name, is_law=is_law)


def _is_elsewhere(before: str, own: _Own) -> bool:
    """Tell by what stands before another region whether it is rightly named: of a partner, or in an address."""
    if any(pattern.search(before) for pattern in (_PARTNERS, _OF_A_PARTNER, _PLACE)):
        return True
    state = _OF_THE_STATE.search(before)
    return state is not None and state[1].casefold() not in own.names


def _is_foreign(region: Region, own: _Own) -> bool:
    """Tell whether a region is certainly another one of the same rank; which province is whose isn't known."""
    ranked = own.regions if own.of_a_province else [each for each in own.regions if each.kind != "provinsi"]
    if not ranked or own.of_a_province != (region.kind == "provinsi"):
        return False
    return not any(is_region_of(region, each) for each in own.regions) and region.name.casefold() not in own.names


def _agencies(item: Item, agencies: tuple[Agency, ...], own: _Own, asked: Asked) -> Iterator[Broken]:
    for agency in agencies:
        if _is_misplaced(item.text, agency, own) and not _is_partner(agency, asked):
            yield _broken(item, agency.start, agency.end, own.name)
            return


def _is_misplaced(text: str, agency: Agency, own: _Own) -> bool:
    """Tell whether an agency stands where only the own office can be meant."""
    if (agency.word or agency.kind) in own.names:
        return False
    is_same_kind = agency.kind in own.names
    if not is_same_kind and (agency.kind in _LOCAL or not own.is_a_whole):
        return False
    before = text[max(0, agency.start - _BEFORE) : agency.start]
    if is_same_kind and (agency.kind in _LOCAL or _OWN_RECORDS.match(text)):
        return not _TO_A_PARTNER.search(before) and not _PARTNERS.search(before)
    owned = (_OF_THE_KIND if is_same_kind else _OF_ANOTHER_KIND).search(before)
    return owned is not None and not _TO_A_PARTNER.search(before[: owned.start()])


def _is_partner(agency: Agency, asked: Asked) -> bool:
    """Tell whether an agency takes part in the work: rows, lanes or related SOPs name it."""
    word = agency.word or agency.kind
    return any(word in text.casefold() for text in _worked_with(asked))


def _worked_with(asked: Asked) -> Iterator[str]:
    yield asked.sop.judul
    yield from texts_of(asked.sop.keterkaitan)
    for prosedur in asked.sop.prosedur:
        yield from (pelaksana.nama for pelaksana in prosedur.pelaksana)
        for langkah in prosedur.langkah:
            yield langkah.kegiatan
            for isi in (langkah.kelengkapan, langkah.output, langkah.keterangan):
                yield from texts_of(isi)


def _broken(item: Item, start: int, end: int, name: str, *, is_law: bool = False) -> Broken:
    other = excerpt(" ".join(item.text[start:end].split()))
    if is_law:
        message, hint = _("a regulation of another region: `{other}`"), _("cite the one of {name}, or remove it")
    else:
        message, hint = _("`{other}` isn't the office of this SOP"), _("write `{name}` if this office is meant")
    return Broken(message.format(other=other), item.span, (hint.format(name=ready(name)),))
