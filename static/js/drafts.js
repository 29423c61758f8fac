const prefix = "martlet.draft.";

/**
 * What somebody was writing, kept in this browser until it is posted.
 *
 * A browser without storage, or with a full one, keeps nothing.
 *
 * @typedef {{ text: string, warning: string, visibility: string }} Draft
 */

/** @returns {string} the place of a draft: an account's own, and one for each post that it answers */
export const place = (account, answered) => `${prefix}${account}.${answered || "new"}`;

/** @param {Draft} draft */
export function keep(place, draft) {
  attempt(() => localStorage.setItem(place, JSON.stringify(draft)));
}

/** @returns {Draft | null} */
export const kept = (place) => attempt(() => JSON.parse(localStorage.getItem(place))) ?? null;

export function drop(place) {
  attempt(() => localStorage.removeItem(place));
}

/** Drops all drafts: whoever logs out leaves nothing for the next one at this browser. */
export const dropAll = () => dropWhere(() => true);

/**
 * Drops what whoever looks at a page must not find: another's drafts; and where nobody is signed in any more, what was
 * not for everybody.
 *
 * @param {string | undefined} account
 */
export function sweep(account) {
  if (account) return dropWhere((place) => !place.startsWith(`${prefix}${account}.`));
  dropWhere((place) => Number(kept(place)?.visibility) > 1);
}

function dropWhere(condition) {
  const places = attempt(() => Object.keys(localStorage)) ?? [];
  for (const place of places) if (place.startsWith(prefix) && condition(place)) drop(place);
}

function attempt(action) {
  try {
    return action();
  } catch {
    return undefined;
  }
}
