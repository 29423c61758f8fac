import { parse } from "./markup.js";

/**
 * Draws what comes to a list, and what goes.
 *
 * @param {HTMLElement} list
 */
export function drawFeed(store, words, list) {
  const ids = [...list.querySelectorAll("article")].map((article) => article.id);
  store.dispatch({ type: "listed", ids });

  const notice = words.part(".fresh");
  const button = notice.firstElementChild;
  document.body.append(notice);
  button.addEventListener("click", () => {
    if (store.state.isOutrun) return location.assign(list.dataset.live);
    const newest = store.state.held[0].id;
    store.dispatch({ type: "released" });
    list.scrollIntoView();
    focus(document.getElementById(newest));
  });

  store.subscribe((state, before) => {
    if (state.gone !== before.gone) for (const id of state.gone) take(id);
    if (state.added !== before.added) for (const post of [...state.added].reverse()) show(post);
    button.hidden = !state.isOutrun && state.held.length === 0;
    if (button.hidden) return;
    button.textContent = state.isOutrun
      ? words.sentence("many-posts")
      : words.counted("new-posts", state.held.length);
  });

  function show({ id, html }) {
    if (document.getElementById(id)) return;
    list.querySelector(":scope > .empty")?.remove();
    const article = document.adoptNode(parse(html).body.firstElementChild);
    list.insertBefore(article, firstOlder(article));
  }

  /** The newest come first, behind what is pinned; one that has changed comes back to its place. */
  function firstOlder(article) {
    const others = [...list.querySelectorAll(":scope > article:not(.pinned)")];
    const isBoost = (one) => one.querySelector(":scope > .because") !== null;
    if (isBoost(article)) return others[0] ?? list.querySelector(":scope > .pager");
    const older = others.find((one) => !isBoost(one) && number(one) < number(article));
    return older ?? list.querySelector(":scope > .pager");
  }

  function take(id) {
    const article = document.getElementById(id);
    if (!article || !list.contains(article)) return;
    if (article.contains(document.activeElement)) focus(article.nextElementSibling ?? list);
    article.remove();
  }
}

/**
 * Whether new posts would push away what somebody looks at: they have scrolled, are in the list with the keyboard, or
 * are writing.
 */
export function isRead(list) {
  const active = document.activeElement;
  return window.scrollY > 16 || list.contains(active) || Boolean(active.form && active.value);
}

/** Brings the keyboard to an element that takes no input. */
export function focus(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

const number = (article) => Number(article.id.slice("post-".length));
