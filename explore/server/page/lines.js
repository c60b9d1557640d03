// The lines of the concordance.
let running = null;

async function search() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const p = asked();
  showFiltered();
  if (!p.get("q")) {
    at("found").textContent = "";
    at("rows").replaceChildren();
    at("counts").hidden = at("pager").hidden = true;
    at("export").hidden = true;
    return;
  }
  at("lines").setAttribute("aria-busy", "true");
  try {
    const query = new URLSearchParams(p);
    query.set("offset", offset);
    query.set("limit", pageSize);
    const answer = await ask("api/search?" + query, { signal });
    noTrouble();
    showLines(answer);
    at("export").href = "api/export.csv?" + p;
    at("export").hidden = answer.total === 0;
    await showCounts(p, signal);
  } catch (e) {
    if (e.name !== "AbortError") {
      at("rows").replaceChildren();
      at("found").textContent = "";
      at("counts").hidden = at("pager").hidden = true;
    }
    trouble(e);
  } finally {
    if (!signal.aborted) at("lines").removeAttribute("aria-busy");
  }
}

function showLines(answer) {
  const thinned = answer.shown < answer.total ? `, ${count(answer.shown)} of them drawn` : "";
  at("found").textContent = answer.total
    ? `${count(answer.total)} ${answer.total === 1 ? "hit" : "hits"} in ${count(answer.docs)} articles${thinned}`
    : "Nothing found";
  at("rows").replaceChildren(...answer.lines.map(lineRow));
  const last = offset + answer.lines.length;
  at("pager").hidden = answer.shown <= pageSize;
  at("range").textContent = `${count(offset + 1)}–${count(last)} of ${count(answer.shown)}`;
  at("before").disabled = offset === 0;
  at("after").disabled = last >= answer.shown;
}

function lineRow(l) {
  const open = make(
    "a",
    { href: documentLink(l), class: "hit", "aria-label": `${l.match}, open the article` },
    l.match,
  );
  open.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openDocument({ n: l.n, start: l.start, end: l.end });
  });
  return make(
    "tr",
    {},
    make("td", { class: "outlet" }, bdi(l.outlet)),
    make("td", { class: "date" }, l.date.slice(0, 10)),
    make("td", {}, chip(l.voice)),
    make("td", { class: "source" }, bdi(l.source)),
    make("td", { class: "left" }, bdi(l.left)),
    make("td", { class: "match" }, open),
    make("td", { class: "right" }, bdi(l.right)),
  );
}

function documentLink(l) {
  const p = asked();
  p.set("open", l.n);
  p.set("at", l.start);
  p.set("end_at", l.end);
  return "?" + p;
}

function turn(by) {
  offset = Math.max(0, offset + by);
  keep();
  search();
  at("lines-title").scrollIntoView({ block: "nearest" });
}
at("before").addEventListener("click", () => turn(-pageSize));
at("after").addEventListener("click", () => turn(pageSize));
