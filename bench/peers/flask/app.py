"""
The pages that are measured, in Flask: one connection a thread, the markup in a Jinja template. What no post of the
bench has is read, but not drawn: pictures, a warning, an edit, what it answers.
Environment: BENCH_DATABASE, BENCH_ASSETS, BENCH_MODULES, BENCH_ORIGIN.
"""

import base64
import hashlib
import hmac
import json
import os
import sqlite3
import threading
import time
from datetime import datetime, timezone

from flask import Flask, Response, abort, render_template, request

app = Flask(__name__)
app.jinja_env.keep_trailing_newline = True
local = threading.local()
ASSETS, ORIGIN = os.environ["BENCH_ASSETS"], os.environ["BENCH_ORIGIN"]
MODULES = os.environ["BENCH_MODULES"].split()
PUBLIC_POSTS = """
    FROM posts AS p INDEXED BY posts_written CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE p.id < ? AND p.visibility = 0 AND p.origin IS NULL ORDER BY p.id DESC LIMIT 21"""
TIMELINE = """
    SELECT p.id, p.text, p.published_at, a.id AS author, a.handle, a.name, a.avatar, p.reply_count, p.like_count, p.boost_count,
      p.reply_to, p.answered, p.edited_at, p.warning, p.mentioned, p.boost_of, CASE WHEN p.picture_count > 0 THEN (
        SELECT group_concat(i.hash || ' ' || i.width || ' ' || i.height || ' ' || i.alt, char(10))
        FROM post_pictures AS i WHERE i.post = p.id) END""" + PUBLIC_POSTS
LINES = "SELECT p.id, p.text, p.published_at, a.id AS author, a.handle" + PUBLIC_POSTS
SECURITY = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=()",
}
NEWEST = 2**63 - 1


def database():
    if not hasattr(local, "db"):
        local.db = sqlite3.connect(os.environ["BENCH_DATABASE"], timeout=10, isolation_level=None)
        local.db.executescript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY")
        local.key = local.db.execute("SELECT value FROM secrets WHERE name = 'csrf'").fetchone()[0]
    return local.db


def answer(body="", status=200, reach="same-origin", **headers):
    response = Response(body, status)
    for name, value in {name.replace("_", "-"): value for name, value in headers.items()}.items():
        response.headers[name] = value
    response.headers.update(SECURITY)
    response.headers["Cross-Origin-Resource-Policy"] = reach
    return response


def viewer(db, now):
    """
    The session, account, handle and avatar of who asks, and their CSRF token. Whoever has hidden somebody, has reacted,
    was told of something or reads another language has another page, which nobody is given here.
    """
    secret = base64.urlsafe_b64decode(request.cookies.get("martlet-sid", "") + "=")
    found = db.execute(
        "SELECT s.id, a.id, a.handle, a.avatar, a.hidden_count + a.reaction_count + a.unread_count + (coalesce(a.language, 'en') <> 'en') "
        "FROM sessions AS s JOIN accounts AS a ON a.id = s.account AND a.status = 'active' "
        "WHERE s.token_hash = ? AND s.expires_at > ?", (hashlib.sha256(secret).digest(), now),
    ).fetchone()
    if not found or found[4]:
        abort(403)
    code = hmac.digest(local.key, b"session\0" + secret, "sha256")
    return *found[:4], base64.urlsafe_b64encode(code).rstrip(b"=").decode()


def relative(date, now):
    seconds = now // 1000 - int(date.timestamp())
    for limit, unit, word in ((60, None, "now"), (3600, 60, "{} min"), (86400, 3600, "{} h"), (172800, None, "1 day"), (604800, 86400, "{} days")):
        if seconds < limit:
            return word.format(seconds // unit if unit else "")
    this_year = datetime.fromtimestamp(now / 1000, timezone.utc).year
    return f"{date.day} {date:%b}" if date.year == this_year else f"{date.day} {date:%b} {date.year}"


def shown(row, now):
    date = datetime.fromtimestamp(row[2] // 1000, timezone.utc)
    return {
        "id": row[0], "text": row[1], "author": row[3], "handle": row[4], "name": row[5] or row[4], "avatar": row[6],
        "replies": row[7], "like": row[8], "boost": row[9], "date": date, "relative": relative(date, now),
    }


@app.get("/")
def home():
    db, now = database(), time.time_ns() // 1_000_000
    session, account, handle, avatar, csrf = viewer(db, now)
    last = db.execute("SELECT max(id) FROM events").fetchone()[0]
    rows = db.execute(TIMELINE, (NEWEST,)).fetchall()
    body = render_template(
        "home.html", posts=[shown(row, now) for row in rows[:20]], has_more=len(rows) > 20, account=account,
        handle=handle, avatar=avatar, csrf=csrf, last=last, assets=ASSETS, modules=MODULES,
    )
    tag = f'W/"{last}-{session}-{now // 60_000}-{ASSETS.split("/")[2]}-en"'
    return answer(
        body, Content_Type="text/html; charset=utf-8", Content_Language="en", ETag=tag, Cache_Control="private, no-cache",
        Vary="Accept-Language, Cookie",
    )


@app.get("/api/v2/tweets")
def tweets():
    db = database()
    db.execute("BEGIN")
    last = db.execute("SELECT max(id) FROM events").fetchone()[0]
    rows = db.execute(LINES, (NEWEST,)).fetchall()[:20]
    db.execute("ROLLBACK")
    body = json.dumps(
        {"tweets_list": [
            {"id": row[0], "tweetedby": row[4], "body": row[1],
             "timestamp": datetime.fromtimestamp(row[2] // 1000, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")}
            for row in rows
        ]}, ensure_ascii=False, separators=(",", ":"),
    )
    link = f'<{ORIGIN}/api/v2/tweets?limit=20&before={rows[-1][0]}>; rel="next"'
    return answer(
        body, reach="cross-origin", Content_Type="application/json", Link=link, ETag=f'W/"{last}-0"', Cache_Control="no-cache",
        Vary="Authorization, Cookie", Access_Control_Allow_Origin="*",
        Access_Control_Expose_Headers="ETag, Idempotency-Replayed, Link, Location, RateLimit-Limit, RateLimit-Remaining, "
        "RateLimit-Reset, Retry-After, WWW-Authenticate",
    )


@app.post("/posts")
def publish():
    db, now = database(), time.time_ns() // 1_000_000
    _, account, _, _, csrf = viewer(db, now)
    text = request.form.get("text", "")
    if request.headers.get("Origin") != ORIGIN or not hmac.compare_digest(csrf, request.form.get("csrf", "")):
        abort(403)
    if not 0 < len(text) <= 500:
        abort(422)
    try:
        db.execute("BEGIN IMMEDIATE")
        record(db, account, text, now)
        db.execute("COMMIT")
    except sqlite3.OperationalError:
        if db.in_transaction:
            db.execute("ROLLBACK")
        abort(503)
    return answer(status=303, Location="/", Cache_Control="no-store")


def record(db, account, text, now):
    if not db.execute("SELECT role FROM accounts WHERE id = ? AND status = 'active'", (account,)).fetchone():
        abort(403)
    key = f"post:{account}"
    attempts, counted = db.execute("SELECT attempts, counted_at FROM throttles WHERE key = ? AND expires_at > ?", (key, now)).fetchone() or (0, now)
    db.execute("INSERT OR REPLACE INTO throttles (key, attempts, counted_at, expires_at) VALUES (?, ?, ?, ?)", (key, attempts + 1, counted, counted + 60_000))
    post = db.execute("SELECT max(id) FROM events").fetchone()[0] + 1
    payload = json.dumps({"author": account, "text": text}, ensure_ascii=False, separators=(",", ":"))
    db.execute("INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?, ?, 1, 'PostPublished', ?, ?, ?)", (post, post, payload, account, now))
    db.execute("INSERT INTO posts (id, author, text, published_at, visibility) VALUES (?, ?, ?, ?, 0)", (post, account, text, now))
    db.execute("INSERT INTO post_trigrams (rowid, text) VALUES (?, ?)", (post, text))
    db.execute("UPDATE accounts SET post_count = post_count + 1 WHERE id = ?", (account,))


@app.get("/health")
def health():
    return answer("OK", Content_Type="text/plain; charset=utf-8", Cache_Control="no-store")
