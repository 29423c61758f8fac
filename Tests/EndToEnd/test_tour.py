"""Every page, walked through in a real browser: for those who see badly or not at all, for slow lines, and to the letter."""

import json
import re
from pathlib import Path

import axe_playwright_python
import pytest

from browser import DESK, PHONE, Browser
from instance import ROOT
from tour import STOPS, routes, tour, visited
from validity import faults

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Without images.
HEAVIEST_PAGE = 50_000
LIGHT, DARK = "light", "dark"


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with tour(tmp_path_factory.mktemp("tour")) as world:
        yield world


def walk(world, browser):
    """Each stop in turn, open in the browser."""
    for stop in STOPS:
        browser.become(world.cookies(stop))
        browser.visit(world.path(stop))
        yield stop


def test_every_page_that_the_program_has_is_on_the_tour():
    assert visited() == routes()


@pytest.mark.parametrize(("width", "colors"), [(PHONE, LIGHT), (DESK, DARK)])
def test_nobody_is_kept_out_by_how_they_see_or_move(world, width, colors):
    found = {}
    with Browser(world.site, width, colors=colors) as browser:
        for stop in walk(world, browser):
            violations = browser.ask(AXE + "; axe.run().then(found => done(found.violations))")
            for violation in violations:
                nodes = [node["html"][:160] for node in violation["nodes"][:3]]
                found.setdefault(violation["id"], []).append((stop.name, *nodes))
    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


SHIFTS = """
new PerformanceObserver(list => {}).observe({type: 'layout-shift', buffered: true});
const seen = [];
new PerformanceObserver(list => seen.push(...list.getEntries()))
  .observe({type: 'layout-shift', buffered: true});
Promise.all([...document.images].map(image => image.complete || image.loading === 'lazy'
  || new Promise(loaded => image.onload = image.onerror = loaded)))
  .then(() => requestAnimationFrame(() => setTimeout(() => done(seen.map(entry => entry.value)))));
"""
BLOCKING = """
done([...document.scripts].filter(script => script.type !== 'module' && !script.defer && !script.async)
  .map(script => script.src || script.text));
"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_while_a_page_comes_and_no_script_holds_it_up(world, width):
    with Browser(world.site, width) as browser:
        for stop in walk(world, browser):
            assert browser.ask(SHIFTS) == [], stop.name
            assert browser.ask(BLOCKING) == [], stop.name
            assert browser.overflow() == 0, stop.name
            assert [words for words in browser.complaints() if "404" not in words] == [], stop.name


def test_pages_are_light_and_valid(world):
    pages = {}
    for stop in STOPS:
        person = world.site.visitor()
        person.browser.cookies.update(world.cookies(stop))
        pages[stop.name] = person.get(world.path(stop)).content
    assert {name: len(page) for name, page in pages.items() if len(page) > HEAVIEST_PAGE} == {}
    for path in (ROOT / "static/errors").glob("*.html"):
        pages[f"nginx-{path.stem}"] = path.read_bytes()
    assert faults(pages) == []


def test_what_all_pages_share_is_light(world):
    for name, limit in (("site.css", 9_000), ("icons.svg", 3_000)):
        assert (ROOT / "var/static" / f"{name}.gz").stat().st_size < limit, name


def test_the_browser_understands_every_line_of_the_stylesheet(world):
    with Browser(world.site, DESK) as browser:
        browser.visit("/")
        assert browser.ask(f"const text = {json.dumps((ROOT / 'static/site.css').read_text())}; {UNKNOWN}") == []


# Each declaration by itself: a browser drops those that it does not know without a word.
UNKNOWN = r"""
const plain = text.replace(/\/\*[^]*?\*\//g, '');
const unknown = [];
for (const [, body] of plain.matchAll(/\{([^{}]*)\}/g)) {
  for (const line of body.split(/;(?![^(]*\))/)) {
    const [, name, value] = line.match(/^\s*([-\w]+)\s*:\s*([^]+?)\s*(?:!important)?\s*$/) || [];
    if (!name || name.startsWith('--') || /navigation/.test(name) || name === 'text-size-adjust') continue;
    if (!CSS.supports(name, value)) unknown.push(`${name}: ${value}`);
  }
}
done(unknown);
"""


def test_every_rule_of_the_stylesheet_is_for_a_page_that_there_is(world):
    """States that nobody is in, and what is drawn before or after something, count as the thing itself."""
    text = re.sub(r"/\*.*?\*/", "", (ROOT / "static/site.css").read_text(), flags=re.DOTALL)
    selectors = {selector.strip() for group in re.findall(r"([^{}@;]+)\{", text) for selector in _split(group)}
    selectors = {_still(selector) for selector in selectors} - {""}
    with Browser(world.site, DESK) as browser:
        for _ in walk(world, browser):
            used = browser.ask(f"done({json.dumps(sorted(selectors))}.filter(one => document.querySelector(one)))")
            selectors -= set(used)
    assert selectors == set(), sorted(selectors)


def _split(group):
    """A list of selectors, with those lists whole that stand in parentheses."""
    return re.split(r",(?![^(]*\))", group)


def _still(selector):
    selector = re.sub(r"::[-\w]+(\([^)]*\))?", "", selector.strip())
    selector = re.sub(r":is\(:hover, (\[[^\]]+\])\)", "", selector)
    selector = re.sub(r":(hover|focus-visible|focus|target)", "", selector).strip()
    return re.sub(r"([>+~]|^)\s*$", r"\1 *" if selector else "", selector)
