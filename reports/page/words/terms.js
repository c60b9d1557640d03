// The term plot: every term that stands in enough documents, how often it is
// used by how much it sets the group apart, with its interval. It is linked to
// the keyword table, which lists what the group uses more; what it uses less,
// and the most frequent of the others, are the plot's own (data.drawings.terms.plots).
class TermPlot {
  constructor(holder, grid) {
    this.grid = grid;
    this.holder = holder;
    this.chosen = null;
    this.transform = d3.zoomIdentity;
    this.controls(holder);
    grid.keep = (r) =>
      grid.string("target", r) === this.group.value &&
      grid.string("voice", r) === oneVoice() &&
      this.sized(grid.number("n", r)) &&
      !(this.once.checked && grid.string("told_by", r));
    grid.onRows = (rows) => {
      if (this.rows && rows.length === this.rows.size && rows.every((r) => this.rows.has(r))) return; // sorted only
      this.rows = new Set(rows);
      this.read();
    };
    grid.body.addEventListener("pointerover", (e) => {
      const row = e.target.closest("tr");
      if (row) this.choose(this.dots.find((d) => d.row === +row.dataset.row));
    });
    onVoice(() => this.narrow());
    new ResizeObserver(() => {
      if (holder.clientWidth !== this.width) this.draw();
    }).observe(holder);
    this.narrow();
  }

  controls(holder) {
    const grid = this.grid;
    const groups = [...new Set(grid.column.target.cells)].map((i) => data.strings[i]);
    const choice = (label, options, f) =>
      make(
        "select",
        { "aria-label": label, onchange: f },
        ...options.map(([value, text]) => make("option", { value }, text)),
      );
    this.group = choice(
      "Group",
      groups.map((g) => [g, g]),
      () => this.narrow(),
    );
    const longest = Math.max(1, ...grid.column.n.cells);
    const sizes = [
      ["", "Words and phrases"],
      ["1", "Words"],
      ["2", "Phrases of two words"],
      ["3", "of three"],
      ["4", "of four"],
      ["5", "of five"],
    ].slice(0, longest + 1);
    this.size = choice("Length of terms", sizes, () => this.narrow());
    this.axes = choice(
      "Axes",
      [
        ["effect", "Effect by frequency"],
        ["rates", "Group by reference"],
      ],
      () => {
        this.reset();
        this.draw();
      },
    );
    this.once = make("input", { type: "checkbox", checked: true, onchange: () => this.narrow() });
    const once = make(
      "label",
      { title: "Leave out terms that a longer or a stronger one tells already" },
      this.once,
      " each thing once",
    );
    this.search = make("input", {
      type: "search",
      placeholder: "Find a word",
      "aria-label": "Find a word",
      oninput: () => this.find(),
    });
    this.svg = d3
      .select(holder)
      .append("svg")
      .attr("class", "plot")
      .attr("tabindex", 0)
      .attr("role", "application")
      .attr("aria-describedby", "terms-help");
    this.readout = make("p", { class: "readout", "aria-live": "polite" });
    this.scope = make("p", { class: "key" });
    const button = (label, title, f) => make("button", { type: "button", "aria-label": title, onclick: f }, label);
    holder.prepend(
      make(
        "div",
        { class: "tools" },
        this.group,
        longest > 1 ? this.size : null,
        this.axes,
        this.search,
        once,
        button("+", "Zoom in", () => this.svg.call(this.zoom.scaleBy, 1.5)),
        button("−", "Zoom out", () => this.svg.call(this.zoom.scaleBy, 1 / 1.5)),
        button("Reset", "Reset the view", () => this.svg.call(this.zoom.transform, d3.zoomIdentity)),
      ),
    );
    holder.append(
      this.readout,
      this.scope,
      make(
        "p",
        { class: "vh", id: "terms-help" },
        "Arrow keys go from term to term by effect; Enter opens the passages.",
      ),
    );
    this.zoom = d3
      .zoom()
      .scaleExtent([1, 12])
      .filter(
        (e) =>
          !e.button &&
          (e.type !== "wheel" || e.ctrlKey || e.metaKey) &&
          (e.type !== "touchstart" || e.touches.length > 1),
      )
      .on("zoom", (e) => {
        this.transform = e.transform;
        this.draw();
      });
    this.svg
      .call(this.zoom)
      .on("dblclick.zoom", null)
      .on("pointermove", (e) => this.choose(this.near(e)))
      .on("click", (e) => {
        const d = this.near(e);
        if (d) this.open(d);
      })
      .on("keydown", (e) => this.key(e));
  }

  reset() {
    this.transform = d3.zoomIdentity;
    this.svg.property("__zoom", d3.zoomIdentity);
  }
  narrow() {
    this.grid.shown = pageRows;
    this.rows = null;
    this.reset();
    this.grid.draw();
  }
  sized(n) {
    return this.size.value === "" || n === +this.size.value;
  }

  // read takes the table's rows and the plot's own terms as dots; a term
  // without an effect has none.
  read() {
    const g = this.grid,
      rows = [...this.rows];
    this.source = data.drawings.terms.plots.find((p) => data.strings[p.g] === this.group.value && p.v === oneVoice());
    const more = rows.map((r) => ({
      id: "r" + r,
      row: r,
      name: g.string("term", r),
      a: g.number("target_count", r),
      b: g.number("reference_count", r),
      effect: g.number("log_ratio", r),
      low: g.number("log_ratio_low", r),
      high: g.number("log_ratio_high", r),
      p: g.number("p_adjusted", r),
      holds: g.string("holds", r) === "yes",
      evidence: g.source.evidence[r],
    }));
    const s = g.query ? null : this.source; // a filter of the table's rows is the plot's too
    const others = !s
      ? []
      : s.t
          .map((t, i) => ({
            id: "p" + i,
            name: data.strings[t],
            a: s.a[i],
            b: s.b[i],
            effect: s.e[i],
            low: s.l[i],
            high: s.h[i],
            p: s.p[i],
            holds: s.s[i] === 1,
            evidence: -1,
          }))
          .filter((d) => this.sized(d.name.split(" ").length));
    const n = rows.length
      ? [g.number("target_tokens", rows[0]), g.number("reference_tokens", rows[0])]
      : this.source?.n || [1, 1];
    // The first of either list are the first to be named: a name that finds no room is left out.
    const ranked = (list) => list.map((d, rank) => ({ ...d, rank }));
    this.all = [...ranked(more), ...ranked(others)]
      .sort((x, y) => x.rank - y.rank)
      .filter((d) => d.effect !== null && d.a + d.b > 0);
    for (const d of this.all) {
      d.count = d.a + d.b;
      d.words = d.name.split(" ").length;
      // As in the log ratio, a count of none is taken as half a one.
      d.rates = [(Math.max(d.a, 0.5) / n[0]) * 1e6, (Math.max(d.b, 0.5) / n[1]) * 1e6];
    }
    this.reference = rows.length ? g.string("reference", rows[0]) : s ? data.strings[s.r] : "the rest";
    this.chosen = null;
    this.readout.textContent = "";
    this.explain(more.length, others.length);
    this.draw();
  }

  explain(more, others) {
    if (!this.all.length) {
      this.scope.textContent = ["all", "own"].includes(oneVoice())
        ? "No term passes."
        : "Terms are compared in all voices together and in the outlets' own: choose All or Own above.";
      return;
    }
    const n = (x, of) => show("count", x) + " " + of;
    const beyond = others ? ` and ${n(others, "that it uses less or that are the most frequent")}` : "";
    const of =
      this.source && !this.size.value
        ? `, of ${n(this.source.all, "words and phrases")} in ${data.drawings.terms.min_docs} documents or more`
        : "";
    const table = this.all.some((d) => d.row !== undefined && d.effect < 0)
      ? "of the strongest evidence (the table)"
      : "that the group uses more (the table)";
    this.scope.textContent =
      `Filled: p adjusted ≤ ${data.drawings.terms.significance}; hollow may be chance. Lines are intervals. ` +
      "Circles are words, squares phrases; those that share a place stand side by side. " +
      `Shown: ${n(more, table)}${beyond}${of}. The rest is in tables/ and in parallax keywords.`;
  }

  find() {
    const q = this.search.value.trim().toLowerCase();
    this.marks.classed("faded", (d) => q !== "" && !d.name.toLowerCase().includes(q));
    const hits = q ? this.dots.filter((d) => d.name.toLowerCase().includes(q)) : [];
    if (q)
      this.readout.textContent =
        hits.length +
        (hits.length === 1 ? " word" : " words") +
        " found" +
        (hits.length
          ? ": " +
            hits
              .slice(0, 8)
              .map((d) => d.name)
              .join(", ")
          : " in this plot");
    if (hits.length === 1) this.light(hits[0]);
  }

  near(e) {
    const box = this.svg.node().getBoundingClientRect();
    const k = this.width / box.width;
    return this.tree.find((e.clientX - box.left) * k, (e.clientY - box.top) * k, 22);
  }

  light(d) {
    this.chosen = d;
    this.marks.classed("lit", (m) => m.id === d.id);
    this.marks.filter((m) => m.id === d.id).raise();
    for (const row of this.grid.body.querySelectorAll("tr.lit")) row.classList.remove("lit");
    if (d.row !== undefined) this.grid.body.querySelector(`tr[data-row="${d.row}"]`)?.classList.add("lit");
  }

  choose(d) {
    if (!d) return;
    this.light(d);
    const interval = d.low === null ? "" : ` [${show("number", d.low)}, ${show("number", d.high)}]`;
    this.readout.replaceChildren(
      make("strong", {}, make("bdi", {}, shorten(d.name, 60))),
      ` log ratio ${show("number", d.effect)}${interval}; ${show("count", d.a)} in ${shorten(this.group.value, 40)}, ` +
        `${show("count", d.b)} in ${shorten(this.reference, 40)}` +
        (d.p === null ? "" : `; p adjusted ${show("p", d.p)}`),
    );
  }

  // open shows a term's passages: its own, else those of a group that uses it
  // more, else where they are.
  open(d) {
    this.choose(d);
    const title = this.group.value + " · " + d.name,
      svg = this.svg.node(),
      g = this.grid;
    if (d.evidence >= 0) {
      openPassages(d.evidence, title, svg);
      return;
    }
    const elsewhere = g.source.evidence.findIndex((e, r) => e >= 0 && g.string("term", r) === d.name);
    if (elsewhere >= 0)
      openPassages(
        g.source.evidence[elsewhere],
        g.string("target", elsewhere) + " · " + d.name,
        svg,
        `${this.group.value} has ${show("count", d.a)} of these; ` +
          `the passages are of ${g.string("target", elsewhere)}, which uses it more. `,
      );
    else
      openNote(
        title,
        `This page holds passages of the strongest terms only. All ${show("count", d.count)} places: ` +
          `parallax kwic "${d.name}" and the paths of your corpus. Its numbers stand in tables/.`,
        svg,
      );
  }

  key(e) {
    const order = [...this.dots].sort((a, b) => b.effect - a.effect);
    const at = order.findIndex((d) => d.id === this.chosen?.id);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
    if (step) this.choose(order[Math.max(0, Math.min(order.length - 1, at + step))]);
    else if (e.key === "Home") this.choose(order[0]);
    else if (e.key === "End") this.choose(order.at(-1));
    else if (e.key === "Enter" && this.chosen) this.open(this.chosen);
    else return;
    e.preventDefault();
  }

  draw() {
    drawTerms(this);
  }
}

function shorten(s, n) {
  return [...s].length > n ? [...s].slice(0, n - 1).join("") + "…" : s;
}

tableUsers.keywords = (grid) => new TermPlot(document.getElementById("terms"), grid);
