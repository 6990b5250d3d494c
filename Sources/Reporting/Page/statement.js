// ---- one statement: its text with marks, and what is known of each
function annotations(data) {
  const all = [];
  const add = (start, end, type, about, kind) => { if (shown.has(type)) all.push({ start, end, type, about, kind }); };
  for (const entity of data.entities) for (const [start, end, form, rule] of entity.mentions)
    add(start, end, entity.type, entity.name + ": " + [entity.type, entity.category, form, "rule " + rule].filter(Boolean).join(", "));
  for (const date of data.dates)
    add(date.span[0], date.span[1], "date", (date.value || "no value") + ": " + [date.type, date.basis, "rule " + date.rule].join(", "));
  for (const quotation of data.quotations) if (shownKinds.has(quotation.kind))
    add(quotation.span[0], quotation.span[1], "quotation",
      speakers(data, quotation) + ": " + quotation.kind + " quotation, rule " + quotation.rule, quotation.kind);
  return all.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Nested marks; one that crosses the end of another is cut there. `changed` holds the places that differ. */
function marked(data, label, changed) {
  const root = element("div", { class: "text", lang: data.language, role: "region", "aria-label": label });
  const text = points(data);
  const open = [{ node: root, end: text.length }];
  const top = () => open[open.length - 1];
  let at = 0;
  const write = (to) => { if (to > at) { top().node.append(text.slice(at, to).join("")); at = to; } };
  for (const item of annotations(data)) {
    while (open.length > 1 && top().end <= item.start) { write(top().end); open.pop(); }
    const start = Math.max(item.start, at);
    if (start >= item.end) continue;
    write(start);
    const place = item.start + "-" + item.end;
    const mark = element("mark", {
      class: [item.type, item.kind, changed.has(place) ? "changed" : null].filter(Boolean).join(" "),
      title: item.about, "aria-description": item.about, tabindex: -1, "data-place": place,
    });
    top().node.append(mark);
    open.push({ node: mark, end: Math.min(item.end, top().end) });
  }
  while (open.length) { write(top().end); open.pop(); }
  return root;
}

/** Shows a mark and says what it is; also for those who cannot point at it. */
function visit(mark) {
  for (const old of document.querySelectorAll("mark.here")) old.classList.remove("here");
  mark.classList.add("here");
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: "center" });
  const about = document.getElementById("about");
  about.replaceChildren(element("strong", {}, mark.textContent.slice(0, 120)), " ", mark.title);
  about.hidden = false;
}

function visitNext(by) {
  const marks = [...document.querySelectorAll(".text mark")];
  if (!marks.length) return;
  const here = marks.indexOf(document.querySelector("mark.here"));
  visit(marks[here < 0 ? (by > 0 ? 0 : marks.length - 1) : (here + by + marks.length) % marks.length]);
}

function jump(place, side) {
  const mark = document.querySelector((side || "") + ' mark[data-place="' + place + '"]');
  if (mark) visit(mark);
}

function facts(entry, data) {
  const known = [data.published, data.authors.join("; "), data.publisher, data.language, entry.path].filter(Boolean).join(" · ");
  const isWeb = /^https?:/i.test(data.url || "");
  const url = isWeb ? element("a", { href: data.url, rel: "noreferrer" }, data.url) : data.url;
  return element("p", { class: "dim" }, known, url ? " · " : null, url);
}

function statementView() {
  const entry = index[state.current];
  if (!entry) return [element("p", {}, "There are no statements.")];
  const now = statement(state.current);
  const before = statement(state.current, "o");
  const data = now || before;
  const list = entry.changes || [];
  const differs = list.length ? [element("h3", {}, "What changed"), changeTable(list.map((change) => ({ ...change, number: state.current })), true)] : [];
  const failed = entry.error ? element("p", { class: "lost" }, "This statement failed: " + entry.error) : null;
  if (!data) return [heading(entry.path), failed, ...differs];
  const changed = (side) => new Set(list.map((change) => change[side]).filter(Boolean).map((span) => span.join("-")));
  const texts = [before ? ["Before", before, changed("oldSpan")] : null, now ? [before ? "Now" : "Only", now, changed("newSpan")] : null].filter(Boolean);
  return [
    heading(data.title || entry.path), facts(entry, data), failed,
    now ? null : element("p", { class: "lost" }, "There is no record of this statement in the new run; so it was."),
    ...data.warnings.map((warning) => element("p", { class: "dim" }, "Warning: " + warning)),
    ...differs, filters("What is marked", types, shown),
    element("div", { class: texts.length > 1 ? "runs" : "run" }, texts.map(([label, data, changed]) =>
      element("section", { class: label.toLowerCase() }, texts.length > 1 ? element("h3", {}, label) : null, marked(data, label, changed)))),
    element("h3", {}, "Entities"),
    entityTable(data.entities.filter((entity) => shown.has(entity.type)).map((entity) => ({ ...entity, roles: roleWords(data, entity.roles), first: entity.mentions[0] })), true),
  ];
}
