"""Days that a person gives: none of them is to come."""

from datetime import date, timedelta

from rashomon.errors import BadInput
from rashomon.text import snippet


def refuse_future(name: str, given: object) -> None:
    """Raise BadInput for a date that begins after tomorrow: nobody can know of it yet.

    Tomorrow is let pass, for it is that day already somewhere on earth.
    """
    from rashomon.calendar import parse_edtf
    from rashomon.casebook.ledger.entries import now

    days = parse_edtf(str(given)) if given else None
    today = date.fromisoformat(now()[:10])
    if days is not None and days[0] > today + timedelta(days=1):
        said = snippet(str(given), 40)
        raise BadInput(f"{name}: {said!r} is still to come; today is {today.isoformat()}, UTC")
