"""Which faces are one source: spellings, short forms and initials of one name.

Every rule joins only where one choice is open: "the army" beside the armies of two countries, or
initials that fit two names, stay apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import combinations

from rapidfuzz.distance import JaroWinkler

from rashomon.names import skeleton
from rashomon.origins.bodies import Body
from rashomon.origins.faces import Face
from rashomon.origins.joined import Joined
from rashomon.origins.roles import listed

# Jaro-Winkler of two spellings: 15 of 17 variant pairs of common names reach it, Said/Saad,
# Hassan/Hussein and Amer/Omar do not, Hamid/Hamad and Samir/Samar do (docs/origins.md,
# "Spellings").
_SPELLING = 0.87
# More names of one kind at one event than this are compared letter by letter no longer.
_FEW = 40
# What is left of a country's name and its adjective behind their common part.
_NATION_ENDS = frozenset(["", "i", "n", "a", "an", "ian", "ese", "ish", "ey", "e", "istan", "on"])
_NATION_STEM = 4


def sources_of(faces: Iterable[Face], *, is_placed: bool) -> Mapping[Face, str]:
    """Return a key for each face: faces with one key are one source at one event.

    Where the event is not known (`is_placed` False), a body without a telling name ("the police")
    is confined to its document.
    """
    ordered = sorted(set(faces), key=_order)
    joined = Joined()
    bodies = sorted({face.body for face in ordered if face.body is not None})
    _join_spellings(bodies, joined)
    _join_initials(bodies, joined)
    if is_placed:
        _join_short_forms(bodies, joined)
    named = {joined.find(body_key(body)) for body in bodies if not body.is_plain}
    keys = {face: _key(face, joined, named, is_placed=is_placed) for face in ordered}
    persons = Joined()
    _join_persons([face for face in ordered if face.kind == "person"], keys, persons)
    return {face: persons.find(key) for face, key in keys.items()}


def body_key(body: Body) -> str:
    """Return the key of a body by its own words."""
    return "body " + " ".join(body.words)


def is_same_word(left: str, right: str) -> bool:
    """Say whether two words of a name are one: spelt alike, or a country and its adjective.

    >>> is_same_word("diyala", "diyalah"), is_same_word("syria", "syrian")
    (True, True)
    >>> is_same_word("hassan", "hussein")
    False
    """
    if left == right:
        return True
    stem = next((i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b), None)
    stem = min(len(left), len(right)) if stem is None else stem
    if stem >= _NATION_STEM and {left[stem:], right[stem:]} <= _NATION_ENDS:
        return True
    if left.isdigit() or right.isdigit() or skeleton(left) != skeleton(right):
        return False
    return JaroWinkler.similarity(left, right) >= _SPELLING


def _order(face: Face) -> tuple[str, str, str, str]:
    return face.kind, face.name, face.home, repr(face.body)


def _key(face: Face, joined: Joined, named: Set[str], *, is_placed: bool) -> str:
    top = joined.find(body_key(face.body)) if face.body is not None else ""
    if face.kind == "person":
        return f"person {face.name} | {top} | {face.home}"
    if face.kind != "body":
        return f"{face.kind} {face.name} | {top} | {face.home}"
    is_one = top in named or (is_placed and face.body is not None and face.body.is_sole)
    return top if is_one else f"{top} | {face.home}"


def _join_spellings(bodies: Sequence[Body], joined: Joined) -> None:
    """Join names of one length and head whose words are the same words, spelt one way or other."""
    alike: defaultdict[tuple[str, int], list[Body]] = defaultdict(list)
    for body in bodies:
        if body.head in listed("bodies") and not body.is_acronym:
            alike[body.head, len(body.words)].append(body)
    for group in alike.values():
        for left, right in combinations(group[:_FEW], 2):
            if _is_within(left, right):
                joined.join((body_key(left), body_key(right)))


def _join_initials(bodies: Sequence[Body], joined: Joined) -> None:
    """Join initials with the one name that they fit."""
    full: defaultdict[str, set[str]] = defaultdict(set)
    for body in bodies:
        if body.initials and not body.is_acronym:
            full[body.initials].add(joined.find(body_key(body)))
    for body in bodies:
        if body.is_acronym and len(full[body.initials]) == 1:
            joined.join((body_key(body), *full[body.initials]))


def _join_short_forms(bodies: Sequence[Body], joined: Joined) -> None:
    """Join a shorter name with the one longer name of the same head that holds all its words."""
    by_head: defaultdict[str, list[Body]] = defaultdict(list)
    for body in bodies:
        if body.head in listed("bodies"):
            by_head[body.head].append(body)
    for group in by_head.values():
        for short in group[:_FEW]:
            longer = {
                joined.find(body_key(other))
                for other in group[:_FEW]
                if len(other.words) >= len(short.words)
                and other != short
                and _is_within(short, other)
            }
            if len(longer) == 1 and len(group) <= _FEW:
                joined.join((body_key(short), *longer))


def _is_within(short: Body, long: Body) -> bool:
    words = [word for word in short.words if word != "state"]
    telling = words if len(words) > 1 else short.words
    return all(any(is_same_word(a, b) for b in long.words) for a in telling)


def _join_persons(faces: Sequence[Face], keys: Mapping[Face, str], joined: Joined) -> None:
    """Join spellings of a name inside one body, and a name without a body with its only namesake.

    A person is never joined with another body's on a likeness of names.
    """
    inside: defaultdict[str, list[Face]] = defaultdict(list)
    namesakes: defaultdict[str, set[str]] = defaultdict(set)
    for face in faces:
        if face.body is not None:
            inside[keys[face].split(" | ")[1]].append(face)
    for group in inside.values():
        for left, right in combinations(group[:_FEW], 2):
            if _is_same_person(left.name, right.name):
                joined.join((keys[left], keys[right]))
    for face in faces:
        if face.body is not None:
            namesakes[face.name].add(joined.find(keys[face]))
    for face in faces:
        if face.body is None and not face.home and len(namesakes[face.name]) == 1:
            joined.join((keys[face], *namesakes[face.name]))


def _is_same_person(left: str, right: str) -> bool:
    """Say whether two spellings can be one name: word by word, one of the words unchanged."""
    ours, theirs = left.split(), right.split()
    if len(ours) != len(theirs) or len(ours) < 2 or not set(ours) & set(theirs):
        return left == right
    return all(is_same_word(a, b) for a, b in zip(ours, theirs, strict=True))
