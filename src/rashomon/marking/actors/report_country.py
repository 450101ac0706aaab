"""In which country a sentence plays: by its own places, else by those of the whole report."""

from collections import Counter
from collections.abc import Sequence

from rashomon.actors.kinds import IDENTITY, MILITIA, REBELS
from rashomon.types import ActorValue, Mention, PlaceValue

_DATELINE, _PLACE, _DEMONYM = 3, 2, 1
_OFTEN = 4
# Who fights at home tells a country too, more weakly than a place; a foreign mission does not.
_ACTOR = 1
_AT_HOME = frozenset({REBELS, MILITIA, IDENTITY})


def countries_of(sentences: Sequence[Sequence[Mention]]) -> list[str | None]:
    """Return the country of each sentence, None where neither it nor the report makes it clear.

    A sentence's own place counts where the report speaks of that country more than in passing:
    "a truce brokered by Moscow" does not move a war to Russia.
    """
    told = [_without_dateline(mentions) for mentions in sentences]
    whole = _sum(told if _plays_off_the_map(told) else sentences)
    report = _clear(whole)
    owns = (_own(mentions) for mentions in sentences)
    often = {code for code, votes in whole.items() if _OFTEN * votes >= whole.total()}
    return [own if own in often or report is None else report for own in owns]


def _sum(sentences: Sequence[Sequence[Mention]]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mentions in sentences:
        votes.update(_votes(mentions))
    return votes


def _without_dateline(mentions: Sequence[Mention]) -> list[Mention]:
    return [m for m in mentions if m.rule != "dateline"]


def _plays_off_the_map(told: Sequence[Sequence[Mention]]) -> bool:
    """Say whether the report tells of places, and of none that is on the map.

    The dateline is then where it was written: an army that shelled a village which no map has is
    not that of the capital where the agency sits.
    """
    places = [m.value for mentions in told for m in mentions if _is_place(m)]
    values = [v for v in places if isinstance(v, PlaceValue)]
    return bool(values) and all(v.country is None for v in values)


def _own(mentions: Sequence[Mention]) -> str | None:
    """Return the one country in which a sentence names places."""
    named = {m.value.country for m in mentions if _is_place(m) and isinstance(m.value, PlaceValue)}
    named.discard(None)
    return named.pop() if len(named) == 1 else None


def _is_place(mention: Mention) -> bool:
    return mention.kind == "place" and mention.rule not in ("demonym", "dateline")


def _votes(mentions: Sequence[Mention]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in mentions:
        if isinstance(mention.value, ActorValue):
            if mention.value.kind in _AT_HOME and mention.value.country is not None:
                votes[mention.value.country] += _ACTOR
        elif isinstance(mention.value, PlaceValue) and mention.value.country is not None:
            known = {"dateline": _DATELINE, "demonym": _DEMONYM}
            votes[mention.value.country] += known.get(mention.rule, _PLACE)
    return votes


def _clear(votes: Counter[str]) -> str | None:
    """Return the country with more votes than all the others together."""
    best = votes.most_common(1)
    return best[0][0] if best and 2 * best[0][1] > votes.total() else None
