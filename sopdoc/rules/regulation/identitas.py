"""What the regulation asks of the identity block and the six parts below it."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import BAGIAN, JUDUL, KETERKAITAN, KUALIFIKASI, NAMA, NOMOR, PENGESAHAN, PERINGATAN, TANGGAL
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.SOP)
_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

NOMOR_KOSONG = _warning("ID002", "nomor-kosong", ground=NOMOR, basis=Basis.READ)
NOMOR_BELUM_LENGKAP = _warning("ID003", "nomor-belum-lengkap", ground=NOMOR, basis=Basis.READ)
POLA_NOMOR = _info("ID004", "pola-nomor", ground=NOMOR, basis=Basis.READ, setting="pola_nomor")
TANPA_HARI = _warning("ID005", "tanggal-tanpa-hari", ground=TANGGAL, basis=Basis.READ)
EFEKTIF_LEBIH_AWAL = _error("ID006", "efektif-sebelum-pembuatan", ground=TANGGAL, basis=Basis.READ)
REVISI_LEBIH_AWAL = _warning("ID007", "revisi-sebelum-pembuatan", ground=TANGGAL, basis=Basis.READ)
TANPA_EFEKTIF = _warning("ID008", "tanpa-tanggal-efektif", ground=TANGGAL, basis=Basis.READ)
PENGESAHAN_BELUM_LENGKAP = _warning("ID009", "pengesahan-belum-lengkap", ground=PENGESAHAN, basis=Basis.READ)
NIP_TIDAK_WAJAR = _warning("ID010", "nip-tidak-wajar")
DUA_NAMA = _error("ID011", "satu-nip-dua-nama")
JUDUL_BERBEDA = _warning("ID012", "judul-berbeda")
JUDUL_BUKAN_NAMA = _warning("ID013", "judul-bukan-nama-kegiatan", ground=JUDUL, basis=Basis.BELIEVED, repairs=True)
TANPA_INSTANSI = _error("ID014", "tanpa-nama-instansi", ground=NAMA, basis=Basis.READ)
BAGIAN_KOSONG = _warning("ID015", "bagian-kosong", ground=BAGIAN, basis=Basis.READ)
TANPA_AKIBAT = _info("ID016", "peringatan-tanpa-akibat", ground=PERINGATAN, basis=Basis.BELIEVED)
DOKUMEN_LAIN = _info("ID017", "isi-dokumen-lain")
INSTANSI_LAIN = _warning("ID018", "instansi-lain")
SEORANG = _info("ID019", "kualifikasi-seseorang", ground=KUALIFIKASI, basis=Basis.BELIEVED)
BUKAN_SOP = _warning("ID020", "keterkaitan-bukan-sop", ground=KETERKAITAN, basis=Basis.BELIEVED)
BELUM_TERKAIT = _warning("ID021", "sop-belum-terkait", ground=KETERKAITAN, basis=Basis.BELIEVED)
