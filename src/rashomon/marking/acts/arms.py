"""Arms with a country's adjective stand for its forces: "Armenian sniper fire", "a US drone"."""

import re
from collections.abc import Iterator, Sequence

from rashomon.actors import actor_country
from rashomon.gazetteer import country_code, country_of_demonym
from rashomon.types.act import Party

_ARMS = re.compile(
    r"\b([A-Z][\w.-]{1,24})['’]?s? (?:[a-z]+ )?"
    r"(?:snipers?|guns?|gunners|tanks?|artillery|warplanes?"
    r"|(?:fighter )?jets?|missiles?|airstrikes?|air strikes?|drones?|helicopters?|shelling|shells"
    r"|rockets?|mortars?|gunboats?|warships?|air defen[cs]es?|aircraft|planes?|bombers?|bombs?"
    r"|servicem[ae]n|commandos|paratroopers|artillerymen)\b"
)
_PREPOSITIONS = frozenset("in of from to near at for across with by against on over and".split())
_SHORT = {"US": "US", "U.S.": "US", "UK": "GB", "British": "GB"}


_ACTS = re.compile(
    r"\b([A-Z][\w.-]+(?: [A-Z][\w-]+){0,3}) (?:(?:has|have|had|also|again|then|later) ){0,2}"
    r"(?=(?:hit|struck|bomb(?:ed|s)|attack(?:ed|s)|launch(?:ed|es)|fir(?:ed|es)|shell(?:ed|s)"
    r"|carried out|seized|captured|killed|destroyed|invaded|conducted|intercepted|shot down"
    r"|pounded|bombarded|raided|occupied|strikes|kills|seizes|captures)\b)"
)


def states_acting(text: str, offset: int, named: Sequence[Party]) -> Iterator[Party]:
    """Yield the military of each country that does something violent: "Russia shelled the town"."""
    for match in _ACTS.finditer(text):
        name = match.group(1).removeprefix("The ")
        country = _SHORT.get(name) or country_code(name)
        if country is not None and not _is_apart(text[: match.start()]):
            yield from _military(country, text, offset, match.span(1), named)


def _is_apart(before: str) -> bool:
    """Say whether a place is meant: "the army in Mali attacked"."""
    words = before.split()
    return bool(words) and words[-1].lower() in _PREPOSITIONS


def arms_of_states(text: str, offset: int, named: Sequence[Party]) -> Iterator[Party]:
    """Yield the military of each country whose adjective stands before arms that states have."""
    for match in _ARMS.finditer(text):
        word = match.group(1)
        country = _SHORT.get(word) or country_of_demonym(word) or country_code(word)
        if country is not None:
            yield from _military(country, text, offset, match.span(), named)


def _military(
    country: str, text: str, offset: int, span: tuple[int, int], named: Sequence[Party]
) -> Iterator[Party]:
    start, end = offset + span[0], offset + span[1]
    if not any(p.start < end and start < p.end for p in named):
        yield Party(
            name=f"Military Forces of {actor_country(country)}",
            kind="state forces",
            start=start,
            end=end,
            text=text[span[0] : span[1]],
            country=country,
        )
