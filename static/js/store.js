/**
 * Keeps the state of a page. It changes by actions alone, and whoever draws it is told.
 *
 * @template State, Action
 * @param {(state: State, action: Action) => State} reduce what an action makes of the state; the same object, if nothing
 * @param {State} state what there is before the first action
 */
export function createStore(reduce, state) {
  const subscribers = [];
  return {
    get state() {
      return state;
    },

    /** @param {Action} action */
    dispatch(action) {
      const before = state;
      state = reduce(before, action);
      if (state !== before) for (const draw of subscribers) draw(state, before);
    },

    /** @param {(state: State, before: State) => void} draw is called after each change */
    subscribe(draw) {
      subscribers.push(draw);
    },
  };
}
