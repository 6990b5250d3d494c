// ---- the list of statements, views, and where the page is
function matches(number) {
  if (state.onlyChanged && !isChanged(number)) return false;
  if (!state.query) return true;
  const entry = index[number];
  if (fold(entry.path + " " + (entry.title || "")).includes(state.query)) return true;
  const data = statement(number) || statement(number, "o");
  if (!data) return false;
  data.folded = data.folded || fold(data.text);
  return data.folded.includes(state.query);
}

function search() {
  state.found = index.map((_, number) => number).filter(matches);
  const list = document.getElementById("list");
  list.replaceChildren();
  more(list, state.found, (number) => {
    const entry = index[number];
    const changes = (entry.changes || []).length;
    const notes = [entry.published, entry.title ? entry.path : null, entry.error ? "failed" : null,
      entry.gone ? "gone" : changes ? changes + (changes === 1 ? " change" : " changes") : null];
    return element("li", { "data-number": number },
      element("a", { href: "#s" + number }, titleOf(number), element("small", {}, notes.filter(Boolean).join(" · "))));
  });
  document.getElementById("count").textContent = state.found.length + " of " + index.length + " statements";
  markCurrent();
}

function markCurrent() {
  for (const item of document.querySelectorAll("#list > li[data-number]")) {
    const isCurrent = Number(item.dataset.number) === state.current;
    if (isCurrent) item.firstChild.setAttribute("aria-current", "true"); else item.firstChild.removeAttribute("aria-current");
  }
}

const views = { statement: statementView, entities: entityView, quotations: quotationView, dates: dateView, changes: changeView };
function render() {
  const panel = document.getElementById("panel");
  panel.replaceChildren(...views[state.view]().filter(Boolean));
  document.getElementById("about").hidden = true;
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const isOn = tab.dataset.view === state.view;
    tab.setAttribute("aria-selected", String(isOn));
    tab.tabIndex = isOn ? 0 : -1;
    if (isOn) panel.setAttribute("aria-labelledby", tab.id);
  }
  markCurrent();
}

function show(view) { state.view = view; render(); }

/** The address names the statement or the view, so that both can be kept and sent. */
let routed;
function route() {
  const place = decodeURIComponent(location.hash.slice(1));
  // Two steps change the address before either is told: what is shown stays, with the mark that the next key went to.
  if (place === routed) return;
  routed = place;
  const number = /^s(\d+)$/.exec(place);
  if (number && Number(number[1]) < index.length) state.current = Number(number[1]);
  show(number ? "statement" : views[place] ? place : state.view);
  scrollTo(0, 0);
}

function step(by) {
  const place = state.found[state.found.indexOf(state.current) + by];
  if (place === undefined) return;
  // At once: the address tells only later, and the next key may come first.
  state.current = place;
  location.hash = "#s" + place;
  const entry = document.querySelector('#list > li[data-number="' + place + '"]');
  if (entry) entry.scrollIntoView({ block: "nearest" });
}

const tabs = [...document.querySelectorAll("[role=tab]")];
for (const tab of tabs) {
  tab.addEventListener("click", () => { location.hash = "#" + (tab.dataset.view === "statement" ? "s" + state.current : tab.dataset.view); });
  tab.addEventListener("keydown", (event) => {
    const here = tabs.indexOf(tab);
    const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const other = tabs[(next + tabs.length) % tabs.length];
    other.focus();
    other.click();
  });
}

let timer = 0;
document.getElementById("search").addEventListener("input", (event) => {
  clearTimeout(timer);
  timer = setTimeout(() => { state.query = fold(event.target.value.trim()); search(); if (state.view !== "statement") render(); }, 150);
});
const onlyChanged = document.getElementById("only-changed");
if (onlyChanged) onlyChanged.addEventListener("change", () => { state.onlyChanged = onlyChanged.checked; search(); if (state.view !== "statement") render(); });

const keys = {
  "/": () => document.getElementById("search").focus(), j: () => step(1), k: () => step(-1),
  n: () => visitNext(1), p: () => visitNext(-1),
};
document.addEventListener("keydown", (event) => {
  const isTyping = event.target.type === "search";
  if (isTyping && event.key === "Escape") event.target.blur();
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
document.addEventListener("click", (event) => { const mark = event.target.closest && event.target.closest(".text mark"); if (mark) visit(mark); });
addEventListener("hashchange", route);
search();
route();
