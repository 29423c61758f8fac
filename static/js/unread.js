/** Draws the number of unread notifications: in the navigation and in the window's title. */
export function drawUnread(store, words) {
  const link = document.querySelector('nav a[href="/notifications"]');
  if (!link) return;
  const title = document.title;
  const shown = () => Number(link.querySelector(".count")?.textContent ?? 0);

  store.subscribe(({ unread }) => {
    document.title = unread > 0 ? `(${unread}) ${title}` : title;
    if (unread === null || unread === shown()) return;
    for (const part of link.querySelectorAll(".count, .count ~ .hidden")) part.remove();
    if (unread === 0) return;
    link.append(" ", part("count", unread), part("hidden", `(${words.counted("unread", unread)})`));
    link.querySelector(".count").ariaHidden = "true";
  });
  store.dispatch({ type: "counted", unread: shown() });
}

function part(className, text) {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}
