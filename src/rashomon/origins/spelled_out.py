"""Who a general source is: the officer or office that the same report names right after it.

"Killing four people, police said", and in the next paragraph "said Colonel Odran Keswick of the
regional police": the four are the colonel's. A lead without a source is that of the first official
who is named below it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.names import fold
from rashomon.origins.corpus import Corpus, is_narrated
from rashomon.origins.heard import Voice, camps_of, name_parts, voice_in, voices_of
from rashomon.origins.roles import listed
from rashomon.types import Claim

# Characters from a claim up to which its source may be named, and up to which a report leads.
_NEAR, _LEAD = 600, 700
_OFFICIAL = frozenset({"police", "army", "state", "medical", "rescue", "rank"})
_RANKED = frozenset({"police", "army", "state"})
# Of these there is one of its name at an event; nothing needs to be spelled out.
_KNOWN = frozenset({"ministry", "minister", "government"})
_SAME = frozenset({"same", "source", "sources", "the"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    """The voice behind a claim: its own, or one that spells out a general source."""

    voice: Voice
    is_spelled_out: bool


def voices_behind(corpus: Corpus, claims: Sequence[Claim]) -> Mapping[str, Behind]:
    """Return the voice of each claim: for a general source or none, whom its report names."""
    names = sorted({claim.document for claim in claims} & corpus.documents.keys())
    heard = {name: tuple(voices_of(corpus.documents[name])) for name in names}
    offices = _offices([voice for voices in heard.values() for voice in voices])
    found: dict[str, Behind] = {}
    for claim in claims:
        if claim.document not in heard:
            continue
        own = _own(claim, heard[claim.document])
        if own is not None and own.name:
            found[claim.id] = Behind(voice=own, is_spelled_out=False)
        elif _is_general(claim):
            voice = _behind(claim, heard[claim.document], offices)
            if voice is not None:
                found[claim.id] = Behind(voice=voice, is_spelled_out=True)
    return found


def _own(claim: Claim, voices: Sequence[Voice]) -> Voice | None:
    """Return the voice in the claim's sentence whose words hold the name of its source."""
    told = _words(claim.source.label or "")
    inside = [v for v in voices if claim.sentence.start <= v.start <= claim.sentence.end]
    if len(inside) == 1 and told and not any(told & v.words for v in voices):
        return inside[0]
    return next((v for v in inside if told <= v.words and told & set(v.name)), None)


def _offices(voices: Sequence[Voice]) -> Mapping[str, frozenset[str]]:
    """Return the camps of each surname, as far as some report of the event tells them."""
    camps: defaultdict[str, frozenset[str]] = defaultdict(frozenset)
    for voice in voices:
        for part in voice.name[1:]:
            camps[part] |= voice.camps
    return camps


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


def _is_general(claim: Claim) -> bool:
    """Say whether a claim's source is nobody, an office without a name, or a mere carrier."""
    if is_narrated(claim):
        return claim.start < _LEAD
    if claim.source.kind == "media":
        return True
    label = claim.source.label or ""
    head = label.split(" in ")[0].split(" of ")[0]
    words = _words(head)
    if words <= _SAME:
        return True
    if words & _KNOWN:
        return False
    capitals = [word for word in head.split()[1:] if word[:1].isupper()]
    first = fold(head.split()[0]) if head.split() else ""
    if capitals or (head[:1].isupper() and not camps_of({first})):
        return False
    return bool(camps_of(words))


def _behind(
    claim: Claim, voices: Sequence[Voice], offices: Mapping[str, frozenset[str]]
) -> Voice | None:
    label = claim.source.label or ""
    if label and _words(label) <= _SAME:
        before = [voice for voice in voices if voice.start < claim.start and voice.camps]
        return before[-1] if before else None
    last = max(claim.sentence.end, claim.end)
    inside = [v for v in voices if claim.sentence.start <= v.start <= last]
    if claim.source.kind == "media" and label:
        return next((voice for voice in inside if voice.is_relayed), None)
    camps = camps_of(_words(label))
    after = [v for v in voices if last < v.start <= claim.start + _NEAR]
    named = [v for v in [*inside, *after] if _is_named(v)]
    fitting = [v for v in named if _fits(camps, v.camps or _known(v, offices))]
    several = {v.name[-1:] or (v.body,) for v in named if "civil" not in v.camps}
    # A lead without a source sums up what several say: it is none of theirs.
    return None if not camps and len(several) > 1 else next(iter(fitting), None)


def _known(voice: Voice, offices: Mapping[str, frozenset[str]]) -> frozenset[str]:
    return offices.get(voice.name[-1], frozenset()) if voice.name else frozenset()


def _words(label: str) -> set[str]:
    return set(fold(label.replace("'s", " ").replace("’s", " ")).split())


def _is_named(voice: Voice) -> bool:
    """Say whether a voice tells who it is, and is none that speaks to every event."""
    if voice.words & listed("remote"):
        return False
    if voice.name or (voice.body and voice.body != voice.phrase):
        return True
    words = voice.body.split()
    capitals = [word for word in words[1:] if word[:1].isupper()]
    heads = voice.words & (listed("bodies") - _CROWDS)
    return bool(heads) and (bool(capitals) or bool(voice.words & listed("sole")))


_CROWDS = frozenset({"authorities", "army", "police", "forces"})


def _fits(camps: frozenset[str], theirs: frozenset[str]) -> bool:
    """Say whether a voice can be the general source of these camps; no camps: nobody is quoted."""
    if not camps:
        return bool(theirs & _OFFICIAL)
    plain, own = theirs - {"rank"}, camps - {"rank"}
    if own & plain:
        return True
    if not plain or plain == {"civil"}:
        return "rank" in theirs and bool(camps & (_RANKED | {"rank"}))
    return own == {"state"} and bool(plain & _RANKED)
