"""How long a browser takes from the first byte of the home page until it can be used."""

import re
from statistics import median

import tables
from browser import Browser
from manner import DESK, PHONE
from progress import tell
from report import Findings
from sites import site

POSTS = 100_000
VISITS = 15

# Milliseconds, on the page's own clock. First contentful paint is told a little after it has happened.
MOMENTS = """
const [page] = performance.getEntriesByType('navigation');
new PerformanceObserver(list => {
  const paint = list.getEntriesByName('first-contentful-paint')[0];
  if (paint) done({
    interactive: page.domInteractive - page.responseStart,
    painted: paint.startTime - page.responseStart,
    bytes: page.decodedBodySize, sent: page.encodedBodySize,
  });
}).observe({type: 'paint', buffered: true});
"""


def measure(_):
    with site(POSTS) as opened:
        found = {
            (width, visit): _visits(opened, width, is_first=visit == "first")
            for width in (PHONE, DESK) for visit in ("first", "again")
        }
    return Findings(_text(found))


def _visits(opened, width, is_first):
    """The first visit finds no stylesheet kept; later ones do. Each is a load of its own, never from memory."""
    tell(f"opening the home page {VISITS} times, {width} pixels wide")
    seen = []
    for _ in range(VISITS if is_first else 1):
        with Browser(opened.instance, width) as browser:
            browser.become(dict(re.findall("(martlet-[^=]+)=([^;]+)", opened.visitor.cookies)))
            for _ in range(1 if is_first else VISITS + 1):
                browser.visit("/")
                seen.append(browser.learn(MOMENTS))
    return seen if is_first else seen[1:]


def _text(found):
    rows = [
        [
            f"{width} px, {visit} visit", f"{_middle(seen, 'interactive'):.0f} ms", f"{_middle(seen, 'painted'):.0f} ms",
            f"{_middle(seen, 'bytes') / 1000:.1f} kB, {_middle(seen, 'sent') / 1000:.1f} kB sent",
        ]
        for (width, visit), seen in found.items()
    ]
    return tables.table(["home page, signed in", "interactive", "first contentful paint", "HTML"], rows)


def _middle(seen, what):
    return median(one[what] for one in seen)
