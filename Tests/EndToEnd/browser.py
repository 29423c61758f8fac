"""A real browser: headless Chromium, with or without JavaScript, on a phone or at a desk."""

import base64
import io

from PIL import Image
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

import chromium
from circumstances import Circumstances
from opening import Opening
from waiting import eventually

BRING_FORTH = """
const [thing] = arguments, box = thing.getBoundingClientRect();
const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
if (!seen || !thing.contains(seen)) thing.scrollIntoView({block: 'center'});
"""
# Read, and brought to life if it is one of the program's own pages.
READY = """
const {readyState, documentElement} = document;
return readyState === 'complete' && (documentElement.classList.contains('live') || !document.getElementById('live'));
"""


class Browser(Circumstances):
    """
    `colors` are those that its device is set to: light or dark; `language` is what it asks for. If it is `whole`, it is what
    people have at a desktop, with motion. Otherwise it is the engine alone and asks for less motion: to draw how one page
    becomes the next takes as long as all else that a browser does for it.

    Where scripts run, a page shows by itself what it shows without them once it is loaded again, and does at once what
    takes another page otherwise. `sees` and `do` are such words, which mean the same in both manners.
    """

    def __init__(self, site, width, javascript=True, colors="light", language="en-US", whole=False):
        self._chromium = chromium.lend(chromium.WHOLE if whole else chromium.SHELL)
        self._driver = self._chromium.driver
        self._site, self._javascript = site, javascript
        motion = "no-preference" if whole else "reduce"
        self._wishes = [
            {"name": "prefers-color-scheme", "value": colors}, {"name": "prefers-reduced-motion", "value": motion},
        ]
        self.widen(width)
        self._tell("Emulation.setScriptExecutionDisabled", value=not javascript)
        self._tell("Emulation.setEmulatedMedia", media="", features=self._wishes)
        agent = self._tell("Browser.getVersion")["userAgent"]
        self._tell("Emulation.setUserAgentOverride", userAgent=agent, acceptLanguage=language)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        chromium.take_back(self._chromium)

    def _tell(self, command, **arguments):
        return self._driver.execute_cdp_cmd(command, arguments)

    # -- Looking

    def visit(self, path):
        self._driver.get(self._site.origin + path)
        self._get_ready()

    def _get_ready(self):
        ready = READY if self._javascript else "return document.readyState === 'complete'"
        eventually(lambda: self._attempt(lambda: self.run(ready)), what="a page that is ready")

    @staticmethod
    def _attempt(look):
        """What somebody sees, and nothing while one page gives way to another."""
        try:
            return look()
        except WebDriverException:
            return None

    def show(self, document):
        """A page that came in answer to a form, under the address that is open."""
        frame = self._tell("Page.getFrameTree")["frameTree"]["frame"]["id"]
        self._tell("Page.setDocumentContent", frameId=frame, html=document)
        self.learn("document.readyState === 'complete' ? done() : addEventListener('load', () => done())")

    def come_from(self, address):
        """Opens another site's page, with nothing kept of this one but its cookies."""
        self._driver.get(address)
        self._tell("Network.clearBrowserCache")

    def widen(self, width):
        """From now on the screen is so wide, which may be less than a window can be made."""
        self._width = width
        self._tell(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 600,
        )

    def lay_on_paper(self):
        """From now on, pages look as they are printed."""
        self._tell("Emulation.setEmulatedMedia", media="print", features=self._wishes)

    def visit_file(self, path):
        """Opens a page from the disk."""
        self._driver.get(path.as_uri())

    @property
    def words(self):
        return self.run("return document.body.innerText")

    @property
    def path(self):
        return self._driver.current_url.removeprefix(self._site.origin)

    def view(self):
        """What is on the screen."""
        return self._photograph()

    @property
    def title(self):
        return self._driver.title

    def texts(self):
        """What the posts of the page say, from the top; of a page that is just being loaded, perhaps nothing."""
        script = "return [...document.querySelectorAll('article.post .text')].map(e => e.innerText)"
        return self._attempt(lambda: self.run(script)) or []

    def run(self, script, *arguments):
        """What a script returns that runs in the page."""
        return self._driver.execute_script(script, *arguments)

    def shows(self, words):
        """Waits until the page says so."""
        eventually(lambda: words in self.words, what=f"“{words}” on the page")

    def sees(self, words):
        """Waits until the page tells this of others: by itself where scripts run, otherwise when it is loaded again."""
        eventually(lambda: words in self._news(), what=f"“{words}” on the page")

    def sees_no_more(self, words):
        eventually(lambda: words not in self._news(), what=f"a page without “{words}”")

    def _news(self):
        if not self._javascript:
            self.reload()
        return self.words

    def finds(self, words):
        """Loads the page again until it says so."""
        eventually(lambda: self.reload() or words in self.words, what=f"“{words}” on the page")

    def finds_button(self, words):
        eventually(lambda: self.reload() or self._state(words), what=f"the button “{words}”")

    def words_of_focus(self):
        """What stands in the part of the page where the keyboard is."""
        return self._driver.switch_to.active_element.text

    def name_of_focus(self):
        """The name of the field where the keyboard is."""
        return self._driver.switch_to.active_element.get_attribute("name")

    def ages(self):
        """What the page says of how old its posts are."""
        return self.run("return [...document.querySelectorAll('article time')].map(e => e.textContent)")

    def watch_shifts(self):
        """Begins to add up how much of the page is pushed away, from its first moment."""
        self.run(
            """
            window.shifted = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) window.shifted += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            """
        )

    def shifts(self):
        return self.run("return window.shifted")

    def entry(self, name):
        """What stands in a field."""
        return self._driver.find_element(By.NAME, name).get_property("value")

    def picture(self):
        """The whole page, as a camera sees it."""
        size = self._tell("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        return self._photograph(captureBeyondViewport=True, clip=clip)

    def _photograph(self, **what):
        taken = self._tell("Page.captureScreenshot", **what)
        return Image.open(io.BytesIO(base64.b64decode(taken["data"])))

    def overflow(self):
        """By how many pixels the page is wider than the screen."""
        content = self._tell("Page.getLayoutMetrics")["cssContentSize"]
        return max(0, content["width"] - self._width)

    def descriptions(self):
        """What those hear of pictures who do not see them."""
        return self.run("return [...document.images].map(image => image.alt)")

    def broken_pictures(self):
        """The addresses of pictures that are not shown."""
        images = self._driver.find_elements(By.TAG_NAME, "img")
        for image in images:
            self._driver.execute_script("arguments[0].scrollIntoView()", image)
            eventually(lambda: image.get_property("complete"), what="a picture")
        return [image.get_attribute("src") for image in images if not image.get_property("naturalWidth")]

    def learn(self, script):
        """What a script that runs in the page hands to `done`, in time."""
        return self._driver.execute_async_script(f"const done = arguments[0]; {script}")

    def edges(self, selector):
        """Where the elements begin and end from left to right, in pixels."""
        boxes = [element.rect for element in self._driver.find_elements(By.CSS_SELECTOR, selector)]
        return [(box["x"], box["x"] + box["width"]) for box in boxes]

    def objections_to_installing(self):
        """What keeps a whole browser from offering the site as an app, but for its own forgetting all when it ends."""
        manifest = self._tell("Page.getAppManifest")
        errors = [error["errorId"] for error in self._tell("Page.getInstallabilityErrors")["installabilityErrors"]]
        return manifest["errors"] + [error for error in errors if error != "in-incognito"]

    def complaints(self):
        """What the browser has written to its console: blocked or missing files, script errors."""
        return [entry["message"] for entry in self._driver.get_log("browser")]

    # -- Doing

    def fill(self, **entries):
        for name, text in entries.items():
            field = self._driver.find_element(By.NAME, name)
            field.clear()
            field.send_keys(text)

    def add(self, text, to):
        """Goes on writing in a field."""
        self._driver.find_element(By.NAME, to).send_keys(text)

    def attach(self, **files):
        """Chooses a file for each of these fields."""
        for name, path in files.items():
            self._driver.find_element(By.NAME, name).send_keys(str(path))

    def send_picture(self, identity, path):
        """Chooses a file for this field, and sends its form."""
        field = self._driver.find_element(By.ID, identity)
        field.send_keys(str(path))
        self._leave_by(field.find_element(By.XPATH, "ancestor::form//button"))

    def press(self, words):
        """Presses the button with these words and waits for the page that follows."""
        self._leave_by(self._button(words))

    def tap(self, words):
        """Presses the button with these words, on a page that stays."""
        self._click(self._button(words))

    def do(self, words):
        """Presses a button whose work needs no other page where scripts run."""
        if self._javascript:
            self.tap(words)
        else:
            self.press(words)

    def turn(self, words, into):
        """Presses a button of two states; returns when it is in the other, with these words."""
        before = words, self._state(words)
        self.do(words)
        eventually(lambda: (state := self._state(into)) and (into, state) != before, what=f"“{into}”")

    def tap_twice(self, words):
        """Presses a button as fast as a finger can."""
        ActionChains(self._driver).double_click(self._button(words)).perform()

    def type(self, *keys):
        """Types to where the keyboard is; `Keys` for those that write nothing."""
        ActionChains(self._driver).send_keys(*keys).perform()

    def send_by_keyboard(self):
        ActionChains(self._driver).key_down(Keys.CONTROL).send_keys(Keys.ENTER).key_up(Keys.CONTROL).perform()

    def scroll(self, y):
        self.run("window.scrollTo(0, arguments[0])", y)

    def reload(self):
        self._driver.refresh()
        self._get_ready()

    def go_back(self):
        self._driver.back()

    def is_pressed(self, words):
        """Whether the button with these words, one of two states, is in its second."""
        return self._button(words).get_attribute("aria-pressed") == "true"

    def name_of(self, words):
        """What those hear of the button with these words who do not see where it stands."""
        return self._button(words).get_attribute("aria-label")

    def _state(self, words):
        """Of the first button with these words; nothing, if there is none."""
        return [button.get_attribute("aria-pressed") for button in self._driver.find_elements(*self._named(words))[:1]]

    def _button(self, words):
        return self._driver.find_element(*self._named(words))

    @staticmethod
    def _named(words):
        return By.XPATH, f"//button[normalize-space()='{words}']"

    def publish(self, text):
        """Posts; returns when the post stands on the page."""
        self.fill(text=text)
        self.send_off()
        eventually(lambda: text in self.texts(), what=f"the post “{text}”")

    def send_off(self):
        """Posts what is written; returns when the form is empty again."""
        self.do("Post")
        eventually(lambda: self._attempt(lambda: self.entry("text")) == "", what="a form that is empty again")

    def open_post(self, text):
        """Opens the page of the post with this text."""
        path = f"//article[p[normalize-space()='{text}']]//a[@class='when']"
        self._leave_by(self._driver.find_element(By.XPATH, path))

    def tap_link(self, words):
        """Follows a link that brings something to this page."""
        self._click(self._driver.find_element(By.LINK_TEXT, words))

    def go_on(self, words):
        """Follows a link to what follows, which scripts bring to this page where they run."""
        if self._javascript:
            self.tap_link(words)
        else:
            self.follow(words)

    def tick_box(self, identity):
        self._click(self._driver.find_element(By.ID, identity))

    def choose(self, name, words):
        """Chooses what says so in a list of choices."""
        Select(self._driver.find_element(By.NAME, name)).select_by_visible_text(words)

    def tick(self, name, value):
        """Ticks one of several things."""
        self._click(self._driver.find_element(By.CSS_SELECTOR, f"input[name='{name}'][value='{value}']"))

    def open(self, words):
        """Unfolds what stands behind these words."""
        self._click(self._driver.find_element(By.XPATH, f"//summary[normalize-space()='{words}']"))

    def follow(self, words):
        self._leave_by(self._driver.find_element(By.LINK_TEXT, words))

    def _leave_by(self, element):
        document = self.document()
        self._click(element)
        eventually(lambda: self.document() != document, what="the next page")
        self._get_ready()

    def _click(self, element):
        """Where something stands over it, such as the places at the foot of a phone, it is brought forth first."""
        self._driver.execute_script(BRING_FORTH, element)
        element.click()

    def document(self):
        """Tells one loaded document from the next, even at the same address."""
        return self._tell("Page.getFrameTree")["frameTree"]["frame"]["loaderId"]

    def become(self, cookies):
        """From now on, whoever these cookies are."""
        self._tell("Network.clearBrowserCookies")
        for name, value in cookies.items():
            self._tell("Network.setCookie", name=name, value=value, url=self._site.origin)

    def enter(self, person):
        """From now on, somebody who has logged in elsewhere, at the home page."""
        self.become(dict(person.browser.cookies))
        self.visit("/")

    def sign_up(self, handle, password, **entries):
        self.visit("/signup")
        opening = Opening()
        self.fill(handle=handle, password=password, **entries)
        opening.wait()
        self.press("Sign up")

    def log_in(self, handle, password):
        self.visit("/login")
        self.fill(login=handle, password=password)
        self.press("Log in")

