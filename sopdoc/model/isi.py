"""The content of a cell: one text, or a numbered list."""

from __future__ import annotations

Isi = str | tuple[str, ...]
"""A text, or a tuple of texts that are printed numbered. Texts may hold ``**bold**``, ``*italic*``
and line breaks, in Unicode's NFC form, without control characters."""
