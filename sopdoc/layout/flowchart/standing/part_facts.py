"""What the flow says of a part of a row."""

from __future__ import annotations

from functools import cached_property, lru_cache

from msgspec import Struct

from sopdoc.layout.page import Port
from sopdoc.model.alur import END, Edge, Place, leads_to_start
from sopdoc.model.prosedur import Bagian, Prosedur
from sopdoc.typography.markup import plain_text
from sopdoc.typography.words import words_of


class PartFacts(Struct, frozen=True, dict=True):
    """The edges that leave a part, and where those come from that reach it."""

    bagian: Bagian
    place: Place
    exits: tuple[Edge, ...]
    sources: tuple[Place, ...]
    last: bool
    """Whether it is the last part of the procedure."""
    restarts: bool = False
    """Whether the procedure starts here and an arrow leads back to it."""

    @property
    def starts(self) -> bool:
        """Whether the procedure starts here."""
        return self.place == (0, 0)

    @cached_property
    def decides(self) -> bool:
        """Whether it is a decision."""
        return bool(self.bagian.keputusan)

    @cached_property
    def says(self) -> bool:
        """Whether words stand on any of its arrows."""
        return any(_has_words(cabang.label) for cabang in self.bagian.exits)

    @cached_property
    def ports(self) -> int:
        """How many ports its exits need: those of a decision and those with words one each, the others one together."""
        exits = self.bagian.exits
        apart = sum(self.decides or _has_words(cabang.label) for cabang in exits)
        return max(1, apart + (apart < len(exits)))

    @property
    def leads_on(self) -> bool:
        """Whether it simply leads to the next part of its row, or to the next row."""
        return self.bagian.leads_on

    @cached_property
    def leads_to_end(self) -> bool:
        """Whether an edge leads from the part to the end of the procedure."""
        return any(edge.target == END for edge in self.exits)

    @cached_property
    def parts(self) -> bool:
        """Whether the flow parts here: by a decision, or because it ends and goes on as well, or ends with words.

        Words stand on an arrow, so the end is a symbol of its own.
        """
        goes_on = any(edge.target != END for edge in self.exits)
        return self.decides or (self.leads_to_end and (goes_on or bool(self.labels_to_end)))

    @cached_property
    def ends(self) -> bool:
        """Whether the procedure ends here, if it doesn't part: the last part doesn't where it leads back."""
        return self.leads_to_end or (self.last and self.leads_on)

    @cached_property
    def loops(self) -> bool:
        """Whether an edge leads back to the part or to one before it in the row."""
        return any(edge.target == self.place[0] and edge.target_place <= self.place for edge in self.exits)

    @cached_property
    def labels_to_end(self) -> list[str]:
        """The labels of the edges to the end, without those that have no words."""
        return [edge.label for edge in self.exits if edge.target == END and _has_words(edge.label)]

    def is_reached(self, linked: frozenset[int]) -> bool:
        """Tell whether arrows are routed to it; those from parts of its row that are ``linked`` aren't."""
        row, _part = self.place
        return any(at != row or part not in linked for at, part in self.sources)

    def needs_all_ports(self, joints: int) -> bool:
        """Tell whether its exits leave one port to all that arrive, which an arrow of the row's own would take.

        ``joints`` is how many ports the line takes that joins those who act together.
        """
        return len(self.sources) > 1 and len(Port) - joints <= self.ports + 1

    @cached_property
    def led_back_to(self) -> bool:
        """Whether an edge leads to it from itself, or from further on in the procedure."""
        return any(source >= self.place for source in self.sources)


@lru_cache(maxsize=1024)
def _has_words(label: str) -> bool:
    return bool(words_of(plain_text(label)))


def part_facts(prosedur: Prosedur, edges: tuple[Edge, ...]) -> list[list[PartFacts]]:
    """Return the facts of each part of each row of a procedure."""
    exits: dict[Place, list[Edge]] = {}
    sources: dict[Place, list[Place]] = {}
    for edge in edges:
        exits.setdefault(edge.place, []).append(edge)
        sources.setdefault(edge.target_place, []).append(edge.place)
    last = len(prosedur.langkah) - 1
    restarts = leads_to_start(prosedur)
    return [
        [
            PartFacts(
                bagian,
                (row, part),
                tuple(exits.get((row, part), ())),
                tuple(sources.get((row, part), ())),
                last=row == last and part == len(langkah.bagian) - 1,
                restarts=restarts and (row, part) == (0, 0),
            )
            for part, bagian in enumerate(langkah.bagian)
        ]
        for row, langkah in enumerate(prosedur.langkah)
    ]
