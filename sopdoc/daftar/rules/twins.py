"""Entries of the list that share a number or a title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from msgspec import Struct

from sopdoc.daftar.entry import Entry
from sopdoc.daftar.kantor import Kantor, government_key
from sopdoc.model.keys import is_registered, judul_key, nomor_key


class Place(Struct, frozen=True):
    """An entry, and where the list has it."""

    entry: Entry
    office: int
    number: int
    nama: str


Twins = dict[object, list[Place]]


def places_of(offices: tuple[Kantor, ...]) -> tuple[Place, ...]:
    """Return all entries with their places, in the order of the list."""
    return tuple(
        Place(entry, at, number, kantor.nama)
        for at, kantor in enumerate(offices)
        for number, entry in enumerate(kantor.entries, start=1)
    )


def twins(places: tuple[Place, ...], key_of: Callable[[Place], object]) -> Twins:
    """Return the places of each key that several have."""
    groups: Twins = defaultdict(list)
    for place in places:
        if (key := key_of(place)) is not None:
            groups[key].append(place)
    return {key: group for key, group in groups.items() if len(group) > 1}


def nomor_of(place: Place) -> object:
    """Return what a number is compared by: one of the official register through all offices, else in its own."""
    key = nomor_key(place.entry.identity.nomor.text)
    if not key:
        return None
    return (government_key(place.entry), key) if is_registered(key) else (place.office, key)


def judul_of(place: Place) -> object:
    """Return what a title is compared by, within its own office."""
    key = judul_key(place.entry.identity.judul.text)
    return (place.office, key) if key else None


def other_than(place: Place, group: list[Place]) -> Place | None:
    """Return the first other one of a group."""
    return next((each for each in group if each is not place), None)
