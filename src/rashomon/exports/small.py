"""Small counts: claims by which a person might be known although nobody is named.

Names taken out do not make a table anonymous: few people, an age or a sex and a village point at
one (Berkeley Protocol, paragraph 28, the mosaic effect; field guide, section 8).
"""

import re
from collections.abc import Iterator

from rashomon.types import Claim, Place, Record

K = 3
_DISTRICT = 3
_TELLING = frozenset(("children", "women", "elderly", "journalist", "medic", "aid", "pregnant"))
_AGED = re.compile(
    r"\b(?:aged|year|years|month|months)\b[ -]?(?:old)?|\b(?:boy|girl|woman|toddler|infant|baby)\b",
    re.I,
)


def small_counts(record: Record) -> Iterator[str]:
    """Yield the ids of claims of fewer than three persons with an age, a sex or a calling.

    Only where the event has a named town, or something finer: a country hides one among millions.
    """
    towns = {event.id for event in record.events if _is_town(event.place)}
    for claim in record.claims:
        if (claim.event in towns or towns.intersection(claim.events)) and _is_small(claim):
            yield claim.id


def _is_town(place: Place | None) -> bool:
    """Say whether a place is a town or about its size, on the map or named in the reports alone."""
    if place is None or place.name is None:
        return False
    is_on_map = place.latitude is not None and place.point_of is None
    return not is_on_map or (place.where_prec or 1) <= _DISTRICT


def _is_small(claim: Claim) -> bool:
    count = claim.count
    if count is None or count.high is None or not 0 < count.high < K:
        return False
    traits = () if claim.group is None else claim.group.traits
    victim = claim.victim
    is_told = victim is not None and (victim.age is not None or victim.sex is not None)
    return is_told or not _TELLING.isdisjoint(traits) or _AGED.search(claim.quote) is not None
