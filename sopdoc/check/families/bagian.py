"""The six parts below the identity block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.check.asked import Asked
from sopdoc.check.families import keterkaitan
from sopdoc.check.family import Family
from sopdoc.indonesian.texts.topics import root, roots_of, words_of
from sopdoc.messages import _
from sopdoc.rules.regulation.identitas import BAGIAN_KOSONG, DOKUMEN_LAIN, SEORANG, TANPA_AKIBAT
from sopdoc.rules.rule import Broken
from sopdoc.source.text import excerpt
from sopdoc.templat.susunan import BAGIAN

_DASAR_HUKUM = BAGIAN[0]
"""The part that has rules of its own."""
_EFFECT = re.compile(
    r"\b(?:jika|apabila|bila(?:mana)?|kalau|manakala|andai\w*|tanpa|jangan|dilarang|larangan"
    r"|tidak (?:boleh|dapat|diperkenankan|sah)|wajib|harus|paling lambat|paling lama|selambat|sebelum tanggal"
    r"|batas waktu|tepat waktu|berakibat|akibat\w*|mengakibatkan|menyebabkan|menghambat|terhambat|menimbulkan"
    r"|sanksi|hukuman|terlambat|keterlambatan|kelalaian|kesalahan|penyimpangan"
    r"|me(?:m)?pengaruhi|berdampak|berpengaruh|gagal|kegagalan|hati-hati|h-\d)\b",
    re.IGNORECASE,
)
_READ = 10_000
"""How much of a text is looked at."""
_ANYWHERE = """
    akurat alat analisis aparatur aplikasi apabila arsip aturan baik bekerja benar berpengalaman berjalan bertanggung
    bidang cepat cermat dasar data disiplin diploma dokumen d3 d4 efektif efisien fungsi golongan hasil instansi jabatan
    jawab jujur kantor kegiatan kemampuan kepegawaian kerja kinerja kompetensi komputer komunikasi kualifikasi lancar
    laporan luas mampu melaksanakan memahami memiliki menguasai mengerti mengetahui mengoperasikan menjalankan minimal
    office organisasi pegawai pejabat pekerjaan pelaksana pelaksanaan pelayanan pelatihan pemerintah pendidikan
    pengelolaan pengetahuan pengalaman perangkat peraturan perundang perundangan prosedur proses program rapi sarjana
    sedang sederajat sekolah sesuai sikap sistem sma smu slta sop standar staf struktural sumber surat tanggung tata
    taat tahap teknis teliti lakukan melakukan dilakukan tahun bulan hari orang penting diperlukan
    teknologi tepat terampil terampilan tidak tingkat tugas tupoksi undang unit waktu word excel internet bersangkutan
    kegagalan keterlambatan menghambat terhambat terlambat terganggu mengganggu optimal maksimal tercapai dampak akibat
    mengakibatkan menyebabkan kesalahan penyelesaian dilaksanakan berdampak sanksi pokok
"""
_GENERAL = frozenset(root(word) for word in _ANYWHERE.split())
"""Words that any document may have in these parts."""
_LEAST = {"peringatan": 4, "kualifikasi_pelaksana": 6}
"""So many words of its own a part must have that can be another document's."""
_SHOWN = 3
_PERSON = re.compile(
    r"\b(?:NIP\b|Sdr\.?i?\b|Saudara\b|Bapak\b|Ibu\b|a\.n\.|atas nama\b)|(?<!\d)\d{8}\s?\d{6}\s?\d\s?\d{3}(?!\d)"
)
_DEGREE = re.compile(
    r"^(?!(?:Sarjana|Diploma|Magister|Strata|Pendidikan|Lulusan|Minimal|Minimum|Ijazah|Profesi|D[1-4I]+|S[1-3]|SMA|SMK)\b)"
    r"(?:(?:Drs?|Dra|Ir|Prof|H|Hj)\.? )?[A-Z][\w'’]+(?: [A-Z][\w'’.]*)+, ?"
    r"(?:S|M|A|Drs?|Ph)\.? ?[A-Z][\w.]*"
)


def _empty(asked: Asked) -> Iterator[Broken]:
    for key in BAGIAN:
        if key == _DASAR_HUKUM:
            continue
        if not any(item.text.strip() for item in asked.items(key)):
            message = _("`{key}` is empty").format(key=key)
            hint = _('write what belongs there below `{key}:`, or `{key}: "-"` if there is nothing').format(key=key)
            yield Broken(message, asked.span(key), (hint,))


def _without_effect(asked: Asked) -> Iterator[Broken]:
    items = asked.said("peringatan")
    if items and not any(_EFFECT.search(item.text, 0, _READ) for item in items):
        message = _("the warning doesn't say what happens if the procedure isn't followed")
        hint = _("write it as `Apabila … tidak dilaksanakan, maka …`")
        yield Broken(message, items[0].span, (hint,))


def _of_another(asked: Asked) -> Iterator[Broken]:
    sop = asked.sop
    own = roots_of(" ".join((sop.judul, *(prosedur.judul for prosedur in sop.prosedur))))
    for key, least in _LEAST.items():
        items = asked.said(key)
        words = {root(word): word for item in items for word in words_of(item.text)}
        special = {each: word for each, word in words.items() if each not in _GENERAL}
        if len(special) < least or not own.isdisjoint(words):
            continue
        if all(roots_of(step.kegiatan).isdisjoint(special) for step in asked.steps):
            message = _("`{key}` shares no word with the title or the activities: {words}")
            named = ", ".join(f"`{excerpt(word)}`" for word in list(special.values())[:_SHOWN])
            hint = _("if it was left over from another document, write what this procedure is about")
            yield Broken(message.format(key=key, words=named), items[0].span, (hint,))


def _of_a_person(asked: Asked) -> Iterator[Broken]:
    official = asked.sop.disahkan_oleh.nama.split(",")[0].strip().casefold()
    for item in asked.said("kualifikasi_pelaksana"):
        names_one = bool(official) and " " in official and official in item.text.casefold()
        if names_one or _PERSON.search(item.text) or _DEGREE.match(item.text):
            message = _("`{text}` is about one person").format(text=excerpt(item.text))
            hint = _("write what everyone must be able to do who carries the procedure out: `Memahami …`, `Mampu …`")
            yield Broken(message, item.span, (hint,))


FAMILY: Family = (
    (BAGIAN_KOSONG, _empty),
    (TANPA_AKIBAT, _without_effect),
    (DOKUMEN_LAIN, _of_another),
    (SEORANG, _of_a_person),
    *keterkaitan.FAMILY,
)
