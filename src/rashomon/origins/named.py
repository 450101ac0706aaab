"""Persons by name: spellings and short forms of one name are one person."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from rashomon.names import fold, skeleton
from rashomon.origins.attributions import Attribution, told_name
from rashomon.origins.bodies import body_of
from rashomon.origins.heard import Voice, camps_of
from rashomon.origins.joined import Joined
from rashomon.origins.sameness import is_same_word
from rashomon.types import Claim

# More names with one part in common are not compared with one another.
_FEW = 40
_SURNAME = 4
# Camps that tell no office.
_ANY = frozenset({"civil", "rank"})


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A person by the parts of the name; camps of the office and words of the body, if told."""

    parts: tuple[str, ...]
    camps: tuple[str, ...] = ()
    body: tuple[str, ...] = ()

    @property
    def node(self) -> str:
        """Return the key of the person."""
        return f"named {' '.join(self.parts)} | {' '.join(self.body)}"


Alike = Callable[[Name, Name], bool]


def name_of(claim: Claim, attribution: Attribution) -> Name | None:
    """Return the person behind a claim, by its own words or by those of its sentence."""
    voice = attribution.voice
    parts = () if attribution.is_other else told_name(claim)
    if not parts:
        return heard_name(voice) if voice is not None and voice.name else None
    source = claim.source
    body = body_of(source.organisation or "")
    told = f"{source.role or ''} {source.label or ''} {source.organisation or ''}"
    words = () if body is None or body.is_plain else body.words
    return Name(parts=parts, camps=_camps(told), body=words)


def heard_name(voice: Voice) -> Name:
    """Return the person that a voice is by name."""
    return Name(parts=voice.name, camps=tuple(sorted(voice.camps)))


def join_names(names: Iterable[Name], joined: Joined, *, alike: Alike) -> None:
    """Join names that are one person's, as `alike` tells of two of them.

    A name without a body is nobody's where namesakes of two bodies have it.
    """
    sharing: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(set(names)):
        for part in {skeleton(part) for part in name.parts if len(part) >= _SURNAME}:
            sharing[part].append(name)
    loose: list[tuple[Name, Name]] = []
    for group in sharing.values():
        for left, right in combinations(group[:_FEW], 2):
            if not alike(left, right):
                continue
            if bool(left.body) == bool(right.body):
                joined.join((left.node, right.node))
            else:
                loose.append((left, right) if right.body else (right, left))
    _join_loose(loose, joined)


def _join_loose(pairs: Sequence[tuple[Name, Name]], joined: Joined) -> None:
    """Join a name without a body with those of the one body that has it."""
    known: defaultdict[str, set[str]] = defaultdict(set)
    for bare, full in pairs:
        known[joined.find(bare.node)].add(joined.find(full.node))
    for top, others in sorted(known.items()):
        if len(others) == 1:
            joined.join((top, *others))


def is_one_name(left: Name, right: Name) -> bool:
    """Say whether the shorter name is the longer one, as far as both tell: body, camp, spelling.

    A surname alone, and another spelling, count within one camp only.
    """
    short, long = _in_order(left, right)
    if not _is_one_body(left, right):
        return False
    if len(short) > 1 and set(short) <= set(long):
        return True
    if not set(left.camps) & set(right.camps) or not set(short) & set(long):
        return False
    is_surname = len(short) == 1 and short[0] == long[-1]
    return is_surname or (len(short) > 1 and _is_spelt(short, long))


def may_be_one_name(left: Name, right: Name) -> bool:
    """Say whether two names can be one official's, if both are behind one figure of one event.

    They are spelt alike part by part, or but for the first name, and what office is told does
    not differ.
    """
    if is_one_name(left, right):
        return True
    short, long = _in_order(left, right)
    camps = [set(name.camps) - _ANY for name in (left, right)]
    if not _is_one_body(left, right) or not 1 < len(short) == len(long):
        return False
    if all(camps) and short[-1] == long[-1] and short[0][0] == long[0][0]:
        return bool(camps[0] & camps[1])
    is_told = any(camps) and (not all(camps) or bool(camps[0] & camps[1]))
    return is_told and _is_spelt(short, long)


def _in_order(left: Name, right: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
    short, long = sorted((left.parts, right.parts), key=lambda parts: (len(parts), parts))
    return short, long


def _is_one_body(left: Name, right: Name) -> bool:
    short, long = sorted((set(left.body), set(right.body)), key=len)
    return short <= long


def _is_spelt(short: Sequence[str], long: Sequence[str]) -> bool:
    return all(any(is_same_word(a, b) for b in long) for a in short)


def _camps(told: str) -> tuple[str, ...]:
    return tuple(sorted(camps_of(set(fold(told).split()))))
