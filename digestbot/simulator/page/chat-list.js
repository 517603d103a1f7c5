// The left side: who I am, and the chats that this person has.

import { avatar, element, hueOf, icon } from "./dom.js";
import { lineOf } from "./safe-html.js";
import { shortTime } from "./times.js";

/** The people as a group of radio buttons, with what waits unread for each of them. */
export function drawPeople(box, { world, me, onPick }) {
  const hadFocus = box.contains(document.activeElement);
  box.replaceChildren(...world.people.map((person) => {
    const unread = person.id === me.id ? 0 : world.unreadOf(person);
    return element("button", {
      type: "button",
      class: "person",
      role: "radio",
      "aria-checked": String(person.id === me.id),
      tabindex: person.id === me.id ? "0" : "-1",
      "data-testid": "person",
      "data-person-id": String(person.id),
      title: person.username ? `@${person.username}, language ${person.language_code}` : null,
      onclick: () => onPick(person),
    },
    element("span", { class: "with-badge" }, avatar(person.id, person.first_name), badge(unread, "unread")),
    element("span", { class: "person-name" }, person.first_name));
  }));
  if (hadFocus) box.querySelector('[aria-checked="true"]')?.focus();
}

/** Arrow keys move through the people, as in any group of radio buttons. */
export function walkWithArrows(box) {
  box.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const all = [...box.querySelectorAll('[role="radio"]')];
    const at = all.indexOf(document.activeElement);
    if (!step || at < 0) return;
    event.preventDefault();
    all[(at + step + all.length) % all.length].click();
  });
}

/** The chats of this person; a forum shows its topics beneath it. `hrefOf(chat, threadId)` gives the address of a thread. */
export function drawChats(list, { world, me, open, hrefOf }) {
  const focused = document.activeElement?.closest?.(".chat")?.getAttribute("href");
  list.replaceChildren(...world.chatsOf(me).map((chat) => {
    const threads = world.threadsOf(chat);
    if (threads.length === 1) return element("li", {}, chatRow({ world, me, chat, threadId: threads[0].threadId, open, hrefOf }));
    const topics = threads.map((thread) => element("li", {}, topicRow({ world, me, chat, thread, open, hrefOf })));
    return element("li", {}, forumHead(world, chat), element("ul", { class: "topics", "aria-label": `Topics of ${chat.title}` }, ...topics));
  }));
  if (focused) list.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus();
}

function chatRow({ world, me, chat, threadId, open, hrefOf }) {
  const last = world.messagesFor(me, chat, threadId).at(-1);
  return element("a", { ...rowAttributes({ chat, threadId, open, hrefOf }), class: "chat" },
    chatAvatar(world, chat),
    element("span", { class: "chat-words" },
      element("span", { class: "chat-title" }, kindIcon(chat), element("span", {}, world.titleOf(chat))),
      element("span", { class: "chat-last" }, lastWords(last, me, chat))),
    element("span", { class: "chat-side" },
      last ? element("time", {}, shortTime(last.date, world.now())) : null,
      badge(world.unreadIn(me, chat, threadId), "unread")));
}

function forumHead(world, chat) {
  return element("div", { class: "chat forum" },
    chatAvatar(world, chat),
    element("span", { class: "chat-words" },
      element("span", { class: "chat-title" }, kindIcon(chat), element("span", {}, chat.title)),
      element("span", { class: "chat-last" }, `${chat.topics.length} topics`)));
}

function topicRow({ world, me, chat, thread, open, hrefOf }) {
  const last = world.messagesFor(me, chat, thread.threadId).at(-1);
  return element("a", { ...rowAttributes({ chat, threadId: thread.threadId, open, hrefOf }), class: "chat topic" },
    element("span", { class: `hash ${hueOf(thread.threadId)}`, "aria-hidden": "true" }, "#"),
    element("span", { class: "chat-words" },
      element("span", { class: "chat-title" }, thread.name),
      last ? element("span", { class: "chat-last" }, lastWords(last, me, chat)) : null),
    element("span", { class: "chat-side" }, badge(world.unreadIn(me, chat, thread.threadId), "unread")));
}

function rowAttributes({ chat, threadId, open, hrefOf }) {
  const isOpen = open.chat?.id === chat.id && open.threadId === threadId;
  return {
    href: hrefOf(chat, threadId),
    "aria-current": isOpen ? "page" : null,
    "data-testid": "chat",
    "data-chat-id": String(chat.id),
    "data-thread-id": String(threadId),
  };
}

/** "You: Thanks" in one line, as the list of chats shows it. */
function lastWords(last, me, chat) {
  if (!last) return chat.type === "private" ? "Press Start to begin" : "No messages yet";
  const who = last.from_id === me.id ? "You: " : chat.type === "group" || chat.type === "supergroup" ? `${last.from_name}: ` : "";
  return last.service ? last.text : who + lineOf(last);
}

export function chatAvatar(world, chat, className = "") {
  if (chat.type === "private") return avatar(world.bot?.id ?? 0, world.titleOf(chat), `bot ${className}`);
  return avatar(chat.id, chat.title, className);
}

function kindIcon(chat) {
  if (chat.type === "private") return icon("bot");
  if (chat.type === "channel") return icon("channel");
  return icon(chat.topics?.length ? "forum" : "group");
}

function badge(count, words) {
  return count > 0 ? element("span", { class: "badge", "data-testid": "unread" }, String(count), element("span", { class: "unseen" }, ` ${words}`)) : null;
}
