/** Puts a post that has come to a list where the page would have it. */
export function place(list, article) {
  if (isConversation(list)) placeAnswer(list, article);
  else list.insertBefore(article, firstOlder(list, article));
}

/** Whether a list is of what was answered to one post, the oldest first. */
export const isConversation = (list) => list.matches(".replies");

/** The newest come first, behind what is pinned; one that has changed comes back to its place. */
function firstOlder(list, article) {
  const others = [...list.querySelectorAll(":scope > article:not(.pinned)")];
  const isBoost = (one) => one.querySelector(":scope > .because") !== null;
  if (isBoost(article)) return others[0] ?? list.querySelector(":scope > .pager");
  const older = others.find((one) => !isBoost(one) && number(one.id) < number(article.id));
  return older ?? list.querySelector(":scope > .pager");
}

/** Answers to the post come last, and answers to an answer below it, if that is on this page. */
function placeAnswer(list, article) {
  const answered = number(article.querySelector(":scope > .answered a").getAttribute("href"));
  if (answered === number(list.dataset.live)) {
    return list.insertBefore(article, list.querySelector(":scope > .pager"));
  }
  const parent = list.querySelector(`:scope > #post-${answered}`);
  if (!parent) return;
  let nested = parent.nextElementSibling;
  if (!nested?.matches(".nested")) {
    nested = Object.assign(document.createElement("div"), { className: "nested" });
    parent.after(nested);
  }
  nested.insertBefore(article, nested.querySelector(":scope > .more"));
}

/** Which post an id or an address is of. */
const number = (name) => Number(/\d+$/.exec(name));
