/** What a page does by itself, where scripts run. Without them it lacks nothing but that. */

import { startComposer } from "./composer.js";
import * as drafts from "./drafts.js";
import { drawFeed, isRead } from "./feed.js";
import { startFollows } from "./follows.js";
import { startHelp } from "./help.js";
import { drawMessages } from "./messages.js";
import { startPager } from "./pager.js";
import { startReactions } from "./reactions.js";
import { startShortcuts } from "./shortcuts.js";
import { initial, reduce } from "./state.js";
import { createStore } from "./store.js";
import { openStream } from "./stream.js";
import { startTimes } from "./times.js";
import { drawUnread } from "./unread.js";
import { createWords } from "./words.js";

const template = document.getElementById("live");
const { account } = template.dataset;
const words = createWords(template, document.documentElement.lang);
const store = createStore(reduce, initial);
const list = document.querySelector("[data-live]");
const composer = document.querySelector("form.composer[action='/posts']");

drawMessages(store, words);
drawUnread(store, words);
startReactions(store, words);
startFollows(store, words);
startPager(store, words);
startTimes(words);
startShortcuts(startHelp(words));

drafts.sweep(account);
document.addEventListener("submit", ({ target }) => {
  if (target.getAttribute("action") === "/logout") drafts.dropAll();
});
if (composer) startComposer(store, words, composer, account);
if (list) {
  drawFeed(store, words, list);
  openStream(store, words, list, () => isRead(list));
}

document.documentElement.classList.add("live");
