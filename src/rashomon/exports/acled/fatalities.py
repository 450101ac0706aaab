"""The one number of deaths that ACLED writes (codebook, "Reported fatalities")."""

from rashomon.exports.toll import KILLED, toll_of
from rashomon.types import Event


def fatalities_of(event: Event) -> int:
    """Return the reported deaths: the lowest figure; 0 where none are told.

    "Casualties" alone are no deaths. Where only words tell the number it is what the codebook
    writes for them, or what numbers of parts leave at least.
    """
    toll = toll_of(event)
    if toll is None:
        return 0
    return toll.best if toll.best is not None else max(toll.low or 0, coded_of(event) or 0)


def coded_of(event: Event) -> int | None:
    """Return what the codebook writes for words without a number, None where no word is coded.

    Words may tell of one group alone ("dozens of villagers"): the total is no fewer.
    """
    told = [each.coded for each in event.estimates if each.outcome == KILLED]
    return max((number for number in told if number is not None), default=None)
