"""Which nouns name everybody, which name a class of people, and which name a proper part."""

import re
from functools import lru_cache
from types import MappingProxyType

_MOST_CHARACTERS = 200

# Nouns that count whoever was there.
_EVERYBODY_WORDS = """
    people person persons dead body bodies corpse corpses victim victims casualty casualties
    death deaths fatality fatalities life lives soul souls toll other others more individual
    individuals everyone everybody total martyr martyrs remains
"""
EVERYBODY = frozenset(_EVERYBODY_WORDS.split())

# class: (status where the reader gave none, its nouns)
_CLASSES = {
    "soldiers": (
        "state_forces",
        """soldier soldiers troop troops serviceman servicemen conscript conscripts recruit recruits
        cadet cadets marine marines lieutenant sergeant corporal captain major colonel brigadier""",
    ),
    "police": (
        "state_forces",
        """police policeman policemen policewoman policewomen cop cops constable constables gendarme
        gendarmes""",
    ),
    "guards": ("state_forces", "guard guards guardsman guardsmen"),
    "fighters": (
        "non_state_fighters",
        """fighter fighters militant militants jihadist jihadists jihadi jihadis insurgent
        insurgents rebel rebels guerrilla guerrillas gunman gunmen militiaman militiamen combatant
        combatants extremist extremists islamist islamists""",
    ),
    "attackers": (
        "non_state_fighters",
        "attacker attackers assailant assailants bomber bombers raider raiders hijacker hijackers",
    ),
    "prisoners": ("unknown", "prisoner prisoners inmate inmates detainee detainees"),
    "students": ("civilians", "student students pupil pupils"),
    "teachers": ("civilians", "teacher teachers lecturer lecturers professor professors"),
    "workers": (
        "civilians",
        "worker workers labourer labourers laborer laborers miner miners employee employees",
    ),
    "farmers": ("civilians", "farmer farmers herder herders shepherd shepherds"),
}

_TRAITS = {
    "children": """child children kid kids boy boys girl girls infant infants baby babies toddler
    toddlers minor minors schoolchild schoolchildren schoolboy schoolboys schoolgirl schoolgirls""",
    "women": "woman women mother mothers wife wives",
    "journalist": "journalist journalists reporter reporters cameraman photographer photographers",
    "medic": "medic medics doctor doctors nurse nurses paramedic paramedics",
}

CLASS_OF = MappingProxyType(
    {word: name for name, (_, words) in _CLASSES.items() for word in words.split()}
)
STATUS_OF_CLASS = MappingProxyType({name: status for name, (status, _) in _CLASSES.items()})
TRAIT_OF = MappingProxyType(
    {word: name for name, words in _TRAITS.items() for word in words.split()}
)

# The class that a bare status word stands for: it tells nobody apart inside the status.
GENERIC_CLASS = MappingProxyType({"non_state_fighters": "fighters"})

# Words of speakers who are named by what they are.
_ROLE_WORDS = """
    a an the one two three some several many other another his her their its local senior top
    unnamed anonymous official officials authority authorities police army military troops security
    force forces government ministry minister spokesman spokeswoman spokesperson state federal
    regional provincial district city town village hospital medical health rescue emergency civil
    defence defense service services agency agencies worker workers staff source sources witness
    witnesses eyewitness eyewitnesses resident residents villager villagers local locals survivor
    survivors relative relatives family families doctor doctors medic medics nurse nurses paramedic
    paramedics activist activists monitor monitors group groups rebel rebels militant militants
    insurgent insurgents fighter fighters gunman gunmen soldier soldiers officer officers commander
    commanders governor mayor chief leader leaders media television tv radio report reports
    reporter reporters journalist journalists man men woman women people
"""
_ROLES = frozenset(_ROLE_WORDS.split())

_WORD = re.compile(r"[^\W\d_]+(?:['’]s)?")
_TAIL_WORDS = """
    who whom whose that which from in at near on with including among by
"""
_TAIL = frozenset(_TAIL_WORDS.split())
# Nouns that name a whole status and no part of it.
_BARE_WORDS = """
    civilian civilians noncombatant noncombatants resident residents villager villagers local locals
    inhabitant inhabitants force forces personnel member members men staff
"""
_BARE = frozenset(_BARE_WORDS.split())
_OWNED = re.compile(r"\b(?:my|our|your|his|her|their)\b", re.IGNORECASE)
_ALONE_WORDS = """
    guard soldier policeman policewoman constable gendarme officer lieutenant sergeant
    corporal captain major colonel brigadier commander fighter militant gunman attacker
    bomber civilian student pupil teacher worker farmer prisoner inmate detainee driver
    pilot child boy girl baby infant woman man journalist reporter cameraman photographer
    medic doctor nurse paramedic neighbour neighbor brother sister father mother son
    daughter wife husband cousin uncle aunt resident villager
"""
_ALONE = frozenset(_ALONE_WORDS.split())


@lru_cache(maxsize=4096)
def head_words(label: str | None) -> tuple[str, ...]:
    """Return a label's words in lower case, last first, up to its first clause or place."""
    words: list[str] = []
    for word in _WORD.findall((label or "")[:_MOST_CHARACTERS]):
        if word.lower() in _TAIL and words:
            break
        words.append(word.lower())
    return tuple(words[::-1])


def class_of(label: str | None) -> str | None:
    """Return the class that a label's last telling noun names, or None."""
    return next((CLASS_OF[word] for word in head_words(label) if word in CLASS_OF), None)


def trait_of(label: str | None) -> str | None:
    """Return the trait that a label's head noun names ("three schoolgirls": children), or None."""
    words = head_words(label)
    if not words or any(word in EVERYBODY or word in _BARE for word in words):
        return None
    return TRAIT_OF.get(words[0])


def is_a_name(label: str) -> bool:
    """Say whether a speaker's label is a proper name, the same person or body in every report.

    "Zarmin police" and "Health Ministry" are; "Police", "Local officials" and "two witnesses" are
    whoever spoke there.
    """
    words = _WORD.findall(label[:_MOST_CHARACTERS])
    if any(word[:1].isupper() and word.lower() not in _ROLES for word in words):
        return True
    return len(words) > 1 and all(word.istitle() for word in words)


def names_everybody(label: str | None) -> bool:
    """Say whether a label names nobody in particular ("people", "bodies") or is missing."""
    words = head_words(label)
    return not words or words[0] in EVERYBODY


def names_a_whole(label: str | None, status: str) -> bool:
    """Say whether a label names a whole class of a status, or all of it."""
    words = head_words(label)
    classes = [CLASS_OF[word] for word in words if word in CLASS_OF]
    bare = any(word in _BARE or word in EVERYBODY for word in words)
    return not words or bare or any(STATUS_OF_CLASS[name] == status for name in classes)


def names_a_part(label: str | None, count: int | None) -> bool:
    """Say whether a label can only be some of a group.

    "Our neighbours" and "his brother" are; of exactly one, so are "a guard" and a personal name.
    """
    label = (label or "")[:_MOST_CHARACTERS]
    if _OWNED.search(label):
        return True
    if count != 1:
        return False
    words = [word for word in label.split() if word.lower() not in ("a", "an", "one", "the")]
    if not words:
        return False
    named = len(words) > 1 and all(word[:1].isupper() for word in words)
    return named or words[-1].lower() in _ALONE
