"""The columns of the reports: who published them, when and under which title; whom they quote."""

from collections.abc import Iterable, Mapping, Sequence

from rashomon.exports.one_line import listed
from rashomon.exports.toll import KILLED, day_of
from rashomon.types import Claim, Document, Event

NO_DATE = "1753-01-01"  # GED codebook, source_date: missing
_PARTED = ";"


def source_cells(
    event: Event, reports: Sequence[Document], claims: Mapping[str, Claim]
) -> tuple[str | None, ...]:
    """Return source_article, _office, _date, _headline and _original, in one order of reports."""
    offices = [listed(office_of(one)) for one in reports]
    dates = [_date(one) for one in reports]
    titles = [listed(one.title) for one in reports]
    articles = [
        f'"{_unquoted(office)},{day},{_unquoted(title)}"'
        for office, day, title in zip(offices, dates, titles, strict=True)
    ]
    return (
        _PARTED.join(articles) or None,
        _PARTED.join(offices) if any(offices) else None,
        _PARTED.join(dates) or None,
        _PARTED.join(titles) if any(titles) else None,
        _PARTED.join(_quoted(event, claims)) or None,
    )


def office_of(report: Document) -> str | None:
    """Return who published a report; the agency that it credits where nobody else is named."""
    return report.outlet or next(iter(report.credits), None)


def _date(report: Document) -> str:
    day = day_of(report)
    return NO_DATE if day is None else day.isoformat()


def _unquoted(text: str) -> str:
    return text.replace('"', "'")


def _quoted(event: Event, claims: Mapping[str, Claim]) -> Iterable[str]:
    """Return whom the claims behind the figures of the dead quote, each once."""
    used = (name for x in event.estimates if x.outcome == KILLED for name in x.used)
    told = (claims[name].source for name in dict.fromkeys(used) if name in claims)
    return dict.fromkeys(label for one in told if (label := listed(one.label)))
