"""What the regulation asks of performers and their lanes."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import ADMINISTRATIF, URUTAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

TANPA_SIMBOL = _warning("PL002", "pelaksana-tanpa-simbol")
SATU_PELAKSANA = _info("PL003", "satu-pelaksana", ground=ADMINISTRATIF, basis=Basis.READ)
DUA_JABATAN = _warning("PL004", "jabatan-ganda")
BUKAN_PALING_KIRI = _info("PL005", "awal-bukan-paling-kiri", ground=URUTAN, basis=Basis.BELIEVED)
TERLALU_BANYAK = _info("PL006", "pelaksana-terlalu-banyak", basis=Basis.PRACTICE)
TANPA_KOLOM = _warning("PL007", "pelaksana-tanpa-kolom")
BERSAMA = _info("PL008", "pelaksana-bersama", basis=Basis.PRACTICE)
