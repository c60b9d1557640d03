// The portrait of the word that is searched for: each part is asked for by itself,
// and stands there once it has come.
const parts = [
  { id: "time", title: "How often", show: timeCard },
  { id: "names", title: "Names of the same referent", show: namesCard },
  { id: "meaning", title: "Near in meaning", show: meaningCard },
  { id: "spread", title: "Spread over articles", show: spreadCard },
  { id: "collocates", title: "Company: 5 words on each side", show: (rows) => collocatesCard(rows) },
  { id: "keyness", title: "Outlets that use it more than the rest", show: keynessCard },
];
let portrayed = "";
let portraying = null;

async function portrait() {
  const word = at("q").value.trim();
  if (word === portrayed) return;
  portraying?.abort();
  portraying = new AbortController();
  const { signal } = portraying;
  portrayed = word;
  at("portrait").replaceChildren();
  at("word-title").replaceChildren(word ? bdi(word) : "Word");
  at("word-note").textContent = word ? "" : "Search for one word to see its portrait.";
  if (!word) return;
  const cards = parts.map((p) => make("article", { class: "card", "aria-busy": "true" }, make("h3", {}, p.title)));
  at("portrait").append(...cards);
  for (const [i, p] of parts.entries()) {
    try {
      const answer = await ask(`api/word/${p.id}?` + new URLSearchParams({ w: word }), { signal });
      const shown = p.show(answer);
      cards[i].append(...[shown ?? make("p", { class: "nothing" }, "Nothing to show.")].flat());
    } catch (e) {
      if (e.name === "AbortError") return;
      if (i === 0) {
        at("portrait").replaceChildren();
        at("word-note").textContent = e.message;
        return;
      }
      cards[i].append(make("p", { class: "nothing" }, e.message));
    }
    cards[i].removeAttribute("aria-busy");
  }
}

// table is rows under heads; the first cell heads its row.
function table(rows, heads, cells) {
  if (!rows.length) return null;
  const head = make("tr", {}, ...heads.map((h, i) => make("th", { scope: "col", class: i ? "n" : "" }, h)));
  const measures = rows[0].measures ?? [];
  head.append(...measures.map((m) => make("th", { scope: "col", class: "n" }, m.name)));
  const body = rows.map((r) => {
    const [first, ...rest] = cells(r);
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, first),
      ...rest.map((c) => make("td", { class: typeof c === "string" ? "n" : "" }, c)),
      ...(r.measures ?? []).map(measureCell),
    );
  });
  const t = make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
  return make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": heads[0] }, t);
}

function spreadCard(rows) {
  return table(rows, ["Outlet", "Hits", "Articles"], rowCells);
}

const rowCells = (r) => [bdi(r.group), count(r.count), count(r.docs)];
const measureCell = (m) => make("td", { class: "n", title: m.why ?? String(m.value) }, fixed(m.value));

function timeCard(answer) {
  const top = Math.max(...answer.outlets.map((g) => g.rate.high ?? g.rate.value ?? 0), 1e-9);
  const rows = answer.outlets.filter((g) => g.hits).map((g) => rateRow(g, top));
  if (!rows.length) return null;
  const charts = answer.courses.map((c) =>
    make("figure", { class: "course" }, make("figcaption", {}, bdi(c.outlet)), ...courseOf(c.periods)),
  );
  return [make("table", { class: "rates" }, make("tbody", {}, ...rows)), make("h4", {}, "By " + answer.by), ...charts];
}

function rateRow(g, top) {
  const interval = g.rate.low === null ? "" : `${fixed(g.rate.low)} to ${fixed(g.rate.high)}`;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, bdi(g.name), strip(g.rate, top)),
    make("td", { class: "n" }, count(g.hits)),
    make("td", { class: "n" }, fixed(g.rate.value), make("small", {}, interval)),
  );
}

// courseOf is a bar for each period, per million words.
function courseOf(periods) {
  const known = periods.filter((p) => p.rate.value !== null);
  const top = Math.max(...known.map((p) => p.rate.value), 1e-9);
  const bars = known.map((p) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    bar.setAttribute("viewBox", "0 0 4 40");
    bar.setAttribute("aria-hidden", "true");
    bar.setAttribute("preserveAspectRatio", "none");
    const r = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const h = (40 * p.rate.value) / top;
    for (const [name, value] of Object.entries({ x: 0.5, width: 3, y: 40 - h, height: h })) r.setAttribute(name, value);
    bar.append(r);
    const said = `${p.name}: ${fixed(p.rate.value)} per million, ${count(p.hits)} hits`;
    return make("span", { class: "bar", title: said, role: "img", "aria-label": said }, bar);
  });
  const ends = known.length ? [make("small", {}, known[0].name + " – " + known[known.length - 1].name)] : [];
  return [make("div", { class: "bars" }, ...bars), ...ends];
}

function namesCard(rows) {
  return table(rows, ["Name", "Referent / family", "Hits", "Docs"], (r) => [
    wordLink(r.label),
    bdi(r.referent + " / " + r.family),
    count(r.count),
    count(r.docs),
  ]);
}

function meaningCard(words) {
  if (!words.length) return null;
  const items = words.map((w) => make("li", {}, wordLink(w.word), " ", make("small", {}, w.cosine.toFixed(2))));
  return make("ul", { class: "words" }, ...items);
}

const collocatesCard = (rows) => table(rows, ["Outlet", "Word", "Together", "Docs"], collocateCells);
const collocateCells = (r) => [bdi(r.group), wordLink(r.term), count(r.count), count(r.docs)];

const note = "p is corrected over all words of all outlets. Terms in fewer than 5 articles have no test.";
function keynessCard(rows) {
  const t = table(rows, ["Outlet", "Hits", "Docs"], rowCells);
  return t && [t, make("p", { class: "more" }, note)];
}

function wordLink(word) {
  return make("button", { type: "button", class: "open", onclick: () => searchFor(word) }, bdi(word));
}

function searchFor(word) {
  at("q").value = word;
  offset = 0;
  keep();
  search();
  if (view === "word") portrait();
}
