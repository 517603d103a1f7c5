// What the page knows: the server's state, kept up to date by its events. No drawing here.

export class World {
  constructor() {
    this.identity = null;
    this.connected = true; // whether a bot has called the server; true until the server says otherwise
    this.menus = [];
    this.people = [];
    this.chats = [];
    this.messages = new Map(); // chat id -> Map of message id -> message
    this.inOrder = new Map(); // "chat:thread" -> its messages, oldest first; worked out when asked for
    this.readUpTo = new Map(); // "person:chat:thread" -> the newest message id that this person has seen
    this.clock = { now: Date.now(), at: performance.now(), offset: 0 };
    this.notice = null; // {after, text}: said beside the clock once it has come so far
    this.known = false;
  }

  /** Takes the whole state in. What is already there on the first reading counts as read. */
  replace(state) {
    this.identity = state.bot ?? null;
    this.menus = state.menus ?? [];
    this.notice = state.notice ?? null;
    this.people = state.people ?? [];
    this.chats = state.chats ?? [];
    this.messages = new Map();
    this.inOrder.clear();
    for (const message of state.messages ?? []) this.keep(message);
    this.setClock(state.clock);
    for (const person of this.people) {
      for (const chat of this.chats) {
        for (const { threadId } of this.threadsOf(chat)) {
          const newest = this.newestId(chat, threadId);
          const mark = this.readUpTo.get(key(person.id, chat.id, threadId));
          const restarted = mark !== undefined && mark > newest;
          if (!this.known || restarted) this.readUpTo.set(key(person.id, chat.id, threadId), newest);
        }
      }
    }
    this.known = true;
  }

  keep(message) {
    if (!this.messages.has(message.chat_id)) this.messages.set(message.chat_id, new Map());
    this.messages.get(message.chat_id).set(message.message_id, message);
    this.inOrder.clear();
  }

  forget(chatId, messageId) {
    this.messages.get(chatId)?.delete(messageId);
    this.inOrder.clear();
  }

  keepChat(chat) {
    const at = this.chats.findIndex((known) => known.id === chat.id);
    if (at < 0) this.chats.push(chat);
    else this.chats[at] = chat;
    this.inOrder.clear();
  }

  setClock({ now, offset_seconds: offset }) {
    this.clock = { now: Date.parse(now), at: performance.now(), offset };
  }

  /** The bot, or null while none has called. */
  get bot() {
    return this.connected ? this.identity : null;
  }

  /** The simulation's time at this moment, in milliseconds. */
  now() {
    return this.clock.now + (performance.now() - this.clock.at);
  }

  person(id) {
    return this.people.find((person) => person.id === id);
  }

  chat(id) {
    return this.chats.find((chat) => chat.id === id);
  }

  /** A group that became a supergroup stays behind, and nobody goes there any more. */
  isMember(person, chat) {
    if (chat.upgraded_to) return false;
    return chat.type === "private" ? chat.person_id === person.id : (chat.members ?? []).includes(person.id);
  }

  chatsOf(person) {
    return this.chats.filter((chat) => this.isMember(person, chat));
  }

  titleOf(chat) {
    return chat.type === "private" ? (this.bot?.name ?? "Your bot") : chat.title;
  }

  /** A forum's topics with "General" among them; any other chat is a single thread without a name. */
  threadsOf(chat) {
    const topics = (chat.topics ?? []).map((topic) => ({ threadId: topic.thread_id ?? 0, name: topic.name }));
    if (topics.length === 0) return [{ threadId: 0, name: null }];
    return topics.some((topic) => isGeneral(topic.threadId)) ? topics : [{ threadId: 0, name: "General" }, ...topics];
  }

  threadOf(chat, message) {
    const threads = this.threadsOf(chat);
    const wanted = threads.find((thread) => thread.threadId === (message.thread_id ?? 0));
    return (wanted ?? threads.find((thread) => isGeneral(thread.threadId)) ?? threads[0]).threadId;
  }

  messagesIn(chat, threadId) {
    const place = `${chat.id}:${threadId}`;
    if (!this.inOrder.has(place)) {
      const all = [...(this.messages.get(chat.id)?.values() ?? [])];
      const here = all.filter((message) => !message.deleted && this.threadOf(chat, message) === threadId);
      this.inOrder.set(place, here.sort((one, other) => one.message_id - other.message_id));
    }
    return this.inOrder.get(place);
  }

  /** Without the messages that only somebody else sees. */
  messagesFor(person, chat, threadId) {
    return this.messagesIn(chat, threadId).filter((message) => !message.receiver_id || message.receiver_id === person.id);
  }

  message(chatId, messageId) {
    return this.messages.get(chatId)?.get(messageId);
  }

  newestId(chat, threadId) {
    return this.messagesIn(chat, threadId).at(-1)?.message_id ?? 0;
  }

  unreadIn(person, chat, threadId) {
    return this.#unseen(person, chat, threadId).length;
  }

  /** The id of the first message that this person has not seen, or null. */
  firstUnread(person, chat, threadId) {
    return this.#unseen(person, chat, threadId)[0]?.message_id ?? null;
  }

  #unseen(person, chat, threadId) {
    const mark = this.readUpTo.get(key(person.id, chat.id, threadId)) ?? 0;
    const messages = this.messagesFor(person, chat, threadId);
    const seen = messages.findLastIndex((message) => message.message_id <= mark);
    return messages.slice(seen + 1).filter((message) => message.from_id !== person.id);
  }

  unreadOf(person) {
    let unread = 0;
    for (const chat of this.chatsOf(person)) {
      for (const { threadId } of this.threadsOf(chat)) unread += this.unreadIn(person, chat, threadId);
    }
    return unread;
  }

  markRead(person, chat, threadId) {
    this.readUpTo.set(key(person.id, chat.id, threadId), this.newestId(chat, threadId));
  }

  /** The commands that a person is offered in a chat: the narrowest menu that there is, in their language if it has it. */
  commandsIn(chat, person) {
    const scopes = chat.type === "private"
      ? [{ type: "chat", chat_id: chat.id }, { type: "all_private_chats" }, { type: "default" }]
      : [
        { type: "chat_member", chat_id: chat.id, user_id: person.id },
        ...(chat.admins.includes(person.id) ? [{ type: "chat_administrators", chat_id: chat.id }] : []),
        { type: "chat", chat_id: chat.id },
        ...(chat.admins.includes(person.id) ? [{ type: "all_chat_administrators" }] : []),
        { type: "all_group_chats" },
        { type: "default" },
      ];
    for (const scope of scopes) {
      for (const language of [person.language_code, ""]) {
        const menu = this.menus.find((one) => one.language_code === language && sameScope(one.scope, scope) && one.commands.length > 0);
        if (menu) return menu.commands;
      }
    }
    return [];
  }

  /** The keyboard that the bot put up last, or null: one with no rows takes the keyboard away. */
  keyboardIn(chat, threadId) {
    const messages = this.messagesIn(chat, threadId);
    const last = messages.findLast((message) => message.is_bot && message.keyboard);
    if (last?.keyboard.one_time && messages.some((message) => message.message_id > last.message_id && answers(message, last.keyboard))) return null;
    return last && last.keyboard.rows.length > 0 ? { messageId: last.message_id, rows: last.keyboard.rows } : null;
  }

  mayWrite(person, chat) {
    return chat.type !== "channel" || (chat.admins ?? []).includes(person.id);
  }
}

function key(personId, chatId, threadId) {
  return `${personId}:${chatId}:${threadId}`;
}

/** Telegram gives a forum's General topic the number 1, or none. */
function isGeneral(threadId) {
  return threadId === 0 || threadId === 1;
}

function sameScope(one, other) {
  return one.type === other.type && one.chat_id === other.chat_id && one.user_id === other.user_id;
}

/** Whether a message is what a tap on the keyboard sends. */
function answers(message, keyboard) {
  if (message.is_bot) return false;
  return keyboard.rows.flat().some((button) => (button.request_location ? message.text.startsWith("📍") : message.text === button.text));
}
