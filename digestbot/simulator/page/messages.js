// The conversation on its paper: bubbles in groups, days between them, buttons under them.

import { avatar, element, hueOf, icon } from "./dom.js";
import { lineOf, picture, safeNodes } from "./safe-html.js";
import { dayOf, hourOf, wordsForDay } from "./times.js";

const SHOWN_AT_ONCE = 150;
const GROUPED_WITHIN = 300; // seconds between messages of one sender that stand together
const NEAR_THE_END = 80; // pixels
const MARGIN_ABOVE = 14; // pixels
const DAY_STAYS = 900; // milliseconds for which the day floats on top after scrolling
const DESCRIBED = 80; // characters of a caption that describe its picture

export class Conversation {
  /**
   * `onPress(message, button)` presses an inline button, `onCommand(text)` says a command that stood in a text;
   * `onAnswer(message)` begins a reply to it; `find(chatId, messageId)` gives a message that another one answers.
   */
  constructor({ log, scroll, toEnd, toEndCount, onPress, onCommand, onAnswer, find }) {
    Object.assign(this, { log, scroll, toEnd, toEndCount, onPress, onAnswer, find });
    this.drawn = new Map(); // message id -> {node, drawnFrom}
    this.days = new Map(); // "2025-11-23" -> its section
    this.place = null;
    this.newest = 0;
    this.stuck = true;
    this.readFrom = null; // how far down a message begins that is being read from its beginning
    this.limit = SHOWN_AT_ONCE;
    this.missed = 0;
    this.waiting = new Map(); // "chat:message:data" -> when it was pressed
    scroll.addEventListener("scroll", () => this.#noticeScroll());
    toEnd.addEventListener("click", () => this.#goToEnd("smooth"));
    log.addEventListener("click", (event) => {
      const command = event.target.closest("[data-command]");
      if (command) onCommand(command.dataset.command);
    });
    new ResizeObserver(() => this.stuck && this.#goToEnd("instant")).observe(log);
  }

  /**
   * Draws one thread; what has not changed keeps its element, and with it its focus and its open folds.
   * `unreadFrom` is the first message that was not seen yet (or null): a thread opens there.
   */
  show({ place, chat, me, messages, unreadFrom, now, typing, empty }) {
    const moved = place !== this.place;
    const newer = moved ? [] : messages.filter((message) => message.message_id > this.newest);
    const mine = newer.some((message) => message.from_id === me.id);
    // One drawing can bring my message together with what answers it.
    const toRead = this.stuck || mine ? newer.slice(newer.findLastIndex((message) => message.from_id === me.id) + 1) : [];
    if (moved) {
      this.place = place;
      this.days.clear();
      this.drawn.clear();
      this.limit = SHOWN_AT_ONCE;
    }
    if (moved || mine) {
      this.stuck = true;
      this.readFrom = null;
    }
    if (this.stuck) this.missed = 0;
    else this.missed += newer.length;
    this.newest = messages.at(-1)?.message_id ?? 0;

    const focused = focusedButton();
    putChildren(this.log, this.#nodesFor({ chat, me, messages: messages.slice(-this.limit), earlier: messages.length > this.limit, now, typing, empty, fresh: newer.length > 0 }));
    refocus(this.log, focused);
    const from = moved ? unreadFrom : (toRead[0]?.message_id ?? null);
    if (this.stuck) this.#goToEnd("instant");
    if (from !== null) this.#keepInSight(from);
    this.#drawToEnd();
  }

  markWaiting(message, data, waiting) {
    const key = waitingKey(message, data);
    if (waiting) this.waiting.set(key, true);
    else this.waiting.delete(key);
    for (const button of this.log.querySelectorAll(".inline")) {
      if (button.dataset.waitingKey === key) button.classList.toggle("waiting", waiting);
    }
  }

  #nodesFor({ chat, me, messages, earlier, now, typing, empty, fresh }) {
    const nodes = [];
    if (earlier) nodes.push(element("button", { type: "button", class: "earlier", onclick: () => this.#showEarlier() }, "Show earlier messages"));
    const kept = new Map();
    const days = new Map();
    messages.forEach((message, index) => {
      const day = dayOf(message.date);
      if (!days.has(day)) days.set(day, [dayHead(message.date, now)]);
      const first = !together(messages[index - 1], message);
      const last = !together(message, messages[index + 1]);
      const look = { first, last, mine: message.from_id === me.id, group: chat.type === "group" || chat.type === "supergroup" };
      const drawn = this.#drawnAs(message, look, now, fresh);
      kept.set(message.message_id, drawn);
      days.get(day).push(drawn.node);
    });
    this.drawn = kept;
    for (const [day, inside] of days) {
      if (!this.days.has(day)) this.days.set(day, element("section", { class: "day-section" }));
      putChildren(this.days.get(day), inside);
      nodes.push(this.days.get(day));
    }
    if (messages.length === 0) nodes.push(empty);
    if (typing) nodes.push(typingBubble(typing));
    return nodes;
  }

  #drawnAs(message, look, now, fresh) {
    const before = this.drawn.get(message.message_id);
    const drawnFrom = JSON.stringify([message, look]);
    if (before?.drawnFrom === drawnFrom) return before;
    const node = message.service ? serviceNote(message) : this.#bubble(message, look, now);
    if (before) keepFolds(before.node, node);
    else if (fresh) node.classList.add("arriving");
    return { node, drawnFrom };
  }

  #bubble(message, { first, last, mine, group }, now) {
    const html = message.html || "";
    const bare = Boolean(message.photo) && !html && !message.text;
    const stamp = element("span", { class: "stamp" },
      message.receiver_id ? element("span", { class: "edited" }, "only you see this") : null,
      message.edit_date ? element("span", { class: "edited", "data-testid": "edited" }, "edited") : null,
      element("time", { datetime: new Date(message.date * 1000).toISOString() }, hourOf(message.date)));
    const bubble = element("div", { class: `bubble${message.rich ? " rich" : ""}${bare ? " bare" : ""}`, ...(message.rtl && { dir: "rtl" }) },
      group && first && !mine ? element("p", { class: `sender ${message.is_bot ? "bot" : hueOf(message.from_id)}` }, message.from_name, message.is_bot ? element("span", { class: "tag" }, "bot") : null) : null,
      message.reply_to_id ? this.#quotation(message) : null,
      message.photo ? element("div", { class: "photo" }, photo(message)) : null,
      message.document ? element("div", { class: "document" }, element("span", { class: "document-icon" }, icon("file")), element("span", { class: "document-name" }, message.document)) : null,
      html || message.text ? words(message, now, this.onPress) : null,
      stamp);
    const face = group && !mine ? (last ? avatar(message.from_id, message.from_name, message.is_bot ? "small bot" : "small") : element("span", { class: "avatar small gap" })) : null;
    return element("article", {
      class: `message ${mine ? "mine" : "theirs"}${first ? " first" : ""}${last ? " last" : ""}${message.buttons?.length ? " with-buttons" : ""}`,
      "aria-label": `${mine ? "You" : message.from_name}, ${hourOf(message.date)}`,
      "data-testid": "message",
      "data-message-id": String(message.message_id),
      "data-from": mine ? "me" : message.is_bot ? "bot" : "person",
    }, face, element("div", { class: "stack" }, bubble, message.buttons?.length ? this.#keyboard(message) : null), group ? this.#answerButton(message) : null);
  }

  #answerButton(message) {
    return element("button", { type: "button", class: "round answer", "aria-label": `Reply to ${message.from_name}`, "data-testid": "reply", onclick: () => this.onAnswer(message) }, icon("answer"));
  }

  /** The message that this one answers, in a line; a click goes there. */
  #quotation(message) {
    const answered = this.find(message.chat_id, message.reply_to_id);
    if (!answered || answered.deleted) return null;
    const goThere = () => this.drawn.get(answered.message_id)?.node.scrollIntoView({ block: "center", behavior: "smooth" });
    return element("button", { type: "button", class: "quotation", onclick: goThere },
      element("b", {}, answered.from_name), element("span", {}, lineOf(answered)));
  }

  #keyboard(message) {
    const rows = message.buttons.map((row) => element("div", { class: "row" }, ...row.map((button) => this.#button(message, button))));
    return element("div", { class: "keyboard", role: "group", "aria-label": "Buttons of this message" }, ...rows);
  }

  #button(message, button) {
    const key = waitingKey(message, button.callback_data);
    const waits = this.waiting.has(key) ? " waiting" : "";
    const face = [element("span", { class: "label" }, button.text), button.url ? icon("link") : null];
    return element("button", {
      type: "button",
      class: `inline${waits}`,
      disabled: !button.callback_data && !button.url,
      "data-testid": "inline-button",
      "data-waiting-key": key,
      title: button.url,
      onclick: () => this.onPress(message, button),
    }, ...face.filter(Boolean));
  }

  #showEarlier() {
    const fromEnd = this.scroll.scrollHeight - this.scroll.scrollTop;
    this.limit += SHOWN_AT_ONCE;
    this.scroll.dispatchEvent(new CustomEvent("earlier", { bubbles: true }));
    this.scroll.scrollTop = this.scroll.scrollHeight - fromEnd;
  }

  #noticeScroll() {
    this.scroll.classList.add("scrolling");
    clearTimeout(this.settling);
    this.settling = setTimeout(() => this.scroll.classList.remove("scrolling"), DAY_STAYS);
    if (this.scroll.scrollTop === this.readFrom) return; // where the page itself went, near the end or not
    this.readFrom = null;
    this.stuck = this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < NEAR_THE_END;
    if (this.stuck) this.missed = 0;
    this.#drawToEnd();
  }

  /** A message taller than the window is read from its beginning, not from its end. */
  #keepInSight(messageId) {
    const node = this.drawn.get(messageId)?.node;
    if (!node) return;
    const top = node.getBoundingClientRect().top - this.scroll.getBoundingClientRect().top;
    if (top >= MARGIN_ABOVE) return;
    this.stuck = false;
    this.scroll.scrollTop += top - MARGIN_ABOVE;
    this.readFrom = this.scroll.scrollTop;
  }

  #goToEnd(behavior) {
    this.scroll.scrollTo({ top: this.scroll.scrollHeight, behavior });
  }

  #drawToEnd() {
    this.toEnd.hidden = this.stuck;
    this.toEndCount.hidden = this.missed === 0;
    this.toEndCount.textContent = String(this.missed);
  }
}

/** Puts exactly these children into the box, moving as little as possible. */
function putChildren(box, nodes) {
  const wanted = new Set(nodes);
  for (const old of [...box.childNodes]) if (!wanted.has(old)) old.remove();
  nodes.forEach((node, index) => {
    if (box.childNodes[index] !== node) box.insertBefore(node, box.childNodes[index] ?? null);
  });
}

function dayHead(date, now) {
  return element("p", { class: "day", "data-testid": "day" }, element("span", {}, wordsForDay(date, now)));
}

function typingBubble(name) {
  return element("p", { class: "typing", "data-testid": "typing" }, element("span", { class: "unseen" }, `${name} is typing`), element("i"), element("i"), element("i"));
}

/** "Clara joined", in the middle of the paper. */
function serviceNote(message) {
  return element("p", { class: "service", "data-testid": "service", "data-message-id": String(message.message_id) }, element("span", {}, message.text));
}

function words(message, now, onPress) {
  const text = element("div", { class: "text", dir: "auto", "data-testid": "message-text" });
  if (message.html) text.append(safeNodes(message.html, now));
  else text.append(message.text);
  for (const button of text.querySelectorAll("[data-callback]")) {
    button.addEventListener("click", () => onPress(message, { callback_data: button.dataset.callback }));
  }
  return text;
}

function photo(message) {
  const stand = element("img", { alt: message.text ? `Picture: ${message.text.slice(0, DESCRIBED)}` : "Picture" });
  stand.setAttribute("src", message.photo);
  return picture(stand);
}

/** Two neighbours of one sender, close in time and on one day, stand together as one block. */
function together(one, other) {
  return Boolean(one && other) && !one.service && !other.service && dayOf(one.date) === dayOf(other.date) && one.from_id === other.from_id && other.date - one.date < GROUPED_WITHIN && !one.buttons?.length;
}

function waitingKey(message, data) {
  return `${message.chat_id}:${message.message_id}:${data}`;
}

function keepFolds(old, fresh) {
  const before = old.querySelectorAll("details");
  fresh.querySelectorAll("details").forEach((details, index) => {
    if (before[index]) details.open = before[index].open;
  });
}

/** Where the keyboard's focus stands, in words that survive an edit of the message. */
function focusedButton() {
  const article = document.activeElement?.closest?.(".message");
  if (!article || !document.activeElement.matches(".inline")) return null;
  const index = [...article.querySelectorAll(".inline")].indexOf(document.activeElement);
  return { messageId: article.dataset.messageId, index };
}

function refocus(log, focused) {
  if (!focused || log.contains(document.activeElement)) return;
  const buttons = log.querySelectorAll(`[data-message-id="${focused.messageId}"] .inline`);
  buttons[Math.min(focused.index, buttons.length - 1)]?.focus({ preventScroll: true });
}
