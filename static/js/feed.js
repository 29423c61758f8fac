import { revise } from "./edits.js";
import { focus } from "./focus.js";
import { parse } from "./markup.js";
import { isConversation, place } from "./places.js";

/**
 * Draws what comes to a list, and what goes.
 *
 * @param {HTMLElement} list
 */
export function drawFeed(store, words, list) {
  const ids = [...document.querySelectorAll("article.post")].map((article) => article.id);
  store.dispatch({ type: "listed", ids });

  const notice = words.part(".fresh");
  const button = notice.firstElementChild;
  document.body.append(notice);
  button.addEventListener("click", () => {
    if (store.state.isOutrun) return location.assign(list.dataset.live);
    const { id } = store.state.held.at(isConversation(list) ? -1 : 0);
    store.dispatch({ type: "released" });
    const first = document.getElementById(id);
    if (!first) return;
    (first === list.firstElementChild ? list : first).scrollIntoView();
    focus(first);
  });

  store.subscribe((state, before) => {
    if (state.gone !== before.gone) for (const id of state.gone) take(id);
    if (state.isOver && !before.isOver) close();
    if (state.added !== before.added) for (const post of [...state.added].reverse()) show(post);
    for (const id of Object.keys(state.edited)) {
      if (state.edited[id] !== before.edited[id]) change(id);
    }
    button.hidden = !state.isOutrun && state.held.length === 0;
    if (button.hidden) return;
    button.textContent = state.isOutrun
      ? words.sentence("many-posts")
      : words.counted(isConversation(list) ? "new-answers" : "new-posts", state.held.length);
  });

  function close() {
    const textContent = words.sentence("refused-404");
    const notice = Object.assign(document.createElement("p"), { className: "empty", textContent });
    list.replaceChildren(notice);
  }

  function show({ id, html }) {
    if (document.getElementById(id)) return;
    list.querySelector(":scope > .empty")?.remove();
    const article = document.adoptNode(parse(html).body.firstElementChild);
    place(list, article);
    change(id);
  }

  /** What waits to be shown is changed when it is. */
  function change(id) {
    const article = document.getElementById(id);
    const html = store.state.edited[id];
    if (article && html) revise(article, html);
  }

  /** With the answers below it; the keyboard goes to what follows. */
  function take(id) {
    const article = document.getElementById(id);
    if (!article) return;
    const { nextElementSibling: next, parentElement: parent } = article;
    const answers = next?.matches(".nested") ? next : null;
    if (article.contains(document.activeElement)) focus((answers ?? article).nextElementSibling ?? list);
    answers?.remove();
    article.remove();
    if (parent.matches(".nested") && !parent.firstElementChild) parent.remove();
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
