"""Names of the list in the lines of a report."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rashomon.actors import ActorTable, Alias
from rashomon.actors.spellings import one_spelling
from rashomon.actors.table import ARTICLES, INNER, Node
from rashomon.gazetteer import is_word
from rashomon.grammar import Line
from rashomon.grammar.symbols import ACTOR
from rashomon.marking.actors.credits import without_credits
from rashomon.marking.actors.named import Named
from rashomon.marking.actors.short_forms import ShortForms
from rashomon.marking.actors.splinters import splinter_of
from rashomon.marking.actors.suspicion import is_suspected
from rashomon.names import fold
from rashomon.types import Mention
from rashomon.types.inner import inner

_JOINTS = frozenset({"'s", "’s", "'", "’", ".", "(", ")", "/", "-", "–"})
_HYPHENED_ARTICLES = ("al-", "ul-")
_MOST_WORDS = 20
_MOST_REMEMBERED = 50_000
_LONG_NAME = 3


@inner
class FoundActors:
    """The actors of a sentence: every mention, and those that fold into a symbol."""

    mentions: tuple[Mention, ...] = ()
    folds: tuple[tuple[Mention, str], ...] = ()


_NOTHING = FoundActors()


def find_actors(
    lines: Sequence[Line], table: ActorTable, *, year: int | None = None
) -> list[FoundActors]:
    """Return what each line of a report names; a name that stays open is no actor.

    `year` is the report's own: an actor of another time gives way to one of its time.
    """
    named = without_credits([list(_named(line, table)) for line in lines])
    if not any(named):
        return [_NOTHING] * len(lines)
    short = ShortForms(lines, [one for some in named for one in some], year)
    return [_found(some, short, table) for some in named]


def _found(named: Sequence[Named], short: ShortForms, table: ActorTable) -> FoundActors:
    mentions, folds = [], []
    for one in named:
        alias = short.meant(one)
        if alias is not None:
            one, alias = splinter_of(one, alias, table) or (one, alias)
            mentions.append(_mention(one, alias))
            if alias.folds:
                folds.append((mentions[-1], ACTOR))
    return FoundActors(tuple(mentions), tuple(folds)) if mentions else _NOTHING


def _mention(one: Named, alias: Alias) -> Mention:
    line = one.line
    start, end = line.span(one.start, one.end)
    value = alias.value
    if is_suspected(line, one.start):
        value = replace(value, suspected=True)
    return Mention(
        kind="actor",
        start=start,
        end=end,
        text=line.text(one.start, one.end),
        rule="actor-alias",
        value=value,
    )


def _named(line: Line, table: ActorTable) -> Iterator[Named]:
    end = 0
    root = table.root.after
    for at, word in enumerate(line.lowered):
        pieces = _FOLDED[word]
        if not pieces or pieces[0] not in root or at < end:
            continue
        if not _begins(line, at, pieces, table):
            continue
        found = _longest(line, at, table.root)
        if found is not None:
            end = found.end
            yield found


def _begins(line: Line, at: int, pieces: tuple[str, ...], table: ActorTable) -> bool:
    """Say whether a name can begin at a token: by its first letter, and by the word after it.

    Many names begin with common words ("National", "United"), and few of them go on.
    """
    node = table.root.after[pieces[0]]
    if pieces[0] not in table.small and line.text(at, at + 1)[0].islower():
        return line.lowered[at].startswith(_HYPHENED_ARTICLES)
    if node.ends or len(pieces) > 1 or at + 1 == len(line.lowered):
        return True
    after = line.lowered[at + 1]
    following = _FOLDED[after]
    return not following or after == INNER or after in _JOINTS or following[0] in node.after


def _longest(line: Line, at: int, root: Node) -> Named | None:
    """Return the longest name of the list that begins at a token and is written as a name."""
    best: Named | None = None
    node: Node | None = root
    for i in range(at, min(at + _MOST_WORDS, len(line.lowered))):
        word = line.lowered[i]
        if word in _JOINTS or (word == INNER and i > at):
            continue
        pieces = _FOLDED[word]
        node = _after(node, pieces) if pieces or word in ARTICLES else None
        if node is None:
            break
        if node.ends and pieces:
            end = _with_bracket(line, at, i + 1)
            aliases = _one_each(a for a in node.aliases() if _is_written(line, at, end, a))
            best = Named(line, _with_article(line, at), end, aliases) if aliases else best
    return best


def _one_each(aliases: Iterable[Alias]) -> tuple[Alias, ...]:
    """Return one alias an actor, a sure one where there is one."""
    best: dict[str, Alias] = {}
    for alias in aliases:
        if alias.actor.name not in best or not alias.weak:
            best[alias.actor.name] = alias
    return tuple(best.values())


def _after(node: Node | None, pieces: tuple[str, ...]) -> Node | None:
    for piece in pieces:
        node = None if node is None else node.after.get(piece)
    return node


def _with_bracket(line: Line, at: int, end: int) -> int:
    """Return the end after a bracket that the name opened: "CPI (Maoist)"."""
    opened = "(" in line.lowered[at:end]
    return end + 1 if opened and line.lowered[end : end + 1] == (")",) else end


def _with_article(line: Line, at: int) -> int:
    """Return the start before an article that the fold drops: "Al Shabaab"."""
    before = line.text(at - 1, at) if at else ""
    return at - 1 if before in ("Al", "al", "El", "el") else at


def _is_written(line: Line, at: int, end: int, alias: Alias) -> bool:
    """Say whether the tokens are the alias as it must be written: letters, or capitals."""
    text = line.text(at, end)
    shouted = line.sentence.text.isupper()
    if alias.exact:
        plain = text.replace(".", "").replace("–", "-")
        if shouted:
            return plain == alias.text.upper() and len(plain) > 2 and not is_word(plain)
        return plain == alias.text
    words = [line.text(i, i + 1) for i in range(at, end)]
    small = [
        w for w in words if w[0].islower() and fold(w) and not w.startswith(_HYPHENED_ARTICLES)
    ]
    if not small:
        return True
    if words[0] in small and not alias.text[0].islower():
        return False
    if len(words) >= _LONG_NAME or not is_word(words[0]):
        return True
    return all(w in alias.text.split() for w in small)


class _Folded(dict[str, tuple[str, ...]]):
    """The folded pieces of a token; articles and possessives have none."""

    def __missing__(self, word: str) -> tuple[str, ...]:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        bare = word.removesuffix("'s").removesuffix("’s")
        pieces = tuple(one_spelling(p) for p in fold(bare).split() if p not in ARTICLES)
        self[word] = pieces
        return pieces


_FOLDED = _Folded()
