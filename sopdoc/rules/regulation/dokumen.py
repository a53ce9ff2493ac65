"""What the regulation asks of the document as a whole."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import DOKUMENTASI, JUDUL_SAMPUL, TINJAUAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.SOP)
_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

TANPA_BUKU = _info("DOC001", "unsur-dokumentasi", ground=DOKUMENTASI, basis=Basis.READ, setting="buku_lengkap")
SAMPUL_BELUM_LENGKAP = _warning("DOC002", "sampul-belum-lengkap", ground=JUDUL_SAMPUL, basis=Basis.READ)
PERLU_TINJAUAN = _info("DOC004", "perlu-tinjauan", ground=TINJAUAN, basis=Basis.READ, setting="bulan_tinjauan")
BEBERAPA_PROSEDUR = _info("DOC005", "beberapa-prosedur")
JUMLAH_LANGKAH = _error("DOC006", "jumlah-langkah")
