"""The table of states, read once; how a country is named in the name of a government."""

from dataclasses import dataclass
from functools import cache
from importlib import resources

from rashomon.actors import actor_country
from rashomon.gazetteer import country_code, country_name


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A country or territory: its names and numbers; None where a list does not have it.

    `iso`, `code` and `number` are those of ISO 3166-1 (two letters, three letters, digits), `gw`
    is that of Gleditsch and Ward's list of independent states.
    """

    iso: str | None
    code: str | None = None
    number: int | None = None
    gw: int | None = None
    ucdp: str | None = None
    ucdp_region: str | None = None
    acled: str | None = None
    acled_region: str | None = None


NOWHERE = State(iso=None)


def state_of(code: str | None) -> State:
    """Return the state of an ISO code of two letters; one of which nothing is known for others."""
    return NOWHERE if code is None else _states().get(code, NOWHERE)


def state_named(name: str) -> State:
    """Return the state of a country's English name, whether ours, UCDP's or ACLED's."""
    return state_of(_named().get(name) or country_code(name))


@cache
def _named() -> dict[str, str]:
    known = ((name, x.iso) for x in _states().values() for name in (x.ucdp, x.acled))
    return {name: iso for name, iso in known if name is not None and iso is not None}


@cache
def _states() -> dict[str, State]:
    text = resources.files(__package__).joinpath("table.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {state.iso or "": state for state in map(_state, lines[1:])}


def _state(line: str) -> State:
    iso, code, number, gw, ucdp, ucdp_region, acled_region = line.split("\t")
    return State(
        iso=iso,
        code=code or None,
        number=int(number) if number else None,
        gw=int(gw) if gw else None,
        ucdp=ucdp or country_name(iso),
        ucdp_region=ucdp_region or None,
        acled=actor_country(iso),
        acled_region=acled_region or None,
    )
