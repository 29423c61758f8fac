"""Archives of accounts: as the site makes them, and such as nobody should be able to send."""

import io
import json
import zipfile

from page import Page
from waiting import eventually


def made(person):
    """Asks for an archive, waits until it is there, and fetches it."""
    assert person.submit("/account/export", "/account/export").status_code == 303
    eventually(lambda: "is ready" in person.get("/account/export").text, what="an archive")
    answer = person.get("/account/export/file")
    assert answer.status_code == 200, answer.text
    return answer.content


def brought(person, content, **ticked):
    """Sends an archive, waits until it is looked at, and tells what the page says of it."""
    answer = person.send("/account/import", "/account/import", {"archive": ("a.zip", content)}, **ticked)
    assert answer.status_code == 303, answer.text
    return eventually(lambda: _outcome(person), within=60, what="the end of an import")


def _outcome(person):
    """What became of the archive that was sent last; nothing while that is open."""
    page = person.get("/account/import").text
    return "" if "<progress" in page or "will be looked at" in page else Page(page).text


def post(number=1, **members):
    """A post as an archive has it."""
    return {
        "url": f"https://old.example/@ada/{number}",
        "published_at": "2020-02-29T12:00:00Z",
        "visibility": "everyone",
        "text": f"words of long ago, {number}",
        "warning": "",
        "pictures": [],
    } | members


def archive(posts, account=None, files=None):
    """An archive of these posts."""
    account = account or {"format": "martlet-archive", "version": 1}
    lines = ",\n".join(json.dumps(post) for post in posts)
    named = {"account.json": json.dumps(account), "posts.json": f"[\n{lines}\n]\n"} | (files or {})
    return zipped(named)


def zipped(files):
    """- files: by name; a name may be a ZipInfo."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as written:
        for name, text in files.items():
            written.writestr(name, text)
    return content.getvalue()


def link(name, target):
    """An archive with a symbolic link in it."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return zipped({info: target, "account.json": "{}"})


def bomb(size):
    """Unpacks to so many bytes of nothing."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as written:
        written.writestr("account.json", json.dumps({"format": "martlet-archive", "version": 1}))
        with written.open("posts.json", "w", force_zip64=True) as file:
            for _ in range(size >> 20):
                file.write(bytes(1 << 20))
    return content.getvalue()


def many(count):
    """An archive of so many empty files."""
    return zipped({f"f{number}": "" for number in range(count)})
