// The pages that are measured, in Go: net/http/fcgi, database/sql, html/template. What no post of the bench has
// is read, but not drawn: pictures, a warning, an edit, what it answers.
// Environment: BENCH_DATABASE, BENCH_ASSETS, BENCH_MODULES, BENCH_ORIGIN, BENCH_THREADS.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"log"
	"math"
	"net/http"
	"net/http/fcgi"
	"os"
	"strconv"
	"strings"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

//go:embed home.html
var markup string

var (
	assets, origin = os.Getenv("BENCH_ASSETS"), os.Getenv("BENCH_ORIGIN")
	modules        = strings.Fields(os.Getenv("BENCH_MODULES"))
	page           = template.Must(template.New("home").Parse(markup))
	db             *sql.DB
	key            []byte
	prepared       = map[string]*sql.Stmt{}
)

const publicPosts = ` FROM posts AS p INDEXED BY posts_written CROSS JOIN accounts AS a ON a.id = p.author AND a.status = 'active'
	WHERE p.id < ? AND p.visibility = 0 AND p.origin IS NULL ORDER BY p.id DESC LIMIT 21`
const timeline = `SELECT p.id, p.text, p.published_at, a.id, a.handle, a.name, a.avatar, p.reply_count, p.like_count, p.boost_count,
	p.reply_to, p.answered, p.edited_at, p.warning, p.mentioned, p.boost_of, CASE WHEN p.picture_count > 0 THEN (
	SELECT group_concat(i.hash || ' ' || i.width || ' ' || i.height || ' ' || i.alt, char(10))
	FROM post_pictures AS i WHERE i.post = p.id) END` + publicPosts
const lines = "SELECT p.id, p.text, p.published_at, a.id, a.handle" + publicPosts

// Whoever has hidden somebody, has reacted, was told of something or reads another language has another page, which nobody
// is given here.
const viewer = `SELECT s.id, a.id, a.handle, a.avatar FROM sessions AS s JOIN accounts AS a ON a.id = s.account AND a.status = 'active'
	WHERE s.token_hash = ? AND s.expires_at > ? AND a.hidden_count + a.reaction_count + a.unread_count = 0
	AND coalesce(a.language, 'en') = 'en'`
const last = "SELECT max(id) FROM events"

type post struct {
	ID                       int64
	Text                     string
	moment, Author           int64
	Handle, Name, Face       string
	Replies, Likes, Boosts   int64
	Machine, Exact, Relative string
	IsOwn                    bool
}

type home struct {
	Posts                 []post
	HasMore               bool
	Oldest, Last, Account int64
	Handle, Face          string
	CSRF, Assets          string
	Modules               []string
}

func secure(w http.ResponseWriter, reach string) {
	header := w.Header()
	header.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "+
		"connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'")
	header.Set("X-Content-Type-Options", "nosniff")
	header.Set("Referrer-Policy", "strict-origin-when-cross-origin")
	header.Set("Cross-Origin-Opener-Policy", "same-origin")
	header.Set("Permissions-Policy", "geolocation=(), camera=(), microphone=()")
	header.Set("Cross-Origin-Resource-Policy", reach)
}

func plain(w http.ResponseWriter, status int, text string) {
	secure(w, "same-origin")
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	fmt.Fprint(w, text)
}

func query(text string) *sql.Stmt { return prepared[text] }

// posts tells the newest; of a timeline all that stands on a page, of lines what programs are told.
func posts(list string, now int64) ([]post, error) {
	rows, err := query(list).Query(int64(math.MaxInt64))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var all []post
	for rows.Next() {
		var p post
		var avatar, answered, pictures sql.NullString
		var replyTo, editedAt, boostOf sql.NullInt64
		var warning, mentioned string
		columns := []any{&p.ID, &p.Text, &p.moment, &p.Author, &p.Handle}
		if list == timeline {
			columns = append(columns, &p.Name, &avatar, &p.Replies, &p.Likes, &p.Boosts, &replyTo, &answered, &editedAt,
				&warning, &mentioned, &boostOf, &pictures)
		}
		if err := rows.Scan(columns...); err != nil {
			return nil, err
		}
		then := time.UnixMilli(p.moment).UTC()
		p.Machine = then.Format("2006-01-02T15:04:05Z")
		if list == timeline {
			p.Exact = then.Format("2 Jan 2006, 15:04") + " UTC"
			p.Relative = relative(then, now)
			p.Face = face(p.Handle, avatar)
			if p.Name == "" {
				p.Name = p.Handle
			}
		}
		all = append(all, p)
	}
	return all, rows.Err()
}

func face(handle string, avatar sql.NullString) string {
	if avatar.Valid {
		return "/media/" + avatar.String[:2] + "/" + avatar.String + ".webp"
	}
	return "/identicon/" + handle + ".svg"
}

func relative(then time.Time, now int64) string {
	seconds := now/1000 - then.Unix()
	switch {
	case seconds < 60:
		return "now"
	case seconds < 3600:
		return fmt.Sprintf("%d min", seconds/60)
	case seconds < 86400:
		return fmt.Sprintf("%d h", seconds/3600)
	case seconds < 2*86400:
		return "1 day"
	case seconds < 7*86400:
		return fmt.Sprintf("%d days", seconds/86400)
	case then.Year() == time.UnixMilli(now).UTC().Year():
		return then.Format("2 Jan")
	}
	return then.Format("2 Jan 2006")
}

// identify tells session, account, handle, avatar and CSRF token of who asks.
func identify(r *http.Request, now int64) (session, account int64, handle string, avatar sql.NullString, csrf string, err error) {
	cookie, err := r.Cookie("martlet-sid")
	if err != nil {
		return
	}
	secret, err := base64.RawURLEncoding.DecodeString(cookie.Value)
	if err != nil {
		return
	}
	digest := sha256.Sum256(secret)
	err = query(viewer).QueryRow(digest[:], now).Scan(&session, &account, &handle, &avatar)
	code := hmac.New(sha256.New, key)
	code.Write(append([]byte("session\x00"), secret...))
	csrf = base64.RawURLEncoding.EncodeToString(code.Sum(nil))
	return
}

func showHome(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path != "/" {
		plain(w, 404, "Nothing here.")
		return
	}
	now := time.Now().UnixMilli()
	session, account, handle, avatar, csrf, err := identify(r, now)
	if err != nil {
		plain(w, 403, "Log in first.")
		return
	}
	var newest int64
	var all []post
	if err = query(last).QueryRow().Scan(&newest); err == nil {
		all, err = posts(timeline, now)
	}
	if err != nil {
		plain(w, 503, "Busy.")
		return
	}
	view := home{Posts: all, HasMore: len(all) > 20, Last: newest, Account: account, Handle: handle, Face: face(handle, avatar), CSRF: csrf, Assets: assets, Modules: modules}
	if view.HasMore {
		view.Posts = all[:20]
		view.Oldest = all[19].ID
	}
	for i := range view.Posts {
		view.Posts[i].IsOwn = view.Posts[i].Author == account
	}
	var body bytes.Buffer
	if err := page.Execute(&body, view); err != nil {
		plain(w, 500, err.Error())
		return
	}
	secure(w, "same-origin")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("ETag", fmt.Sprintf(`W/"%d-%d-%d-%s-en"`, newest, session, now/60000, strings.Split(assets, "/")[2]))
	w.Header().Set("Cache-Control", "private, no-cache")
	w.Header().Set("Content-Language", "en")
	w.Header().Set("Vary", "Accept-Language, Cookie")
	w.Write(body.Bytes())
}

type tweet struct {
	ID        int64  `json:"id"`
	TweetedBy string `json:"tweetedby"`
	Body      string `json:"body"`
	Timestamp string `json:"timestamp"`
}

func listTweets(w http.ResponseWriter, r *http.Request) {
	var newest int64
	all, err := posts(lines, time.Now().UnixMilli())
	if err == nil {
		err = query(last).QueryRow().Scan(&newest)
	}
	if err != nil || len(all) == 0 {
		plain(w, 503, "Busy.")
		return
	}
	tweets := make([]tweet, 0, 20)
	for _, p := range all[:min(20, len(all))] {
		tweets = append(tweets, tweet{p.ID, p.Handle, p.Text, p.Machine})
	}
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(map[string][]tweet{"tweets_list": tweets}); err != nil {
		plain(w, 500, err.Error())
		return
	}
	text := bytes.TrimRight(body.Bytes(), "\n")
	secure(w, "cross-origin")
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	w.Header().Set("Link", fmt.Sprintf(`<%s/api/v2/tweets?limit=20&before=%d>; rel="next"`, origin, tweets[len(tweets)-1].ID))
	w.Header().Set("ETag", fmt.Sprintf(`W/"%d-0"`, newest))
	w.Header().Set("Cache-Control", "no-cache")
	w.Header().Set("Vary", "Authorization, Cookie")
	w.Header().Set("Access-Control-Allow-Origin", "*")
	w.Header().Set("Access-Control-Expose-Headers", "ETag, Idempotency-Replayed, Link, Location, "+
		"RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After, WWW-Authenticate")
	w.Write(text)
}

func publish(w http.ResponseWriter, r *http.Request) {
	now := time.Now().UnixMilli()
	_, account, _, _, csrf, err := identify(r, now)
	text := r.PostFormValue("text")
	if err != nil || r.Header.Get("Origin") != origin || !hmac.Equal([]byte(csrf), []byte(r.PostFormValue("csrf"))) {
		plain(w, 403, "Not from here.")
		return
	}
	if text == "" || len([]rune(text)) > 500 {
		plain(w, 422, "No text.")
		return
	}
	if err := record(account, text, now); err != nil {
		plain(w, 503, "Busy.")
		return
	}
	secure(w, "same-origin")
	w.Header().Set("Location", "/")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(303)
}

func record(account int64, text string, now int64) error {
	work, err := db.Begin()
	if err != nil {
		return err
	}
	defer work.Rollback()
	var role string
	if err := work.QueryRow("SELECT role FROM accounts WHERE id = ? AND status = 'active'", account).Scan(&role); err != nil {
		return err
	}
	counter := fmt.Sprintf("post:%d", account)
	attempts, counted := 0, now
	err = work.QueryRow("SELECT attempts, counted_at FROM throttles WHERE key = ? AND expires_at > ?", counter, now).Scan(&attempts, &counted)
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	var id int64
	if err := work.QueryRow(last).Scan(&id); err != nil {
		return err
	}
	id++
	var payload bytes.Buffer
	encoder := json.NewEncoder(&payload)
	encoder.SetEscapeHTML(false)
	encoder.Encode(struct {
		Author int64  `json:"author"`
		Text   string `json:"text"`
	}{account, text})
	for _, step := range []struct {
		sql    string
		values []any
	}{
		{"INSERT OR REPLACE INTO throttles (key, attempts, counted_at, expires_at) VALUES (?, ?, ?, ?)", []any{counter, attempts + 1, counted, counted + 60000}},
		{"INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?, ?, 1, 'PostPublished', ?, ?, ?)", []any{id, id, strings.TrimRight(payload.String(), "\n"), account, now}},
		{"INSERT INTO posts (id, author, text, published_at, visibility) VALUES (?, ?, ?, ?, 0)", []any{id, account, text, now}},
		{"INSERT INTO post_trigrams (rowid, text) VALUES (?, ?)", []any{id, text}},
		{"UPDATE accounts SET post_count = post_count + 1 WHERE id = ?", []any{account}},
	} {
		if _, err := work.Exec(step.sql, step.values...); err != nil {
			return err
		}
	}
	return work.Commit()
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func main() {
	var err error
	db, err = sql.Open("sqlite3", "file:"+os.Getenv("BENCH_DATABASE")+"?_txlock=immediate&_busy_timeout=10000&_synchronous=FULL&_foreign_keys=1&_cache_size=-8000")
	if err != nil {
		log.Fatal(err)
	}
	threads, _ := strconv.Atoi(os.Getenv("BENCH_THREADS"))
	db.SetMaxOpenConns(threads)
	db.SetMaxIdleConns(threads)
	if err := db.QueryRow("SELECT value FROM secrets WHERE name = 'csrf'").Scan(&key); err != nil {
		log.Fatal(err)
	}
	for _, text := range []string{timeline, lines, viewer, last} {
		if prepared[text], err = db.Prepare(text); err != nil {
			log.Fatal(err)
		}
	}
	http.HandleFunc("/", showHome)
	http.HandleFunc("/api/v2/tweets", listTweets)
	http.HandleFunc("/posts", publish)
	http.HandleFunc("/health", func(w http.ResponseWriter, r *http.Request) { plain(w, 200, "OK") })
	log.Fatal(fcgi.Serve(nil, nil))
}
