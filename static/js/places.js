/** Puts a post that has come to a list where the page would have it. */
export function place(list, article) {
  if (isConversation(list)) placeAnswer(list, article);
  else list.insertBefore(article, firstOlder(list, article));
}

/** Whether a list is of what was answered to one post, the oldest first. */
export const isConversation = (list) => list.matches(".replies");

/** Whether the place of a post is on a later part of a list, which nobody has asked for yet. */
export function isFurtherDown(list, article) {
  if (isConversation(list) || isBoost(article) || !goesOn(list)) return false;
  const written = writtenIn(list);
  return written.length > 0 && written.every((one) => number(one.id) > number(article.id));
}

/**
 * Which posts of a page the server has drawn no more in the page as it is since. What follows on a later part of a list
 * is not told by the first, nor is what is newer than the page.
 *
 * @param {Element} list with what was asked for of later parts
 * @param {Document} page
 * @param {Element[]} waiting posts that are about to come to the list
 * @returns {string[]} ids
 */
export function missing(list, page, waiting) {
  const fresh = page.querySelector("[data-live]");
  const isTold = isConversation(list) ? answersTold(fresh) : postsTold(list, fresh);
  return [...waiting, ...document.querySelectorAll("article.post")]
    .filter((article) => !page.getElementById(article.id))
    .filter((article) => number(article.id) <= number(fresh.dataset.after) && isTold(article))
    .map((article) => article.id);
}

/** Down to the oldest that was written; where somebody has passed one on, what stands below it tells how far. */
function postsTold(list, fresh) {
  if (!goesOn(fresh)) return () => true;
  const oldest = Math.min(...writtenIn(fresh).map((one) => number(one.id)));
  const written = writtenIn(list);
  const last = written.findLast((one) => number(one.id) >= oldest);
  const all = [...list.querySelectorAll(":scope > article")];
  const further = all.slice(all.indexOf(last) + 1);
  return (article) =>
    isBoost(article) ? !further.includes(article) : number(article.id) >= oldest;
}

/** All but the later answers to an answer. */
function answersTold(fresh) {
  return (article) => {
    const shown = fresh.querySelector(`#post-${answeredBy(article)} + .nested:has(> .more)`);
    return !shown || number(article.id) < number(shown.querySelector(":scope > article:last-of-type").id);
  };
}

/** The newest come first, behind what is pinned; one that has changed comes back to its place. */
function firstOlder(list, article) {
  const first = list.querySelector(":scope > article:not(.pinned)");
  const written = writtenIn(list);
  if (first && (isBoost(article) || written.length === 0)) return first;
  const older = written.find((one) => number(one.id) < number(article.id));
  return older ?? list.querySelector(":scope > .pager");
}

/** Answers to the post come last, and answers to an answer below it, if that is on this page. */
function placeAnswer(list, article) {
  const answered = answeredBy(article);
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

const answeredBy = (article) =>
  number(article.querySelector(":scope > .answered a")?.getAttribute("href"));

/** What stands in a list by the time at which it was written: neither pinned nor passed on. */
const writtenIn = (list) =>
  [...list.querySelectorAll(":scope > article:not(.pinned)")].filter((one) => !isBoost(one));

const isBoost = (article) => article.querySelector(":scope > .because") !== null;

const goesOn = (list) => list.querySelector(':scope > .pager [rel="next"]') !== null;

/** Which post an id or an address is of. */
const number = (name) => Number(/\d+$/.exec(name));
