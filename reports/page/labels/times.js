// Shares over time: for each referent a table of small charts, groups down
// and families across, all on one axis of periods and from 0 to 100 %.
const chartSize = { width: 176, height: 50, left: 6, right: 6, top: 5, bottom: 7 };

// pointsOf puts the points of a series together with those of its whole.
function pointsOf(referent, series) {
  const points = [];
  series.p.forEach((own, i) => {
    if (!own) return;
    const [period, mentions, docs] = referent.w[series.w].p[i];
    const [count, low, high, evidence] = own;
    points.push({
      period,
      mentions,
      docs,
      count,
      low,
      high,
      evidence,
      share: count === null ? null : (100 * count) / mentions,
    });
  });
  return points.sort((a, b) => a.period - b.period);
}

class Times {
  constructor(holder, referent) {
    this.holder = holder;
    this.referent = referent;
    this.tip = make("p", { class: "tip", hidden: true });
    this.room = make("div", {});
    holder.append(this.room, this.tip);
    holder.hidden = false;
    const x =
      data.drawings.times.periods.length < 2
        ? () => chartSize.width / 2
        : (i) =>
            chartSize.left +
            (i * (chartSize.width - chartSize.left - chartSize.right)) / (data.drawings.times.periods.length - 1);
    this.x = x;
    this.y = (percent) => chartSize.top + (1 - percent / 100) * (chartSize.height - chartSize.top - chartSize.bottom);
    holder.addEventListener("toggle", () => this.draw());
    new IntersectionObserver((all) => {
      this.seen = all.at(-1).isIntersecting;
    }).observe(holder);
    onVoice(() => {
      this.drawn = false;
      if (this.seen) this.draw();
      else setTimeout(() => this.draw()); // out of view: after what the reader waits for
    });
    this.draw();
  }

  // voices are those to draw: three beside each other where they stand apart.
  voices() {
    return (currentVoice() === "apart" ? ["own", "quoted", "reported"] : [currentVoice()]).filter((v) =>
      data.drawings.times.voices.includes(v),
    );
  }

  draw() {
    if (!this.holder.open || this.drawn) return;
    this.drawn = true;
    this.hide();
    const voices = this.voices();
    if (!voices.length) {
      this.room.replaceChildren(
        make(
          "p",
          { class: "more" },
          `This page has room for the voices ${data.drawings.times.voices.join(" and ")} over time; ` +
            `${currentVoice()} is in tables/label_times.csv.`,
        ),
      );
      return;
    }
    const r = this.referent;
    const name = (i) => data.strings[i];
    const of = new Map(r.s.map((s) => [s.g + "," + s.f + "," + r.w[s.w].v, s]));
    const rows = r.g
      .map((g, i) => ({
        g,
        charts: r.f.map((f, j) => voices.map((v) => of.get(i + "," + j + "," + v)).filter(Boolean)),
      }))
      .filter((row) => row.charts.some((c) => c.length));
    const head = make(
      "tr",
      { role: "row" },
      make("th", { scope: "col", role: "columnheader" }, "Group"),
      ...r.f.map((f) => make("th", { scope: "col", role: "columnheader" }, name(f))),
    );
    const body = rows.map((row) =>
      make(
        "tr",
        { role: "row" },
        make("th", { scope: "row", role: "rowheader" }, name(row.g)),
        ...row.charts.map((all, j) =>
          make(
            "td",
            { role: "cell", "data-h": name(r.f[j]) },
            all.length ? this.chart(all, name(row.g) + " · " + name(r.f[j])) : make("span", { class: "more" }, "–"),
          ),
        ),
      ),
    );
    const first = data.drawings.times.periods[0],
      last = data.drawings.times.periods.at(-1);
    const foot = make(
      "tr",
      {},
      make("td", {}),
      ...r.f.map(() =>
        make("td", {}, make("div", { class: "ends" }, make("span", {}, first[1]), make("span", {}, last[2]))),
      ),
    );
    this.room.replaceChildren(
      make(
        "p",
        { class: "key" },
        "Left to right: " + first[0] + " to " + last[0] + ". Each chart runs from 0 to 100 %. ",
        make("span", {}, "● with interval (band)"),
        make("span", {}, "○ documents too few for one"),
        make("span", {}, "╵ one document: no share"),
        make("span", {}, "┆ the share moved here"),
      ),
      make(
        "div",
        { class: "scroll", role: "region", tabindex: "0", "aria-label": name(r.r) + " over time" },
        make(
          "table",
          { class: "dots trend n" + r.f.length, role: "table" },
          make("thead", { role: "rowgroup" }, head),
          make("tbody", { role: "rowgroup" }, ...body),
          make("tfoot", { "aria-hidden": "true" }, foot),
        ),
      ),
    );
  }

  // chart draws the series of one group and family: one voice, or three.
  chart(all, title) {
    const { width, height } = chartSize;
    const drawing = svg("svg", {
      class: "chart",
      viewBox: `0 0 ${width} ${height}`,
      tabindex: 0,
      role: "slider",
      "aria-label": title + " over time",
      "aria-valuemin": 1,
    });
    for (const percent of [0, 50, 100])
      drawing.append(svg("line", { class: "level", x1: 0, x2: width, y1: this.y(percent), y2: this.y(percent) }));
    const points = [];
    for (const s of all) {
      const voice = this.referent.w[s.w].v;
      const layer = svg("g", { class: voice });
      const own = pointsOf(this.referent, s).map((p) => ({
        ...p,
        voice,
        title: [data.strings[this.referent.r], title, voice].join(" · "),
        cx: this.x(p.period),
        cy: p.share === null ? height - 4 : this.y(p.share),
      }));
      if (s.m)
        layer.append(
          svg("line", {
            class: "cut",
            x1: (this.x(s.m - 1) + this.x(s.m)) / 2,
            x2: (this.x(s.m - 1) + this.x(s.m)) / 2,
            y1: 0,
            y2: height,
          }),
        );
      if (all.length === 1) layer.append(...this.bands(own));
      layer.append(...this.lines(own), ...own.map((p) => this.mark(p)));
      drawing.append(layer);
      points.push(...own);
    }
    points.sort((a, b) => a.period - b.period);
    this.listen(drawing, points);
    return drawing;
  }

  // bands are the intervals of periods that follow on each other; one alone is a line.
  bands(points) {
    const runs = [];
    for (const p of points) {
      if (p.low === null) continue;
      const run = runs.at(-1);
      if (run && run.at(-1).period === p.period - 1) run.push(p);
      else runs.push([p]);
    }
    return runs.map((run) =>
      run.length === 1
        ? svg("line", { class: "span", x1: run[0].cx, x2: run[0].cx, y1: this.y(run[0].low), y2: this.y(run[0].high) })
        : svg("path", {
            class: "band",
            d:
              "M" +
              [
                ...run.map((p) => `${p.cx} ${this.y(p.high)}`),
                ...run.toReversed().map((p) => `${p.cx} ${this.y(p.low)}`),
              ].join("L") +
              "Z",
          }),
    );
  }

  // lines join the shares; over periods without one the line is broken.
  lines(points) {
    const shares = points.filter((p) => p.share !== null);
    return shares
      .slice(1)
      .map((p, i) =>
        svg("line", {
          class: p.period === shares[i].period + 1 ? "line" : "line gap",
          x1: shares[i].cx,
          y1: shares[i].cy,
          x2: p.cx,
          y2: p.cy,
        }),
      );
  }

  mark(p) {
    if (p.share === null)
      return svg("line", { class: "tick", x1: p.cx, x2: p.cx, y1: chartSize.height - 6, y2: chartSize.height });
    const kind = p.low === null ? "dot weak" : "dot";
    return p.voice === "all"
      ? svg("circle", { class: kind, cx: p.cx, cy: p.cy, r: 3 })
      : svg("use", { class: kind, href: "#g-" + p.voice, x: p.cx, y: p.cy });
  }

  // listen lets the pointer and the keys choose a point and open its passages.
  listen(drawing, points) {
    let chosen = points.length - 1;
    const ring = svg("circle", { class: "ring", r: 6, visibility: "hidden" });
    drawing.append(ring);
    const tell = () => {
      drawing.setAttribute("aria-valuemax", points.length);
      drawing.setAttribute("aria-valuenow", chosen + 1);
      drawing.setAttribute("aria-valuetext", this.words(points[chosen]));
    };
    const choose = (i, visible) => {
      chosen = Math.max(0, Math.min(points.length - 1, i));
      tell();
      if (!visible) return;
      ring.setAttribute("visibility", "visible");
      ring.setAttribute("cx", points[chosen].cx);
      ring.setAttribute("cy", points[chosen].cy);
      this.show(drawing, points[chosen]);
    };
    const leave = () => {
      ring.setAttribute("visibility", "hidden");
      this.hide();
    };
    const near = (e) => {
      const box = drawing.getBoundingClientRect();
      const x = ((e.clientX - box.left) * chartSize.width) / box.width,
        y = ((e.clientY - box.top) * chartSize.height) / box.height;
      const far = (p) => 4 * Math.abs(p.cx - x) + Math.abs(p.cy - y);
      return points.reduce((best, p, i) => (far(p) < far(points[best]) ? i : best), 0);
    };
    const open = () => {
      const p = points[chosen];
      if (p.evidence >= 0) openPassages(p.evidence, `${p.title} · ${this.words(p)}`, drawing);
      else
        showPanel(
          p.title,
          this.words(p) +
            (p.count === 0 ? "." : ". The page has no room for the passages of this point; they are in result.json."),
          [],
          drawing,
        );
    };
    drawing.addEventListener("pointermove", (e) => choose(near(e), true));
    drawing.addEventListener("pointerleave", leave);
    drawing.addEventListener("focus", () => {
      if (drawing.matches(":focus-visible")) choose(chosen, true);
    });
    drawing.addEventListener("blur", leave);
    drawing.addEventListener("click", (e) => {
      choose(near(e), true);
      open();
    });
    drawing.addEventListener("keydown", (e) => {
      const to = {
        ArrowRight: chosen + 1,
        ArrowUp: chosen + 1,
        ArrowLeft: chosen - 1,
        ArrowDown: chosen - 1,
        Home: 0,
        End: points.length - 1,
      }[e.key];
      if (to !== undefined) choose(to, true);
      else if (e.key === "Enter" || e.key === " ") open();
      else return;
      e.preventDefault();
    });
    tell();
  }

  // words say what a point stands for.
  words(p) {
    const of = `${p.docs === 1 ? "1 document" : p.docs + " documents"}`;
    const when = data.drawings.times.periods[p.period][0] + (p.voice === "all" ? "" : ", " + p.voice);
    if (p.share === null) return `${when}: no share from ${of}`;
    const interval = p.low === null ? "" : ` [${p.low}, ${p.high}]`;
    return `${when}: ${show("share", p.share / 100)}${interval}, ${p.count} of ${p.mentions} mentions in ${of}`;
  }

  // show puts the words beside the chart, inside the window.
  show(drawing, p) {
    this.tip.textContent = this.words(p);
    this.tip.hidden = false;
    const box = drawing.getBoundingClientRect(),
      home = this.holder.getBoundingClientRect();
    this.tip.style.left = Math.max(0, Math.min(box.left - home.left, home.width - this.tip.offsetWidth)) + "px";
    this.tip.style.top = box.bottom - home.top + 2 + "px";
  }

  hide() {
    this.tip.hidden = true;
  }
}

for (const holder of document.querySelectorAll("details.times")) {
  const referent = data.drawings.times.referents?.find((r) => data.strings[r.r] === holder.dataset.referent);
  if (referent) new Times(holder, referent);
  else holder.hidden = true;
}
