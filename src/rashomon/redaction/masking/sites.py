"""Where places within a town stand in a text: a street's name, a hospital's, a quarter's."""

from collections.abc import Iterable, Sequence

from rashomon.redaction.masking.folded import Word, letters, spelt
from rashomon.redaction.masking.forms import PARTICLES, is_common
from rashomon.redaction.masking.phrases import Phrases

_LEAST = 4


class Sites:
    """Places to withhold by name; of "Razi hospital" the noun stays."""

    def __init__(self, names: Iterable[str], kept: Iterable[str]) -> None:
        borne = {letters(name) for name in kept}
        tails: dict[str, int] = {}
        for name in names:
            run, noun = _parted(name)
            if letters(run) in borne or not letters(run):
                continue
            for form in spelt(name):
                tails[form] = len(letters(noun))
            for bare in _bare(run):
                if bare not in borne:
                    tails.setdefault(bare, 0)
        self._tails = tails
        self._phrases = Phrases(tails)

    def stretches(self, text: str, found: Sequence[Word]) -> list[tuple[int, int]]:
        """Return where the places stand in a text of these words, in order."""
        if not self._phrases.may_hold(word.letters for word in found):
            return []
        spans, at = [], 0
        while at < len(found):
            end = at
            if self._phrases.begins(found[at].letters) and not text[found[at].start].islower():
                end = self._phrases.longest(text, found, at)
            if end > at:
                tail = self._tails["".join(word.letters for word in found[at:end])]
                last = end
                while tail > 0:
                    last -= 1
                    tail -= len(found[last].letters)
                spans.append((found[at].start, found[last - 1].end))
            at = max(end, at + 1)
        return spans


def _parted(name: str) -> tuple[str, str]:
    """Return a place's own name and its noun: "Razi", "hospital"; the noun may be missing."""
    run, _, last = name.rpartition(" ")
    return (run, last) if run and is_common(last.lower()) else (name, "")


def _bare(run: str) -> set[str]:
    """Return the letters of a name that mean the place without its noun."""
    parts = run.replace("-", " ").split()
    telling = [part for part in parts if letters(part) not in PARTICLES]
    if not telling:
        return set()
    if all(is_common(letters(part)) for part in telling):
        return spelt(run) if len(parts) > len(telling) else set()
    found = spelt(run)
    last = letters(telling[-1])
    if len(last) >= _LEAST and not is_common(last):
        found.add(last)
    return found
