"""What the manual of the format says around the keys, in both languages."""

from __future__ import annotations

WORDS = {
    "en": {
        "file": "format.md",
        "title": "The format: every key",
        "generated": "Made by `make format` from the table of keys that sopdoc reads by, and from docs/format.",
        "introduction": """\
A project has three kinds of files, and its settings. Each key below shows what it means, what may stand under it,
what holds where it isn't written, an example, and what of a page the example makes. [In Indonesian](format.id.md).

* Anything is read as text: `nomor: 07` prints 07. A text with `: ` or ` #` in it, or with a sign such as `*`, `-`, `[`
  at its start, is put in quotes: `"…"`.
* Blanks at the start of a line count: what belongs under a key stands further right than the key. No tabs.
* In texts `*scan*` prints italic and `**penting**` bold; `\\*` is a star. Words on arrows and in symbols are plain.
* `ya` and `true` mean the same, so do `tidak` and `false`.
""",
        "keys": "Keys",
        "type": "Value",
        "required": "must be written",
        "default": "Where it isn't written",
        "required_unless": "must be written, unless `{key}` is",
        "optional": "may be left out",
        "template_default": "what the template under it says; without one `{value}`",
        "template_group": "each key by itself: what the template under it says; without one as told here",
        "see_example": "Example: at [`{key}`](#{anchor})",
        "group": ("key", "meaning", "value", "without it"),
        "label": "Words printed: `…_label`",
        "label_text": """\
Each word that sopdoc prints by itself can be another one. `halaman_label` needs `{halaman}` and `{jumlah}` in it,
`panah_label` `{dari}` and `{ke}`.
""",
        "label_head": ("key", "prints, unless told otherwise"),
        "same_keys": "The same keys as under [`{key}`](#{anchor}).",
        "naskah": ("The SOP", "One file for each SOP, such as `sop_sources/dinas/surat-masuk.yaml`."),
        "prosedur": ("A procedure", "Each item of `prosedur` is one table with its flowchart."),
        "langkah": ("A row", "Each item of `langkah` is one row of the table. Rows get their numbers by themselves."),
        "bagian": (
            "A part of a row",
            "A row with `bagian` has several symbols, each with ways of its own. Parts follow each other as rows do: "
            "the last one leads to the next row. Beside `bagian` the row has no `oleh`, `keputusan`, `lanjut`, "
            "`simbol` or `teks`.",
        ),
        "instansi": (
            "The office: `instansi.yaml`",
            "It holds for all SOPs in its folder and below. A file further in adds to it, and wins.",
        ),
        "buku": (
            "The office's book: `buku` in `instansi.yaml`",
            "What `sopdoc book` prints besides the SOPs. Parts of which nothing is written are left out, and told.",
        ),
        "templat": (
            "The page format: `templat.yaml`",
            "A file `templates/name/templat.yaml` that begins with `dasar: permenpan35` and says only what differs. "
            "An office or an SOP takes it by `templat: name`.",
        ),
        "pengaturan": (
            "Settings: `sopdoc.toml`",
            "One file in the project's folder, with what would otherwise be written with each command. It is TOML: "
            "a key, an equals sign, and texts in quotes.",
        ),
    },
    "id": {
        "file": "format.id.md",
        "title": "Format berkas: semua kunci",
        "generated": "Dibuat oleh `make format` dari tabel kunci milik pembaca sopdoc, dan dari docs/format.",
        "introduction": """\
Sebuah proyek memuat tiga jenis berkas, dan pengaturannya. Untuk tiap kunci di bawah ini disebutkan artinya, apa yang
boleh ditulis, apa yang berlaku jika tidak ditulis, sebuah contoh, dan bagian halaman yang dihasilkan contoh itu.
[Dalam bahasa Inggris](format.md). Cara menulis SOP langkah demi langkah ada di [panduan](panduan/README.md).

* Semua dibaca sebagai teks: `nomor: 07` dicetak 07. Teks yang memuat titik dua dan spasi atau spasi dan `#`, atau yang
  diawali tanda seperti `*`, `-`, `[`, ditulis di antara tanda kutip: `"…"`.
* Spasi di awal baris berarti: yang termasuk ke dalam sebuah kunci ditulis lebih ke kanan daripada kunci itu. Jangan
  memakai tab.
* Di dalam teks `*scan*` dicetak miring dan `**penting**` tebal; `\\*` adalah tanda bintang.
  Kata pada panah dan di dalam simbol tidak.
* `ya` dan `true` sama artinya, begitu juga `tidak` dan `false`.
""",
        "keys": "Kunci",
        "type": "Isi",
        "required": "harus ditulis",
        "default": "Jika tidak ditulis",
        "required_unless": "harus ditulis, kecuali ada `{key}`",
        "optional": "boleh tidak ditulis",
        "template_default": "mengikuti templat dasarnya; tanpa itu `{value}`",
        "template_group": "tiap kunci sendiri-sendiri mengikuti templat dasarnya; tanpa itu seperti di bawah ini",
        "see_example": "Contoh: lihat [`{key}`](#{anchor})",
        "group": ("kunci", "arti", "isi", "jika tidak ditulis"),
        "label": "Kata yang dicetak: `…_label`",
        "label_text": """\
Tiap kata yang dicetak sopdoc sendiri dapat diganti. Dalam `halaman_label` harus ada `{halaman}` dan `{jumlah}`, dalam
`panah_label` `{dari}` dan `{ke}`.
""",
        "label_head": ("kunci", "dicetak, jika tidak diganti"),
        "same_keys": "Kuncinya sama dengan [`{key}`](#{anchor}).",
        "naskah": ("Naskah SOP", "Satu berkas untuk satu SOP, misalnya `sop_sources/dinas/surat-masuk.yaml`."),
        "prosedur": ("Prosedur", "Tiap butir `prosedur` adalah satu tabel dengan bagan alirnya."),
        "langkah": ("Baris", "Tiap butir `langkah` adalah satu baris tabel. Nomornya diberikan sendiri oleh sopdoc."),
        "bagian": (
            "Bagian baris",
            "Baris dengan `bagian` memuat beberapa simbol yang masing-masing punya arah sendiri. Bagian berurutan "
            "seperti baris: yang terakhir menuju baris berikutnya. Di samping `bagian`, baris itu tidak memuat `oleh`, "
            "`keputusan`, `lanjut`, `simbol` atau `teks`.",
        ),
        "instansi": (
            "Instansi: `instansi.yaml`",
            "Berlaku untuk semua SOP di foldernya dan folder di bawahnya. Berkas yang lebih dalam melengkapinya, dan "
            "yang lebih dalam yang dipakai.",
        ),
        "buku": (
            "Buku SOP: `buku` dalam `instansi.yaml`",
            "Yang dicetak `sopdoc book` selain SOP-nya. Bagian yang tidak ditulis ditiadakan, dan itu diberitahukan.",
        ),
        "templat": (
            "Bentuk halaman: `templat.yaml`",
            "Berkas `templates/nama/templat.yaml` yang diawali `dasar: permenpan35` dan hanya menyebut bedanya. "
            "Instansi atau SOP memakainya dengan `templat: nama`.",
        ),
        "pengaturan": (
            "Pengaturan: `sopdoc.toml`",
            "Satu berkas di folder proyek, dengan apa yang selain itu harus ditulis pada setiap perintah. "
            "Bentuknya TOML: kunci, tanda sama dengan, dan teks di antara tanda kutip.",
        ),
    },
}
"""By language: file and texts of the manual; of each chapter its heading and what stands below it."""
