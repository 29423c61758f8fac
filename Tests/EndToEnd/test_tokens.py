"""Access tokens: got for a password, verified by others, refused when anything is wrong with them."""

import base64
import hashlib
import json
import sqlite3
import time
from contextlib import closing

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_der_private_key

from instance import Instance

TWO_DAYS = 172_800
CALL = "/api/me/thoughts/"


def log_in(person, **entries):
    """Asks for a token as a script does, without a cookie."""
    script = person.elsewhere()
    script.browser.headers["User-Agent"] = "python-requests"
    entries = {"username": person.handle, "password": person.password} | entries
    return script.post("/api/login/", entries)


def call(site, authorization):
    return site.visitor().get(CALL, headers={"Authorization": authorization})


def status(site, token):
    return call(site, f"Bearer {token}").status_code


def kid_of(token):
    return jwt.get_unverified_header(token)["kid"]


def key_set(site):
    return jwt.PyJWKClient(f"{site.origin}/.well-known/jwks.json")


def verified(site, token):
    """What another service makes of a token, knowing nothing but where the public keys are."""
    key = key_set(site).get_signing_key_from_jwt(token).key
    return jwt.decode(token, key, algorithms=["RS256"], issuer=site.origin)


def private_key(site, kid):
    with closing(sqlite3.connect(site.database)) as connection:
        [der] = connection.execute(
            "SELECT private_key FROM signing_keys WHERE kid = ?", (kid,)
        ).fetchone()
    return load_der_private_key(der, password=None)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_another_service_verifies_a_token_with_the_public_keys(site, ada):
    before = int(time.time())
    answer = log_in(ada)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    body = answer.json()
    assert body["token_type"] == "Bearer" and body["expires_in"] == TWO_DAYS
    assert body["Authorized"] == f"Bearer {body['access_token']}"
    claims = verified(site, body["access_token"])
    assert claims["username"] == ada.handle
    assert before <= claims["iat"] <= time.time()
    assert claims["exp"] - claims["iat"] == TWO_DAYS
    assert claims["sub"].isdigit()


def test_the_public_keys_may_be_kept_for_five_minutes_and_hold_nothing_private(site, visitor):
    answer = visitor.get("/.well-known/jwks.json")
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    for key in answer.json()["keys"]:
        assert set(key) == {"kty", "use", "alg", "kid", "n", "e"}
        # RFC 7638: members by name, without blanks.
        named = json.dumps({name: key[name] for name in ("e", "kty", "n")}, separators=(",", ":"))
        digest = hashlib.sha256(named.encode()).digest()
        assert key["kid"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def test_json_and_an_email_address_do_as_well(ada):
    ada.submit("/profile", "/profile", email=f"{ada.handle}@example.org")
    entries = {"username": f"{ada.handle}@example.org", "password": ada.password}
    assert ada.elsewhere().post("/api/login", json=entries).status_code == 200


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(ada):
    wrong = log_in(ada, password="not the password")
    unknown = log_in(ada, username="nobody-here", password="not the password")
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.headers["WWW-Authenticate"] == unknown.headers["WWW-Authenticate"] == "Bearer"
    assert wrong.content == unknown.content


def forgeries(site, token):
    """Tokens that are almost right, by what is wrong with them."""
    kid = kid_of(token)
    ours = private_key(site, kid)
    other = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    claims = jwt.decode(token, options={"verify_signature": False})

    def signed(key=ours, algorithm="RS256", kid=kid, without=None, **changes):
        said = {name: value for name, value in (claims | changes).items() if name != without}
        return jwt.encode(said, key, algorithm, headers={"kid": kid})

    public = ours.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    header, payload, signature = token.split(".")
    yield "algorithm none", signed(key=None, algorithm="none")
    yield "HS256 with the public key", signed(key=public, algorithm="HS256")
    yield "RS512", signed(algorithm="RS512")
    yield "PS256", signed(algorithm="PS256")
    yield "another key under our name", signed(key=other)
    yield "another key under its own name", signed(key=other, kid="other")
    yield "expired by one second", signed(exp=int(time.time()) - 1)
    yield "no exp", signed(without="exp")
    yield "no username", signed(without="username")
    yield "no session", signed(without="sid")
    yield "another issuer", signed(iss="https://elsewhere.example")
    yield "somebody else", signed(sub="1" + claims["sub"])
    yield "a session that never was", signed(sid=claims["sid"] + 1_000_000)
    yield "no signature", f"{header}.{payload}."
    yield "not a JWT", "not-a-jwt"


def test_a_token_that_is_not_quite_ours_is_refused(site, ada):
    token = ada.token()
    assert status(site, token) == 200
    for fault, forgery in forgeries(site, token):
        answer = call(site, f"Bearer {forgery}")
        assert answer.status_code == 401, fault
        assert answer.headers["WWW-Authenticate"].startswith('Bearer error="invalid_token"'), fault
        assert answer.json()["error"] == "invalid_token", fault


def test_a_token_must_say_that_it_bears(site, ada):
    token = ada.token()
    for authorization in (token, f"Basic {token}", f"Token {token}", "Bearer"):
        assert call(site, authorization).status_code == 401


def test_a_script_is_listed_and_can_be_shut_out(site, ada):
    token = log_in(ada).json()["access_token"]
    page = ada.read("/sessions")
    assert "python-requests" in page.text and "Script" in page.text
    [form] = [form for form in page.forms if form.action.endswith("/revoke")]
    assert ada.post(form.action, form.fields).status_code == 303
    assert status(site, token) == 401


def test_a_token_stays_refused_after_its_person_was_suspended_and_reinstated(site, ada):
    token = ada.token()
    site.run("user", "suspend", ada.handle)
    assert status(site, token) == 401
    assert log_in(ada).status_code == 401
    site.run("user", "reinstate", ada.handle)
    assert status(site, token) == 401
    assert status(site, ada.token()) == 200


def test_a_new_password_ends_what_knew_the_old_one(site, ada):
    token = ada.token()
    site.run("user", "password", ada.handle, entry="heron at the weir, noon\n")
    assert status(site, token) == 401


def test_keys_are_rotated_while_tokens_are_in_use(site, ada):
    old = ada.token()
    said = site.run("keys", "rotate")
    assert f"{kid_of(old)} verifies until" in said
    new = ada.token()
    assert kid_of(new) != kid_of(old)
    assert f"{kid_of(new)} signs" in said
    for token in (old, new):
        assert status(site, token) == 200
        assert verified(site, token)["username"] == ada.handle
    rows = [json.loads(line) for line in site.run("keys", "list", "--json").splitlines()]
    uses = {row["kid"]: row["use"] for row in rows}
    assert uses[kid_of(new)] == "signs" and uses[kid_of(old)] == "verifies"
    assert list(uses.values()).count("signs") == 1


def test_migrating_again_keeps_the_key(site):
    before = site.run("keys", "list")
    site.run("migrate")
    assert site.run("keys", "list") == before


def test_a_site_that_lost_its_key_tells_its_operator_what_to_do():
    with Instance() as site:
        ada = site.member("ada")
        with closing(sqlite3.connect(site.database)) as connection, connection:
            connection.execute("DELETE FROM signing_keys")
        answer = log_in(ada)
        assert answer.status_code == 503 and "Retry-After" in answer.headers
        assert any("martlet keys rotate" in entry["message"] for entry in site.log)
        site.run("keys", "rotate")
        assert status(site, ada.token()) == 200
