"""The office or body for which a named person speaks: "Col. Teshen of the Gorna police"."""

import re

from rashomon.origins.bodies import (
    Body,
    body_of,
    is_acronym,
    raw_words,
    same_body_word,
    without_basis,
)
from rashomon.origins.heard import Voice
from rashomon.origins.roles import listed, same_phrases

_FORCES = ("police", "army")
_SPEAKS_FOR = frozenset({"police", "army", "state"})
# Words that name the body only where no other does: "the office of the governor".
_WEAK = frozenset({"office", "command", "department", "forces", "headquarters", "commissioner"})
# So short a phrase is a body's name and no clause.
_SHORT = 7
_RELATIVE = re.compile(r"(?<=[a-z]), (?=[a-z ]{0,60}\b(?:who|which|that)\b)")
_BESIDE = re.compile(r"\bwho\b.{0,20}\b(?:heads|leads|runs|commands)\b")


def office_of(voice: Voice) -> Body | None:
    """Return the body that a voice speaks for; None for a person who speaks for nobody else.

    Officers of police and army and holders of an office do, and spokesmen and heads of any body.
    """
    if voice.name and not (
        is_acronym(voice.body)
        or voice.camps & _SPEAKS_FOR
        or voice.words & listed("voices")
        or _BESIDE.search(voice.phrase)
    ):
        return None
    if voice.body and voice.body != voice.phrase:
        return body_of(voice.body)
    words, heads = _telling(voice)
    if not heads:
        return None
    first = voice.phrase.split(",")[0]
    if not voice.name and len(first.split()) <= _SHORT:
        return body_of(first)
    head = next((force for force in _FORCES if force in heads), heads[0])
    return body_of(" ".join([*(word for word in words if word != head), head]))


def _telling(voice: Voice) -> tuple[list[str], list[str]]:
    """Return the words of a phrase that tell the body, and the heads of bodies among them."""
    bodies, offices = listed("bodies"), listed("plain")
    told_by_rank = listed("titles") | listed("voices") | listed("camp_rank") | listed("idle")
    words: list[str] = []
    heads: list[str] = []
    for at, word in enumerate(
        raw_words(same_phrases(_RELATIVE.split(without_basis(voice.phrase))[0]))
    ):
        low = same_body_word(word)
        if not low or low in voice.name or low in listed("days"):
            continue
        if low in offices:
            words.append(low)
            if low in bodies:
                heads.append(low)
        elif word[:1].isupper() and at and low not in told_by_rank:
            words.append(low)
    several = [head for head in heads if head not in _WEAK]
    if several:
        words = [word for word in words if word not in _WEAK]
    return words, several or heads
