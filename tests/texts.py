"""Random texts made of what the grammar itself knows, and of what breaks readers."""

from hypothesis import strategies as st

from rashomon.grammar import load_lexicon

_LISTS = load_lexicon().words
_EXAMPLES = tuple(
    example.partition(" => ")[0]
    for rule in load_lexicon().rules
    for example in (*rule.matches, *rule.rejects)
)
_CASUALTY = tuple(
    sorted(
        {
            word
            for name in (
                "killed kill die dead deaths death_noun toll bodies body_of wounded wound injuries "
                "casualties the_dead lives claim_lives leave lose find toll_verb new_toll up_from"
            ).split()
            for word in _LISTS[name]
        }
    )
)
_ANY = tuple(sorted({word for words in _LISTS.values() for word in words}))
_NUMBERS = (
    "0 1 5 12 -5 12, 12,000 3 500 3.500 1.2 million 10**9 99999999999999999999999999 00012 "
    "½ ١٢ １２ two twenty-three a dozen dozens half a 12-15 12–15 12/15 (12) 12% $12 12th 7.62 "
    "12:30 2014 1998-2003 38-year-old 0900 51st at least up to between and more than none no one"
).split(" ")
_NAMES = (
    "Kabul Al-Hasakah Odrin Valk Mr. Gen. U.S. AFP Islamic State O'Brien Müller Ünal İstanbul "
    "ẞtraße دمشق МОСКВА 北京 on Friday January 5 2022-01-20 yesterday 3 a.m."
).split(" ")
_SIGNS = (
    "\" ' “ ” ‘ ’ « » ( ) [ ] { } < > , . ; : ! ? - – — … / \\ * # & @ | \n \n\n \r\n \t   "
    "\u00a0 \u200b \u202e \u202c \u2067 \ufeff \u0000 \u0007 \u001b[2J \u0085 \u2028 \ud800 \u0301 "
    "👩‍👩‍👧 'S ’s 's n't ``"
).split(" ")
_LONG = ("x" * 3000, "9" * 400, "A." * 500, "-" * 900, "(" * 900, '"' * 900, "and 5 " * 300)

TOKEN = st.one_of(
    st.sampled_from(_CASUALTY),
    st.sampled_from(_ANY),
    st.sampled_from(_NUMBERS),
    st.sampled_from(_NAMES),
    st.sampled_from(_SIGNS),
    st.sampled_from((*_LONG, *_SIGNS)),
    st.text(max_size=6),
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Draw a text of up to eighty such tokens, mostly with space between them."""
    tokens = draw(st.lists(TOKEN, max_size=80))
    gaps = draw(st.sampled_from([" ", " ", " ", "", "\n"]))
    text = gaps.join(tokens)
    case = draw(st.sampled_from([str, str, str.upper, str.title]))
    return case(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """Draw examples of the rules in which words were put in, changed and left out."""
    chosen = draw(st.lists(st.sampled_from(_EXAMPLES), min_size=1, max_size=4))
    sentences = []
    for example in chosen:
        words = example.split()
        for at, token in draw(st.lists(st.tuples(st.integers(0, 30), TOKEN), max_size=5)):
            place = at % (len(words) + 1)
            words[place : place + at % 3] = [token]
        sentences.append(" ".join(words))
    return draw(st.sampled_from([" ", "\n\n", ", ", " and ", ' "', "; "])).join(sentences)


TEXTS = texts()
MUTATED = mutated()
