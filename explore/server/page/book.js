// The codebook beside the text: every edit is tried at once, and saved when asked.
const yaml = at("yaml");
let saved = null; // the file as this page knows it; null until it was opened
let file = "";
let trying = null;
const steps = { past: [], future: [], at: "" };

async function openBook() {
  if (saved !== null) return;
  try {
    const book = await ask("api/codebook");
    saved = book.saved;
    file = book.file;
    steps.at = yaml.value = book.text || "referents:\n";
    at("save").disabled = !file;
    tell();
    if (book.text) await tryOut();
  } catch (e) {
    trouble(e);
  }
}

function tell() {
  const changed = yaml.value !== saved;
  const name = file || "no file: start with --codebook FILE to save";
  at("codebook-note").replaceChildren(bdi(name), changed ? " · not saved" : "");
  at("undo").disabled = !steps.past.length;
  at("redo").disabled = !steps.future.length;
}

// edited keeps a step that Undo takes back; letters typed in one go are one step.
let typed = 0;
function edited(text, together = false) {
  if (text === steps.at) return;
  const now = Date.now();
  if (!together || now - typed > 1000 || !steps.past.length) steps.past.push(steps.at);
  typed = together ? now : 0;
  steps.future = [];
  steps.at = text;
  if (yaml.value !== text) yaml.value = text;
  tell();
  later();
}

function back(from, to) {
  if (!steps[from].length) return;
  steps[to].push(steps.at);
  steps.at = yaml.value = steps[from].pop();
  typed = 0;
  tell();
  later();
}
at("undo").addEventListener("click", () => back("past", "future"));
at("redo").addEventListener("click", () => back("future", "past"));
yaml.addEventListener("input", () => edited(yaml.value, true));
yaml.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey)) return;
  const key = event.key.toLowerCase();
  if (key === "z" || key === "y") {
    event.preventDefault();
    if (key === "y" || event.shiftKey) back("future", "past");
    else back("past", "future");
  }
  if (key === "s") {
    event.preventDefault();
    save();
  }
});

let waiting = 0;
function later() {
  clearTimeout(waiting);
  waiting = setTimeout(tryOut, 250);
}

async function tryOut() {
  trying?.abort();
  trying = new AbortController();
  const { signal } = trying;
  try {
    const answer = await ask("api/codebook/try", { method: "POST", body: yaml.value, signal });
    at("problems").replaceChildren(...answer.problems.map(problemItem));
    if (answer.problems.length) return;
    showHits(answer.labels);
    showMatrix(answer.shares);
    const full = await ask("api/codebook/try?intervals=1", { method: "POST", body: yaml.value, signal });
    showMatrix(full.shares);
  } catch (e) {
    trouble(e);
  }
}

function problemItem(p) {
  const go = () => {
    const lines = yaml.value.split("\n");
    const start = lines.slice(0, p.line - 1).join("\n").length + (p.line > 1 ? 1 : 0);
    yaml.focus();
    yaml.setSelectionRange(start, start + (lines[p.line - 1] ?? "").length);
  };
  if (!p.line) return make("li", {}, p.message);
  const line = make("button", { type: "button", class: "open", onclick: go }, "line " + p.line);
  return make("li", {}, line, " ", p.message);
}

function showHits(labels) {
  const rows = labels.map((l) => {
    const open = make("button", { type: "button", class: "open" }, bdi(l.pattern));
    const row = make(
      "tr",
      l.count ? {} : { class: "silent" },
      make("th", { scope: "row" }, l.kind === "label" ? open : bdi(l.pattern)),
      make("td", {}, bdi([l.referent, l.family].filter(Boolean).join(" / "))),
      make("td", { class: "n" }, l.count ? count(l.count) : "no hit"),
      make("td", { class: "n" }, count(l.docs)),
    );
    open.addEventListener("click", () => showPattern(l, row));
    return row;
  });
  const head = make("tr", {}, ...["Pattern", "Of", "Hits", "Docs"].map((h) => make("th", { scope: "col" }, h)));
  const silent = labels.filter((l) => !l.count).length;
  const all = labels.length;
  const note = silent ? `${silent} of ${all} patterns hit nothing` : `${all} patterns, each with hits`;
  const body = make("table", {}, make("thead", {}, head), make("tbody", {}, ...rows));
  const box = make("div", { class: "scroll hits", tabindex: 0, role: "region", "aria-label": "Patterns" }, body);
  at("hits").replaceChildren(make("h3", {}, "What each pattern hits"), make("p", { class: "more" }, note), box);
}

// showPattern opens one pattern below its row: passages, overlaps, what it misses.
async function showPattern(l, row) {
  const next = row.nextElementSibling;
  if (next?.classList.contains("pattern")) {
    next.remove();
    return;
  }
  const cell = make("td", { colspan: 4 }, "…");
  row.after(make("tr", { class: "pattern" }, cell));
  try {
    const p = await ask(
      "api/codebook/pattern?" + new URLSearchParams({ referent: l.referent, family: l.family, label: l.label }),
    );
    const list = (title, words) =>
      words.length
        ? [make("h4", {}, title), make("ul", { class: "words" }, ...words.map((w) => countedItem(w)))]
        : [];
    const all = make(
      "button",
      { type: "button", class: "open", onclick: () => allOf(l) },
      `all ${count(l.count)} places of the family and its kin`,
    );
    cell.replaceChildren(
      make("p", {}, `Alone it hits ${count(p.alone)} places, ${count(p.only)} of them hit by no other pattern. `, all),
      ...list("Hit by others too", p.overlaps),
      ...list("Missed, and like it", p.near),
      make("ol", { class: "passages" }, ...p.lines.map(passageItem)),
    );
  } catch (e) {
    cell.textContent = e.message;
  }
}

const countedItem = (w) => make("li", {}, bdi(w.word), " ", make("small", {}, count(w.count)));

function passageItem(l) {
  const open = () => openDocument({ n: l.n, start: l.start, end: l.end });
  const hit = make("button", { type: "button", class: "open", onclick: open }, make("mark", {}, l.match));
  return make("li", {}, make("small", {}, bdi(l.outlet), " ", chip(l.voice)), " ", bdi(l.left), hit, bdi(l.right));
}

function allOf(l) {
  showView("lines");
  searchFor("@" + l.referent + "/" + l.family);
}

// showMatrix is the share of each family among the names of its referent, by outlet.
function showMatrix(shares) {
  const out = [];
  for (const referent of new Set(shares.map((s) => s.referent))) {
    const of = shares.filter((s) => s.referent === referent);
    const families = [...new Set(of.map((s) => s.family))];
    const groups = [...new Set(of.filter((s) => s.of).map((s) => s.group))];
    const head = (h, i) => make("th", { scope: "col", class: i ? "n" : "" }, bdi(h));
    const heads = ["Outlet", ...families, "Names"].map(head);
    const body = groups.map((g) => {
      const row = of.filter((s) => s.group === g);
      const cells = families.map((f) => shareCell(row.find((s) => s.family === f)));
      const name = make("th", { scope: "row" }, bdi(g));
      return make("tr", {}, name, ...cells, make("td", { class: "n" }, count(row[0].of)));
    });
    if (!groups.length) continue;
    const t = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...body));
    out.push(make("h4", {}, bdi(referent)));
    out.push(make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": referent }, t));
  }
  if (out.length) out.unshift(make("h3", {}, "Share of each family, by outlet"));
  at("matrix").replaceChildren(...out);
}

const percent = (x) => Math.round(100 * x) + " %";
function shareCell(s) {
  const interval = s.share.low === null ? "" : `${percent(s.share.low)} to ${percent(s.share.high)}`;
  const text = s.share.value === null ? "–" : percent(s.share.value);
  const go = () => {
    for (const b of form.querySelectorAll("input[name=outlet]")) b.checked = b.value === s.group;
    showView("lines");
    searchFor("@" + s.referent + "/" + s.family);
  };
  const open = s.count ? make("button", { type: "button", class: "open", onclick: go }, text) : text;
  return make("td", { class: "n", title: `${s.count} of ${s.of}` }, open, make("small", {}, interval));
}
