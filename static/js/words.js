/**
 * The sentences that scripts say, which the server has written into the page in the reader's language.
 *
 * @param {HTMLTemplateElement} template
 * @param {string} language BCP 47
 */
export function createWords(template, language) {
  const plurals = new Intl.PluralRules(language);
  const find = (name) => template.content.querySelector(`[data-word="${name}"]`);
  return {
    /** @returns {string} the sentence of that name, or of another if there is none */
    sentence: (name, otherwise) => (find(name) ?? find(otherwise)).textContent,

    /** @returns {string} the sentence with a number in it */
    counted(name, count) {
      const entry = find(name);
      const words = entry.dataset[plurals.select(count)] ?? entry.textContent;
      return words.replace(template.dataset.example, count);
    },

    /** @returns {Element} a new copy of a part that the server has drawn */
    part: (selector) => template.content.querySelector(selector).cloneNode(true),
  };
}
