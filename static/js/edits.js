import { focus } from "./focus.js";
import { parse } from "./markup.js";

/**
 * Has a post on the page say what it says since it was edited. Its buttons, who has passed it on and what somebody does
 * with it stay: where the keyboard is, and whether it is unfolded, as long as its warning is the same.
 *
 * @param {HTMLElement} article
 * @param {string} html the article as the server wrote it since
 */
export function revise(article, html) {
  const fresh = document.adoptNode(parse(html).body.firstElementChild);
  if (said(fresh) === said(article)) return;
  const active = article.contains(document.activeElement) ? document.activeElement : null;
  if (isUnfolded(article) && warning(fresh) === warning(article)) {
    fresh.querySelector(".warned").open = true;
  }
  for (const part of words(article)) part.remove();
  const buttons = article.querySelector(":scope > .actions");
  for (const part of words(fresh)) article.insertBefore(part, buttons);
  if (active && !article.contains(active)) refocus(article, active);
}

/** The keyboard goes to what stands in the place of what it was at. */
function refocus(article, former) {
  const same = [...article.querySelectorAll("a, summary")].find(
    (one) => one.tagName === former.tagName && one.href === former.href,
  );
  if (same) same.focus({ preventScroll: true });
  else focus(article);
}

/** All but what an edit leaves as it is. */
const words = (article) =>
  [...article.children].filter((part) => !part.matches(".because, .actions"));

/** What an edit can change. */
const said = (article) =>
  [...article.querySelectorAll(":scope > header .aside, .warned > summary, .text")]
    .map((part) => part.outerHTML)
    .join("");

const warning = (article) => article.querySelector(".warned > summary")?.textContent;
const isUnfolded = (article) => article.querySelector(".warned")?.open === true;
