"""A person's data are taken over as a whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.model.instansi import Pengesahan
from sopdoc.model.pejabat import same_person
from sopdoc.model.prosedur import Penutup
from sopdoc.source.diagnostic import render
from tests.reading.trees import ROOT, SOP, load, told, write

NIP = "19700101 199501 1 001"
OTHER_NIP = "19800202 200502 2 002"
HEAD = Pengesahan("Kepala Dinas", "Andi Contoh, S.H.", "Pembina Utama Muda, IV/c", NIP)
OFFICE = f"""nama: Dinas Contoh
disahkan_oleh: {{jabatan: {HEAD.jabatan}, nama: '{HEAD.nama}', pangkat: '{HEAD.pangkat}', nip: {NIP}}}
"""
BUDI = "Budi Contoh, S.E."
CASES = [
    ("{}", HEAD),
    ("{jabatan: Plt. Kepala Dinas}", Pengesahan("Plt. Kepala Dinas", HEAD.nama, HEAD.pangkat, NIP)),
    ("{pangkat: Pembina}", Pengesahan(HEAD.jabatan, HEAD.nama, "Pembina", NIP)),
    ("{nip: ''}", Pengesahan(HEAD.jabatan, HEAD.nama, HEAD.pangkat, "")),
    (f"{{nama: '{BUDI}'}}", Pengesahan(HEAD.jabatan, BUDI)),
    (f"{{jabatan: Plt. Kepala Dinas, nama: '{BUDI}'}}", Pengesahan("Plt. Kepala Dinas", BUDI)),
    (f"{{nama: '{BUDI}', pangkat: Pembina}}", Pengesahan(HEAD.jabatan, BUDI, "Pembina")),
    (f"{{nama: '{BUDI}', nip: {OTHER_NIP}}}", Pengesahan(HEAD.jabatan, BUDI, "", OTHER_NIP)),
    (f"{{jabatan: '', nama: '{BUDI}'}}", Pengesahan("", BUDI)),
    ("{nama: ''}", Pengesahan(HEAD.jabatan)),
    ("{nama: '', nip: ''}", Pengesahan(HEAD.jabatan)),
    ("{nama: 'ANDI  CONTOH, SH'}", Pengesahan(HEAD.jabatan, "ANDI  CONTOH, SH", HEAD.pangkat, NIP)),
    (
        f"{{nama: '{HEAD.nama}', nip: {OTHER_NIP}}}",
        Pengesahan(HEAD.jabatan, HEAD.nama, HEAD.pangkat, OTHER_NIP),
    ),
]
STEPS = "pelaksana: {a: Staf}, langkah: [{kegiatan: Satu, oleh: a}]"


def in_the_document(tree: Path, written: str) -> Pengesahan:
    sop = load(write(tree / "x.yaml", SOP + f"disahkan_oleh: {written}\n")).sop
    assert sop is not None
    return sop.disahkan_oleh


def in_the_penutup(tree: Path, written: str) -> Pengesahan:
    sop = load(write(tree / "x.yaml", SOP + f"penutup: {written}\n")).sop
    assert sop is not None
    assert sop.penutup is not None
    return sop.penutup.disahkan_oleh


def under_a_table(tree: Path, written: str) -> Pengesahan:
    sop = load(write(tree / "x.yaml", f"judul: x\nprosedur: [{{{STEPS}, penutup: {written}}}]\n")).sop
    assert sop is not None
    penutup = sop.prosedur[0].penutup
    assert isinstance(penutup, Penutup)
    return penutup.disahkan_oleh


def in_an_inner_office(tree: Path, written: str) -> Pengesahan:
    write(tree / "seksi" / "instansi.yaml", f"disahkan_oleh: {written}\n")
    return load(write(tree / "seksi" / "x.yaml", SOP)).instansi.disahkan_oleh


@pytest.mark.parametrize(("written", "expected"), CASES, ids=[written for written, _official in CASES])
def test_another_name_takes_nothing_of_the_other_person(tree: Path, written: str, expected: Pengesahan) -> None:
    write(tree / "instansi.yaml", OFFICE)
    for place in (in_the_document, in_the_penutup, under_a_table, in_an_inner_office):
        assert place(tree, written) == expected, place.__name__


def test_a_penutup_takes_nothing_of_the_person_whom_the_document_names(tree: Path) -> None:
    write(tree / "instansi.yaml", OFFICE)
    named = f"disahkan_oleh: {{jabatan: Plt. Kepala Dinas, nama: '{BUDI}', pangkat: Pembina, nip: {OTHER_NIP}}}\n"
    sop = load(
        write(tree / "x.yaml", SOP + named + "penutup: {jabatan: Sekretaris, nama: 'Citra Contoh, S.Sos.'}\n")
    ).sop
    assert sop is not None
    assert sop.penutup is not None
    assert sop.penutup.disahkan_oleh == Pengesahan("Sekretaris", "Citra Contoh, S.Sos.")


def test_another_office_with_a_post_of_its_own_takes_no_person(tree: Path) -> None:
    write(tree / "instansi.yaml", OFFICE)
    write(tree / "b" / "instansi.yaml", "nama: Badan Contoh\ndisahkan_oleh: {jabatan: Kepala Badan}\n")
    assert load(write(tree / "b" / "x.yaml", SOP)).instansi.disahkan_oleh == Pengesahan("Kepala Badan")
    write(tree / "c" / "instansi.yaml", "nama: Badan Contoh\n")
    assert load(write(tree / "c" / "x.yaml", SOP)).instansi.disahkan_oleh == HEAD


def hints(tree: Path, written: str) -> list[str]:
    loaded = load(write(tree / "x.yaml", SOP + f"disahkan_oleh: {written}\n"))
    return [line for fault in loaded.diagnostics for line in render(fault).split("x.yaml:")[-1].split("\n")]


def test_a_name_that_may_be_the_same_person_is_told_with_the_lines_to_write(tree: Path) -> None:
    write(tree / "instansi.yaml", OFFICE)
    assert hints(tree, "{nama: Andy Contoh}") == [
        "3:23: warning: `Andy Contoh` is printed without `pangkat` and `nip`: these are given for `Andi Contoh, S.H.`",
        f"    hint: the same person? write `pangkat: 'Pembina Utama Muda, IV/c'`, `nip: {NIP}` beside the name",
        "    hint: another person? write `pangkat: ''`, `nip: ''` beside the name",
    ]
    for written in (
        f"{{nama: Andy Contoh, pangkat: 'Pembina Utama Muda, IV/c', nip: {NIP}}}",
        "{nama: Andy Contoh, pangkat: '', nip: ''}",
        f"{{nama: '{BUDI}'}}",
    ):
        assert hints(tree, written) == []


def test_a_number_without_its_name_is_told_whose_it_would_be(tree: Path) -> None:
    write(tree / "instansi.yaml", OFFICE)
    assert hints(tree, f"{{nip: {OTHER_NIP}}}") == [
        "3:22: warning: this NIP is printed under the name of Andi Contoh, S.H., who has another one",
        "    hint: somebody else's? write the name beside it: `nama: …`",
        "    hint: the same person's? write `nama: 'Andi Contoh, S.H.'` beside it",
    ]
    assert hints(tree, f"{{nama: '{HEAD.nama}', nip: {OTHER_NIP}}}") == []
    assert hints(tree, "{nip: 197001011995011001}") == []


def test_a_number_that_was_given_without_a_name_is_nobodys(tree: Path) -> None:
    write(tree / "instansi.yaml", f"disahkan_oleh: {{jabatan: Kepala, nip: {NIP}}}\n")
    assert in_the_document(tree, "{nama: Budi Contoh}") == Pengesahan("Kepala", "Budi Contoh")
    assert hints(tree, "{nama: Budi Contoh}")[0].endswith("without `nip`: these are given without a name")


def test_an_inner_office_is_told_in_its_own_file(tree: Path) -> None:
    write(tree / "instansi.yaml", OFFICE)
    write(tree / "a" / "instansi.yaml", "disahkan_oleh: {nama: Andy Contoh}\n")
    found = told(load(write(tree / "a" / "x.yaml", SOP)))
    assert len(found) == 1
    assert "instansi.yaml:1:23: warning: `Andy Contoh`" in found[0]


@pytest.mark.parametrize(
    "named",
    [
        f"penutup: {{nama: '{HEAD.nama}'}}\n",
        f"prosedur: [{{{STEPS}, penutup: {{nama: '{HEAD.nama}'}}}}]\n",
    ],
)
@pytest.mark.parametrize("inner", ["", f"disahkan_oleh: {{jabatan: Kepala UPTD, nama: '{BUDI}', nip: {OTHER_NIP}}}\n"])
def test_a_penutup_that_names_an_outer_official_has_his_rank_and_number(tree: Path, named: str, inner: str) -> None:
    write(tree / "instansi.yaml", OFFICE)
    write(tree / "seksi" / "instansi.yaml", inner or "unit: Seksi\n")
    own = "disahkan_oleh: {jabatan: Sekretaris, nama: 'Citra Contoh, S.Sos.', pangkat: Pembina}\n"
    text = f"judul: x\n{named}{own}" if "prosedur" in named else f"{SOP}{own}{named}"
    loaded = load(write(tree / "seksi" / "x.yaml", text))
    assert told(loaded) == []
    assert loaded.sop is not None
    penutup = loaded.sop.penutup or loaded.sop.prosedur[0].penutup
    assert penutup is not None
    assert penutup.disahkan_oleh == HEAD
    assert loaded.sop.disahkan_oleh == Pengesahan("Sekretaris", "Citra Contoh, S.Sos.", "Pembina")


POST_TOLD = [
    "warning: this post is printed over the name of Andi Contoh, S.H., whose post is `Kepala Dinas`",
    "    hint: somebody else's? write the name beside it: `nama: …`",
    "    hint: the same person's? write `nama: 'Andi Contoh, S.H.'` beside it",
]


@pytest.mark.parametrize(
    "jabatan",
    [
        "Sekretaris",
        "Plt. Kepala Dinas",
        "PLH KEPALA DINAS",
        "Pelaksana Tugas Kepala Dinas",
        "a.n. Kepala Dinas Sekretaris",
        "Wakil Kepala Dinas",
        "Kepala Bidang Perdagangan",
    ],
)
def test_another_post_over_the_heads_name_is_told_with_the_lines_to_write(tree: Path, jabatan: str) -> None:
    write(tree / "instansi.yaml", OFFICE)
    table = f"judul: x\nprosedur: [{{{STEPS}, penutup: {{jabatan: {jabatan}}}}}]\n"
    for text in (SOP + f"disahkan_oleh: {{jabatan: {jabatan}}}\n", SOP + f"penutup: {{jabatan: {jabatan}}}\n", table):
        [warned] = load(write(tree / "x.yaml", text)).diagnostics
        lines = render(warned).split("\n")
        assert [lines[0][lines[0].index("warning") :], *lines[1:]] == POST_TOLD
    same = f"disahkan_oleh: {{jabatan: {jabatan}, nama: '{HEAD.nama}'}}\n"
    assert told(load(write(tree / "x.yaml", SOP + same))) == []


@pytest.mark.parametrize("jabatan", ["KEPALA DINAS", "Kepala Dinas\\nPerdagangan Kab. Contoh", "Kepala"])
def test_another_wording_of_the_post_is_no_other_post(tree: Path, jabatan: str) -> None:
    write(tree / "instansi.yaml", OFFICE)
    assert told(load(write(tree / "x.yaml", SOP + f'penutup: {{jabatan: "{jabatan}"}}\n'))) == []


def test_spelling_makes_no_other_person_but_letters_do() -> None:
    assert same_person("Hasrin Karim, SH.,M.Si", "Hasrin Karim, SH., M.Si")
    assert same_person("", "")
    assert not same_person("", "Andi")
    assert not same_person("Andi Contoh", "Andi Contoh, S.H.")


def test_the_seeds_that_spell_one_man_in_two_ways_say_so_in_full() -> None:
    folder = ROOT / "sop_sources" / "banggai"
    sosial = load(folder / "dinas-sosial" / "pengukuran-kinerja-dan-monitoring-renstra.yaml")
    perdagangan = load(folder / "dinas-perdagangan" / "mekanisme-pengumpulan-data-kinerja.yaml")
    assert told(sosial) == told(perdagangan) == []
    assert sosial.sop is not None
    assert perdagangan.sop is not None
    first, last = sosial.sop.prosedur[0].penutup, perdagangan.sop.penutup
    assert first is not None
    assert last is not None
    assert (first.disahkan_oleh.nama, first.disahkan_oleh.nip) == ("SYAIFUDDIN MUID, SH", "19660113 199203 1 002")
    assert (last.disahkan_oleh.nama, last.disahkan_oleh.nip) == ("Hasrin Karim, SH., M.Si", "19621205 198502 1 001")
