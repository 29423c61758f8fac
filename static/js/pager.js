import { focus } from "./focus.js";
import { parse } from "./markup.js";

const lists = ".posts, .rows";

/** Has the link to what follows in a list bring it to the end of the page. It stays a link where that fails. */
export function startPager(store, words) {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest?.('.pager a[rel="next"]');
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const pager = link.closest(".pager");
    const list = pager.closest(lists) ?? pager.previousElementSibling;
    if (!list?.matches(lists)) return;
    event.preventDefault();
    if (link.ariaBusy) return;
    link.ariaBusy = "true";
    const answer = await fetch(link.href).catch(() => null);
    if (!answer?.ok) return location.assign(link.href);
    append(parse(await answer.text()), list, pager);
    history.replaceState(null, "", link.href);
  });

  function append(page, list, pager) {
    const nextPager = page.querySelector('.pager:has([rel="next"])');
    const more = [...page.querySelector(lists).children].filter(
      (item) => !item.matches(".pager, .empty") && !(item.id && document.getElementById(item.id)),
    );
    for (const item of more) list.insertBefore(item, list.contains(pager) ? pager : null);
    store.dispatch({ type: "listed", ids: more.map((item) => item.id).filter(Boolean) });
    if (nextPager) pager.replaceWith(nextPager);
    else pager.remove();
    focus(more[0] ?? list);
    const text = more.length > 0 ? words.counted("more", more.length) : words.sentence("no-more");
    store.dispatch({ type: "told", text });
  }
}
