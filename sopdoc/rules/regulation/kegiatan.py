"""What the regulation asks of the words of an activity."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import ANAK_PANAH, KEGIATAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.SOP)
_info = partial(Rule, Severity.INFO, Need.SOP)

BUKAN_KATA_KERJA = _warning("KG002", "tanpa-kata-kerja", ground=KEGIATAN, basis=Basis.READ)
BERSUBJEK = _warning("KG003", "tanpa-subjek", ground=KEGIATAN, basis=Basis.READ, repairs=True)
DIBENDAKAN = _warning("KG004", "kata-benda", ground=KEGIATAN, basis=Basis.READ)
PASIF = _warning("KG005", "kalimat-pasif", ground=KEGIATAN, basis=Basis.READ)
TERLALU_PANJANG = _info("KG006", "kegiatan-panjang")
BERSYARAT = _warning("KG007", "syarat-tanpa-keputusan")
HANYA_LOMPATAN = _warning("KG008", "hanya-lompatan", ground=ANAK_PANAH, basis=Basis.READ)
KEGIATAN_GANDA = _info("KG009", "kegiatan-ganda")
TANPA_OBJEK = _info("KG011", "kata-kerja-kabur")
