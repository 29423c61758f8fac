"""Chromium processes: started once, and lent to one browser after another, as starting one costs more than most tests."""

import atexit
import itertools
import json

import requests
import websocket
from selenium import webdriver
from selenium.common.exceptions import WebDriverException

_idle = []


class Chromium:
    """A process with one window at a time, which has cookies, storage and a cache of its own and leaves nothing behind."""

    def __init__(self):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))
        self.driver.set_page_load_timeout(30)
        self._first_window = self.driver.current_window_handle
        address = self.driver.capabilities["goog:chromeOptions"]["debuggerAddress"]
        version = requests.get(f"http://{address}/json/version", timeout=30).json()
        # What concerns more than one window is not taken from the driver.
        self._line = websocket.create_connection(version["webSocketDebuggerUrl"], timeout=30, suppress_origin=True)
        self._numbers = itertools.count(1)

    def open_window(self):
        # What was written after the last window was closed.
        self.driver.get_log("browser")
        self._profile = self._tell("Target.createBrowserContext")["browserContextId"]
        self.open_tab()

    def open_tab(self):
        """One more in the window, in front of the others."""
        tab = self._tell("Target.createTarget", url="about:blank", browserContextId=self._profile)
        self.driver.switch_to.window(tab["targetId"])

    def close_window(self):
        self.driver.switch_to.window(self._first_window)
        self._tell("Target.disposeBrowserContext", browserContextId=self._profile)

    def end(self):
        self._line.close()
        self.driver.quit()

    def _tell(self, command, **arguments):
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": command, "params": arguments}))
        while (answer := json.loads(self._line.recv())).get("id") != number:
            pass
        return answer["result"]


def lend():
    """One that nobody else has, with a new window."""
    chromium = _idle.pop() if _idle else Chromium()
    chromium.open_window()
    return chromium


def take_back(chromium):
    """One whose window cannot be closed is not lent again."""
    try:
        chromium.close_window()
    except (WebDriverException, websocket.WebSocketException):
        chromium.end()
    else:
        _idle.append(chromium)


@atexit.register
def _end():
    while _idle:
        _idle.pop().end()
