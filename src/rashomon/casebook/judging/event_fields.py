"""When and where an event was, as a person corrects it; what reports tell stays in their claims."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from rashomon.calendar import date_precision, parse_edtf, time_precision
from rashomon.casebook.judging.by_hand import days_of, place_value
from rashomon.casebook.judging.decisions import Judgement
from rashomon.casebook.judging.words import words
from rashomon.errors import BadInput
from rashomon.types import Event, Place
from rashomon.wording.judged import CORRECTED_BY

FIELDS = ("start", "end", "place", "country")
_TOWN, _REGION, _COUNTRY = 1, 4, 6  # UCDP's where_prec
_PRECISION = {"country": _COUNTRY, "region": _REGION, "district": 3, "area": 5, "water": 5}
_GEO = {_TOWN: 1, _COUNTRY: None}


def checked_event(given: Mapping[str, object]) -> dict[str, Any]:
    """Return what a person gives of an event's days and place; BadInput for what cannot be."""
    unknown = sorted(given.keys() - set(FIELDS))
    if unknown:
        raise BadInput(f"{', '.join(unknown)}: of an event one corrects {', '.join(FIELDS)}")
    fields: dict[str, Any] = {n: words(n, value, most=200) or None for n, value in given.items()}
    if "start" in fields and fields["start"] is None:
        raise BadInput("start: an event has a first day; give it as 2022-01-21")
    first, last = (days_of(n, fields.get(n)) for n in ("start", "end"))
    if first is not None and last is not None and first[0] > last[1]:
        raise BadInput(f"start {fields['start']} is after end {fields['end']}")
    if fields.get("place") or fields.get("country"):
        place_value(fields.get("place"), fields.get("country"))
    return fields


def as_corrected(event: Event, about: Iterable[Judgement]) -> Event:
    """Return an event with the days and the place that persons gave it, the latest over all."""
    for one in about:
        fields = one.content.get("fields", {})
        if one.kind != "correct" or "document" in one.content:
            continue
        if fields.keys() & {"start", "end"}:
            event = _dated(event, fields, one)
        if fields.get("place") or fields.get("country"):
            event = _placed(event, fields, one)
    return event


def _dated(event: Event, fields: Mapping[str, Any], by: Judgement) -> Event:
    start = fields.get("start", event.start)
    end = fields.get("end", start if "start" in fields else event.end)
    days = [d for text in (start, end) if text and (d := parse_edtf(text)) is not None]
    first, last = min(d[0] for d in days), max(d[1] for d in days)
    return replace(
        event,
        start=start,
        end=end,
        date_prec=date_precision(first, last),
        time_precision=time_precision(first, last),
        time_evidence=f"{CORRECTED_BY}{by.told()}",
    )


def _placed(event: Event, fields: Mapping[str, Any], by: Judgement) -> Event:
    value = place_value(fields.get("place"), fields.get("country"))
    is_country = value.kind == "country"
    precision = _PRECISION.get(value.kind or "", _TOWN)
    place = Place(
        name=value.name,
        admin1=value.admin1,
        country=value.country,
        latitude=value.latitude,
        longitude=value.longitude,
        where_prec=precision,
        district=value.district,
        geo_precision=None if is_country else _GEO.get(precision, 2),
        evidence=f"{CORRECTED_BY}{by.told()}",
    )
    was = event.place.name if event.place is not None else None
    summary = event.summary.replace(was, value.name) if was else event.summary
    return replace(event, place=place, summary=summary)
