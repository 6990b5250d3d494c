// ---- a time line of all dates that have bounds
function datesFound() {
  const all = [];
  for (const [number, data] of readable()) for (const date of data.dates)
    if (date.earliest) all.push({ number, data, span: date.span, from: date.earliest, to: date.latest });
  return all.sort((a, b) => compare(a.from, b.from) || a.number - b.number);
}

/** The shortest name of the days from one to the other: a year, a month, a day, or both ends. */
function period(from, to) {
  if (!to || to === from) return from;
  const [start, end] = [from, to].map((day) => /^(-?\d+)-(\d\d)-(\d\d)$/.exec(day));
  if (!start || !end || start[1] !== end[1] || start[3] !== "01") return from + " – " + to;
  if (start[2] === "01" && end[2] === "12" && end[3] === "31") return start[1];
  const last = new Date(Date.UTC(Number(end[1]), Number(end[2]), 0)).getUTCDate();
  return start[2] === end[2] && Number(end[3]) === last ? start[1] + "-" + start[2] : from + " – " + to;
}

const year = (date) => date.from.slice(0, date.from.lastIndexOf("-", date.from.lastIndexOf("-") - 1));

function shape(name, properties, ...children) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A bar a year; years far from the others are listed below and not drawn. */
function bars(counts) {
  const years = [...counts.keys()].filter((name) => /^\d{4}$/.test(name)).map(Number).sort((a, b) => a - b);
  if (years.length < 2) return null;
  const last = years[years.length - 1];
  const first = Math.max(years[0], last - 79);
  const most = Math.max(...years.filter((name) => name >= first).map((name) => counts.get(String(name))));
  const width = 960 / (last - first + 1);
  const drawing = shape("svg", { viewBox: "0 0 960 84", class: "bars", "aria-hidden": "true" });
  for (const name of years.filter((name) => name >= first)) {
    const height = Math.max(2, counts.get(String(name)) / most * 62);
    const x = (name - first) * width;
    drawing.append(shape("rect", { x: x + 0.5, y: 66 - height, width: Math.max(1, width - 1), height },
      shape("title", {}, name + ": " + counts.get(String(name)))));
  }
  drawing.append(shape("text", { x: 0, y: 80 }, String(first)), shape("text", { x: 960, y: 80, "text-anchor": "end" }, String(last)));
  return drawing;
}

function dateView() {
  const all = datesFound();
  const counts = new Map();
  for (const date of all) counts.set(year(date), (counts.get(year(date)) || 0) + 1);
  const body = element("tbody");
  let seen = null;
  more(body, all, (date) => {
    const isNew = year(date) !== seen;
    seen = year(date);
    return element("tr", { class: isNew ? "year" : null },
      element("th", { scope: "row" }, period(date.from, date.to)),
      element("td", {}, words(date.data, date.span)),
      element("td", { class: "dim" }, "…" + words(date.data, [date.span[0] - 60, date.span[1] + 60]) + "…"),
      element("td", {}, link(date.number)));
  });
  const summary = [...counts].map(([name, count]) => name + ": " + count).join(", ");
  return [
    heading("Time line (" + all.length + ")"), bars(counts), element("p", { class: "hidden" }, "Dates a year: " + summary),
    table("Dates", ["Date", "Words", "Beside", "Statement"], body),
  ];
}
