// The second lock on the door: the server makes `html` safe, and this allow-list makes it safe again.
// The markup is parsed into an inert document and rebuilt element by element; nothing else gets through.

import { element } from "./dom.js";

const INLINE = ["b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "mark", "sub", "sup", "cite", "br", "span", "wbr"];
const BLOCKS = [
  "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "footer", "hr", "ul", "ol", "li", "blockquote", "aside", "figure", "figcaption",
  "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "div",
];
const SAME = new Set([...INLINE, ...BLOCKS]);
const DROPPED = new Set(["script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form", "textarea", "select", "title", "link", "meta", "base"]);
const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "tg:"]);
const NUMBERS = { th: ["colspan", "rowspan"], td: ["colspan", "rowspan"], ol: ["start"], li: ["value"] };
const ALIGNMENTS = new Set(["left", "center", "right", "top", "middle", "bottom"]);
const CLASSES = new Set(["hashtag", "mention"]);
const LINK_OR_COMMAND = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])|(?<![\w/@.])(\/[a-z][a-z0-9_]{0,31}(?:@\w+)?)(?![\w/])/g;

/** The markup as nodes that are safe to put on the page; `now` (milliseconds) is for relative times. */
export function safeNodes(html, now) {
  const parsed = new DOMParser().parseFromString(html, "text/html");
  const nodes = document.createDocumentFragment();
  copyChildren(parsed.body, nodes, now);
  return nodes;
}

/** A message in one line, for the list of chats. */
export function lineOf(message) {
  const parsed = new DOMParser().parseFromString((message.html || "").replace(/<(br|\/p|\/h\d|\/li|\/tr)\b/gi, " <$1"), "text/html");
  parsed.querySelectorAll([...DROPPED].join(",")).forEach((node) => node.remove());
  const words = parsed.body.textContent.replace(/\s+/g, " ").trim() || message.text;
  return (words || (message.photo ? "Picture" : (message.document ?? ""))).slice(0, 160);
}

function copyChildren(from, to, now) {
  for (const child of from.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) to.append(...withLinks(child));
    else if (child.nodeType === Node.ELEMENT_NODE) copyElement(child, to, now);
  }
}

function copyElement(node, to, now) {
  const tag = node.localName;
  if (DROPPED.has(tag)) return;
  if (tag === "img") {
    to.append(picture(node));
    return;
  }
  if (tag === "time") {
    to.append(moment(node, now));
    return;
  }
  if (tag === "input") {
    if (node.type === "checkbox") to.append(element("input", { type: "checkbox", disabled: true, checked: node.hasAttribute("checked") }));
    return;
  }
  if (tag === "button") {
    to.append(element("button", { type: "button", class: "in-text", "data-callback": node.dataset.callback ?? "", "data-testid": "text-button" }, node.textContent));
    return;
  }
  const copy = tag === "a" ? link(node) : container(node);
  copyChildren(node, copy ?? to, now);
  if (copy === null) return;
  if (tag === "table") to.append(element("div", { class: "table", tabindex: "0", role: "group", "aria-label": "Table" }, copy));
  else to.append(copy);
}

/** The element that stands for this one, or null where only what it holds goes on the page. */
function container(node) {
  const tag = node.localName;
  if (node.matches("span.spoiler")) return spoiler();
  if (!SAME.has(tag)) return null;
  const copy = element(tag);
  for (const name of node.classList) if (CLASSES.has(name)) copy.classList.add(name);
  if (tag === "pre" && /^[\w+#.-]{1,40}$/.test(node.dataset.language ?? "")) copy.dataset.language = node.dataset.language;
  for (const name of NUMBERS[tag] ?? []) if (/^\d{1,4}$/.test(node.getAttribute(name) ?? "")) copy.setAttribute(name, node.getAttribute(name));
  for (const name of ["align", "valign"]) if (ALIGNMENTS.has(node.getAttribute(name))) copy.dataset[name] = node.getAttribute(name);
  for (const name of ["bordered", "striped"]) if (tag === "table" && node.hasAttribute(name)) copy.classList.add(name);
  if (tag === "ol" && /^[1aAiI]$/.test(node.getAttribute("type") ?? "")) copy.type = node.getAttribute("type");
  if (tag === "ol" && node.hasAttribute("reversed")) copy.reversed = true;
  if (tag === "details" && node.hasAttribute("open")) copy.open = true;
  if (node.matches("blockquote.expandable")) makeExpandable(copy);
  return copy;
}

function link(node) {
  const href = node.getAttribute("href") ?? "";
  return isSafeUrl(href) ? outwardLink(href) : element("span");
}

function outwardLink(href) {
  return element("a", { href, target: "_blank", rel: "noopener noreferrer" });
}

export function isSafeUrl(href) {
  return URL.canParse(href) && SCHEMES.has(new URL(href).protocol);
}

/** A picture from the web or from the simulator; one that does not come leaves its description. */
export function picture(node) {
  const alt = node.getAttribute("alt") ?? "";
  const source = node.getAttribute("src") ?? "";
  const image = element("img", { alt, loading: "lazy", decoding: "async" });
  const missing = element("span", { class: "missing" }, alt ? `Picture: ${alt.replace(/^Picture(: |$)/, "")}` : "A picture that could not be loaded");
  if (!URL.canParse(source, location.href) || !/^https?:$/.test(new URL(source, location.href).protocol)) return missing;
  image.addEventListener("error", () => image.replaceWith(missing));
  image.src = source;
  return image;
}

function spoiler() {
  const hidden = element("span", { class: "spoiler", role: "button", tabindex: "0", "aria-label": "Hidden text, press to show" });
  const show = () => {
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", (event) => event.key === "Enter" && show());
  return hidden;
}

function makeExpandable(quote) {
  quote.classList.add("expandable");
  quote.addEventListener("click", () => quote.classList.toggle("expanded"));
}

/** A moment in the reader's own zone. Format as Telegram has it: r, or w? + d|D? + t|T?; without one the words stay. */
function moment(node, now) {
  const at = new Date(node.getAttribute("datetime") ?? "");
  if (Number.isNaN(at.getTime())) return element("span", {}, node.textContent);
  const words = momentInWords(at, node.dataset.format ?? "", now) || node.textContent;
  return element("time", { datetime: at.toISOString(), title: at.toLocaleString("en-GB") }, words);
}

function momentInWords(at, format, now) {
  if (format === "r") {
    const seconds = Math.round((at.getTime() - now) / 1000);
    const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]].find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
    return new Intl.RelativeTimeFormat(navigator.language, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
  }
  const options = {};
  if (format.includes("w")) options.weekday = "long";
  if (format.includes("d")) Object.assign(options, { day: "numeric", month: "numeric", year: "numeric" });
  if (format.includes("D")) Object.assign(options, { day: "numeric", month: "long", year: "numeric" });
  if (/[tT]/.test(format)) Object.assign(options, { hour: "2-digit", minute: "2-digit" });
  if (format.includes("T")) options.second = "2-digit";
  return Object.keys(options).length > 0 ? new Intl.DateTimeFormat("en-GB", options).format(at) : "";
}

/** Telegram makes links and commands in plain words tappable; so does this. */
function withLinks(textNode) {
  const text = textNode.data;
  if (textNode.parentElement?.closest("a, code, pre")) return [text];
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(LINK_OR_COMMAND)) {
    const [found, url, command] = match;
    const target = url ? outwardLink(url) : element("button", { type: "button", class: "command", "data-command": command });
    target.append(found);
    nodes.push(text.slice(end, match.index), target);
    end = match.index + found.length;
  }
  nodes.push(text.slice(end));
  return nodes;
}
