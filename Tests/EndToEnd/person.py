"""Somebody at a browser without JavaScript: keeps cookies, reads forms, fills them in."""

import itertools

import requests
from requests.adapters import HTTPAdapter

from page import Page

PASSWORD = "stilts over wet meadows"
# Everybody lives at a loopback address of their own, so that limits by address hold as they do outside.
_addresses = (
    f"127.{a}.{b}.{c}"
    for a, b, c in itertools.product(range(1, 255), range(0, 255), range(1, 255))
)


class _FromAddress(HTTPAdapter):
    def __init__(self, address):
        self._address = address
        super().__init__()

    def init_poolmanager(self, *args, **options):
        super().init_poolmanager(*args, source_address=(self._address, 0), **options)


class Person:
    def __init__(self, site, handle=None, password=PASSWORD):
        self.site, self.handle, self.password = site, handle, password
        self.browser = requests.Session()
        self.browser.trust_env = False
        self.move(next(_addresses))
        self.browser.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux) Firefox/140.0"

    def move(self, address):
        """From now on, connects from this address."""
        self.address = address
        self.browser.mount("http://", _FromAddress(address))

    # -- What a browser does

    def get(self, path, **options):
        return self._ask("GET", path, **options)

    def post(self, path, entries=None, headers=None, **options):
        headers = {"Origin": self.site.origin} | (headers or {})
        return self._ask("POST", path, data=entries, headers=headers, **options)

    def call(self, method, path, json=None, headers=None):
        """Calls an API as a script on one of the site's own pages does."""
        headers = {"Origin": self.site.origin} | (headers or {})
        return self._ask(method, path, json=json, headers=headers)

    def head(self, path):
        return self._ask("HEAD", path)

    def read(self, path="/"):
        """The page at an address, which must be there."""
        answer = self.get(path)
        assert answer.status_code == 200, f"{path}: {answer.status_code}\n{answer.text}"
        return Page(answer.text)

    def submit(self, page, action, **entries):
        """Fills in the form of a page and sends it; the answer is not followed."""
        form = Page(self.get(page).text).form(action)
        return self.post(action, form.fields | entries)

    def send(self, page, action, files, **entries):
        """Fills in the form of a page, chooses files for it and sends it; the answer is not followed."""
        form = Page(self.get(page).text).form(action)
        chosen = {field: (name, content) for field, (name, content) in files.items()}
        # What is None has no file name: an ordinary field of a multipart form.
        parts = {name: (None, value) for name, value in (form.fields | entries).items() if name not in chosen}
        return self._ask("POST", action, files=parts | chosen, headers={"Origin": self.site.origin})

    def _ask(self, method, path, **options):
        return self.browser.request(
            method, self.site.origin + path, allow_redirects=False, timeout=30, **options
        )

    # -- What a person does

    def sign_up(self, **entries):
        form = self.read("/signup").form("/signup")
        opened = self.site.first_opening(form.fields["opened"])
        entries = {"handle": self.handle, "password": self.password, "opened": opened} | entries
        return self.post("/signup", form.fields | entries)

    def try_to_log_in(self, login=None, password=None, page="/login"):
        return self.submit(
            page, "/login", login=login or self.handle, password=password or self.password
        )

    def log_in(self, **entries):
        answer = self.try_to_log_in(**entries)
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"
        return self

    def log_out(self):
        answer = self.submit("/logout", "/logout")
        assert answer.status_code == 303, answer.text

    def is_logged_in(self):
        return self.get("/sessions").status_code == 200

    def publish(self, text, **entries):
        """Posts, and tells the address of the new post."""
        answer = self.submit("/", "/posts", text=text, **entries)
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"
        return self.read(f"/@{self.handle}").posts[0].path

    def answer(self, path, text, **entries):
        """Answers the post at an address, and tells the address of the answer."""
        sent = self.submit(path, "/posts", text=text, **entries)
        assert sent.status_code == 303, f"{sent.status_code}\n{sent.text}"
        return sent.headers["Location"]

    def edit(self, path, text, **entries):
        """Has the post at an address say something else."""
        answer = self.submit(f"{path}/edit", f"{path}/edit", text=text, **entries)
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"

    def delete(self, path):
        answer = self.submit(path, f"{path}/delete")
        assert answer.status_code == 303, answer.text

    def report(self, path, reason="abuse", comment=""):
        """Tells the moderators of the post or the person at an address."""
        answer = self.submit(f"{path}/report", f"{path}/report", reason=reason, comment=comment)
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"

    def follow(self, handle):
        self._do("follow", handle)

    def unfollow(self, handle):
        self._do("unfollow", handle)

    def mute(self, handle):
        self._do("mute", handle)

    def unmute(self, handle):
        self._do("unmute", handle)

    def block(self, handle):
        self._do("block", handle)

    def unblock(self, handle):
        self._do("unblock", handle, page="/blocked")

    def _do(self, action, handle, page=None):
        """Presses a button about somebody, on their page if not said otherwise."""
        answer = self.submit(page or f"/@{handle}", f"/@{handle}/{action}")
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"

    def react(self, action, path):
        """Presses a button under the post at this address."""
        answer = self.submit(path, f"{path}/{action}")
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"

    def texts(self, path="/"):
        """What the posts of a list say, newest first."""
        return [post.text for post in self.read(path).posts]

    def token(self):
        """An access token for the password, as a script gets one, at an address that tried no other."""
        entries = {"username": self.handle, "password": self.password}
        answer = self.elsewhere().post("/api/login/", entries)
        assert answer.status_code == 200, answer.text
        return answer.json()["access_token"]

    def elsewhere(self):
        """The same person at another device."""
        return Person(self.site, self.handle, self.password)
