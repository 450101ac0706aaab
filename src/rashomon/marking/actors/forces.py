"""A country's army, police and arms: "Malian soldiers", "the army of Chad", "the army"."""

from rashomon.gazetteer import country_code
from rashomon.marking.actors.made import Described, force_of
from rashomon.marking.actors.view import View, is_noun
from rashomon.marking.actors.words import Head, actor_words

RULE = "actor-force"
_POSSESSIVE = frozenset({"'s", "’s"})
_DETERMINERS = frozenset("the its their his her this that these those our".split())
_OF = ("of", "from")
_WITH_ARTICLE = frozenset({"navy", "army", "military", "armed forces", "air force"})
_LONGEST = 6
_COUNTRY_WORDS = 3
_OF_STATES = frozenset({"BR"})
_PEOPLE = frozenset({"soldier", "soldiers", "troops"})
_FIGURES = frozenset({"army", "troop", *_PEOPLE})


def find_force(view: View, at: int, head: Head, start: int) -> Described | None:
    """Return the force that a noun stands for; None where no country is clear."""
    if start < at and start in view.ending:
        start = at  # "Kano State police"
    before = _before(view, start)
    country = _led_by(view, before)
    if _is_figure(view, at, is_led=country is not None):
        return None
    if country is not None:
        return Described(
            country[0], at + 1, RULE, force_of(_use(view, before, at, head, country[1]), country[1])
        )
    if view.line.text(before, before + 1).lower() in actor_words().opposed:
        return None
    after = _followed_by(view, at)
    if after is not None:
        return Described(start, after[0] + 1, RULE, force_of(head.use, after[1]))
    if before >= 0 and view.is_capital(before) and view.words()[before + 1] in _POSSESSIVE:
        return None  # "Napoleon's soldiers"
    if view.words()[at] == "army" and not view.is_violent:
        return None
    if view.country is None or not _stands_alone(view, head, (before, start, at)):
        return None
    force = force_of(_use(view, before, at, head, view.country), view.country)
    return Described(before + 1, at + 1, RULE, force)


def _is_figure(view: View, at: int, *, is_led: bool) -> bool:
    """Say whether no force is meant: "an army of volunteers", "police dogs"."""
    words = view.words()
    if words[at + 1 : at + 2] and words[at + 1] in actor_words().things:
        return True
    if words[at + 1 : at + 3] == ("of", "the") and words[at + 3 : at + 4]:
        return words[at + 3] in actor_words().other
    return (
        not (is_led and words[at] in _PEOPLE)
        and words[at] in _FIGURES
        and words[at + 1 : at + 2] == ("of",)
        and not (
            words[at + 2 : at + 3] == ("the",)
            or at + 2 in view.beginning
            or view.is_capital(at + 2)
        )
    )


def _before(view: View, start: int) -> int:
    """Return the token before the words that may stand between a country and its force."""
    words, between = view.words(), actor_words().between
    at = start - 1
    while at >= 0 and start - at <= _LONGEST and at not in view.ending:
        if words[at] not in between and words[at] not in _POSSESSIVE:
            break
        at -= 1
    return at


def _led_by(view: View, at: int) -> tuple[int, str] | None:
    return view.ending.get(at) if at >= 0 else None


def _followed_by(view: View, at: int) -> tuple[int, str] | None:
    """Return the place of "army of Chad" and "troops from Chad", by its last token."""
    words = view.words()
    if words[at + 1 : at + 2] == () or words[at + 1] not in _OF:
        return None
    place = at + 3 if words[at + 2 : at + 3] == ("the",) else at + 2
    return view.beginning.get(place) or _country_from(view, place)


def _country_from(view: View, first: int) -> tuple[int, str] | None:
    """Return the country that a name of up to three words at a token is: "National Army of X"."""
    for end in range(min(first + _COUNTRY_WORDS, len(view.words())), first, -1):
        code = country_code(view.line.text(first, end)) if view.is_capital(first) else None
        if code is not None:
            return end - 1, code
    return None


def _use(view: View, before: int, at: int, head: Head, country: str) -> str:
    """Return `police` where a word between says so: "Kenyan riot police officers".

    "Military police" are soldiers, but in Brazil the police of the states.
    """
    if head.text == "military police" and country not in _OF_STATES:
        return "military"
    return "police" if "police" in view.words()[before + 1 : at] else head.use


def _stands_alone(view: View, head: Head, where: tuple[int, int, int]) -> bool:
    """Say whether a force without a country means that of the country where the report plays."""
    before, start, at = where
    words, known = view.words(), actor_words()
    is_state = not known.state.isdisjoint(words[before + 1 : start])
    if head.text not in known.alone and not is_state:
        return False
    word = words[before] if before >= 0 else ""
    if word in known.other or word in known.opposed:
        return False
    if before > 0 and view.is_capital(before) and word not in _DETERMINERS:
        return False
    if head.text == "military" and not is_state and not is_noun(view, at):
        return False
    return head.text not in _WITH_ARTICLE or is_state or word in _DETERMINERS
