"""Where the name of a place ends, and where it is none: before times, and beside armed groups.

"The city of Zarmin on Thursday" ends before Thursday; in "killed in a Boko Haram raid" and "in Boko
Haram raids" the group is no place that no table knows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rashomon.types import Mention, PlaceValue

_JOINT = re.compile(r"\s+(?:on|in|at|of|by|since|from)?\s*\Z", re.I)


def without_times(places: Sequence[Mention], times: Sequence[Mention]) -> list[Mention]:
    """Return the places, each cut before a time that its name runs into; both are in order."""
    return list(_cut(places, times))


def _cut(places: Sequence[Mention], times: Sequence[Mention]) -> Iterator[Mention]:
    starts = [t.start for t in times]
    for place in places:
        at = bisect_right(starts, place.start)
        if at == len(starts) or starts[at] >= place.end or not isinstance(place.value, PlaceValue):
            yield place
            continue
        text = _JOINT.sub("", place.text[: starts[at] - place.start])
        if text and place.value.latitude is None:
            end = place.start + len(text)
            yield replace(place, end=end, text=text, value=replace(place.value, name=text))
        elif text:
            yield place


def without_actors(places: Sequence[Mention], actors: Sequence[Mention]) -> list[Mention]:
    """Return the places but for names on no map that are an actor's; both are in order."""
    names = {(a.start, a.end) for a in actors}
    return [p for p in places if (p.start, p.end) not in names or _is_on_map(p)]


def _is_on_map(place: Mention) -> bool:
    return not isinstance(place.value, PlaceValue) or place.value.latitude is not None
