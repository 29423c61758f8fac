"""What browsers may keep, and what they ask again."""

import io
import re

import pytest
from PIL import Image


@pytest.fixture
def stylesheet(visitor):
    """The address of the stylesheet as a page gives it."""
    return re.search(r'href="(/static/[0-9a-f]{12}/site\.css)"', visitor.get("/").text).group(1)


def test_a_file_whose_address_holds_its_digest_is_kept_for_good(visitor, stylesheet):
    answer = visitor.get(stylesheet)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/css")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_a_file_goes_out_compressed_as_it_was_laid_down(visitor, stylesheet):
    packed = visitor.get(stylesheet, headers={"Accept-Encoding": "gzip"})
    plain = visitor.get(stylesheet, headers={"Accept-Encoding": "identity"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert int(packed.headers["Content-Length"]) < int(plain.headers["Content-Length"])
    assert packed.content == plain.content


def test_every_file_that_a_page_names_is_there(visitor):
    names = re.findall(r'(?:href|src)="(/static/[^"]+)"', visitor.get("/").text)
    assert names
    assert {visitor.get(name).status_code for name in names} == {200}


@pytest.mark.parametrize("path", ["/favicon.ico", "/apple-touch-icon.png", "/robots.txt"])
def test_what_browsers_ask_for_unbidden_is_there(visitor, path):
    answer = visitor.get(path)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "public, max-age=86400")


def test_the_pictures_of_the_installed_site_are_there_in_the_sizes_that_it_says(visitor):
    manifest = visitor.get("/manifest.webmanifest").json()
    for icon in manifest["icons"]:
        answer = visitor.get(icon["src"])
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, icon["type"])
        if icon["type"] == "image/png":
            size = Image.open(io.BytesIO(answer.content)).size
            assert "{}x{}".format(*size) == icon["sizes"]


@pytest.mark.parametrize("who", ["visitor", "ada"])
def test_a_page_that_has_not_changed_is_not_sent_again(request, who):
    person = request.getfixturevalue(who)
    first = person.get("/")
    again = person.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_page_that_has_changed_is_sent_again(ada):
    tag = ada.get("/").headers["ETag"]
    ada.publish("news")
    assert ada.get("/", headers={"If-None-Match": tag}).status_code == 200


def test_two_people_never_share_a_tag(ada, grace):
    tag = ada.get("/").headers["ETag"]
    assert grace.get("/", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("path", ["/login", "/profile", "/sessions"])
def test_a_personal_page_is_kept_nowhere(ada, path):
    assert ada.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/static/000000000000/.hidden",
        "/static/000000000000/%2e%2e/%2e%2e/uwsgi-like.ini",
        "/static/000000000000//etc/passwd",
        "/static/site.css",
        "/errors/404.html",
        "/uwsgi-like.ini",
    ],
)
def test_nothing_but_the_static_files_is_served_as_files(visitor, path):
    assert visitor.get(path).status_code == 404
