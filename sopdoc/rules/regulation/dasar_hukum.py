"""What is asked of the legal bases of an SOP."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import DASAR_HUKUM
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

TANPA_DASAR = _warning("DH001", "dasar-hukum-kosong", ground=DASAR_HUKUM, basis=Basis.READ)
URUTAN_JENJANG = _warning("DH002", "urutan-jenjang", repairs=True)
URUTAN_TAHUN = _info("DH003", "urutan-tahun", repairs=True)
TIDAK_LENGKAP = _warning("DH004", "peraturan-tidak-lengkap")
DASAR_GANDA = _warning("DH005", "dasar-hukum-ganda")
JUDUL_LAIN = _warning("DH006", "judul-peraturan-lain")
DICABUT = _warning("DH007", "peraturan-dicabut")
LEBIH_BARU = _info("DH008", "peraturan-lebih-baru")
BUKAN_PERATURAN = _info("DH009", "bukan-peraturan")
