"""Pictures as nginx serves them, and what stands for those that nobody has sent."""

import pytest


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
    assert "nginx" not in answer.text
