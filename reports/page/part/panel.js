// The side panel: what is behind a number.
const panel = document.getElementById("panel");
const panelTitle = document.getElementById("panel-title");
const panelNote = document.getElementById("panel-note");
const panelList = document.getElementById("panel-list");
let opener = null;

// openPassages shows a set of evidence; `from` is the element that asked, to
// which the keyboard returns.
function openPassages(set, title, from, note = "") {
  const refs = data.evidence[set];
  if (refs)
    showPanel(
      title,
      note + (refs.length === 1 ? "1 passage. " : refs.length + " passages. ") + data.rule,
      refs.map(passageItem),
      from,
    );
}

// openNote says where passages are that the page does not hold.
function openNote(title, note, from) {
  showPanel(title, note, [], from);
}

// showPanel fills the panel with items and opens it.
function showPanel(title, note, items, from) {
  closeMark();
  opener = from;
  opener?.classList.add("opened");
  root.classList.add("has-panel");
  panelTitle.textContent = title;
  panelNote.replaceChildren(note, " ", ...allPlaces(from));
  panelList.replaceChildren(...items);
  panel.hidden = false;
  panel.scrollTop = 0;
  panelTitle.focus({ preventScroll: true });
}

function closeMark() {
  opener?.classList.remove("opened");
}

function closePanel() {
  if (panel.hidden) return;
  panel.hidden = true;
  root.classList.remove("has-panel");
  closeMark();
  opener?.focus({ preventScroll: true });
  opener = null;
}

function passageItem([place, ...marks]) {
  const p = data.passages[place];
  const text = (i) => data.strings[i];
  const voice = make("span", { class: "chip " + p.v }, p.v);
  const meta = make(
    "p",
    { class: "meta" },
    make("strong", {}, make("bdi", {}, text(p.o))),
    text(p.t) ? " · " + text(p.t) : "",
    " · ",
    voice,
  );
  if (text(p.s)) meta.append(" · ", make("bdi", {}, text(p.s)));
  if (text(p.c)) meta.append(" (", make("bdi", {}, text(p.c)), ")");
  const quote = make("blockquote", { dir: "auto", class: p.v });
  let at = 0;
  for (let i = 0; i < marks.length; i += 2) {
    // A place below 0 colours the mark: the start of a darker one, the end of a brighter.
    const place = (n) => (n < 0 ? -1 - n : n);
    const start = place(marks[i]),
      end = place(marks[i + 1]);
    const mood = marks[i] < 0 ? "darker" : marks[i + 1] < 0 ? "brighter" : "";
    quote.append(
      p.x.slice(at, start),
      make("mark", mood ? { class: mood, title: "makes it " + mood } : {}, p.x.slice(start, end)),
    );
    at = end;
  }
  quote.append(p.x.slice(at), p.cut ? " …" : "");
  const where = make("p", { class: "where" });
  if (text(p.h)) where.append(make("bdi", {}, text(p.h)), " · ");
  where.append(make("bdi", {}, text(p.d)), ", bytes " + p.a + "–" + p.b);
  if (/^https?:\/\//.test(text(p.u)))
    where.append(" · ", make("a", { href: text(p.u), rel: "noopener noreferrer", target: "_blank" }, "article"));
  where.append(...placeLink(text(p.d), p.a, p.b));
  return make("li", {}, meta, quote, where);
}

// headingOf names what a mark stands for, from the table or card around it.
function headingOf(e) {
  const cell = e.closest("td");
  const parts = [];
  const card = e.closest(".card");
  if (card) parts.push(card.querySelector("h3, h4").textContent.trim());
  if (cell) {
    const section = cell.closest("section");
    let referent = cell.closest(".scroll")?.previousElementSibling;
    if (referent?.matches("h3.referent")) parts.push(referent.textContent.trim());
    else if (section) parts.push(section.querySelector("h2").textContent.trim());
    parts.push(cell.parentElement.querySelector("th")?.textContent.trim());
    if (cell.dataset.h) parts.push(cell.dataset.h);
  }
  if (e.closest(".heard li")) parts.push(e.closest("li").querySelector("strong").textContent);
  const number = e.matches(".l")
    ? [
        e.querySelector(".vh").textContent.trim() + ":",
        ...[...e.querySelectorAll("b, i")].map((x) => x.textContent),
      ].join(" ")
    : null;
  const own = number || e.getAttribute("aria-label") || e.textContent.trim().replace(/\s+/g, " ");
  if (own && own !== "passages" && own !== "open") parts.push(own);
  return parts.filter(Boolean).join(" · ") || "Passages";
}

document.addEventListener("click", (event) => {
  const e = event.target.closest?.("[data-e]");
  if (e && !event.target.closest("a")) openPassages(+e.dataset.e, e.dataset.title || headingOf(e), e);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") closePanel();
  if ((event.key === "Enter" || event.key === " ") && event.target.matches?.("g[data-e]")) {
    event.preventDefault();
    openPassages(+event.target.dataset.e, headingOf(event.target), event.target);
  }
});
document.getElementById("panel-close").addEventListener("click", closePanel);
