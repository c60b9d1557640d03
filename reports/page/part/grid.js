// Tables that sort, filter and export. A table's data are columns of cells:
// text is a place in data.strings, a number a number, no value [reason].
const pageRows = 25;

// tableUsers are what sections do with the table of their name: NAME → f(grid).
const tableUsers = {};

class Grid {
  constructor(holder, source) {
    this.source = source;
    this.column = Object.fromEntries(source.columns.map((c) => [c.name, c]));
    this.sort = { column: null, down: true };
    this.query = "";
    this.shown = pageRows;
    this.allColumns = source.columns.every((c) => c.main);
    this.keep = () => true; // set by others to narrow the rows
    this.onRows = () => {};
    this.build(holder);
  }

  text(column, row) {
    const v = column.cells[row];
    if (column.kind === "text") return data.strings[v];
    return Array.isArray(v) ? "–" : show(column.kind, v);
  }

  number(name, row) {
    const v = this.column[name].cells[row];
    return typeof v === "number" ? v : null;
  }

  string(name, row) {
    return data.strings[this.column[name].cells[row]];
  }

  build(holder) {
    const s = this.source;
    this.search = make("input", {
      type: "search",
      placeholder: "Filter rows",
      "aria-label": "Filter " + s.title,
      oninput: () => {
        this.query = this.search.value.toLowerCase();
        this.shown = pageRows;
        this.draw();
      },
    });
    this.count = make("output", {});
    this.heads = s.columns.map((c, i) =>
      make(
        "th",
        { scope: "col", class: c.kind === "text" ? "" : "n" },
        make("button", { type: "button", onclick: () => this.sortBy(i) }, c.title),
      ),
    );
    this.body = make("tbody", {});
    this.more = make(
      "button",
      {
        type: "button",
        class: "rows-more",
        onclick: () => {
          this.shown += 100;
          this.draw();
        },
      },
      "Show more rows",
    );
    const wider = this.allColumns
      ? ""
      : make(
          "label",
          {},
          make("input", {
            type: "checkbox",
            onchange: (e) => {
              this.allColumns = e.target.checked;
              this.draw();
            },
          }),
          " all columns",
        );
    const table = make(
      "table",
      {},
      make("caption", { class: "vh" }, s.title),
      make(
        "thead",
        {},
        make("tr", {}, ...this.heads, make("th", { scope: "col" }, make("span", { class: "vh" }, "Passages"))),
      ),
      this.body,
    );
    this.details = make(
      "details",
      {},
      make("summary", {}, "Table: " + s.title.toLowerCase() + ", " + s.rows.toLocaleString("en") + " rows"),
      make(
        "div",
        { class: "tools" },
        this.search,
        make("button", { type: "button", onclick: () => this.export() }, "Export CSV"),
        wider,
        this.count,
      ),
      make("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Table: " + s.title }, table),
      this.more,
    );
    this.details.addEventListener("toggle", () => this.draw());
    this.details.open = holder.dataset.open !== undefined;
    holder.append(this.details);
    if (s.rows < s.all)
      holder.append(
        make(
          "p",
          { class: "more" },
          s.rows.toLocaleString("en") +
            " of " +
            s.all.toLocaleString("en") +
            " rows; all are in tables/" +
            s.name +
            ".csv.",
        ),
      );
    this.draw();
  }

  sortBy(i) {
    const same = this.sort.column === i;
    const kind = this.source.columns[i].kind;
    this.sort = { column: i, down: same ? !this.sort.down : kind !== "text" && kind !== "p" };
    this.heads.forEach((h, j) =>
      j === i
        ? h.setAttribute("aria-sort", this.sort.down ? "descending" : "ascending")
        : h.removeAttribute("aria-sort"),
    );
    this.shown = pageRows;
    this.draw();
  }

  // rows are the places of the rows that pass, in order.
  rows() {
    const s = this.source;
    let rows = [];
    for (let r = 0; r < s.rows; r++) if (this.keep(r)) rows.push(r);
    if (this.query) {
      const texts = s.columns.filter((c) => c.kind === "text");
      rows = rows.filter((r) => texts.some((c) => data.strings[c.cells[r]].toLowerCase().includes(this.query)));
    }
    if (this.sort.column !== null) {
      const c = s.columns[this.sort.column];
      const sign = this.sort.down ? -1 : 1;
      const collator = new Intl.Collator("en", { numeric: true });
      rows.sort((a, b) => {
        const x = c.cells[a],
          y = c.cells[b];
        if (c.kind === "text") return sign * collator.compare(data.strings[x], data.strings[y]) || a - b;
        // No value comes last.
        if (Array.isArray(x) || Array.isArray(y)) return Array.isArray(x) - Array.isArray(y) || a - b;
        return sign * (x - y) || a - b;
      });
    }
    return rows;
  }

  draw() {
    const rows = this.rows();
    this.onRows(rows);
    this.count.textContent =
      rows.length.toLocaleString("en") + " of " + this.source.rows.toLocaleString("en") + " rows";
    if (!this.details.open) return;
    this.heads.forEach((h, i) => {
      h.hidden = !this.shows(this.source.columns[i]);
    });
    this.body.replaceChildren(...rows.slice(0, this.shown).map((r) => this.row(r)));
    this.more.hidden = rows.length <= this.shown;
  }

  shows(column) {
    return this.allColumns || column.main;
  }

  row(r) {
    const s = this.source;
    const e = s.evidence ? s.evidence[r] : -1;
    const title = s.columns
      .filter((c) => c.kind === "text")
      .slice(0, 5)
      .map((c) => this.text(c, r))
      .filter(Boolean)
      .join(" · ");
    const cells = s.columns
      .filter((c) => this.shows(c))
      .map((c) => {
        const v = c.cells[r];
        const missing = Array.isArray(v);
        return make(
          "td",
          {
            class: c.kind === "text" ? "text" : missing ? "n undefined" : "n",
            title: missing ? data.strings[v[0]] : null,
          },
          this.text(c, r),
        );
      });
    const open =
      e < 0 ? "" : make("button", { type: "button", class: "open", "aria-label": "Passages: " + title }, "passages");
    const line = make(
      "tr",
      { "data-row": r, "data-e": e < 0 ? null : e, "data-title": title },
      ...cells,
      make("td", {}, open),
    );
    if (open)
      open.addEventListener("click", (event) => {
        event.stopPropagation();
        openPassages(e, title, open);
      });
    return line;
  }

  // export writes the rows that are shown, in their order, as tables/*.csv
  // has them, with six digits.
  export() {
    const quote = (t) => (/[",\r\n]/.test(t) ? '"' + t.replaceAll('"', '""') + '"' : t);
    const inert = (t) => (/^[=+\-@\t\r]/.test(t) ? "'" + t : t);
    const cell = (c, r) => {
      const v = c.cells[r];
      if (c.kind === "text") return quote(inert(data.strings[v]));
      return Array.isArray(v) ? "" : String(v);
    };
    const lines = [this.source.columns.map((c) => c.name).join(",")];
    for (const r of this.rows()) lines.push(this.source.columns.map((c) => cell(c, r)).join(","));
    download(this.source.name + ".csv", "text/csv", lines.join("\n") + "\n");
  }
}

// show is a number for readers, as the rest of the page writes it.
function show(kind, v) {
  switch (kind) {
    case "count":
      return v.toLocaleString("en");
    case "share": {
      const x = v * 100;
      return (x > 0 && x < 0.5 ? "<1" : x > 99.5 && x < 100 ? ">99" : x.toFixed(0)) + " %";
    }
    case "p":
      return v < 0.001 ? "<.001" : v > 0.995 ? "1" : v.toFixed(v < 0.01 ? 3 : 2).replace(/^0/, "");
  }
  const s = Math.abs(v).toFixed(kind === "one" ? 1 : 2);
  return (v < 0 && /[1-9]/.test(s) ? "−" : "") + s;
}
