"""What the regulation asks of the quality standard of each activity."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import MUTU_BAKU
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

TANPA_KELENGKAPAN = _warning("MB001", "tanpa-kelengkapan", ground=MUTU_BAKU, basis=Basis.READ)
TANPA_OUTPUT = _warning("MB002", "tanpa-output", ground=MUTU_BAKU, basis=Basis.READ)
TANPA_WAKTU = _warning("MB003", "waktu-tidak-terbaca", ground=MUTU_BAKU, basis=Basis.READ, repairs=True)
WAKTU_TERBUKA = _warning("MB004", "waktu-terbuka")
SESUAI_KEBUTUHAN = _info("MB004-kebutuhan", "waktu-sesuai-kebutuhan", told_as="MB004")
SATUAN_CAMPUR = _info("MB005", "satuan-campur", repairs=True)
WAKTU_GANJIL = _info("MB006", "waktu-tidak-wajar")
RANTAI_PUTUS = _info("MB007", "rantai-putus")
KELENGKAPAN_SAMA = _info("MB008", "kelengkapan-sama-output")
OUTPUT_KATA_KERJA = _info("MB009", "output-kata-kerja")
HARI_DAN_JAM = _info("MB010", "hari-dan-jam", setting="jam_kerja")
