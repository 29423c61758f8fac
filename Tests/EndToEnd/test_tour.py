"""Every page, walked through in a real browser: for those who see badly or not at all, for slow lines, and to the letter."""

import json
import re
from pathlib import Path

import axe_playwright_python
import pytest

from browser import Browser
from instance import ROOT
from manner import DESK, PHONE
from tour import CHINESE, ENGLISH, STOPS, routes, tour, visited
from validity import faults

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
# Without images.
HEAVIEST_PAGE = 50_000
LIGHT, DARK = "light", "dark"


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    with tour(tmp_path_factory.mktemp("tour")) as world:
        yield world


def walk(world, browser, language=ENGLISH):
    """Each stop in turn, open in the browser; then the pages that forms lead to. Their names."""
    world.happen()
    world.speak(language)
    for stop in STOPS:
        browser.become(world.cookies(stop))
        browser.visit(world.path(stop))
        yield stop.name
    for name, document in world.answers.items():
        browser.show(document)
        yield name


def test_every_page_that_the_program_has_is_on_the_tour():
    assert visited() == routes()


@pytest.mark.parametrize(
    ("width", "extreme", "colors", "language"), [(PHONE, 320, LIGHT, ENGLISH), (DESK, 2560, DARK, CHINESE)])
def test_nobody_is_kept_out_by_how_they_see_or_move(world, width, extreme, colors, language):
    found = {}
    with Browser(world.site, width, colors=colors) as browser:
        for name in walk(world, browser, language):
            for violation in violations(browser):
                nodes = [node["html"][:160] for node in violation["nodes"][:3]]
                found.setdefault(violation["id"], []).append((name, *nodes))
            browser.widen(extreme)
            if browser.overflow():
                found.setdefault(f"wider than {extreme}", []).append(name)
            browser.widen(width)
    assert found == {}, json.dumps(found, indent=1, ensure_ascii=False)


REFUSED = [
    ("signup", "Sign up"), ("account-delete", "Delete my account"), ("settings", "Change password"),
    ("report-person", "Send report"),
]


def refused(world, browser):
    """Each of some forms in turn, sent without what it wants, as it comes back."""
    world.speak("en")
    stops = {stop.name: stop for stop in STOPS}
    for name, words in REFUSED:
        browser.become(world.cookies(stops[name]))
        browser.visit(world.path(stops[name]))
        browser.learn("document.querySelectorAll('form').forEach(form => form.noValidate = true); done()")
        browser.press(words)
        yield name


def test_what_is_wrong_with_a_form_is_told_to_everybody(world):
    """A refused form comes back with its faults, which are tied to the fields that they are about."""
    with Browser(world.site, PHONE) as browser:
        for name in refused(world, browser):
            told = browser.learn(FAULTS)
            assert told and all(told), name
            assert violations(browser) == [], name


FAULTS = """
done([...document.querySelectorAll('[aria-invalid]')].map(field =>
  field.getAttribute('aria-describedby').split(' ')
    .map(id => document.getElementById(id)).some(note => note && note.matches('.fault'))));
"""

# What it says of rules that hold is not read.
WISHES = "{rules: {'target-size': {enabled: true}}, resultTypes: ['violations']}"


def violations(browser):
    return browser.learn(f"{AXE}; axe.run({WISHES}).then(found => done(found.violations))")


SHIFTS = """
new PerformanceObserver(list => {}).observe({type: 'layout-shift', buffered: true});
const seen = [];
new PerformanceObserver(list => seen.push(...list.getEntries()))
  .observe({type: 'layout-shift', buffered: true});
Promise.all([...document.images].map(image => image.complete || image.loading === 'lazy'
  || new Promise(loaded => image.onload = image.onerror = loaded)))
  .then(() => requestAnimationFrame(() => setTimeout(() => done(seen.map(entry => entry.value)))));
"""
# Words in less than 12 pixels, and pictures that do not say how large they are.
UNREADABLE = """
const small = [...document.querySelectorAll('body *')].filter(one => parseFloat(getComputedStyle(one).fontSize) < 12
  && [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()));
const unsized = [...document.images].filter(one => !one.getAttribute('width') || !one.getAttribute('height'));
done([...small, ...unsized].map(one => one.outerHTML.slice(0, 160)));
"""
BLOCKING = """
done([...document.scripts].filter(script => script.type !== 'module' && !script.defer && !script.async)
  .map(script => script.src || script.text));
"""
# Scripts that a browser hears of only when it has read another.
UNFORESEEN = """
const foreseen = new Set([...document.querySelectorAll('link[rel=modulepreload]')].map(link => link.href));
done(performance.getEntriesByType('resource').map(({name}) => name)
  .filter(name => name.endsWith('.js') && !foreseen.has(name)));
"""


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_nothing_moves_while_a_page_comes_and_no_script_holds_it_up(world, width):
    with Browser(world.site, width) as browser:
        for name in walk(world, browser):
            assert browser.learn(SHIFTS) == [], name
            assert browser.learn(BLOCKING) == [], name
            assert browser.learn(UNFORESEEN) == [], name
            assert browser.learn(UNREADABLE) == [], name
            assert browser.overflow() == 0, name
            assert [words for words in browser.complaints() if "404" not in words] == [], name


STAYING = """
done([...document.querySelectorAll('body *')].map(one => getComputedStyle(one))
  .filter(style => style.viewTransitionName !== 'none').map(style => style.position));
"""


@pytest.mark.parametrize(("width", "position"), [(PHONE, "fixed"), (DESK, "sticky")])
def test_what_stays_from_page_to_page_scrolls_with_none(world, width, position):
    """All else would be drawn on its way from where it was scrolled to."""
    with Browser(world.site, width, whole=True) as browser:
        browser.enter(world.ada)
        assert browser.learn(STAYING) == [position]


def test_pages_are_light_and_valid(world):
    pages = {name: document.encode() for name, document in world.answers.items()}
    for stop in STOPS:
        person = world.site.visitor()
        person.browser.cookies.update(world.cookies(stop))
        pages[stop.name] = person.get(world.path(stop)).content
    assert {name: len(page) for name, page in pages.items() if len(page) > HEAVIEST_PAGE} == {}
    indexed = {name: page for name, page in pages.items() if b"og:title" in page}
    assert indexed.keys() >= {"welcome", "post-stranger"}
    assert [name for name, page in indexed.items() if b'<meta name="description" content="' not in page] == []
    for path in (ROOT / "static/errors").glob("*.html"):
        pages[f"nginx-{path.stem}"] = path.read_bytes()
    assert faults(pages) == []


# What can be pressed or filled in, what is still folded up, and how light the paper is.
PAPER = """
const seen = one => one.checkVisibility({contentVisibilityAuto: true});
done({
  pressed: [...document.querySelectorAll('button, input, textarea, select, nav a, footer, .flash')].filter(seen)
    .map(one => one.outerHTML.slice(0, 160)),
  folded: [...document.querySelectorAll('.warned .text')].filter(one => !seen(one)).length,
  color: getComputedStyle(document.querySelector('.post .text')).color,
  times: [...document.querySelectorAll('.post time')].map(time => getComputedStyle(time, '::after').content),
});
"""
EXACT = re.compile(r'"\d+ \w+ \d{4}, \d\d:\d\d UTC"')


def test_on_paper_stands_what_was_said_and_when_in_dark_on_light(world):
    world.speak(ENGLISH)
    with Browser(world.site, DESK, colors=DARK) as browser:
        browser.lay_on_paper()
        for stop in STOPS:
            if stop.name not in {"home", "own-page", "post", "post-deep", "welcome"}:
                continue
            browser.become(world.cookies(stop))
            browser.visit(world.path(stop))
            paper = browser.learn(PAPER)
            assert paper["pressed"] == [], stop.name
            assert paper["folded"] == 0, stop.name
            assert paper["color"] == "rgb(27, 36, 48)", stop.name
            assert paper["times"], stop.name
            assert [time for time in paper["times"] if not EXACT.fullmatch(time)] == [], stop.name


def test_the_browser_offers_to_install_the_site(world):
    with Browser(world.site, PHONE, whole=True) as browser:
        browser.visit("/")
        assert browser.objections_to_installing() == []


def test_what_all_pages_share_is_light(world):
    for name, limit in (("site.css", 9_000), ("icons.svg", 3_000)):
        assert (ROOT / "var/static" / f"{name}.gz").stat().st_size < limit, name


def test_the_browser_understands_every_line_of_the_stylesheet(world):
    with Browser(world.site, DESK) as browser:
        browser.visit("/")
        assert browser.learn(f"const text = {json.dumps((ROOT / 'static/site.css').read_text())}; {UNKNOWN}") == []


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
    with Browser(world.site, DESK) as browser:
        browser.visit("/")
        unused = {still(one) for rule in browser.learn(SELECTORS) for one in re.split(r",(?![^(]*\))", rule)}
        for _ in walk(world, browser):
            unused -= set(browser.learn(f"done({json.dumps(sorted(unused))}.filter({IS_USED}))"))
        for _ in refused(world, browser):
            unused -= set(browser.learn(f"done({json.dumps(sorted(unused))}.filter({IS_USED}))"))
        for choice in ("light", "dark"):
            browser.visit("/theme")
            browser.tick("theme", choice)
            browser.press("Save")
            unused -= set(browser.learn(f"done({json.dumps(sorted(unused))}.filter({IS_USED}))"))
    assert unused - IN_BETWEEN == set()


SELECTORS = """
const all = [];
const read = rules => { for (const rule of rules) {
  if (rule.selectorText) all.push(rule.selectorText);
  if (rule.cssRules) read(rule.cssRules);
} };
for (const sheet of document.styleSheets) read(sheet.cssRules);
done(all);
"""
# Seen while somebody types too much, and while an archive is packed.
IN_BETWEEN = {".left.over", "progress"}
IS_USED = "one => document.querySelector(one)"


def still(selector):
    selector = re.sub(r"::[-\w]+(\([^)]*\))?", "", selector.strip())
    selector = re.sub(r":is\(:hover, (\[[^\]]+\])\)", "", selector)
    selector = re.sub(r"(?<!\()\[open\]", "", selector)
    selector = re.sub(r":not\(:focus\)|:(hover|focus-visible|focus|target)", "", selector).strip()
    return re.sub(r"(^|[>+~])$", r"\1 *", selector).strip()
