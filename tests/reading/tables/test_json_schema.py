"""The JSON Schema and the decoder are one table: what one accepts, so does the other."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopdoc.reading.keys.record import Record
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.sop.document import decode_sop
from sopdoc.reading.tables.json_schema import json_schema, schema_text
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

ROOT = Path(__file__).parents[3]
BEYOND = {"no-such-date", "short-colour", "handover", "same-label"}
"""Codes of the decoder for what JSON Schema can't say; all other checks beyond it run after decoding."""

FULL = """
judul: Surat
nomor: 07
tanggal_pembuatan: 15 Januari 2025
tanggal_revisi: '-'
tanggal_efektif: 2020
disahkan_oleh: {jabatan: Kepala, nama: N, pangkat: P, nip: '1'}
dasar_hukum: [a, b]
peringatan: teks
prosedur:
  - judul: J
    pelaksana: {a: A, b: B}
    satuan_waktu: menit
    langkah:
      - {kegiatan: x, oleh: a, id: satu, kelengkapan: [k, l], waktu: 15, output: o, keterangan: t}
      - {kegiatan: y, oleh: 'a -> b', keputusan: {ya: lanjut, tidak: satu}, simbol: keputusan, teks: V}
      - {kegiatan: z, oleh: [a, b], lanjut: [satu, selesai], simbol: [proses, selesai]}
      - {kegiatan: v, oleh: a, lanjut: {kirim: satu}}
      - {kegiatan: w, bagian: [{oleh: a + b, id: dua, teks: T}, {oleh: b, keputusan: {ya: [dua, satu], tidak: lanjut}}]}
      - kegiatan: u
        oleh: a
        simbol: [keputusan, keputusan]
        keputusan: [{ya: lanjut, tidak: dua}, {sah: lanjut, batal: dua}]
      - {kegiatan: t, oleh: a, keputusan: [lanjut, dua]}
    catatan: [c]
    penutup: {tempat: L, tanggal: 2025-01, nama: M}
lembar_kerja: {jenis_kegiatan: Rutin, penanggung_jawab: {produk: p, kegiatan: k}, ruang_lingkup: r, judul: s,
  judul_kegiatan: t, langkah_awal: u, langkah_utama: v, langkah_akhir: w}
sampul: 'true'
penutup: {tempat: Luwuk}
riwayat_revisi: [{revisi: 1, tanggal: 2025-06-02, uraian: u}]
templat: permenpan35
"""
OFFICE = "{pemerintah: P, nama: N, unit: U, alamat: A, tempat: T, logo: l.png, templat: t, disahkan_oleh: {nama: N}}"


def texts(text: str) -> Any:
    return yaml.load(text, Loader=yaml.BaseLoader)


FILES = {
    "sop": (SOP, json_schema(), texts(FULL)),
    "instansi": (INSTANSI, json_schema()["definitions"]["instansi"], texts(OFFICE)),
    "templat": (
        TEMPLAT,
        json_schema()["definitions"]["templat"],
        texts((ROOT / "templates/permenpan35/templat.yaml").read_text(encoding="utf-8")) | {"dasar": "lain"},
    ),
}
POOL = [
    *("", "  ", "x", "07", "12", "1.5", "-1", "999999", "000000", "E7E6E6", "red", "true", "ya", "no", "a b", "1a"),
    *("a -> b", "a->a", "a -> b -> c", "->", "lanjut", "selesai", "lanjut-x", "lanjut ", "../x", "a.b", " a ", "a\nb"),
    *("a + b", "a +", "+", "a + b -> c", "semua"),
    *("2025-02-31", "2025-1", "15 MEI 2020", "31/12/2020", "-", "Rutin", "rutin", "mulai", "A4", "F5", "tegak"),
    *([], ["a"], ["a", "a"], ["", "x"], ["mulai"] * 5, ["200", "300"], [["a"]], [{}]),
    *({}, {"x": "y"}, {"a": ""}, {"": "a"}, {"ya": "lanjut"}, {"ya": "lanjut", "tidak": "satu"}, {"a b": "c"}),
    *({"produk": "x"}, {"lanjut": "A"}, {"a": ["b"]}, {"ya": "1", "tidak": "2"}),
]
KEYS = ["judul", "zzz", "kegiatan", "id", "oleh", "lanjut", "tanggal", "x y", ""]


def tree_of(value: Any) -> Node:
    if isinstance(value, dict):
        return Mapping(tuple(Entry(Scalar(clean_text(key)), tree_of(item), ": ") for key, item in value.items()))
    if isinstance(value, list):
        return Sequence(tuple(tree_of(item) for item in value))
    return Scalar(clean_text(value))


def as_editors_see_it(value: Any) -> Any:
    """Give types to texts as editors do."""
    if isinstance(value, dict):
        return {key: as_editors_see_it(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_editors_see_it(item) for item in value]
    if re.fullmatch(r"-?[0-9]+", value):
        return int(value)
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", value):
        return float(value)
    return {"true": True, "false": False, "": None}.get(value, value)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Return (holder, key or index) of every value below."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, item in inner for place in ((value, key), *places(item))]


def copied(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


@st.composite
def mutations(draw: st.DrawFn, name: str) -> Any:
    value = copied(FILES[name][2])
    for _round in range(draw(st.integers(0, 3))):
        found = places(value)
        if not found:
            break
        holder, key = draw(st.sampled_from(found))
        action = draw(st.sampled_from(["replace", "replace", "delete", "add"]))
        if action == "replace":
            holder[key] = copied(draw(st.sampled_from(POOL)))
        elif action == "delete":
            del holder[key]
        elif isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = copied(draw(st.sampled_from(POOL)))
        else:
            holder.append(copied(draw(st.sampled_from(POOL))))
    return value


def structural_faults(table: Record, value: Any) -> Faults:
    """Return what the table finds; what is checked after it must cope with anything the table lets pass or not."""
    faults: Faults = []
    table.decode(tree_of(value), faults)
    if table is SOP:
        decode_sop(tree_of(value), ())
    return [fault for fault in faults if fault.code not in BEYOND]


@pytest.mark.parametrize("name", FILES)
def test_the_schema_agrees_with_the_decoder(name: str) -> None:
    table, schema, _value = FILES[name]
    validator = jsonschema.Draft7Validator(schema)

    @settings(max_examples=250, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(mutations(name))
    def agree(value: Any) -> None:
        faults = structural_faults(table, value)
        errors = list(validator.iter_errors(as_editors_see_it(value)))
        assert bool(faults) == bool(errors), (faults, [error.message for error in errors])

    agree()


@pytest.mark.parametrize("name", FILES)
def test_every_value_of_the_pool_in_every_place(name: str) -> None:
    table, schema, value = FILES[name]
    validator = jsonschema.Draft7Validator(schema)
    for index, (_holder, name_) in enumerate(places(value)):
        if str(name_).endswith("_label") and name_ != "sop_label":
            continue
        for other in POOL[index % 2 :: 2]:
            changed = copied(value)
            holder, key = places(changed)[index]
            holder[key] = copied(other)
            faults = structural_faults(table, changed)
            valid = validator.is_valid(as_editors_see_it(changed))
            assert bool(faults) != valid, (key, other, faults)


def test_sources_are_valid_with_the_types_that_editors_give() -> None:
    validator = jsonschema.Draft7Validator(json_schema())
    sources = [*sorted((ROOT / "sop_sources").rglob("*.yaml")), ROOT / "sopdoc" / "starter" / "sop.yaml"]
    for source in sources:
        if source.name != "instansi.yaml":
            typed = yaml.safe_load(re.sub(r"(\d{4}-\d\d-\d\d)", r"'\1'", source.read_text(encoding="utf-8")))
            assert [error.message for error in validator.iter_errors(typed)] == [], source


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())


def test_the_file_for_editors_is_up_to_date() -> None:
    assert (ROOT / "sopdoc.schema.json").read_text(encoding="utf-8") == schema_text()
