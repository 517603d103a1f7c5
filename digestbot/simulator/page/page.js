// The page as a whole: the address says who I am and what I read; events change the world; the world is drawn.

import { ClockPanel } from "./clock-panel.js";
import { ChatFrame } from "./chat-frame.js";
import { drawChats, drawPeople, walkWithArrows } from "./chat-list.js";
import { Composer } from "./composer.js";
import { Refused, botHasCalled, post, readState, stayConnected } from "./connection.js";
import { askPerson, askPlace, prepareDialogs, showAlert, toast } from "./dialogs.js";
import { byId } from "./dom.js";
import { Conversation } from "./messages.js";
import { isSafeUrl } from "./safe-html.js";
import { World } from "./world.js";

const TYPING_LASTS = 5500; // milliseconds; Telegram shows it for five seconds, or until the message
const PRESS_WAITS = 10_000;
const LOOKS_FOR_BOT_EVERY = 1500;

const world = new World();
const typing = new Map(); // "chat:thread" -> timer
const presses = new Map(); // query id -> what ends the waiting of its button
const answered = new Set(); // query ids whose answer came before the reply to the press
let status = "connecting";

const composer = new Composer({ onSay: say, onAskLocation: shareLocation, commands: offered });
const clock = new ClockPanel({ world, onTurn: (body) => attempt(async () => takeClock(await post("clock", body))) });
const frame = new ChatFrame({ world, onStart: () => say("/start").then(() => byId("composer").focus()), onBlock: setBlocked, onMember: setMember, onUpgrade: upgrade });
const conversation = new Conversation({
  log: byId("log"),
  scroll: byId("scroll"),
  toEnd: byId("to-end"),
  toEndCount: byId("to-end-count"),
  onPress: press,
  onCommand: (text) => say(text),
  onAnswer: (message) => composer.answer(message),
  find: (chatId, messageId) => world.message(chatId, messageId),
});

/** The commands that the bot offers me here. */
function offered() {
  const { me, chat } = route();
  return me && chat ? world.commandsIn(chat, me) : [];
}

// --- where we are: #person=1&chat=2&thread=3 ---

function route() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  const me = world.person(Number(wanted.get("person"))) ?? world.people[0];
  if (!me) return { me: null, chat: null, threadId: 0, chosen: false };
  const chats = world.chatsOf(me);
  const named = chats.find((chat) => chat.id === Number(wanted.get("chat")));
  const chat = named ?? chats.find((one) => one.type === "private") ?? chats[0] ?? null;
  const threads = chat ? world.threadsOf(chat) : [];
  const thread = threads.find((one) => one.threadId === Number(wanted.get("thread"))) ?? threads[0];
  return { me, chat, threadId: thread?.threadId ?? 0, chosen: Boolean(named) };
}

function hrefOf(me, chat, threadId) {
  const parts = { person: me.id, ...(chat && { chat: chat.id }), ...(threadId && { thread: threadId }) };
  return `#${new URLSearchParams(parts)}`;
}

/** The same chat for another person where both are in it, else that person's own chat with the bot. */
function become(person) {
  const { chat, threadId, chosen } = route();
  const shared = chosen && chat.type !== "private" && world.isMember(person, chat);
  const own = chosen && !shared ? world.chatsOf(person).find((one) => one.type === "private") : null;
  location.hash = hrefOf(person, shared ? chat : own, shared ? threadId : 0);
}

// --- what a person does ---

/** Runs what talks to the server; a refusal is shown and gives false. */
async function attempt(work) {
  try {
    await work();
    return true;
  } catch (failure) {
    if (!(failure instanceof Refused)) throw failure;
    toast(failure.message, { failed: true });
    return false;
  }
}

function say(text, answered) {
  const { me, chat, threadId } = route();
  return attempt(() => post("say", {
    person_id: me.id, chat_id: chat.id, text,
    ...(threadId && { thread_id: threadId }),
    ...(answered && { reply_to_message_id: answered.message_id }),
  }));
}

async function shareLocation() {
  const place = await askPlace();
  if (!place) return;
  const { me, chat, threadId } = route();
  if (await attempt(() => post("location", { person_id: me.id, chat_id: chat.id, ...(threadId && { thread_id: threadId }), ...place }))) composer.putKeyboardAway();
}

function press(message, button) {
  if (button.url) {
    openLink(button.url);
    return;
  }
  const { me } = route();
  conversation.markWaiting(message, button.callback_data, true);
  const stop = () => conversation.markWaiting(message, button.callback_data, false);
  setTimeout(stop, PRESS_WAITS);
  attempt(async () => {
    const { query_id: queryId } = await post("press", { person_id: me.id, chat_id: message.chat_id, message_id: message.message_id, data: button.callback_data });
    if (answered.delete(queryId)) stop();
    else presses.set(queryId, stop);
  }).then((done) => done || stop());
}

/** A deep link to this very bot starts it here; any other address opens in a new tab. */
function openLink(url) {
  const deep = /^(?:https?:\/\/(?:t|telegram)\.me\/|tg:\/\/resolve\?domain=)(\w+)(?:[?&]start=([\w-]*))?$/.exec(url);
  if (deep && deep[1].toLowerCase() === world.bot?.username?.toLowerCase()) {
    const { me } = route();
    const own = world.chatsOf(me).find((chat) => chat.type === "private");
    location.hash = hrefOf(me, own, 0);
    attempt(() => post("say", { person_id: me.id, chat_id: own.id, text: `/start ${deep[2] ?? ""}`.trim() }));
  } else if (isSafeUrl(url)) window.open(url, "_blank", "noopener,noreferrer");
}

function setBlocked(blocked) {
  const { me } = route();
  attempt(async () => {
    await post("block", { person_id: me.id, blocked });
    await readAgain();
  });
}

function setMember(chat, member) {
  attempt(async () => {
    await post("bot_member", { chat_id: chat.id, member });
    await readAgain();
  });
}

function upgrade(chat) {
  attempt(async () => {
    const answer = await post("upgrade", { chat_id: chat.id });
    await readAgain();
    if (answer.chat_id) location.hash = hrefOf(route().me, { id: answer.chat_id }, 0);
  });
}

async function addPerson() {
  const asked = await askPerson();
  if (!asked) return;
  attempt(async () => {
    const person = await post("people", asked);
    await readAgain();
    location.hash = hrefOf(person, null, 0);
  });
}

// --- what comes from the server ---

async function readAgain() {
  takeState(await readState());
}

function takeState(state) {
  world.replace(state);
  draw();
  lookForBot();
}

let looking = false;

/** Asks the server again and again until a bot has called. */
async function lookForBot() {
  if (looking) return;
  looking = true;
  try {
    while (status !== "lost" && !(world.connected = await botHasCalled())) {
      draw();
      await new Promise((resolve) => setTimeout(resolve, LOOKS_FOR_BOT_EVERY));
    }
  } catch {
    // The server went away; the next connection reads the state and looks again.
  }
  looking = false;
  draw();
}

function takeClock(said) {
  if (!said?.now) return;
  world.setClock(said);
  clock.draw();
  clock.sayTurned();
}

const onEvent = {
  message({ message }) {
    stopTyping(message.chat_id);
    world.keep(message);
    if (!world.chat(message.chat_id)) attempt(readAgain);
  },
  edit({ message }) {
    world.keep(message);
  },
  delete({ chat_id: chatId, message_id: messageId }) {
    world.forget(chatId, messageId);
  },
  toast({ query_id: queryId, person_id: personId, text, alert }) {
    if (presses.has(queryId)) presses.get(queryId)();
    else answered.add(queryId);
    presses.delete(queryId);
    if (!text || personId !== route().me?.id) return;
    if (alert) showAlert(text);
    else toast(text);
  },
  typing({ chat_id: chatId, thread_id: threadId }) {
    const key = `${chatId}:${threadId ?? 0}`;
    clearTimeout(typing.get(key));
    typing.set(key, setTimeout(() => {
      typing.delete(key);
      draw();
    }, TYPING_LASTS));
  },
  clock: takeClock,
  chat({ chat }) {
    world.keepChat(chat);
  },
  commands({ menus }) {
    world.menus = menus;
  },
  reset() {
    location.reload();
  },
};

function takeEvent(event) {
  onEvent[event.event]?.(event);
  scheduleDraw();
}

function stopTyping(chatId) {
  for (const [key, timer] of typing) {
    if (!key.startsWith(`${chatId}:`)) continue;
    clearTimeout(timer);
    typing.delete(key);
  }
}

// --- drawing ---

let drawing = false;

/** Many events in a moment make one drawing. */
function scheduleDraw() {
  if (drawing) return;
  drawing = true;
  setTimeout(() => {
    drawing = false;
    draw();
  }, 16);
}

function draw() {
  const here = route();
  const { me, chat, threadId, chosen } = here;
  drawStatus();
  if (!me) return;
  const unreadFrom = chat ? world.firstUnread(me, chat, threadId) : null;
  const seen = document.visibilityState === "visible" && (chosen || !isNarrow());
  if (chat && seen) world.markRead(me, chat, threadId);
  document.body.dataset.view = chosen ? "chat" : "list";
  drawPeople(byId("people"), { world, me, onPick: become });
  drawChats(byId("chats"), { world, me, open: chosen || !isNarrow() ? here : {}, hrefOf: (one, thread) => hrefOf(me, one, thread) });
  byId("back").href = hrefOf(me, null, 0);
  clock.draw();
  if (chat) drawConversation(here, unreadFrom);
  const unread = world.people.reduce((sum, person) => sum + world.unreadOf(person), 0);
  document.title = unread > 0 ? `(${unread}) Pretend Telegram` : "Pretend Telegram";
}

function isNarrow() {
  return matchMedia("(max-width: 760px)").matches;
}

function drawStatus() {
  const line = byId("connection");
  line.textContent = { connecting: "Connecting…", lost: "The simulator went away. Trying again…", open: "" }[status];
  line.hidden = status === "open";
  document.body.classList.toggle("offline", status === "lost");
}

function drawConversation({ me, chat, threadId }, unreadFrom) {
  const place = `${me.id}:${chat.id}:${threadId}`;
  const messages = world.messagesFor(me, chat, threadId);
  const isTyping = [`${chat.id}:${threadId}`, `${chat.id}:0`].some((key) => typing.has(key));
  frame.draw({ me, chat, threadId, isTyping, isLost: status === "lost" });
  conversation.show({
    place, chat, me, messages, unreadFrom, now: world.now(),
    typing: isTyping ? (world.bot?.name ?? "The bot") : null,
    empty: frame.emptyCard(me, chat),
  });
  composer.moveTo(place);
  composer.showKeyboard(composer.isOpen() ? world.keyboardIn(chat, threadId) : null);
}

// --- beginning ---

prepareDialogs();
walkWithArrows(byId("people"));
byId("add-person").addEventListener("click", addPerson);
byId("scroll").addEventListener("earlier", draw);
addEventListener("hashchange", () => {
  draw();
  if (!isNarrow() && matchMedia("(hover: hover)").matches && !document.activeElement?.closest(".rail, .list")) byId("composer").focus();
});
document.addEventListener("visibilitychange", () => world.known && draw());
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  byId("composer").focus();
});
setInterval(() => world.known && clock.draw(), 1000);
stayConnected({
  onState: takeState,
  onEvent: takeEvent,
  onStatus(now) {
    status = now;
    if (world.known) draw();
    else drawStatus();
  },
});
