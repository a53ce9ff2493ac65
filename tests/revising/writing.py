"""Sources in whichever spelling, and what is to become of them."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.model.sop import Revisi, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.load import find_project, load_source
from sopdoc.reading.write import dump_source
from sopdoc.revising.rewrite import Rewritten, rewrite
from sopdoc.revising.spelling import entry_in_brackets
from tests.reading.sop_strategy import sops

DAY = Tanggal(2026, 11, 28)
NOTE = "Menambah langkah 7"
PROSEDUR = """prosedur:
  - pelaksana: {a: Petugas}
    langkah:
      - {kegiatan: Menerima berkas, oleh: a}
"""


def revised(path: Path, data: bytes, note: str = NOTE) -> Rewritten:
    """Write a source, and return what a revision makes of it."""
    path.write_bytes(data)
    project = find_project(path)
    return rewrite(path, project, load_source(path, project), DAY, note)


def read(path: Path, data: bytes) -> WrittenSop | None:
    """Read bytes as the source of that name."""
    path.write_bytes(data)
    return load_source(path, find_project(path)).written


_comments = st.sampled_from(["# catatan", "#", "# a: b", '# "kutip', "  # lebih dalam", "", "   "])
_histories = st.lists(
    st.builds(
        Revisi,
        revisi=st.sampled_from(["", "0", "1", "02", "Revisi 3", "II"]),
        tanggal=st.none() | st.just(Tanggal(2025, 3)),
        uraian=st.sampled_from(["", "Ganti *nama*", "a: b # c", "dua\nbaris", "it's"]),
    ).filter(lambda entry: entry != Revisi()),
    max_size=3,
)
_dates = st.sampled_from([None, Tanggal(), Tanggal(2024), Tanggal(2024, 2, 29)])


@st.composite
def sources(draw: st.DrawFn) -> bytes:
    """Make a source: a random document, its date and history in random spelling, comments in between, any line end."""
    sop = replace(draw(sops()), tanggal_revisi=None, riwayat_revisi=())
    keys = dump_source(sop).split("\n")[:-1]
    groups: list[list[str]] = []
    for line in keys:
        if line[:1] in ("", " "):
            groups[-1].append(line)
        else:
            groups.append([line])
    date, history = draw(_date_lines(draw(_dates))), draw(_history_lines(draw(_histories)))
    for group in (date, history):
        if group:
            groups.insert(draw(st.integers(0, len(groups))), group)
    between = [draw(st.lists(_comments, max_size=2)) for _ in groups]
    lines = [line for before, group in zip(between, groups, strict=True) for line in (*before, *group)]
    ending = draw(st.sampled_from(["\n", "\r\n"]))
    text = ending.join(lines) + draw(st.sampled_from(["", ending, ending * 2, f"{ending}# akhir"]))
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


@st.composite
def _date_lines(draw: st.DrawFn, tanggal: Tanggal | None) -> list[str]:
    if tanggal is None:
        return draw(
            st.sampled_from([[], ["tanggal_revisi:"], ["tanggal_revisi: ''  # belum"], ["tanggal_revisi:   # x"]])
        )
    text = str(tanggal)
    comment = draw(st.sampled_from(["", "  # lihat surat"]))
    forms = [[f'tanggal_revisi: "{text}"{comment}'], [f"tanggal_revisi : '{text}'{comment}"]]
    forms += [["tanggal_revisi:" + comment, f"   {text}"], [f"tanggal_revisi: >-{comment}", f"     {text}", ""]]
    forms += [[f"tanggal_revisi:   {text}{comment}"]] if text != "-" else []
    return draw(st.sampled_from(forms))


@st.composite
def _history_lines(draw: st.DrawFn, history: list[Revisi]) -> list[str]:
    if not history:
        empty = ["riwayat_revisi:", "riwayat_revisi: []", "riwayat_revisi: [ ] # x", 'riwayat_revisi: ""']
        return draw(st.sampled_from([[], *([line] for line in empty)]))
    comment = draw(st.sampled_from(["", "  # c"]))
    items = [entry_in_brackets(entry) for entry in history]
    inner, comma = draw(st.integers(1, 4)), draw(st.sampled_from(["", ",", " ,"]))
    form = draw(st.sampled_from(["line", "lines", "block"]))
    if form == "line":
        return [f"riwayat_revisi: [{' , '.join(items)}{comma}]{comment}"]
    if form == "lines":
        listed = [
            f"{' ' * inner}{item}{',' if at < len(items) - 1 else comma}{comment}" for at, item in enumerate(items)
        ]
        return ["riwayat_revisi: [", *listed, " ]"]
    at, gap = draw(st.integers(0, 4)), draw(st.integers(1, 3))
    return ["riwayat_revisi:" + comment, *_block(draw, history, " " * at, " " * gap, comment)]


def _block(draw: st.DrawFn, history: list[Revisi], indent: str, gap: str, comment: str) -> list[str]:
    lines = []
    for entry in history:
        parts = entry_in_brackets(entry)
        if draw(st.booleans()):
            lines.append(f"{indent}-{gap}{parts}{comment}")
            continue
        tree = {"revisi": entry.revisi, "tanggal": str(entry.tanggal or ""), "uraian": entry.uraian.replace("\n", " ")}
        quoted = [f"{key}: '{text.replace(chr(39), chr(39) * 2)}'{comment}" for key, text in tree.items() if text]
        lines += [f"{indent}{'-' if not at else ' '}{gap}{line}" for at, line in enumerate(quoted)]
        lines += draw(st.sampled_from([[], [f"{indent} # milik butir"], [""]]))
    return lines
