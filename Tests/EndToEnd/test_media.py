"""Pictures: sent through the real forms, made by the real libvips, served by the real nginx."""

import io
import re

import pytest
from PIL import Image

import pictures
import processes
from instance import Instance
from page import Page


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def shown(person, path="/"):
    """The addresses of the pictures on a page, in order."""
    return re.findall(r'<img src="(/media/[^"]+)"', person.get(path).text)


def post(person, *files, **entries):
    chosen = {f"picture{n}": file for n, file in enumerate(files, 1)}
    return person.send("/", "/posts", chosen, **({"text": "look"} | entries))


def posted(person, *files, **entries):
    """Posts files, which must all become pictures, and tells what is served."""
    answer = post(person, *files, **entries)
    assert answer.status_code == 303, answer.text
    return [person.get(path) for path in shown(person, f"/@{person.handle}")[: len(files)]]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WebP", "GIF"])
def test_every_format_is_taken_and_served_as_webp(visitor, ada, kind):
    (answer,) = posted(ada, (f"field.{kind}", pictures.photograph(kind)), alt1="a field")
    assert answer.headers["Content-Type"] == "image/webp"
    assert Image.open(io.BytesIO(answer.content)).size == (400, 300)
    assert 'alt="a field" width="400" height="300" loading="lazy"' in visitor.get(f"/@{ada.handle}").text


def test_a_picture_is_kept_for_good_and_does_nothing(visitor, ada):
    (answer,) = posted(ada, ("x.jpg", pictures.photograph()))
    answer = visitor.get(answer.request.path_url)
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_where_a_photograph_was_taken_is_told_to_nobody(ada):
    sent = pictures.geotagged()
    assert Image.open(io.BytesIO(sent)).getexif().get_ifd(0x8825)
    (answer,) = posted(ada, ("holiday.jpg", sent))
    picture = Image.open(io.BytesIO(answer.content))
    assert picture.size == (300, 400), "and it stands upright"
    assert dict(picture.getexif()) == {} and picture.getexif().get_ifd(0x8825) == {}
    assert not {"exif", "xmp", "icc_profile", "comment"} & set(picture.info)
    for trace in (pictures.PLACE.encode(), b"EXIF", b"XMP ", b"ICCP"):
        assert trace not in answer.content


def test_an_animation_stays_one_and_a_large_picture_gets_smaller(ada):
    moving, large = posted(
        ada, ("moving.gif", pictures.animation(5)), ("large.jpg", pictures.photograph(size=(4000, 1000)))
    )
    assert Image.open(io.BytesIO(moving.content)).n_frames == 5
    assert Image.open(io.BytesIO(large.content)).size == (1600, 400)


HOSTILE = {
    "a script in an SVG": (lambda: b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "can be taken"),
    "an archive": (lambda: b"PK\3\4" + b"\0" * 100, "can be taken"),
    "a page": (lambda: b"<!doctype html><script>alert(1)</script>", "can be taken"),
    "a TIFF": (lambda: pictures.photograph("TIFF"), "can be taken"),
    "a program of one word": (lambda: b"GIF89a=1;alert(1)//", "damaged"),
    "nothing": (lambda: b"", "is empty"),
    "a decompression bomb": (pictures.bomb, "too many pixels"),
    "a header of 30,000 × 30,000": (lambda: pictures.announced(30_000, 30_000), "too many pixels"),
    "16 bits, interlaced": (pictures.hungry, "takes too long to read"),
    "half a JPEG": (lambda: pictures.photograph()[:9_000], "damaged"),
    "half a PNG": (lambda: pictures.photograph("PNG")[:9_000], "damaged"),
    "half a WebP": (lambda: pictures.photograph("WebP")[:2_000], "damaged"),
    "half a GIF": (lambda: pictures.photograph("GIF")[:9_000], "damaged"),
    "a header alone": (lambda: pictures.announced(100, 100), "damaged"),
    "an animation without an end": (lambda: pictures.animation(201, (8, 8)), "too long"),
    "nine megabytes": (lambda: pictures.photograph() + b"\0" * (9 << 20), "8 MB"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_ends_as_a_clear_sentence_and_loses_nothing(site, ada, what):
    make, sentence = HOSTILE[what]
    good = ("good.jpg", pictures.photograph())
    answer = post(ada, good, ("cat.jpg", make()), text="look at this", alt1="a field", alt2="a cat")
    assert answer.status_code == 422
    assert sentence in answer.text and "“cat.jpg”" in answer.text
    # What was typed, and the picture that was good, come back with the form.
    form = typed(answer)
    assert form["text"] == "look at this" and form["alt1"] == "a field"
    again = ada.post("/posts", form)
    assert again.status_code == 303
    assert len(shown(ada, f"/@{ada.handle}")) == 1


def typed(answer):
    """What the composer would send again, with nothing left out."""
    fields = Page(answer.text).form("/posts").fields
    return {name: value for name, value in fields.items() if not name.startswith("leave")}


@pytest.mark.parametrize(
    "make",
    [
        lambda: pictures.photograph("GIF") + b"*/=1;alert(1)//",
        lambda: pictures.photograph("JPEG") + b"PK\3\4 an archive <script>alert(1)</script>",
        lambda: pictures.photograph("PNG") + b"<script>alert(1)</script>",
        lambda: pictures.photograph("WebP") + b"<script>alert(1)</script>",
        lambda: pictures.photograph("JPEG", comment=b"*/=1;<script>alert(1)</script>"),
    ],
    ids=["GIF and script", "JPEG and archive", "PNG and page", "WebP and page", "script in a comment"],
)
def test_of_a_file_that_is_two_things_only_the_picture_is_kept(ada, make):
    (answer,) = posted(ada, ("cat.jpg", make()))
    assert Image.open(io.BytesIO(answer.content)).size == (400, 300)
    assert b"script" not in answer.content and b"alert" not in answer.content


def test_a_comment_that_unpacks_to_very_much_does_no_harm(site, ada):
    answer = post(ada, ("cat.png", pictures.text_bomb()))
    assert answer.status_code in (303, 422)


def test_four_large_files_take_no_memory_of_a_responder(site, ada):
    posted(ada, ("a.jpg", pictures.photograph()))
    large = pictures.photograph() + b"\0" * (7 << 20)
    before = {pid: processes.memory_bytes(pid) for pid in site.responders}
    posted(ada, *[(f"{n}.jpg", large) for n in range(4)])
    for pid, memory in before.items():
        assert processes.memory_bytes(pid) - memory < 8 << 20


def test_a_face_is_given_seen_and_taken_away(ada, grace):
    ada.publish("hello")
    face = ("me.jpg", pictures.photograph(size=(2000, 1200)))
    for kind, seen, size in (("avatar", "avatar", (200, 200)), ("header", "banner", (1200, 400))):
        answer = ada.send("/profile", f"/profile/{kind}", {"picture": face})
        assert answer.status_code == 303, answer.text
        path = re.search(f'class="{seen}" src="(/media/[^"]+)"', grace.get(f"/@{ada.handle}").text)[1]
        assert Image.open(io.BytesIO(grace.get(path).content)).size == size
        assert ada.submit("/profile", f"/profile/{kind}", remove="1").status_code == 303
        assert path not in grace.get(f"/@{ada.handle}").text


def test_who_is_not_signed_in_sends_nothing(site, visitor, ada):
    form = ada.read("/profile").form("/profile/avatar")
    files = {"picture": ("x.jpg", pictures.photograph()), "csrf": (None, form.fields["csrf"])}
    answer = visitor.browser.post(
        f"{site.origin}/profile/avatar", files=files, headers={"Origin": site.origin}, allow_redirects=False
    )
    assert answer.status_code == 401


def test_who_has_no_picture_has_a_pattern_that_is_kept_for_good(site, visitor, ada):
    ada.publish("hello")
    path = f"/identicon/{ada.handle}.svg"
    assert f'src="{path}"' in visitor.get("/").text
    first = visitor.get(path)
    assert first.status_code == 200
    assert first.headers["Content-Type"] == "image/svg+xml"
    assert first.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    again = ada.get(path)
    assert again.content == first.content
    entry = site.access_log.find(again.headers["X-Request-Id"])
    assert entry["cache"] == "HIT", "somebody signed in gets it from nginx, too"


@pytest.mark.parametrize(
    "path",
    [
        "/media/",
        "/media",
        "/media/ab/",
        "/media/.incoming/",
        "/media/../martlet.db",
        "/media/%2e%2e/martlet.db",
        "/media/ab/..%2f..%2fmartlet.db",
        "/media//etc/passwd",
        "/media/ab/" + "a" * 63 + ".webp",
        "/media/ab/" + "A" * 64 + ".webp",
        "/media/ab/" + "a" * 64 + ".html",
        "/media/ab/" + "a" * 64 + ".webp/x",
        "/media/ab/" + "a" * 64 + ".webp",
    ],
)
def test_nothing_but_pictures_is_served_as_pictures(visitor, path):
    answer = visitor.get(path)
    assert answer.status_code in (400, 404)
    assert "root:" not in answer.text and "SQLite" not in answer.text


def test_pictures_are_sent_in_one_window_and_seen_in_another(windows, ada, tmp_path):
    files = []
    for number, size in enumerate([(800, 600), (600, 800), (900, 300), (500, 500)], 1):
        files.append(tmp_path / f"{number}.jpg")
        files[-1].write_bytes(pictures.photograph(size=size))
    first, second = windows
    for count in range(1, 5):
        first.visit("/")
        first.open("Pictures")
        first.fill(text=f"{count} of them by {ada.handle}")
        first.attach(**{f"picture{n}": files[n - 1] for n in range(1, count + 1)})
        first.fill(alt1=f"a field, seen by {ada.handle}")
        first.send_off()
        second.sees(f"{count} of them by {ada.handle}")
    for browser in windows:
        assert browser.overflow() == 0
        assert browser.descriptions().count(f"a field, seen by {ada.handle}") == 4
    first.visit("/profile")
    for field in ("avatar-picture", "header-picture"):
        first.send_picture(field, files[1])
    assert first.overflow() == 0
    second.visit(f"/@{ada.handle}")
    assert second.overflow() == 0
    assert second.broken_pictures() == []
    assert first.complaints() == second.complaints() == []


def test_where_libvips_is_missing_the_operator_is_told_and_people_are_not_asked():
    with Instance(vips="/nowhere/vips") as site:
        assert "nobody can send pictures: /nowhere/vips" in site.attempt("check").stderr
        ada = site.member("ada")
        assert 'type="file"' not in ada.get("/").text + ada.get("/profile").text
        ada.publish("still here")
