// The company of a referent: the words near its mentions, group by group, for
// the referent and the voice that the reader chooses. The page shows those of
// one referent without scripts.
class Company {
  constructor(holder, grid) {
    this.holder = holder;
    this.grid = grid;
    const names = [...new Set(grid.column.referent.cells)].map((i) => data.strings[i]);
    this.choice = make(
      "select",
      { "aria-label": "Referent", onchange: () => this.draw() },
      ...names.map((n) => make("option", { value: n, selected: n === holder.dataset.referent }, n)),
    );
    document.getElementById("company-tools").append(make("label", {}, "Referent ", this.choice));
    grid.keep = (r) => grid.string("referent", r) === this.choice.value && grid.string("voice", r) === oneVoice();
    onVoice(() => this.draw());
    this.draw();
  }

  draw() {
    const g = this.grid,
      groups = new Map();
    document.querySelector(".referent-name").textContent = this.choice.value;
    for (let r = 0; r < g.source.rows; r++) {
      if (!g.keep(r) || g.string("first", r) !== "yes") continue;
      const name = g.string("group", r);
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(r);
    }
    this.holder.replaceChildren(
      ...[...groups].map(([name, rows]) =>
        make(
          "div",
          { class: "card" },
          make("h4", {}, name, " ", make("small", {}, "against " + g.string("reference", rows[0]))),
          make("ul", { class: "terms" }, ...rows.map((r) => this.word(name, r))),
        ),
      ),
    );
    if (!groups.size)
      this.holder.append(
        make(
          "p",
          { class: "nothing" },
          ["all", "own"].includes(oneVoice())
            ? "No group mentions it in enough documents in this voice."
            : "The company of referents is counted in all voices together and in the outlets' own: " +
                "choose All or Own above.",
        ),
      );
    g.shown = pageRows;
    g.draw();
  }

  word(group, r) {
    const g = this.grid,
      e = g.source.evidence[r];
    const low = g.number("log_ratio_low", r),
      high = g.number("log_ratio_high", r),
      one = (v) => show("one", v);
    const number = make(
      "span",
      {},
      ` +${one(g.number("log_ratio", r))}` + (low === null || high === null ? "" : ` [${one(low)}, ${one(high)}]`),
    );
    const text = [make("bdi", {}, g.string("collocate", r)), number];
    const title = [group, this.choice.value, g.string("collocate", r)].join(" · ");
    return make(
      "li",
      { class: g.string("holds", r) === "yes" ? null : "weak" },
      e < 0 ? make("span", {}, ...text) : make("button", { type: "button", "data-e": e, "data-title": title }, ...text),
    );
  }
}

tableUsers.collocates = (grid) => new Company(document.getElementById("company"), grid);
