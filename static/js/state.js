/**
 * @typedef {{ id: string, html: string }} Post an article by its id, as the server wrote it
 * @typedef {{ isPressed: boolean, count: number }} Button
 */

/** What a page knows before anything happens. */
export const initial = {
  /** Ids of all articles that are, or are about to be, on the page. */
  known: /** @type {string[]} */ ([]),
  /** What has come to the list since it was loaded, newest first. */
  added: /** @type {Post[]} */ ([]),
  /** What has come and waits to be asked for, newest first. */
  held: /** @type {Post[]} */ ([]),
  /** What posts say since they were edited here or elsewhere: the article by its id, as the server wrote it. */
  edited: /** @type {Record<string, string>} */ ({}),
  /** Whether so much has come that the page has to be loaded again. */
  isOutrun: false,
  /** Ids of articles that are no longer. */
  gone: /** @type {string[]} */ ([]),
  /** Whether the list itself is no longer. */
  isOver: false,
  /** Buttons that somebody has pressed, by post and kind: `12/like`. */
  buttons: /** @type {Record<string, Button>} */ ({}),
  /** Whom somebody has followed (true) or unfollowed here, by the address of their page. */
  follows: /** @type {Record<string, boolean>} */ ({}),
  /** Notifications that have not been read; null as long as nobody has said. */
  unread: /** @type {number | null} */ (null),
  /** Whether the site cannot be reached. */
  isLost: false,
  /** What somebody is to be told: another object each time, so that it is told again. */
  message: { text: "" },
};

const reducers = {
  /** Articles are on the page. */
  listed: (state, { ids }) => ({ ...state, known: [...state.known, ...ids] }),

  /** Posts have come, newest first. They wait if `isHeld`. */
  arrived(state, { posts, isHeld }) {
    const fresh = posts.filter((post) => !state.known.includes(post.id));
    if (fresh.length === 0) return state;
    const place = isHeld ? "held" : "added";
    const ids = fresh.map((post) => post.id);
    return {
      ...state,
      known: [...state.known, ...ids],
      gone: without(state.gone, ids),
      edited: except(state.edited, ids),
      [place]: [...fresh, ...state[place]],
    };
  },

  /** Somebody has posted, and all that is new comes with their post, which the stream may have brought before. */
  posted: (state, { posts }) => ({
    ...state,
    known: [...state.known, ...posts.map((post) => post.id)],
    added: [...posts, ...state.added],
    held: [],
    edited: except(state.edited, posts.map((post) => post.id)),
  }),

  /** Posts say something else. Of those that are not on the page, and are not about to be, nothing is kept. */
  edited(state, { posts }) {
    const ours = posts.filter((post) => state.known.includes(post.id));
    if (ours.length === 0) return state;
    const now = Object.fromEntries(ours.map(({ id, html }) => [id, html]));
    return { ...state, edited: { ...state.edited, ...now } };
  },

  released: (state) => ({ ...state, added: [...state.held, ...state.added], held: [] }),

  outrun: (state) => ({ ...state, isOutrun: true }),

  removed(state, { ids }) {
    if (ids.length === 0) return state;
    const others = (posts) => posts.filter((post) => !ids.includes(post.id));
    return {
      ...state,
      known: without(state.known, ids),
      added: others(state.added),
      held: others(state.held),
      gone: [...state.gone, ...ids],
    };
  },

  /** The list is no longer, and so is what stands in it. */
  ended: (state) => ({
    ...reducers.removed(state, { ids: state.known }),
    isOver: true,
    isOutrun: false,
  }),

  pressed: (state, { key, button }) => ({
    ...state,
    buttons: { ...state.buttons, [key]: button },
  }),

  followed: (state, { person, isFollowed }) => ({
    ...state,
    follows: { ...state.follows, [person]: isFollowed },
  }),

  counted: (state, { unread }) => (state.unread === unread ? state : { ...state, unread }),

  lost: (state) => (state.isLost ? state : { ...state, isLost: true }),

  found: (state, { text }) => ({ ...state, isLost: false, message: { text } }),

  told: (state, { text }) => ({ ...state, message: { text } }),
};

/** @returns {typeof initial} what an action makes of the state */
export function reduce(state, action) {
  return reducers[action.type](state, action);
}

const without = (ids, some) => ids.filter((id) => !some.includes(id));

const except = (entries, ids) =>
  Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.includes(id)));
