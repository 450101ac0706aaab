"""Settings as a file to read, the same for the same settings, and its digest."""

import hashlib
import json
from collections.abc import Iterator

from rashomon.actors.entry import Actor
from rashomon.gazetteer.own import OwnPlace
from rashomon.settings.values import OwnSource, Settings

_WIDTH = 100

# The keys of one table, None where it says nothing.
_Row = dict[str, str | float | bool | tuple[str, ...] | None]


def to_text(settings: Settings) -> str:
    """Return settings as TOML that reads back as the same, with the actors of a list in it."""
    pieces = [_table("", _head(settings))]
    kinds, anonymous = settings.inclusion.kinds, settings.inclusion.anonymous
    if kinds is not None or not anonymous:
        pieces.append(_table("[inclusion]", {"kinds": kinds, "anonymous": anonymous}))
    pieces += sorted(_table("[[actors]]", _actor(actor)) for actor in settings.actors)
    pieces += sorted(_table("[[places]]", _place(place)) for place in settings.places)
    pieces += sorted(_table("[[sources]]", _source(source)) for source in settings.sources)
    return "\n".join(pieces)


def digest_of(settings: Settings) -> str:
    """Return the SHA-256 of the settings' text: a record says by which settings it was made."""
    return hashlib.sha256(to_text(settings).encode()).hexdigest()


def _head(settings: Settings) -> _Row:
    return {
        "name": settings.name,
        "profile": settings.profile,
        "level": settings.level,
        "victims": settings.victims or None,
        "suspects": settings.suspects or None,
    }


def _actor(actor: Actor) -> _Row:
    return {
        "name": actor.name,
        "aliases": tuple(f"{x}*" if x in actor.weak else x for x in actor.aliases) or None,
        "kind": actor.kind,
        "country": " ".join(actor.countries) or None,
        "since": actor.since,
        "until": actor.until,
        "wikidata": actor.wikidata,
        "ucdp_id": actor.ucdp_id,
        "source": actor.source or None,
    }


def _place(place: OwnPlace) -> _Row:
    return {
        "name": place.name,
        "aliases": place.aliases or None,
        "country": place.country,
        "admin1": place.admin1,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "kind": place.kind,
        "town": place.town,
    }


def _source(source: OwnSource) -> _Row:
    return {
        "name": source.name,
        "aliases": source.aliases or None,
        "kind": source.kind,
        "party_to": source.party_to,
        "include": source.include,
        "reason": source.reason,
        "criteria": source.criteria,
    }


def _table(header: str, row: _Row) -> str:
    lines = [header] if header else []
    lines += [f"{key} = {_value(value)}" for key, value in row.items() if value is not None]
    return "\n".join(lines) + "\n"


def _value(value: str | float | bool | tuple[str, ...]) -> str:
    if not isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    line = f"[{', '.join(map(_value, value))}]"
    return line if len(line) <= _WIDTH else "\n".join(_broken(value))


def _broken(values: tuple[str, ...]) -> Iterator[str]:
    yield "["
    yield from (f"  {_value(value)}," for value in values)
    yield "]"
