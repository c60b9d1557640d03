// How often, by group, with intervals on one scale.
async function showCounts(p, signal) {
  const query = new URLSearchParams(p);
  query.set("by", at("by").value);
  const { groups, all } = await ask("api/counts?" + query, { signal });
  const top = Math.max(...groups.map((g) => g.rate.high ?? g.rate.value ?? 0), 1e-9);
  at("groups").replaceChildren(...groups.map((g) => groupRow(g, top)));
  if (all > groups.length)
    at("groups").append(
      make("tr", {}, make("td", { colspan: 4, class: "more" }, `and ${count(all - groups.length)} more`)),
    );
  at("counts").hidden = groups.length === 0;
}

function groupRow(g, top) {
  const name = make("button", { type: "button", class: "open" }, bdi(g.name));
  name.addEventListener("click", () => narrow(g.name));
  const interval =
    g.rate.low === null ? (g.rate.why ?? "no interval") : `${fixed(g.rate.low)} to ${fixed(g.rate.high)}`;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, canNarrow() ? name : bdi(g.name), strip(g.rate, top)),
    make("td", { class: "n" }, count(g.hits)),
    make("td", { class: "n" }, `${count(g.docs)}/${count(g.documents)}`),
    make("td", { class: "n" }, fixed(g.rate.value), make("small", {}, interval)),
  );
}

// strip draws a rate and its interval; its attributes are numbers alone.
function strip(r, top) {
  const place = (x) => (100 * x) / top;
  const draw = (tag, attributes) => {
    const e = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) e.setAttribute(name, value);
    return e;
  };
  const box = { viewBox: "-2 0 104 12", preserveAspectRatio: "none" };
  const svg = draw("svg", { ...box, class: "strip", "aria-hidden": "true" });
  svg.append(draw("line", { x1: 0, x2: 100, y1: 6, y2: 6, class: "axis" }));
  if (r.low !== null) svg.append(draw("line", { x1: place(r.low), x2: place(r.high), y1: 6, y2: 6, class: "ci" }));
  if (r.value !== null) svg.append(draw("line", { x1: place(r.value), x2: place(r.value), y1: 1, y2: 11, class: "m" }));
  return svg;
}

const canNarrow = () => ["outlet", "voice", "source", "year", "month", "day"].includes(at("by").value);

// narrow keeps one group.
function narrow(name) {
  const by = at("by").value;
  if (by === "outlet" || by === "voice") {
    for (const box of form.querySelectorAll(`input[name=${by}]`)) box.checked = box.value === name;
  } else if (by === "source") form.elements.source.value = name;
  else form.elements.from.value = form.elements.to.value = name;
  offset = 0;
  keep();
  search();
}
at("by").addEventListener("change", () => {
  keep({}, false);
  search();
});
