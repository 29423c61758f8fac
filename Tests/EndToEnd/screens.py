"""Photographs every page of the tour for docs/screens, in light and dark, on a phone and at a desk: `make screens`."""

import shutil
import tempfile
from pathlib import Path

from browser import Browser
from instance import ROOT
from manner import DESK, PHONE
from tour import CHINESE, ENGLISH, STOPS, tour

FOLDER = ROOT / "docs/screens"
# As wide as pictures of each are kept, and shown in the index.
WIDTHS = {PHONE: (390, 130), DESK: (800, 290)}
COLORS = ("light", "dark")
# The languages change words, not shapes: a few pages show it.
ALSO_IN_CHINESE = {"welcome", "home", "post", "notifications", "settings"}
INDEX = """# Every page

Made by `make screens`: the tour of `Tests/EndToEnd/tour.py`, light and dark, 390 and 1280 pixels wide, and some of it
in Chinese.
"""


def album(language):
    """What is photographed in a language, by the name that its pictures have."""
    if language == ENGLISH:
        return {stop.name: stop for stop in STOPS}
    return {f"{stop.name}-chinese": stop for stop in STOPS if stop.name in ALSO_IN_CHINESE}


def file_name(name, width, colors):
    return f"{name}-{width}-{colors}.webp"


def photograph(world, stops, width, colors):
    kept, _ = WIDTHS[width]
    with Browser(world.site, width, colors=colors) as browser:
        for name, stop in stops.items():
            browser.become(world.cookies(stop))
            browser.visit(world.path(stop))
            picture = browser.view()
            height = round(picture.height * kept / picture.width)
            picture = picture.resize((kept, height))
            picture.save(FOLDER / file_name(name, width, colors), "WEBP", quality=62, method=6)


def section(name, stop):
    pictures = [
        f'<img src="{file_name(name, width, colors)}" alt="{name}, {width} pixels, {colors}" width="{shown}">'
        for width, (_, shown) in WIDTHS.items() for colors in COLORS
    ]
    return "\n".join([f"\n## {name}\n", f"`{stop.route}`\n", *pictures, ""])


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    text = INDEX
    with tempfile.TemporaryDirectory() as directory, tour(Path(directory)) as world:
        for language in (ENGLISH, CHINESE):
            world.happen()
            world.speak(language)
            stops = album(language)
            for width in WIDTHS:
                for colors in COLORS:
                    photograph(world, stops, width, colors)
            text += "".join(section(name, stop) for name, stop in stops.items())
    (FOLDER / "README.md").write_text(text)
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    print(f"{len(list(FOLDER.iterdir())) - 1} pictures, {size / 1e6:.1f} MB, in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
