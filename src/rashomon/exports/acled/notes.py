"""The notes of a row, in our own words: what, when, where, who counts how many, what was done."""

from collections.abc import Iterable, Iterator, Mapping

from rashomon.exports.acled.actors import Party
from rashomon.exports.acled.fatalities import coded_of
from rashomon.exports.acled.moments import Dated
from rashomon.exports.blame import blame_told
from rashomon.exports.one_line import one_line
from rashomon.exports.states import state_of
from rashomon.exports.toll import days_of, toll_of
from rashomon.reconcile.wording import figure_of, speaker_of
from rashomon.types import Claim, Document, Estimate, Event

_MOST_TOLD = 8
_MOST = 4_000
# The same words again, and what is not about this event alone.
_NOT_TOLD = frozenset(("duplicate_origin", "different_scope"))


def notes_of(
    one: Dated,
    parties: tuple[Party, Party],
    claims: Mapping[str, Claim],
    reports: Mapping[str, Document],
    level: str,
) -> str:
    """Return the notes of a row."""
    said = [_what(one.whole, parties, reports), *blame_told(one.whole)]
    said += [*_tolls(one.whole, claims), *_done(one)]
    return one_line(" ".join([*said, f"Redaction: {level}."]), _MOST)


def _what(event: Event, parties: tuple[Party, Party], reports: Mapping[str, Document]) -> str:
    days = days_of(event, reports)
    when = "" if days is None else f" on {days[0].isoformat()}"
    if days is not None and days[0] != days[1]:
        when = f" between {days[0].isoformat()} and {days[1].isoformat()}"
    first, second = (party.name for party in parties)
    who = f", by {first}" if first else ""
    against = f", against {second}" if second else ""
    return f"{event.type.acled_sub or event.type.acled}{when}{_where(event)}{who}{against}."


def _where(event: Event) -> str:
    place = event.place
    if place is None:
        return ""
    country = state_of(place.country).acled
    names = dict.fromkeys(filter(None, (place.name, place.district, place.admin1, country)))
    section = "" if place.section is None else f" ({place.section})"
    return f" in {', '.join(names)}{section}"


def _tolls(event: Event, claims: Mapping[str, Claim]) -> Iterator[str]:
    killed = toll_of(event)
    yield "Fatalities: none told." if killed is None else _toll("Fatalities", killed, claims)
    wounded = toll_of(event, "wounded")
    if wounded is not None:
        yield _toll("Injured", wounded, claims)
    columns = event.breakdown
    if columns is not None and columns.deaths_civilians:
        yield f"Civilians among the dead: {columns.deaths_civilians}."


def _toll(word: str, toll: Estimate, claims: Mapping[str, Claim]) -> str:
    used = _said(toll.used, claims)
    aside = _said((x.claim for x in toll.set_aside if x.reason not in _NOT_TOLD), claims)
    left = f" Set aside: {aside}." if aside else ""
    return f"{word}: {_range(toll)}{f' ({used})' if used else ''}.{left}"


def _said(names: Iterable[str], claims: Mapping[str, Claim]) -> str:
    """Return who counts how many, each once; of very many only how many more there are."""
    told = (claims[name] for name in names if name in claims)
    said = list(dict.fromkeys(f"{speaker_of(claim)}: {_number(claim)}" for claim in told))
    more = [f"{len(said) - _MOST_TOLD} more"] if len(said) > _MOST_TOLD else []
    return "; ".join([*said[:_MOST_TOLD], *more])


def _number(claim: Claim) -> str:
    """Return how many a claim counts, in its own words where these are no single number."""
    count = claim.count
    return str(count.low) if count is not None and count.is_point else figure_of(claim)


def _range(toll: Estimate) -> str:
    ends = [end for end in (toll.low, toll.high) if end is not None]
    if not ends:
        return "no number told"
    some = str(ends[0]) if ends[0] == ends[-1] else f"{ends[0]} to {ends[-1]}"
    return f"{some} or more" if toll.upper_open else some


def _done(one: Dated) -> Iterator[str]:
    """Yield what was done to the figures: words made numbers, a sum split, what is known taken."""
    toll, coded = toll_of(one.whole), coded_of(one.whole)
    if toll is not None and toll.best is None and coded is not None:
        yield f"Words tell the number; {coded} is what the codebook writes for them."
    if one.note is not None:
        yield f"{one.note[:1].upper()}{one.note[1:]}."
    if one.of > 1:
        yield f"One of {one.of} days over which the sum is split, the remainder to the earliest."
    if one.whole.aggregate is not None:
        yield from (note[:1].upper() + note[1:] for note in one.whole.aggregate.notes)
