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

/**
 * What is new in a list that was loaded again: articles that nobody has seen and that stand before one that was seen.
 * What stands behind the last of these has only moved up.
 *
 * @param {Element} list
 * @param {string[]} known ids
 * @returns {import("./state.js").Post[] | null} null if there is more than the list holds
 */
export function newer(list, known) {
  const articles = [...list.querySelectorAll(":scope > article")];
  const last = articles.findLastIndex((article) => known.includes(article.id));
  if (last < 0 && known.length > 0 && articles.length > 0) return null;
  const end = last < 0 ? articles.length : last;
  return articles.slice(0, end).filter((article) => !known.includes(article.id)).map(described);
}

/** @returns {number | null} what the navigation of a page says of unread notifications; null for a stranger's */
export function unread(page) {
  const link = page.querySelector('nav a[href="/notifications"]');
  return link && Number(link.querySelector(".count")?.textContent ?? 0);
}

const described = (article) => ({ id: article.id, html: article.outerHTML });
