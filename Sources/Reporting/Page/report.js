"use strict";
// Everything that a statement says reaches the page as text: there is no innerHTML here, and must not be.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const index = read("index");
const changes = read("changes");
const types = ["person", "institution", "place", "instrument", "date", "quotation"];
const shown = new Set(types);
const limit = 200;
const cache = new Map();
let view = "statement";
let current = index.length ? 0 : -1;
let query = "";

function statement(number) {
  if (!cache.has(number)) {
    const data = read("s" + number);
    data.points = Array.from(data.text);
    cache.set(number, data);
  }
  return cache.get(number);
}

function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties || {})) {
    if (key === "onclick") made.addEventListener("click", value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return made;
}

const words = (data, span) => data.points.slice(span[0], span[1]).join("");
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const name = (data, id) => (data.entities.find((entity) => entity.id === id) || { name: id }).name;

// ---- the list of statements
function matches(number) {
  if (!query) return true;
  const entry = index[number];
  if (fold(entry.path + " " + (entry.title || "")).includes(query)) return true;
  if (entry.error) return false;
  const data = statement(number);
  data.folded = data.folded || fold(data.text);
  return data.folded.includes(query);
}

let found = [];
function search() {
  found = index.map((_, number) => number).filter(matches);
  const list = document.getElementById("list");
  list.replaceChildren();
  more(list, found, (number) => {
    const entry = index[number];
    const link = element("a", { href: "#s" + number, "aria-current": number === current ? "true" : null },
      entry.title || entry.path, element("small", {}, [entry.published, entry.title ? entry.path : null, entry.error ? "failed" : null].filter(Boolean).join(" · ")));
    return element("li", { "data-number": number }, link);
  });
  document.getElementById("count").textContent = found.length + " of " + index.length + " statements";
}

/** Appends the first rows, and a button for the next ones: 2,000 statements must not be 2,000 elements. */
function more(parent, items, make, from = 0) {
  for (const item of items.slice(from, from + limit)) parent.append(make(item));
  if (items.length <= from + limit) return;
  const rest = items.length - from - limit;
  const inTable = parent.tagName === "TBODY";
  const button = element("button", { type: "button", onclick: () => { holder.remove(); more(parent, items, make, from + limit); } }, rest + " more");
  const holder = inTable ? element("tr", {}, element("td", { colspan: 5 }, button)) : element("li", {}, button);
  parent.append(holder);
}

// ---- one statement
function annotations(data) {
  const all = [];
  for (const entity of data.entities) for (const [start, end, form, rule] of entity.mentions)
    all.push({ start, end, type: entity.type, title: entity.name + " (" + [entity.type, form, rule].join(", ") + ")" });
  for (const date of data.dates)
    all.push({ start: date.span[0], end: date.span[1], type: "date", title: (date.value || "no value") + " (" + [date.type, date.basis, date.rule].join(", ") + ")" });
  for (const quotation of data.quotations)
    all.push({ start: quotation.span[0], end: quotation.span[1], type: "quotation", kind: quotation.kind, title: speakers(data, quotation) + " (" + quotation.kind + ", " + quotation.rule + ")" });
  return all.filter((item) => shown.has(item.type)).sort((a, b) => a.start - b.start || b.end - a.end);
}

const speakers = (data, quotation) => quotation.speakers.map((speaker) => speaker.entity ? name(data, speaker.entity) : speaker.text).join("; ") || "no speaker";

/** Nested marks; one that crosses the end of another is cut there. */
function marked(data) {
  const root = element("div", { class: "text", id: "text", lang: data.language });
  const open = [{ node: root, end: data.points.length }];
  const waiting = annotations(data);
  let at = 0;
  const write = (to) => { if (to > at) { open[open.length - 1].node.append(data.points.slice(at, to).join("")); at = to; } };
  for (let next = 0; next < waiting.length; next++) {
    const item = waiting[next];
    while (open.length > 1 && open[open.length - 1].end <= item.start) { write(open[open.length - 1].end); open.pop(); }
    const start = Math.max(item.start, at);
    if (start >= item.end) continue;
    write(start);
    const end = Math.min(item.end, open[open.length - 1].end);
    const mark = element("mark", { class: item.type + (item.kind ? " " + item.kind : ""), title: item.title, "data-start": item.start });
    open[open.length - 1].node.append(mark);
    open.push({ node: mark, end });
  }
  while (open.length) { write(open[open.length - 1].end); open.pop(); }
  return root;
}

function filters() {
  const boxes = types.map((type) => {
    const box = element("input", { type: "checkbox", id: "show-" + type });
    box.checked = shown.has(type);
    box.addEventListener("change", () => { box.checked ? shown.add(type) : shown.delete(type); render(); document.getElementById("show-" + type).focus(); });
    return element("label", {}, box, " ", element("span", { class: "key " + type }), type);
  });
  return element("fieldset", { class: "filters" }, element("legend", { class: "hidden" }, "What is marked"), ...boxes);
}

function jump(start) {
  for (const mark of document.querySelectorAll("mark.here")) mark.classList.remove("here");
  const mark = document.querySelector('mark[data-start="' + start + '"]');
  if (mark) { mark.classList.add("here"); mark.scrollIntoView({ block: "center" }); }
}

function statementView() {
  if (current < 0) return [element("p", {}, "There are no statements.")];
  const entry = index[current];
  if (entry.error) return [element("h2", { tabindex: -1 }, entry.path), element("p", {}, "This statement failed: " + entry.error)];
  const data = statement(current);
  const facts = [data.published, data.authors.join("; "), data.publisher, data.language, entry.path].filter(Boolean).join(" · ");
  const link = /^https?:/i.test(data.url || "") ? element("a", { href: data.url, rel: "noreferrer" }, data.url) : data.url;
  const mine = changes.filter((change) => change.statement === entry.path);
  return [
    element("h2", { tabindex: -1 }, data.title || entry.path), element("p", { class: "dim" }, facts, link ? " · " : null, link),
    ...data.warnings.map((warning) => element("p", { class: "dim" }, "Warning: " + warning)),
    mine.length ? changeTable(mine) : null, filters(), marked(data),
    element("h3", {}, "Entities"), entityTable(data.entities.filter((entity) => shown.has(entity.type)).map((entity) => ({ ...entity, data, count: entity.mentions.length, first: entity.mentions[0] })), true),
  ];
}

// ---- entities, quotations, dates of all statements that the search found
function entityTable(entities, isLocal) {
  const body = element("tbody");
  more(body, entities, (entity) => element("tr", {},
    element("th", { scope: "row" }, element("span", { class: "key " + entity.type }), isLocal && entity.first
      ? element("button", { type: "button", onclick: () => jump(entity.first[0]) }, entity.name) : entity.name),
    element("td", {}, entity.type + (entity.category ? ", " + entity.category : "")),
    element("td", {}, [...new Set(entity.aliases)].join("; ")),
    element("td", {}, [...new Set(entity.roles.map((role) => role.title + (role.institution ? ", " + name(entity.data, role.institution) : "")))].join("; ")),
    element("td", {}, isLocal ? String(entity.count) : places(entity))));
  const heads = ["Name", "Type", "Also called", "Roles", isLocal ? "Mentions" : "Statements"].map((head) => element("th", { scope: "col" }, head));
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
}

function places(entity) {
  const links = entity.statements.slice(0, 8).map((number) => element("li", {}, element("a", { href: "#s" + number }, index[number].title || index[number].path)));
  return element("ul", { class: "plain" }, ...links, entity.statements.length > 8 ? element("li", { class: "dim" }, "and " + (entity.statements.length - 8) + " more") : null);
}

function* readable() { for (const number of found) if (!index[number].error) yield [number, statement(number)]; }

function entityView() {
  const all = new Map();
  for (const [number, data] of readable()) for (const entity of data.entities) {
    if (!shown.has(entity.type)) continue;
    const known = all.get(entity.id) || { ...entity, data, aliases: [], roles: [], statements: [] };
    known.aliases = known.aliases.concat(entity.aliases);
    known.roles = known.roles.concat(entity.roles);
    known.statements.push(number);
    all.set(entity.id, known);
  }
  const order = [...all.values()].sort((a, b) => b.statements.length - a.statements.length || (a.name < b.name ? -1 : 1));
  return [element("h2", { tabindex: -1 }, "Entities"), element("p", { class: "dim" }, "Entities of one name are taken together."), filters(), entityTable(order, false)];
}

function quotationView() {
  const bySpeaker = new Map();
  for (const [number, data] of readable()) for (const quotation of data.quotations) {
    const speaker = speakers(data, quotation);
    if (!bySpeaker.has(speaker)) bySpeaker.set(speaker, []);
    bySpeaker.get(speaker).push({ number, words: words(data, quotation.span), kind: quotation.kind });
  }
  const order = [...bySpeaker.entries()].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const list = element("ul", { class: "plain" });
  more(list, order, ([speaker, quotations]) => {
    const inner = element("ul", { class: "plain" });
    more(inner, quotations, (quotation) => element("li", {}, element("blockquote", {}, quotation.words, " ",
      element("a", { href: "#s" + quotation.number, class: "dim" }, index[quotation.number].title || index[quotation.number].path), element("span", { class: "dim" }, " (" + quotation.kind + ")"))));
    return element("li", {}, element("h3", {}, speaker + " (" + quotations.length + ")"), inner);
  });
  return [element("h2", { tabindex: -1 }, "Quotations by speaker"), list];
}

function dateView() {
  const all = [];
  for (const [number, data] of readable()) for (const date of data.dates)
    if (date.earliest) all.push({ number, from: date.earliest, to: date.latest, words: words(data, date.span), around: words(data, [Math.max(0, date.span[0] - 60), date.span[1] + 60]) });
  all.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.number - b.number));
  const body = element("tbody");
  more(body, all, (date) => element("tr", {},
    element("th", { scope: "row" }, date.from + (date.to && date.to !== date.from ? " – " + date.to : "")), element("td", {}, date.words),
    element("td", {}, "…" + date.around + "…"), element("td", {}, element("a", { href: "#s" + date.number }, index[date.number].title || index[date.number].path))));
  const heads = ["Date", "Words", "Beside", "Statement"].map((head) => element("th", { scope: "col" }, head));
  return [element("h2", { tabindex: -1 }, "Time line"), element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body)];
}

function changeTable(list) {
  const numbers = new Map(index.map((entry, number) => [entry.path, number]));
  const body = element("tbody");
  more(body, list, (change) => element("tr", {},
    element("th", { scope: "row" }, change.heading),
    element("td", {}, numbers.has(change.statement) ? element("a", { href: "#s" + numbers.get(change.statement) }, change.statement) : change.statement),
    element("td", {}, change.subject), element("td", {}, ...change.fields.map((field) => element("div", {}, field.name + ": ",
      field.old === null ? null : element("span", { class: "old" }, element("span", { class: "hidden" }, "before "), field.old), " ",
      field.new === null ? null : element("span", { class: "new" }, element("span", { class: "hidden" }, "now "), field.new)))),
    element("td", { class: "dim" }, change.rule || "")));
  const heads = ["Change", "Statement", "What", "From and to", "Rule"].map((head) => element("th", { scope: "col" }, head));
  return element("table", {}, element("thead", {}, element("tr", {}, ...heads)), body);
}

const changeView = () => [element("h2", { tabindex: -1 }, "Changes"), changes.length ? changeTable(changes) : element("p", {}, "The two runs are the same.")];

// ---- the whole
const views = { statement: statementView, entities: entityView, quotations: quotationView, dates: dateView, changes: changeView };
function render() {
  const panel = document.getElementById("panel");
  panel.replaceChildren(...views[view]().filter(Boolean));
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const isOn = tab.dataset.view === view;
    tab.setAttribute("aria-selected", String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
    if (isOn) panel.setAttribute("aria-labelledby", tab.id);
  }
  for (const item of document.querySelectorAll("#list > li[data-number]")) {
    const link = item.firstChild;
    if (Number(item.dataset.number) === current) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
  }
}

function show(next) { view = next; render(); }

function route() {
  const place = /^#s(\d+)$/.exec(location.hash);
  if (place && Number(place[1]) < index.length) { current = Number(place[1]); show("statement"); scrollTo(0, 0); }
}

function step(by) {
  const place = found.indexOf(current) + by;
  if (place >= 0 && place < found.length) { location.hash = "#s" + found[place]; const link = document.querySelector('nav a[aria-current]'); if (link) link.scrollIntoView({ block: "nearest" }); }
}

for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => show(tab.dataset.view));
  tab.addEventListener("keydown", (event) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    const tabs = [...document.querySelectorAll("[role=tab]")];
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    next.focus();
    show(next.dataset.view);
  });
}
let timer = 0;
document.getElementById("search").addEventListener("input", (event) => {
  clearTimeout(timer);
  timer = setTimeout(() => { query = fold(event.target.value.trim()); search(); if (view !== "statement") render(); }, 150);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "/") { event.preventDefault(); document.getElementById("search").focus(); }
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
addEventListener("hashchange", route);
search();
render();
route();
