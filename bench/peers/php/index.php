<?php
// The pages that are measured, in PHP: a persistent PDO connection, prepared statements, nothing else. What no
// post of the bench has is read, but not drawn: pictures, a warning, an edit, what it answers.
// Environment (php-fpm's env[…]): BENCH_DATABASE, BENCH_ASSETS, BENCH_MODULES, BENCH_ORIGIN.

const SECURITY = [
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        . "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy: same-origin',
    'Permissions-Policy: geolocation=(), camera=(), microphone=()',
];
const PUBLIC_POSTS = "FROM posts AS p INDEXED BY posts_written CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
    WHERE p.id < ? AND p.visibility = 0 AND p.origin IS NULL ORDER BY p.id DESC LIMIT 21";
const TIMELINE = "SELECT p.id, p.text, p.published_at, a.id AS author, a.handle, a.name, a.avatar, p.reply_count, p.like_count,
    p.boost_count, p.reply_to, p.answered, p.edited_at, p.warning, p.mentioned, p.boost_of,
    CASE WHEN p.picture_count > 0 THEN (SELECT group_concat(i.hash || ' ' || i.width || ' ' || i.height || ' ' || i.alt, char(10))
    FROM post_pictures AS i WHERE i.post = p.id) END " . PUBLIC_POSTS;
const LINES = "SELECT p.id, p.text, p.published_at, a.id AS author, a.handle " . PUBLIC_POSTS;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function database(): PDO
{
    $db = new PDO('sqlite:' . getenv('BENCH_DATABASE'), null, null, [
        PDO::ATTR_PERSISTENT => true, PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION, PDO::ATTR_TIMEOUT => 2,
        PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_NUM,
    ]);
    $db->exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -8000; PRAGMA temp_store = MEMORY');
    return $db;
}

function rows(PDO $db, string $sql, ...$values): array
{
    $statement = $db->prepare($sql);
    foreach ($values as $index => $value) {
        $statement->bindValue($index + 1, $value, is_int($value) ? PDO::PARAM_INT : PDO::PARAM_STR);
    }
    $statement->execute();
    return $statement->fetchAll();
}

function answer(int $status, array $headers, string $body = '', string $reach = 'same-origin'): never
{
    http_response_code($status);
    foreach ([...$headers, ...SECURITY, "Cross-Origin-Resource-Policy: $reach"] as $header) {
        header($header);
    }
    echo $body;
    exit;
}

function plain(int $status, string $text): never
{
    answer($status, ['Content-Type: text/plain; charset=utf-8', 'Cache-Control: no-store'], $text);
}

function base64url(string $bytes): string
{
    return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
}

/**
 * The session, account, handle and avatar of who asks, and their CSRF token. Whoever has hidden somebody, has reacted,
 * was told of something or reads another language has another page, which nobody is given here.
 */
function viewer(PDO $db, int $now): array
{
    $secret = base64_decode(strtr($_COOKIE['martlet-sid'] ?? '', '-_', '+/'), true);
    $statement = $db->prepare("SELECT s.id, a.id, a.handle, a.avatar, a.hidden_count + a.reaction_count + a.unread_count
        + (coalesce(a.language, 'en') <> 'en')
        FROM sessions AS s JOIN accounts AS a ON a.id = s.account AND a.status = 'active' WHERE s.token_hash = ? AND s.expires_at > ?");
    $statement->bindValue(1, hash('sha256', $secret, true), PDO::PARAM_LOB);
    $statement->bindValue(2, $now, PDO::PARAM_INT);
    $statement->execute();
    $found = $statement->fetch();
    if (!$found || array_pop($found) !== 0) plain(403, 'Log in first.');
    $key = rows($db, "SELECT value FROM secrets WHERE name = 'csrf'")[0][0];
    return [...$found, base64url(hash_hmac('sha256', "session\0" . $secret, $key, true))];
}

function escaped(string $text): string
{
    return preg_replace('/[\x00-\x08\x0B\x0C\x0E-\x1F]/', "\u{FFFD}", str_replace('&#039;', '&#39;', htmlspecialchars($text, ENT_QUOTES)));
}

function when(int $moment, int $now): string
{
    $then = intdiv($moment, 1000);
    $seconds = intdiv($now, 1000) - $then;
    $day = (int) gmdate('j', $then) . ' ' . MONTHS[(int) gmdate('n', $then) - 1];
    $words = match (true) {
        $seconds < 60 => 'now',
        $seconds < 3600 => intdiv($seconds, 60) . ' min',
        $seconds < 86400 => intdiv($seconds, 3600) . ' h',
        $seconds < 2 * 86400 => '1 day',
        $seconds < 7 * 86400 => intdiv($seconds, 86400) . ' days',
        gmdate('Y', $then) === gmdate('Y', intdiv($now, 1000)) => $day,
        default => $day . gmdate(' Y', $then),
    };
    return gmdate('\<\t\i\m\e \d\a\t\e\t\i\m\e="Y-m-d\TH:i:s\Z" ', $then) . "title=\"$day " . gmdate('Y, H:i', $then) . " UTC\">$words</time>";
}

function face(string $handle, ?string $avatar, int $side): string
{
    $path = $avatar === null ? "/identicon/$handle.svg" : '/media/' . substr($avatar, 0, 2) . "/$avatar.webp";
    return "<img class=\"avatar\" src=\"$path\" alt=\"\" loading=\"lazy\" width=\"$side\" height=\"$side\">";
}

/** What stands behind a post's address in the bar under it, whatever the post. */
function tails(string $assets): array
{
    $face = fn(string $name, string $word) => "<svg><use href=\"{$assets}icons.svg#$name\"/></svg><span class=\"hidden\">$word</span>";
    $button = fn(string $name, string $word) => "/$name\" aria-pressed=\"false\">" . $face($name, $word);
    return ['#answer">' . $face('answer', 'Answer'), $button('boost', 'Boost'), $button('like', 'Like'), $button('bookmark', 'Bookmark')];
}

function item(array $post, int $account, array $tails, int $now): string
{
    [$id, $text, $moment, $author, $handle, $name, $avatar, $replies, $likes, $boosts] = $post;
    [$answer, $boost, $like, $bookmark] = $tails;
    $address = "/@$handle/$id";
    $number = fn(int $count) => $count > 0 ? " $count" : '';
    $delete = $author !== $account ? ''
        : "<button class=\"quiet\" form=\"act\" formaction=\"$address/delete\" aria-label=\"Delete this post by @$handle\">Delete</button>";
    return "<article class=\"post\" id=\"post-$id\">\n<header><a class=\"author\" href=\"/@$handle\">" . face($handle, $avatar, 40)
        . '<bdi class="name">' . escaped($name === '' ? $handle : $name) . "</bdi> <span class=\"handle\">@$handle</span></a>\n"
        . "<a class=\"when\" href=\"$address\">" . when($moment, $now) . "</a></header>\n<p class=\"text\" dir=\"auto\">" . escaped($text)
        . "</p>\n<div class=\"actions\"><a href=\"$address$answer" . $number($replies)
        . "</a><button form=\"act\" formaction=\"$address$boost" . $number($boosts)
        . "</button><button form=\"act\" formaction=\"$address$like" . $number($likes)
        . "</button><button form=\"act\" formaction=\"$address$bookmark</button>$delete</div>\n\n</article>\n";
}

function home(PDO $db, int $now): never
{
    [$session, $account, $handle, $avatar, $csrf] = viewer($db, $now);
    $last = rows($db, 'SELECT max(id) FROM events')[0][0];
    $posts = rows($db, TIMELINE, PHP_INT_MAX);
    $hasMore = count($posts) > 20;
    $posts = array_slice($posts, 0, 20);
    $assets = getenv('BENCH_ASSETS');
    $tails = tails($assets);
    $items = '';
    foreach ($posts as $post) {
        $items .= item($post, $account, $tails, $now);
    }
    $pager = $hasMore ? '<nav class="pager"><a rel="next" href="/?before=' . end($posts)[0] . "\">Older posts</a></nav>\n" : '';
    $face = face($handle, $avatar, 24);
    $preloads = implode('', array_map(fn(string $module) => "<link rel=\"modulepreload\" href=\"$assets$module\">\n", explode(' ', getenv('BENCH_MODULES'))));
    $html = <<<HTML
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" content="#ffffff">
    <meta name="theme-color" content="#181f28" media="(prefers-color-scheme: dark)">
    <title>Martlet</title>
    <link rel="stylesheet" href="{$assets}site.css">
    $preloads<script type="module" src="{$assets}js/main.js"></script>
    <link rel="icon" href="{$assets}martlet.svg" type="image/svg+xml">
    <link rel="manifest" href="/manifest.webmanifest">
    <link rel="alternate" type="application/atom+xml" title="Everyone’s posts" href="/feed.atom">
    </head>
    <body>
    <a class="skip" href="#content">Skip to content</a>
    <header class="bar">
    <a class="brand" href="/"><img src="{$assets}martlet.svg" alt="" width="28" height="28"><span>Martlet</span></a>
    <nav class="places" aria-label="Main"><a href="/" aria-current="page"><svg><use href="{$assets}icons.svg#home"/></svg><span>Home</span></a><a href="/search"><svg><use href="{$assets}icons.svg#search"/></svg><span>Search</span></a><a href="/notifications"><svg><use href="{$assets}icons.svg#bell"/></svg><span>Notifications</span></a><a href="/profile"><svg><use href="{$assets}icons.svg#settings"/></svg><span>Settings</span></a><a href="/@$handle">$face<span>@$handle</span></a></nav>
    <form method="post" action="/logout"><input type="hidden" name="csrf" value="$csrf"><button class="quiet">Log out</button></form>
    </header>
    <main id="content">
    <h1 class="hidden">Everyone’s posts</h1>
    <nav class="tabs" aria-label="Posts"><a href="/" aria-current="page">Everyone</a><a href="/following">Following</a></nav>
    <form class="composer" id="composer" method="post" action="/posts"><input type="hidden" name="csrf" value="$csrf"><input type="hidden" name="key" value="$last">
    <div class="field">
    <label for="text">What is new?</label>
    <textarea id="text" name="text" dir="auto" autocomplete="off" required aria-describedby="text-hint" rows="3">
    </textarea>
    <p class="hint" id="text-hint">Up to 500 characters. You can write *emphasis*, **strong**, `code`, #tags and @names.</p></div>
    <details class="options">
    <summary><svg><use href="{$assets}icons.svg#audience"/></svg>Who can read it, and a warning</summary>
    <div class="field"><label for="visibility">Who can read it</label>
    <select id="visibility" name="visibility"><option value="0" selected>Everyone</option><option value="1">Everyone, but not in the lists of everyone’s posts</option><option value="2">Followers, and whoever I mention</option><option value="3">Only whoever I mention</option></select></div>
    <div class="field">
    <label for="warning">Warning</label>
    <input id="warning" name="warning" dir="auto" autocomplete="off" aria-describedby="warning-hint" type="text" value="">
    <p class="hint" id="warning-hint">Stands before the text, which is shown to whoever asks for it. May stay empty.</p></div>
    </details>
    <div class="send"><button class="primary">Post</button><span class="left" data-limit="500"></span></div>
    </form>
    <section class="posts" aria-label="Everyone’s posts" data-live="/" data-after="$last">
    $items$pager
    </section>
    </main>
    <form id="act" method="post"><input type="hidden" name="csrf" value="$csrf"><input type="hidden" name="next" value="/"></form>
    <footer><p>Runs on Martlet · <a href="/theme">Appearance</a> · <a href="/feed.atom">Feed</a> · <a href="/docs/api">API</a><span class="scripted"> · <button class="quiet" type="button" data-opens="help">Keyboard shortcuts</button></span></p></footer>
    <template id="live" data-example="88" data-account="$account">
    <div class="fresh" role="status"><button type="button" hidden>Many new posts: load the page again</button></div>
    <p class="toast" role="status"></p>
    <dialog class="help" aria-labelledby="help-title">
    <h2 id="help-title">Keyboard shortcuts</h2>
    <dl><div><dt><kbd>j</kbd></dt><dd>Next post</dd></div><div><dt><kbd>k</kbd></dt><dd>Previous post</dd></div><div><dt><kbd>l</kbd></dt><dd>Like</dd></div><div><dt><kbd>b</kbd></dt><dd>Boost</dd></div><div><dt><kbd>r</kbd></dt><dd>Answer</dd></div><div><dt><kbd>n</kbd></dt><dd>New post</dd></div><div><dt><kbd>g</kbd><kbd>n</kbd></dt><dd>Notifications</dd></div><div><dt><kbd>g</kbd><kbd>h</kbd></dt><dd>Home</dd></div><div><dt><kbd>/</kbd></dt><dd>Search</dd></div><div><dt><kbd>?</kbd></dt><dd>This sheet</dd></div></dl>
    <div class="choice"><input type="checkbox" id="shortcuts-on"><label for="shortcuts-on">Use these keys</label></div>
    <button type="button">Close</button>
    </dialog>
    <ul><li data-word="new-posts" data-one="1 new post">88 new posts</li><li data-word="new-answers" data-one="1 new answer">88 new answers</li><li data-word="many-posts">Many new posts: load the page again</li><li data-word="more" data-one="1 more.">88 more.</li><li data-word="no-more">There is nothing further down.</li><li data-word="left" data-one="1 left">88 left</li><li data-word="over" data-one="1 too many">88 too many</li><li data-word="posted">Your post is out.</li><li data-word="lost">The site cannot be reached. This page goes on when it can.</li><li data-word="found">The site is back.</li><li data-word="unread" data-one="1 unread">88 unread</li><li data-word="now">now</li><li data-word="minutes" data-one="1 min">88 min</li><li data-word="hours" data-one="1 h">88 h</li><li data-word="days" data-one="1 day">88 days</li><li data-word="refused-0">The site could not be reached. Nothing you typed is lost; try again.</li><li data-word="refused-401">You are not logged in any more. Log in, then try again.</li><li data-word="refused-403">That was not allowed, or you are not logged in any more. Load the page again.</li><li data-word="refused-404">This is gone, or no longer for you.</li><li data-word="refused-413">That is too large. Send less at a time.</li><li data-word="refused-429">That was too fast. Wait a moment and try again.</li><li data-word="refused">That did not work. Nothing was changed; try again.</li></ul>
    </template>
    </body>
    </html>

    HTML;
    $minute = intdiv($now, 60000);
    $files = explode('/', $assets)[2];
    answer(200, ['Content-Type: text/html; charset=utf-8', "ETag: W/\"$last-$session-$minute-$files-en\"",
        'Content-Language: en', 'Cache-Control: private, no-cache', 'Vary: Accept-Language, Cookie'], $html);
}

function tweets(PDO $db): never
{
    $db->exec('BEGIN');
    $last = rows($db, 'SELECT max(id) FROM events')[0][0];
    $posts = array_slice(rows($db, LINES, PHP_INT_MAX), 0, 20);
    $db->exec('ROLLBACK');
    $tweets = [];
    foreach ($posts as $post) {
        $tweets[] = ['id' => $post[0], 'tweetedby' => $post[4], 'body' => $post[1],
            'timestamp' => gmdate('Y-m-d\TH:i:s\Z', intdiv($post[2], 1000))];
    }
    $body = json_encode(['tweets_list' => $tweets], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    $link = getenv('BENCH_ORIGIN') . '/api/v2/tweets?limit=20&before=' . end($posts)[0];
    answer(200, ['Content-Type: application/json', 'Content-Length: ' . strlen($body), "Link: <$link>; rel=\"next\"",
        "ETag: W/\"$last-0\"", 'Cache-Control: no-cache', 'Vary: Authorization, Cookie', 'Access-Control-Allow-Origin: *',
        'Access-Control-Expose-Headers: ETag, Idempotency-Replayed, Link, Location, RateLimit-Limit, RateLimit-Remaining, '
        . 'RateLimit-Reset, Retry-After, WWW-Authenticate'],
        $body, 'cross-origin');
}

function publish(PDO $db, int $now): never
{
    [, $account, , , $csrf] = viewer($db, $now);
    $text = $_POST['text'] ?? '';
    if (($_SERVER['HTTP_ORIGIN'] ?? '') !== getenv('BENCH_ORIGIN')) plain(403, 'Not from here.');
    if (!hash_equals($csrf, $_POST['csrf'] ?? '')) plain(403, 'Wrong token.');
    if (!preg_match('/^.{1,500}$/su', $text)) plain(422, 'No text.');
    $db->exec('BEGIN IMMEDIATE');
    rows($db, "SELECT role FROM accounts WHERE id = ? AND status = 'active'", $account) ?: plain(403, 'Not active.');
    [$attempts, $counted] = rows($db, 'SELECT attempts, counted_at FROM throttles WHERE key = ? AND expires_at > ?', "post:$account", $now)[0] ?? [0, $now];
    rows($db, 'INSERT OR REPLACE INTO throttles (key, attempts, counted_at, expires_at) VALUES (?, ?, ?, ?)',
        "post:$account", $attempts + 1, $counted, $counted + 60000);
    $id = rows($db, 'SELECT max(id) FROM events')[0][0] + 1;
    $payload = json_encode(['author' => $account, 'text' => $text], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    rows($db, "INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?1, ?1, 1, 'PostPublished', ?2, ?3, ?4)",
        $id, $payload, $account, $now);
    rows($db, 'INSERT INTO posts (id, author, text, published_at, visibility) VALUES (?, ?, ?, ?, 0)', $id, $account, $text, $now);
    rows($db, 'INSERT INTO post_trigrams (rowid, text) VALUES (?, ?)', $id, $text);
    rows($db, 'UPDATE accounts SET post_count = post_count + 1 WHERE id = ?', $account);
    $db->exec('COMMIT');
    answer(303, ['Location: /', 'Cache-Control: no-store']);
}

$now = (int) (microtime(true) * 1000);
$path = strtok($_SERVER['REQUEST_URI'], '?');
if ($path === '/health') plain(200, 'OK');
$db = database();
try {
    match ($path) {
        '/' => home($db, $now),
        '/api/v2/tweets' => tweets($db),
        '/posts' => publish($db, $now),
        default => plain(404, 'Nothing here.'),
    };
} catch (PDOException $error) {
    try {
        $db->exec('ROLLBACK');
    } catch (PDOException) {
    }
    plain(503, 'Busy.');
}
