"""Photographs every page of the tour for docs/screens, in light and dark, on a phone and at a desk: `make screens`."""

import shutil
import tempfile
from pathlib import Path

from browser import DESK, PHONE, Browser
from instance import ROOT
from tour import STOPS, tour

FOLDER = ROOT / "docs/screens"
# As wide as pictures of each are kept.
WIDTHS = {PHONE: 390, DESK: 800}
COLORS = ("light", "dark")
INDEX = """# Every page

Made by `make screens`: the tour of `Tests/EndToEnd/tour.py`, light and dark, 390 and 1280 pixels wide.

"""


def file_name(stop, width, colors):
    return f"{stop.name}-{width}-{colors}.webp"


def photograph(world, width, colors):
    with Browser(world.site, width, colors=colors) as browser:
        for stop in STOPS:
            browser.become(world.cookies(stop))
            browser.visit(world.path(stop))
            picture = browser.view()
            height = round(picture.height * WIDTHS[width] / picture.width)
            picture.resize((WIDTHS[width], height)).save(
                FOLDER / file_name(stop, width, colors), "WEBP", quality=62, method=6
            )


def index():
    lines = [INDEX]
    for stop in STOPS:
        pictures = [
            f'<img src="{file_name(stop, width, colors)}" alt="{stop.name}, {width} pixels, {colors}" width="{shown}">'
            for width, shown in ((PHONE, 130), (DESK, 290)) for colors in COLORS
        ]
        lines += [f"## {stop.name}\n", f"`{stop.route}`\n", "\n".join(pictures), ""]
    return "\n".join(lines)


def main():
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as directory, tour(Path(directory)) as world:
        for width in WIDTHS:
            for colors in COLORS:
                photograph(world, width, colors)
    (FOLDER / "README.md").write_text(index())
    size = sum(path.stat().st_size for path in FOLDER.iterdir())
    print(f"{len(list(FOLDER.iterdir())) - 1} pictures, {size / 1e6:.1f} MB, in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
