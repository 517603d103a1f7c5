// Making elements without markup in strings: nothing that came from outside is ever parsed here.

const SVG = "http://www.w3.org/2000/svg";

/** element("button", {type: "button", onclick: send}, "Send"): null, undefined and false leave an attribute or a child out. */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A picture from the sprite in index.html, hidden from screen readers. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** One of seven colours that always follows from the same id. */
export function hueOf(id) {
  return `hue-${Math.abs(id) % 7}`;
}

/** A round picture with initials. */
export function avatar(id, name, className = "") {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const initials = words.slice(0, 2).map((word) => [...word][0].toLocaleUpperCase()).join("") || "?";
  return element("span", { class: `avatar ${hueOf(id)} ${className}`, "aria-hidden": "true" }, initials);
}

export function byId(id) {
  return document.getElementById(id);
}
