"""Several events at a glance: a table and a map, each leading to the pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from rashomon.dossier.drawing import element, label, picture
from rashomon.dossier.land import land
from rashomon.dossier.projection import Projection
from rashomon.types import Estimate, Event
from rashomon.wording.safe import short
from rashomon.wording.setting import place_names
from rashomon.wording.words import moment, number, plural

WIDTH, HEIGHT = 960, 460
_CELL, _LEAST, _MORE = 40.0, 3.0, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRow:
    """One event of the index."""

    id: str
    href: str
    date: str
    place: str
    summary: str
    killed: str
    killed_size: int
    wounded: str
    wounded_size: int
    n_documents: int
    n_origins: int
    agreement: str


def index_rows(events: Iterable[Event], ending: str) -> list[IndexRow]:
    """Return a row for each event."""
    return [_row(event, ending) for event in events]


def _row(event: Event, ending: str) -> IndexRow:
    killed, wounded = _total(event, "killed"), _total(event, "wounded")
    return IndexRow(
        id=event.id,
        href=href(event, ending),
        date=moment((event.start or event.end or "?")[:10]),
        place=place_names(event.place),
        summary=short(event.summary, 200),
        killed=_range(killed),
        killed_size=_size(killed),
        wounded=_range(wounded),
        wounded_size=_size(wounded),
        n_documents=len(event.documents),
        n_origins=_n_origins(event),
        agreement=_agreement(event),
    )


def _agreement(event: Event) -> str:
    """Return whether those who tell the event agree; one voice alone can agree with nobody."""
    strengths = {c.strength for c in event.contradictions}
    if strengths:
        return "disputed" if "impossible" in strengths else "in tension"
    if all(end is None for e in event.estimates for end in (e.low, e.best, e.high)):
        return "nothing counted"
    if len(event.documents) < 2:
        return "one report"
    return "agreed" if _n_origins(event) > 1 else "one origin"


def _n_origins(event: Event) -> int:
    """Return how many origins stand behind the dead; where nobody counts them, the wounded."""
    totals = (_total(event, "killed"), _total(event, "wounded"))
    known = [e.n_origins for e in totals if e is not None and e.n_origins]
    return known[0] if known else max((e.n_origins for e in event.estimates), default=0)


def href(event: Event, ending: str) -> str:
    """Return where the page of an event lies, seen from the index."""
    name = "".join(c if c.isalnum() or c in "-_" else "-" for c in event.id)[:80]
    return f"events/{name}.{ending}"


def index_map(events: Sequence[Event], ending: str) -> Markup | None:
    """Return the map of the events: a ring for each spot, as large as its number of events."""
    placed = [(e, p) for e in events if (p := e.place) is not None and p.latitude is not None]
    points = [(p.longitude or 0.0, p.latitude or 0.0) for _, p in placed]
    if not points:
        return None
    view = Projection.of(_box(points), WIDTH, HEIGHT)
    countries = {p.country for _, p in placed}
    home = countries.pop() if len(countries) == 1 else None
    cells: dict[tuple[int, int], list[tuple[float, float, Event]]] = {}
    for (event, _), point in zip(placed, points, strict=True):
        x, y = view.at(*point)
        cells.setdefault((int(x // _CELL), int(y // _CELL)), []).append((x, y, event))
    parts = [
        element("rect", width=WIDTH, height=HEIGHT, class_="sea"),
        *land(view, home),
        *(_spot(cell, ending) for cell in cells.values()),
    ]
    about = "Each ring stands for the events of its spot; the table lists them all."
    return picture(parts, (WIDTH, HEIGHT), "Map of the events", about)


def map_note(events: Sequence[Event]) -> str:
    """Return how many of the events the map shows."""
    n = sum(e.place is not None and e.place.latitude is not None for e in events)
    rest = "" if n == len(events) else f" of {len(events):,}; of the others no point is known"
    return f"{plural(n, 'event')}{rest}. A ring stands for the events of its spot."


def _spot(cell: Sequence[tuple[float, float, Event]], ending: str) -> Markup:
    """Return a ring: one event leads to its page, several to the table."""
    n = len(cell)
    x, y = sum(x for x, _, _ in cell) / n, sum(y for _, y, _ in cell) / n
    names = [short(event.summary, 80) for _, _, event in cell[:_MORE]]
    names += [f"and {n - _MORE} more"] if n > _MORE else []
    radius = min(6 + 2 * n**0.5, 19)
    inside = [
        element("title", "\n".join(names)),
        element("circle", cx=x, cy=y, r=float(radius), class_="spot"),
        label(str(n), (round(x, 1), round(y + 4, 1)), class_="spotno", text_anchor="middle"),
    ]
    target = href(cell[0][2], ending) if n == 1 else "#events"
    return element("a", Markup("").join(inside), href=target, aria_label=f"{n}: {'; '.join(names)}")


def _box(points: Sequence[tuple[float, float]]) -> tuple[float, float, float, float]:
    """Return the degrees that hold the points, with room around them."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    west, east, south, north = min(xs), max(xs), min(ys), max(ys)
    room = max((east - west) * 0.12, (north - south) * 0.15, _LEAST / 2)
    return west - room, max(south - room, -85.0), east + room, min(north + room, 85.0)


def _total(event: Event, outcome: str) -> Estimate | None:
    return next(
        (e for e in event.estimates if (e.outcome, e.category) == (outcome, "mixed_total")), None
    )


def _range(estimate: Estimate | None) -> str:
    if estimate is None:
        return "–"
    high = number(estimate.high, is_open=estimate.upper_open)
    return " – ".join((number(estimate.low), number(estimate.best), high))


def _size(estimate: Estimate | None) -> int:
    known = () if estimate is None else (estimate.best, estimate.high, estimate.low)
    return next((end for end in known if end is not None), -1)
