"""Acts in a sentence: what was done, by which means, by whom and to whom (DESIGN, section 4).

The words are those of `lexicon/en/acts.toml`; an act keeps the words that decided it.
"""

import re
from collections.abc import Iterator, Sequence

from rashomon.acts.words import WORD, act_words, longest
from rashomon.marking.acts.befell import by_what_befell
from rashomon.marking.acts.frames import find_frames
from rashomon.marking.acts.group_names import GroupName, group_names
from rashomon.marking.acts.parties import find_parties
from rashomon.marking.acts.present import is_verb
from rashomon.marking.acts.roles import find_roles, is_carried
from rashomon.marking.acts.row import Roles, Row, Trigger
from rashomon.marking.acts.stage import is_denied, is_doubted, stage_of
from rashomon.types import Mention, Sentence
from rashomon.types.act import Act, Party

_BREAK = re.compile(
    r"[,;:()\"“”]|\b(?:while|when|after|before|as|and then|but|who|which|that|said|says)\b"
)
_MONTH = "March"


def find_acts(sentence: Sentence, actors: Sequence[Mention]) -> tuple[Act, ...]:
    """Return the acts that a sentence tells, in order; `actors` are its named actors."""
    lowered = [word.lower() for word in WORD.findall(sentence.text)]
    known = act_words()
    if known.first_words.isdisjoint(lowered):
        return ()
    offset = sentence.start
    spans = (m.span() for m in WORD.finditer(sentence.text))
    words = [(w, offset + s, offset + e) for w, (s, e) in zip(lowered, spans, strict=True)]
    groups = group_names(sentence.text)
    parties = find_parties(words, actors, sentence.text, offset, groups=groups)
    row = Row(lowered, _placed(parties, words), _breaks(sentence, words))
    framed = list(find_frames(row))
    triggers = list(_triggers(row))
    told = [e for e in _longest([*framed, *triggers]) if not _is_in_a_name(row, e[1])]
    acts = (_act(sentence, words, row, *each) for each in told)
    return tuple(a for a in acts if _counts(a, actors) and not _is_of_group(a, groups, offset))


def _longest(told: Sequence[tuple[str, Trigger]]) -> list[tuple[str, Trigger]]:
    """Return of the acts that begin at one word the longest, the first of equals."""
    by_first: dict[int, tuple[str, Trigger]] = {}
    for tactic, trigger in told:
        kept = by_first.get(trigger.first)
        if kept is None or trigger.last > kept[1].last:
            by_first[trigger.first] = tactic, trigger
    return [by_first[first] for first in sorted(by_first)]


def _is_in_a_name(row: Row, trigger: Trigger) -> bool:
    """Say whether a noun only says what people are called: "riot police"."""
    return trigger.form == "noun" and any(
        start <= trigger.first < trigger.last <= end and end - start > trigger.last - trigger.first
        for start, (end, party) in row.parties.items()
        if not party.is_thing
    )


def _counts(act: Act, actors: Sequence[Mention]) -> bool:
    """Say whether an act is none of an actor's name ("Liberation Front") nor an unused thing."""
    if act.text == _MONTH:
        return False
    if act.form == "mark" and act.text.lower() in act_words().roles["needs_carrier"]:
        return False
    return not any(m.start < act.end and act.start < m.end for m in actors if _is_name(m))


def _is_of_group(act: Act, groups: Sequence[GroupName], offset: int) -> bool:
    """Say whether an act is a word of a group's name: "the Orlan Strike Force"."""
    start, end = act.start - offset, act.end - offset
    return any(g.start < end and start < g.end for g in groups)


def _is_name(mention: Mention) -> bool:
    return mention.rule == "actor-alias"


def _triggers(row: Row) -> Iterator[tuple[str, Trigger]]:
    known = act_words()
    end = 0
    for at, word in enumerate(row.words):
        if at < end or word not in known.first_words:
            continue
        found = _trigger_at(row, at)
        if found is not None:
            end, value = found
            tactic, _, form = value.partition("/")
            yield tactic, Trigger(at, end, form, known.tactics[tactic].is_mutual)


def _trigger_at(row: Row, at: int) -> tuple[int, str] | None:
    """Return where the longest phrase for an act ends, and what it tells.

    A form that can be a noun too is a verb where its neighbours make it one.
    """
    sure = longest(act_words().triggers, row.words, at)
    loose = longest(act_words().present, row.words, at)
    if loose is None or (sure is not None and sure[0] > loose[0]):
        return sure
    return loose if is_verb(row, at, loose[0]) else sure


def _act(
    sentence: Sentence,
    words: Sequence[tuple[str, int, int]],
    row: Row,
    tactic: str,
    trigger: Trigger,
) -> Act:
    start, end = words[trigger.first][1], words[trigger.last - 1][2]
    roles = _others(find_roles(row, trigger), start, end)
    tactic, roles = by_what_befell(tactic, row, trigger, roles)
    is_told = trigger.form != "mark" or is_carried(row, trigger)
    return Act(
        tactic=tactic,
        form=trigger.form if trigger.form != "mark" or not is_told else "means",
        start=start,
        end=end,
        text=sentence.text[start - sentence.start : end - sentence.start],
        stage=stage_of(row, trigger),
        attacker=roles.attacker,
        target=roles.target,
        partner=roles.partner,
        is_denied=is_denied(row, trigger),
        is_doubted=is_doubted(row, trigger),
    )


def _others(roles: Roles, start: int, end: int) -> Roles:
    """Return the roles without a party that is the trigger itself."""

    def kept(party: Party | None) -> Party | None:
        return None if party is None or (start < party.end and party.start < end) else party

    return Roles(kept(roles.attacker), kept(roles.target), kept(roles.partner))


def _placed(
    parties: Sequence[Party], words: Sequence[tuple[str, int, int]]
) -> dict[int, tuple[int, Party]]:
    """Return each party by its first word, with the word after its last."""
    starts = {start: at for at, (_, start, _) in enumerate(words)}
    ends = {end: at + 1 for at, (_, _, end) in enumerate(words)}
    placed = {}
    for party in parties:
        at = starts.get(party.start)
        if at is not None:
            placed[at] = (ends.get(party.end, at + 1), party)
    return placed


def _breaks(sentence: Sentence, words: Sequence[tuple[str, int, int]]) -> frozenset[int]:
    """Return the words before which a clause ends."""
    cuts = [sentence.start + m.end() for m in _BREAK.finditer(sentence.text)]
    found = set()
    at = 0
    for cut in cuts:
        while at < len(words) and words[at][1] < cut:
            at += 1
        found.add(at)
    return frozenset(found)
