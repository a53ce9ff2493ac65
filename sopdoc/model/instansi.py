"""The office that an SOP belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ImageFormat(StrEnum):
    """The picture formats that both DOCX and PDF hold."""

    PNG = "png"
    JPEG = "jpeg"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture that was checked and re-encoded at reading; sizes in pixels."""

    data: bytes
    format: ImageFormat
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pengesahan:
    """Who approves: the official's post, name, rank and number, each as printed."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""


@dataclass(frozen=True, slots=True)
class Instansi:
    """An office, after its ``instansi.yaml`` was merged with the outer ones."""

    pemerintah: str = ""
    nama: str = ""
    unit: str = ""
    alamat: str = ""
    tempat: str = ""
    logo: Image | None = None
    templat: str = ""
    disahkan_oleh: Pengesahan = Pengesahan()
