"""The dossier in a real browser: from disk, without network, with and without JavaScript."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.dossier.browser import Opened, missing
from tests.faces.sample import RAID

PHONE = {"width": 360, "height": 740}
# The largest page is read without its styles being seen; generous, for a machine that is busy.
USABLE_MS = 4000


@pytest.fixture(scope="module")
def raid(sample: Path) -> Path:
    return sample / "events" / f"{RAID}.html"


@pytest.fixture
def page_of(request: pytest.FixtureRequest) -> Any:
    def found(name: str) -> Path:
        folder: Path = request.getfixturevalue(name)
        return folder / "events" / f"{RAID}.html" if name == "sample" else folder / "index.html"

    return found


@pytest.mark.parametrize(
    ("name", "scheme"),
    [("sample", "light"), ("sample", "dark"), ("hostile", "dark"), ("several", "light")],
)
def test_axe_finds_no_serious_violation(browser: Any, page_of: Any, name: str, scheme: str) -> None:
    with Opened(browser, page_of(name), color_scheme=scheme) as opened:
        assert opened.violations() == []


def test_axe_would_find_one(browser: Any, raid: Path) -> None:
    with Opened(browser, raid) as opened:
        opened.page.evaluate("document.querySelector('h1').outerHTML += '<button></button>'")
        assert any(each.startswith("button-name") for each in opened.violations())


@pytest.mark.parametrize("name", ["sample", "hostile", "several", "big"])
def test_nothing_is_asked_for_run_or_complained_of(browser: Any, page_of: Any, name: str) -> None:
    with Opened(browser, page_of(name)) as opened:
        assert opened.complaints == []
        assert opened.asked == [page_of(name).as_uri()]


def test_the_policy_holds(browser: Any, raid: Path) -> None:
    with Opened(browser, raid) as opened:
        opened.page.evaluate(
            """() => {
                const script = document.createElement("script");
                script.textContent = "window.ran = true";
                document.body.append(script);
                document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='window.ran=1'>");
            }"""
        )
        opened.page.wait_for_timeout(100)
        assert opened.page.evaluate("window.ran") is None
        assert any("Content Security Policy" in each for each in opened.complaints)


@pytest.mark.parametrize("name", ["sample", "hostile", "several", "big"])
def test_a_phone_needs_no_sideways_scrolling(browser: Any, page_of: Any, name: str) -> None:
    with Opened(browser, page_of(name), viewport=PHONE) as opened:
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("name", ["sample", "hostile", "several", "big"])
def test_on_a_phone_no_table_and_no_chart_is_cut(
    browser: Any, page_of: Any, name: str, width: int
) -> None:
    with Opened(browser, page_of(name), viewport={"width": width, "height": 740}) as opened:
        cut = """all => all.filter(e => e.offsetParent && e.scrollWidth > e.clientWidth + 1)
            .map(e => e.getAttribute('aria-label'))"""
        wide = opened.page.locator(".scroll").evaluate_all(cut)
        assert set(wide) <= {"Source tree"}
        heights = opened.page.locator(".curve svg text:visible").evaluate_all(
            "all => all.map(e => e.getBoundingClientRect().height)"
        )
        assert all(height >= 11 for height in heights)


def test_what_still_scrolls_shows_that_it_does(browser: Any, raid: Path) -> None:
    with Opened(browser, raid, viewport=PHONE) as opened:
        style = "e => getComputedStyle(e).backgroundAttachment"
        assert "local" in opened.page.locator(".tree .scroll").evaluate(style)


def test_a_phone_sorts_what_a_desk_sorts(browser: Any, big: Path) -> None:
    with Opened(browser, big / "index.html", viewport=PHONE) as opened:
        head = opened.page.locator("table.claims th", has_text="figure").first
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == "ascending"


@pytest.mark.parametrize("js", [True, False])
def test_a_figure_is_one_click_from_its_sentence(browser: Any, raid: Path, *, js: bool) -> None:
    with Opened(browser, raid, java_script_enabled=js) as opened:
        number = opened.page.locator('.answers a.num[href^="#q-"]').first
        target = str(number.get_attribute("href"))
        mark = opened.page.locator(f"{target} + mark")
        assert not mark.is_visible()
        number.click()
        mark.wait_for(state="visible", timeout=2000)
        box = mark.bounding_box()
        assert box is not None
        assert 0 <= box["y"] <= 900


def test_a_sentence_is_one_click_from_what_was_made_of_it(browser: Any, raid: Path) -> None:
    with Opened(browser, raid, java_script_enabled=False) as opened:
        opened.page.locator("details.report summary").first.click()
        tag = opened.page.locator("details.report a.tag").first
        target = str(tag.get_attribute("href"))
        tag.click()
        assert opened.page.locator(target).bounding_box()["y"] < 900


def test_a_table_sorts_and_filters(browser: Any, big: Path) -> None:
    with Opened(browser, big / "index.html") as opened:
        table = opened.page.locator("table.claims").first
        table.get_by_role("button", name="figure").click()
        first = [int(x or 0) for x in figures(table)[:3]]
        table.get_by_role("button", name="figure").click()
        last = [int(x or 0) for x in figures(table)[:3]]
        assert max(first) < min(last)
        assert table.locator("th[aria-sort=descending]").count() == 1
        bar = opened.page.locator(".filters").first
        bar.locator("[data-filter=outcome]").select_option("wounded")
        shown = table.locator("tbody tr:visible")
        assert shown.count() == 100
        bar.locator("[data-filter=text]").fill("hospital")
        assert 0 < shown.count() < 100
        assert bar.locator("output").inner_text() == f"{shown.count()} of 500"


def figures(table: Any) -> list[str]:
    return table.locator("tbody tr td:nth-child(2)").evaluate_all("x => x.map(y => y.dataset.v)")


def test_pointing_at_a_claim_lights_it_everywhere(browser: Any, raid: Path) -> None:
    with Opened(browser, raid) as opened:
        row = opened.page.locator("table.claims tbody tr").first
        row.hover()
        each = row.get_attribute("id")
        opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert opened.page.locator(f'mark.lit[data-c~="{each}"]').count() >= 1


def test_controls_that_need_a_script_are_not_shown_without_one(browser: Any, big: Path) -> None:
    with Opened(browser, big / "index.html", java_script_enabled=False) as opened:
        assert opened.page.locator(".filters:visible").count() == 0
        assert opened.page.locator("thead [role=button]").count() == 0
        assert opened.page.locator("table.claims tbody tr").count() == 500


def test_the_keyboard_reaches_the_answer_and_the_folded_reports(browser: Any, raid: Path) -> None:
    with Opened(browser, raid) as opened:
        opened.page.keyboard.press("Tab")
        assert opened.page.evaluate("document.activeElement.className") == "skip"
        opened.page.keyboard.press("Enter")
        assert opened.page.evaluate("document.activeElement.id") == "main"
        opened.page.locator("details.report summary").first.focus()
        opened.page.keyboard.press("Enter")
        assert opened.page.locator("details.report").first.get_attribute("open") is not None


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("js", [True, False])
def test_it_prints_whole(browser: Any, raid: Path, tmp_path: Path, paper: str, *, js: bool) -> None:
    with Opened(browser, raid, java_script_enabled=js) as opened:
        opened.page.pdf(path=tmp_path / "made.pdf", format=paper)
    if not js:
        return
    if shutil.which("pdftotext") is None:
        missing("pdftotext is not installed; `apt-get install poppler-utils`")
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "made.pdf", "-"], capture_output=True, check=False
    )
    text = told.stdout.decode()
    assert "Cannot all be true" in text
    assert "Ten ways to travel light" in text
    assert "Find" not in text


@pytest.mark.parametrize("name", ["big", "several"])
def test_it_is_usable_soon(browser: Any, page_of: Any, name: str) -> None:
    with Opened(browser, page_of(name)) as opened:
        told = opened.page.evaluate("performance.getEntriesByType('navigation')[0].toJSON()")
        assert told["domInteractive"] < USABLE_MS


def test_a_right_to_left_paragraph_runs_from_the_right(browser: Any, hostile: Path) -> None:
    with Opened(browser, hostile / "index.html") as opened:
        opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        runs = opened.page.locator(".text p").evaluate_all(
            "all => all.map(p => getComputedStyle(p).direction)"
        )
        assert {"ltr", "rtl"} <= set(runs)


def test_a_word_of_a_megabyte_prints_on_few_pages(
    browser: Any, hostile: Path, tmp_path: Path
) -> None:
    with Opened(browser, hostile / "index.html") as opened:
        opened.page.pdf(path=tmp_path / "made.pdf", format="A4")
    pages = (tmp_path / "made.pdf").read_bytes().count(b"/Type /Page\n")
    assert 1 < pages < 30


def test_a_word_of_a_megabyte_wraps(browser: Any, hostile: Path) -> None:
    with Opened(browser, hostile / "index.html", viewport=PHONE) as opened:
        opened.page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert opened.page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("js", [True, False])
def test_the_head_of_a_table_is_on_each_page_of_a_print(
    browser: Any, big: Path, tmp_path: Path, *, js: bool
) -> None:
    if shutil.which("pdftotext") is None:
        missing("pdftotext is not installed; `apt-get install poppler-utils`")
    with Opened(browser, big / "index.html", java_script_enabled=js) as opened:
        opened.page.pdf(path=tmp_path / "made.pdf", format="A4", page_ranges="1-9")
    command = ["pdftotext", "-layout", tmp_path / "made.pdf", "-"]
    pages = subprocess.run(command, capture_output=True, check=True).stdout.decode().split("\f")
    assert sum("made of it" in page for page in pages) > 4


def test_the_keyboard_sorts(browser: Any, big: Path) -> None:
    with Opened(browser, big / "index.html") as opened:
        head = opened.page.locator("table.claims th", has_text="figure").first
        head.get_by_role("button").focus()
        opened.page.keyboard.press("Enter")
        assert head.get_attribute("aria-sort") == "ascending"
        opened.page.keyboard.press("Space")
        assert head.get_attribute("aria-sort") == "descending"


@pytest.mark.parametrize("name", ["sample", "several"])
def test_stacked_rows_are_still_a_table_to_a_screen_reader(
    browser: Any, page_of: Any, name: str
) -> None:
    with Opened(browser, page_of(name), viewport=PHONE) as opened:
        assert opened.violations() == []
        for table in opened.page.locator("table").all():
            if table.is_visible():
                told = table.aria_snapshot()
                assert told.startswith("- table")
                assert "- row " in told
                assert "- cell " in told


def test_every_stop_of_the_keyboard_is_seen(browser: Any, raid: Path) -> None:
    with Opened(browser, raid) as opened:
        for _ in range(60):
            opened.page.keyboard.press("Tab")
            style = opened.page.evaluate(
                """() => { const e = document.activeElement, s = getComputedStyle(e);
                return e === document.body ? "" : s.outlineStyle + s.outlineWidth }"""
            )
            assert style in ("", "solid3px")
