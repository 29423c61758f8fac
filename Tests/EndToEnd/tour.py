"""
A tour of every page: a world in which each has something to show, and who sees it there.

`STOPS` is the one table of pages; `test_tour.py` holds it against the program's routes.
"""

import re
import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from authenticator import enroll
from instance import ROOT, Instance
from mailbox import Mailbox, link_in
from page import Page
from person import Person
from scenery import landscape, portrait
from waiting import eventually

SMALL_TALK = (
    "It is! Mole Valley, seen from the north.", "I thought so. We walked there in spring.", "Was it dry then?",
    "Dry enough. The swifts were back.", "They left last week, here.", "Already? It is early this year.",
)
# More answers, one below another, than a page shows.
DEPTH = 24
UNLISTED = "1"
ENGLISH, CHINESE = "en", "zh-Hans"
DEMO_PASSWORD = "correct horse martlet"


@dataclass(frozen=True)
class Stop:
    """
    - route: the page's pattern in Routes.swift; what follows a `?` or `#` is this stop's own.
    - who: `ada`, who administrates, `grace at the door`, who has given her password, or nobody.
    """

    name: str
    route: str
    who: str = "ada"


STRANGER, ADA, AT_THE_DOOR = "", "ada", "grace at the door"

STOPS = [
    Stop("welcome", "/", STRANGER),
    Stop("home", "/"),
    Stop("following", "/following"),
    Stop("notifications", "/notifications"),
    Stop("notification-settings", "/notifications/settings"),
    Stop("search", "/search?q=the"),
    Stop("search-nothing", "/search?q=nowhere+to+be+found"),
    Stop("tag", "/tags/{tag}"),
    Stop("person", "/@{handle}"),
    Stop("own-page", "/@{handle}?own"),
    Stop("person-following", "/@{handle}/following"),
    Stop("person-followers", "/@{handle}/followers"),
    Stop("post", "/@{handle}/{id}"),
    Stop("post-pictures", "/@{handle}/{id}?pictures"),
    Stop("post-answer", "/@{handle}/{id}?answer"),
    Stop("post-deep", "/@{handle}/{id}?deep"),
    Stop("post-stranger", "/@{handle}/{id}", STRANGER),
    Stop("post-edit", "/@{handle}/{id}/edit"),
    Stop("post-history", "/@{handle}/{id}/history"),
    Stop("post-likes", "/@{handle}/{id}/likes"),
    Stop("post-boosts", "/@{handle}/{id}/boosts"),
    Stop("likes", "/likes"),
    Stop("bookmarks", "/bookmarks"),
    Stop("signup", "/signup", STRANGER),
    Stop("signup-confirm", "/signup/confirm", STRANGER),
    Stop("email-confirm", "/email/confirm", STRANGER),
    Stop("login", "/login", STRANGER),
    Stop("login-code", "/login/code", AT_THE_DOOR),
    Stop("password-forgotten", "/password/forgotten", STRANGER),
    Stop("password-reset", "/password/reset", STRANGER),
    Stop("password-reset-void", "/password/reset?token=none", STRANGER),
    Stop("logout", "/logout"),
    Stop("logout-stranger", "/logout", STRANGER),
    Stop("appearance", "/theme"),
    Stop("settings", "/profile"),
    Stop("two-factor", "/two-factor"),
    Stop("muted", "/muted"),
    Stop("blocked", "/blocked"),
    Stop("sessions", "/sessions"),
    Stop("account-export", "/account/export"),
    Stop("account-import", "/account/import"),
    Stop("person-brought", "/@{handle}/brought"),
    Stop("account-delete", "/account/delete"),
    Stop("apps", "/apps"),
    Stop("app", "/apps/{id}"),
    Stop("consent", "/oauth/authorize"),
    Stop("report-person", "/@{handle}/report"),
    Stop("report-post", "/@{handle}/{id}/report"),
    Stop("moderation", "/moderation"),
    Stop("moderation-resolved", "/moderation/resolved"),
    Stop("moderation-report", "/moderation/reports/{id}"),
    Stop("moderation-suspended", "/moderation/suspended"),
    Stop("moderation-suspended-person", "/@{handle}?suspended"),
    Stop("moderation-audit", "/moderation/audit"),
    Stop("moderation-signups", "/moderation/signups"),
    Stop("api", "/docs/api"),
    Stop("api-chapter", "/docs/api/{chapter}"),
    Stop("not-found", "/no/such/page", STRANGER),
]

# What somebody in particular is given that is no page.
NO_PAGES = {"/account/export/file", "/language/{tag}", "/stream"}


def routes():
    """The patterns of all pages that the program has; what is open to everybody in the same form is none."""
    table = (ROOT / "Sources/FCGIApp/Routes.swift").read_text()
    return set(re.findall(r'^ +\.get\("([^"]+)", (?!open:)', table, re.MULTILINE)) - NO_PAGES


def visited():
    return {re.split("[?#]", stop.route)[0] for stop in STOPS} - {"/no/such/page"}


class Tour:
    """
    `path(stop)` leads there; `cookies(stop)` are those of who sees it. `answers` are pages, by name, that have no
    address, as forms of ada's or grace's lead to them.
    """

    def __init__(self, site, mailbox):
        self.site = site
        site.run("demo", "--people", "24", "--posts", "300")
        self.ada, self.grace, self.linus = (self._resident(name) for name in ("ada", "grace", "linus"))
        self._paths, self.answers = {}, {}
        self._be_careful()
        self._moderate()
        self._carry_along()
        self._publish()
        self._open_links(mailbox)
        self._let_an_app_in()
        self._stand_at_the_door()
        self.speak(ENGLISH)

    def path(self, stop):
        return self._paths.get(stop.name, stop.route)

    def cookies(self, stop):
        who = {ADA: self.ada, AT_THE_DOOR: self._at_the_door}.get(stop.who)
        return (dict(who.browser.cookies) if who else {}) | {"martlet-lang": self._language}

    def speak(self, language):
        """From now on, all pages are in this language."""
        self._language = language
        self.ada.submit("/profile", "/profile/language", language=language)
        # Says that the language is another, once.
        self.ada.read("/")

    def happen(self):
        """Something that ada has not been told of yet."""
        self.grace.publish("Good morning, @ada! Have you seen the hills today?")

    def _resident(self, handle):
        return Person(self.site, handle, password=DEMO_PASSWORD).log_in()

    def _one(self, question):
        with closing(sqlite3.connect(f"file:{self.site.database}?mode=ro", uri=True)) as connection:
            return connection.execute(question).fetchone()

    def _publish(self):
        ada, grace = self.ada, self.grace
        ada.send("/profile", "/profile/avatar", {"picture": ("ada.png", portrait())})
        ada.send("/profile", "/profile/header", {"picture": ("header.png", landscape(1200, 400))})
        refused = ada.send("/", "/posts", {"picture1": ("1.png", landscape(800, 600))}, text="", alt1="Hills")
        assert refused.status_code == 422
        self.answers["composer-refused"] = refused.text
        for count in (1, 4):
            self._show(grace, count, f"Seen on the way, {count} of many.")
        edited = ada.publish("The analytical engine weaves algebraic patterns, `a + b`. #engines")
        ada.submit(f"{edited}/edit", f"{edited}/edit", text="The analytical engine weaves algebraic patterns, `a + b`, as looms weave leaves. #engines")
        ada.react("bookmark", edited)
        grace.publish("The last chapter, for those who have not read it: it was the bird.", warning="How the book ends")
        pictures = self._show(ada, 3, "Three evenings from the same hill. #walks")
        for reaction in ("like", "boost", "bookmark"):
            grace.react(reaction, pictures)
        ada.react("pin", pictures)
        answer = grace.answer(pictures, "The second one! Is that the mole on the left?")
        deep = answer
        for number in range(DEPTH):
            words = SMALL_TALK[number % len(SMALL_TALK)]
            deep = (ada, grace)[number % 2].answer(deep, words, visibility=UNLISTED)
        handle, post = self._one(
            """SELECT a.handle, p.id FROM posts AS p JOIN accounts AS a ON a.id = p.author
               WHERE p.visibility = 0 AND p.like_count > 0 AND p.boost_count > 0 AND a.handle <> 'ada'
               ORDER BY p.reply_count DESC, p.id LIMIT 1"""
        )
        busiest = f"/@{handle}/{post}"
        (tag,) = self._one("SELECT tag FROM post_tags GROUP BY tag ORDER BY count(*) DESC LIMIT 1")
        self._paths |= {
            "tag": f"/tags/{tag}", "person": "/@grace", "own-page": "/@ada",
            "person-following": "/@ada/following", "person-followers": "/@ada/followers", "post": busiest,
            "post-stranger": busiest, "post-pictures": pictures, "post-answer": answer, "post-deep": deep,
            "post-edit": f"{edited}/edit", "post-history": f"{edited}/history", "post-likes": f"{busiest}/likes",
            "post-boosts": f"{busiest}/boosts", "api-chapter": "/docs/api/tweets",
            "report-post": f"{busiest}/report", "report-person": "/@linus/report",
        }

    def _show(self, person, count, text):
        """Posts pictures, and tells the address."""
        views = {f"picture{n}": (f"{n}.png", landscape(800, 600, n + count)) for n in range(1, count + 1)}
        words = {f"alt{n}": f"Hills behind hills, at hour {n}" for n in range(1, count + 1)}
        sent = person.send("/", "/posts", views, text=text, **words)
        assert sent.status_code == 303, sent.text
        return person.read(f"/@{person.handle}").posts[0].path

    def _be_careful(self):
        for handle in ("mallory", "eve", "troll"):
            self.site.run("user", "add", handle, entry=f"{DEMO_PASSWORD}\n")
        self.ada.mute("eve")
        self.ada.block("troll")

    def _carry_along(self):
        """Ada brings what linus has packed."""
        packed = self._pack(self.linus)
        self._pack(self.ada)
        sent = self.ada.send("/account/import", "/account/import", {"archive": ("linus.zip", packed)}, people="1")
        assert sent.status_code == 303
        eventually(lambda: "/brought" in self.ada.get("/account/import").text, what="bringing an archive")
        self._paths["person-brought"] = "/@ada/brought"

    def _pack(self, person):
        person.submit("/account/export", "/account/export")
        eventually(lambda: "/account/export/file" in person.get("/account/export").text, what="packing an archive")
        return person.get("/account/export/file").content

    def _moderate(self):
        eve = self._resident("eve")
        advert = eve.publish("Buy my cheap rockets at https://rockets.example, today only!")
        self.grace.report(advert, reason="spam", comment="This is the third one today.")
        self.linus.report(advert, reason="spam")
        self.grace.report("/@linus", comment="He calls me names under every post of mine.")
        old = self._resident("mallory").publish("You are all fools.")
        self.grace.report(old, comment="Not the first time.")
        queue = self.ada.get("/moderation").text
        [report] = [number for number in re.findall(r'id="report-(\d+)"', queue) if f"{old}" in self._report(number)]
        self.ada.submit(f"/moderation/reports/{report}", f"/moderation/reports/{report}/dismiss")
        self.ada.submit("/@mallory", "/@mallory/suspend")
        self._paths |= {
            "moderation-report": f"/moderation/reports/{report}", "moderation-suspended-person": "/@mallory",
        }

    def _report(self, number):
        return self.ada.get(f"/moderation/reports/{number}").text

    def _open_links(self, mailbox):
        confirmed, waiting = self.site.visitor(), self.site.visitor()
        for person, handle in ((confirmed, "newcomer"), (waiting, "doubtful")):
            entries = {"handle": handle, "password": DEMO_PASSWORD, "email": f"{handle}@example.net"}
            assert person.sign_up(**entries).status_code == 303
        link = link_in(mailbox.letter_to("newcomer@example.net"), self.site)
        confirmed.submit(link, "/signup/confirm")
        bio = "Weaves `algebra`. More at https://ada.example."
        self.ada.submit("/profile", "/profile", email="ada@example.net", bio=bio)
        reset = self.site.run("user", "password", "barbara", "--link").strip()
        self._paths |= {
            "signup-confirm": link_in(mailbox.letter_to("doubtful@example.net"), self.site),
            "email-confirm": link_in(mailbox.letter_to("ada@example.net"), self.site),
            "password-reset": reset.removeprefix(self.site.origin),
        }

    def _let_an_app_in(self):
        answer = self.ada.submit(
            "/apps", "/apps", name="Reader", redirects="https://reader.example/back", confidential="yes",
        )
        self._paths["app"] = answer.headers["Location"]
        client, secret, *_ = Page(self.ada.get(self._paths["app"]).text).codes
        # Of RFC 7636, appendix B.
        verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
        challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        consent = (
            f"/oauth/authorize?response_type=code&client_id={client}&redirect_uri=https://reader.example/back"
            f"&scope=read+post&state=s&code_challenge={challenge}&code_challenge_method=S256"
        )
        self._paths["consent"] = consent
        approved = self.ada.submit(consent, "/oauth/authorize", decision="approve")
        assert approved.status_code == 303, approved.text
        [code] = parse_qs(urlsplit(approved.headers["Location"]).query)["code"]
        entries = {
            "grant_type": "authorization_code", "code": code, "code_verifier": verifier, "client_id": client,
            "client_secret": secret, "redirect_uri": "https://reader.example/back",
        }
        answer = self.site.visitor().post("/oauth/token", entries)
        assert answer.status_code == 200, answer.text

    def _stand_at_the_door(self):
        phone, _ = enroll(self.grace)
        codes = self.grace.submit(
            "/two-factor", "/two-factor/recovery-codes", code=phone.code(), current=DEMO_PASSWORD)
        assert codes.status_code == 200, codes.text
        self.answers["two-factor-codes"] = codes.text
        self._at_the_door = self.grace.elsewhere()
        assert self._at_the_door.try_to_log_in().headers["Location"].startswith("/login/code")


@contextmanager
def tour(directory):
    """The site is there as long as it is walked through; its mail goes to a directory."""
    mailbox = Mailbox(directory / "mail")
    with Instance(limits=False, signup="approval", email="confirmed", **mailbox.settings) as site:
        yield Tour(site, mailbox)
