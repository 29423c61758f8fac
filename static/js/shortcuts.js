import { focus } from "./focus.js";

/** Keys for those who like them better than a mouse. They press what stands on the page, and nothing else. */
export function startShortcuts(help) {
  let isGoing = false;

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (!help.areOn() || help.isOpen() || takesText(target)) return;
    const action = isGoing ? destinations[key] : { ...actions, "?": help.open }[key];
    isGoing = !isGoing && key === "g";
    if (!action) return;
    event.preventDefault();
    action();
  });
}

const destinations = {
  h: () => press('nav a[href="/"], .brand'),
  n: () => press('nav a[href="/notifications"]'),
};

const actions = {
  j: () => step(1),
  k: () => step(-1),
  l: () => press(".actions [formaction$=like]", current()),
  b: () => press(".actions [formaction$=boost]", current()),
  r: () => press('.actions a[href$="#answer"]', current()),
  n: () => (press(".composer textarea") ?? location.assign("/#text")),
  "/": () => (press("#q") ?? location.assign("/search#q")),
};

const articles = () => [...document.querySelectorAll("article.post")];
const current = () => document.activeElement.closest("article.post");

/** From a post to another; without one, to the first that can be seen. */
function step(distance) {
  const all = articles();
  const here = all.indexOf(current());
  const seen = all.findIndex((article) => article.getBoundingClientRect().bottom > 0);
  const next = all[here < 0 ? seen : here + distance];
  if (!next) return;
  focus(next);
  next.scrollIntoView({ block: "nearest" });
}

/** Does with an element what a person would: writes in a field, follows or presses anything else. */
function press(selector, place = document) {
  const element = place?.querySelector(selector);
  if (element && takesText(element)) element.focus();
  else element?.click();
  return element;
}

const takesText = (element) =>
  element.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=file])");
