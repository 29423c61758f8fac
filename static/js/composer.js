import { drawCounter } from "./counter.js";
import * as drafts from "./drafts.js";
import { Refusal, post } from "./forms.js";
import { newer, parse } from "./markup.js";

/**
 * The form in which somebody writes: it keeps a draft, counts, and sends without leaving the page. The server draws it
 * anew each time, empty or with what is wrong, and gives it the key by which a post that is sent twice is one.
 *
 * @param {HTMLFormElement} form
 * @param {string} account whose drafts it keeps
 */
export function startComposer(store, words, form, account) {
  const place = drafts.place(account, form.elements.answers?.value);
  const button = () => form.querySelector("button.primary");
  let isSending = false;

  function start() {
    const { text, warning, visibility } = form.elements;
    const draft = drafts.kept(place);
    if (draft?.text && text.value === text.defaultValue && !form.querySelector("[aria-invalid]")) {
      text.value = draft.text;
      warning.value = draft.warning;
      visibility.value = draft.visibility;
      form.querySelector("select").closest("details").open ||= isSpecial(draft);
    }
    drawCounter(words, form);
  }

  form.addEventListener("input", () => {
    drawCounter(words, form);
    const { text, warning, visibility } = form.elements;
    if (text.value === text.defaultValue || !text.value) return drafts.drop(place);
    drafts.keep(place, {
      text: text.value, warning: warning.value, visibility: visibility.value,
    });
  });

  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(button());
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    const body = new FormData(form);
    button().disabled = true;
    try {
      await take(await post(form.action, body, "text/html"));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      store.dispatch({ type: "told", text: refusal.told(words) });
    } finally {
      isSending = false;
      button().disabled = false;
    }
  });

  async function take(answer) {
    const page = parse(await answer.text());
    const fresh = page.getElementById(form.id);
    if (!answer.ok && !fresh) throw new Refusal(answer.status);
    if (answer.ok) drafts.drop(place);
    if (answer.ok && form.elements.answers) {
      form.reset();
      return location.assign(answer.url);
    }
    form.replaceChildren(...fresh.childNodes);
    start();
    form.elements.text.focus();
    if (answer.ok) show(page);
  }

  function show(page) {
    const { known, held } = store.state;
    const seen = known.filter((id) => !held.some((post) => post.id === id));
    const found = newer(page.querySelector("[data-live]"), seen);
    store.dispatch(found ? { type: "posted", posts: found } : { type: "outrun" });
    store.dispatch({ type: "told", text: words.sentence("posted") });
  }

  const isSpecial = ({ warning, visibility }) =>
    warning !== "" || visibility !== form.querySelector("option").value;

  start();
}
