"""The patterns of attribution, compiled once a grammar."""

import re
from dataclasses import dataclass
from functools import cache

from rashomon.grammar import Grammar
from rashomon.grammar.alphabet import Alphabet
from rashomon.grammar.symbols import FIRST_LEXICON_SYMBOL

QUOTES = '"“”'
_SPEAKING = (
    "source_official",
    "source_monitor",
    "source_medical",
    "source_witness",
    "source_media",
    "source_armed",
    "source_relative",
    "source_person",
)
_CUES = ("say", "think", "judge", "only_that")
_OPENERS = (*_CUES, "say_toll", "suspect", "telling_noun", "according", "attributed")
_FATES = ("kill", "die", "killed", "dead", "wound", "wounded")
_STOPS = ',;:.!?()"“”-'


@dataclass(frozen=True, slots=True, kw_only=True)
class Appositions:
    """Segments before "said": a name, an office ("the head of the clinic"), or what describes."""

    named: re.Pattern[str]
    office: re.Pattern[str]
    described: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechPatterns:
    """Patterns over symbols.

    `parts` cuts a line into cues (groups `according`, `toll`, `noun`, `say`, `think`, `judge`,
    `only_that`) and walls; what lies between is a segment. `subject` reads a segment that ends at a
    cue, `after` the noun phrase behind one, `opening` whom a sentence begins with. `told` verbs
    have an addressee, `weak` verbs need an `object_of_weak`, `idle` may follow a verb that ends
    its clause. `beside` reads the segments of appositions.
    """

    quick: frozenset[str]
    mark: re.Pattern[str]
    parts: re.Pattern[str]
    subject: re.Pattern[str]
    nearest: re.Pattern[str]
    verbal: re.Pattern[str]
    filler: re.Pattern[str]
    after: re.Pattern[str]
    opening: re.Pattern[str]
    cited: re.Pattern[str]
    owner: re.Pattern[str]
    headlines: tuple[re.Pattern[str], ...]
    colon: re.Pattern[str]
    determiner: frozenset[str]
    binding: frozenset[str]
    who: frozenset[str]
    be: frozenset[str]
    citing: frozenset[str]
    turning: frozenset[str]
    weak: re.Pattern[str]
    object_of_weak: re.Pattern[str]
    told: re.Pattern[str]
    addressee: re.Pattern[str]
    to_that: re.Pattern[str]
    past_addressee: re.Pattern[str]
    self_pronoun: frozenset[str]
    speaks: re.Pattern[str]
    noun: re.Pattern[str]
    idle: re.Pattern[str]
    fatal: frozenset[str]
    beside: Appositions
    clause_end: re.Pattern[str]
    anonymous: re.Pattern[str]


@cache
def speech_patterns(grammar: Grammar) -> SpeechPatterns:
    """Return the patterns of a grammar."""
    alphabet = grammar.alphabet
    lists = alphabet.list_pattern
    noun = _noun(alphabet)
    inside = f"[^{_STOPS}]"
    filler = f"(?:{_filler(alphabet)})"
    lead = f"(?:{filler}|{lists('preposition')}?T|{lists('conjunction', 'preposition')}T?|[,-])"
    before_that = f"(?:(?:T|{lists('statement', 'adverb', 'preposition')})[^,;:.{QUOTES}]{{0,8}}?)?"
    who = f"{lists('who_which')}"
    speaker = f"(?:W+(?:{lists('article', 'preposition', 'of')}{{1,2}}W+)*|A|{lists(*_SPEAKING)})"
    first = f"\\A(?P<first>{inside}{{1,5}})(?P<colon>:)"
    last = f"(?P<mark>[:-])(?P<last>{inside}{{1,5}})[.]?\\Z"
    return SpeechPatterns(
        quick=alphabet.telling_symbols(_OPENERS),
        mark=re.compile(f"[{QUOTES}]|(?:{re.escape(alphabet.symbol(chr(39)))}){{2}}"),
        parts=_parts(alphabet),
        subject=re.compile(
            f"{lead}{{0,4}}(?P<source>{noun}{{1,18}}?)(?:{who}{inside}{{0,12}}?)?"
            f"(?P<fill>{filler}{{0,6}})"
        ),
        nearest=_nearest(grammar, filler),
        verbal=re.compile(f".(?:N|{lists('killed', 'kill', 'die', 'dead', 'wounded', 'wound')})."),
        filler=re.compile(f"{filler}{{0,6}}"),
        after=re.compile(f'(?P<source>{noun}{{1,16}}?)(?={lists("who_which")}|T|[,;:.!?"“”-]|\\Z)'),
        opening=re.compile(
            f"{lead}{{0,3}}(?P<source>{noun}{{0,5}}?(?:{speaker}|{lists('pronoun')}))"
        ),
        cited=_cited(grammar),
        owner=re.compile(
            f"(?P<source>{lists('possessive')}|(?:{lists('article')})?{noun}{{1,4}}(?={lists('genitive')}))"
        ),
        headlines=(re.compile(first), re.compile(last)),
        colon=re.compile(f"(?P<source>{noun}{{1,8}})(?P<cue>:)(?=[{QUOTES}])"),
        determiner=grammar.symbols_of("article", "possessive", "genitive"),
        binding=grammar.symbols_of("article", "possessive", "preposition", "of", "and"),
        who=grammar.symbols_of("who_which"),
        be=grammar.symbols_of("be"),
        citing=grammar.symbols_of("citing"),
        turning=grammar.symbols_of("conjunction"),
        weak=re.compile(lists("say_weak")),
        object_of_weak=re.compile(
            f"[^.;]{{0,10}}?(?:{lists('that')}|[GN{QUOTES}]|{lists('toll', 'new_toll')})"
        ),
        told=re.compile(lists("told")),
        addressee=re.compile(f"[^,;:.{QUOTES}]{{1,6}}?(?={lists('that')}|[,.!?{QUOTES}GN]|\\Z)"),
        to_that=re.compile(f"{before_that}(?:{lists('that')}|[,:]?{filler}{{0,2}}[{QUOTES}]|:)"),
        past_addressee=re.compile(f"[^,;:.{QUOTES}]{{0,8}}?(?:{lists('that')}|[,:][{QUOTES}]|:)"),
        self_pronoun=grammar.symbols_of("self_pronoun"),
        speaks=re.compile(lists(*_SPEAKING)),
        noun=re.compile(f"{grammar.noun_class()}|[GSBA]|{lists('pronoun', 'source_official')}"),
        idle=re.compile(f"(?:T|{lists('preposition')}T|{lists('statement', 'adverb')})*"),
        fatal=grammar.symbols_of("die", "kill"),
        beside=_appositions(alphabet, filler, lead),
        clause_end=re.compile("[,;.!?]"),
        anonymous=re.compile(lists("anonymous")),
    )


def _parts(alphabet: Alphabet) -> re.Pattern[str]:
    """Return the pattern of cues and walls, cues named by their list."""
    lists = alphabet.list_pattern
    toll = f"(?={lists('article', 'possessive')}[^,.;]{{0,3}}?{lists('toll_word')})"
    options = [
        f"(?P<according>{lists('according', 'attributed')})",
        f"(?P<lives>{lists('say')}[^,.;]{{0,4}}{lists('lives')})",
        f"(?P<suspect>{lists('suspect')}(?=[^,;:.]{{1,6}}?{lists('of')}))",
        f"(?P<toll>{lists('say_toll')}{toll})",
        f"(?P<noun>{lists('telling_noun')}(?={lists('that')}))",
        *(f"(?P<{name}>{lists(name)})" for name in _CUES),
        f"(?P<wall>[{_STOPS}]|{lists('conjunction', 'that')})",
    ]
    first = alphabet.first_symbols([*_OPENERS, "conjunction", "that"])
    return re.compile(f"(?=[{re.escape(''.join(sorted(first)) + _STOPS)}])(?:{'|'.join(options)})")


def _nearest(grammar: Grammar, filler: str) -> re.Pattern[str]:
    """Return the pattern of the one noun phrase that ends where a verb begins.

    Reports that lost their commas run "… in the town a monitor said": only the last phrase speaks.
    """
    lists = grammar.alphabet.list_pattern
    noun = grammar.noun_class()
    determiner = lists("article", "possessive")
    tail = f"{_of(grammar.alphabet)}(?:{determiner})?{noun}{{1,3}}"
    phrase = f"(?:(?:{determiner})?{noun}{{1,7}}(?P<tail>{tail}){{0,2}}|{lists('pronoun')})"
    return re.compile(f"(?P<source>{phrase}){filler}{{0,6}}\\Z")


def _appositions(alphabet: Alphabet, filler: str, lead: str) -> Appositions:
    lists = alphabet.list_pattern
    determiner = lists("article", "possessive")
    title = f"(?:{lists(*_SPEAKING, 'role_noun', 'title')}|{lists('of', 'genitive')})"
    links = lists("preposition", "of", "article", "and")
    never = lists("preposition", "article", "be", "have", "and", "conjunction", *_FATES)
    part = f"(?:[WAR]|(?!{never})[{chr(FIRST_LEXICON_SYMBOL)}-\uf8ff])"
    name = f"[WAR]{part}{{0,5}}(?:{links}{{1,2}}[WAR]+){{0,3}}"
    opens = f"(?:{filler}|{lists('conjunction')}|[,-])"
    office = f"{determiner}[^{_STOPS}]{{0,3}}?{lists(*_SPEAKING, 'role_noun')}"
    one = f"{alphabet.word_pattern('a')}|{alphabet.word_pattern('an')}"
    return Appositions(
        named=re.compile(f"{opens}{{0,3}}(?P<source>(?:{determiner})?{title}{{0,4}}{name})"),
        office=re.compile(f"{lead}{{0,3}}{office}"),
        described=re.compile(f"{one}|{lists('who_which', 'preposition')}|[NYQ]"),
    )


def _cited(grammar: Grammar) -> re.Pattern[str]:
    """Return the pattern of whom words follow: to the next sign, else the one noun phrase."""
    lists = grammar.alphabet.list_pattern
    noun = grammar.noun_class()
    phrase = f"(?:{lists('article', 'possessive')})?{noun}{{1,7}}"
    inside = f"(?:[^,;:.{QUOTES}!?N]|(?<!.)N)"
    end = f"(?=[,;:.{QUOTES}!?)]|\\Z|{lists('conjunction')})"
    longer = f"(?:{_of(grammar.alphabet)}{phrase})?"
    return re.compile(f"(?P<source>N?{inside}{{1,14}}?{end}|N?{phrase}{longer}|{inside}{{1,3}})")


def _of(alphabet: Alphabet) -> str:
    return f"(?:{alphabet.list_pattern('of')}|{alphabet.word_pattern('for')})"


def _filler(alphabet: Alphabet) -> str:
    lists = alphabet.list_pattern
    words = lists("adverb", "have", "be", "modal", "do", "negation", "statement")
    return f"(?:{lists('preposition')})?T|{words}|{alphabet.word_pattern('as')}"


def _noun(alphabet: Alphabet) -> str:
    """Return the class of symbols of which a source is made: no sign, no auxiliary verb."""
    names = ("be", "have", "do", "modal", "negation", "who_which")
    stops = "".join(sorted({s for n in names for s in alphabet.singles(n)}))
    keep = alphabet.singles("of") + alphabet.symbol("to")
    stops = "".join(s for s in stops if s not in keep)
    return f"[^{re.escape(stops + _STOPS)}T]"
