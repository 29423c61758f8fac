/** How long a message stands, in milliseconds. */
const duration = 10_000;

/** Draws what somebody is told of what they did. */
export function drawMessages(store, words) {
  const toast = words.part(".toast");
  document.body.append(toast);
  let timer = null;

  store.subscribe(({ message }, before) => {
    if (message === before.message) return;
    toast.textContent = message.text;
    clearTimeout(timer);
    timer = setTimeout(() => toast.replaceChildren(), duration);
  });
}
