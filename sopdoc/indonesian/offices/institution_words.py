"""The words of institutions: kinds, names of agencies, and what looks like one and is none."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KINDS = {
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "pemkab": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
    "pemkot": "kota",
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "pemprov": "provinsi",
}
"""Words for regions."""

HEADS = {
    "bupati": "kabupaten",
    "perbup": "kabupaten",
    "walikota": "kota",
    "perwali": "kota",
    "perwako": "kota",
    "gubernur": "provinsi",
    "pergub": "provinsi",
}
"""Words before the name of a region in the names of its laws."""

BEFORE_KOTA = _words(
    "taman tata hutan dalam luar pusat ibu ibukota antar ruang bank gas penataan perencanaan tengah bus balai"
)
"""Words that make something else of "kota"."""

NO_REGIONS = _words("""
    layak sehat wisata pelajar industri pintar cerdas hijau kreatif pusaka tua lama satelit besar kecil bersih
    inklusif tangguh ramah setempat asal tujuan dan atau nomor no tahun tentang kota kabupaten provinsi se sedang
    terdekat lain lainnya induk pemekaran layanan terpadu peduli informatif digital adipura seluruh masing-masing
    tempat di ke yang nr sub bidang bagian pemerintah peraturan indonesia i ii iii iv
""")
"""What follows a word for a region and is no name of one: "Kota Layak Anak"."""

NAME_ENDS = _words("""
    nomor no nr tahun tentang yang dan atau di pada untuk dalam serta dengan provinsi propinsi prov kabupaten kab
    kota periode tanggal secara tanpa setiap bagi bila melalui oleh dari kepada sebagai agar maka tidak harus akan
    telah jika apabila republik
""")
"""Words with which the name of a region is at an end, whatever letters they begin with."""

QUALIFIERS = _words("""
    kepulauan laut utara selatan barat timur tengah tenggara hulu hilir raya jaya daya darat pusat besar baru bharat
""")
"""Words that make another region of one: "Banggai Laut"."""

DINAS = _words("""
    kesehatan pendidikan sosial perdagangan perindustrian koperasi tenaga ketenagakerjaan transmigrasi pertanian
    peternakan perkebunan kehutanan kelautan perikanan ketahanan pangan lingkungan pekerjaan perumahan penataan
    pertanahan kependudukan pemberdayaan pengendalian perpustakaan kearsipan komunikasi kominfo kebudayaan pariwisata
    kepemudaan pemuda penanaman pemadam energi bina cipta permukiman kebersihan pengairan pendapatan perhubungan tanaman
    kominfotik dukcapil
""")
"""The words that tell a service (dinas) from the others."""

BADAN = _words("""
    kepegawaian keuangan pendapatan perencanaan penelitian penanggulangan kesatuan riset pengelola pengelolaan
    pengembangan penghubung perbatasan
""")
"""The same of those agencies that are a region's."""

CENTRAL = _words("negara nasional indonesia republik pusat")
"""Words by which an agency is none of a region's: "Badan Kepegawaian Negara"."""

PLACES = (
    *("kecamatan", "kelurahan", "puskesmas", "rsud", "universitas", "politeknik", "polres", "polsek"),
    *("kejaksaan negeri", "kejaksaan tinggi", "pengadilan negeri", "pengadilan agama", "pengadilan tinggi"),
    *("kantor imigrasi", "kantor pertanahan", "lembaga pemasyarakatan", "rumah tahanan negara"),
)
"""Kinds of institutions that have the name of a place or a person."""

SHORT = {
    "dinkes": "kesehatan",
    "disdik": "pendidikan",
    "dinsos": "sosial",
    "dishub": "perhubungan",
    "diskominfo": "komunikasi",
    "disdukcapil": "kependudukan",
    "disperindag": "perindustrian",
    "disdag": "perdagangan",
    "dispora": "kepemudaan",
    "disnaker": "tenaga",
    "dispar": "pariwisata",
}
"""Short names of services."""

SAME = {
    "kominfo": "komunikasi",
    "kominfotik": "komunikasi",
    "dukcapil": "kependudukan",
    "kepemudaan": "pemuda",
    "ketenagakerjaan": "tenaga",
    "perindustrian": "industri",
    "perdagangan": "dagang",
}
"""Words of names that are written otherwise as well, and what all ways of writing have in common."""

NO_DINAS = _words("""
    perjalanan naskah kendaraan rumah nota surat pakaian rapat mobil motor jabatan telepon alamat email keperluan ikatan
    luar jam izin seragam kunjungan undangan
""")
"""Words that make something else of "dinas": "Perjalanan Dinas Pendidikan dan Pelatihan"."""
