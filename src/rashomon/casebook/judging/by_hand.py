"""A report that a person enters by hand: its document, and the scene that its day and place make.

Nobody reads its words: what they say is what the person read in them. What the person gives of day
and place stands in the scene, so that linking does not depend on prose; the words add what they
tell of the act, where they are English.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from rashomon import recipe
from rashomon.calendar import parse_edtf
from rashomon.errors import BadInput
from rashomon.gazetteer import Entry, country_code, lookup, lookup_code
from rashomon.ids import content_id
from rashomon.sources.dates.report import precision
from rashomon.sources.hashes import sha256_of
from rashomon.text import snippet
from rashomon.types import (
    Document,
    Mark,
    Mention,
    PlaceValue,
    Published,
    Scene,
    TimeValue,
    Timex,
)

MEDIA = ("page", "photo", "call", "report", "other")
"""What a claim that is entered by hand was seen on, or heard in."""

_KEPT = ("target", "struck", "act", "actor")
_KINDS = ("city", "quarter", "district", "region", "area", "water", "country")
_RULE = "person"
_UNREAD = "entered by hand: what it says is what a person read in it"
_GRAINS = {"day": "day", "month": "month", "year": "year"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """When and where what is entered happened, as the person gave it; None is unknown."""

    day: str | None = None
    place: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrier:
    """How it came: on what, from where, when it was said, and in which language."""

    medium: str
    published: str | None = None
    language: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None


def document_by_hand(text: str, carrier: Carrier, setting: Setting, speaker: str) -> Document:
    """Return the document of words that a person enters; the same for the same entry."""
    parts = (text, speaker, *(getattr(carrier, n) for n in Carrier.__slots__))
    said = days_of("published", carrier.published)
    return Document(
        id=content_id("d", "by hand", *parts, *(getattr(setting, n) for n in Setting.__slots__)),
        text=text,
        url=carrier.url,
        title=carrier.title,
        outlet=carrier.outlet,
        language=carrier.language or "und",
        sha256=sha256_of(text.encode("utf-8")),
        published=None
        if said is None or carrier.published is None
        else Published(
            edtf=carrier.published,
            precision=precision(said),
            evidence="given by the person who entered it",
        ),
        notes=(f"entered by hand: {carrier.medium}",),
        unread=_UNREAD,
    )


def scene_of(document: Document, setting: Setting) -> Scene:
    """Return the one scene of a document: the person's day and place, and the act of its words."""
    read = _read(document)
    marks = [m for s in read for m in s.marks if m.kind in _KEPT]
    place, when = _place(setting), _time(setting.day)
    if place is not None:
        marks.append(Mark(kind="site", value="told", start=0, end=0))
        country = _country(place)
        marks += [] if country is None else [Mark(kind="country", value=country, start=0, end=0)]
    return Scene(
        document=document.id,
        index=0,
        start=0,
        end=len(document.text),
        kind="sentence",
        paragraph=0,
        section=0,
        marks=tuple(marks),
        places=tuple(p for s in read for p in s.places) if place is None else (place,),
        times=tuple(t for s in read for t in s.times) if when is None else (when,),
        actors=tuple(a for s in read for a in s.actors),
        acts=tuple(a for s in read for a in s.acts),
    )


def days_of(name: str, given: str | None) -> tuple[date, date] | None:
    """Return the days of a date that a person gives; BadInput for what is none."""
    if given is None:
        return None
    days = parse_edtf(given)
    if days is None:
        raise BadInput(f"{name}: {snippet(given, 40)!r} is no date; write it as 2022-01-21")
    return days


def _read(document: Document) -> tuple[Scene, ...]:
    """Return what the words themselves tell, where they can be read."""
    if document.language not in ("en", "und"):
        return ()
    return tuple(recipe.tell(replace(document, unread=None)).scenes)


def _time(day: str | None) -> Mention | None:
    days = days_of("date", day)
    if days is None or day is None:
        return None
    first, last = days
    value = TimeValue(
        start=datetime.combine(first, time()),
        end=datetime.combine(last, time()) + timedelta(days=1),
        timex=Timex(type="DATE", value=day),
        grain=_GRAINS.get(precision(days), "day"),
        basis="given by the person who entered it",
        edtf=day,
    )
    # A date with its year would be taken for the line that dates a page.
    return Mention(kind="time", start=0, end=0, text="as entered", rule=_RULE, value=value)


def _place(setting: Setting) -> Mention | None:
    if setting.place is None and setting.country is None:
        return None
    value = place_value(setting.place, setting.country)
    return Mention(kind="place", start=0, end=0, text=value.name, rule=_RULE, value=value)


def place_value(name: str | None, country: str | None) -> PlaceValue:
    """Return a place by its name and country; one on no map keeps its name.

    Raises BadInput for a country that is none, and for a name in several without one.
    """
    code = None if country is None else _code(country)
    if name is None:
        entry = lookup_code(code or "")
        return PlaceValue(name=str(country)) if entry is None else _value(entry)
    town, comma, rest = name.rpartition(",")
    if comma and code is None and (told := _code_of(rest.strip())) is not None:
        name, code = town.strip(), told
    found = [e for e in lookup(name) if e.kind in _KINDS and code in (None, e.country)]
    countries = sorted({e.country for e in found if e.country})
    if code is None and len(countries) > 1:
        listed = ", ".join(countries[:12])
        raise BadInput(f"place: there is a {snippet(name, 60)} in {listed}; give the country too")
    best = min(found, key=lambda e: _KINDS.index(e.kind), default=None)
    return PlaceValue(name=name, country=code) if best is None else _value(best)


def _code(country: str) -> str:
    code = _code_of(country.strip())
    if code is None:
        raise BadInput(f"country: {snippet(country, 40)!r} is no ISO code or English name of one")
    return code


def _code_of(country: str) -> str | None:
    upper = country.upper()
    if len(upper) == 2 and lookup_code(upper) is not None:
        return upper
    return country_code(country)


def _value(entry: Entry) -> PlaceValue:
    return PlaceValue(
        name=entry.name,
        country=entry.country,
        admin1=entry.admin1,
        latitude=entry.latitude,
        longitude=entry.longitude,
        geonameid=entry.geonameid,
        kind=entry.kind,
        district=entry.district,
        town=entry.town,
    )


def _country(place: Mention) -> str | None:
    return place.value.country if isinstance(place.value, PlaceValue) else None
