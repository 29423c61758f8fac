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

# Where whoever comes for the first time comes from: a page of somebody else, in letters of the same script.
ELSEWHERE = "data:text/html,<title>Elsewhere</title><p>This way, please."

# Milliseconds, on the page's own clock. First contentful paint is told a little after it has happened.
MOMENTS = """
const [page] = performance.getEntriesByType('navigation');
new PerformanceObserver(list => {
  const paint = list.getEntriesByName('first-contentful-paint')[0];
  if (paint) done({
    interactive: page.domInteractive - page.responseStart,
    alive: page.domContentLoadedEventEnd - page.responseStart,
    painted: paint.startTime - page.responseStart,
    bytes: page.decodedBodySize, sent: page.encodedBodySize,
  });
}).observe({type: 'paint', buffered: true});
"""


def measure(_):
    with site(POSTS) as opened:
        found = {
            (width, visit): _visits(opened, width, is_first=visit == "first")
            for width in (PHONE, DESK) for visit in ("first", "later")
        }
    return Findings(_text(found))


def _visits(opened, width, is_first):
    """The first visit finds nothing of Martlet kept; later ones do. Each is a load of its own, never from memory."""
    tell(f"opening the home page {VISITS} times, {width} pixels wide")
    seen = []
    with Browser(opened.instance, width, whole=True) as browser:
        browser.become(dict(re.findall("(martlet-[^=]+)=([^;]+)", opened.visitor.cookies)))
        for _ in range(VISITS + 1):
            if is_first:
                browser.come_from(ELSEWHERE)
            browser.visit("/")
            seen.append(browser.learn(MOMENTS))
    # The browser's own first page.
    return seen[1:]


def _text(found):
    rows = [
        [
            f"{width} px, {visit} visit", f"{_middle(seen, 'interactive'):.0f} ms", f"{_middle(seen, 'painted'):.0f} ms",
            f"{_middle(seen, 'alive'):.0f} ms",
            f"{_middle(seen, 'bytes') / 1000:.1f} kB, {_middle(seen, 'sent') / 1000:.1f} kB sent",
        ]
        for (width, visit), seen in found.items()
    ]
    header = ["home page, signed in", "interactive", "first contentful paint", "scripts have run", "HTML"]
    return tables.table(header, rows)


def _middle(seen, what):
    return median(one[what] for one in seen)
