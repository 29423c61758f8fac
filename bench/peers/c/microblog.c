// The pages that are measured, in C: libfcgi's usual loop, threads, prepared statements, libcrypto.
// It answers with the same bytes as Martlet and does the same work for them: session, CSRF token,
// validator, escaping, durable posts. What no post of the bench has is read, but not drawn: pictures, a
// warning, an edit, what it answers. Arguments: DATABASE ASSETS MODULES ORIGIN THREADS.
#define _GNU_SOURCE
#include "bytes.h"
#include <fcgiapp.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

static const char *database, *assets, *modules, *origin;
static unsigned char csrf_key[32];

// -- One thread's share

enum { VIEWER, LAST, TIMELINE, LINES, ACTIVE, ATTEMPTS, COUNT, EVENT, POST, INDEX, AUTHOR, BEGIN, COMMIT, STATEMENTS };

#define PUBLIC_POSTS \
  "FROM posts AS p INDEXED BY posts_written CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active' " \
  "WHERE p.id < ? AND p.visibility = 0 AND p.origin IS NULL ORDER BY p.id DESC LIMIT 21"

static const char *sql[STATEMENTS] = {
  // Whoever has hidden somebody, has reacted, was told of something or reads another language has another page,
  // which nobody is given here.
  [VIEWER] = "SELECT s.id, a.id, a.handle, a.avatar, a.hidden_count + a.reaction_count + a.unread_count + "
             "(coalesce(a.language, 'en') <> 'en') FROM sessions AS s JOIN accounts AS a ON a.id = s.account AND a.status = 'active' "
             "WHERE s.token_hash = ? AND s.expires_at > ?",
  [LAST] = "SELECT max(id) FROM events",
  [TIMELINE] = "SELECT p.id, p.text, p.published_at, a.id, a.handle, a.name, a.avatar, p.reply_count, p.like_count, "
               "p.boost_count, p.reply_to, p.answered, p.edited_at, p.warning, p.mentioned, p.boost_of, "
               "CASE WHEN p.picture_count > 0 THEN (SELECT group_concat(i.hash || ' ' || i.width || ' ' || i.height || ' ' || "
               "i.alt, char(10)) FROM post_pictures AS i WHERE i.post = p.id) END " PUBLIC_POSTS,
  [LINES] = "SELECT p.id, p.text, p.published_at, a.id, a.handle " PUBLIC_POSTS,
  [ACTIVE] = "SELECT role FROM accounts WHERE id = ? AND status = 'active'",
  [ATTEMPTS] = "SELECT attempts, counted_at FROM throttles WHERE key = ? AND expires_at > ?",
  [COUNT] = "INSERT OR REPLACE INTO throttles (key, attempts, counted_at, expires_at) VALUES (?, ?, ?, ?)",
  [EVENT] = "INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?1, ?1, 1, 'PostPublished', ?2, ?3, ?4)",
  [POST] = "INSERT INTO posts (id, author, text, published_at, visibility) VALUES (?, ?, ?, ?, 0)",
  [INDEX] = "INSERT INTO post_trigrams (rowid, text) VALUES (?, ?)",
  [AUTHOR] = "UPDATE accounts SET post_count = post_count + 1 WHERE id = ?",
  [BEGIN] = "BEGIN IMMEDIATE",
  [COMMIT] = "COMMIT",
};

typedef struct {
  sqlite3 *db;
  sqlite3_stmt *statements[STATEMENTS];
  FCGX_Request request;
  Buffer body, answer;
  int64_t now, session, account;
  char handle[64], avatar[65], csrf[44];
} Worker;

static int wait_a_bit(void *unused, int tries) {
  (void)unused;
  usleep(1000);
  return tries < 10000;
}

static void open_database(Worker *worker) {
  if (sqlite3_open_v2(database, &worker->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK) exit(1);
  sqlite3_busy_handler(worker->db, wait_a_bit, NULL);
  sqlite3_exec(worker->db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
      "PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY", NULL, NULL, NULL);
  for (int i = 0; i < STATEMENTS; i++)
    if (sqlite3_prepare_v3(worker->db, sql[i], -1, SQLITE_PREPARE_PERSISTENT, &worker->statements[i], NULL) != SQLITE_OK) {
      fprintf(stderr, "%s: %s\n", sql[i], sqlite3_errmsg(worker->db));
      exit(1);
    }
}

static void finish(sqlite3_stmt *statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
}

static bool run(sqlite3_stmt *statement) {
  bool done = sqlite3_step(statement) == SQLITE_DONE;
  finish(statement);
  return done;
}

static int64_t number(sqlite3_stmt *statement) {
  int64_t value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
  finish(statement);
  return value;
}

// -- Who asks

static bool identify(Worker *worker) {
  const char *cookies = FCGX_GetParam("HTTP_COOKIE", worker->request.envp);
  const char *found = cookies ? strstr(cookies, "martlet-sid=") : NULL;
  unsigned char secret[40] = "session", digest[32], code[32];
  if (!found || !from_base64url(found + 12, strcspn(found + 12, ";"), secret + 8)) return false;
  EVP_Digest(secret + 8, 32, digest, NULL, EVP_sha256(), NULL);
  sqlite3_stmt *statement = worker->statements[VIEWER];
  sqlite3_bind_blob(statement, 1, digest, 32, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, worker->now);
  bool known = sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_int64(statement, 4) == 0;
  if (known) {
    worker->session = sqlite3_column_int64(statement, 0);
    worker->account = sqlite3_column_int64(statement, 1);
    snprintf(worker->handle, sizeof worker->handle, "%s", sqlite3_column_text(statement, 2));
    const unsigned char *avatar = sqlite3_column_text(statement, 3);
    snprintf(worker->avatar, sizeof worker->avatar, "%s", avatar ? (const char *)avatar : "");
    HMAC(EVP_sha256(), csrf_key, sizeof csrf_key, secret, sizeof secret, code, NULL);
    base64url(code, worker->csrf);
  }
  finish(statement);
  return known;
}

// -- Answers

#define SECURITY \
  "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " \
  "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'\r\n" \
  "X-Content-Type-Options: nosniff\r\nReferrer-Policy: strict-origin-when-cross-origin\r\n" \
  "Cross-Origin-Opener-Policy: same-origin\r\nPermissions-Policy: geolocation=(), camera=(), microphone=()\r\n"
#define PAGE SECURITY "Cross-Origin-Resource-Policy: same-origin\r\n\r\n"
#define API SECURITY "Cross-Origin-Resource-Policy: cross-origin\r\nAccess-Control-Allow-Origin: *\r\n" \
  "Access-Control-Expose-Headers: ETag, Idempotency-Replayed, Link, Location, RateLimit-Limit, RateLimit-Remaining, " \
  "RateLimit-Reset, Retry-After, WWW-Authenticate\r\n\r\n"

static void send_answer(Worker *worker) {
  add(&worker->answer, worker->body.bytes, worker->body.count);
  FCGX_PutStr(worker->answer.bytes, (int)worker->answer.count, worker->request.out);
}

static void plain(Worker *worker, const char *status, const char *text) {
  add_format(&worker->answer, "Status: %s\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\n", status);
  LITERAL(&worker->answer, PAGE);
  add_text(&worker->body, text);
  send_answer(worker);
}

static void timestamp(Buffer *buffer, int64_t milliseconds, struct tm *date) {
  time_t seconds = milliseconds / 1000;
  gmtime_r(&seconds, date);
  add_format(buffer, "%04d-%02d-%02dT%02d:%02d:%02dZ", date->tm_year + 1900, date->tm_mon + 1, date->tm_mday,
      date->tm_hour, date->tm_min, date->tm_sec);
}

static void tweets(Worker *worker) {
  Buffer *body = &worker->body;
  sqlite3_stmt *statement = worker->statements[LINES];
  int64_t oldest = 0;
  LITERAL(body, "{\"tweets_list\":[");
  sqlite3_exec(worker->db, "BEGIN", NULL, NULL, NULL);
  int64_t last = number(worker->statements[LAST]);
  sqlite3_bind_int64(statement, 1, INT64_MAX);
  for (int rows = 0; sqlite3_step(statement) == SQLITE_ROW && rows < 20; rows++) {
    struct tm date;
    oldest = sqlite3_column_int64(statement, 0);
    add_format(body, "%s{\"id\":%lld,\"tweetedby\":", rows ? "," : "", (long long)oldest);
    add_json(body, (const char *)sqlite3_column_text(statement, 4), (size_t)sqlite3_column_bytes(statement, 4));
    LITERAL(body, ",\"body\":");
    add_json(body, (const char *)sqlite3_column_text(statement, 1), (size_t)sqlite3_column_bytes(statement, 1));
    LITERAL(body, ",\"timestamp\":\"");
    timestamp(body, sqlite3_column_int64(statement, 2), &date);
    LITERAL(body, "\"}");
  }
  finish(statement);
  sqlite3_exec(worker->db, "ROLLBACK", NULL, NULL, NULL);
  LITERAL(body, "]}");
  add_format(&worker->answer,
      "Status: 200\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n"
      "Link: <%s/api/v2/tweets?limit=20&before=%lld>; rel=\"next\"\r\nETag: W/\"%lld-0\"\r\n"
      "Cache-Control: no-cache\r\nVary: Authorization, Cookie\r\n",
      body->count, origin, (long long)oldest, (long long)last);
  LITERAL(&worker->answer, API);
  send_answer(worker);
}

static void when(Worker *worker, int64_t moment) {
  static const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  Buffer *body = &worker->body;
  struct tm date, today;
  time_t now = worker->now / 1000;
  int64_t seconds = worker->now / 1000 - moment / 1000;
  gmtime_r(&now, &today);
  LITERAL(body, "<time datetime=\"");
  timestamp(body, moment, &date);
  add_format(body, "\" title=\"%d %s %d, %02d:%02d UTC\">", date.tm_mday, months[date.tm_mon], date.tm_year + 1900,
      date.tm_hour, date.tm_min);
  if (seconds < 60) LITERAL(body, "now");
  else if (seconds < 3600) add_format(body, "%d min", (int)(seconds / 60));
  else if (seconds < 86400) add_format(body, "%d h", (int)(seconds / 3600));
  else if (seconds < 2 * 86400) LITERAL(body, "1 day");
  else if (seconds < 7 * 86400) add_format(body, "%d days", (int)(seconds / 86400));
  else if (date.tm_year == today.tm_year) add_format(body, "%d %s", date.tm_mday, months[date.tm_mon]);
  else add_format(body, "%d %s %d", date.tm_mday, months[date.tm_mon], date.tm_year + 1900);
  LITERAL(body, "</time>");
}

static void face(Buffer *body, const char *handle, const char *avatar, int side) {
  if (avatar && *avatar) add_format(body, "<img class=\"avatar\" src=\"/media/%.2s/%s.webp\"", avatar, avatar);
  else add_format(body, "<img class=\"avatar\" src=\"/identicon/%s.svg\"", handle);
  add_format(body, " alt=\"\" loading=\"lazy\" width=\"%d\" height=\"%d\">", side, side);
}

static void counted(Buffer *body, long long count, const char *end) {
  if (count > 0) add_format(body, " %lld", count);
  add_text(body, end);
}

// What stands behind a post's address in the bar under it, whatever the post; written once.
enum { ANSWER, BOOST, LIKE, BOOKMARK, ACTIONS };
static char tails[ACTIONS][192];

static void write_tails(void) {
  static const char *names[ACTIONS] = {"answer", "boost", "like", "bookmark"}, *words[ACTIONS] = {"Answer", "Boost", "Like", "Bookmark"};
  for (int i = 0; i < ACTIONS; i++)
    snprintf(tails[i], sizeof tails[i], "%s%s\"%s><svg><use href=\"%sicons.svg#%s\"/></svg><span class=\"hidden\">%s</span>",
        i == ANSWER ? "#" : "/", names[i], i == ANSWER ? "" : " aria-pressed=\"false\"", assets, names[i], words[i]);
}

static void button(Buffer *body, const char *address, int action, long long count) {
  LITERAL(body, "<button form=\"act\" formaction=\"");
  add_text(body, address);
  add_text(body, tails[action]);
  counted(body, count, "</button>");
}

static void item(Worker *worker, sqlite3_stmt *row) {
  Buffer *body = &worker->body;
  long long id = sqlite3_column_int64(row, 0);
  const char *text = (const char *)sqlite3_column_text(row, 1), *handle = (const char *)sqlite3_column_text(row, 4);
  const char *name = (const char *)sqlite3_column_text(row, 5);
  if (!*name) name = handle;
  char address[128];
  snprintf(address, sizeof address, "/@%s/%lld", handle, id);
  add_format(body, "<article class=\"post\" id=\"post-%lld\">\n<header><a class=\"author\" href=\"/@%s\">", id, handle);
  face(body, handle, (const char *)sqlite3_column_text(row, 6), 40);
  LITERAL(body, "<bdi class=\"name\">");
  add_escaped(body, name, strlen(name));
  add_format(body, "</bdi> <span class=\"handle\">@%s</span></a>\n<a class=\"when\" href=\"%s\">", handle, address);
  when(worker, sqlite3_column_int64(row, 2));
  LITERAL(body, "</a></header>\n<p class=\"text\" dir=\"auto\">");
  add_escaped(body, text, (size_t)sqlite3_column_bytes(row, 1));
  LITERAL(body, "</p>\n<div class=\"actions\"><a href=\"");
  add_text(body, address);
  add_text(body, tails[ANSWER]);
  counted(body, sqlite3_column_int64(row, 7), "</a>");
  button(body, address, BOOST, sqlite3_column_int64(row, 9));
  button(body, address, LIKE, sqlite3_column_int64(row, 8));
  button(body, address, BOOKMARK, 0);
  if (sqlite3_column_int64(row, 3) == worker->account)
    add_format(body, "<button class=\"quiet\" form=\"act\" formaction=\"%s/delete\" "
        "aria-label=\"Delete this post by @%s\">Delete</button>", address, handle);
  LITERAL(body, "</div>\n\n</article>\n");
}

// What stands before the viewer's handle on every page; written once.
static Buffer beginning;

static void icon(Buffer *body, const char *name) {
  add_format(body, "<svg><use href=\"%sicons.svg#%s\"/></svg>", assets, name);
}

static void write_beginning(void) {
  static const char *places[][3] = {{"/\" aria-current=\"page", "home", "Home"}, {"/search", "search", "Search"},
      {"/notifications", "bell", "Notifications"}, {"/profile", "settings", "Settings"}};
  LITERAL(&beginning,
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"theme-color\" content=\"#ffffff\">\n"
      "<meta name=\"theme-color\" content=\"#181f28\" media=\"(prefers-color-scheme: dark)\">\n<title>Martlet</title>\n");
  add_format(&beginning, "<link rel=\"stylesheet\" href=\"%ssite.css\">\n", assets);
  for (const char *at = modules; *at; at += strcspn(at, " "), at += *at == ' ')
    add_format(&beginning, "<link rel=\"modulepreload\" href=\"%s%.*s\">\n", assets, (int)strcspn(at, " "), at);
  add_format(&beginning,
      "<script type=\"module\" src=\"%sjs/main.js\"></script>\n<link rel=\"icon\" href=\"%smartlet.svg\" type=\"image/svg+xml\">\n",
      assets, assets);
  LITERAL(&beginning,
      "<link rel=\"manifest\" href=\"/manifest.webmanifest\">\n"
      "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Everyone’s posts\" href=\"/feed.atom\">\n</head>\n"
      "<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n<header class=\"bar\">\n");
  add_format(&beginning, "<a class=\"brand\" href=\"/\"><img src=\"%smartlet.svg\" alt=\"\" width=\"28\" height=\"28\"><span>Martlet</span></a>\n"
      "<nav class=\"places\" aria-label=\"Main\">", assets);
  for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
    add_format(&beginning, "<a href=\"%s\">", places[i][0]);
    icon(&beginning, places[i][1]);
    add_format(&beginning, "<span>%s</span></a>", places[i][2]);
  }
  LITERAL(&beginning, "<a href=\"/@");
}

static void home(Worker *worker) {
  if (!identify(worker)) return plain(worker, "403 Forbidden", "Log in first.");
  Buffer *body = &worker->body;
  int64_t last = number(worker->statements[LAST]), oldest = 0;
  sqlite3_stmt *statement = worker->statements[TIMELINE];
  add(body, beginning.bytes, beginning.count);
  add_format(body, "%s\">", worker->handle);
  face(body, worker->handle, worker->avatar, 24);
  add_format(body, "<span>@%s</span></a></nav>\n<form method=\"post\" action=\"/logout\"><input type=\"hidden\" name=\"csrf\" "
      "value=\"%s\"><button class=\"quiet\">Log out</button></form>\n</header>\n", worker->handle, worker->csrf);
  LITERAL(body,
      "<main id=\"content\">\n<h1 class=\"hidden\">Everyone’s posts</h1>\n"
      "<nav class=\"tabs\" aria-label=\"Posts\"><a href=\"/\" aria-current=\"page\">Everyone</a>"
      "<a href=\"/following\">Following</a></nav>\n"
      "<form class=\"composer\" id=\"composer\" method=\"post\" action=\"/posts\">");
  add_format(body, "<input type=\"hidden\" name=\"csrf\" value=\"%s\"><input type=\"hidden\" name=\"key\" value=\"%lld\">\n",
      worker->csrf, (long long)last);
  LITERAL(body,
      "<div class=\"field\">\n<label for=\"text\">What is new?</label>\n"
      "<textarea id=\"text\" name=\"text\" dir=\"auto\" autocomplete=\"off\" required aria-describedby=\"text-hint\" "
      "rows=\"3\">\n</textarea>\n"
      "<p class=\"hint\" id=\"text-hint\">Up to 500 characters. You can write *emphasis*, **strong**, `code`, #tags and "
      "@names.</p></div>\n<details class=\"options\">\n"
      "<summary>");
  icon(body, "audience");
  LITERAL(body,
      "Who can read it, and a warning</summary>\n"
      "<div class=\"field\"><label for=\"visibility\">Who can read it</label>\n"
      "<select id=\"visibility\" name=\"visibility\"><option value=\"0\" selected>Everyone</option>"
      "<option value=\"1\">Everyone, but not in the lists of everyone’s posts</option>"
      "<option value=\"2\">Followers, and whoever I mention</option><option value=\"3\">Only whoever I mention</option>"
      "</select></div>\n<div class=\"field\">\n<label for=\"warning\">Warning</label>\n"
      "<input id=\"warning\" name=\"warning\" dir=\"auto\" autocomplete=\"off\" aria-describedby=\"warning-hint\" "
      "type=\"text\" value=\"\">\n"
      "<p class=\"hint\" id=\"warning-hint\">Stands before the text, which is shown to whoever asks for it. May stay "
      "empty.</p></div>\n</details>\n"
      "<div class=\"send\"><button class=\"primary\">Post</button><span class=\"left\" data-limit=\"500\"></span></div>\n"
      "</form>\n<section class=\"posts\" aria-label=\"Everyone’s posts\"");
  add_format(body, " data-live=\"/\" data-after=\"%lld\">\n", (long long)last);
  sqlite3_bind_int64(statement, 1, INT64_MAX);
  int rows = 0;
  while (sqlite3_step(statement) == SQLITE_ROW && rows++ < 20) {
    oldest = sqlite3_column_int64(statement, 0);
    item(worker, statement);
  }
  finish(statement);
  if (rows > 20) add_format(body, "<nav class=\"pager\"><a rel=\"next\" href=\"/?before=%lld\">Older posts</a></nav>\n", (long long)oldest);
  add_format(body, "\n</section>\n</main>\n<form id=\"act\" method=\"post\"><input type=\"hidden\" name=\"csrf\" value=\"%s\">"
      "<input type=\"hidden\" name=\"next\" value=\"/\"></form>\n", worker->csrf);
  LITERAL(body,
      "<footer><p>Runs on Martlet · <a href=\"/theme\">Appearance</a> · <a href=\"/feed.atom\">Feed</a> · <a "
      "href=\"/docs/api\">API</a><span class=\"scripted\"> · <button class=\"quiet\" type=\"button\" "
      "data-opens=\"help\">Keyboard shortcuts</button></span></p></footer>\n<template id=\"live\" data-example=\"88\"");
  add_format(body, " data-account=\"%lld\">\n", (long long)worker->account);
  LITERAL(body,
      "<div class=\"fresh\" role=\"status\"><button type=\"button\" hidden>Many new posts: load the page again</button></div>\n"
      "<p class=\"toast\" role=\"status\"></p>\n<dialog class=\"help\" aria-labelledby=\"help-title\">\n"
      "<h2 id=\"help-title\">Keyboard shortcuts</h2>\n<dl><div><dt><kbd>j</kbd></dt><dd>Next post</dd></div>"
      "<div><dt><kbd>k</kbd></dt><dd>Previous post</dd></div><div><dt><kbd>l</kbd></dt><dd>Like</dd></div>"
      "<div><dt><kbd>b</kbd></dt><dd>Boost</dd></div><div><dt><kbd>r</kbd></dt><dd>Answer</dd></div>"
      "<div><dt><kbd>n</kbd></dt><dd>New post</dd></div>"
      "<div><dt><kbd>g</kbd><kbd>n</kbd></dt><dd>Notifications</dd></div>"
      "<div><dt><kbd>g</kbd><kbd>h</kbd></dt><dd>Home</dd></div><div><dt><kbd>/</kbd></dt><dd>Search</dd></div>"
      "<div><dt><kbd>?</kbd></dt><dd>This sheet</dd></div></dl>\n"
      "<div class=\"choice\"><input type=\"checkbox\" id=\"shortcuts-on\"><label for=\"shortcuts-on\">Use these keys</label>"
      "</div>\n<button type=\"button\">Close</button>\n</dialog>\n<ul>"
      "<li data-word=\"new-posts\" data-one=\"1 new post\">88 new posts</li>"
      "<li data-word=\"new-answers\" data-one=\"1 new answer\">88 new answers</li>"
      "<li data-word=\"many-posts\">Many new posts: load the page again</li>"
      "<li data-word=\"more\" data-one=\"1 more.\">88 more.</li>"
      "<li data-word=\"no-more\">There is nothing further down.</li>"
      "<li data-word=\"left\" data-one=\"1 left\">88 left</li>"
      "<li data-word=\"over\" data-one=\"1 too many\">88 too many</li><li data-word=\"posted\">Your post is out.</li>"
      "<li data-word=\"lost\">The site cannot be reached. This page goes on when it can.</li><li data-word=\"found\">The site is back.</li>"
      "<li data-word=\"unread\" data-one=\"1 unread\">88 unread</li><li data-word=\"now\">now</li>"
      "<li data-word=\"minutes\" data-one=\"1 min\">88 min</li><li data-word=\"hours\" data-one=\"1 h\">88 h</li>"
      "<li data-word=\"days\" data-one=\"1 day\">88 days</li>"
      "<li data-word=\"refused-0\">The site could not be reached. Nothing you typed is lost; try again.</li>"
      "<li data-word=\"refused-401\">You are not logged in any more. Log in, then try again.</li>"
      "<li data-word=\"refused-403\">That was not allowed, or you are not logged in any more. Load the page again.</li>"
      "<li data-word=\"refused-404\">This is gone, or no longer for you.</li>"
      "<li data-word=\"refused-413\">That is too large. Send less at a time.</li>"
      "<li data-word=\"refused-429\">That was too fast. Wait a moment and try again.</li>"
      "<li data-word=\"refused\">That did not work. Nothing was changed; try again.</li></ul>\n</template>\n</body>\n"
      "</html>\n");
  const char *files = assets + strlen("/static/");
  add_format(&worker->answer,
      "Status: 200\r\nContent-Type: text/html; charset=utf-8\r\nETag: W/\"%lld-%lld-%lld-%.*s-en\"\r\n"
      "Content-Language: en\r\nCache-Control: private, no-cache\r\nVary: Accept-Language, Cookie\r\n",
      (long long)last, (long long)worker->session, (long long)(worker->now / 60000), (int)strcspn(files, "/"), files);
  LITERAL(&worker->answer, PAGE);
  send_answer(worker);
}

// -- Posting

// A field of an urlencoded body, decoded in place; NULL if it is not there.
static char *field(char *body, const char *name) {
  size_t length = strlen(name);
  for (char *pair = body; pair && *pair; pair = strchr(pair, '&') ? strchr(pair, '&') + 1 : NULL) {
    if (strncmp(pair, name, length) != 0 || pair[length] != '=') continue;
    char *value = malloc(strlen(pair)), *end = value;
    for (char *c = pair + length + 1; *c && *c != '&'; c++) {
      unsigned int byte;
      if (*c == '%' && sscanf(c + 1, "%2x", &byte) == 1) { *end++ = (char)byte; c += 2; }
      else *end++ = *c == '+' ? ' ' : *c;
    }
    *end = 0;
    return value;
  }
  return NULL;
}

static bool publish(Worker *worker, const char *text) {
  Buffer payload = {0};
  char key[40];
  if (!run(worker->statements[BEGIN])) return false;
  sqlite3_bind_int64(worker->statements[ACTIVE], 1, worker->account);
  bool active = sqlite3_step(worker->statements[ACTIVE]) == SQLITE_ROW;
  finish(worker->statements[ACTIVE]);
  int length = snprintf(key, sizeof key, "post:%lld", (long long)worker->account);
  int64_t attempts = 0, counted = worker->now;
  sqlite3_stmt *statement = worker->statements[ATTEMPTS];
  sqlite3_bind_text(statement, 1, key, length, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, worker->now);
  if (sqlite3_step(statement) == SQLITE_ROW) {
    attempts = sqlite3_column_int64(statement, 0);
    counted = sqlite3_column_int64(statement, 1);
  }
  finish(statement);
  statement = worker->statements[COUNT];
  sqlite3_bind_text(statement, 1, key, length, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 2, attempts + 1);
  sqlite3_bind_int64(statement, 3, counted);
  sqlite3_bind_int64(statement, 4, counted + 60000);
  bool done = active && run(statement);

  int64_t id = number(worker->statements[LAST]) + 1;
  add_format(&payload, "{\"author\":%lld,\"text\":", (long long)worker->account);
  add_json(&payload, text, strlen(text));
  LITERAL(&payload, "}");
  statement = worker->statements[EVENT];
  sqlite3_bind_int64(statement, 1, id);
  sqlite3_bind_text(statement, 2, payload.bytes, (int)payload.count, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 3, worker->account);
  sqlite3_bind_int64(statement, 4, worker->now);
  done = done && run(statement);
  statement = worker->statements[POST];
  sqlite3_bind_int64(statement, 1, id);
  sqlite3_bind_int64(statement, 2, worker->account);
  sqlite3_bind_text(statement, 3, text, -1, SQLITE_STATIC);
  sqlite3_bind_int64(statement, 4, worker->now);
  done = done && run(statement);
  statement = worker->statements[INDEX];
  sqlite3_bind_int64(statement, 1, id);
  sqlite3_bind_text(statement, 2, text, -1, SQLITE_STATIC);
  done = done && run(statement);
  sqlite3_bind_int64(worker->statements[AUTHOR], 1, worker->account);
  done = done && run(worker->statements[AUTHOR]);
  done = done && run(worker->statements[COMMIT]);
  if (!done) sqlite3_exec(worker->db, "ROLLBACK", NULL, NULL, NULL);
  free(payload.bytes);
  return done;
}

static void post(Worker *worker) {
  const char *length = FCGX_GetParam("CONTENT_LENGTH", worker->request.envp);
  const char *sender = FCGX_GetParam("HTTP_ORIGIN", worker->request.envp);
  long count = length ? strtol(length, NULL, 10) : 0;
  if (!identify(worker) || !sender || strcmp(sender, origin) != 0) return plain(worker, "403 Forbidden", "Not from here.");
  if (count <= 0 || count > 1 << 20) return plain(worker, "413 Content Too Large", "Too large.");
  char *body = malloc((size_t)count + 1);
  long got = FCGX_GetStr(body, (int)count, worker->request.in);
  body[got] = 0;
  char *token = field(body, "csrf"), *text = field(body, "text");
  if (!token || strlen(token) != 43 || CRYPTO_memcmp(token, worker->csrf, 43) != 0) plain(worker, "403 Forbidden", "Wrong token.");
  else if (!text || !*text || strlen(text) > 2000) plain(worker, "422 Unprocessable Content", "No text.");
  else if (!publish(worker, text)) plain(worker, "503 Service Unavailable", "Busy.");
  else {
    LITERAL(&worker->answer, "Status: 303 See Other\r\nLocation: /\r\nCache-Control: no-store\r\n" PAGE);
    send_answer(worker);
  }
  free(token);
  free(text);
  free(body);
}

static void *work(void *unused) {
  Worker *worker = calloc(1, sizeof *worker);
  (void)unused;
  open_database(worker);
  FCGX_InitRequest(&worker->request, 0, 0);
  while (FCGX_Accept_r(&worker->request) == 0) {
    struct timespec time;
    clock_gettime(CLOCK_REALTIME, &time);
    worker->now = time.tv_sec * 1000LL + time.tv_nsec / 1000000;
    worker->body.count = worker->answer.count = 0;
    const char *method = FCGX_GetParam("REQUEST_METHOD", worker->request.envp);
    const char *uri = FCGX_GetParam("REQUEST_URI", worker->request.envp);
    if (!method || !uri) plain(worker, "400 Bad Request", "What?");
    else if (strcmp(uri, "/") == 0) home(worker);
    else if (strncmp(uri, "/api/v2/tweets", 14) == 0) tweets(worker);
    else if (strcmp(uri, "/posts") == 0 && strcmp(method, "POST") == 0) post(worker);
    else if (strcmp(uri, "/health") == 0) plain(worker, "200 OK", "OK");
    else plain(worker, "404 Not Found", "Nothing here.");
    FCGX_Finish_r(&worker->request);
  }
  return NULL;
}

static void read_key(void) {
  Worker worker = {0};
  open_database(&worker);
  sqlite3_stmt *statement;
  sqlite3_prepare_v2(worker.db, "SELECT value FROM secrets WHERE name = 'csrf'", -1, &statement, NULL);
  if (sqlite3_step(statement) != SQLITE_ROW || sqlite3_column_bytes(statement, 0) != 32) exit(1);
  memcpy(csrf_key, sqlite3_column_blob(statement, 0), 32);
  sqlite3_finalize(statement);
}

int main(int count, char **arguments) {
  if (count != 6) return 64;
  database = arguments[1], assets = arguments[2], modules = arguments[3], origin = arguments[4];
  int threads = atoi(arguments[5]);
  write_tails();
  write_beginning();
  FCGX_Init();
  read_key();
  pthread_t thread;
  for (int i = 1; i < threads; i++) pthread_create(&thread, NULL, work, NULL);
  work(NULL);
  return 0;
}
