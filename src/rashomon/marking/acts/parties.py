"""Who and what a sentence names that can do an act or suffer it, in order."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from rashomon.acts.words import act_words, longest
from rashomon.grammar import load_grammar
from rashomon.marking.acts.arms import arms_of_states, states_acting
from rashomon.marking.acts.group_names import GroupName, parties_named
from rashomon.marking.acts.impostors import is_impostor
from rashomon.marking.acts.joined import joined
from rashomon.marking.acts.named import named_party
from rashomon.marking.acts.pronouns import pronouns
from rashomon.types import Mention
from rashomon.types.act import Party

Words = Sequence[tuple[str, int, int]]
_LISTS = (
    ("everyone", "civilians"),
    ("person", "civilians"),
    ("persons", "civilians"),
    ("civilians", "civilians"),
    ("children", "civilians"),
    ("women", "civilians"),
    ("journalists", "civilians"),
    ("medics", "civilians"),
    ("aid", "civilians"),
    ("attackers", "political militia"),
    ("fighters", "rebel group"),
    ("state_forces", "state forces"),
)


def find_parties(
    words: Words,
    actors: Sequence[Mention],
    text: str,
    offset: int,
    *,
    groups: Sequence[GroupName] = (),
) -> list[Party]:
    """Return the parties of a sentence; a named actor goes before a noun for it.

    `words` are lower-case with their offsets in the document, `text` begins at `offset`; `groups`
    are the names of groups that no list has.
    """
    named = [p for m in actors if (p := named_party(m)) is not None]
    sure = [p for p in named if p.kind != "political militia"]
    military = [*arms_of_states(text, offset, sure), *states_acting(text, offset, sure)]
    named = [*military, *(p for p in named if not any(_overlap(p, m) for m in military))]
    named += parties_named(groups, text, offset, named)
    taken = {at for p in named for at in range(p.start, p.end)}
    found = [*named, *_nouns(words, taken, text, offset)]
    real = (p for p in found if not is_impostor(p, words))
    told = joined(sorted(real, key=lambda p: p.start), text, offset)
    return sorted([*told, *pronouns(words, told, text, offset)], key=lambda p: p.start)


def _overlap(one: Party, other: Party) -> bool:
    return one.start < other.end and other.start < one.end


def _nouns(words: Words, taken: set[int], text: str, offset: int) -> Iterator[Party]:
    lowered = [w for w, _, _ in words]
    known, things, kinds = act_words().parties, act_words().things, _kinds()
    last = 0
    for at, word in enumerate(lowered):
        if at < last or not (word in known or word in things or word in kinds):
            continue
        person, thing = longest(known, lowered, at), longest(things, lowered, at)
        is_thing = thing is not None and (person is None or thing[0] > person[0])
        found = thing if is_thing else person
        last, kind = found if found is not None else (at + 1, kinds.get(word, ""))
        start, stop = words[at][1], words[last - 1][2]
        if kind and start not in taken:
            yield Party(
                name=None,
                kind=kind,
                start=start,
                end=stop,
                text=text[start - offset : stop - offset],
                is_suspected=_is_suspected(lowered, at),
                is_thing=is_thing,
            )


def _is_suspected(lowered: Sequence[str], at: int) -> bool:
    return not act_words().roles["suspected"].isdisjoint(lowered[max(0, at - 3) : at])


@cache
def _kinds() -> Mapping[str, str]:
    lists = load_grammar().lexicon.words
    kinds = {word: kind for name, kind in _LISTS for word in lists[name] if " " not in word}
    return {word: kind for word, kind in kinds.items() if word not in act_words().roles["unclear"]}
