"""The scene of a row: its day, place and sides stand as told, without any prose."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from rashomon.actors import KINDS, actor_country, by_name
from rashomon.actors import lookup as actors_named
from rashomon.actors.kinds import CIVILIANS, EXTERNAL, MILITIA, PROTESTERS, REBELS, RIOTERS, STATE
from rashomon.datasets.rows import Row
from rashomon.gazetteer import Entry, country_code, lookup
from rashomon.types import (
    Document,
    Mark,
    Mention,
    PlaceValue,
    Scene,
    TimeValue,
    Timex,
)
from rashomon.types.act import Act, Party

_RULE = "dataset"
_KINDS = {1: "city", 2: "city", 3: "district", 4: "region", 5: "area", 6: "country", 7: "water"}
_INTERS = {
    "state forces": STATE,
    "rebel group": REBELS,
    "rebel groups": REBELS,
    "political militia": MILITIA,
    "political militias": MILITIA,
    "external/other forces": EXTERNAL,
}
_TACTICS = {
    "armed clash": "clash",
    "government regains territory": "territory",
    "non-state actor overtakes territory": "territory",
    "chemical weapon": "chemical",
    "air/drone strike": "airstrike",
    "suicide bomb": "suicide_bombing",
    "shelling/artillery/missile attack": "shelling",
    "remote explosive/landmine/ied": "bombing",
    "grenade": "grenade",
    "sexual violence": "sexual_violence",
    "attack": "killing",
    "abduction/forced disappearance": "abduction",
    "mob violence": "mob",
    "violent demonstration": "riot",
    "peaceful protest": "protest",
    "protest with intervention": "protest",
    "excessive force against protesters": "shooting",
}
_PLACE_WORDS = frozenset("town city village".split())
_NEAR = 0.3  # degrees: a row's town and the gazetteer's are one
_ONE_SIDED = 3
_GOVERNMENT = "Government of "
_UCDP_NAMES = {
    "DR Congo (Zaire)": "CD",
    "Congo": "CG",
    "Bosnia-Herzegovina": "BA",
    "Kingdom of eSwatini (Swaziland)": "SZ",
}


def scene_of(document: Document, row: Row) -> Scene:
    """Return the one scene of a row."""
    country = iso_of(row.country)
    marks = [Mark(kind="site", value="told", start=0, end=0)]
    marks += [] if country is None else [Mark(kind="country", value=country, start=0, end=0)]
    act = _act(row)
    return Scene(
        document=document.id,
        index=0,
        start=0,
        end=len(document.text),
        kind="sentence",
        paragraph=0,
        section=0,
        marks=tuple(marks),
        places=(_place(row, country),),
        times=(_time(row),),
        acts=() if act is None else (act,),
    )


def iso_of(country: str | None) -> str | None:
    """Return the ISO code of a country as a data set names it: "Russia (Soviet Union)" is RU."""
    if country is None:
        return None
    bare = country.partition(" (")[0]
    return _UCDP_NAMES.get(country) or country_code(country) or country_code(bare)


def party(name: str, inter: str | None, country: str | None) -> Party:
    """Return a side as somebody who did or suffered an act, with ACLED's kind."""
    kind = _kind_of(name, inter)
    told = name
    if name.startswith(_GOVERNMENT):
        code = iso_of(name.removeprefix(_GOVERNMENT))
        told = name if code is None else f"Military Forces of {actor_country(code)}"
    is_people = kind in (CIVILIANS, PROTESTERS, RIOTERS)
    bare = None if is_people else actor_named(told)
    return Party(name=bare, kind=kind, start=0, end=0, text=name, country=iso_of(country))


def actor_named(name: str) -> str:
    """Return an actor by the one name that our list gives it, without ACLED's years and places."""
    bare = name.partition(" (")[0]
    if by_name(name) is not None or by_name(bare) is not None:
        return name if by_name(name) is not None else bare
    known = {actor.name for actor in actors_named(bare)}
    return known.pop() if len(known) == 1 else bare


def _kind_of(name: str, inter: str | None) -> str:
    given = (inter or "").lower()
    if given in _INTERS or given in KINDS:
        return _INTERS.get(given, given)
    for start, kind in (
        (_GOVERNMENT, STATE),
        ("Military Forces of ", STATE),
        ("Police Forces of ", STATE),
        ("Civilians", CIVILIANS),
        ("Protesters", PROTESTERS),
        ("Rioters", RIOTERS),
        ("Unidentified Armed Group", MILITIA),
    ):
        if name.startswith(start):
            return kind
    known = by_name(actor_named(name))
    return REBELS if known is None else known.kind


def _act(row: Row) -> Act | None:
    tactic = _TACTICS.get((row.sub_kind or "").lower())
    if row.violence is not None:
        tactic = "killing" if row.violence == _ONE_SIDED else "clash"
    if tactic is None:
        return None
    sides = [(row.side_a, row.inter1), (row.side_b, row.inter2)]
    told = [None if name is None else party(name, i, row.country) for name, i in sides]
    return Act(
        tactic=tactic,
        form="noun",
        start=0,
        end=0,
        text=row.sub_kind or tactic,
        attacker=told[0],
        target=told[1],
    )


def _place(row: Row, country: str | None) -> Mention:
    name = bare_place(row.place or row.admin2 or row.admin1 or row.country or "unknown")
    kind = _KINDS.get(row.where_prec or 0, "city")
    told = PlaceValue(
        name=name,
        country=country,
        admin1=row.admin1,
        district=row.admin2,
        latitude=row.latitude,
        longitude=row.longitude,
        kind=kind,
        relation="near" if row.where_prec == 2 else None,
    )
    value = _on_map(told) if kind == "city" else told
    return Mention(kind="place", start=0, end=0, text=name, rule=_RULE, value=value)


def bare_place(name: str) -> str:
    """Return a place's name without the word for what it is.

    >>> bare_place("Damboa town"), bare_place("New Town")
    ('Damboa', 'New Town')
    """
    words = name.split()
    is_kind = len(words) > 1 and words[-1] in _PLACE_WORDS
    return " ".join(words[:-1] if is_kind else words)


def _on_map(told: PlaceValue) -> PlaceValue:
    """Return a town by the names that the gazetteer gives it and its region, at its own point."""
    for entry in lookup(told.name):
        near = _is_near(entry, told)
        if entry.kind == "city" and entry.country == told.country and near:
            return replace(
                told,
                name=entry.name,
                admin1=entry.admin1,
                district=entry.district or told.district,
                geonameid=entry.geonameid,
            )
    return told


def _is_near(entry: Entry, told: PlaceValue) -> bool:
    if told.latitude is None or told.longitude is None:
        return True
    gaps = abs(entry.latitude - told.latitude), abs(entry.longitude - told.longitude)
    return max(gaps) <= _NEAR


def _time(row: Row) -> Mention:
    start = datetime.combine(row.first, time())
    end = datetime.combine(row.last, time()) + timedelta(days=1)
    first, last = row.first.isoformat(), row.last.isoformat()
    edtf = first if first == last else f"{first}/{last}"
    value = TimeValue(
        start=start,
        end=end,
        timex=Timex(type="DATE", value=edtf),
        grain="day",
        basis="column of a data set",
        edtf=edtf,
    )
    return Mention(kind="time", start=0, end=0, text="as coded", rule=_RULE, value=value)
