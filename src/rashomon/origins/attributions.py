"""How a claim says whose figure it is: by a name, in general words, through a carrier, or not."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.names import fold
from rashomon.origins.corpus import is_narrated
from rashomon.origins.heard import Voice, camps_of, name_parts, voice_in
from rashomon.origins.roles import listed, same_word, speaks_alone
from rashomon.types import Claim

# Of these there is one of its name at an event: they are no general words.
_KNOWN = frozenset({"ministry", "minister"})
_SAME = frozenset({"same", "source", "sources", "the"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """The source of a claim in its own words.

    `kind` is `named` (a person or a body that its words tell from others), `general` ("police",
    "officials", "residents"), `relayed` (an outlet or agency has it from somebody) or `nobody`.
    `voice` is who was heard to speak in its sentence, if that is the source; `is_other` says that
    nobody is heard by the name that the claim has for it.
    """

    kind: str
    words: frozenset[str] = frozenset()
    voice: Voice | None = None
    is_other: bool = False

    @property
    def camps(self) -> frozenset[str]:
        """Return the camps that the words tell: police, army, medical …"""
        return camps_of(self.words)


def attribution_of(claim: Claim, voices: Sequence[Voice]) -> Attribution:
    """Return how a claim names its source, with the voice of its sentence."""
    if is_narrated(claim):
        return Attribution(kind="nobody")
    label = claim.source.label or ""
    words = frozenset(_words(label))
    voice = _own(claim, words, voices)
    is_other = voice is not None and (_is_owner(claim) or not words & voice.words)
    if voice is not None and is_other:
        label, words = voice.phrase, voice.words
    elif _is_carrier(claim, words):
        return Attribution(kind="relayed", words=words)
    is_known = voice is not None and bool(voice.name)
    kind = "general" if not is_known and _is_general(label, words) else "named"
    return Attribution(kind=kind, words=words, voice=voice, is_other=is_other)


def told_name(claim: Claim) -> tuple[str, ...]:
    """Return the parts of the name by which a claim's source is a person; none for a body."""
    label = claim.source.label or ""
    if not label or label == claim.source.organisation:
        return ()
    voice = voice_in(label, 0)
    parts = voice.name or name_parts(label)
    is_name = all(
        word[:1].isupper() or word.lower() in listed("particles") for word in label.split()
    )
    has_role = claim.source.role is not None or claim.source.organisation is not None
    if voice.name or (is_name and has_role and not voice.body):
        return parts
    return ()


def _own(claim: Claim, told: frozenset[str], voices: Sequence[Voice]) -> Voice | None:
    """Return the voice in the claim's sentence whose words hold the name of its source.

    Where nobody is heard by that name, the only voice of the sentence is meant.
    """
    inside = [v for v in voices if claim.sentence.start <= v.start <= claim.sentence.end]
    if _is_owner(claim):
        return next((v for v in inside if told <= v.words), None)
    if len(inside) == 1 and told and not any(told & v.words for v in voices):
        return inside[0]
    return next((v for v in inside if told <= v.words and told & set(v.name)), None)


def _is_owner(claim: Claim) -> bool:
    """Say whether a label stops short of the body: "Marun's", of "Marun's health ministry"."""
    label = claim.source.label or ""
    return label.endswith(("'s", "’s")) and not camps_of(_words(label))


def _is_carrier(claim: Claim, words: frozenset[str]) -> bool:
    return claim.source.kind == "media" or any(
        same_word(word) in listed("media_heads") for word in words
    )


def _is_general(label: str, words: frozenset[str]) -> bool:
    """Say whether a label has no word that tells who it is."""
    head = label.split(" in ")[0].split(" of ")[0]
    told = _words(head)
    if words <= _SAME or told <= listed("nameless"):
        return True
    if told & _KNOWN:
        return False
    if speaks_alone(told):
        return True
    capitals = [word for word in head.split()[1:] if word[:1].isupper()]
    if capitals or head[:1].isupper():
        return not capitals and bool(camps_of({fold(head.split()[0])}))
    return bool(camps_of(told)) or not told & listed("bodies")


def _words(label: str) -> set[str]:
    return set(fold(label.replace("'s", " ").replace("’s", " ")).split())
