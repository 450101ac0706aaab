"""Who a quoted source is, as far as its own words tell."""

from dataclasses import dataclass

from rashomon.names import fold
from rashomon.origins.bodies import (
    LONGEST_LABEL,
    Body,
    body_of,
    is_acronym,
    lower_words,
    raw_words,
)
from rashomon.origins.corpus import is_narrated
from rashomon.origins.roles import listed, speaks_alone
from rashomon.types import Claim, Source

# Sources of these kinds speak as persons, even where only a name is given.
_PERSONAL = frozenset({"witness", "relative", "medical", "unknown"})
_LONGEST_NAME = 7


@dataclass(frozen=True, slots=True, order=True)
class Face:
    """A source as one document shows it.

    `kind` is `reporter` (nobody quoted), `body` (an organisation or who speaks for it), `voice`
    (somebody unnamed of a body), `person` (a name) or `unnamed`. `home` is the document that a
    face is confined to, unless a rule finds it elsewhere; empty where the name itself is enough.
    """

    kind: str
    body: Body | None = None
    name: str = ""
    home: str = ""


def face_of(claim: Claim) -> Face:
    """Return who speaks in a claim."""
    if is_narrated(claim):
        return Face(kind="reporter", home=claim.document)
    source, home = claim.source, claim.document
    label = (source.label or source.organisation or "")[:LONGEST_LABEL]
    return (
        _named(label, source, home) if _is_person(label, source) else _office(label, source, home)
    )


def _named(label: str, source: Source, home: str) -> Face:
    """Return the body of which a named person is the voice, or the person."""
    role = frozenset(lower_words(source.role or ""))
    if source.anonymous:
        return Face(kind="unnamed", name=fold(label), home=home)
    body = body_of(source.organisation or "")
    if body is None and role & (listed("holders") | listed("voices")):
        body = body_of(source.role or "")
    is_personal = bool(role & listed("persons")) or (not role and source.kind in _PERSONAL)
    if body is not None and (role & listed("voices") or not is_personal):
        return _speaking(body, home)
    name = " ".join(word for word in fold(label).split() if word not in listed("titles"))
    is_whole = len(name.split()) > 1
    return Face(kind="person", body=body, name=name, home="" if body or is_whole else home)


def _office(label: str, source: Source, home: str) -> Face:
    """Return the body that a label speaks of, somebody of that body, or nobody known."""
    body = body_of(source.organisation or "") or body_of(label)
    if body is None or source.kind in ("witness", "relative"):
        return Face(kind="unnamed", name=fold(label), home=home)
    if body.head == "monitor" and "Monitor" not in label:
        return Face(kind="voice", body=body, home=home)
    if source.anonymous or speaks_alone(frozenset(lower_words(label))):
        is_named = source.organisation is not None and not body.is_plain
        kind = "voice" if is_named or body.head in listed("sole") else "unnamed"
        return Face(kind=kind, body=body, name=fold(label), home=home)
    return _speaking(body, home)


def _speaking(body: Body, home: str) -> Face:
    return Face(kind="body", body=body, home=home if body.is_plain else "")


def _is_person(label: str, source: Source) -> bool:
    """Say whether a label is a person's name: capitalised, and no word of it names a body."""
    small = listed("particles") | listed("titles")
    names = [word for word in raw_words(label) if word.lower() not in small]
    if not names or len(names) > _LONGEST_NAME or not all(w[0].isupper() for w in names):
        return False
    others = listed("bodies") | (listed("persons") - listed("titles"))
    if is_acronym(label) or others & frozenset(lower_words(label)):
        return False
    if source.organisation is None:
        return source.role is not None or source.kind in _PERSONAL
    return not _is_form_of(label, source.organisation)


def _is_form_of(label: str, organisation: str) -> bool:
    """Say whether a label is only another form of its organisation's name."""
    left, right = body_of(label), body_of(organisation)
    if left is None or right is None:
        return False
    if set(left.words) <= set(right.words) or set(right.words) <= set(left.words):
        return True
    return bool(left.initials) and left.initials == right.initials
