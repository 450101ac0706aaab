"""Actors that the words describe, named as ACLED names them: "Military Forces of X"."""

from rashomon.actors import actor_country, category_of
from rashomon.types import ActorValue
from rashomon.types.inner import inner

_KINDS = {
    "armed": ("Unidentified Armed Group", "political militia"),
    "loyal": ("Pro-Government Militia", "political militia"),
    "gang": ("Unidentified Gang", "political militia"),
    "communal": ("Unidentified Communal Militia", "identity militia"),
    "pirates": ("Pirates", "political militia"),
    "vigilantes": ("Vigilante Militia", "identity militia"),
    "security": ("Private Security Forces", "external forces"),
    "civilians": ("Civilians", "civilians"),
    "rioters": ("Rioters", "rioters"),
    "protesters": ("Protesters", "protesters"),
}


@inner
class Described:
    """Tokens `start` to `end` with the actor that they describe, and the rule that says so."""

    start: int
    end: int
    rule: str
    value: ActorValue


def force_of(use: str, country: str) -> ActorValue:
    """Return the forces of a country: its police, or all the others as its military."""
    branch = "Police" if use == "police" else "Military"
    return ActorValue(
        name=f"{branch} Forces of {actor_country(country)}",
        category="state_forces",
        country=country,
        kind="state forces",
    )


def unnamed(use: str, country: str | None, *, suspected: bool) -> ActorValue:
    """Return those whom the report gives no name, by what they are and their country."""
    name, kind = _KINDS[use]
    return ActorValue(
        name=name if country is None else f"{name} ({actor_country(country)})",
        category="civilians" if use == "security" else category_of(kind),
        country=country,
        kind=kind,
        named=False,
        suspected=suspected,
    )


def communal(people: str, country: str | None, *, suspected: bool) -> ActorValue:
    """Return the armed men of a community."""
    name = f"{people} Ethnic Militia"
    return ActorValue(
        name=name if country is None else f"{name} ({actor_country(country)})",
        category="non_state_fighters",
        country=country,
        kind="identity militia",
        suspected=suspected,
    )


def coalition(name: str, country: str) -> ActorValue:
    """Return a coalition by the country that leads it."""
    return ActorValue(name=name, category="state_forces", country=country, kind="external forces")
