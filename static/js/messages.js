/** How long a message stands, in milliseconds. */
const duration = 10_000;

/** Draws what somebody is told of what they did, and as long as nothing else is said, that the site is out of reach. */
export function drawMessages(store, words) {
  const toast = words.part(".toast");
  document.body.append(toast);
  let timer = null;

  function rest() {
    timer = null;
    toast.textContent = store.state.isLost ? words.sentence("lost") : "";
  }

  store.subscribe((state, before) => {
    if (state.message !== before.message) {
      toast.textContent = state.message.text;
      clearTimeout(timer);
      timer = setTimeout(rest, duration);
    } else if (state.isLost !== before.isLost && timer === null) {
      rest();
    }
  });
}
