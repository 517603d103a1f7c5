// What stands in front of the page for a moment: toasts, alerts, the place, a new person.

import { byId, element } from "./dom.js";

const TOAST_STAYS = 4000; // milliseconds
const CITIES = [
  ["Lisbon", 38.7223, -9.1393],
  ["Berlin", 52.52, 13.405],
  ["Kyiv", 50.4501, 30.5234],
  ["Nairobi", -1.2921, 36.8219],
  ["Kolkata", 22.5726, 88.3639],
  ["Tokyo", 35.6762, 139.6503],
  ["Sydney", -33.8688, 151.2093],
  ["New York", 40.7128, -74.006],
  ["São Paulo", -23.5505, -46.6333],
];

export function toast(text, { failed = false } = {}) {
  const note = element("p", { class: `toast${failed ? " failed" : ""}`, "data-testid": "toast" }, text);
  byId("toasts").append(note);
  setTimeout(() => note.remove(), TOAST_STAYS);
}

export function showAlert(text) {
  byId("alert-text").textContent = text;
  if (!byId("alert").open) byId("alert").showModal();
}

/** Asks for a place; gives {latitude, longitude} in degrees, or null. */
export async function askPlace() {
  const answer = await ask(byId("location"));
  return answer === "share" ? { latitude: byId("latitude").valueAsNumber, longitude: byId("longitude").valueAsNumber } : null;
}

/** Asks who comes in; gives {first_name, language_code}, or null. */
export async function askPerson() {
  byId("newcomer-form").reset();
  const answer = await ask(byId("newcomer"));
  const name = byId("newcomer-name").value.trim();
  return answer === "add" && name ? { first_name: name, language_code: byId("newcomer-language").value } : null;
}

export function prepareDialogs() {
  byId("cities").replaceChildren(...CITIES.map(([name, latitude, longitude]) => element("button", {
    type: "button",
    class: "chip",
    "data-testid": "city",
    onclick: () => {
      byId("latitude").value = String(latitude);
      byId("longitude").value = String(longitude);
    },
  }, name)));
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.querySelector("[data-close]")?.addEventListener("click", () => dialog.close(""));
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close(""));
  }
}

function ask(dialog) {
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue), { once: true });
  });
}
