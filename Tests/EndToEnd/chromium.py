"""Chromium processes: started once, and lent to one browser after another, as starting one costs more than most tests."""

import atexit
import itertools
import json

import requests
import websocket
from selenium import webdriver
from selenium.common.exceptions import WebDriverException

WHOLE = "/usr/bin/chromium"
# The same engine without the desktop's browser around it: half the processor time from one page to the next.
# The program itself: the script in /usr/bin would be ended in its stead, and leave it running.
SHELL = "/usr/lib/chromium/chromium-headless-shell"

_idle = {WHOLE: [], SHELL: []}


class Chromium:
    """A process with one window at a time, which has cookies, storage and a cache of its own and leaves nothing behind."""

    def __init__(self, program):
        self.program = program
        options = webdriver.ChromeOptions()
        options.binary_location = program
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


def lend(program):
    """One that nobody else has, with a new window."""
    chromium = _idle[program].pop() if _idle[program] else Chromium(program)
    chromium.open_window()
    return chromium


def take_back(chromium):
    """One whose window cannot be closed is not lent again."""
    try:
        chromium.close_window()
    except (WebDriverException, websocket.WebSocketException):
        chromium.end()
    else:
        _idle[chromium.program].append(chromium)


@atexit.register
def _end():
    for chromium in itertools.chain.from_iterable(_idle.values()):
        chromium.end()
