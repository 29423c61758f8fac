import { newer, parse, posts, unread } from "./markup.js";

/** How long nothing may be heard before the page asks by itself, in milliseconds. */
const patience = 10_000;
/** How often it asks by itself, in milliseconds. */
const interval = 30_000;
/** How often a connection may fail before the page asks by itself. */
const attempts = 3;

/**
 * Brings what happens to a list while somebody can see the page: by the server's events, or where these do not come
 * through, by loading the list again now and then. A page that nobody sees has no connection: a browser has only six
 * for all of its tabs.
 *
 * @param {HTMLElement} list with its address in `data-live` and the last event that it tells of in `data-after`
 * @param {() => boolean} isRead whether somebody reads what new posts would push away
 */
export function openStream(store, words, list, isRead) {
  const address = list.dataset.live;
  let after = list.dataset.after;
  let source = null;
  let timer = null;
  let failures = 0;
  let isOver = false;

  function listen() {
    source = new EventSource(`/stream?on=${encodeURIComponent(address)}&after=${after}`);
    timer = setTimeout(poll, patience);
    source.onopen = () => {
      failures = 0;
      // Members are told a number at once. Where it does not come, only the head of the answer was let through.
      if (store.state.unread === null) clearTimeout(timer);
    };
    source.onerror = () => {
      failures += 1;
      if (source.readyState === EventSource.CLOSED || failures >= attempts) poll();
    };
    source.addEventListener("posts", ({ data, lastEventId }) => {
      after = lastEventId || after;
      arrive(posts(data));
    });
    source.addEventListener("many", () => store.dispatch({ type: "outrun" }));
    source.addEventListener("gone", ({ data }) => {
      store.dispatch({ type: "removed", id: `post-${data}` });
    });
    source.addEventListener("unread", ({ data }) => {
      clearTimeout(timer);
      store.dispatch({ type: "counted", unread: Number(data) });
    });
    source.addEventListener("bye", () => {
      isOver = true;
      close();
      store.dispatch({ type: "told", text: words.sentence("refused-401") });
    });
  }

  async function poll() {
    close();
    timer = setTimeout(poll, interval);
    const answer = await fetch(address).catch(() => null);
    if (!answer?.ok || timer === null) return;
    const page = parse(await answer.text());
    const fresh = page.querySelector("[data-live]");
    if (!fresh) return;
    const found = newer(fresh, store.state.known);
    if (found) arrive(found);
    else store.dispatch({ type: "outrun" });
    store.dispatch({ type: "counted", unread: unread(page) });
  }

  /** Whoever waits for a press of the button is not overtaken. */
  function arrive(posts) {
    const isHeld = store.state.held.length > 0 || isRead();
    store.dispatch({ type: "arrived", posts, isHeld });
  }

  function close() {
    clearTimeout(timer);
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
  follow();
}
