import { articles, isBy, newer, parse, posts, unread } from "./markup.js";
import { isFurtherDown, missing } from "./places.js";

/** How long nothing may come on a new connection, in milliseconds. The first message comes at once. */
const patience = 10_000;
/** How long nothing may come later. The server says something every 22 seconds. */
const silence = 50_000;
/** How often it is looked whether that time is over: a computer that slept finds out soon after. */
const watching = 5_000;
/** Half of the time to the first attempt to come back; the next is twice as far each time. */
const first = 500;
const longest = 30_000;
/** How often a connection may fail before the page is asked for as well. */
const attempts = 3;
/** In which time those come back whose network did at the same moment. */
const rush = 3_000;

/**
 * Brings what happens to a list while somebody can see the page: by the server's events, or where these do not come
 * through, by loading the list again now and then. A page that nobody sees has no connection: a browser has only six
 * for all of its tabs.
 *
 * Whoever has lost the connection comes back after a while that grows and is different for each, with the last event
 * that they have been told of.
 *
 * @param {HTMLElement} list with its address in `data-live` and the last event that it tells of in `data-after`
 * @param {() => boolean} isRead whether somebody reads what new posts would push away
 */
export function openStream(store, words, list, isRead) {
  const address = list.dataset.live;
  let after = list.dataset.after;
  let source = null;
  /** Of the next attempt. */
  let timer = null;
  let watch = null;
  let heardAt = 0;
  let limit = patience;
  /** In a row. */
  let failures = 0;
  let isOver = false;

  function listen() {
    timer = null;
    source = new EventSource(`/stream?on=${encodeURIComponent(address)}&after=${after}`);
    heardAt = Date.now();
    limit = patience;
    watch = setInterval(() => {
      if (Date.now() - heardAt <= limit) return;
      // What is kept back on its way once is so each time.
      if (limit === patience) failures = Math.max(failures, attempts - 1);
      lose();
    }, watching);
    source.onerror = () => {
      // Where it can, the browser comes back by itself.
      if (source.readyState === EventSource.CLOSED || failures + 1 >= attempts) lose();
      else failures += 1;
    };
    on("posts", (data) => arrive(posts(data)));
    on("many", () => store.dispatch({ type: "outrun" }));
    on("edited", (data) => store.dispatch({ type: "edited", posts: posts(data) }));
    on("gone", (data) => store.dispatch({ type: "removed", ids: [`post-${data}`] }));
    on("left", (handle) => store.dispatch({ type: "removed", ids: idsOf(handle) }));
    on("unread", (data) => store.dispatch({ type: "counted", unread: Number(data) }));
    on("mark", () => {});
    on("bye", () => finish("refused-401"));
    on("over", end);
  }

  /** With the last of several messages comes the mark up to which everything has been told. */
  function on(name, act) {
    source.addEventListener(name, ({ data, lastEventId }) => {
      after = lastEventId || after;
      heardAt = Date.now();
      limit = silence;
      failures = 0;
      find();
      act(data);
    });
  }

  function lose() {
    close();
    failures += 1;
    const wait = Math.min(longest, first * 2 ** failures);
    timer = setTimeout(failures < attempts ? listen : ask, wait * (0.5 + Math.random() / 2));
  }

  /** Brings what the page would show now, if it can be had, and tries to listen again. */
  async function ask() {
    const turn = timer;
    const answer = await fetch(address).catch(() => null);
    const page = answer?.ok ? parse(await answer.text()) : null;
    if (timer !== turn) return;
    if (answer?.status === 404) return end();
    const fresh = page?.querySelector("[data-live]");
    if (!answer || answer.status >= 500) store.dispatch({ type: "lost" });
    if (!page) return lose();
    // A cache may give out what is older than what has been told.
    if (Number(fresh?.dataset.after) >= Number(after)) take(page, fresh);
    listen();
  }

  function take(page, fresh) {
    find();
    store.dispatch({ type: "removed", ids: missing(list, page, waiting()) });
    const found = newer(fresh, store.state.known);
    if (found) arrive(found);
    else store.dispatch({ type: "outrun" });
    store.dispatch({ type: "edited", posts: articles(page) });
    store.dispatch({ type: "counted", unread: unread(page) });
  }

  /** What somebody has written or passed on: on the page, and of what waits to be shown. */
  function idsOf(handle) {
    return [...document.querySelectorAll("article.post"), ...waiting()]
      .filter((article) => isBy(handle, article))
      .map((article) => article.id);
  }

  /** What has come and is not on the page yet. */
  const waiting = () => store.state.held.flatMap(({ html }) => [...parse(html).body.children]);

  /** Whoever waits for a press of the button is not overtaken. */
  function arrive(found) {
    const isHeld = store.state.held.length > 0 || isRead();
    const posts = found.filter(({ html }) => !isFurtherDown(list, parse(html).body.firstElementChild));
    store.dispatch({ type: "arrived", posts, isHeld });
  }

  function find() {
    if (store.state.isLost) store.dispatch({ type: "found", text: words.sentence("found") });
  }

  function end() {
    store.dispatch({ type: "ended" });
    finish("refused-404");
  }

  function finish(reason) {
    isOver = true;
    close();
    store.dispatch({ type: "told", text: words.sentence(reason) });
  }

  function close() {
    clearTimeout(timer);
    clearInterval(watch);
    timer = null;
    source?.close();
    source = null;
  }

  function follow() {
    if (document.hidden || isOver) return close();
    if (source || timer) return;
    failures = 0;
    listen();
  }

  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", follow);
  window.addEventListener("online", () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = setTimeout(listen, rush * Math.random());
  });
  follow();
}
