"""Who speaks at an event, in all its reports: persons and bodies, each known by one key."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.origins.attributed import Attributed
from rashomon.origins.faces import Face
from rashomon.origins.heard import Voice
from rashomon.origins.joined import Joined
from rashomon.origins.mentioned import by_part, mentioned
from rashomon.origins.named import heard_name, join_names, may_be_one_name
from rashomon.origins.offices import office_of
from rashomon.origins.roles import listed
from rashomon.origins.sameness import sources_of
from rashomon.types import Document

# Bodies of which an unnamed one is the only one of its kind at an event.
_ONE_OF_ITS_KIND = frozenset(
    {"army", "coroner", "governor", "mayor", "police", "prosecutor", "sheriff"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A voice of a report as a speaker of the event: its key, and how well it tells who it is."""

    key: str
    voice: Voice

    @property
    def rank(self) -> int:
        """Return 0 for a person by name, 1 for a body by name, 2 for an office alone."""
        if self.voice.name:
            return 0
        return 1 if any(word[:1].isupper() for word in self.voice.phrase.split()[1:]) else 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Speakers:
    """The speakers of an event: by report in the order of the text, and the camps of each."""

    by_document: Mapping[str, Sequence[Heard]]
    camps: Mapping[str, frozenset[str]]
    keys: Joined

    def of(self, one: Attributed) -> str:
        """Return the key of the person or body that a claim names."""
        return self.keys.find(one.name.node if one.name is not None else _node(one.face))


def speakers_of(
    told: Sequence[Attributed],
    voices: Mapping[str, Sequence[Voice]],
    documents: Mapping[str, Document],
) -> Speakers:
    """Return who speaks: the voices of the reports, and whom they name without quoting them."""
    faces = {(d, voice): _face(voice, d) for d, some in voices.items() for voice in some}
    keys = _keys(told, faces)
    heard = {
        d: [Heard(key=key, voice=v) for v in some if (key := _key(v, faces[d, v], keys))]
        for d, some in voices.items()
    }
    camps = _camps(heard)
    persons = [h.voice for some in heard.values() for h in some if h.voice.name and camps[h.key]]
    index = by_part(heard_name(voice) for voice in persons)
    for d, some in heard.items():
        for voice in mentioned(documents[d], index):
            some.append(Heard(key=keys.find(heard_name(voice).node), voice=voice))
    return Speakers(by_document=heard, camps=camps, keys=keys)


def _keys(told: Sequence[Attributed], faces: Mapping[tuple[str, Voice], Face | None]) -> Joined:
    """Return which persons and bodies are one: a spokesman is the body that he speaks for."""
    keys = Joined()
    bodies = {one.face for one in told} | {face for face in faces.values() if face is not None}
    for face, key in sources_of(bodies, is_placed=True).items():
        keys.join((_node(face), key))
    names = {one.name for one in told if one.name is not None}
    names |= {heard_name(voice) for _, voice in faces if voice.name}
    join_names(names, keys, alike=may_be_one_name)
    for (_, voice), office in faces.items():
        if voice.name and office is not None and _is_for_good(office):
            keys.join((heard_name(voice).node, _node(office)))
    return keys


def _camps(heard: Mapping[str, Sequence[Heard]]) -> Mapping[str, frozenset[str]]:
    """Return the camps of each speaker, as far as some report of the event tells them."""
    camps: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for some in heard.values():
        for one in some:
            camps[one.key] |= one.voice.camps
    return camps


def _key(voice: Voice, face: Face | None, keys: Joined) -> str:
    """Return the key of a voice; empty for one that speaks to every event, or is nobody known."""
    if voice.words & listed("remote"):
        return ""
    if voice.name:
        return keys.find(heard_name(voice).node)
    return keys.find(_node(face)) if face is not None else ""


def _face(voice: Voice, document: str) -> Face | None:
    body = office_of(voice)
    if body is None:
        return None
    return Face(kind="body", body=body, home=document if body.is_plain else "")


def _is_for_good(face: Face) -> bool:
    """Say whether a body's name tells which it is, so that its spokesman is no other's."""
    body = face.body
    if body is None or not body.is_plain:
        return body is not None
    return body.head in _ONE_OF_ITS_KIND or (body.head == "ministry" and len(body.words) > 1)


def _node(face: Face) -> str:
    return f"face {face!r}"
