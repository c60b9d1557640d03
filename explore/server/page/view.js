// The view: what is asked, as it stands in the form and in the page's address, so
// that a link opens it again.
const form = at("search");
const single = ["q", "from", "to", "source", "story", "document", "thin", "seed"];
const pageSize = 100;
let offset = 0;

// asked is the view as the server is asked for it.
function asked() {
  const p = new URLSearchParams();
  for (const name of single) {
    const value = form.elements[name].value.trim();
    if (value) p.set(name, value);
  }
  for (const box of form.querySelectorAll("input[type=checkbox]:checked")) p.append(box.name, box.value);
  const [begin, end] = form.elements.part.value.split("-");
  if (end) {
    p.set("begin", begin);
    p.set("end", end);
  }
  if (at("sort").value) p.set("sort", at("sort").value);
  return p;
}

// show fills the form from an address.
function fill(p) {
  for (const name of single) form.elements[name].value = p.get(name) ?? "";
  for (const box of form.querySelectorAll("input[type=checkbox]")) box.checked = p.getAll(box.name).includes(box.value);
  form.elements.part.value = p.get("end") ? (p.get("begin") ?? "0") + "-" + p.get("end") : "";
  at("sort").value = p.get("sort") ?? "";
  at("by").value = p.get("by") || "outlet";
  offset = Number(p.get("offset")) || 0;
}

// keep puts the view into the address; a new search is a step back of the browser.
function keep(extra = {}, step = true) {
  const p = asked();
  if (offset) p.set("offset", offset);
  if (at("by").value !== "outlet") p.set("by", at("by").value);
  if (view !== "lines") p.set("view", view);
  for (const [name, value] of Object.entries(extra)) if (value !== "") p.set(name, value);
  const address = "?" + p;
  if (address === location.search) return;
  history[step ? "pushState" : "replaceState"](null, "", address);
}

function showFiltered() {
  const p = asked();
  const n = ["from", "to", "source", "story", "document", "thin", "begin"].filter((name) => p.has(name)).length;
  const all = n + p.getAll("outlet").length + p.getAll("voice").length;
  at("filtered").textContent = all ? ` (${all})` : "";
}
