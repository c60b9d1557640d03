// The term plot: how often a word stands (across) by how much it sets the
// group apart (up), with its interval. It is linked to the keyword table.
class TermPlot {
  constructor(holder, grid) {
    this.grid = grid;
    this.holder = holder;
    this.chosen = null;
    this.transform = d3.zoomIdentity;
    const groups = [...new Set(grid.column.target.cells)].map((i) => data.strings[i]);
    this.group = make("select", { "aria-label": "Group", onchange: () => this.narrow() }, ...groups.map((g) => make("option", {}, g)));
    this.search = make("input", { type: "search", placeholder: "Find a word", "aria-label": "Find a word", oninput: () => this.find() });
    this.svg = d3.select(holder).append("svg").attr("class", "plot").attr("tabindex", 0).attr("role", "application").attr("aria-describedby", "terms-help");
    this.readout = make("p", { class: "readout", "aria-live": "polite" });
    const button = (label, title, f) => make("button", { type: "button", "aria-label": title, onclick: f }, label);
    holder.prepend(make("div", { class: "tools" }, this.group, this.search,
      button("+", "Zoom in", () => this.svg.call(this.zoom.scaleBy, 1.5)), button("−", "Zoom out", () => this.svg.call(this.zoom.scaleBy, 1 / 1.5)),
      button("Reset", "Reset the view", () => this.svg.call(this.zoom.transform, d3.zoomIdentity))));
    holder.append(this.readout, make("p", { class: "key" }, "● p adjusted < " + show("p", 1 - (data.level || 0.95)) + "   ○ may be chance. Lines are intervals. Words that share a place stand side by side."), make("p", { class: "vh", id: "terms-help" }, "Arrow keys go from word to word by effect; Enter opens the passages."));
    this.zoom = d3.zoom().scaleExtent([1, 12]).filter((e) => !e.button && (e.type !== "wheel" || e.ctrlKey || e.metaKey) && (e.type !== "touchstart" || e.touches.length > 1))
      .on("zoom", (e) => { this.transform = e.transform; this.draw(); });
    this.svg.call(this.zoom).on("dblclick.zoom", null)
      .on("pointermove", (e) => this.choose(this.near(e), false)).on("click", (e) => { const d = this.near(e); if (d) this.open(d); })
      .on("keydown", (e) => this.key(e));
    grid.keep = (r) => grid.string("target", r) === this.group.value && grid.string("voice", r) === oneVoice();
    grid.onRows = (rows) => {
      if (this.rows && rows.length === this.rows.size && rows.every((r) => this.rows.has(r))) return; // sorted only
      this.rows = new Set(rows);
      this.read();
    };
    grid.body.addEventListener("pointerover", (e) => { const row = e.target.closest("tr"); if (row) this.choose(this.dots.find((d) => d.row === +row.dataset.row), false); });
    onVoice(() => this.narrow());
    new ResizeObserver(() => { if (holder.clientWidth !== this.width) this.draw(); }).observe(holder);
    this.narrow();
  }

  narrow() { this.grid.shown = pageRows; this.transform = d3.zoomIdentity; this.svg.property("__zoom", d3.zoomIdentity); this.grid.draw(); }

  // read takes the table's rows as dots; a row without an effect has none.
  read() {
    const g = this.grid;
    this.all = [...this.rows].map((r) => ({
      row: r, name: g.string("term", r), count: g.number("target_count", r) + g.number("reference_count", r),
      effect: g.number("log_ratio", r), low: g.number("log_ratio_low", r), high: g.number("log_ratio_high", r),
      g2: g.number("g2", r), p: g.number("p_adjusted", r), evidence: g.source.evidence[r],
    })).filter((d) => d.effect !== null && d.count > 0);
    this.chosen = null;
    this.draw();
  }

  draw() {
    const width = this.width = this.holder.clientWidth || 720, height = width < 600 ? 380 : 480;
    const margin = { left: 46, right: 14, top: 14, bottom: 40 };
    const extent = (f) => [Math.min(...this.all.map(f)), Math.max(...this.all.map(f))];
    const [lowX, highX] = this.all.length ? extent((d) => d.count) : [1, 10];
    const [lowY, highY] = this.all.length ? extent((d) => d.effect) : [-1, 1];
    const x = this.transform.rescaleX(d3.scaleLog().domain([Math.max(0.8, lowX * 0.85), Math.max(highX * 1.4, lowX * 2)]).range([margin.left, width - margin.right]));
    const pad = Math.max(0.5, (highY - lowY) * 0.08);
    const y = this.transform.rescaleY(d3.scaleLinear().domain([Math.min(0, lowY) - pad, Math.max(0, highY) + pad]).range([height - margin.bottom, margin.top]));
    this.dots = this.all.map((d) => ({ ...d, x: x(d.count), y: y(d.effect), weight: (d.g2 || 0) + Math.abs(d.effect) }))
      .filter((d) => d.x >= margin.left && d.x <= width - 4 && d.y >= 4 && d.y <= height - margin.bottom);
    spread(this.dots, 9, 8);
    this.tree = d3.quadtree(this.dots, (d) => d.x, (d) => d.y);
    const svg = this.svg.attr("viewBox", `0 0 ${width} ${height}`).attr("width", width).attr("height", height)
      .attr("aria-label", `Words of ${this.group.value}: frequency by log ratio, ${this.all.length} words`);
    svg.selectAll("*").remove();
    svg.append("g").attr("class", "axis").attr("transform", `translate(0,${height - margin.bottom})`).call(d3.axisBottom(x).ticks(width / 110, "~s").tickSizeOuter(0));
    svg.append("g").attr("class", "axis").attr("transform", `translate(${margin.left},0)`).call(d3.axisLeft(y).ticks(7).tickSizeOuter(0));
    svg.append("text").attr("class", "title").attr("x", width - margin.right).attr("y", height - 8).attr("text-anchor", "end").text("occurrences on both sides, log scale →");
    svg.append("text").attr("class", "title").attr("x", margin.left + 8).attr("y", margin.top + 6).text("↑ log ratio: more in " + shorten(this.group.value, 30));
    svg.append("line").attr("class", "zero").attr("x1", margin.left).attr("x2", width - margin.right).attr("y1", y(0)).attr("y2", y(0));
    const clamp = (v) => Math.max(margin.top, Math.min(height - margin.bottom, v));
    const voice = oneVoice();
    this.marks = svg.append("g").attr("class", voice).selectAll("g").data(this.dots).join("g");
    this.marks.filter((d) => d.low !== null && d.high !== null).append("line").attr("class", (d) => this.strong(d) ? "whisker" : "whisker weak")
      .attr("x1", (d) => d.x).attr("x2", (d) => d.x).attr("y1", (d) => clamp(y(d.low))).attr("y2", (d) => clamp(y(d.high)));
    this.marks.append("circle").attr("class", (d) => this.strong(d) ? "dot" : "dot weak").attr("cx", (d) => d.x).attr("cy", (d) => d.y).attr("r", 4);
    const names = new Map(placeNames(this.dots, width, height, margin).map((p) => [p.dot.row, p]));
    this.marks.filter((d) => names.has(d.row)).append("text").attr("class", "name")
      .attr("x", (d) => names.get(d.row).x).attr("y", (d) => names.get(d.row).y).attr("text-anchor", (d) => names.get(d.row).anchor).text((d) => shorten(d.name, 28));
    this.find();
    this.choose(this.dots.find((d) => d.row === this.chosen?.row), false);
  }

  // strong says that a word is told from chance at the level of the study.
  strong(d) { return d.p !== null && d.p < 1 - (data.level || 0.95); }

  find() {
    const q = this.search.value.trim().toLowerCase();
    this.marks.classed("faded", (d) => q !== "" && !d.name.toLowerCase().includes(q));
    const hits = q ? this.dots.filter((d) => d.name.toLowerCase().includes(q)) : [];
    if (q) this.readout.textContent = hits.length + (hits.length === 1 ? " word" : " words") + " found: " + hits.slice(0, 8).map((d) => d.name).join(", ");
    if (this.grid.search.value !== this.search.value) {
      this.grid.search.value = this.search.value;
    }
  }

  near(e) {
    const box = this.svg.node().getBoundingClientRect();
    const k = this.width / box.width;
    return this.tree.find((e.clientX - box.left) * k, (e.clientY - box.top) * k, 22);
  }

  choose(d, aloud) {
    if (!d) return;
    this.chosen = d;
    this.marks.classed("lit", (m) => m.row === d.row);
    this.marks.filter((m) => m.row === d.row).raise();
    const interval = d.low === null ? "" : ` [${show("number", d.low)}, ${show("number", d.high)}]`;
    const g = this.grid;
    this.readout.replaceChildren(make("strong", {}, make("bdi", {}, shorten(d.name, 60))), ` log ratio ${show("number", d.effect)}${interval}; ${show("count", g.number("target_count", d.row))} in ${shorten(this.group.value, 40)}, ${show("count", g.number("reference_count", d.row))} in ${shorten(g.string("reference", d.row), 40)}` + (d.p === null ? "" : `; p adjusted ${show("p", d.p)}`));
    for (const row of g.body.querySelectorAll("tr.lit")) row.classList.remove("lit");
    g.body.querySelector(`tr[data-row="${d.row}"]`)?.classList.add("lit");
  }

  open(d) {
    this.choose(d);
    openPassages(d.evidence, this.group.value + " · " + d.name, this.svg.node());
  }

  key(e) {
    const order = [...this.dots].sort((a, b) => b.effect - a.effect);
    const at = order.findIndex((d) => d.row === this.chosen?.row);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[e.key];
    if (step) this.choose(order[Math.max(0, Math.min(order.length - 1, at + step))]);
    else if (e.key === "Home") this.choose(order[0]);
    else if (e.key === "End") this.choose(order.at(-1));
    else if (e.key === "Enter" && this.chosen) this.open(this.chosen);
    else return;
    e.preventDefault();
  }
}

function shorten(s, n) { return [...s].length > n ? [...s].slice(0, n - 1).join("") + "…" : s; }
