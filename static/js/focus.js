/** Brings the keyboard to an element that takes no input. */
export function focus(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
