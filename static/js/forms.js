/** A form that was not taken. */
export class Refusal extends Error {
  /**
   * @param {number} status 0 if nothing was reached
   * @param {string} reason a sentence of the server's, if it has one for people
   */
  constructor(status, reason = "") {
    super(reason);
    this.status = status;
  }

  /** @returns {string} what to tell whoever sent it */
  told(words) {
    return this.message || words.sentence(`refused-${this.status}`, "refused");
  }
}

/**
 * @param {boolean} keepalive whether it is sent even if the page is left at once; for what is small
 * @returns {Promise<Response>} whatever its status
 * @throws {Refusal} if nothing was reached
 */
export async function post(address, body, accept, keepalive = false) {
  try {
    return await fetch(address, { method: "POST", body, headers: { Accept: accept }, keepalive });
  } catch {
    throw new Refusal(0);
  }
}

/** Sends what a form would send; what the server says about it, which is often nothing. */
async function send(form, address) {
  const entries = new URLSearchParams(new FormData(form));
  const answer = await post(address, entries, "application/json", true);
  const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (answer.ok) return body.message;
  throw new Refusal(answer.status, answer.status === 409 ? body.error_description : "");
}

/**
 * Sends what buttons do that have two states, those of one thing in the order in which they were pressed.
 *
 * @template State
 * @param {(key: string, state: State) => void} settle is told what counts once nothing is on its way any more: what was
 *   pressed, or if that was refused, what there was before
 * @returns {(key: string, form: HTMLFormElement, address: string, before: State, after: State) => void}
 */
export function createSender(store, words, settle) {
  const last = {};
  const counted = {};

  return (key, form, address, before, after) => {
    if (!last[key]) counted[key] = before;
    const turn = Promise.resolve(last[key])
      .then(() => send(form, address))
      .then((text) => {
        counted[key] = after;
        return text;
      })
      .catch((refusal) => refusal.told(words))
      .then((text) => {
        if (text) store.dispatch({ type: "told", text });
        if (last[key] !== turn) return;
        delete last[key];
        settle(key, counted[key]);
      });
    last[key] = turn;
  };
}
