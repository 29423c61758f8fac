const key = "martlet.shortcuts";

/**
 * The sheet that tells of the keyboard shortcuts, and where they can be switched off (WCAG 2.1.4).
 *
 * @returns {{ open: () => void, isOpen: () => boolean, areOn: () => boolean }}
 */
export function startHelp(words) {
  const sheet = words.part("dialog");
  const choice = sheet.querySelector("input");
  document.body.append(sheet);
  choice.checked = stored() !== "off";
  choice.addEventListener("change", () => store(choice.checked ? "on" : "off"));
  sheet.querySelector("button").addEventListener("click", () => sheet.close());
  document.querySelector("[data-opens='help']").addEventListener("click", () => sheet.showModal());
  return {
    open: () => sheet.showModal(),
    isOpen: () => sheet.open,
    areOn: () => choice.checked,
  };
}

function stored() {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // For this page it counts all the same.
  }
}
