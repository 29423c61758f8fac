/** From here on, those who listen are told how much is left. */
const near = 20;

/** Says how much of a text is left, counted as the server counts. */
export function drawCounter(words, form) {
  const counter = form.querySelector("[data-limit]");
  const left = Number(counter.dataset.limit) - length(form.elements.text.value);
  counter.classList.toggle("fault", left < 0);
  counter.ariaLive = left <= near ? "polite" : "off";
  counter.textContent = left < 0 ? words.counted("over", -left) : words.counted("left", left);
}

/** @returns {number} Unicode scalars, without white space at the ends (`PlainText` in Sources/Model) */
export function length(text) {
  return [...text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, "")].length;
}
