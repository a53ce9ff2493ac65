"""What is known of laws: each fact has a source, and is found by a citation."""

from __future__ import annotations

from collections import Counter
from urllib.parse import urlsplit

from sopdoc.indonesian.laws.citations import citation_of
from sopdoc.indonesian.laws.kinds import Kind
from sopdoc.indonesian.laws.known import Law, known, known_laws, successor, titled
from sopdoc.indonesian.texts.topics import likeness


def law(text: str) -> Law | None:
    citation = citation_of(text)
    assert citation is not None
    return known(citation)


def test_each_fact_has_a_public_source_and_a_day() -> None:
    assert [each.short for each in known_laws() if urlsplit(each.source).scheme not in ("http", "https")] == []
    assert {each.day.isoformat() for each in known_laws()} == {"2026-11-30"}


def test_each_law_is_there_once_and_found_as_it_is_to_be_cited() -> None:
    assert max(Counter(each.short for each in known_laws()).values()) == 1
    assert [each.short for each in known_laws() if law(each.cited) is not each] == []


def test_of_each_revoked_law_the_successor_is_known_and_valid() -> None:
    revoked = [each for each in known_laws() if each.revoked_by]
    assert len(revoked) >= 25
    after = [successor(each) for each in revoked]
    assert [each for each in after if each is None or each.revoked_by] == []


def test_an_only_title_is_no_other_laws() -> None:
    for each in known_laws():
        others = (other for other in known_laws() if (other.kind, other.issuer) == (each.kind, each.issuer))
        same = [other.short for other in others if likeness(each.title, other.title) >= 0.95]
        assert not each.only or same == [each.short]


def test_several_names_of_one_law_find_it() -> None:
    found = {law(f"{name} Tahun 2012 tentang X") for name in ("PermenPAN-RB No. 35", "Permen PANRB Nomor 35")}
    assert [each.short for each in found if each] == ["PermenPAN-RB 35/2012"]
    old = law("Peraturan Menteri Negara PAN Nomor: PER/21/M.PAN/11/2008")
    assert old is not None
    assert (old.short, old.revoked_by) == ("PermenPAN-RB PER/21/M.PAN/11/2008", "PermenPAN-RB 35/2012")
    assert law("Permendagri Nomor 35 Tahun 2012") is None
    assert law("PP Nomor 60") is None


def test_the_last_of_several_successors_counts() -> None:
    oldest = law("UU 22 Tahun 1999")
    assert oldest is not None
    after = successor(oldest)
    assert after is not None
    assert after.cited == "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"


def test_laws_are_found_by_their_title() -> None:
    found = titled(Kind.PP, "", "Sistem Pengendalian Internal Pemerintah")
    assert [each.short for each in found] == ["PP 60/2008"]
    assert titled(Kind.UU, "", "Sistem Pengendalian Intern Pemerintah") == ()


def test_laws_of_regional_revenue_are_known() -> None:
    old = law("Undang-Undang Nomor 28 Tahun 2009 tentang Pajak Daerah dan Retribusi Daerah")
    assert old is not None
    after = successor(old)
    assert after is not None
    assert after.short == "UU 1/2022"
    other = law("UU 23 Tahun 2004 tentang Pemerintahan Daerah")
    assert other is not None
    assert other.title == "Penghapusan Kekerasan dalam Rumah Tangga"
