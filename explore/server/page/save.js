// Saving, what to do where the file was changed elsewhere, and proposals.
async function save(over) {
  if (!file) return;
  const text = yaml.value;
  try {
    const answer = await ask("api/codebook", {
      method: "PUT",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text, saved: over ?? saved }),
    });
    saved = answer.saved;
    at("conflict").hidden = true;
    noTrouble();
    tell();
  } catch (e) {
    if (e.status === 409) await conflict(e);
    else trouble(e);
  }
}
at("save").addEventListener("click", () => save());

// conflict shows the other text beside this one; both stay until one is chosen.
async function conflict(e) {
  const theirs = (await ask("api/codebook/file")).text;
  const take = () => {
    at("conflict").hidden = true;
    saved = theirs;
    edited(theirs);
  };
  const write = () => save(theirs);
  at("conflict").replaceChildren(
    make("p", {}, e.message),
    make("details", {}, make("summary", {}, "The file as it is now"), make("pre", { tabindex: 0 }, theirs)),
    make(
      "p",
      { class: "actions" },
      make("button", { type: "button", onclick: take }, "Take the file (Undo brings mine back)"),
      " ",
      make("button", { type: "button", onclick: write }, "Write mine over it"),
    ),
  );
  at("conflict").hidden = false;
}

addEventListener("beforeunload", (event) => {
  if (saved !== null && file && yaml.value !== saved) event.preventDefault();
});

// Proposals: names that discovery finds and the codebook lacks.
at("proposals").addEventListener("click", async () => {
  const box = at("proposed");
  box.hidden = false;
  box.replaceChildren(make("p", { class: "more" }, "Looking for names in the corpus …"));
  try {
    const found = await ask("api/codebook/propose", { method: "POST", body: yaml.value });
    box.replaceChildren(make("h3", {}, `${count(found.length)} names that the codebook lacks`), proposalTable(found));
  } catch (e) {
    box.replaceChildren(make("p", { class: "nothing" }, e.message));
  }
});

function proposalTable(found) {
  const row = (p) => {
    const referent = make("input", { value: p.referent, "aria-label": "Referent of " + p.pattern });
    const family = make("input", { value: p.family, "aria-label": "Family of " + p.pattern });
    const tr = make("tr");
    const button = (name, what) => {
      const go = () => change(p, what, referent.value, family.value, tr);
      return make("button", { type: "button", onclick: go, "aria-label": `${name} ${p.pattern}` }, name);
    };
    tr.append(
      make("th", { scope: "row" }, wordLink(p.pattern)),
      make("td", {}, referent),
      make("td", {}, family),
      make(
        "td",
        { class: "actions" },
        button("Accept", "accept"),
        button("Own referent", "split"),
        button("Reject", "reject"),
      ),
    );
    return tr;
  };
  const heads = ["Name", "Referent", "Family", "What to do"].map((h) => make("th", { scope: "col" }, h));
  const t = make("table", {}, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...found.map(row)));
  return make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": "Proposals" }, t);
}

async function change(p, what, referent, family, row) {
  try {
    const body = { Text: yaml.value, Do: what, Pattern: p.pattern, Referent: referent, Family: family };
    const answer = await ask("api/codebook/change", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...body, Lemma: p.lemma, Case: p.case }),
    });
    edited(answer.text);
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    next?.querySelector("button")?.focus();
    noTrouble();
  } catch (e) {
    trouble(e);
  }
}
