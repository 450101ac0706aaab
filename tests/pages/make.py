"""Write the pages and what must be read in them: `python -m tests.pages.make` from the root."""

import json
from pathlib import Path

from tests.pages.dispatches import DISPATCHES
from tests.pages.later_layouts import LATER_LAYOUTS
from tests.pages.layouts import LAYOUTS
from tests.pages.several import SEVERAL, texts_of

FOLDER = Path(__file__).parent / "saved"
EACH = 3  # dispatches in each layout
ALL = (*LAYOUTS, *LATER_LAYOUTS)
CUT = ("paywall_stub", "fading_wall")  # show the first two paragraphs


def main() -> None:
    """Write every page, and `gold.json` with the texts and the links inside them."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    gold = {}
    for number, layout in enumerate(ALL):
        for n in range(EACH):
            one = DISPATCHES[(number + n) % len(DISPATCHES)]
            page = layout(one)
            name = f"{layout.__name__}-{one.slug}.html"
            (FOLDER / name).write_text(page, encoding="utf-8")
            words = one.paragraphs[:2] if layout.__name__ in CUT else one.paragraphs
            gold[name] = {
                "texts": ["\n".join([*words, *([one.heading] if one.heading in page else [])])],
                "title": one.title,
                "day": one.day,
                "byline": one.byline if one.byline in page else None,
                "related": [title for title in one.related if title in page],
                "caption": one.caption if one.caption in page else None,
            }
    for layout in SEVERAL:
        for one in DISPATCHES[:2]:
            name = f"{layout.__name__}-{one.slug}.html"
            (FOLDER / name).write_text(layout(one), encoding="utf-8")
            gold[name] = {"texts": texts_of(layout.__name__, one), "related": [], "caption": None}
    (FOLDER / "gold.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
