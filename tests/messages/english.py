"""English words in what is said in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sopdoc.reading.tables.json_schema import json_schema

_NOT_PROSE = re.compile(
    r"`[^`]*`"  # what is to be pasted
    r"|\{[^{}]*\}"  # what is set in
    r"|^ *(?:# |\$ )?sopdoc [^\n]*?(?=  +\S|$)"  # a command among examples, without what is said of it
    r"|^ *(?:bash|zsh|fish|PowerShell)? {2,}[^\n]*(?:sopdoc completion|\$PROFILE)[^\n]*"  # a line for a shell
    r"|(?<!\w)--?[a-z][\w-]*(?:[ =](?:[a-z]+|\S*\.\S+))?"  # an option, and a value of it
    r"|\S*[/\\._=:~@<>\d]\S*"  # a path, a file's name, a key, a number
    r"|%\(\w+\)s|\((?:auto|always|never)\)"
    r"|\[[a-z|]+\]"  # the values of an option
    r"|\w+ ›"  # a menu of Word
    r"|\b(?:sopdoc|git|dask) [a-z]+"  # a command in a sentence
    r"|\b[A-Z]{2,}\b"  # formats and variables
    r"|\([A-Z][a-z]+[^()]*\)"  # what Word's menus are called in English
    r"|[“\"'‘][^”\"'’\n]*[”\"'’]",  # what is quoted
    re.MULTILINE,
)
_WORD = re.compile(r"[A-Za-z]{3,}")
_SHARED = """
    alias angka arial atas bash bawah bitmap bulan daftar dask data disk distributed docx dot false fish folder font
    format fstype git hari izinkan jam
    graphviz html huruf info januari json judul kanan kegiatan kelengkapan kepala keputusan keterangan
    keterkaitan kiri label langkah lanjut legal letter libreoffice logo makro markdown mendatar menit mib minggu mulai
    nama nip oleh output parameter pdf pelaksana penutup per permenpan png postscript program prosedur powershell
    pygraphviz python
    pyyaml revisi schema selalu selesai semua shell simbol sop sopdoc status svg tab tag tanggal tanpa tegak teks
    tengah terpisah tertanam text total true truetype unit versi wajar waktu windows word xlsx yaml zsh
"""
"""Words that both languages have, names, and Indonesian ones that English texts hold."""


def _words_of_sources(schema: object) -> Iterator[str]:
    """Yield the names of keys, and the words that may stand below them."""
    if isinstance(schema, dict):
        yield from schema.get("properties", ())
        yield from map(str, schema.get("enum", ()))
    if isinstance(schema, dict | list):
        for part in schema.values() if isinstance(schema, dict) else schema:
            yield from _words_of_sources(part)


SHARED = frozenset(_SHARED.split()) | {
    word for name in _words_of_sources(json_schema()) for word in name.lower().replace("_", " ").split()
}


def prose_of(text: str) -> str:
    """Return a text without names, options, and what is to be pasted."""
    return _NOT_PROSE.sub(" ", text)


def words_of(text: str) -> set[str]:
    """Return the words that a text is made of."""
    return {word.lower() for word in _WORD.findall(prose_of(text))}


def english_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of English texts that are not Indonesian ones, too."""
    return frozenset(word for text in texts for word in words_of(text)) - SHARED
