"""The office that an SOP belongs to."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.geometry.image import Image


class WrittenPengesahan(Struct, frozen=True):
    """What a source writes of who approves; None is what it leaves open, "" what it empties."""

    jabatan: str | None = None
    nama: str | None = None
    pangkat: str | None = None
    nip: str | None = None


class Pengesahan(WrittenPengesahan, frozen=True):
    """Who approves: the official's post, name, rank and number, each as printed."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


class Instansi(Struct, frozen=True):
    """An office, after its ``instansi.yaml`` was merged with the outer ones."""

    pemerintah: str = ""
    nama: str = ""
    unit: str = ""
    alamat: str = ""
    tempat: str = ""
    logo: Image | None = None
    templat: str = ""
    disahkan_oleh: Pengesahan = Pengesahan()
