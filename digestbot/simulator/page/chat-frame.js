// What stands around a conversation: its name and menu above, a notice, the card of an empty chat, and what replaces the message box.

import { chatAvatar } from "./chat-list.js";
import { byId, element } from "./dom.js";

export class ChatFrame {
  /** `onStart()`, `onBlock(blocked)`, `onMember(chat, member)` and `onUpgrade(chat)` do what the buttons say. */
  constructor({ world, onStart, onBlock, onMember, onUpgrade }) {
    Object.assign(this, { world, onStart, onBlock, onMember, onUpgrade });
    this.drawnFrom = new Map(); // what each part was last drawn from: a part that stays the same keeps its elements
  }

  draw({ me, chat, threadId, isTyping, isLost }) {
    const thread = this.world.threadsOf(chat).find((one) => one.threadId === threadId);
    byId("bar-avatar").replaceChildren(chatAvatar(this.world, chat));
    byId("chat-title").textContent = thread.name ? `${chat.title} · ${thread.name}` : this.world.titleOf(chat);
    byId("chat-subtitle").textContent = isLost ? "Connecting…" : isTyping ? "typing…" : this.#subtitle(chat);
    byId("chat-subtitle").classList.toggle("lively", isTyping);
    this.#once("menu", [chat, me.blocked], () => byId("chat-menu").replaceChildren(...this.#menuItems(me, chat)));
    this.#once("notice", [chat, this.world.bot], () => this.#drawNotice(chat));
    this.#once("foot", [chat, me], () => this.#drawFoot(me, chat));
  }

  /** The card of a chat in which nothing was said yet; with the bot alone it holds the Start button. */
  emptyCard(me, chat) {
    this.#once("empty", [chat, me, this.world.bot], () => {
      this.card = chat.type === "private" ? this.#welcome(me, chat) : element("div", { class: "empty" }, element("p", {}, "Nothing has been said here yet."));
    });
    return this.card;
  }

  #once(part, from, draw) {
    const now = JSON.stringify(from);
    if (this.drawnFrom.get(part) === now) return;
    this.drawnFrom.set(part, now);
    draw();
  }

  #subtitle(chat) {
    if (chat.type === "private") return this.world.bot ? `@${this.world.bot.username} · bot` : "No bot yet";
    const people = chat.members?.length ?? 0;
    if (chat.type === "channel") return `channel · ${people} ${people === 1 ? "subscriber" : "subscribers"}`;
    const kind = chat.topics?.length ? "forum" : chat.type;
    return `${kind} · ${people} ${people === 1 ? "member" : "members"}${chat.bot_is_member ? " and the bot" : ""}`;
  }

  #menuItems(me, chat) {
    const items = [];
    const add = (text, testid, work) => items.push(element("button", { type: "button", "data-testid": testid, onclick: () => { byId("chat-menu").hidePopover(); work(); } }, text));
    if (chat.type === "private" && me.blocked) add("Unblock the bot", "unblock", () => this.onBlock(false));
    else if (chat.type === "private") add("Block the bot", "block", () => this.onBlock(true));
    else if (chat.bot_is_member) add("Remove the bot", "remove-bot", () => this.onMember(chat, false));
    else add("Add the bot", "add-bot", () => this.onMember(chat, true));
    if (chat.type === "group") add("Upgrade to a supergroup", "upgrade", () => this.onUpgrade(chat));
    return items;
  }

  #drawNotice(chat) {
    const absent = this.world.bot && chat.type !== "private" && !chat.bot_is_member;
    byId("notice").hidden = Boolean(this.world.bot) && !absent;
    if (!this.world.bot) byId("notice").replaceChildren("No bot has connected yet. As soon as one is up, it can be talked to here.");
    if (absent) byId("notice").replaceChildren("The bot is not in this chat. ", element("button", { type: "button", class: "text-button", "data-testid": "notice-add-bot", onclick: () => this.onMember(chat, true) }, "Add it"));
  }

  #welcome(me, chat) {
    const { bot } = this.world;
    return element("div", { class: "empty welcome", "data-testid": "empty-chat" },
      chatAvatar(this.world, chat, "large"),
      element("h3", {}, this.world.titleOf(chat)),
      element("p", {}, bot ? `${me.first_name}, this is where your chat begins. Press Start, and the bot introduces itself.` : "No bot has connected yet. Once one is up, a Start button appears here."),
      bot && !me.blocked ? element("button", { type: "button", class: "start", "data-testid": "start", onclick: () => this.onStart() }, "Start") : null);
  }

  /** The message box, or the one line that stands instead of it. */
  #drawFoot(me, chat) {
    const blocked = chat.type === "private" && me.blocked;
    const silent = !this.world.mayWrite(me, chat);
    const instead = byId("instead");
    byId("composer-form").hidden = blocked || silent;
    byId("composer").placeholder = chat.type === "channel" ? "Post to the channel" : "Message";
    byId("share-location").hidden = chat.type === "channel";
    instead.hidden = !blocked && !silent;
    instead.disabled = silent;
    instead.textContent = blocked ? "Unblock the bot" : "Only admins post in this channel";
    instead.onclick = () => this.onBlock(false);
  }
}
