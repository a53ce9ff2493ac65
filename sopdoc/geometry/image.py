"""A picture as it stands in a document."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class ImageFormat(StrEnum):
    """The picture formats that both DOCX and PDF hold."""

    PNG = "png"
    JPEG = "jpeg"


class Image(Struct, frozen=True):
    """A picture that was checked and re-encoded at reading; sizes in pixels."""

    data: bytes
    format: ImageFormat
    width: int
    height: int
