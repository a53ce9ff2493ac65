"""A revision changes its date and adds an entry, and nothing else: by hand, and on random sources."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import assume, given
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from tests.revising.writing import DAY, NOTE, PROSEDUR, read, revised, sources

HEAD = "judul: Surat\n"
SHORT = "prosedur: [{pelaksana: {a: A}, langkah: [{kegiatan: M, oleh: a}]}]"
WIDE = "prosedur:\n-   pelaksana: {a: A}\n    langkah: [{kegiatan: M, oleh: a}]\n"
FLOW = f"{{revisi: 1, tanggal: 2026-11-28, uraian: {NOTE}}}"
SECOND = FLOW.replace("revisi: 1", "revisi: 2")


def block(number: str, before: str = "  - ") -> str:
    blanks = " " * len(before)
    return f"{before}revisi: {number}\n{blanks}tanggal: 2026-11-28\n{blanks}uraian: {NOTE}\n"


DATED = HEAD + "tanggal_revisi: 2026-11-28\n" + PROSEDUR
NEW = f"riwayat_revisi:\n{block('1')}"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (HEAD + PROSEDUR, DATED + NEW),
        (PROSEDUR + HEAD, PROSEDUR + HEAD + "tanggal_revisi: 2026-11-28\n" + NEW),
        (HEAD + "sampul: ya\n" + PROSEDUR, HEAD + "tanggal_revisi: 2026-11-28\nsampul: ya\n" + PROSEDUR + NEW),
        (HEAD + PROSEDUR + "nomor: 7\n", HEAD + PROSEDUR + "nomor: 7\ntanggal_revisi: 2026-11-28\n" + NEW),
        (HEAD + PROSEDUR.rstrip("\n"), (DATED + NEW).rstrip("\n")),
        (HEAD + PROSEDUR + "# akhir\n", DATED + NEW + "# akhir\n"),
        (HEAD + PROSEDUR + "      # milik langkah\n# akhir", DATED + "      # milik langkah\n" + NEW + "# akhir"),
        (HEAD + PROSEDUR + "...\n", DATED + NEW + "...\n"),
        (
            HEAD + PROSEDUR + "sampul: ya # s\ntemplat: permenpan35\n",
            DATED + "sampul: ya # s\n" + NEW + "templat: permenpan35\n",
        ),
        (
            HEAD + 'tanggal_revisi: "-"  # belum\n' + PROSEDUR,
            HEAD + 'tanggal_revisi: "2026-11-28"  # belum\n' + PROSEDUR + NEW,
        ),
        (HEAD + "tanggal_revisi: # belum\n" + PROSEDUR, HEAD + "tanggal_revisi: 2026-11-28 # belum\n" + PROSEDUR + NEW),
        (HEAD + "tanggal_revisi: '' # x\n" + PROSEDUR, HEAD + "tanggal_revisi: '2026-11-28' # x\n" + PROSEDUR + NEW),
        (
            HEAD + "tanggal_revisi: >- # x\n    2 Mei\n    2024\n\n" + PROSEDUR,
            HEAD + "tanggal_revisi: >- # x\n    2026-11-28\n\n" + PROSEDUR + NEW,
        ),
        (HEAD + "tanggal_revisi: >- # x\n" + PROSEDUR, HEAD + "tanggal_revisi: 2026-11-28 # x\n" + PROSEDUR + NEW),
        (DATED + NEW, DATED + NEW + block("2")),
        (DATED + "riwayat_revisi: # x\n# y\n", DATED + "riwayat_revisi: # x\n" + block("1") + "# y\n"),
        (DATED + "riwayat_revisi: []  # x\n", DATED + f"riwayat_revisi: [{FLOW}]  # x\n"),
        (DATED + 'riwayat_revisi: ""\n', DATED + f"riwayat_revisi: [{FLOW}]\n"),
        (DATED + f"riwayat_revisi: [{FLOW}] # x\n", DATED + f"riwayat_revisi: [{FLOW}, {SECOND}] # x\n"),
        (DATED + f"riwayat_revisi: [{FLOW} , ]\n", DATED + f"riwayat_revisi: [{FLOW}, {SECOND} , ]\n"),
        (
            DATED + f"riwayat_revisi: [\n   {FLOW} # x\n]\n",
            DATED + f"riwayat_revisi: [\n   {FLOW}, # x\n   {SECOND}\n]\n",
        ),
        (
            DATED + f"riwayat_revisi: [\n   {FLOW},  # x\n]\n",
            DATED + f"riwayat_revisi: [\n   {FLOW},  # x\n   {SECOND},\n]\n",
        ),
        (DATED + f"riwayat_revisi:\n- {FLOW} # x\n", DATED + f"riwayat_revisi:\n- {FLOW} # x\n- {SECOND}\n"),
        (
            DATED + f"riwayat_revisi:\n{block('Revisi 09', '-   ')}",
            DATED + f"riwayat_revisi:\n{block('Revisi 09', '-   ')}{block('Revisi 10', '-   ')}",
        ),
        (
            DATED + f"riwayat_revisi:\n# terbaru\n{block('2')}{block('1')}",
            DATED + f"riwayat_revisi:\n# terbaru\n{block('3')}{block('2')}{block('1')}",
        ),
        (
            DATED + "riwayat_revisi:\n  - uraian: a\n  - uraian: b\n",
            DATED + f"riwayat_revisi:\n  - uraian: a\n  - uraian: b\n{block('3')}",
        ),
        (
            "{judul: S, " + SHORT + "}",
            "{judul: S, tanggal_revisi: 2026-11-28, " + SHORT + ", riwayat_revisi: [" + FLOW + "]}",
        ),
        (
            "{judul: S, tanggal_revisi: , riwayat_revisi: , " + SHORT + "}",
            "{judul: S, tanggal_revisi: 2026-11-28, riwayat_revisi: [" + FLOW + "], " + SHORT + "}",
        ),
        (
            "judul: Surat\n" + WIDE + "",
            "judul: Surat\ntanggal_revisi: 2026-11-28\n" + WIDE + "riwayat_revisi:\n" + block("1", "-   "),
        ),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_what_a_revision_makes_of_a_source(tmp_path: Path, old: str, new: str, ending: str, mark: bytes) -> None:
    before, after = (mark + text.replace("\n", ending).encode() for text in (old, new))
    assert revised(tmp_path / "x.yaml", before).after.decode() == after.decode()


@pytest.mark.parametrize(
    "note",
    ["Mengubah a: b # c", "- [a], {b}", "'kutip' \"dua\"", "dua\nbaris", "07", "no", "a \\n b", "“a”", "*x* , y"],
)
@pytest.mark.parametrize("list_", ["", "riwayat_revisi: [] # x\n", f"riwayat_revisi:\n- {FLOW}\n", NEW])
def test_a_note_is_read_as_it_is(tmp_path: Path, note: str, list_: str) -> None:
    sop = read(tmp_path / "x.yaml", revised(tmp_path / "x.yaml", (DATED + list_).encode(), note).after)
    assert sop is not None
    assert sop.riwayat_revisi[-1].uraian == note


@pytest.mark.parametrize(
    "source",
    [
        "? judul\n: S\n? prosedur\n: [{pelaksana: {a: A}, langkah: [{kegiatan: M, oleh: a}]}]\n",
        "judul: Su\u00adrat\n" + PROSEDUR,
    ],
)
def test_what_cannot_be_added_to_is_told_with_the_lines_to_write(tmp_path: Path, source: str) -> None:
    path = tmp_path / "x.yaml"
    with pytest.raises(InputOutputError, match="without changing more of it") as caught:
        revised(path, source.encode())
    assert f"`tanggal_revisi: 2026-11-28`, and as an item of riwayat_revisi `- {FLOW}`" in caught.value.hint
    assert path.read_bytes() == source.encode()


@given(sources())
def test_only_date_and_history_change_whatever_the_spelling(data: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x.yaml"
        before = read(path, data)
        assume(before is not None)
        assert before
        first = revised(path, data)
        again = revised(path, first.after)
        after, twice = read(path, first.after), read(path, again.after)
    assert after
    assert twice
    assert set(after.riwayat_revisi) - {first.entry} <= set(before.riwayat_revisi)
    assert replace(after, tanggal_revisi=None, riwayat_revisi=()) == replace(
        before, tanggal_revisi=None, riwayat_revisi=()
    )
    assert (after.tanggal_revisi, len(after.riwayat_revisi)) == (DAY, len(before.riwayat_revisi) + 1)
    assert (twice.tanggal_revisi, len(twice.riwayat_revisi)) == (DAY, len(before.riwayat_revisi) + 2)
    for old, new in ((data, first.after), (first.after, again.after)):
        kept, date, history = _parted(old)
        assert (kept, new[:3] == BOM, _ends(new)) == (_parted(new)[0], old[:3] == BOM, _ends(old) or _ends(new))
        assert all(comment in _parted(new)[1] for comment in re.findall(rb"#[^\n]*", date))
        assert _is_within(history.replace(b'""', b""), _parted(new)[2])


BOM = b"\xef\xbb\xbf"


def _parted(data: bytes) -> tuple[list[bytes], bytes, bytes]:
    """Return a source's lines but for those of date and history, and the lines of these two."""
    parts: dict[bytes, list[bytes]] = {b"": [], b"tanggal_revisi": [], b"riwayat_revisi": []}
    key, blank = b"", []
    for line in data.removeprefix(BOM).splitlines():
        if not line.strip():
            blank.append(line)
            continue
        if line[:1] not in (b" ", b"-", b"]"):
            parts[b""] += blank
            found = line.split(b":")[0].strip()
            key, blank = found if found in parts else b"", []
        parts[key] += [*blank, line]
        blank = []
    kept, date, history = parts.values()
    return [*kept, *blank], b"\n".join(date), b"\n".join(history)


def _ends(data: bytes) -> set[bytes]:
    return set(re.findall(rb"\r\n|\n|\r", data))


def _is_within(part: bytes, whole: bytes) -> bool:
    """Tell whether all that is written is there, in its order."""
    rest = iter(whole)
    return all(byte in rest for byte in part)
