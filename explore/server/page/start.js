const box = (outlet) => make("input", { type: "checkbox", name: "outlet", value: outlet });

// The page opens with the view of its address.
async function start() {
  let about;
  try {
    about = await ask("api/about");
  } catch (e) {
    trouble(e);
    return;
  }
  document.title = about.title + " · Explore · Parallax";
  const years = about.first ? ` · ${about.first.slice(0, 10)} to ${about.last.slice(0, 10)}` : "";
  at("corpus").replaceChildren(
    bdi(about.title),
    ` · ${count(about.documents)} articles of ${count(about.outlets.length)} outlets`,
    ` · ${count(about.words)} words${years}`,
  );
  at("outlets").replaceChildren(
    ...about.outlets.map((o) =>
      make("label", {}, box(o.name), " ", bdi(o.name), " ", make("small", {}, count(o.documents))),
    ),
  );
  at("classes").textContent = about.classes.join(", ");
  const groups = ["outlet", "voice", "source", "year", "month", "day", ...about.fields];
  at("by").replaceChildren(...groups.map((name) => make("option", { value: name }, name)));
  reopen();
  if (!at("q").value) at("q").focus();
}

// reopen shows what the address says.
function reopen() {
  const p = new URLSearchParams(location.search);
  fill(p);
  search();
  showView(p.get("view") ?? "lines");
  const start = Number(p.get("at"));
  const place = p.has("at") ? { start, end: Number(p.get("end_at")) || start + 1 } : {};
  if (p.has("open")) openDocument({ n: p.get("open"), ...place });
  else if (p.has("id")) openDocument({ id: p.get("id"), ...place });
  else closeDocument(false);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  offset = 0;
  keep();
  search();
  if (view === "word") portrait();
});
form.addEventListener("change", (event) => {
  if (event.target.id === "q") return;
  offset = 0;
  keep();
  search();
});
at("sort").addEventListener("change", () => {
  offset = 0;
  keep();
  search();
});
addEventListener("popstate", reopen);
start();
