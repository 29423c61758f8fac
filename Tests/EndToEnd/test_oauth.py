"""Apps that act for people: unmodified OAuth clients, a person at the consent page, and what comes of it."""

from urllib.parse import parse_qs, urlsplit

import pytest
import requests
from authlib.integrations.base_client.errors import OAuthError
from authlib.integrations.requests_client import OAuth2Session as AuthlibSession
from oauthlib.oauth2.rfc6749.errors import OAuth2Error
from requests_oauthlib import OAuth2Session

from browser import Browser
from loopback_app import LoopbackApp
from page import Page

REDIRECT = "https://app.example/back"
OUT_OF_BAND = "urn:ietf:wg:oauth:2.0:oob"


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture(autouse=True)
def plain_http(monkeypatch):
    """Here the site has no TLS, and the clients insist on it."""
    monkeypatch.setenv("OAUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("AUTHLIB_INSECURE_TRANSPORT", "1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture(scope="module")
def metadata(site):
    answer = requests.get(f"{site.origin}/.well-known/oauth-authorization-server", timeout=30)
    assert answer.status_code == 200
    return answer.json()


@pytest.fixture
def register(metadata):
    def register(*redirects, **members):
        answer = requests.post(
            metadata["registration_endpoint"], timeout=30,
            json={"client_name": "Reader", "redirect_uris": redirects or [REDIRECT]} | members,
        )
        assert answer.status_code == 201, answer.text
        return answer.json()

    return register


def answer_consent(person, address, decision="approve"):
    """Opens the address to which an app sends somebody, and answers the question that is asked there."""
    path = address.removeprefix(person.site.origin)
    return person.submit(path, "/oauth/authorize", decision=decision)


def allow(person, address):
    """The address to which the browser is led back."""
    answer = answer_consent(person, address)
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"]


def own_posts(site, token):
    return requests.get(
        f"{site.origin}/api/me/thoughts", headers={"Authorization": f"Bearer {token}"}, timeout=30
    )


def test_requests_oauthlib_gets_renews_and_uses_a_token(site, ada, metadata, register):
    client = register(token_endpoint_auth_method="none")
    app = OAuth2Session(
        client["client_id"], redirect_uri=REDIRECT, scope=["read", "post"], pkce="S256"
    )
    address, state = app.authorization_url(metadata["authorization_endpoint"])
    back = allow(ada, address)
    assert back.startswith(f"{REDIRECT}?")
    assert parse_qs(urlsplit(back).query)["state"] == [state]
    token = app.fetch_token(
        metadata["token_endpoint"], authorization_response=back, include_client_id=True
    )
    assert token["scope"] == ["read", "post"]
    posted = app.post(f"{site.origin}/api/v2/tweets", json={"body": "sent by an app"})
    assert posted.status_code == 201, posted.text
    assert ada.texts(f"/@{ada.handle}") == ["sent by an app"]

    renewed = app.refresh_token(metadata["token_endpoint"], client_id=client["client_id"])
    assert renewed["refresh_token"] != token["refresh_token"]
    assert app.get(f"{site.origin}/api/me/thoughts").status_code == 200
    with pytest.raises(OAuth2Error) as refused:
        app.refresh_token(
            metadata["token_endpoint"], refresh_token=token["refresh_token"],
            client_id=client["client_id"],
        )
    assert refused.value.error == "invalid_grant"
    assert own_posts(site, renewed["access_token"]).status_code == 401, "the session has ended"


@pytest.mark.parametrize("method", ["client_secret_basic", "client_secret_post", "none"])
def test_authlib_gets_renews_and_revokes_a_token(site, ada, metadata, register, method):
    client = register(token_endpoint_auth_method=method)
    app = AuthlibSession(
        client["client_id"], client.get("client_secret"), redirect_uri=REDIRECT, scope="read",
        token_endpoint_auth_method=method, revocation_endpoint_auth_method=method,
        code_challenge_method="S256",
    )
    verifier = "a" * 64
    address, state = app.create_authorization_url(
        metadata["authorization_endpoint"], code_verifier=verifier
    )
    back = allow(ada, address)
    token = app.fetch_token(
        metadata["token_endpoint"], authorization_response=back, code_verifier=verifier,
        state=state,
    )
    assert token["scope"] == "read" and token["token_type"] == "Bearer"
    assert own_posts(site, token["access_token"]).status_code == 200

    renewed = app.refresh_token(metadata["token_endpoint"], token["refresh_token"])
    assert own_posts(site, renewed["access_token"]).status_code == 200
    refused = app.post(f"{site.origin}/api/v2/tweets", json={"body": "not allowed"})
    assert refused.status_code == 403 and refused.json()["error"] == "insufficient_scope"

    answer = app.revoke_token(
        metadata["revocation_endpoint"], renewed["refresh_token"], "refresh_token"
    )
    assert answer.status_code == 200
    assert own_posts(site, renewed["access_token"]).status_code == 401


def test_a_wrong_verifier_gets_nothing(ada, metadata, register):
    client = register(token_endpoint_auth_method="none")
    app = AuthlibSession(
        client["client_id"], redirect_uri=REDIRECT, scope="read", code_challenge_method="S256",
        token_endpoint_auth_method="none",
    )
    address, _ = app.create_authorization_url(
        metadata["authorization_endpoint"], code_verifier="a" * 64
    )
    with pytest.raises(OAuthError) as refused:
        app.fetch_token(
            metadata["token_endpoint"], authorization_response=allow(ada, address),
            code_verifier="b" * 64,
        )
    assert refused.value.error == "invalid_grant"


def test_an_app_of_ones_own_acts_for_its_owner(site, ada, metadata):
    answer = ada.submit("/apps", "/apps", name="Script", redirects="", confidential="yes")
    assert answer.status_code == 303, answer.text
    codes = ada.read(answer.headers["Location"]).codes
    app = AuthlibSession(codes[0], codes[1], scope="read post")
    token = app.fetch_token(metadata["token_endpoint"], grant_type="client_credentials")
    assert "refresh_token" not in token
    posted = app.post(f"{site.origin}/api/v2/tweets", json={"body": "from a script"})
    assert posted.status_code == 201
    assert ada.texts(f"/@{ada.handle}") == ["from a script"]


def test_somebody_says_no(ada, metadata, register):
    client = register(token_endpoint_auth_method="none")
    app = OAuth2Session(client["client_id"], redirect_uri=REDIRECT, scope=["read"], pkce="S256")
    address, _ = app.authorization_url(metadata["authorization_endpoint"])
    back = answer_consent(ada, address, decision="deny").headers["Location"]
    with pytest.raises(OAuth2Error) as refused:
        app.fetch_token(metadata["token_endpoint"], authorization_response=back)
    assert refused.value.error == "access_denied"


def test_a_code_is_carried_by_hand(site, ada, metadata, register):
    client = register(OUT_OF_BAND, token_endpoint_auth_method="none")
    app = OAuth2Session(client["client_id"], redirect_uri=OUT_OF_BAND, scope=["read"], pkce="S256")
    address, _ = app.authorization_url(metadata["authorization_endpoint"])
    answer = answer_consent(ada, address)
    assert answer.status_code == 200 and "Location" not in answer.headers
    [code] = Page(answer.text).codes
    token = app.fetch_token(metadata["token_endpoint"], code=code, include_client_id=True)
    assert own_posts(site, token["access_token"]).status_code == 200


def test_the_metadata_tell_the_truth(site, metadata):
    assert metadata["issuer"] == site.origin
    for name in ("authorization", "token", "revocation", "registration"):
        address = metadata[f"{name}_endpoint"]
        assert address.startswith(site.origin)
        assert requests.get(address, allow_redirects=False, timeout=30).status_code != 404, name
    assert requests.get(metadata["jwks_uri"], timeout=30).json()["keys"]


def test_a_page_of_another_site_may_call_the_token_endpoint(site, metadata):
    answer = requests.options(
        metadata["token_endpoint"], timeout=30,
        headers={"Origin": "https://app.example", "Access-Control-Request-Method": "POST"},
    )
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "POST" in answer.headers["Access-Control-Allow-Methods"]


def test_somebody_lets_an_app_in_and_another_reads_what_it_posts(site, grace, metadata, register, manner):
    with (
        LoopbackApp() as device, Browser(site, *manner) as browser, Browser(site, *manner) as stranger,
    ):
        # Registered without a port, as apps do that listen wherever there is room.
        client = register("http://127.0.0.1/back", token_endpoint_auth_method="none")
        app = OAuth2Session(
            client["client_id"], redirect_uri=f"{device.origin}/back", scope=["read", "post"],
            pkce="S256",
        )
        address, _ = app.authorization_url(metadata["authorization_endpoint"])
        browser.visit(address.removeprefix(site.origin))
        browser.fill(login=grace.handle, password=grace.password)
        browser.press("Log in")

        assert "Let Reader in?" in browser.words
        for words in (grace.handle, "registered itself", "post in your name", "on this device"):
            assert words in browser.words, words
        assert browser.overflow() == 0
        browser.press("Let it in")
        assert "You may close this window." in browser.words
        [visit] = [path for path in device.visits if path.startswith("/back")]

        token = app.fetch_token(
            metadata["token_endpoint"], authorization_response=device.origin + visit,
            include_client_id=True,
        )
        assert own_posts(site, token["access_token"]).status_code == 200

        stranger.visit("/")
        app.post(f"{site.origin}/api/v2/tweets", json={"body": f"by an app of {grace.handle}"})
        stranger.sees(f"by an app of {grace.handle}")

        browser.visit("/apps")
        assert "Reader" in browser.words and browser.overflow() == 0
        browser.press("Take back")
        assert "The app can no longer act for you." in browser.words
        assert own_posts(site, token["access_token"]).status_code == 401
        assert browser.complaints() == []
