// Where a person writes: the message box, the menu of commands, and the bot's own keyboard.

import { byId, element, icon } from "./dom.js";
import { lineOf } from "./safe-html.js";

const TALLEST = 180; // pixels
const CLICK_TAKES = 120; // milliseconds from the box's loss of focus until a click in the menu is through

export class Composer {
  /**
   * `onSay(text, answered)` says it, in answer to a message or to none, and gives whether it was said;
   * `onAskLocation()` opens the dialog; `commands()` gives the bot's commands.
   */
  constructor({ onSay, onAskLocation, commands }) {
    Object.assign(this, { onSay, onAskLocation, commands });
    this.box = byId("composer");
    this.menu = byId("completions");
    this.keyboard = byId("reply-keyboard");
    this.toggle = byId("show-keyboard");
    this.matches = [];
    this.chosen = -1;
    this.putAway = new Set(); // keyboards that the person has hidden
    this.drafts = new Map();

    byId("composer-form").addEventListener("submit", (event) => this.#submit(event));
    this.box.addEventListener("input", () => this.#changed());
    this.box.addEventListener("keydown", (event) => this.#key(event));
    this.box.addEventListener("blur", () => setTimeout(() => this.#closeIfLeft(), CLICK_TAKES));
    byId("commands").addEventListener("click", () => this.#toggleMenu());
    byId("share-location").addEventListener("click", () => onAskLocation());
    this.toggle.addEventListener("click", () => this.#toggleKeyboard());
    byId("answering-stop").addEventListener("click", () => this.answer(null));
  }

  /** Moves to another thread: what was being written stays with the thread that it was meant for. */
  moveTo(place) {
    if (place === this.place) return;
    if (this.place) this.drafts.set(this.place, this.box.value);
    this.place = place;
    this.box.value = this.drafts.get(place) ?? "";
    this.answer(null);
    this.#grow();
    this.#close();
  }

  /** What is written next answers this message; null for none. */
  answer(message) {
    this.answering = message;
    byId("answering").hidden = !message;
    if (!message) return;
    byId("answering-name").textContent = message.from_name;
    byId("answering-line").textContent = lineOf(message);
    this.box.focus();
  }

  isOpen() {
    return !byId("composer-form").hidden;
  }

  showKeyboard(keyboard) {
    this.shown = keyboard ? `${this.place}:${keyboard.messageId}` : null;
    this.toggle.hidden = !keyboard;
    const open = Boolean(keyboard) && !this.putAway.has(this.shown);
    this.toggle.setAttribute("aria-expanded", String(open));
    this.keyboard.hidden = !open;
    if (this.drawnKeyboard === this.shown) return;
    this.drawnKeyboard = this.shown;
    this.keyboard.replaceChildren(...(keyboard?.rows ?? []).map((row) => element("div", { class: "row" }, ...row.map((button) => this.#keyboardButton(button)))));
  }

  putKeyboardAway() {
    this.putAway.add(this.shown);
    this.keyboard.hidden = true;
    this.toggle.setAttribute("aria-expanded", "false");
  }

  #keyboardButton(button) {
    const onclick = () => (button.request_location ? this.onAskLocation() : this.onSay(button.text));
    return element("button", { type: "button", class: "key", "data-testid": "reply-button", onclick }, button.request_location ? icon("pin") : null, button.text);
  }

  #toggleKeyboard() {
    if (this.keyboard.hidden) this.putAway.delete(this.shown);
    else this.putAway.add(this.shown);
    this.keyboard.hidden = !this.keyboard.hidden;
    this.toggle.setAttribute("aria-expanded", String(!this.keyboard.hidden));
  }

  async #submit(event) {
    event.preventDefault();
    const text = this.box.value;
    if (!text.trim()) return;
    const answered = this.answering;
    this.box.value = "";
    this.answer(null);
    this.#changed();
    if (!(await this.onSay(text, answered)) && !this.box.value) {
      this.box.value = text;
      this.answer(answered);
    }
    this.#grow();
  }

  #changed() {
    this.#grow();
    const typed = /^\/([a-z0-9_]*)$/i.exec(this.box.value);
    if (typed) this.#open(this.commands().filter((one) => one.command.startsWith(typed[1].toLowerCase())));
    else this.#close();
  }

  #grow() {
    this.box.style.height = "auto";
    if (this.box.scrollHeight > 0) this.box.style.height = `${Math.min(this.box.scrollHeight, TALLEST)}px`;
    byId("send").classList.toggle("ready", this.box.value.trim() !== "");
  }

  #key(event) {
    const open = !this.menu.hidden;
    if (event.key === "Escape" && open) this.#close();
    else if (event.key === "Escape" && this.answering) this.answer(null);
    else if (open && (event.key === "ArrowDown" || event.key === "ArrowUp")) this.#choose(this.chosen + (event.key === "ArrowDown" ? 1 : -1));
    else if (open && event.key === "Tab" && !event.shiftKey) this.#complete();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      if (open && this.chosen >= 0) this.#pick(this.matches[this.chosen]);
      else byId("composer-form").requestSubmit();
    } else return;
    event.preventDefault();
  }

  #toggleMenu() {
    if (!this.menu.hidden) this.#close();
    else this.#open(this.commands());
    this.box.focus();
  }

  #open(matches) {
    this.matches = matches;
    const exact = matches.length === 1 && this.box.value.slice(1) === matches[0].command;
    if (exact) {
      this.#close();
      return;
    }
    if (matches.length === 0) {
      if (this.box.value) this.#close();
      else this.#fill([element("li", { class: "none", role: "presentation" }, "The bot has not told its commands yet.")]);
      return;
    }
    this.#fill(matches.map((one, index) => element("li", {
      role: "option",
      id: `command-${index}`,
      "aria-selected": "false",
      "data-testid": "command",
      onmousedown: (event) => event.preventDefault(),
      onclick: () => this.#pick(one),
    }, element("b", {}, `/${one.command}`), element("span", {}, one.description))));
    this.#choose(this.box.value.length > 1 ? 0 : -1);
  }

  #fill(items) {
    this.menu.replaceChildren(...items);
    this.menu.hidden = false;
    byId("commands").setAttribute("aria-expanded", "true");
  }

  #choose(index) {
    const options = [...this.menu.querySelectorAll('[role="option"]')];
    this.chosen = index < 0 ? (index === -1 ? -1 : options.length - 1) : index % options.length;
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === this.chosen)));
    const option = options[this.chosen];
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.box.setAttribute("aria-activedescendant", option.id);
    else this.box.removeAttribute("aria-activedescendant");
  }

  #complete() {
    const one = this.matches[Math.max(this.chosen, 0)];
    this.box.value = `/${one.command} `;
    this.#changed();
  }

  async #pick(one) {
    this.box.value = "";
    this.#grow();
    this.#close();
    await this.onSay(`/${one.command}`);
    this.box.focus();
  }

  #closeIfLeft() {
    if (document.activeElement !== this.box && !this.menu.contains(document.activeElement)) this.#close();
  }

  #close() {
    this.menu.hidden = true;
    this.chosen = -1;
    this.box.removeAttribute("aria-activedescendant");
    byId("commands").setAttribute("aria-expanded", "false");
  }
}
