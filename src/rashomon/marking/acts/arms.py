"""Arms with a country's adjective stand for its forces: "Armenian sniper fire", "a US drone"."""

import re
from collections.abc import Iterator, Sequence

from rashomon.gazetteer import country_code, country_name, country_of_demonym
from rashomon.types.act import Party

_ARMS = re.compile(
    r"\b([A-Z][\w.-]{1,24})['’]?s? (?:[a-z]+ )?"
    r"(?:snipers?|guns?|gunners|tanks?|artillery|warplanes?"
    r"|(?:fighter )?jets?|missiles?|airstrikes?|air strikes?|drones?|helicopters?|shelling|shells"
    r"|rockets?|mortars?|gunboats?|warships?|air defen[cs]es?|aircraft|planes?|bombers?|bombs?"
    r"|servicem[ae]n|commandos|paratroopers|artillerymen)\b"
)
_SHORT = {"US": "US", "U.S.": "US", "UK": "GB", "British": "GB"}


def arms_of_states(text: str, offset: int, named: Sequence[Party]) -> Iterator[Party]:
    """Yield the military of each country whose adjective stands before arms that states have."""
    for match in _ARMS.finditer(text):
        word = match.group(1)
        country = _SHORT.get(word) or country_of_demonym(word) or country_code(word)
        start, end = offset + match.start(), offset + match.end()
        if country is None or any(p.start < end and start < p.end for p in named):
            continue
        yield Party(
            name=f"Military Forces of {country_name(country)}",
            kind="state forces",
            start=start,
            end=end,
            text=match.group(),
            country=country,
        )
