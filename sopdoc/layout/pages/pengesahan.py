"""Who approves: post, room for signature and stamp, name underlined, rank and number."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.pile import Piece
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.instansi import Pengesahan
from sopdoc.typography.markup import plain_text


class SignatureLook(Struct, frozen=True):
    """How a signature block is set; ``room`` is kept free between the post and the name."""

    size: float
    room: float
    nip_label: str
    align: Align = Align.LEFT


def signature_pieces(pengesahan: Pengesahan, look: SignatureLook) -> tuple[Piece, ...]:
    """Return the texts of a signature block, from top to bottom."""
    plain = Style(look.size, align=look.align)
    signed = (
        Piece(pengesahan.nama, replace(plain, role=Role.NAMA, bold=True, underline=True)),
        Piece(pengesahan.pangkat, replace(plain, role=Role.PANGKAT)),
        Piece(nip_text(pengesahan.nip, look.nip_label), replace(plain, role=Role.NIP)),
    )
    written = tuple(piece for piece in signed if piece.isi)
    if written:
        written = (replace(written[0], room=look.room), *written[1:])
    jabatan = Piece(pengesahan.jabatan, replace(plain, role=Role.JABATAN), balanced=look.align is Align.CENTRE)
    return (jabatan, *written)


def nip_text(nip: str, label: str) -> str:
    """Return an official's number behind its label, unless the source wrote a label itself; "" without a number."""
    if not nip or plain_text(nip).lstrip().upper().startswith("NIP"):
        return nip
    return f"{label} {nip}".strip()
