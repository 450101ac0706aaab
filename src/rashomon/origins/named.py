"""Claims that rest on one named person or body, by their own words or by those of the report."""

from collections import defaultdict
from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from rashomon.names import fold, skeleton
from rashomon.origins.bodies import Body, body_of
from rashomon.origins.corpus import Corpus
from rashomon.origins.faces import Face
from rashomon.origins.heard import Voice, camps_of
from rashomon.origins.joined import Joined
from rashomon.origins.offices import office_of
from rashomon.origins.roles import listed
from rashomon.origins.sameness import is_same_word
from rashomon.origins.spelled_out import Behind, told_name, voices_behind
from rashomon.types import Claim


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


# More names with one part in common are not compared with one another.
_FEW = 40
_SURNAME = 4


@dataclass(frozen=True, slots=True)
class Named:
    """The persons behind claims by name, and the claims whose own words name nobody.

    `phrases` has the words by which their report names the source after all.
    """

    names: Mapping[str, Name] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)
    general: frozenset[str] = frozenset()

    def joined(
        self,
        keys: Mapping[Face, str],
        moved: MutableMapping[str, str],
        faced: Sequence[tuple[Claim, Face]],
    ) -> Joined:
        """Return which keys are one source, and move claims of a general source to their own."""
        joined = Joined()
        _join_names(set(self.names.values()), joined)
        for claim, face in faced:
            if claim.id not in self.names:
                continue
            node = self.names[claim.id].node
            if claim.id in self.general and face.kind != "body":
                moved[claim.id] = node
            else:
                joined.join((node, moved.get(claim.id, keys[face])))
        return joined


NOBODY = Named()


def named_sources(
    corpus: Corpus, faced: Sequence[tuple[Claim, Face]]
) -> tuple[Named, list[tuple[Claim, Face]]]:
    """Return who stands behind the claims of one event by name, and the claims with their bodies.

    A claim of a general source has the face of the office that its report names.
    """
    claims = [claim for claim, _ in faced]
    behind = voices_behind(corpus, claims)
    names = {claim: _heard(each.voice) for claim, each in behind.items() if each.voice.name}
    names |= {claim.id: name for claim in claims if (name := _own_name(claim)) is not None}
    general = frozenset(claim for claim, each in behind.items() if each.is_spelled_out)
    told = [(claim, _office(claim, face, behind)) for claim, face in faced]
    phrases = {claim: each.voice.phrase for claim, each in behind.items() if each.is_spelled_out}
    return Named(names=names, general=general & names.keys(), phrases=phrases), told


def _office(claim: Claim, face: Face, behind: Mapping[str, Behind]) -> Face:
    """Return the face of the office for which a claim's voice speaks, or the claim's own."""
    each = behind.get(claim.id)
    body = office_of(each.voice) if each is not None else None
    if each is None or body is None or (face.kind == "body" and _is_as_told(face, body, each)):
        return face
    if face.body is not None and not face.body.is_plain and not each.is_spelled_out:
        is_sure = face.body.head in listed("bodies")
        if is_sure and not set(face.body.words) & set(each.voice.name):
            return face
    return Face(kind="body", body=body, home=claim.document if body.is_plain else "")


def _is_as_told(face: Face, body: Body, each: Behind) -> bool:
    """Say whether an office tells no more than the claim's own words."""
    if face.body is None or not body.is_plain or set(face.body.words) & set(each.voice.name):
        return False
    return face.body.head == body.head or (not each.is_spelled_out and face.body.is_plain)


def _own_name(claim: Claim) -> Name | None:
    parts = told_name(claim)
    if not parts:
        return None
    source = claim.source
    body = body_of(source.organisation or "")
    told = f"{source.role or ''} {source.label or ''} {source.organisation or ''}"
    words = () if body is None or body.is_plain else body.words
    return Name(parts=parts, camps=_sorted_camps(told), body=words)


def _heard(voice: Voice) -> Name:
    return Name(parts=voice.name, camps=tuple(sorted(voice.camps)))


def _sorted_camps(told: str) -> tuple[str, ...]:
    return tuple(sorted(camps_of(set(fold(told).split()))))


def _join_names(names: set[Name], joined: Joined) -> None:
    """Join spellings and short forms of one person's name."""
    alike: defaultdict[str, list[Name]] = defaultdict(list)
    for name in sorted(names):
        for part in {skeleton(part) for part in name.parts if len(part) >= _SURNAME}:
            alike[part].append(name)
    for group in alike.values():
        for left, right in combinations(group[:_FEW], 2):
            if _is_one_name(left, right):
                joined.join((left.node, right.node))


def _is_one_name(left: Name, right: Name) -> bool:
    """Say whether the shorter name is the longer one, as far as both tell: body, camp, spelling.

    A surname alone, and another spelling, count within one camp only.
    """
    bodies = sorted((set(left.body), set(right.body)), key=len)
    if not bodies[0] <= bodies[1]:
        return False
    short, long = sorted((left.parts, right.parts), key=lambda parts: (len(parts), parts))
    if len(short) > 1 and set(short) <= set(long):
        return True
    if not set(left.camps) & set(right.camps):
        return False
    if not all(any(is_same_word(a, b) for b in long) for a in short):
        return False
    return bool(set(short) & set(long)) and (len(short) > 1 or short[0] == long[-1])
