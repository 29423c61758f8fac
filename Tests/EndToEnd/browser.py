"""A real browser: headless Chromium, with or without JavaScript, on a phone or at a desk."""

import base64
import io
import time

from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from person import SIGNUP_FILL_SECONDS
from waiting import eventually

PHONE = 390
DESK = 1280


class Browser:
    """`colors` are those that its device is set to: light or dark; `language` is what it asks for."""

    def __init__(self, site, width, javascript=True, colors="light", language="en-US"):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
            options.add_argument(argument)
        options.add_argument(f"--accept-lang={language}")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self._driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
        self._driver.set_page_load_timeout(30)
        self._site, self._width = site, width
        # Narrower than a window can be made.
        self._tell(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=900, deviceScaleFactor=1, mobile=width < 600,
        )
        self._tell("Emulation.setScriptExecutionDisabled", value=not javascript)
        wish = {"name": "prefers-color-scheme", "value": colors}
        self._tell("Emulation.setEmulatedMedia", features=[wish])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._driver.quit()

    def _tell(self, command, **arguments):
        return self._driver.execute_cdp_cmd(command, arguments)

    # -- Looking

    def visit(self, path):
        self._driver.get(self._site.origin + path)

    def visit_file(self, path):
        """Opens a page from the disk."""
        self._driver.get(path.as_uri())

    @property
    def words(self):
        return self._driver.find_element(By.TAG_NAME, "body").text

    @property
    def path(self):
        return self._driver.current_url.removeprefix(self._site.origin)

    def picture(self):
        """The whole page, as a camera sees it."""
        size = self._tell("Page.getLayoutMetrics")["cssContentSize"]
        clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
        taken = self._tell("Page.captureScreenshot", captureBeyondViewport=True, clip=clip)
        return Image.open(io.BytesIO(base64.b64decode(taken["data"])))

    def overflow(self):
        """By how many pixels the page is wider than the screen."""
        content = self._tell("Page.getLayoutMetrics")["cssContentSize"]
        return max(0, content["width"] - self._width)

    def broken_pictures(self):
        """The addresses of pictures that are not shown."""
        images = self._driver.find_elements(By.TAG_NAME, "img")
        for image in images:
            self._driver.execute_script("arguments[0].scrollIntoView()", image)
            eventually(lambda: image.get_property("complete"), what="a picture")
        return [image.get_attribute("src") for image in images if not image.get_property("naturalWidth")]

    def ask(self, script):
        """What a script hands to `done`, run in the page as if it were the page's own."""
        return self._driver.execute_async_script(f"const done = arguments[0]; {script}")

    def edges(self, selector):
        """Where the elements begin and end from left to right, in pixels."""
        boxes = [element.rect for element in self._driver.find_elements(By.CSS_SELECTOR, selector)]
        return [(box["x"], box["x"] + box["width"]) for box in boxes]

    def complaints(self):
        """What the browser has written to its console: blocked or missing files, script errors."""
        return [entry["message"] for entry in self._driver.get_log("browser")]

    # -- Doing

    def fill(self, **entries):
        for name, text in entries.items():
            field = self._driver.find_element(By.NAME, name)
            field.clear()
            field.send_keys(text)

    def attach(self, **files):
        """Chooses a file for each of these fields."""
        for name, path in files.items():
            self._driver.find_element(By.NAME, name).send_keys(str(path))

    def press(self, words):
        """Presses the button with these words and waits for the page that follows."""
        self._leave_by(self._button(words))

    def is_pressed(self, words):
        """Whether the button with these words, one of two states, is in its second."""
        return self._button(words).get_attribute("aria-pressed") == "true"

    def _button(self, words):
        return self._driver.find_element(By.XPATH, f"//button[normalize-space()='{words}']")

    def open_post(self, text):
        """Opens the page of the post with this text."""
        path = f"//article[p[normalize-space()='{text}']]//a[@class='when']"
        self._leave_by(self._driver.find_element(By.XPATH, path))

    def choose(self, name, words):
        """Chooses what says so in a list of choices."""
        Select(self._driver.find_element(By.NAME, name)).select_by_visible_text(words)

    def tick(self, name, value):
        """Ticks one of several things."""
        self._driver.find_element(By.CSS_SELECTOR, f"input[name='{name}'][value='{value}']").click()

    def open(self, words):
        """Unfolds what stands behind these words."""
        self._driver.find_element(By.XPATH, f"//summary[normalize-space()='{words}']").click()

    def follow(self, words):
        self._leave_by(self._driver.find_element(By.LINK_TEXT, words))

    def _leave_by(self, element):
        document = self._document()
        element.click()
        eventually(lambda: self._document() != document, what="the next page")

    def _document(self):
        """Tells one loaded document from the next, even at the same address."""
        return self._tell("Page.getFrameTree")["frameTree"]["frame"]["loaderId"]

    def become(self, cookies):
        """From now on, whoever these cookies are."""
        self._tell("Network.clearBrowserCookies")
        for name, value in cookies.items():
            self._tell("Network.setCookie", name=name, value=value, url=self._site.origin)

    def sign_up(self, handle, password):
        self.visit("/signup")
        time.sleep(SIGNUP_FILL_SECONDS)
        self.fill(handle=handle, password=password)
        self.press("Sign up")

    def log_in(self, handle, password):
        self.visit("/login")
        self.fill(login=handle, password=password)
        self.press("Log in")

