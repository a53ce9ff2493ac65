from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.geometry.length import from_millimetres
from sopdoc.templat.halaman import (
    HalamanIdentitas,
    JudulProsedur,
    NamaPengesahan,
    RataPengesahan,
    SisiQr,
    TampilanPengesahan,
    TeksTepi,
    Tte,
)
from sopdoc.templat.tabel import Mendatar
from sopdoc.templat.templat import Templat
from tests.reading.trees import SOP, load, told, write


def templat_of(tree: Path, text: str) -> Templat:
    """Return a template that says this over the shipped one."""
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\n{text}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    assert told(loaded) == []
    assert loaded.templat is not None
    return loaded.templat


def test_the_default_prints_pages_as_format_1_did_but_for_titles(tree: Path) -> None:
    templat = templat_of(tree, "")
    empty = TeksTepi("", "", "", 1)
    assert (templat.halaman_identitas, templat.prosedur_sehalaman) == (HalamanIdentitas.SENDIRI, False)
    assert templat.judul_prosedur is JudulProsedur.BILA_BERBEDA
    foot = TeksTepi("{judul}", "", "", 1)
    assert (templat.kepala_halaman, templat.kaki_halaman, templat.tte) == (empty, foot, Tte("", SisiQr.TANPA))
    assert templat.pengesahan == TampilanPengesahan(
        RataPengesahan(Mendatar.KIRI, Mendatar.TENGAH), NamaPengesahan(tebal=True, garis_bawah=True)
    )


def test_each_value_is_taken(tree: Path) -> None:
    assert templat_of(tree, "halaman_identitas: mengalir").halaman_identitas is HalamanIdentitas.MENGALIR
    assert templat_of(tree, "prosedur_sehalaman: ya").prosedur_sehalaman
    assert templat_of(tree, "judul_prosedur: selalu").judul_prosedur is JudulProsedur.SELALU
    head = templat_of(tree, 'kepala_halaman: {tengah: "{halaman}", mulai: 2}').kepala_halaman
    assert head == TeksTepi("", "{halaman}", "", 2)
    assert templat_of(tree, "tte: {catatan: Sah, qr: kanan}").tte == Tte("Sah", SisiQr.KANAN)
    look = templat_of(tree, "pengesahan: {nama: {tebal: tidak, garis_bawah: false}}").pengesahan
    assert look.nama == NamaPengesahan(tebal=False, garis_bawah=False)


@pytest.mark.parametrize(
    ("text", "identitas", "penutup"),
    [
        ("tengah", Mendatar.TENGAH, Mendatar.TENGAH),
        ("kiri", Mendatar.KIRI, Mendatar.KIRI),
        ("{identitas: kanan}", Mendatar.KANAN, Mendatar.TENGAH),
    ],
)
def test_one_word_stands_for_both_places_to_sign(tree: Path, text: str, identitas: Mendatar, penutup: Mendatar) -> None:
    assert templat_of(tree, f"pengesahan: {{rata: {text}}}").pengesahan.rata == RataPengesahan(identitas, penutup)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("halaman_identitas: satu", "2:20: error: `satu` is not one of sendiri, menyatu, mengalir", "write one of"),
        ("prosedur_sehalaman: iya", "2:21: error: `iya` is neither ya nor tidak", "write `ya`"),
        ("judul_prosedur: tidak", "2:17: error: `tidak` is not one of selalu, bila_berbeda, tanpa", "write one of"),
        ("kepala_halaman: {tengah: '{halamn}'}", "2:26: error: `{halamn}` has no meaning here", "write `{halaman}`"),
        ("kaki_halaman: {kiri: '{'}", "2:22: error: `{` has no meaning here", "the places are {judul}, {nomor}, {inst"),
        ("kaki_halaman: {kiri: '{Judul}'}", "2:22: error: `{Judul}` has no meaning here", "write `{judul}`"),
        ("kaki_halaman: {mulai: 0}", "2:23: error: 0 is out of range: it must be from 1 to 99", ""),
        ("kaki_halaman: {mulai: 1.5}", "2:23: error: 1.5 is no whole number", "write `2`"),
        ("kaki_halaman: {tenga: x}", "2:16: error: unknown key `tenga`", "did you mean `tengah`?"),
        ("tte: {qr: bawah}", "2:11: error: `bawah` is not one of kiri, kanan, tanpa", "write one of"),
        ("tte: Sah", "2:6: error: expected keys and values, found the text `Sah`", "write `catatan: Sah`"),
        (
            "pengesahan: {rata: tenga}",
            "2:20: error: `tenga` is not one of kiri, tengah, kanan",
            "did you mean `tengah`",
        ),
        ("pengesahan: {nama: {tebal: iya}}", "2:28: error: `iya` is neither ya nor tidak", "write `ya`"),
        ("pengesahan: {gambar: x.png}", "2:22: error: no picture `x.png` beside this file", ""),
        ("pengesahan: {gambar: ../templat.yaml}", "2:22: error: no picture", ""),
        ("pengesahan: {ruang: 200}", "2:21: error: 200 is out of range", ""),
        (
            "pengesahan: {ruang: 9}\nruang_tanda_tangan: 8",
            "2:14: error: `ruang` says the same as `ruang_tanda",
            "remove",
        ),
    ],
)
def test_a_wrong_value_is_told_where_it_stands_with_a_remedy(tree: Path, text: str, message: str, hint: str) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\n{text}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    (found,) = told(loaded)
    assert found.partition("templat.yaml:")[2].startswith(message)
    assert not hint or any(each.startswith(hint) for fault in loaded.shared_diagnostics for each in fault.hints)


def test_the_room_to_sign_is_inherited_whatever_its_key(tree: Path) -> None:
    write(tree / "templates" / "luar" / "templat.yaml", "dasar: permenpan35\npengesahan: {ruang: 20}\n")
    write(tree / "templates" / "dalam" / "templat.yaml", "dasar: luar\nruang_tanda_tangan: 30\n")
    for name, room in (("luar", 20), ("dalam", 30)):
        templat = load(write(tree / "x.yaml", SOP + f"templat: {name}\n")).templat
        assert templat is not None
        assert templat.ruang_tanda_tangan == from_millimetres(room)
