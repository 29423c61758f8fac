const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Keeps the ages of what is on the page true, in the server's words. */
export function startTimes(words) {
  const draw = () => {
    if (document.hidden) return;
    for (const time of document.querySelectorAll("time[datetime]")) {
      const text = age(words, (Date.now() - Date.parse(time.dateTime)) / 1000);
      if (text && text !== time.textContent) time.textContent = text;
    }
  };
  setInterval(draw, 15_000);
  document.addEventListener("visibilitychange", draw);
  window.addEventListener("pageshow", draw);
}

/** @returns {string | null} null after a week: from then on the server writes the day, which does not change */
export function age(words, seconds) {
  if (seconds < minute) return words.sentence("now");
  if (seconds < hour) return words.counted("minutes", Math.floor(seconds / minute));
  if (seconds < day) return words.counted("hours", Math.floor(seconds / hour));
  return seconds < 7 * day ? words.counted("days", Math.floor(seconds / day)) : null;
}
