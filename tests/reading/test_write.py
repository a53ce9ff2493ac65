from hypothesis import HealthCheck, given, settings

from sopdoc.model.prosedur import Langkah, Oleh, Pelaksana, Prosedur
from sopdoc.model.sop import Sop
from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.write import dump_source

from .sop_strategy import sops


@settings(max_examples=80, suppress_health_check=list(HealthCheck))
@given(sops())
def test_yaml_to_sop_to_yaml_is_identity(sop: Sop) -> None:
    text = dump_source(sop)
    assert read_sop(text.encode(), "x.yaml") == (sop, ())
    assert dump_source(sop) == text


def test_a_source_is_written_as_people_write_it() -> None:
    langkah = (Langkah("Menerima surat", Oleh(("jp", "kadis"), serah_terima=True), waktu="07:30"),)
    prosedur = Prosedur("Surat", (Pelaksana("jp", "JP"), Pelaksana("kadis", "Kadis")), langkah)
    assert dump_source(Sop("Surat", (prosedur,), nomor="07", peringatan="satu\ndua", dasar_hukum=("no", "x: y"))) == (
        "judul: Surat\n"
        "nomor: 07\n"
        "dasar_hukum:\n"
        "  - 'no'\n"
        "  - 'x: y'\n"
        "peringatan: |-\n"
        "  satu\n"
        "  dua\n"
        "prosedur:\n"
        "  - pelaksana:\n"
        "      jp: JP\n"
        "      kadis: Kadis\n"
        "    langkah:\n"
        "      - kegiatan: Menerima surat\n"
        "        oleh: jp -> kadis\n"
        "        waktu: 07:30\n"
    )
