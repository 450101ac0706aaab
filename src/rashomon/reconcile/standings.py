"""What each voice still holds: its latest figure for one outcome and one group."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from rashomon.reconcile.figures import Figure
from rashomon.reconcile.identity import TOLLS
from rashomon.reconcile.intervals import Interval, clash, meet, width
from rashomon.reconcile.moments import Moment, earliest, is_before
from rashomon.reconcile.reasons import because
from rashomon.reconcile.voices import is_unattributed
from rashomon.types import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A figure that a voice holds, with every claim that states it.

    `moment` is when the voice first gave the figure: repeating a figure does not renew it; `since`
    is when it first gave the number, in whatever words. A sum has the figures that it adds up in
    `addends`.
    """

    voice: str
    interval: Interval
    moment: Moment | None
    since: Moment | None
    is_party: bool
    figures: tuple[Figure, ...]
    addends: tuple["Standing", ...] = ()

    @property
    def lead(self) -> Figure:
        """Return the claim to quote: the most exact, then the earliest."""
        return self.figures[0]

    @property
    def claim(self) -> Claim:
        """Return the claim to quote."""
        return self.figures[0].claim

    @property
    def quotes_nobody(self) -> bool:
        """Say whether no claim of it names a source."""
        return all(is_unattributed(figure.claim) for figure in self.figures)

    @property
    def used(self) -> tuple[str, ...]:
        """Return the ids of the claims that make up the quoted figure."""
        if self.addends:
            return tuple(name for standing in self.addends for name in standing.used)
        return (self.claim.id, *self.lead.also)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """An earlier figure and the later one that stands in its place, and why."""

    earlier: Standing
    later: Standing
    why: str = ""


@dataclass(slots=True)
class Holdings:
    """What the voices hold of one outcome and group, and what no longer stands."""

    standings: list[Standing] = field(default_factory=list)
    parts: list[Figure] = field(default_factory=list)
    replaced: list[Replaced] = field(default_factory=list)
    aside: list[tuple[Figure, str]] = field(default_factory=list)


def hold(figures: Iterable[Figure]) -> Holdings:
    """Return what each voice holds after its own later figures replaced its earlier ones (R4)."""
    holdings = Holdings()
    by_voice: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.is_part:
            holdings.parts.append(figure)
        else:
            by_voice[figure.voice].append(figure)
    for voice in sorted(by_voice):
        _hold_voice(by_voice[voice], holdings)
    return holdings


def _hold_voice(figures: Sequence[Figure], holdings: Holdings) -> None:
    if len(figures) == 1 and figures[0].claim.as_of is None:
        holdings.standings.append(_standing(figures[0].interval, figures))
        return
    said = _statements(figures)
    numbers = [standing for standing in said if not standing.interval.vague]
    for standing in said if numbers else []:
        if standing.interval.vague:
            holdings.aside += [(figure, "vague_only") for figure in standing.figures]
    current, outdated = _latest(numbers or said)
    held, lower = _highest_reports(_merge(current))
    outdated += lower
    held = _dated(held, said)
    holdings.standings += held
    for standing in held:
        holdings.aside += [(figure, "duplicate_origin") for figure in standing.figures[1:]]
    _replace(sorted(outdated, key=_recency), max(held, key=_recency, default=None), holdings)


def _replace(outdated: Sequence[Standing], newest: Standing | None, holdings: Holdings) -> None:
    """Set earlier figures aside, each replaced by the next in time."""
    later = newest
    for standing in reversed(outdated):
        again = later is not None and later.interval.number == standing.interval.number
        reason = "duplicate_origin" if again else _superseded(standing, later)
        holdings.aside += [(figure, reason) for figure in standing.figures]
        if later is not None and not again:
            holdings.replaced.append(Replaced(earlier=standing, later=later))
        later = standing


def _superseded(standing: Standing, later: Standing | None) -> str:
    """Return why a voice's own figure no longer stands."""
    reason = "superseded_by_same_origin"
    if any(figure.claim.as_of is not None for figure in standing.figures):
        return because(reason, "its report tells it as an earlier figure")
    if later is None or is_before(standing.moment, later.moment):
        return reason
    return because(reason, "its own source gives another figure, taken for the later one")


def _recency(standing: Standing) -> tuple[bool, Moment, int, str]:
    """Return what orders a voice's figures in time; of one time the higher is the later one."""
    moment, number = standing.moment, standing.interval.number
    return moment is not None, moment or Moment(first=0, last=0), number, standing.claim.id


def _statements(figures: Sequence[Figure]) -> list[Standing]:
    """Return one standing for each different count of a voice, dated when it was first given."""
    same: defaultdict[Interval, list[Figure]] = defaultdict(list)
    for figure in figures:
        same[figure.interval].append(figure)
    return [_standing(interval, found) for interval, found in same.items()]


def _standing(interval: Interval, figures: Sequence[Figure]) -> Standing:
    ordered = sorted(figures, key=_quoting_order)
    return Standing(
        voice=ordered[0].voice,
        interval=interval,
        moment=earliest([figure.moment for figure in ordered]),
        since=earliest([figure.moment for figure in ordered]),
        is_party=all(figure.is_party for figure in ordered),
        figures=tuple(ordered),
    )


def _dated(held: Sequence[Standing], said: Sequence[Standing]) -> list[Standing]:
    """Return the figures with the moment at which their voice first gave the number."""
    first: dict[int, Moment | None] = {}
    for standing in said:
        number = standing.interval.number
        first[number] = earliest([first.get(number), standing.moment])
    return [
        replace(standing, since=earliest([standing.since, first.get(standing.interval.number)]))
        for standing in held
    ]


def _quoting_order(figure: Figure) -> tuple[object, ...]:
    """Return the order in which claims are quoted: exact, attributed, early ones first."""
    moment = figure.moment or Moment(first=0, last=0)
    unsaid = is_unattributed(figure.claim)
    return width(figure.interval), unsaid, figure.moment is None, moment, figure.place


def _latest(said: Sequence[Standing]) -> tuple[list[Standing], list[Standing]]:
    """Return what still holds, and what the voice gave certainly earlier.

    A later "at least N" does not undo an earlier number of N or more: it is the same news.
    """
    flagged: list[Standing] = []
    known: list[Standing] = []
    for standing in said:
        marked = any(figure.claim.as_of is not None for figure in standing.figures)
        (flagged if marked else known).append(standing)
    newest = max((s.moment for s in known if s.moment is not None), default=None)
    current = [s for s in known if not is_before(s.moment, newest)]
    only_floors = all(s.interval.is_floor for s in current)
    floor = max((s.interval.least for s in current), default=0)
    for standing in known:
        if is_before(standing.moment, newest):
            same_news = only_floors and standing.interval.most >= floor
            keep = same_news and not standing.interval.is_floor
            (current if keep else flagged).append(standing)
    return current, flagged


def _merge(said: Sequence[Standing]) -> list[Standing]:
    """Return the different figures of one voice at one time; those that agree become one."""
    clusters: list[tuple[Interval, list[Standing]]] = []
    for standing in sorted(said, key=lambda s: (s.interval.least, s.interval.most, s.claim.id)):
        if clusters and clash(clusters[-1][0], standing.interval) is None:
            common, members = clusters[-1]
            members.append(standing)
            clusters[-1] = meet(common, standing.interval), members
        else:
            clusters.append((standing.interval, [standing]))
    return [_joined(interval, members) for interval, members in clusters]


def _highest_reports(held: Sequence[Standing]) -> tuple[list[Standing], list[Standing]]:
    """Return a voice's figures of one time, and the lower ones that other reports carry.

    Where the order of a source's reports is not known, its higher toll is taken for the later one.
    Two figures in one report both stand.
    """
    if len(held) < 2 or held[0].figures[0].claim.outcome not in TOLLS:
        return list(held), []
    top = max(held, key=lambda s: (s.interval.number, s.claim.id))
    reports = {figure.claim.document for figure in top.figures}
    kept = [s for s in held if any(f.claim.document in reports for f in s.figures)]
    lower = [s for s in held if not any(f.claim.document in reports for f in s.figures)]
    return kept, lower


def _joined(interval: Interval, members: Sequence[Standing]) -> Standing:
    if len(members) == 1:
        return members[0]
    figures = [figure for standing in members for figure in standing.figures]
    return _standing(interval, figures)
