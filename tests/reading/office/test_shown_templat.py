"""Values of a template as lines."""

from __future__ import annotations

from sopdoc.reading.office.shown_templat import shown_values
from sopdoc.reading.tree.compose import compose


def test_values_stand_in_the_order_of_the_table_as_they_may_be_written() -> None:
    text = "nip_label: ''\ntepi: {kiri: 3, atas: 2}\nkertas: [215, 330]\nwaktu_label: 'Waktu: menit'\n"
    tree, faults = compose(text.encode(), "t.yaml")
    assert (tree is None, faults) == (False, ())
    assert tree
    assert [(".".join(value.keys), value.text, value.span.line) for value in shown_values(tree)] == [
        ("kertas", "[215, 330]", 3),
        ("tepi.atas", "2", 2),
        ("tepi.kiri", "3", 2),
        ("nip_label", '""', 1),
        ("waktu_label", "'Waktu: menit'", 4),
    ]
