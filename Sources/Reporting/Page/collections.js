// ---- entities and quotations of all statements that the search found
function* readable() {
  for (const number of state.found) { const data = statement(number); if (data) yield [number, data]; }
}

const roleWords = (data, roles) =>
  roles.map((role) => role.title + (role.institution ? ", " + entityName(data, role.institution) : ""));
const unique = (values) => [...new Set(values)].join("; ");

function entityTable(entities, isLocal) {
  const body = element("tbody");
  more(body, entities, (entity) => {
    const key = element("span", { class: "key " + entity.type });
    const name = isLocal && entity.first
      ? element("button", { type: "button", onclick: () => jump(entity.first[0] + "-" + entity.first[1]) }, entity.name) : entity.name;
    return element("tr", {},
      element("th", { scope: "row" }, key, name), element("td", {}, [entity.type, entity.category].filter(Boolean).join(", ")),
      element("td", {}, unique(entity.aliases)), element("td", {}, unique(entity.roles)),
      element("td", {}, isLocal ? String(entity.mentions.length) : places(entity.statements)));
  });
  return table("Entities", ["Name", "Type", "Also called", "Roles", isLocal ? "Mentions" : "Statements"], body);
}

function places(numbers) {
  const rest = numbers.length - 8;
  return element("ul", { class: "plain" }, numbers.slice(0, 8).map((number) => element("li", {}, link(number))),
    rest > 0 ? element("li", { class: "dim" }, "and " + rest + " more") : null);
}

function entityView() {
  const all = new Map();
  for (const [number, data] of readable()) for (const entity of data.entities) {
    if (!shown.has(entity.type)) continue;
    if (!all.has(entity.id)) all.set(entity.id, { ...entity, aliases: [], roles: [], statements: [] });
    const known = all.get(entity.id);
    known.aliases.push(...entity.aliases);
    known.roles.push(...roleWords(data, entity.roles));
    known.statements.push(number);
  }
  const order = [...all.values()].sort((a, b) => b.statements.length - a.statements.length || compare(a.name, b.name));
  const named = types.slice(0, 4);
  return [
    heading("Entities (" + order.length + ")"), element("p", { class: "dim" }, "Entities of one name are taken together."),
    filters("Which types are shown", named, shown), entityTable(order, false),
  ];
}

function quotationView() {
  const bySpeaker = new Map();
  for (const [number, data] of readable()) for (const quotation of data.quotations) {
    if (!shownKinds.has(quotation.kind)) continue;
    const speaker = speakers(data, quotation);
    if (!bySpeaker.has(speaker)) bySpeaker.set(speaker, []);
    bySpeaker.get(speaker).push({ number, data, quotation });
  }
  const order = [...bySpeaker.entries()].sort((a, b) => b[1].length - a[1].length || compare(a[0], b[0]));
  const list = element("ul", { class: "plain" });
  // Quotations share the limit, so that 200 speakers of 200 quotations each are not 40,000 elements.
  const rows = order.flatMap(([speaker, quotations]) => quotations.map((item, place) => ({ ...item, speaker, place, count: quotations.length })));
  more(list, rows, ({ speaker, place, count, number, data, quotation }) => element("li", {},
    place === 0 ? element("h3", {}, speaker + " (" + count + ")") : null,
    element("blockquote", { lang: data.language }, words(data, quotation.span),
      element("footer", { class: "dim" }, quotation.kind + " · ", link(number)))));
  return [heading("Quotations by speaker (" + rows.length + ")"), filters("Which kinds are shown", kinds, shownKinds), list];
}
