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

/**
 * @typedef {object} Press
 * @property {string} address
 * @property {URLSearchParams} entries what the form would send
 * @property {unknown} after what counts once it is taken
 * @property {Promise<{ isTaken: boolean, text?: string }>} [answer] with what the server says, which is often nothing
 */

/**
 * Sends what buttons do that have two states, those of one thing in the order in which they were pressed. When the page
 * goes, the last of those that wait is sent at once, and counts for all of them.
 *
 * @template State
 * @param {(key: string, state: State) => void} settle is told what counts once nothing is on its way any more: what was
 *   pressed, or if that was refused, what there was before
 * @returns {(key: string, form: HTMLFormElement, address: string, before: State, after: State) => void}
 */
export function createSender(store, words, settle) {
  /** Of each thing, what is on its way and what waits for it. */
  const queues = /** @type {Record<string, Press[]>} */ ({});

  async function work(key, queue, before) {
    let counted = before;
    while (queue.length > 0) {
      const press = start(queue[0]);
      const { isTaken, text } = await press.answer;
      if (isTaken) counted = press.after;
      if (text) store.dispatch({ type: "told", text });
      queue.shift();
    }
    delete queues[key];
    settle(key, counted);
  }

  function start(press) {
    press.answer ??= send(press).then(
      (text) => ({ isTaken: true, text }),
      (refusal) => ({ isTaken: false, text: refusal.told(words) }),
    );
    return press;
  }

  window.addEventListener("pagehide", () => {
    for (const queue of Object.values(queues)) {
      const last = queue.splice(1).at(-1);
      if (last) queue.push(start(last));
    }
  });

  return (key, form, address, before, after) => {
    const press = { address, entries: new URLSearchParams(new FormData(form)), after };
    if (queues[key]) {
      queues[key].push(press);
    } else {
      queues[key] = [press];
      work(key, queues[key], before);
    }
  };
}

async function send({ address, entries }) {
  const answer = await post(address, entries, "application/json", true);
  const body = answer.status === 204 ? {} : await answer.json().catch(() => ({}));
  if (answer.ok) return body.message;
  throw new Refusal(answer.status, answer.status === 409 ? body.error_description : "");
}
