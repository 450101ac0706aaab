"""Data sets beside the reports that they were made of: kept, compared, and no source of figures.

UCDP and ACLED code events from news reports, often from those that are here too: a row that counted
would make two origins of one (Every Casualty, Standards, p. 25: independent primary sources).
"""

from collections.abc import Mapping, Sequence

from rashomon.settings.applying import is_included
from rashomon.settings.values import Settings
from rashomon.types import DATASET, Claim

COMPILED = "compiled: a data set made of reports sets no figure that reports tell"


def compiled(claims: Sequence[Claim], settings: Settings | None) -> Mapping[str, str]:
    """Return why claims of data sets may set no figure, by the claim's id.

    Where no report counts the same outcome of the event, the data set's figure stands; and so it
    does where the project's settings include it by name.
    """
    counted = {
        (claim.event, claim.outcome)
        for claim in claims
        if claim.reader != DATASET and claim.event is not None and claim.count is not None
    }
    return {
        claim.id: COMPILED
        for claim in claims
        if claim.reader == DATASET
        and (claim.event, claim.outcome) in counted
        and not is_included(claim, settings)
    }
