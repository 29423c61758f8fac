import { createSender } from "./forms.js";

const address = /^(\/@[^/]+)\/(un)?follow$/;

/** Shows at once whom somebody follows, sends it, and takes back what was refused. */
export function startFollows(store, words) {
  const follow = (person, isFollowed) => store.dispatch({ type: "followed", person, isFollowed });
  const send = createSender(store, words, follow);

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const [action, person, isFollowed] = address.exec(form.getAttribute("action")) ?? [];
    if (!action) return;
    event.preventDefault();
    follow(person, !isFollowed);
    send(person, form, action, Boolean(isFollowed), !isFollowed);
  });

  store.subscribe(({ follows }, before) => {
    if (follows === before.follows) return;
    for (const form of document.querySelectorAll("form[data-then]")) draw(form, follows);
  });
}

/** The form carries the words of its other state, and changes places with them. */
function draw(form, follows) {
  const [, person, isFollowed] = address.exec(form.getAttribute("action"));
  const next = follows[person];
  if (next === undefined || next === Boolean(isFollowed)) return;
  const button = form.querySelector("button");
  const { then, thenName } = form.dataset;
  Object.assign(form.dataset, { then: button.textContent, thenName: button.ariaLabel });
  form.setAttribute("action", `${person}/${next ? "un" : ""}follow`);
  button.textContent = then;
  button.ariaLabel = thenName;
  button.className = next ? "following" : "primary";
}
