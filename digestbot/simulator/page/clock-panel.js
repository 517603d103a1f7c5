// The clock of the simulation: it shows the time, and it can be turned.

import { byId } from "./dom.js";
import { hourOf, longDay, nextWallClock, offsetInWords } from "./times.js";

const NARROW = matchMedia("(max-width: 1179px)"); // as in page.css: below this the panel opens from a pill
const HINT = "Turn the clock to see tomorrow’s digest come.";
const hands = new Map(); // id -> {at: turns of the real hand, shown: turns of the drawn one}

export class ClockPanel {
  /** `onTurn(body)` sends the body to the server's clock: {advance_seconds}, {to} or {reset}. */
  constructor({ world, onTurn }) {
    this.world = world;
    drawMarks();
    byId("clock").addEventListener("click", (event) => {
      const { advance, next, reset } = event.target.closest("button")?.dataset ?? {};
      if (advance) onTurn({ advance_seconds: Number(advance) });
      if (next) onTurn({ to: nextWallClock(world.now(), next).toISOString() });
      if (reset !== undefined) onTurn({ reset: true });
    });
    NARROW.addEventListener("change", fitToWidth);
    fitToWidth();
  }

  draw() {
    const now = new Date(this.world.now());
    const hour = hourOf(now.getTime() / 1000);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    byId("now-time").textContent = hour;
    byId("now-time").setAttribute("datetime", now.toISOString());
    byId("now-date").textContent = longDay(now);
    byId("now-zone").textContent = zone.replaceAll("_", " ");
    for (const pill of document.querySelectorAll(".pill-time")) pill.textContent = hour;
    byId("offset").textContent = offsetInWords(this.world.clock.offset);
    byId("offset").classList.toggle("turned", Math.abs(this.world.clock.offset) >= 30);
    const { notice } = this.world;
    const told = notice && now >= new Date(notice.after) ? notice.text : HINT;
    if (byId("hint").textContent !== told) byId("hint").textContent = told;
    byId("sky").dataset.sky = skyAt(now.getHours());
    turnHand("hand-minute", now.getTime() / 3_600_000 - now.getTimezoneOffset() / 60);
    turnHand("hand-hour", (now.getTime() / 3_600_000 - now.getTimezoneOffset() / 60) / 12);
  }

  /** Says to a screen reader what the clock shows after it was turned. */
  sayTurned() {
    const now = this.world.now();
    byId("turned").textContent = `It is now ${longDay(now)}, ${hourOf(now / 1000)}.`;
  }
}

/** A hand goes forward by what has passed, with one whole turn standing for any number of them. */
function turnHand(id, turns) {
  const hand = byId(id);
  const { at, shown } = hands.get(id) ?? { at: Math.floor(turns), shown: 0 };
  const passed = turns - at;
  const next = shown + (passed % 1) + (Math.abs(passed) >= 1 ? Math.sign(passed) : 0);
  hands.set(id, { at: turns, shown: next });
  hand.style.transform = `rotate(${(next * 360).toFixed(2)}deg)`;
}

function skyAt(hour) {
  if (hour < 5 || hour >= 22) return "night";
  if (hour < 8) return "dawn";
  return hour < 18 ? "day" : "dusk";
}

function drawMarks() {
  const marks = byId("dial-marks");
  for (let hour = 0; hour < 12; hour += 1) {
    const mark = document.createElementNS("http://www.w3.org/2000/svg", "line");
    const long = hour % 3 === 0;
    Object.entries({ x1: 60, x2: 60, y1: 12, y2: long ? 19 : 15, transform: `rotate(${hour * 30} 60 60)` }).forEach(([name, value]) => mark.setAttribute(name, value));
    marks.append(mark);
  }
}

function fitToWidth() {
  if (NARROW.matches) byId("clock").setAttribute("popover", "auto");
  else byId("clock").removeAttribute("popover");
}
