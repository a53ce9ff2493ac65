"""The smallest whole project around an example of the manual.

An example is lines of files. A line ``# name.yaml`` begins one; without any, all lines are ``cuti.yaml``'s. Lines that
begin with a key of a step are the first step, those that begin with a key of a procedure the procedure; what an SOP
lacks besides is added. A page format, ``# templat.yaml``, is laid over the usual one, and ``cuti.yaml`` is made in it.
``<U+00A0>`` stands for what can't be seen, ``<kata x 9>`` for the same nine times.
"""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import indent

STEP = {"kegiatan", "oleh"}
PROCEDURE = {
    "pelaksana": "pelaksana: {staf: Staf, kabid: Kabid}\n",
    "langkah": "langkah:\n  - {kegiatan: Menerima surat, oleh: staf}\n  - {kegiatan: Mencatat surat, oleh: kabid}\n",
}
DOCUMENT = {"judul": "judul: Cuti\n", "tanggal_efektif": "tanggal_efektif: 2026-01-05\n"}
FURTHER = "  - {kegiatan: Mengarsipkan surat, oleh: kabid}\n"
_FILE = re.compile(r"^# (\S+\.(?:ya?ml|toml))\n", re.MULTILINE)
_SIGN = re.compile(r"<(U\+[0-9A-F]{4,5}|[^<>\n]+?)(?: x (\d+))?>")


def write_project(folder: Path, example: str) -> None:
    """Write the files of an example, and whatever they need, into a folder."""
    lines, *parts = _FILE.split(_SIGN.sub(_sign, example + "\n"))
    files = dict(zip(parts[::2], parts[1::2], strict=True)) or {"cuti.yaml": lines}
    if set(files) <= {"templat.yaml", "instansi.yaml", "sopdoc.toml"}:
        files["cuti.yaml"] = ""
    for name, text in files.items():
        path = folder / _place(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_whole(path.name, text, formatted="templat.yaml" in files), "utf-8")


def _place(name: str) -> str:
    if name == "templat.yaml":
        return "templates/kami/templat.yaml"
    return name if "/" in name or name == "sopdoc.toml" else f"sop_sources/dinas/{name}"


def _whole(name: str, text: str, *, formatted: bool) -> str:
    if name == "templat.yaml":
        return text if text.startswith("dasar") else "dasar: permenpan35\n" + text
    keys = re.findall(r"^([a-z_]+) *:", text, re.MULTILINE)
    if name in ("instansi.yaml", "sopdoc.toml") or "pemerintah" in keys or text == "\n\n":
        return text
    first = keys[0] if keys else ""
    if first in STEP:
        first, text = "langkah", f"langkah:\n  - {indent(text, '    ').lstrip(' ')}{FURTHER}"
        keys = [first]
    if first in PROCEDURE:
        text, keys = _procedure(text + _missing(PROCEDURE, [*keys, *["langkah"] * ("kegiatan" in keys)])), []
    elif "prosedur" not in keys:
        text += _procedure(_missing(PROCEDURE, []))
    return ("templat: kami\n" if formatted else "") + text + _missing(DOCUMENT, keys)


def _procedure(lines: str) -> str:
    return f"prosedur:\n  - {indent(lines, '    ').lstrip(' ')}"


def _missing(lines: dict[str, str], keys: list[str]) -> str:
    return "".join(line for key, line in lines.items() if key not in keys)


def _sign(sign: re.Match[str]) -> str:
    written = chr(int(sign[1][2:], 16)) if sign[1].startswith("U+") else sign[1]
    return written if sign[2] is None else (written if len(written) == 1 else written + " ") * int(sign[2])
