"""The SOP as written → the SOP as it counts: the only place where the office fills in what a source leaves open."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.pejabat import Officials, merge_pengesahan
from sopdoc.model.prosedur import Penutup, Prosedur, WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, Sop, WrittenSop


def resolve(written: WrittenSop, instansi: Instansi, officials: Officials = ()) -> Sop:
    """Fill in what a document leaves open from its office; ``officials`` are those of the offices above."""
    officials = (instansi.disahkan_oleh, *officials)
    disahkan_oleh = merge_pengesahan(instansi.disahkan_oleh, written.disahkan_oleh, officials)
    filled = _Filling(written.judul, instansi.tempat, disahkan_oleh, officials)
    return Sop(
        **_fields(written)
        | {
            "prosedur": tuple(map(filled.prosedur, written.prosedur)),
            "disahkan_oleh": disahkan_oleh,
            "penutup": filled.penutup(written.penutup),
            "lembar_kerja": filled.lembar_kerja(written),
        }
    )


class _Filling(Struct, frozen=True):
    """What applies to each part of a document that says nothing else."""

    judul: str
    tempat: str
    disahkan_oleh: Pengesahan
    officials: Officials

    def prosedur(self, written: WrittenProsedur) -> Prosedur:
        """Return a procedure, which has the document's title unless it brings its own or is to have none."""
        penutup = self.penutup(written.penutup)
        judul = self.judul if written.judul is None else written.judul
        return Prosedur(**_fields(written) | {"judul": judul, "penutup": penutup})

    def lembar_kerja(self, written: WrittenSop) -> LembarKerja | None:
        """Return the worksheet, which is about the document and its first procedure unless it says otherwise."""
        own = written.lembar_kerja
        if own is None:
            return None
        langkah = written.prosedur[0].langkah
        judul = own.judul or self.judul
        return replace(
            own,
            judul=judul,
            judul_kegiatan=own.judul_kegiatan or judul,
            langkah_awal=own.langkah_awal or langkah[0].kegiatan,
            langkah_akhir=own.langkah_akhir or langkah[-1].kegiatan,
        )

    def penutup(self, written: WrittenPenutup | None) -> Penutup | None:
        """Return a signature block; one with a date and an emptied place has the office's place."""
        if written is None:
            return None
        dated = written.tanggal is not None and written.tanggal.tahun is not None
        is_open = written.tempat is None or (dated and not written.tempat)
        return Penutup(
            tempat=self.tempat if is_open else written.tempat or "",
            tanggal=written.tanggal,
            disahkan_oleh=merge_pengesahan(self.disahkan_oleh, written.disahkan_oleh, self.officials),
        )


def _fields(value: Struct) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__struct_fields__}
