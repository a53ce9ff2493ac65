"""Random documents that a source can hold."""

from __future__ import annotations

import calendar
import unicodedata

from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.isi import Tanda, list_of
from sopdoc.model.prosedur import (
    SELESAI,
    Cabang,
    Kelompok,
    LabelProsedur,
    Langkah,
    Links,
    Pelaksana,
    Simbol,
    WrittenPenutup,
    WrittenProsedur,
)
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Tambahan, WrittenSop
from sopdoc.model.tanggal import BULAN, Tanggal
from sopdoc.source.text import clean_text
from tests.flows import langkah

_LETTERS = "abzAZ079 \u00a0-_:#*&!?|>%@`'\"{}[],.\\/~=<é—…\n"
words = st.one_of(
    st.text(alphabet=_LETTERS, min_size=1, max_size=12),
    st.sampled_from(
        [
            *("07", "no", "null", "~", "12:30", "1.10", "<<", "=", "**Segera** *x*", "- a", "a: b", "# c", "😀 ok"),
            *("a:\u00a0b", "-\u00a0a", "a\u00a0: b", "a\n\u00a0b", "[a] b", "{a}", "a #3", "“07”", "‘a’"),
            *("1. a", "2. b", "1) a", "(1) a", "• a", "– a", "-a", "a. b", "1. a\n2. b", "• a\n• b", "a \n1. b"),
        ]
    ),
    st.text(max_size=12),
).map(clean_text)
filled = words.filter(bool)
texts = st.lists(filled, min_size=1, max_size=3).map(tuple)
plain_isi = st.one_of(words, texts)
isi = st.one_of(plain_isi, st.builds(list_of, texts, st.none() | st.sampled_from(Tanda), st.sampled_from([1, 2])))
ids = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,6}", fullmatch=True).filter(
    lambda name: name not in ("lanjut", "selesai")
)


@st.composite
def tanggal(draw: st.DrawFn) -> Tanggal | None:
    year, month = draw(st.integers(1000, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    month_alone, whole = Tanggal(year, month), Tanggal(year, month, day)
    in_words = [replace(each, teks=each.usual) for each in (month_alone, whole)]
    in_words.append(replace(whole, teks=f"{day:02d} {BULAN[month - 1].upper()} {year}"))
    return draw(st.sampled_from([None, Tanggal(), Tanggal(year), month_alone, whole, *in_words]))


LABELS = ("no", "kegiatan", "pelaksana", "mutu_baku", "kelengkapan", "waktu", "output", "keterangan")
left_open = st.none() | words
pengesahan = st.builds(WrittenPengesahan, jabatan=left_open, nama=left_open, pangkat=left_open, nip=left_open)
penutup = st.builds(WrittenPenutup, tempat=left_open, tanggal=tanggal(), disahkan_oleh=pengesahan)


@st.composite
def oleh(draw: st.DrawFn, lanes: list[str]) -> Links:
    chosen = tuple(draw(st.lists(st.sampled_from(lanes), min_size=1, max_size=3, unique=True)))
    hands_over = len(chosen) == 2 and draw(st.booleans())
    return tuple((lane,) for lane in chosen) if hands_over else (chosen,)


@st.composite
def prosedur(draw: st.DrawFn) -> WrittenProsedur:
    lanes = draw(st.lists(ids, min_size=1, max_size=5, unique=True))
    names = draw(st.lists(ids, min_size=1, max_size=6, unique=True))
    langkah = tuple(draw(_langkah(lanes, names, row)) for row in range(len(names)))
    return WrittenProsedur(
        judul=draw(st.none() | st.just("") | filled),
        pelaksana=draw(grouped(lanes)),
        langkah=langkah,
        satuan_waktu=draw(words),
        catatan=tuple(draw(st.lists(filled, max_size=2))),
        penutup=draw(st.none() | penutup),
        label=LabelProsedur.of(draw(st.dictionaries(st.sampled_from(LABELS), st.just("") | filled, max_size=2))),
    )


@st.composite
def grouped(draw: st.DrawFn, lanes: list[str]) -> tuple[Pelaksana, ...]:
    """Give lanes names, and let some of them stand in groups."""
    found: list[Pelaksana] = []
    taken = set(lanes)
    group = None
    for lane in lanes:
        way = draw(st.sampled_from(["alone", "alone", "group", "same"]))
        if way == "group":
            key = draw(ids.filter(lambda name: name not in taken))
            taken.add(key)
            group = Kelompok(key, draw(filled))
        elif way == "alone":
            group = None
        found.append(Pelaksana(lane, draw(filled), kelompok=group))
    return tuple(found)


@st.composite
def _langkah(draw: st.DrawFn, lanes: list[str], names: list[str], row: int) -> Langkah:
    """Make a step whose first exit leads on, so that every step is reached and reaches the end."""
    last = row == len(names) - 1
    onward = SELESAI if last else "lanjut"
    keputusan: tuple[Cabang, ...] = ()
    lanjut: tuple[str, ...] = ()
    simbol: tuple[Simbol, ...] = ()
    form = draw(st.sampled_from(["plain", "decision", "fork", "symbol"]))
    others = [name for name in names if name != onward]
    if form == "decision":
        labels = draw(
            st.lists(filled, min_size=2, max_size=3, unique_by=lambda label: " ".join(label.split()).casefold())
        )
        targets = [onward, *(draw(st.sampled_from([*others, SELESAI])) for _label in labels[1:])]
        keputusan = tuple(Cabang(label, target) for label, target in zip(labels, targets, strict=True))
        simbol = draw(st.sampled_from([(), (Simbol.PROSES, Simbol.KEPUTUSAN)]))
    elif form == "fork":
        lanjut = tuple(dict.fromkeys((onward, draw(st.sampled_from(others)))))
    elif form == "symbol":
        simbol = draw(st.sampled_from([(Simbol.PROSES,), (Simbol.PROSES, Simbol.PROSES)]))
    return langkah(
        draw(filled),
        draw(oleh(lanes)),
        id=names[row],
        kelengkapan=draw(isi),
        waktu=draw(plain_isi),
        output=draw(isi),
        keterangan=draw(plain_isi),
        keputusan=keputusan,
        lanjut=lanjut,
        simbol=simbol,
        teks=draw(words),
    )


@st.composite
def sops(draw: st.DrawFn) -> WrittenSop:
    jenis = st.sampled_from(["", "Pelayanan", "Rutin", "Penugasan"])
    penanggung_jawab = st.builds(PenanggungJawab, produk=words, kegiatan=words)
    texts = dict.fromkeys(LembarKerja().texts, words) | {"jenis_kegiatan": jenis}
    worksheet = st.builds(LembarKerja, penanggung_jawab=penanggung_jawab, **texts)
    tambahan = st.builds(Tambahan, judul=words, isi=isi)
    revisi = st.builds(Revisi, revisi=words, tanggal=tanggal(), uraian=words)
    made: WrittenSop = draw(
        st.builds(
            WrittenSop,
            judul=filled,
            prosedur=st.lists(prosedur(), min_size=1, max_size=2).map(tuple),
            nomor=words,
            tanggal_pembuatan=tanggal(),
            tanggal_revisi=tanggal(),
            tanggal_efektif=tanggal(),
            disahkan_oleh=pengesahan,
            dasar_hukum=isi,
            kualifikasi_pelaksana=isi,
            keterkaitan=isi,
            peralatan_perlengkapan=isi,
            peringatan=isi,
            pencatatan_pendataan=isi,
            tambahan=st.lists(tambahan, max_size=2).map(tuple),
            lembar_kerja=st.none() | worksheet,
            sampul=st.booleans(),
            penutup=st.none() | penutup,
            riwayat_revisi=st.lists(revisi, max_size=2).map(tuple),
            templat=st.sampled_from(["", "permenpan35", "banggai"]),
        )
    )
    return replace(made, penutup=None) if made.prosedur[-1].penutup else made


def is_nfc(text: str) -> bool:
    return unicodedata.is_normalized("NFC", text)
