from __future__ import annotations

from sopdoc.rules.facts.fact import findings
from sopdoc.rules.facts.pages import LongQr, LostCharacters, ManyPages, TallFooter
from sopdoc.source.span import Span

HERE, BELOW = Span("a.yaml", 3, 5), Span("a.yaml", 4, 5)


def test_lost_characters_are_said_at_each_place_a_long_list_cut_short() -> None:
    many = "".join(chr(0x4E00 + at) for at in range(13))
    first, second = findings((LostCharacters(((HERE, "\u2713"), (BELOW, many)), "#"),))
    assert first.message == "\u2713 (U+2713) can't be printed: PDF and pictures show #, Word looks for a font"
    assert (second.span, second.message.count("U+"), ", \u2026 can't" in second.message) == (BELOW, 12, True)


def test_what_is_counted_is_said_with_its_number() -> None:
    footer, texts = findings((TallFooter(HERE, 5), ManyPages(BELOW, 2000)))
    assert footer.message == "`halaman_label` takes 5 lines, and the lower margin has no room for them"
    assert texts.message == "the texts take more than 2000 pages"
    assert (footer.code, texts.code) == ("label-too-long", "too-many-pages")


def test_a_long_text_of_a_qr_is_said_with_what_is_shorter() -> None:
    (found,) = findings((LongQr(HERE, 300, 72.0),))
    assert (found.code, found.span) == ("qr-too-long", HERE)
    assert found.message == "`isi_qr` makes 300 letters: their QR would be larger than 72 points"
    assert found.hints == ("shorten it, or write `{nomor}` for `{judul}`",)
