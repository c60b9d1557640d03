// The pairs of groups behind a test of all groups: those that differ first,
// then those that the documents do not tell apart.
function openPairs(place, from) {
  const set = data.drawings.pairs[place];
  const text = (i) => data.strings[i];
  const differs = ([, , , , , , holds]) => holds === 1;
  const rows = set.p; // in the order of LabelPairRow.Compare
  const holding = rows.filter(differs).length;
  const items = rows.map((row) => pairItem(row, text, differs(row)));
  if (set.p.length > 6) items.unshift(make("li", {}, pairMatrix(set, text, differs)));
  showPanel(
    `${text(set.r)} · ${text(set.f)} · ${set.v}`,
    `${holding} of ${rows.length} pairs of ${set.n} groups differ. Each difference is the first group's share less ` +
      "the second's, in percentage points with interval; p is corrected over all pairs of all families. Where one " +
      "of two never uses a name, the interval allows for articles that might have, and may reach over 0 although " +
      "the test holds.",
    items,
    from,
  );
}

function signed(v) {
  return v === null ? "–" : (v > 0 ? "+" : v < 0 ? "−" : "") + Math.abs(v);
}

// pairItem is a pair as a line: who, a strip from −100 to +100, and the numbers.
function pairItem(row, text, differs) {
  const [a, b, difference, low, high, p] = row;
  const at = (v) => Math.max(0, Math.min(100, (v + 100) / 2)) + "%";
  const strip = svg(
    "svg",
    { class: "s", "aria-hidden": "true" },
    svg("line", { class: "zero", x1: "50%", x2: "50%", y1: "0", y2: "100%" }),
  );
  if (low !== null && high !== null)
    strip.append(svg("line", { class: "ci", x1: at(low), x2: at(high), y1: "50%", y2: "50%" }));
  if (difference !== null)
    strip.append(svg("circle", { class: differs ? "m" : "m weak", cx: at(difference), cy: "50%", r: 5 }));
  const interval = low === null || high === null ? "" : ` [${signed(low)}, ${signed(high)}]`;
  return make(
    "li",
    { class: differs ? "pair differs all" : "pair all" },
    make(
      "p",
      { class: "who" },
      make("strong", {}, make("bdi", {}, text(a))),
      " less ",
      make("strong", {}, make("bdi", {}, text(b))),
    ),
    strip,
    make(
      "p",
      { class: "what" },
      make("b", {}, signed(difference)),
      interval,
      make(
        "span",
        {},
        (p === null ? "not tested" : "p " + (p < 1 ? "< .001" : "= " + show("p", p / 1000))) +
          (differs ? "" : p === null ? "" : ": may be chance"),
      ),
    ),
  );
}

// pairMatrix is the same as a table of groups by groups, for a look at all at once.
function pairMatrix(set, text, differs) {
  const groups = [...new Set(set.p.flatMap((row) => [row[0], row[1]]))].sort((a, b) => a - b);
  const cell = new Map();
  for (const row of set.p) {
    const [a, b, difference] = row;
    const mark = (d) =>
      !differs(row) ? ["·", "even", "not told apart"] : d > 0 ? ["▲", "more", "more"] : ["▼", "less", "less"];
    cell.set(a + "," + b, mark(difference));
    cell.set(b + "," + a, mark(-difference));
  }
  const number = (i) => make("th", { scope: "col", title: text(groups[i]) }, String(i + 1));
  return make(
    "div",
    { class: "scroll", role: "region", tabindex: "0", "aria-label": "Which groups differ" },
    make(
      "table",
      { class: "pairmatrix" },
      make("caption", {}, "▲ the row's group uses it more than the column's, ▼ less, · not told apart"),
      make("thead", {}, make("tr", {}, make("td", {}), ...groups.map((_, i) => number(i)))),
      make(
        "tbody",
        {},
        ...groups.map((a, i) =>
          make(
            "tr",
            {},
            make("th", { scope: "row" }, `${i + 1} `, make("bdi", {}, text(a))),
            ...groups.map((b) => {
              const c = cell.get(a + "," + b);
              return c
                ? make(
                    "td",
                    { class: c[1] },
                    make("span", { "aria-hidden": "true" }, c[0]),
                    make("span", { class: "vh" }, c[2]),
                  )
                : make("td", {});
            }),
          ),
        ),
      ),
    ),
  );
}

document.addEventListener("click", (event) => {
  const e = event.target.closest?.("[data-p]");
  if (e) openPairs(+e.dataset.p, e);
});
