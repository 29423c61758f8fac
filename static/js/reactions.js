import { createSender } from "./forms.js";

const address = /^\/@[^/]+\/(\d+)\/(un)?(like|boost|bookmark)$/;

/** Shows likes, boosts and bookmarks at once, sends them, and takes back what was refused. */
export function startReactions(store, words) {
  const press = (key, button) => store.dispatch({ type: "pressed", key, button });
  const send = createSender(store, words, press);

  document.addEventListener("submit", (event) => {
    const button = event.submitter;
    const match = address.exec(button?.getAttribute("formaction"));
    if (!match) return;
    event.preventDefault();
    const [action, post, , kind] = match;
    const key = `${post}/${kind}`;
    const before = read(button);
    const isPressed = !before.isPressed;
    const count = Math.max(0, before.count + (kind === "bookmark" ? 0 : isPressed ? 1 : -1));
    press(key, { isPressed, count });
    send(key, event.target, action, before, { isPressed, count });
  });

  store.subscribe(({ buttons }, before) => {
    if (buttons === before.buttons) return;
    for (const [key, state] of Object.entries(buttons)) {
      if (state !== before.buttons[key]) draw(...key.split("/"), state);
    }
  });
}

function read(button) {
  const isPressed = button.getAttribute("aria-pressed") === "true";
  return { isPressed, count: Number(button.lastElementChild.nextSibling?.textContent ?? 0) };
}

/** The name that is read out ends with the number. */
function draw(post, kind, { isPressed, count }) {
  for (const button of document.querySelectorAll(`#post-${post} button[aria-pressed]`)) {
    const [, , , own] = address.exec(button.getAttribute("formaction")) ?? [];
    if (own !== kind) continue;
    const page = button.getAttribute("formaction").replace(/[^/]+$/, "");
    button.setAttribute("formaction", `${page}${isPressed ? "un" : ""}${kind}`);
    button.ariaPressed = isPressed;
    button.lastElementChild.nextSibling?.remove();
    if (count > 0) button.append(` ${count}`);
  }
}
