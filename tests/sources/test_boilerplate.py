import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import BadLexicon
from rashomon.lexicon import lexicon_text
from rashomon.sources import boilerplate
from rashomon.sources.boilerplate.banner import is_page_date
from rashomon.sources.boilerplate.rules import build_rules, furniture_rules

RULES = furniture_rules()
MATCHES = [(rule.id, line) for rule in RULES.rules for line in rule.matches]
REJECTS = [(rule.id, line) for rule in RULES.rules for line in rule.rejects]
BODY = "Gunmen attacked a mill near Orlen on Friday, killing nine people, police said."


def cut(text):
    return [text[b.start : b.end] for b in boilerplate.find(text)]


def squeezed(pieces):
    return re.sub(r"\s", "", "".join(pieces))


@pytest.mark.parametrize(("rule", "example"), MATCHES)
def test_every_example_that_must_match_is_cut(rule, example):
    text = example.replace("[[", "").replace("]]", "")
    wanted = re.findall(r"\[\[(.*?)\]\]", example) or [example]
    assert squeezed(cut(text)) == squeezed(wanted)
    assert squeezed(cut(f"{BODY}\n\n{text}\n\n{BODY}")) == squeezed(wanted)


@pytest.mark.parametrize(("rule", "line"), REJECTS)
def test_every_example_that_must_not_match_is_left_whole(rule, line):
    assert cut(line) == []
    assert cut(f"{BODY}\n{line}\n{BODY} {line}") == []


@pytest.mark.parametrize("line", RULES.page_date.matches)
def test_a_date_line_at_the_top_is_the_pages(line):
    assert cut(f"{line}\n\n{BODY}") == [line]
    assert cut(f"Nine die in Orlen\n\n{line}\n\n{BODY}") == [line]
    assert cut(f"{BODY}\n" * 6 + line) == []


@pytest.mark.parametrize("line", RULES.page_date.rejects)
def test_a_line_with_more_than_a_date_is_the_reports(line):
    assert not is_page_date(line, RULES.page_date)
    assert cut(f"{line}\n\n{BODY}") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said they had read more than 40 statements.",
        "He told followers to leave a reply.",
        "More from the hospital is expected on Monday.",
        "Print the names of the 12 dead, the widow demanded.",
        "Related attacks killed 30 people in May.",
        "Comments from both armies were not available.",
        "Follow-up strikes killed four medics.",
        "Share prices fell after the attack killed 12.",
        "Home was a tent for the 14 survivors.",
        "Subscribe to the truce, the envoy told both sides, or bury your sons.",
        "Photo: nine coffins stood in the square, and a tenth, a small one, was carried in.",
        "12 people were killed.",
        "Image of the two dead pilots were shown on state television.",
    ],
)
def test_sentences_of_a_report_stay(sentence):
    assert cut(sentence) == []
    assert cut(f"{BODY} {sentence}") == []


def test_the_links_under_a_heading_go_with_it_and_the_report_goes_on():
    text = f"{BODY}\nRelated stories\nNine die at mill\nMayor of Orlen resigns\n\n{BODY}"
    assert cut(text) == ["Related stories", "Nine die at mill", "Mayor of Orlen resigns"]


def test_a_menu_between_bars_is_cut():
    assert cut(f"Post | Home | City | Sport\n\n{BODY}") == ["Post | Home | City | Sport"]
    assert cut("Nine die at mill | Post\n\n" + BODY) == []


def test_furniture_at_both_ends_of_a_line_leaves_the_report():
    text = f"Follow us on Twitter. {BODY} Follow us on Facebook."
    assert cut(text) == ["Follow us on Twitter.", "Follow us on Facebook."]


def test_every_cut_has_a_reason_and_none_overlap():
    text = "\n".join(line.replace("[[", "").replace("]]", "") for _, line in MATCHES)
    found = boilerplate.find(text)
    assert all(b.reason for b in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.lists(st.sampled_from([line for _, line in MATCHES + REJECTS] + ["\n", " ", BODY])))
def test_cuts_lie_in_the_text_in_order(pieces):
    text = "".join(pieces)
    last = 0
    for b in boilerplate.find(text):
        assert last <= b.start < b.end <= len(text)
        assert not text[b.start].isspace()
        last = b.end


@given(st.text())
def test_any_text_is_survived(text):
    boilerplate.find(text)


def test_every_mistake_in_the_rules_is_reported_at_once():
    broken = """
    language = "en"
    colour = "red"
    """
    with pytest.raises(BadLexicon, match="colour"):
        build_rules(broken)
    rules = """
    [words]
    more = ["more"]
    [[rule]]
    id = "one"
    reason = "r"
    patterns = ["{nothing} more", "{any} more", ""]
    matches = ["x"]
    rejects = []
    wehre = "line"
    """
    with pytest.raises(BadLexicon) as caught:
        build_rules(rules)
    assert len(caught.value.mistakes) == 5


def test_a_double_word_in_a_list_is_a_mistake():
    text = lexicon_text("boilerplate.toml").replace(
        'network = ["facebook"', 'network = ["x", "facebook"'
    )
    with pytest.raises(BadLexicon, match="'x' stands twice"):
        build_rules(text)
