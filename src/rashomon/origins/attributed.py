"""The claims of an event with their sources: as a face, as a person's name, or left open."""

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.names import fold
from rashomon.origins.attributions import Attribution, attribution_of
from rashomon.origins.faces import Face, face_of
from rashomon.origins.heard import Voice
from rashomon.origins.named import Name, name_of
from rashomon.origins.offices import office_of
from rashomon.origins.roles import listed
from rashomon.types import Claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Attributed:
    """A claim, its source as a face, how its words name it, and the person if they name one."""

    claim: Claim
    face: Face
    attribution: Attribution
    name: Name | None

    @property
    def is_open(self) -> bool:
        """Say whether the claim's words leave open who its source is."""
        return self.attribution.kind != "named"


def attributed(claim: Claim, voices: Sequence[Voice]) -> Attributed:
    """Return a claim with its source; `voices` are those that its report is heard to quote."""
    attribution = attribution_of(claim, voices)
    name = name_of(claim, attribution)
    return Attributed(
        claim=claim, face=_face(claim, attribution), attribution=attribution, name=name
    )


def by_own_words(claim: Claim) -> Attributed:
    """Return a claim with its source as its own words tell it, the rest of the report unheard."""
    return Attributed(
        claim=claim, face=face_of(claim), attribution=Attribution(kind="named"), name=None
    )


def _face(claim: Claim, attribution: Attribution) -> Face:
    """Return the face of the office for which a claim's voice speaks, or the claim's own."""
    face, voice = face_of(claim), attribution.voice
    body = office_of(voice) if voice is not None and (voice.name or attribution.is_other) else None
    if voice is not None and body is None and attribution.is_other:
        return Face(kind="unnamed", name=fold(voice.phrase), home=claim.document)
    if voice is None or body is None:
        return face
    names = set(voice.name)
    own = face.body
    if own is not None and not attribution.is_other and not set(own.words) & names:
        is_told = body.is_plain and (own.head == body.head or own.is_plain)
        if (face.kind == "body" and is_told) or (not own.is_plain and own.head in listed("bodies")):
            return face
    return Face(kind="body", body=body, home=claim.document if body.is_plain else "")
