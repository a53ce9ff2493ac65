"""What a search keeps, and where it lets words stand."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.choice.options import Options
from sopdoc.layout.flowchart.choice.search import TRUNK, Search, Words, without_room
from sopdoc.layout.flowchart.costs.clearance import EXIT_GAP, touches
from sopdoc.layout.flowchart.costs.conflict import FAULT
from sopdoc.layout.flowchart.costs.labels import LabelPlace
from sopdoc.layout.flowchart.costs.net_context import NetContext
from sopdoc.layout.flowchart.costs.places import Places
from sopdoc.layout.flowchart.costs.traffic import Traffic
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.candidates import Candidates
from sopdoc.layout.page import Port
from tests.layout.flowchart.board import field_of, line, net, node

LABEL = ((14.0, 8.4),)
BOARD = field_of(node(0, 0), node(1, 1))


def searched(slack: float, words: Words = Words.ANYWHERE, budget: Budget | None = None, **values: object) -> Search:
    """Return a search that has looked at all ways between two symbols that cost less than what has no room."""
    one = net(0, 1, **values)
    search = Search(NetContext(BOARD, one, Traffic(), Places(BOARD, one)), budget or Budget(), slack, words)
    candidates = Candidates(BOARD, one)
    search.most = FAULT
    for bundle in candidates.bundles:
        extra = search.turn_to(bundle)
        candidates.explore(bundle, search, extra)
    return search


def test_only_what_costs_little_more_than_the_cheapest_is_kept() -> None:
    (only,) = searched(0.0).found.values()
    assert only.route.points == (Point(263, 130), Point(335, 130), Point(335, 181))
    more = searched(12.0).found
    assert {only.price} < {offer.price for offer in more.values()}
    assert max(offer.price for offer in more.values()) <= only.price + 12


def test_each_pair_of_ports_has_one_route() -> None:
    found = searched(60.0).found
    assert len(found) > 4
    assert all((offer.route.source_port, offer.route.target_port) == ports for ports, offer in found.items())


def test_without_words_a_label_costs_nothing() -> None:
    (worded,), (wordless,) = (
        searched(0.0, words, labels=LABEL).found.values() for words in (Words.ANYWHERE, Words.NONE)
    )
    assert worded.price == worded.route.cost + worded.places[0][1]
    assert wordless.price == worded.price - worded.places[0][1] + FAULT


def test_nothing_is_found_when_the_budget_is_spent() -> None:
    search = searched(0.0, budget=Budget(0))
    assert search.is_over
    assert search.found == {}


def test_words_without_room_stand_beside_the_start_and_are_at_fault() -> None:
    bare = line(net(0, 1), (245, 139), (245, 181))
    assert without_room(bare.net, bare, 7.0).price == 7
    offer = without_room(net(0, 1, labels=LABEL), bare, 7.0)
    assert (offer.price, offer.places) == (7 + FAULT, (LabelPlace(Rect(246, 129.6, 14, 8.4), FAULT),))  # 139 - 8.4 - 1


def test_apart_the_label_keeps_off_the_beginning_of_the_line() -> None:
    on = field_of(node(1, 0), node(2, 1))
    one = net(0, 1, labels=LABEL, branching=True)
    offers = Options(on, one).leaving(Port.BOTTOM, Traffic(), apart=True)
    assert offers
    for offer in offers:
        upright, x, top, bottom = offer.route.segments[0]
        trunk = (upright, x, top, min(bottom, top + TRUNK))
        assert not any(touches(trunk, place.rect, EXIT_GAP) for place in offer.places)


def test_apart_a_long_first_segment_has_its_label_beside_its_further_part() -> None:
    high = replace(field_of(node(1, 0), node(1, 2)), row_edges=(100, 185, 220, 280))
    options = Options(high, net(0, 1, labels=LABEL, branching=True))
    straight, *_ = options.leaving(Port.BOTTOM, Traffic(), apart=True)
    assert straight.route.points == (Point(335, 139), Point(335, 241))
    assert min(place.rect.y for place in straight.places) >= 139 + TRUNK + EXIT_GAP
