// Moments in words, in the zone of the browser. Telegram counts in seconds, JavaScript in milliseconds.

const HOUR = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY_KEY = new Intl.DateTimeFormat("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
const DAY_AND_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });
const SHORT_DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const WEEKDAY = new Intl.DateTimeFormat("en-GB", { weekday: "short" });
const MINUTES_A_DAY = 24 * 60;
const MILLISECONDS_A_DAY = 86_400_000;

/** 1763884800 -> "08:00" */
export function hourOf(unix) {
  return HOUR.format(unix * 1000);
}

/** 1763884800 -> "2025-11-23", to tell days apart. */
export function dayOf(unix) {
  return DAY_KEY.format(unix * 1000);
}

/** Today, Yesterday, Monday 24 November, or 24 November 2024; `now` in milliseconds. */
export function wordsForDay(unix, now) {
  const day = dayOf(unix);
  const today = new Date(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (day === DAY_KEY.format(today)) return "Today";
  if (day === DAY_KEY.format(yesterday)) return "Yesterday";
  return new Date(unix * 1000).getFullYear() === today.getFullYear() ? DAY.format(unix * 1000) : DAY_AND_YEAR.format(unix * 1000);
}

/** For a line in the list of chats: the hour today, the weekday in the last six days, else the date. */
export function shortTime(unix, now) {
  if (dayOf(unix) === DAY_KEY.format(now)) return hourOf(unix);
  return now - unix * 1000 < 6 * MILLISECONDS_A_DAY ? WEEKDAY.format(unix * 1000) : SHORT_DAY.format(unix * 1000);
}

export function longDay(now) {
  return DAY.format(now);
}

/** The next moment at which the browser's wall clock shows "HH:MM", strictly after `now`. */
export function nextWallClock(now, hhmm) {
  const [hour, minute] = hhmm.split(":").map(Number);
  const date = new Date(now);
  const next = new Date(date.getFullYear(), date.getMonth(), date.getDate(), hour, minute);
  return next.getTime() > now ? next : new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1, hour, minute);
}

/** 97260 seconds -> "1 day 3 h 1 min ahead of the real time" */
export function offsetInWords(seconds) {
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes === 0) return "The same as the real time";
  const days = Math.floor(minutes / MINUTES_A_DAY);
  const hours = Math.floor((minutes % MINUTES_A_DAY) / 60);
  const parts = [days && `${days} ${days === 1 ? "day" : "days"}`, hours && `${hours} h`, minutes % 60 && `${minutes % 60} min`];
  return `${parts.filter(Boolean).join(" ")} ${seconds > 0 ? "ahead of" : "behind"} the real time`;
}
