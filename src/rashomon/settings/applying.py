"""What a project says of its sources, put on claims; and which claims set no figure by its rules.

A claim stays as it was read, with its words and its chain: only what the source is said to be
changes, and a claim of a source that is not included is set aside with the project's reason.
"""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from rashomon.names import fold
from rashomon.settings.values import Inclusion, OwnSource, OwnSources, Settings
from rashomon.types import Claim, Source

NOT_INCLUDED = "not included by the project's settings"
_NO_REASON = "the project gives no reason"
_OF_NOBODY = "what nobody is quoted for sets no figure"


def name_key(name: str) -> str:
    """Return a source's name as names are compared: folded, without an article."""
    return fold(name).removeprefix("the ")


def with_own_sources(claims: Sequence[Claim], own: OwnSources | None) -> tuple[Claim, ...]:
    """Return the claims with kind, party and organisation of the sources that the project knows.

    Where nobody is quoted, the source is whoever carries the report: it can be a party.
    """
    if own is None or not own.sources:
        return tuple(claims)
    table = _table(own)
    return tuple(_told(claim, table) for claim in claims)


def excluded(claims: Sequence[Claim], settings: Settings | None) -> Mapping[str, str]:
    """Return why claims may set no figure, by the claim's id.

    A source that is not included is so wherever it speaks or carries the words. One that is
    included in so many words is so whatever the criteria are.
    """
    if settings is None:
        return {}
    table = _by_name(settings.sources)
    reasons = ((claim.id, _reason(claim, table, settings.inclusion)) for claim in claims)
    return {name: f"{NOT_INCLUDED}: {why}" for name, why in reasons if why is not None}


def is_included(claim: Claim, settings: Settings | None) -> bool:
    """Say whether the settings include a claim's source in so many words."""
    known = None if settings is None else _known(claim.source, _by_name(settings.sources))
    return known is not None and known.include is True


@functools.lru_cache(maxsize=8)
def _table(own: OwnSources) -> dict[str, OwnSource]:
    return _by_name(own.sources)


def _by_name(sources: Iterable[OwnSource]) -> dict[str, OwnSource]:
    return {name_key(n): source for source in sources for n in (source.name, *source.aliases)}


def _told(claim: Claim, table: Mapping[str, OwnSource]) -> Claim:
    known = _known(claim.source, table)
    if known is None:
        return claim
    source = claim.source
    party = known.party_to or source.party_to
    if source.label is None:
        return claim if party is None else replace(claim, source=replace(source, party_to=party))
    body = source.organisation
    is_its = body is None or body == source.label or table.get(name_key(body)) is known
    told = replace(
        source,
        kind=known.kind or source.kind,
        party_to=party,
        organisation=known.name if is_its else body,
    )
    return replace(claim, source=told)


def _known(source: Source, table: Mapping[str, OwnSource]) -> OwnSource | None:
    """Return the project's source that speaks, or that carries what nobody is quoted for."""
    said = (source.label, source.organisation) if source.label else source.chain[::-1]
    return next(_found(said, table), None)


def _found(names: Iterable[str | None], table: Mapping[str, OwnSource]) -> Iterator[OwnSource]:
    for name in names:
        known = table.get(name_key(name)) if name else None
        if known is not None:
            yield known


def _reason(claim: Claim, table: Mapping[str, OwnSource], inclusion: Inclusion) -> str | None:
    source = claim.source
    for each in _found((source.label, source.organisation, *source.chain[::-1]), table):
        if each.include is False:
            return each.reason or _NO_REASON
    known = _known(source, table)
    if known is not None and known.include:
        return None
    kind = source.kind if known is None else known.kind or source.kind
    if inclusion.kinds is not None and kind not in inclusion.kinds:
        return _OF_NOBODY if kind == "none" else f"sources of kind {kind} set no figure"
    if source.anonymous and not inclusion.anonymous:
        return "a source that is not named sets no figure"
    return None
