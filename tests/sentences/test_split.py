import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from rashomon.sentences import split
from rashomon.sentences.splitting import LONGEST
from rashomon.types import Boilerplate, Document
from tests.clock import assert_linear

BODY = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said."


def sentences(text, **fields):
    return split(Document(id="d-1", text=text, **fields))


def texts(text, **fields):
    return [sentence.text for sentence in sentences(text, **fields)]


@pytest.mark.parametrize(
    "text",
    [
        "The bomb went off at 3 a.m. | Nine people died.",
        "Guards fled at 3 a.m. after killing a dog. | Nobody followed.",
        "It began at 7 p.m. Friday and lasted until 9 a.m. GMT on Sunday.",
        "Lt. Gen. Omar Haddar and Col. J. R. Sand met Dr. Mira Vell. | They shook hands.",
        "He came from the U.S. President Vell did not. | The U.S. Army did.",
        "They flew to the U.S. | The army stayed.",
        "On Jan. 21 and Feb. 2 nine died in St. Orlen, Mt. Vell and Ft. Sand. | Then it was over.",
        "Statement No. 41 was read. | The answer was no. | He left.",
        "It cost 3.5 million, or Rs. 500 each, i.e. nothing. | So he said.",
        "Sand Inc. and Vell Co. were hit, etc. | The owners fled.",
        "She was hit in the U.N. camp, e.g. in the clinic.",
        "“We left. | We feared for our children,” she told reporters. | Nobody came.",
        '"We left. | We feared for our children," she said. | "It burned."',
        "He said the toll was nine.” | The army denied it.",
        "“It is over.” | Haddar left the room.",
        "“Is it over?” Haddar asked. | Nobody knew.",
        "“Stop!” he said. | They stopped.",
        "Who did it? | Nobody knows! | The search goes on…",
        "They lost their “rule”. ” three years ago. | It was long.",
        "Nine soldiers were killed, along with 39 men. and five women. | The rest fled.",
        "The fight ended.|The army said so. | Nine died.",
        "They fled to Orlen.|The army came.",
        "It began in 2019.|The army came.",
        "The toll rose to 3.500 dead. | See www.orlen.example.Org for more.",
        "He fled... | The army followed.",
        "He fled... and came back.",
        "Nine died. | 30 were wounded. | al-Vell claimed it.",
        "Orlen, Tamsinia, Jan 21 (AFP):The group attacked a mill. | Nine died.",
        "ORLEN, Jan. 21 (AP) -- The group attacked a mill. | Nine died.",
        "ORLEN. Gunmen attacked a mill. | Nine died.",
        "GEN. HADDAR SAID NINE DIED AT 3 P.M. ON FRIDAY. | THE ARMY DENIED IT.",
        "nine people died in the night. | the army came late. | it left at 3 a.m. on friday.",
        "(Nine died.) | The army came.",
        "Nine died [police say]. | “The rest fled.”",
        'He said "it ended."|The army denied that.',
        'It ended.|"The army did it," he said.',
        "``We left. | We ran,'' she said. | It was night.",
        "『九人死亡。|軍隊否認。』",
        "Nine died . | The rest fled .",
        "Nine died ! ! | The rest fled.",
    ],
)
def test_sentences_end_where_they_should(text):
    whole = re.sub(r"\s*\|", lambda m: m.group()[:-1], text)
    wanted = [piece.strip() for piece in text.split("|")]
    assert texts(whole) == wanted


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("“We left. We ran,” she said. It was night.", [False, True, False]),
        ('"We left. We ran," she said. It was night. "Now go."', [False, True, False, False]),
        ('He said: "Nine died. Ten fled." It was night.', [False, True, False]),
        ("‘We left. We ran,’ she said. It was night.", [False, True, False]),
        ("Orlen’s mill burned. The guards’ hut did not. It was night.", [False] * 3),
        ("They lost their “rule”. ” three years ago. It was long. Then it ended.", [False] * 3),
        ('A 5" gun fired. It hit a mill. It was night.', [False] * 3),
        ("“We left. We ran. We hid.\n\n“Then it burned,” she said.", [False, True, True, False]),
        ("He said “nine died. The rest fled. It was night.", [False] * 3),
    ],
)
def test_a_sentence_knows_that_it_begins_inside_a_quotation(text, opens):
    assert [sentence.quote_open for sentence in sentences(text)] == opens


def test_a_quotation_ends_with_its_paragraph():
    found = sentences("“We left. We ran.\n\nThe army came. It left.")
    assert [sentence.quote_open for sentence in found] == [False, False, False, False]


def test_title_headings_and_captions_are_told_apart_and_headings_begin_sections():
    text = (
        f"Nine die at mill\n\n{BODY} They fled.\n\nThe army ‘was late’\n\n{BODY}\n\n"
        f"FILE PHOTO: The mill of Orlen in 2012\n\n{BODY}\n\nWhat happens now?\n\n"
        f"{BODY}\n\nA last line"
    )
    found = sentences(text, title="Nine die at mill")
    assert [(s.kind, s.section, s.paragraph) for s in found] == [
        ("title", 0, 0),
        ("sentence", 0, 1),
        ("sentence", 0, 1),
        ("heading", 0, 2),
        ("sentence", 1, 3),
        ("caption", 1, 4),
        ("sentence", 1, 5),
        ("heading", 1, 6),
        ("sentence", 2, 7),
        ("sentence", 2, 8),
    ]
    assert [s.index for s in found] == list(range(len(found)))
    assert {s.document for s in found} == {"d-1"}


@pytest.mark.parametrize(
    "line",
    [
        "By Mira Sand",
        "ORLEN, Tamsinia (AP) _",
        "- nine soldiers",
        "The dead:",
        "and then",
        "He left.",
    ],
)
def test_other_short_lines_are_no_headings(line):
    assert "heading" not in [s.kind for s in sentences(f"{BODY}\n\n{line}\n\n{BODY}")]


def test_a_markdown_heading_is_a_heading():
    kinds = [s.kind for s in sentences(f"{BODY}\n\n## the day after.\n\n{BODY}")]
    assert kinds == ["sentence", "heading", "sentence"]


def test_a_title_repeated_inside_the_text_is_set_apart():
    title = "Nine die in raid on mill"
    text = f"{title}\n\nSun 03 Mar 2019 {title} . {BODY}"
    found = sentences(text, title=title)
    assert [(s.kind, s.text) for s in found] == [
        ("title", title),
        ("sentence", "Sun 03 Mar 2019"),
        ("title", f"{title} ."),
        ("sentence", BODY),
    ]


def test_a_title_of_any_length_is_bounded():
    title = "Nine die " * 600 + "in raid"
    assert all(len(text) <= LONGEST for text in texts(f"{title}\n\n{title} {BODY}", title=title))


def test_a_sentence_that_only_begins_like_the_title_stays_whole():
    title = "Nine die in raid on mill"
    text = f"{title}\n\n{title} as soldiers watch."
    assert texts(text, title=title) == [title, f"{title} as soldiers watch."]


def test_lists_keep_their_entries_apart():
    text = (
        "The ministry gave these figures\n- 9 gendarmes\n- 5 miners.\n* 3 guards\n"
        "1. Nine died. Two fled\n2) ten came\n(a) one left"
    )
    assert texts(text) == [
        "The ministry gave these figures",
        "- 9 gendarmes",
        "- 5 miners.",
        "* 3 guards",
        "1. Nine died.",
        "Two fled",
        "2) ten came",
        "(a) one left",
    ]


def test_lines_broken_at_a_width_are_joined():
    text = (
        "ORLEN, March 3 (AP) -- Gunmen attacked a mill in the hills near\n"
        "Orlen on Friday, killing nine people and wounding at least four\n"
        "Guards who had tried to close the gate before the first of the\n"
        "Attackers reached it, a miller said. Soldiers came at noon.\n"
        "\n"
        "The governor has called for three days of mourning and said the\n"
        "army would hunt down those who did it.\n"
    )
    assert len(texts(text)) == 3
    assert texts(text)[2].startswith("The governor")
    assert texts(text)[2].endswith("did it.")


def test_a_sentence_broken_by_one_newline_is_joined():
    assert texts(f"Nine soldiers\nwere killed.\n{BODY}") == ["Nine soldiers\nwere killed.", BODY]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x0b"])
def test_every_kind_of_newline_parts_paragraphs(newline):
    assert texts(f"{BODY}{newline}{newline}Nine died{newline}Ten fled") == [
        BODY,
        "Nine died",
        "Ten fled",
    ]


def test_boilerplate_is_left_out_and_parts_sentences():
    text = f"{BODY} Also Read: Storm. The army came\nFollow us\nIt left."
    cuts = [
        Boilerplate(start=text.index("Also"), end=text.index(" The army"), reason="link"),
        Boilerplate(start=text.index("Follow"), end=text.index("\nIt left"), reason="follow"),
    ]
    assert texts(text, boilerplate=tuple(cuts)) == [BODY, "The army came", "It left."]


def test_boilerplate_out_of_order_or_out_of_the_text_does_no_harm():
    cuts = [(50, 900), (4, 6), (5, 5), (-3, 2)]
    found = sentences(
        BODY, boilerplate=tuple(Boilerplate(start=a, end=b, reason="") for a, b in cuts)
    )
    assert [s.text for s in found] == ["nm", "attacked a mill near Orlen on Friday, killi"]


def test_a_text_without_stops_is_cut_at_spaces():
    text = "word " * 3_000
    found = sentences(text)
    assert all(len(s.text) <= LONGEST and s.text.endswith("word") for s in found)
    assert len(found) == 8
    assert [len(s.text) for s in sentences("x" * 5_000)] == [2_000, 2_000, 1_000]


PIECES = [
    *"\"“”'’‘.!?…()[] \n\t\r\u00a0\u2028-–#*",
    "\n\n",
    "``",
    "''",
    " and",
    "The",
    "army",
    "U.S.",
    "a.m.",
    "Gen.",
    "No.",
    "12",
    "3.5",
    "al-Vell",
    "1. ",
    "Nine die in raid on mill",
    "FILE PHOTO",
    "said",
    "Haddar",
    "é",
    "\ud800",
    BODY,
]
any_text = st.one_of(st.text(), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
cuts = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=4)


@given(any_text, cuts, st.sampled_from([None, "Nine die in raid on mill", "The army"]))
@example(". ” x", [], None)
@example("a.\x1c“", [], None)
def test_offsets_cut_the_text_and_nothing_is_lost(text, spans, title):
    furniture = tuple(Boilerplate(start=min(s), end=max(s), reason="") for s in spans)
    found = split(Document(id="d", text=text, title=title, boilerplate=furniture))
    covered = bytearray(len(text))
    last = 0
    for number, sentence in enumerate(found):
        assert sentence.index == number
        assert last <= sentence.start < sentence.end <= len(text)
        assert sentence.text == text[sentence.start : sentence.end]
        assert sentence.text == sentence.text.strip()
        assert len(sentence.text) <= LONGEST
        covered[sentence.start : sentence.end] = b"\1" * len(sentence.text)
        last = sentence.end
    for b in furniture:
        assert 1 not in covered[b.start : b.end]
        covered[b.start : b.end] = b"\2" * len(covered[b.start : b.end])
    assert all(covered[i] or text[i].isspace() for i in range(len(text)))


@pytest.mark.parametrize(
    "unit",
    ["and 5 ", '"', "“a” ", '."A ', "((", ". ", ". A", "a.m. ", "J. ", "‘", "a\n", "! ", "No. 5 "],
)
def test_hostile_text_takes_time_by_its_length(unit):
    assert_linear(lambda size: sentences(unit * (size // len(unit))), 100_000)
