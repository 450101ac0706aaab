"""Weaving: which sentences and claims of a report belong to which of its threads."""

from collections.abc import Mapping, Sequence
from datetime import date

from rashomon.events.asides import Aside, aside_of, clause_of, entries_of
from rashomon.events.deeds import deeds_of
from rashomon.events.entries import Entries
from rashomon.events.likeness import compare
from rashomon.events.merged import Merged
from rashomon.events.moments import moments_of
from rashomon.events.moving import is_apart, moves_on
from rashomon.events.olden import is_old, same_time
from rashomon.events.seeds import Seed, nearest_seed, seeds_of
from rashomon.events.sums import is_at, is_of_several, pair_of, parts_of, summed_by
from rashomon.events.threads import Thread, Threaded, told_seeds
from rashomon.types import Claim, Mention, Scene

JOIN_AT = 1.0
_MEMORY = 6
_LEAD = 2  # sentences before the first thread that set its scene


def thread(scenes: Sequence[Scene], claims: Sequence[Claim], *, published: date | None) -> Threaded:
    """Return the threads of one report; scenes and claims in the order of the text."""
    weaver = _Weaver(published)
    by_sentence: dict[int, list[Claim]] = {}
    for claim in claims:
        by_sentence.setdefault(claim.sentence_index, []).append(claim)
    titles = [s for s in scenes if s.kind == "title"]
    for scene in scenes:
        if scene.kind != "title":
            weaver.weave(scene, by_sentence.get(scene.index, []))
    weaver.sum_up()
    for scene in titles:
        weaver.headline(scene, by_sentence.get(scene.index, []))
    if not weaver.shared and not any(t.claims for t in weaver.threads):
        weaver.quiet(scenes)
    return Threaded(
        threads=tuple(weaver.threads), shared=tuple(weaver.shared), loose=tuple(weaver.loose)
    )


class _Weaver:
    """Goes through a report and keeps the thread that the writer is on."""

    def __init__(self, published: date | None) -> None:
        self._published = published
        self.threads: list[Thread] = []
        self.shared: list[tuple[Claim, tuple[Thread, ...]]] = []
        self.loose: list[Claim] = []
        self._current: Thread | None = None
        self._main: Thread | None = None
        self._aside_paragraph: int | None = None
        self._written_at: tuple[Mention, ...] = ()
        self._towns: set[str] = set()
        self._before: list[tuple[Seed, Scene]] = []
        self._lead: list[tuple[int, int]] = []
        self._sums: list[Claim] = []
        self._entries = Entries()

    def weave(self, scene: Scene, claims: Sequence[Claim]) -> None:
        """Take in one sentence of the body; an attack before the event is a thread of its own."""
        aside = aside_of(scene, claims, self._main)
        pair = pair_of(scene, near=claims[0].start if claims else None)
        if pair is not None and any(c.scope == "incident" and c.count is not None for c in claims):
            self._tell_pair(pair, scene, claims)
            return
        if aside is None:
            for part, told in entries_of(scene, claims):
                self._weave(part, told)
            return
        self._weave(aside.scene, aside.claims)
        if aside.prior_claims:
            self._tell_prior(aside)

    def _tell_pair(self, pair: tuple[Seed, Seed], scene: Scene, claims: Sequence[Claim]) -> None:
        """Give the figures of attacks in two towns to a thread of each."""
        self._written_at = self._written_at or scene.written_at
        homes = tuple(self._home_of_town(seed, scene) for seed in pair)
        for claim in claims:
            if claim.scope == "incident":
                self.shared.append((claim, homes))
            else:
                self.loose.append(claim)
        self._towns.update(p.text for p in scene.places)
        for self._current in reversed(homes):
            self._tell(scene)

    def _home_of_town(self, seed: Seed, scene: Scene) -> Thread:
        home, score = self._best(seed)
        if home is None or score < JOIN_AT or not is_at(seed, home):
            home = self._new(seed, scene)
        home.seeds.append(seed)
        self._ground(home, seed, scene, None)
        return home

    def _tell_prior(self, aside: Aside) -> None:
        """Give the figures of an attack before the event to a background thread."""
        seed = seeds_of(aside.prior, near=aside.prior_claims[0].start)[0]
        told = [t for t in self.threads if t.background]
        known = next((t for t in told if any(map(t.counts_as, aside.prior_claims))), None)
        home = known or self._new(seed, aside.prior, background=True)
        home.seeds.append(seed)
        self._ground(home, seed, aside.prior, aside.prior_claims[0].start)
        for claim in aside.prior_claims:
            (home.claims if claim.scope == "incident" else self.loose).append(claim)

    def _weave(self, scene: Scene, claims: Sequence[Claim]) -> None:
        self._written_at = self._written_at or scene.written_at
        self._return_from_aside(scene)
        self._current = self._entries.enter(scene, self._current)
        before = self._current
        counts = [c for c in claims if c.scope == "incident" and c.count is not None]
        seeds = told_seeds(scene, claims, self._current)
        homes = [(seed, self._home(seed, scene, told=bool(counts))) for seed in seeds]
        self._current = homes[0][1] if len(homes) > 1 else homes[-1][1] or self._current
        for seed, home in homes:
            if home is not None and (counts or seed in home.seeds[-len(homes) :]):
                self._ground(home, seed, scene, claims[0].start if claims else None)
            elif not self.threads:
                self._before.append((seed, scene))
        both = "both" in scene.values("cue") and len(self._live()) > 1
        if is_of_several(scene) and not self._main_claims():
            self._sums += counts
        for claim in claims:
            if claim.scope != "incident":
                self.loose.append(claim)
            elif both and claim.kind != "count":
                self.shared.append((claim, tuple(self._live()[:2])))
            else:
                self._place(claim, seeds, dict(enumerate(h for _, h in homes)), scene)
        self._towns.update(p.text for p in scene.places)
        if len(homes) > 1 and claims:
            last = nearest_seed(seeds, max(c.end for c in claims), scene)
            self._current = homes[seeds.index(last)][1]
        self._entries.leave(self._current, told=before is not self._current)
        self._tell(scene)

    def _tell(self, scene: Scene) -> None:
        """Count a sentence with the thread that the writer is on; the lead with the first."""
        if self._current is None:
            self._lead.append((scene.start, scene.end))
            return
        self._current.spans += [*self._lead, (scene.start, scene.end)]
        self._lead.clear()

    def sum_up(self) -> None:
        """End the body: a sum told before any of its attacks is of those told after it."""
        self._current = None
        live = [t for t in self._live() if any(c not in self._sums for c in t.claims)]
        for claim in self._sums:
            parts = parts_of(claim, live)
            if parts:
                for thread in self._live():
                    thread.claims = [c for c in thread.claims if c != claim]
                self.shared.append((claim, parts))

    def headline(self, scene: Scene, claims: Sequence[Claim]) -> None:
        """Give each of the title's figures to the thread that it fits, or to all that it sums."""
        live = self._live()
        summed = summed_by(scene, live)
        for claim in claims:
            if claim.scope != "incident":
                self.loose.append(claim)
            elif parts := parts_of(claim, summed):
                self.shared.append((claim, parts))
            else:
                self._title_home(scene, claim).claims.append(claim)
        if not summed:
            self._ground_of_title(scene)

    def _ground_of_title(self, scene: Scene) -> None:
        """Give the places and times of a title to the thread that each of its clauses fits."""
        for seed in seeds_of(scene, clauses=True):
            best, score = self._best(seed)
            home = best if best is not None and score >= JOIN_AT else self._main
            if home is not None:
                self._ground(home, seed, scene, None)

    def quiet(self, scenes: Sequence[Scene]) -> None:
        """Open a thread for a report that tells acts and no casualty: a truce, a protest."""
        told = [s for s in scenes if s.acts]
        for scene in told:
            self._written_at = self._written_at or scene.written_at
            for seed in seeds_of(scene)[:1]:
                home = self._main or self._new(seed, scene)
                home.is_quiet = True
                if seed not in home.seeds:
                    home.seeds.append(seed)
                    self._ground(home, seed, scene, None)

    def _ground(self, home: Thread, seed: Seed, scene: Scene, near: int | None) -> None:
        """Give a thread what a sentence says of where, when and what."""
        home.sites.extend(seed.sites)
        home.moments.extend(moments_of(scene, near, self._published))
        home.deeds.extend(deeds_of(scene))

    def _title_home(self, scene: Scene, claim: Claim) -> Thread:
        same = [t for t in self._live() if t.counts_as(claim)]
        if len(same) == 1:
            return same[0]
        scene = clause_of(scene, claim)
        seeds = seeds_of(scene, clauses=True)
        seed = nearest_seed(seeds, (claim.start + claim.end) // 2, scene)
        best, score = self._best(seed)
        if best is not None and score >= JOIN_AT and best.claims:
            return best
        return self._main or self._new(seed, scene)

    def _place(
        self, claim: Claim, seeds: list[Seed], homes: Mapping[int, Thread | None], scene: Scene
    ) -> None:
        seed = nearest_seed(seeds, (claim.start + claim.end) // 2, scene)
        home = homes[seeds.index(seed)] or self._current
        if home is None:
            home = self._current = self._new(seed, scene)
            home.seeds.append(seed)
            self._ground(home, seed, scene, claim.start)
        home.claims.append(claim)

    def _home(self, seed: Seed, scene: Scene, *, told: bool) -> Thread | None:
        """Return the thread of a seed: the best that fits, a new one, or the current one."""
        old = is_old(seed, self._main, self._published)
        if old and not told:
            return self._current
        if old or (self._current is not None and self._current.background):
            return self._background(seed, scene, old=old or (told and "later" in seed.cues))
        entry = told and self._entries.is_new
        turns = bool(seed.acts) and "elsewhere" in seed.cues
        if not (entry or turns or seed.has_ground):
            return self._current
        best, score = self._best(seed, told=told)
        opens = entry or bool(seed.targets or seed.acts or (told and seed.opens))
        if best is None or score < JOIN_AT:
            current = self._current
            needs_new = current is None or self._is_apart(seed, current, told=told)
            if not (needs_new and opens and len(seed.countries) < 2):
                return self._current
            best = self._new(seed, scene)
        best.seeds.append(seed)
        return best

    def _best(self, seed: Seed, *, told: bool = False) -> tuple[Thread | None, float]:
        best: tuple[Thread | None, float] = (None, 0.0)
        moved = self._moved(seed, told=told)
        for candidate in self.threads[-_MEMORY:]:
            if candidate.background or (candidate is self._current and moved):
                continue
            likeness = compare(Merged([seed]).scenery(), candidate.scenery())
            if likeness.forbidden is not None:
                continue
            score = likeness.score + (1.0 if candidate is self._current else 0.0)
            if best[0] is None or score > best[1]:
                best = (candidate, score)
        return best

    def _is_apart(self, seed: Seed, current: Thread, *, told: bool) -> bool:
        return self._entries.is_new or is_apart(seed, current.scenery(), self._towns, told=told)

    def _moved(self, seed: Seed, *, told: bool) -> bool:
        """Say whether the writer leaves the current thread: in words, or with a new entry."""
        if self._current is None or self._entries.is_new:
            return self._entries.is_new
        return moves_on(seed, self._current.scenery(), self._towns, told=told)

    def _background(self, seed: Seed, scene: Scene, *, old: bool) -> Thread | None:
        if old:
            current = self._current
            if current is None or not current.background or not same_time(current, seed):
                self._current = self._new(seed, scene, background=True)
                self._current.seeds.append(seed)
            self._aside_paragraph = scene.paragraph
        return self._current

    def _return_from_aside(self, scene: Scene) -> None:
        """Leave a background thread with its paragraph, unless the next one goes on with it."""
        if self._current is None or not self._current.background:
            return
        goes_on = "past" in scene.values("cue") or scene.paragraph == self._aside_paragraph
        shares = set(scene.values("target")) & self._current.scenery().targets
        if not goes_on and not shares:
            self._current = self._main

    def _new(self, seed: Seed, scene: Scene, *, background: bool = False) -> Thread:
        thread = Thread(
            scene.document, len(self.threads), background=background, written_at=self._written_at
        )
        self.threads.append(thread)
        if self._main is None and not background:
            self._main = thread
            for earlier, told in self._before[-_LEAD:]:
                self._ground(thread, earlier, told, None)
        return thread

    def _main_claims(self) -> list[Claim]:
        return [] if self._main is None else self._main.claims

    def _live(self) -> list[Thread]:
        return [t for t in self.threads if not t.background]
