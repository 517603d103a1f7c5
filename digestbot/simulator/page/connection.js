// The two ways to the server: questions with an answer (POST), and the stream of events (WebSocket).

const FIRST_WAIT = 300; // milliseconds; doubled up to LONGEST_WAIT while the server is away
const LONGEST_WAIT = 3000;

/** The server said no; the message is in words for the person at the page. */
export class Refused extends Error {}

export async function readState() {
  const answer = await fetch("/page/state", { cache: "no-store" });
  if (!answer.ok) throw new Refused(await reasonOf(answer));
  return answer.json();
}

/** Whether any bot has called the Bot API since the server started. */
export async function botHasCalled() {
  const answer = await fetch("/control/counts", { cache: "no-store" });
  return !answer.ok || (await answer.json()).calls > 0;
}

/** post("say", {person_id, chat_id, text}) gives the server's answer; throws Refused. */
export async function post(what, body) {
  let answer;
  try {
    answer = await fetch(`/page/${what}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Refused("The simulator does not answer. Is it still running?");
  }
  if (!answer.ok) throw new Refused(await reasonOf(answer));
  const text = await answer.text();
  return text ? JSON.parse(text) : {};
}

async function reasonOf(answer) {
  const text = await answer.text();
  try {
    const said = JSON.parse(text);
    return said.error ?? said.description ?? said.message ?? `The simulator answered ${answer.status}.`;
  } catch {
    return text.length > 0 && text.length < 200 ? text : `The simulator answered ${answer.status}.`;
  }
}

/**
 * Keeps a stream of events open for as long as the page lives.
 * `onState(state)` comes first and again after every reconnection, then `onEvent(event)` for each event;
 * events that arrive while the state is being read wait for it. `onStatus("connecting" | "open" | "lost")`.
 */
export function stayConnected({ onState, onEvent, onStatus }) {
  let wait = FIRST_WAIT;
  let opened = false;

  function connect() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/page/events`);
    let early = [];

    socket.onopen = async () => {
      try {
        onState(await readState());
      } catch {
        socket.close();
        return;
      }
      const held = early;
      early = null;
      held.forEach(onEvent);
      wait = FIRST_WAIT;
      opened = true;
      onStatus("open");
    };
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      if (early) early.push(event);
      else onEvent(event);
    };
    socket.onclose = () => {
      onStatus(opened ? "lost" : "connecting");
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  onStatus("connecting");
  connect();
}
