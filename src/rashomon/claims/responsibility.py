"""Claims of who did it: claimed, blamed, suspected, denied, cleared (MUC-4's confidences).

The army that reports its own dead, or its enemy's, claims nothing: only words of claiming, of
blaming and of suspecting make these claims. An attack of the past, one of many, a condition and a
question make none.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from rashomon.claims.charges import is_other_charge
from rashomon.claims.doer_hits import SIGNS, is_rank, is_somebody
from rashomon.claims.doer_words import doer_words
from rashomon.claims.doers import LINKED, Doer
from rashomon.claims.speakers import Speaker, as_source
from rashomon.claims.subjects import subject_before
from rashomon.claims.uncounted import uncounted_claim
from rashomon.claims.workshop import Workshop
from rashomon.grammar import Line, Match
from rashomon.types import Claim, Perpetrator, Source, Status

_OWN, _DENIED = "CLAIMED OR ADMITTED", "ACQUITTED"
_TOLD = {"possible": "POSSIBLE", "fact": "REPORTED AS FACT", "cleared": _DENIED}
_BY_AUTHORITIES, _BY_OTHERS = "SUSPECTED OR ACCUSED BY AUTHORITIES", "SUSPECTED OR ACCUSED"
_OBJECT_ENDS = re.compile(r"[,;.!?]|\b(?:that|which|in which|killing|after|when|who)\b")
_CLAUSE_BREAK = re.compile('[,;:"“”]|\\b(?:but|while|although|though|and)\\b')
_WITHDRAWN = Status(about="responsibility", value="withdrawn")
_OBJECT_REACH = 60
_BEHALF_REACH = 90
_CHARGED = re.compile(r"\bof (?!the\b)[a-z]")  # "accused the army of corruption"
_POLICE = re.compile(r"\b(?:police|officers|policemen|authorities|gendarmes)\b", re.I)
_HE = frozenset({"he", "she"})
_OWNERS = frozenset({"its", "their", "our", "his"})


def responsibility_claims(match: Match, line: Line, workshop: Workshop) -> list[Claim]:
    """Return a claim for each who is said to have done it, or to deny it; none where unsaid."""
    _, stance, *how = match.rule.gives.split()
    start, end, is_relative = subject_before(line, match.start, workshop.grammar)
    if _is_unsaid(match, line, (start, end), stance):
        return []
    if "actor" in match.slots:
        return _of_actor(match, line, workshop, how)
    if "ours" in how:
        return _of_speaker(match, line, workshop)
    doers = workshop.doers.as_subject(line.sentence, *_chars(line, start, end), last=is_relative)
    if not doers or "both" in line.words(start, end):
        doers = tuple(dict.fromkeys([*doers, *_in_aside(match, line, workshop, end)]))
    if not doers and ("body" in how or LINKED.search(line.text(start, end))):
        return []
    speaker = _speaker(line, start, end, workshop) if not doers or doers[0].is_individual else None
    doers = _on_behalf(match, line, workshop) or _spoken_for(doers, speaker, stance)
    claims = []
    for n, doer in enumerate(d for d in doers if _agrees(d, match, line, how)):
        key = doer.name if n else ""
        claim = uncounted_claim(match, line, workshop, since=start, key=key)
        claim = replace(claim, status=_WITHDRAWN) if "withdrawn" in how else claim
        source = _own_source(doer, speaker, workshop)
        meant = _denied_for(match, line, workshop) or doer
        claims.append(
            _said(claim, meant, stance=stance, source=source, confidence=_confidence(stance))
        )
    return claims


def _denied_for(match: Match, line: Line, workshop: Workshop) -> Doer | None:
    """Return the other group of which somebody denies that it did it; None for his own people."""
    if "denied" not in match.slots or line.text(*match.slots["denied"]).islower():
        return None
    found = workshop.doers.in_phrase(line.sentence, *_chars(line, *match.slots["denied"]))
    return next((d for d in found[:1] if not d.is_state and d.name[:1].isupper()), None)


def _in_aside(match: Match, line: Line, workshop: Workshop, end: int) -> tuple[Doer, ...]:
    """Return whom an aside names behind a noun: "a new outfit, the River Front, has claimed"."""
    if end >= match.start or line.symbols[end] != ",":
        return ()
    found = workshop.doers.in_phrase(line.sentence, *_chars(line, end + 1, match.start))
    return tuple(doer for doer in found[:1] if not doer.is_individual)


def _of_actor(match: Match, line: Line, workshop: Workshop, how: Sequence[str]) -> list[Claim]:
    """Return the claims about whom the rule's slot names, by whoever says it."""
    stance = match.rule.gives.split()[1]
    slot = _chars(line, *match.slots["actor"])
    if line.words(*match.slots["actor"])[0].split()[0] in _OWNERS:
        return []
    if "alone" in how and _CHARGED.search(line.text(*match.slots["actor"])):
        return []
    is_person = "official" in how or "fact" in how
    named = workshop.doers.person_in if is_person else workshop.doers.in_phrase
    claims = []
    doers = named(line.sentence, *slot) or _beside_slot(match, line, workshop)
    doers = tuple(d for d in doers if d.name[:1].isupper()) if "named" in how else doers
    for n, doer in enumerate(doers):
        claim = uncounted_claim(match, line, workshop, key=doer.name if n else "")
        source = _accuser(match, line, workshop, how)
        own = stance if stance != "blames" else _own_stance(doer, source, how)
        if own is not None:
            source = _own_source(doer, None, workshop) if own == stance else source
            claims.append(
                _said(claim, doer, stance=own, source=source, confidence=_confidence(own))
            )
            continue
        is_official = "official" in how and not _is_armed(source, workshop)
        kind = "official" if is_official else source.kind
        confidence = next((_TOLD[word] for word in how if word in _TOLD), None)
        if "told" in how and source.label is None:
            confidence = _TOLD["fact"]
        others = _TOLD["possible"] if "suspected" in how else _BY_OTHERS
        confidence = confidence or (_BY_AUTHORITIES if kind == "official" else others)
        said = "asserts" if "cleared" in how else stance
        claims.append(_said(claim, doer, stance=said, source=source, confidence=confidence))
    return claims


def _is_armed(source: Source, workshop: Workshop) -> bool:
    """Say whether a group names its own man: its word is no authority's."""
    label = source.organisation or source.label
    if label is None:
        return False
    value = workshop.actors.actor_of(label)
    if value is not None:
        return value.category not in ("state_forces", "civilians")
    lists = doer_words().words
    return label.split()[-1].lower() in lists["armed"] | lists["short_form"]


def _own_stance(doer: Doer, source: Source, how: Sequence[str]) -> str | None:
    """Return the claim that a body's own voice makes: "the Front's spokesman said the group …"."""
    is_own = doer.name in (source.organisation, source.label) and not doer.is_individual
    return "claims_responsibility" if is_own and "spoken" in how else None


def _beside_slot(match: Match, line: Line, workshop: Workshop) -> tuple[Doer, ...]:
    """Return the person named beside a noun: "the suspect, Halim Dost, is accused"."""
    first = match.slots["actor"][1]
    if not first < match.trigger or line.symbols[first] != ",":
        return ()
    return workshop.doers.person_in(line.sentence, *_chars(line, first, match.trigger))


def _said(claim: Claim, doer: Doer, *, stance: str, source: Source, confidence: str) -> Claim:
    done_by = Perpetrator(actor=doer.name, confidence=confidence, is_individual=doer.is_individual)
    kind = "denial" if stance == "denies" else "responsibility"
    return replace(claim, kind=kind, source=source, stance=stance, perpetrator=done_by)


def _confidence(stance: str) -> str:
    return _OWN if stance == "claims_responsibility" else _DENIED


def _of_speaker(match: Match, line: Line, workshop: Workshop) -> list[Claim]:
    """Return the claim of whoever says "we did it", if that is a group's voice."""
    sentence = line.sentence
    source = workshop.attributions.source_at(sentence, *_chars(line, match.start, match.end))
    if (
        source.start is None
        or source.end is None
        or not (sentence.start <= source.start and source.end <= sentence.end)
    ):
        return []
    doers = workshop.doers.in_phrase(sentence, source.start, source.end)
    claim = uncounted_claim(match, line, workshop)
    return [
        _said(claim, doer, stance="claims_responsibility", source=source, confidence=_OWN)
        for doer in doers[:1]
        if not doer.is_individual
    ]


def _is_unsaid(match: Match, line: Line, subject: tuple[int, int], stance: str) -> bool:
    """Say whether the words are a condition, a question or a negation, or of other deeds."""
    sentence = line.sentence
    if sentence.text.rstrip('"”’ ').endswith("?"):
        return True
    first, verb, at = (_chars(line, x, x)[0] - sentence.start for x in (*subject, match.start))
    end = _chars(line, match.start, match.end)[1] - sentence.start
    if doer_words().unsaid.search(sentence.text[_clause(sentence.text, first) : at]):
        return True
    if stance == "denies":
        return False
    if stance == "claims_responsibility" and doer_words().no_word.search(sentence.text):
        return True
    inside = sentence.text[at:end]
    if "actor" in match.slots:
        a, b = (x - sentence.start for x in _chars(line, *match.slots["actor"]))
        if stance == "blames" and b < end and is_other_charge(sentence.text, b, end):
            return True
        inside = sentence.text[at:a] if a > at else sentence.text[b:end]
    if "possible" not in match.rule.gives and doer_words().unsaid.search(inside):
        return True
    after = _OBJECT_ENDS.split(sentence.text[end : end + _OBJECT_REACH])[0]
    return doer_words().other_deeds.search(sentence.text[min(verb, at) : end] + after) is not None


def _clause(text: str, at: int) -> int:
    """Return where the clause begins that a place is in."""
    return max((found.end() for found in _CLAUSE_BREAK.finditer(text, 0, at)), default=0)


def _chars(line: Line, start: int, end: int) -> tuple[int, int]:
    """Return the document offsets of symbols; of none, where the first would stand."""
    if start < end:
        return line.span(start, end)
    at = line.starts[start] if start < len(line.starts) else line.ends[-1]
    return at, at


def _speaker(line: Line, start: int, end: int, workshop: Workshop) -> Speaker | None:
    subject = line.text(start, end).strip(" ,.")
    if not subject or SIGNS.search(subject) is not None:
        return None
    return workshop.attributions.speaker_of(" ".join(subject.split()[-8:]))


def _spoken_for(doers: tuple[Doer, ...], speaker: Speaker | None, stance: str) -> tuple[Doer, ...]:
    """Return the body that a person speaks for; who speaks for none, only denies for himself."""
    if speaker is None:
        return doers
    if speaker.kind == "armed_group" or speaker.organisation is not None:
        is_state = speaker.kind == "official"
        if speaker.organisation is not None or speaker.form == "body":
            name = speaker.organisation or speaker.label
            is_body = not is_rank(name) and (is_state or is_somebody(name))
            return (Doer(name=name, is_state=is_state),) if is_body else doers
    is_known = speaker.kind == "official" or is_somebody(speaker.label)
    if doers or stance != "denies" or not is_known:
        return doers
    is_person = speaker.form == "person"
    is_state = speaker.kind == "official" and not is_person
    return (Doer(name=speaker.label, is_individual=is_person, is_state=is_state),)


def _on_behalf(match: Match, line: Line, workshop: Workshop) -> tuple[Doer, ...]:
    """Return for whom somebody claims it: "a caller claimed the attack on behalf of the Front"."""
    sentence = line.sentence
    end = line.span(match.start, match.end)[1] - sentence.start
    found = doer_words().on_behalf.search(sentence.text[: end + _BEHALF_REACH])
    if found is None:
        return ()
    after = _OBJECT_ENDS.split(sentence.text[found.end() : found.end() + _BEHALF_REACH])[0]
    first = sentence.start + found.end()
    return workshop.doers.in_phrase(sentence, first, first + len(after))


def _agrees(doer: Doer, match: Match, line: Line, how: Sequence[str]) -> bool:
    """Say whether "it" can be the subject, and a state's force can say so of itself."""
    if "armed" in how:
        return not doer.is_state and not doer.is_individual
    if "own" not in how:
        return True
    words = line.words(match.start, match.end)
    return not _POLICE.search(doer.name) and doer.is_individual == (not _HE.isdisjoint(words))


def _own_source(doer: Doer, speaker: Speaker | None, workshop: Workshop) -> Source:
    """Return the doer as the source; a person who speaks for a body beside it."""
    carriers = workshop.attributions.carriers()
    if speaker is not None and speaker.form == "person" and not doer.is_individual:
        return as_source(speaker, chain=carriers, span=None)
    kind = "official" if doer.is_state else "unknown" if doer.is_individual else "armed_group"
    return Source(
        label=doer.name,
        organisation=None if doer.is_individual else doer.name,
        kind=kind,
        chain=(*carriers, doer.name),
    )


def _accuser(match: Match, line: Line, workshop: Workshop, how: Sequence[str]) -> Source:
    """Return who says it: the subject of blaming, or whose words these are."""
    source = workshop.attributions.source_at(line.sentence, *_chars(line, *match.slots["actor"]))
    named = match.slots.get("accuser")
    first, last = line.span(match.start, match.end)
    at = -1 if source.start is None else source.start
    if "spoken" not in how and named is None and first <= at < last:
        return Source(chain=workshop.attributions.carriers())
    is_after = at > last
    is_given = source.label is not None and not (is_after and named is None)
    if named is None and (is_given or "spoken" not in how):
        return source
    start, end = named or subject_before(line, match.start, workshop.grammar)[:2]
    if line.lowered[match.start].endswith("ing"):
        told = workshop.attributions.told_before(line.sentence, first)
        if told is not None and told.start is not None and told.start > _chars(line, start, end)[0]:
            return told
    speaker = _speaker(line, start, end, workshop)
    if speaker is None:
        return source
    return as_source(speaker, chain=workshop.attributions.carriers(), span=None)
