// ---- what differs from the older run
function changeTable(list, isLocal) {
  const body = element("tbody");
  const show = (span, side, label) => span
    ? element("button", { type: "button", onclick: () => jump(span.join("-"), side) }, label) : null;
  more(body, list, (change) => element("tr", {},
    element("th", { scope: "row" }, change.heading),
    isLocal ? element("td", {}, show(change.oldSpan, ".before", "before"), " ", show(change.newSpan, ":is(.now, .only)", "now"))
      : element("td", {}, link(change.number)),
    element("td", {}, change.subject),
    element("td", {}, change.fields.map(fieldChange)),
    element("td", { class: "dim" }, change.rule || "")));
  return table("Changes", ["Change", isLocal ? "Show" : "Statement", "What", "From and to", "Rule"], body);
}

function fieldChange(field) {
  const part = (name, prefix, text) => text === null ? null : element(name, {}, element("span", { class: "hidden" }, prefix), text, " ");
  return element("div", {}, field.name + ": ", part("del", "before ", field.old), part("ins", "now ", field.new));
}

function changeView() {
  const all = state.found.flatMap((number) => (index[number].changes || []).map((change) => ({ ...change, number })));
  all.sort((a, b) => a.rank - b.rank || compare(a.rule || "", b.rule || "") || a.number - b.number);
  const counts = new Map();
  for (const change of all) counts.set(change.heading, (counts.get(change.heading) || 0) + 1);
  const summary = [...counts].map(([name, count]) => element("li", {}, name + ": " + count));
  return [
    heading("Changes (" + all.length + ")"),
    all.length ? element("ul", { class: "summary" }, summary) : element("p", {}, "The two runs are the same."),
    all.length ? changeTable(all, false) : null,
  ];
}
