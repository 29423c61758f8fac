"""The app on somebody's phone that shows codes for log-ins."""

import html
import re
import time

import pyotp

from page import Page


class Phone:
    """Has an authenticator app that was given a key."""

    def __init__(self, uri):
        self.totp = pyotp.parse_uri(uri)
        self._shown = set()

    def code(self):
        """
        One that was not shown before. For nobody to have to wait, the app's clock is half a minute slow at
        first, then right, then half a minute fast.
        """
        now = time.time()
        codes = [self.totp.at(now + late) for late in (-30, 0, 30)]
        code = next(code for code in codes if code not in self._shown)
        self._shown.add(code)
        return code


def enroll(person):
    """Switches two-factor log-in on; the phone, and the recovery codes."""
    text = person.get("/two-factor").text
    [uri] = re.findall(r'href="(otpauth:[^"]+)"', text)
    phone = Phone(html.unescape(uri))
    entries = {"code": phone.code(), "current": person.password}
    answer = person.post("/two-factor", Page(text).form("/two-factor").fields | entries)
    assert answer.status_code == 200, answer.text
    return phone, Page(answer.text).codes
