"""All that a field may hold, where that can be listed: taken from the code that fills it."""

import functools
from collections.abc import Iterable, Mapping

from rashomon.actors.kinds import KINDS
from rashomon.acts.words import act_words
from rashomon.claims.groups import TRAITS
from rashomon.events import acled
from rashomon.reconcile import PROFILES
from rashomon.types import terms
from rashomon.wording.words import ORIGIN_KINDS, OUTCOMES, SET_ASIDE


def values_named(name: str) -> tuple[str, ...]:
    """Return the values of a list, none for the name ""; raises KeyError where there is none."""
    return _lists()[name] if name else ()


@functools.cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    tactics = act_words().tactics.values()
    subs = (*(t.sub for t in tactics), acled.REGAINED, acled.EXCESSIVE)
    return {
        "acled": acled.TYPES,
        "acled_sub": _sorted(subs),
        "actor_kind": KINDS,
        "category": terms.CATEGORIES,
        "claim_status": terms.CLAIM_STATUSES,
        "confidence": terms.CONFIDENCES,
        "date_role": terms.DATE_ROLES,
        "group_role": terms.ROLES,
        "group_status": terms.STATUSES,
        "hedge": terms.HEDGES,
        "kind": terms.KINDS,
        "origin_kind": tuple(ORIGIN_KINDS),
        "outcome": OUTCOMES,
        "plover": _sorted(t.plover for t in tactics),
        "plover_mode": _sorted(t.mode for t in tactics),
        "profile": tuple(PROFILES),
        "reader": terms.READERS,
        "relation": terms.RELATIONS,
        "scope": terms.SCOPES,
        "set_aside": tuple(SET_ASIDE),
        "sex": terms.SEXES,
        "side": terms.SIDES,
        "source_kind": terms.SOURCE_KINDS,
        "stage": terms.STAGES,
        "stance": terms.STANCES_READ,
        "state": terms.STATES,
        "status_about": terms.STATUS_ABOUT,
        "status_value": terms.STATUS_VALUES_READ,
        "step": terms.STEPS,
        "strength": terms.STRENGTHS,
        "trait": TRAITS,
        "update": terms.UPDATES,
        "update_reason": terms.UPDATE_REASONS,
        "verdict": terms.VERDICTS,
        "violence": tuple(map(str, terms.VIOLENCE)),
        "weapon": _sorted(t.weapon for t in tactics),
    }


def _sorted(values: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value}))
