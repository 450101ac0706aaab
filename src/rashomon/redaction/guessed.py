"""Names that may be persons' where only quotes are at hand, and not the reports around them.

Who is called by a surname in one sentence is told of in another, which is not there to be read:
"the shop of Orsovic" alone does not say that Orsovic is a witness. There every name that is none
of a body, a place, an outlet or an office-holder is withheld. It hides too much rather than too
little.
"""

import re
from collections.abc import Iterable, Iterator

from rashomon.redaction.masking.forms import is_common, is_country
from rashomon.types import Person, Record

GUESSED_KIND = "unknown"
_NAME = re.compile(
    r"(?<![\w'’-])[^\W\d_a-z][\w'’-]*(?: (?:(?:al|el|bin|bint|ibn|abu|de|da|del|der|van|von|y) )?"
    r"[^\W\d_a-z][\w'’-]*){0,5}"
)
_OPENING = re.compile(r"(?:\A|[.!?:;“\"\n]\s*)\Z")


def guessed(text: str, record: Record) -> Iterator[Person]:
    """Yield what may be persons' names in the quoted sentences of a report."""
    known = _known(record)
    for found in _NAME.finditer(text):
        words = found[0].split()
        if _OPENING.search(text[max(0, found.start() - 3) : found.start()]):
            words = words[1:] if is_common(words[0].lower()) else words
        name = " ".join(words).strip("'’-")
        if name and not _is_no_name(words) and name.casefold() not in known:
            yield Person(name=name, kind=GUESSED_KIND)


def _is_no_name(words: Iterable[str]) -> bool:
    return all(is_common(w.lower()) or is_country(w.lower()) or w.isupper() for w in words)


def _known(record: Record) -> set[str]:
    """Return what is named in a record and is no person: actors, places, outlets."""
    places = [event.place for event in record.events if event.place is not None]
    names: list[str | None] = [
        *(name for p in places for name in (p.name, p.admin1, p.district, p.point_of)),
        *(actor.name for event in record.events for actor in event.actors),
        *(name for event in record.events for name in (event.sides.a, event.sides.b)),
        *(name for d in record.documents for name in (d.outlet, *d.credits)),
        *(claim.source.organisation for claim in record.claims),
        *(claim.group.actor for claim in record.claims if claim.group is not None),
    ]
    return {name.casefold() for name in names if name}
