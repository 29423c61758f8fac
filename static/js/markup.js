import { isConversation } from "./places.js";

/**
 * Markup that the server sent: pages, and posts by the stream.
 *
 * It is safe to insert because it is the server's own: it comes from this origin alone (`connect-src 'self'`), every
 * word of a person in it was escaped when the server wrote it, as in a page that is loaded, and the content security
 * policy runs no inline script in it. A parser's document runs none either.
 */

/** @returns {Document} */
export const parse = (html) => new DOMParser().parseFromString(html, "text/html");

/** @returns {import("./state.js").Post[]} the articles at the top of some markup, in their order */
export const posts = (html) => [...parse(html).body.children].map(described);

/** @returns {import("./state.js").Post[]} all articles of a page, or of a part of it */
export const articles = (page) => [...page.querySelectorAll("article.post")].map(described);

/**
 * What is new in a list that was loaded again, newest first: articles that nobody has seen and that stand before one
 * that was seen. What stands behind the last of these has only moved up. Answers stand in another order, and none of
 * them moves.
 *
 * @param {Element} list
 * @param {string[]} known ids
 * @returns {import("./state.js").Post[] | null} null if there is more than the list holds
 */
export function newer(list, known) {
  const isNew = ({ id }) => !known.includes(id);
  if (isConversation(list)) return articles(list).filter(isNew).reverse();
  const all = [...list.querySelectorAll(":scope > article")];
  const last = all.findLastIndex((article) => !isNew(article));
  if (last < 0 && known.length > 0 && all.length > 0) return null;
  return all.slice(0, last < 0 ? all.length : last).filter(isNew).map(described);
}

/** @returns {boolean} whether somebody has written a post, or passed it on to the list in which it stands */
export const isBy = (handle, article) =>
  [...article.querySelectorAll(":scope > header > .author, :scope > .because a")].some(
    (link) => link.getAttribute("href") === `/@${handle}`,
  );

/** @returns {number | null} what the navigation of a page says of unread notifications; null for a stranger's */
export function unread(page) {
  const link = page.querySelector('nav a[href="/notifications"]');
  return link && Number(link.querySelector(".count")?.textContent ?? 0);
}

const described = (article) => ({ id: article.id, html: article.outerHTML });
