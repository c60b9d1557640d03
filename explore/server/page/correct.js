// Corrections: a statement's voice, speaker or names, as a row of a coded sheet.
let sheet = null; // what may be corrected, and what was

async function openSheet() {
  sheet ??= await ask("api/corrections");
  return sheet;
}

// correctForm stands below the key of an article while a statement is chosen.
async function correctForm(d, n) {
  const s = d.statements[n];
  const box = at("correct");
  const { file: name, variables, done } = await openSheet();
  if (!name) {
    box.replaceChildren(make("p", { class: "more" }, "To correct statements, start with --corrections FILE.csv."));
    return;
  }
  const before = done.find((x) => x.doc === d.id && x.start === s.start)?.cells ?? {};
  const asks = variables.filter((v) => v.name === "voice" || v.name.startsWith("label: "));
  const chosen = asks.map((v) => {
    const options = v.codes.map((c) => make("option", { value: c, selected: before[v.name] === c }, c));
    const none = make("option", { value: "" }, "as it is");
    return make("select", { name: v.name }, none, ...options);
  });
  const source = make("input", { size: 24, value: (before.remark ?? "").replace(/^source: /, "") });
  const said = make("span", { role: "status" });
  const send = make("button", { type: "submit" }, "Note it");
  const fields = asks.map((v, i) => make("label", {}, v.name, " ", chosen[i]));
  const right = make("label", {}, "right source ", source);
  const sent = make("form", { class: "correct" }, ...fields, right, send, " ", said);
  sent.addEventListener("submit", async (event) => {
    event.preventDefault();
    const codes = Object.fromEntries(chosen.map((c) => [c.name, c.value]));
    try {
      const answer = await ask("api/corrections", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ N: d.n, Statement: n, Codes: codes, Source: source.value.trim() }),
      });
      sheet = null;
      said.textContent = `${count(answer.corrected)} in ${name}`;
      panel.querySelectorAll(`.st[data-n="${n}"]`).forEach((e) => e.classList.add("corrected"));
    } catch (e) {
      said.textContent = e.message;
    }
  });
  box.replaceChildren(sent);
}

// showCorrected marks what was corrected before.
async function showCorrected(d) {
  const { done } = await openSheet();
  const starts = done.filter((x) => x.doc === d.id).map((x) => x.start);
  for (const e of panel.querySelectorAll(".st[data-n]"))
    e.classList.toggle("corrected", starts.includes(d.statements[e.dataset.n].start));
}

// claimsBeside lists what the story's other articles say of the same.
async function claimsBeside(d, n) {
  const box = at("claims");
  if (!d.story.length) return;
  const found = await ask("api/claims?" + new URLSearchParams({ n: d.n, statement: n }));
  const item = (c) => {
    const go = () => openDocument({ n: c.n, start: c.start, end: c.end });
    const open = make("button", { type: "button", class: "open", onclick: go }, bdi(c.outlet));
    const likeness = make("small", { title: "likeness of the two statements, 0 to 1" }, c.likeness.toFixed(2));
    return make("li", {}, open, " ", chip(c.voice), " ", bdi(c.source), " ", likeness, make("br"), bdi(c.text));
  };
  const none = make("p", { class: "more" }, "No other article of the story says nearly the same.");
  const list = make("ul", { class: "claims" }, ...found.map(item));
  box.replaceChildren(found.length ? make("div", {}, make("h3", {}, "The same elsewhere"), list) : none);
}

panel.addEventListener("click", (event) => {
  const st = event.target.closest?.(".st[data-n]");
  if (!st || !shownDocument) return;
  const n = Number(st.dataset.n);
  correctForm(shownDocument, n).catch(trouble);
  claimsBeside(shownDocument, n).catch(trouble);
});
panel.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches(".st[data-n]")) event.target.click();
});
