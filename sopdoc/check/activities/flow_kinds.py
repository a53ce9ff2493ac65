"""How procedures of each kind begin and end: services with whoever asks for them, assignments with an order."""

from __future__ import annotations

import re

from sopdoc.check.asked import Step, Table

_ASKING = (
    r"(?:pemohon|masyarakat|warga|pengguna(?!\s+(?:anggaran|barang))|pelapor|pengadu|pasien|tamu|peserta|calon|pengunjung"
    r"|wajib|pelaku\s+usaha|pelanggan|konsumen|nasabah|klien|penduduk|penerima(?!\s+(?:tamu|barang|hasil|surat|berkas))"
    r"|pengusul|pengaju|pendaftar|pelamar|siswa|mahasiswa|orang\s*tua|wali(?!\s+(?:kota|nagari|kelas))|keluarga"
    r"|ahli\s+waris|perusahaan|badan\s+usaha|penyedia|investor|pegawai|pns|asn|cpns|karyawan|dosen|guru|unit\s+kerja"
    r"|satuan\s+kerja|opd|skpd|instansi|perangkat\s+daerah|kelompok(?!\s+(?:kerja|jabatan))|petani|nelayan|pedagang"
    r"|media|debitur|anggota\s+masyarakat|yang\s+bersangkutan|customer|user)(?:nya)?\b"
)
_WHO_ASKS = re.compile(rf"\W*(?:para\s+)?{_ASKING}", re.IGNORECASE)
"""Names of lanes that stand for whoever asks for a service, from outside or from another unit."""
_HANDS_OVER = re.compile(rf"\b(?:kepada|ke|pada|untuk)\s+(?:para\s+)?{_ASKING}", re.IGNORECASE)
_FILES = re.compile(
    r"\s*(?:meng(?:arsip|gandakan\s+dan\s+mengarsip)|menyimpan|mendokumentasi|pengarsipan|penyimpanan|pendokumentasian)",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"erintah|\bmenugas|penugasan|\btugas|instruksi|disposisi|\barahan|mengarahkan|mandat|\bmenunjuk|penunjukan",
    re.IGNORECASE,
)


def starts_with_request(table: Table, first: Step) -> bool:
    """Tell whether a step is done by whoever asks for a service."""
    return _is_done_by_asking(table, first)


def ends_with_receiver(table: Table, last: Step) -> bool:
    """Tell whether a step is done by whoever asked for a service, or gives him something."""
    return _is_done_by_asking(table, last) or _HANDS_OVER.search(last.kegiatan) is not None


def files_away(step: Step) -> bool:
    """Tell whether a step puts something into the archive."""
    return _FILES.match(step.kegiatan) is not None


def orders(step: Step) -> bool:
    """Tell whether a step gives an order, or tells of one."""
    return _ORDERS.search(step.kegiatan) is not None


def _is_done_by_asking(table: Table, step: Step) -> bool:
    names = {lane.id: lane.nama for lane in table.prosedur.pelaksana}
    acting = (id_ for bagian in step.langkah.bagian for id_ in bagian.pelaksana)
    return any(_WHO_ASKS.match(names[id_]) for id_ in acting if id_ in names)
