"""What the regulation asks of the flow beyond what drawing needs."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import CABANG, KEPUTUSAN, PELAYANAN, PENUGASAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.SOP)
_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

TANPA_PILIHAN = _error("FL005", "keputusan-tanpa-pilihan", ground=CABANG, basis=Basis.READ)
SEMUA_LANJUT = _error("FL007", "keputusan-semua-lanjut", ground=CABANG, basis=Basis.READ)
KEPUTUSAN_TERSEMBUNYI = _warning("FL010", "keputusan-tersembunyi", ground=KEPUTUSAN, basis=Basis.READ)
MUNDUR = _warning("FL011", "panah-mundur")
TANPA_KEPUTUSAN = _info("FL014", "tanpa-keputusan")
PELAYANAN_BUKAN_PEMOHON = _info("FL015", "pelayanan-bukan-dari-pemohon", ground=PELAYANAN, basis=Basis.GUIDANCE)
PENUGASAN_TANPA_PERINTAH = _info("FL016", "penugasan-tanpa-perintah", ground=PENUGASAN, basis=Basis.GUIDANCE)
