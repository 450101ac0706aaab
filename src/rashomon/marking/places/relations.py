"""How the words place something by a place: near it, away from it, in a part, on a road, a border.

Phrases are the lists `relations` and `distances` of lexicon/en/places.toml. What is told near
counts up to 25 km (UCDP GED codebook, appendix 3).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from rashomon.marking.places.distances import Told, tell_distance
from rashomon.marking.places.words import place_words
from rashomon.types import Mention, PlaceValue, Sentence

_BACK = 110
_AHEAD = 64
_LONGEST_PHRASE = 4
# "East of X" and no more: near a town (some 25 km), outside a country or region.
_ASIDE = ("aside", None)
_MOST_MODIFIERS = 4
_TOLD_BEFORE = 6
_BREAK = re.compile(r"[;:\"“”\[\]—\n]|[.!?] ")
_PAIRED = re.compile(r",? (?:and|to|with|or|und) (?:the )?(?:(?:town|city|village) of )?|[-–/]")
# "The Hama suburb of X": the name is the suburb.
_SUBURB = re.compile(r"(?:['’]s?)? (?:[\w-]{1,20} )?(?:suburbs?|area|outskirts) of (?:the )?")
# "The South Korean capital", "Iraq's capital": what stands before the country counts.
_COUNTRY = re.compile(r"(?<![\w-])[A-Z][\w'’.-]{0,24} (?:[A-Z][\w'’.-]{0,24} ){0,2}\Z")
_JOINED = ("road", "border")
# "Between X and Y" lies on the way from the one to the other where both are names.
_BETWEEN = re.compile(r"\bbetween (?:the )?(?:(?:town|city|village)s? of )?\Z", re.I)
_OTHER_END = re.compile(r" and (?:the )?(?:(?:town|city|village) of )?[A-Z]")
_TOWNS = ("city", "quarter", None)
_WIDE = ("country", "region")
_TRULY_NEAR = (" near", " off", " close to", " next to", " coast of", " suburbs of")


def with_relations(mentions: Iterable[Mention], sentences: Sequence[Sentence]) -> Iterator[Mention]:
    """Yield the place mentions, in order, each with what the words around it say of nearness."""
    at, last = 0, None
    for mention in mentions:
        while sentences[at].end <= mention.start:
            at, last = at + 1, None
        sentence, value = sentences[at], mention.value
        if isinstance(value, PlaceValue) and mention.rule != "demonym":
            start, end = mention.start - sentence.start, mention.end - sentence.start
            if mention.rule == "capital":
                start = _before_country(sentence.text, start)
            gap = "" if last is None else sentence.text[last.end - sentence.start : start]
            told = relate(sentence.text, start, end, value, gap) or _shared(last, value, gap)
            if told is not None:
                near, km = told
                mention = replace(mention, value=replace(value, relation=near, distance_km=km))
        yield mention
        last = mention


def _before_country(text: str, start: int) -> int:
    """Return where "Iraqi" begins that stands before the word "capital"."""
    found = _COUNTRY.search(text, max(0, start - _AHEAD), start)
    return start if found is None else found.start()


def relate(text: str, start: int, end: int, value: PlaceValue, gap: str) -> Told | None:
    """Return the relation of a place in a text and the km told; None where it is the place.

    `gap` is what stands between the place before and this one.
    """
    told = _ahead(text, end) or _on_the_way(text, start, end, value)
    if told is None and _SUBURB.fullmatch(gap) is None:
        told = _before(text, start, end, value)
    if told == _ASIDE:
        return ("away" if value.kind in _WIDE else "near"), None
    if told == ("part", None) and value.kind in _TOWNS:
        return _part_of_town(text, start, end)
    if told is None or value.kind not in _WIDE or told != ("near", None):
        return told
    return _near_wide(text[:start].rstrip().lower().removesuffix(" the"))


def _part_of_town(text: str, start: int, end: int) -> Told | None:
    """Return None for what is the town itself: "southern X" (GED codebook, appendix 3).

    The land around a town is a part of its district: "rural X", "the X countryside".
    """
    words = text[max(0, start - _BACK) : start].lower().split()[-_LONGEST_PHRASE:]
    words += text[end : end + _AHEAD].lower().split()[:2]
    return None if place_words().land.isdisjoint(words) else ("part", None)


def _on_the_way(text: str, start: int, end: int, value: PlaceValue) -> Told | None:
    """Return `road` for the first of two towns between which something lies."""
    if value.kind not in _TOWNS or _OTHER_END.match(text, end) is None:
        return None
    found = _BETWEEN.search(text, max(0, start - _BACK), start)
    if found is None:
        return None
    said = text[max(0, start - _BACK) : found.start()].lower().split()[-_TOLD_BEFORE:]
    return ("road", None) if place_words().not_way.isdisjoint(said) else None


def _near_wide(before: str) -> Told | None:
    """Return what nearness means for a country or region: "around Iraq" is all over it."""
    if before.endswith(" outside"):
        return "away", None
    return ("near", None) if before.endswith(_TRULY_NEAR) else None


def _shared(last: Mention | None, value: PlaceValue, gap: str) -> Told | None:
    """Return the relation that a place shares with the one before: "between X and Y"."""
    if last is None or not isinstance(last.value, PlaceValue) or last.value.relation is None:
        return None
    relation = last.value.relation
    if _PAIRED.fullmatch(gap) is None:
        return None
    if relation in _JOINED:
        return relation, None
    return None if value.is_wide or relation == "part" else (relation, None)


def _before(text: str, start: int, end: int, value: PlaceValue) -> Told | None:
    head = text[max(0, start - _BACK) : start]
    if not head.strip():
        return None
    row = _BREAK.split(head)[-1].lower().split()
    if not row or row[-1].endswith(","):
        row = _without_noun(row)
        return _at_end(row) if row else None
    if row[-1] in place_words().compass:
        return None if _is_named_by(row, text, end, value) else ("part", None)
    return _at_end(row) or _at_end(_without_noun(row))


def _is_named_by(row: list[str], text: str, end: int, value: PlaceValue) -> bool:
    """Say whether a compass word tells where a region lies: "the northern Hollan province"."""
    told = row[-2] if len(row) > 1 else ""
    nouns = place_words().nouns
    if told != "the" and not told.endswith(("'s", "’s", "s'", "s’")):
        return False
    after = text[end : end + _AHEAD].lower().split()
    follows = nouns.get(after[0].strip(",.")) if after else None
    inside = "region" in (value.kind, follows)
    return inside and value.kind != "country"


def _at_end(row: list[str]) -> Told | None:
    """Return what the last words say; "the" before the name counts for nothing."""
    known = place_words()
    while row and row[-1] == "the":
        row = row[:-1]
    if not row or row[-1].endswith(","):
        return None
    if row[-1] in ("of", "from") and len(row) > 1:
        told = _by_compass(row[:-1]) or tell_distance(row[:-1])
        if told is not None:
            return told
    for length in range(min(_LONGEST_PHRASE, len(row)), 0, -1):
        relation = known.related_before.get(" ".join(row[-length:]))
        if relation is not None:
            return _measured(relation, row[:-length])
    if row[-1] in known.road_joint and not known.road_noun.isdisjoint(row[-4:-1]):
        return "road", None
    return None


def _measured(relation: str, row: list[str]) -> Told | None:
    """Return a nearness with its distance: "5 km outside"; "in and around" is the place itself."""
    if row[-2:] == ["in", "and"]:
        return None
    told = tell_distance(row) if relation == "near" and row else None
    return told or (relation, None)


def _by_compass(row: list[str]) -> Told | None:
    """Return what "north of", "40 km to the north of" and "the north of" say."""
    known = place_words()
    if row[-1] not in known.compass:
        return None
    row = row[:-1]
    if row[-1:] == ["and"] and len(row) > 1 and row[-2] in known.compass:
        row = row[:-2]
    if row and row[-1] in known.inside:
        row = row[:-1]
        if not row or row[-1] != "to":
            return "part", None
        row = row[:-1]
    if not row:
        return _ASIDE
    near = ("near", None) if row[-1] in known.close else None
    return near or tell_distance(row) or _ASIDE


def _without_noun(row: list[str]) -> list[str]:
    """Return the words without "the besieged town of" at their end, or "the capital,"."""
    known = place_words()
    at = len(row) - 1
    if at > 0 and row[at] == "of":
        at -= 1
    if at < 0 or row[at].rstrip(",") not in known.nouns:
        return []
    for number in range(at, max(-1, at - _MOST_MODIFIERS - 1), -1):
        if row[number] in known.determiner:
            return row[:number]
    return []


def _ahead(text: str, end: int) -> Told | None:
    """Return what the words after a name say: "X's outskirts", "the X-Y highway"."""
    if text[end : end + 1] not in _OPENINGS:
        return None
    ahead = text[end : end + _AHEAD]
    found = _after().match(ahead)
    if found is None:
        return None
    word = found.group("word") or found.group("pair")
    if word is None:
        return "part", None
    relation = place_words().related_after[word.lower()]
    if relation == "border":
        following = re.match(r"['’]?s? ([a-z'’]+)", ahead[found.end() :])
        if following is not None and following.group(1) in place_words().not_border:
            return None
    return relation, None


_OPENINGS = frozenset(("'", "’", " ", "-", "–", "/"))


@cache
def _after() -> re.Pattern[str]:
    """Return the pattern of what follows a name; its second name is at most three words."""
    known = place_words()
    compass = "|".join(sorted(known.compass, key=lambda x: (-len(x), x)))
    words = "|".join(sorted(known.related_after, key=lambda x: (-len(x), x)))
    nouns = "|".join(sorted(w for w in known.compass if w.endswith(("th", "st"))))
    joined = "|".join(w for w, r in sorted(known.related_after.items()) if r in _JOINED)
    other = r"(?:[-–/]| to | and )[A-Z][\w'’]{1,24}(?: [A-Z][\w'’]{1,24}){0,2} (?:main )?"
    return re.compile(
        rf"(?:(?:['’]s?)? (?:(?:{compass}|main|shared|wider|surrounding) )?(?P<word>{words})\b"
        rf"|{other}(?P<pair>{joined})\b"
        rf"|['’]s? (?:far |war-torn |restive |rural )?(?:{nouns})(?![\w-]| [A-Z])"
        r")"
    )
