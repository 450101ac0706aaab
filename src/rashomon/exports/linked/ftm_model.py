"""The part of FollowTheMoney 4 that we write: properties with their types, values as it keeps them.

Property types and the longest values are those of followthemoney 4.11, `schema/` and `types/`.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field

NAME, TEXT, STRING, URL, DATE = "name", "text", "string", "url", "date"
COUNTRY, ENTITY, ADDRESS, NUMBER, LANGUAGE = "country", "entity", "address", "number", "language"

_THING = {
    "name": NAME,
    "summary": TEXT,
    "description": TEXT,
    "notes": TEXT,
    "country": COUNTRY,
    "keywords": STRING,
    "sourceUrl": URL,
    "publisher": STRING,
    "proof": ENTITY,
    "addressEntity": ENTITY,
}
_INTERVAL = {"startDate": DATE, "endDate": DATE, "date": DATE, "recordId": STRING}
PROPERTIES: dict[str, dict[str, str]] = {
    "Event": _THING | _INTERVAL | {"location": ADDRESS, "involved": ENTITY},
    "Article": _THING
    | {
        "title": STRING,
        "fileName": STRING,
        "publishedAt": DATE,
        "language": LANGUAGE,
        "processingAgent": STRING,
    },
    "Documentation": _INTERVAL | {"document": ENTITY, "entity": ENTITY, "role": STRING},
    "Note": _THING | {"entity": ENTITY},
    "Mention": {"document": ENTITY, "resolved": ENTITY, "name": NAME, "contextCountry": COUNTRY},
    "Organization": _THING,
    "PublicBody": _THING,
    "Address": _THING
    | {
        "full": ADDRESS,
        "city": STRING,
        "region": STRING,
        "state": STRING,
        "latitude": NUMBER,
        "longitude": NUMBER,
        "remarks": STRING,
    },
}
_LONGEST = {NAME: 384, TEXT: 65000, STRING: 1024, URL: 4096, ADDRESS: 250}
# What followthemoney takes out of every value, and what it makes a space of.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2060-\u2064"
    "\ud800-\udfff\ufeff\ufffe\uffff]"
)
_SPACES = re.compile("[\u0a00\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_QUOTED = re.compile(r"\A[\"'](.*)[\"']\Z")
_BREAKS = re.compile(r"[\r\n\t;]|<BR/?>|ESQ\.?,")


def key(kind: str, *parts: object) -> str:
    """Return the id of an entity: the same for the same thing of ours.

    >>> key("event", "e-1") == key("event", "e-1"), len(key("event", "e-1"))
    (True, 44)
    """
    told = "\x1f".join((kind, *map(str, parts)))
    return f"rsh-{hashlib.sha1(told.encode('utf-8', 'replace'), usedforsecurity=False).hexdigest()}"


@dataclass(frozen=True, slots=True)
class Entity:
    """One entity; a property that its schema does not have raises KeyError."""

    id: str
    schema: str
    properties: dict[str, list[str]] = field(default_factory=dict)

    def add(self, prop: str, *values: str | None) -> "Entity":
        """Add the values that are known, as FollowTheMoney keeps them; return the entity."""
        kind = PROPERTIES[self.schema][prop]
        kept = self.properties.get(prop, [])
        for value in values:
            clean = None if value is None else cleaned(value, kind)
            if clean and clean not in kept:
                self.properties.setdefault(prop, kept).append(clean)
        return self

    def values(self) -> Iterator[tuple[str, str, str]]:
        """Yield each value with its property and the property's type."""
        for prop, values in self.properties.items():
            for value in values:
                yield prop, PROPERTIES[self.schema][prop], value


def cleaned(value: str, kind: str) -> str:
    r"""Return a value without what FollowTheMoney takes out of it, no longer than it takes.

    >>> cleaned(" Ember\x00 Brigades \n", NAME)
    'Ember Brigades'
    """
    text = _SPACES.sub(" ", _UNSAFE.sub("", unicodedata.normalize("NFC", value)))
    if kind == NAME:
        text = _QUOTED.sub(r"\1", " ".join(text.split()))
    elif kind == ADDRESS:
        text = _address(text)
    return text[: _LONGEST.get(kind, 1024)].strip()


def _address(text: str) -> str:
    """Return an address on one line, with one comma between its parts."""
    parts = (" ".join(part.split()).lstrip(". ") for part in _BREAKS.sub(",", text).split(","))
    return ", ".join(filter(None, parts))
