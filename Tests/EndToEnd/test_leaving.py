"""Taking an account along and leaving: archives made, fetched and brought in, and what deleting leaves."""

import io
import json
import os
import re
import signal
import zipfile

import pytest
import requests
from PIL import Image

import archives
import pictures
from browser import Browser
from instance import Instance
from waiting import eventually

PASSWORD = "stilts over wet meadows"
TEXTS = [f"thing number {number} that was said" for number in range(3)]


@pytest.fixture(scope="module")
def site():
    # Whoever waits for something here looks more often than a person.
    with Instance(limits=False) as instance:
        yield instance


def opened(content):
    return zipfile.ZipFile(io.BytesIO(content))


def wrote(person):
    """Posts with all there is."""
    person.send(
        "/", "/posts", {"picture1": ("field.jpg", pictures.photograph())}, text=TEXTS[0], alt1="a field",
        warning="bright",
    )
    for text in TEXTS[1:]:
        person.publish(text)


def test_an_archive_is_a_zip_that_others_can_read(ada):
    wrote(ada)
    archive = opened(archives.made(ada))
    assert archive.testzip() is None
    account = json.loads(archive.read("account.json"))
    assert (account["format"], account["version"], account["handle"]) == ("martlet-archive", 1, ada.handle)
    posts = json.loads(archive.read("posts.json"))
    assert [post["text"] for post in posts] == TEXTS
    (picture,) = posts[0]["pictures"]
    assert Image.open(io.BytesIO(archive.read(picture["file"]))).size == (400, 300)
    # Every file that a page refers to is there.
    for page in ("index.html", "posts-1.html"):
        for name in re.findall(r'(?:src|href)="((?!http)[^"]+)"', archive.read(page).decode()):
            assert name in archive.namelist(), f"{page}: {name}"


def test_it_is_sent_to_its_owner_alone_and_in_parts(site, ada, grace, visitor):
    ada.publish("hello")
    whole = archives.made(ada)
    answer = ada.get("/account/export/file", headers={"Range": "bytes=0-9"})
    assert (answer.status_code, answer.content) == (206, whole[:10])
    answer = ada.get("/account/export/file")
    assert answer.headers["Content-Type"] == "application/zip"
    assert re.fullmatch(rf'attachment; filename="{ada.handle}-[0-9-]+\.zip"', answer.headers["Content-Disposition"])
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert grace.get("/account/export/file").status_code == 404
    assert visitor.get("/account/export/file").status_code == 303
    name = next((site.directory / "archives").glob("*.zip")).name
    for path in (f"/archives/{name}", "/archives/", f"/archives/../archives/{name}"):
        assert ada.get(path).status_code == 404
        assert requests.get(site.internal_origin + path, timeout=30).status_code == 404


def test_somebody_leaves_with_everything_and_comes_back_with_it(site, tmp_path, manner, ada, grace):
    handle = ada.handle
    with Browser(site, *manner) as browser, Browser(site, *manner) as reader:
        grace.follow(handle)
        wrote(ada)
        ada.follow(grace.handle)
        reader.enter(grace)
        reader.visit("/following")
        assert all(text in reader.words for text in TEXTS[1:])
        browser.enter(ada)
        browser.visit("/account/delete")
        assert browser.overflow() == 0
        assert "What stays" in browser.words
        browser.follow("Make an archive first…")
        browser.press("Make an archive")
        eventually(lambda: browser.visit("/account/export") or "is ready" in browser.words, what="an archive")
        assert browser.overflow() == 0
        content = ada.get("/account/export/file").content

        unpacked = tmp_path / "archive"
        opened(content).extractall(unpacked)
        browser.visit_file(unpacked / "index.html")
        assert all(text in browser.words for text in TEXTS)
        assert browser.broken_pictures() == []
        assert browser.overflow() == 0
        assert [words for words in browser.complaints() if "file:" in words] == []

        browser.visit("/account/delete")
        browser.fill(confirmation=handle, password=PASSWORD)
        browser.press("Delete my account")
        assert "Your account is deleted." in browser.words
        browser.visit(f"/@{handle}")
        assert "thing number" not in browser.words
        reader.reload()
        assert "thing number" not in reader.words

        browser.enter(site.newcomer(f"new-{handle}"))
        browser.visit("/account/import")
        assert browser.overflow() == 0
        (tmp_path / "mine.zip").write_bytes(content)
        browser.attach(archive=tmp_path / "mine.zip")
        browser.tick_box("people")
        browser.press("Bring it along")
        eventually(
            lambda: browser.visit("/account/import") or "3 posts have come in" in browser.words,
            within=60, what="the end of an import",
        )
        assert "You now follow 1 more person." in browser.words
        browser.follow("See what you have brought along")
        assert browser.overflow() == 0
        # The first has a warning, behind which it stands.
        assert all(text in browser.words for text in ["bright", *TEXTS[1:]])
        assert f"/@new-{handle}/" not in site.visitor().get("/").text


def test_what_comes_back_is_what_went(site, ada, grace):
    wrote(ada)
    before = json.loads(opened(archives.made(ada)).read("posts.json"))
    archives.brought(grace, archives.made(ada))
    after = json.loads(opened(archives.made(grace)).read("posts.json"))
    same = ("text", "warning", "visibility", "published_at", "former_versions")
    assert [[post[name] for name in same] for post in after] == [[post[name] for name in same] for post in before]
    assert [post["brought_from"] for post in after] == [post["url"] for post in before]
    assert [[p["description"] for p in post["pictures"]] for post in after] == [["a field"], [], []]
    assert "3 were here already" in archives.brought(grace, archives.made(ada))


HOSTILE = {
    "no zip": (lambda: b"no zip at all", "is no zip"),
    "half a zip": (lambda: archives.archive([archives.post()])[:150], "breaks off"),
    "a zip of something else": (lambda: archives.zipped({"cat.txt": "meow"}), "no archive that Martlet"),
    "a name that leads out": (lambda: archives.archive([], files={"../../evil": "x"}), "links or names"),
    "an absolute name": (lambda: archives.archive([], files={"/tmp/evil": "x"}), "links or names"),
    "a name with a backslash": (lambda: archives.archive([], files={"a\\..\\evil": "x"}), "links or names"),
    "a link": (lambda: archives.link("posts.json", "/etc/passwd"), "links or names"),
    "the same name twice": (
        lambda: archives.zipped({zipfile.ZipInfo("posts.json"): "[", zipfile.ZipInfo("account.json"): "{}"} | {zipfile.ZipInfo("posts.json"): "]"}),
        "links or names",
    ),
    "JSON that is none": (lambda: archives.archive([], files={"posts.json": "[\n{\n]\n"}), "does not say"),
    "a list on one line": (lambda: archives.archive([], files={"posts.json": "[{}]"}), "does not say"),
    "a post without a date": (lambda: archives.archive([archives.post(published_at=None)]), "does not say"),
    "a newer format": (
        lambda: archives.archive([], account={"format": "martlet-archive", "version": 2}), "newer Martlet",
    ),
    "nested very deep": (lambda: archives.archive([], files={"posts.json": "[\n" + "[" * 100_000 + "\n]\n"}), "does not say"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_archive_ends_as_a_clear_sentence_and_brings_nothing(site, what):
    make, sentence = HOSTILE[what]
    eve = site.newcomer("eve-" + re.sub("[^a-z]", "-", what.lower())[:24])
    assert sentence in archives.brought(eve, make())
    assert eve.read(f"/@{eve.handle}/brought").posts == []
    assert list((site.directory / "archives").glob("sent-*")) == []
    assert not (site.directory / "evil").exists() and not os.path.exists("/tmp/evil")


def test_a_bomb_is_not_unpacked():
    with Instance(limits=False, limit_import=4) as site:
        eve = site.member("eve")
        assert "unpacks to more" in archives.brought(eve, archives.bomb(64 << 20))
        assert list((site.directory / "archives").rglob("*.json")) == []


def test_what_does_not_fit_is_left_out_and_the_rest_comes_in(ada):
    posts = [
        archives.post(1), archives.post(2, text="long " * 300), archives.post(3, text=" \n"),
        archives.post(4, text="with a bell \a"), archives.post(5, visibility="followers"),
        archives.post(6, pictures=[{"file": "media/" + "a" * 64 + ".webp", "description": ""}]),
        archives.post(7, pictures=[{"file": "../../etc/passwd", "description": ""}]),
    ]
    files = {"media/" + "a" * 64 + ".webp": b"RIFF is no picture"}
    words = archives.brought(ada, archives.archive(posts, files=files))
    assert "4 posts have come in" in words
    assert "1 left out: longer than the 500" in words and "2 left out: nothing in them" in words
    assert "2 pictures could not be read" in words


def test_other_peoples_posts_stay_theirs(ada, grace):
    """An archive may say what it likes of addresses: its posts are its sender's."""
    theirs = grace.publish("written by grace")
    post = archives.post(1, url=f"{grace.site.origin}{theirs}", text="never written by grace")
    archives.brought(ada, archives.archive([post]))
    assert grace.read(f"/@{grace.handle}").posts[0].text == "written by grace"
    assert [post.author for post in ada.read(f"/@{ada.handle}/brought").posts] == [f"/@{ada.handle}"]


def test_a_deleted_account_leaves_no_word_on_the_disk():
    with Instance(limits=False) as site:
        ada = site.member("ada")
        ada.log_out()
        ada.browser.headers["User-Agent"] = "zqdevice/1.0"
        ada.log_in()
        ada.submit("/profile", "/profile", name="zqname", bio="zqbio", email="zqmail@example.org")
        ada.send("/", "/posts", {"picture1": ("x.jpg", pictures.photograph())}, text="zqpost", alt1="zqalt", warning="zqwarning")
        archives.made(ada)
        words = [b"zqdevice", b"zqname", b"zqbio", b"zqmail", b"zqpost", b"zqalt", b"zqwarning"]

        def disk():
            files = [*site.directory.glob("martlet.db*"), *(site.directory / "archives").rglob("*")]
            content = b"".join(file.read_bytes() for file in files if file.is_file())
            return [word for word in words if word in content]

        assert disk() == words
        answer = ada.submit("/account/delete", "/account/delete", confirmation="ada", password=PASSWORD)
        assert answer.status_code == 303
        eventually(lambda: disk() == [], within=90, what="the erasure")
        assert list((site.directory / "archives").glob("*.zip")) == []


def test_an_archive_is_made_although_the_responder_is_killed_over_it():
    with Instance(limits=False, processes=1) as site:
        site.run("demo", "--people", "1", "--posts", "20000", "--posts-only")
        handle = json.loads(site.run("user", "list", "--json").splitlines()[0])["username"]
        person = site.visitor()
        person.handle, person.password = handle, "correct horse martlet"
        person.log_in()
        assert person.submit("/account/export", "/account/export").status_code == 303
        eventually(lambda: "being made" in person.get("/account/export").text, what="the beginning")
        (responder,) = site.responders
        os.kill(responder, signal.SIGKILL)
        eventually(lambda: "is ready" in person.get("/account/export").text, within=240, what="an archive")
        archive = opened(person.get("/account/export/file").content)
        assert len(json.loads(archive.read("posts.json"))) == 20000
        assert "posts-200.html" in archive.namelist()


def test_an_operator_writes_an_archive(site, ada, tmp_path):
    wrote(ada)
    target = tmp_path / "ada.zip"
    told = json.loads(site.run("user", "export", ada.handle, "--to", target, "--json"))
    assert told == {"username": ada.handle, "path": str(target), "bytes": str(target.stat().st_size)}
    assert [post["text"] for post in json.loads(opened(target.read_bytes()).read("posts.json"))] == TEXTS
    assert [path.name for path in tmp_path.iterdir()] == ["ada.zip"]
    assert site.attempt("user", "export", ada.handle, "--to", target).returncode == 1
    assert site.attempt("user", "export", "nobody-at-all", "--to", tmp_path / "x.zip").returncode == 1
    assert "ada.zip" in site.run("user", "export", "--help")
