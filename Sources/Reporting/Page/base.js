"use strict";
// Everything that a statement says reaches the page as text: there is no innerHTML here, and must not be.
const read = (id) => { const holder = document.getElementById(id); return holder && JSON.parse(holder.textContent); };
const index = read("index");
const types = ["person", "institution", "place", "instrument", "date", "quotation"];
const shown = new Set(types);
const kinds = ["direct", "indirect", "mixed"];
const shownKinds = new Set(kinds);
/** So many rows at first; a button gives more: 2,000 statements must not be 2,000 elements. */
const limit = 200;
const state = { view: "statement", current: index.length ? 0 : -1, query: "", onlyChanged: false, found: [] };

const cache = new Map();
/** What the page knows of a statement; null where it has no record. `run` is "s", or "o" for the older run. */
function statement(number, run = "s") {
  const id = run + number;
  if (!cache.has(id)) cache.set(id, read(id));
  return cache.get(id);
}

/** The text's code points, which all positions count. */
const points = (data) => data.points || (data.points = Array.from(data.text));
const words = (data, span) => points(data).slice(Math.max(0, span[0]), span[1]).join("");
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const titleOf = (number) => index[number].title || index[number].path;
const isChanged = (number) => (index[number].changes || []).length > 0;

function entityName(data, id) {
  data.names = data.names || new Map(data.entities.map((entity) => [entity.id, entity.name]));
  return data.names.get(id) || id;
}
const speakers = (data, quotation) =>
  quotation.speakers.map((speaker) => speaker.entity ? entityName(data, speaker.entity) : speaker.text).join("; ") || "no speaker";

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}
const link = (number) => element("a", { href: "#s" + number }, titleOf(number));
const heading = (text) => element("h2", { tabindex: -1 }, text);

function table(label, heads, body) {
  const row = element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)));
  return element("div", { class: "wide" }, element("table", { "aria-label": label }, element("thead", {}, row), body));
}

/** Appends the first rows, and a button for the next ones. */
function more(parent, items, make, from = 0) {
  parent.append(...items.slice(from, from + limit).map(make));
  const rest = items.length - from - limit;
  if (rest <= 0) return;
  const next = () => {
    const last = holder.previousSibling;
    holder.remove();
    more(parent, items, make, from + limit);
    const first = last && last.nextSibling && last.nextSibling.querySelector("a, button, th");
    if (first) { if (first.tagName === "TH") first.tabIndex = -1; first.focus(); }
  };
  const button = element("button", { type: "button", onclick: next }, "Show more (" + rest + " left)");
  const holder = parent.tagName === "TBODY" ? element("tr", {}, element("td", { colspan: 5 }, button)) : element("li", {}, button);
  parent.append(holder);
}

/** A row of boxes to tick; what is ticked stands in `chosen`. */
function filters(label, all, chosen) {
  const boxes = all.map((item) => {
    const box = element("input", { type: "checkbox", id: "show-" + item });
    box.checked = chosen.has(item);
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(item); else chosen.delete(item);
      render();
      document.getElementById("show-" + item).focus();
    });
    return element("label", {}, box, " ", types.includes(item) ? element("span", { class: "key " + item }) : null, item);
  });
  return element("fieldset", { class: "filters" }, element("legend", { class: "hidden" }, label), boxes);
}
