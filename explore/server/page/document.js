// The article as it is, with who says what.
const panel = at("document");
let opener = null;
let shownDocument = null;

async function openDocument({ n, id, start, end }) {
  opener ??= document.activeElement;
  try {
    const d = await ask("api/document?" + new URLSearchParams(id === undefined ? { n } : { id }));
    showDocument(d, start, end);
    keep({ open: d.n, ...(start === undefined ? {} : { at: start, end_at: end }) });
  } catch (e) {
    trouble(e);
  }
}

function closeDocument(step = true) {
  if (panel.hidden) return;
  panel.hidden = true;
  document.documentElement.classList.remove("has-document");
  if (step) keep();
  opener?.focus({ preventScroll: true });
  opener = null;
}

function showDocument(d, start, end) {
  const close = make("button", { type: "button", id: "close", onclick: () => closeDocument() }, "Close");
  const head = make(
    "div",
    { class: "panel-head" },
    make("h2", { id: "document-title", tabindex: -1, dir: "auto" }, ...titleOf(d, start, end)),
    close,
  );
  const date = d.date ? " · " + d.date : "";
  const meta = make("p", { class: "meta" }, make("strong", {}, bdi(d.outlet)), date, " · ", bdi(d.id));
  if (/^https?:\/\//.test(d.url))
    meta.append(" · ", outside(d.url));
  const read = d.pieces.filter((p) => p.b < d.read);
  const text = make("div", { class: "article", dir: "auto" }, ...articleOf(d, read, start, end));
  shownDocument = d;
  const opened = [make("div", { id: "correct" }), make("div", { id: "claims" })];
  panel.replaceChildren(head, meta, voiceKey(), ...opened, text, storyOf(d) ?? "");
  showCorrected(d).catch(trouble);
  panel.hidden = false;
  document.documentElement.classList.add("has-document");
  panel.scrollTop = 0;
  const mark = panel.querySelector("mark.found");
  mark?.scrollIntoView({ block: "center" });
  at("document-title").focus({ preventScroll: true });
}

// titleOf is the title, which may stand behind the text as a part of it.
function titleOf(d, start, end) {
  const behind = d.pieces.filter((p) => p.b >= d.read && p.t.trim());
  return behind.length ? articleOf(d, behind, start, end) : [bdi(d.title || d.id)];
}

const outside = (url) => make("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, "article");

const voiceKey = () =>
  make(
    "p",
    { class: "key small", id: "speaker", role: "status" },
    ...["own", "quoted", "reported", "page"].flatMap((v) => [chip(v), " "]),
    make("span", { class: "soft" }, "J and K go from statement to statement; Enter or a click opens one."),
  );

// articleOf makes a span of each statement, in which source and cue are marked.
function articleOf(d, pieces, start, end) {
  const out = [];
  let open = null,
    of = -2;
  const encoder = new TextEncoder();
  for (const p of pieces) {
    if (p.s !== of || !open) {
      of = p.s;
      open = statementSpan(d, p.s);
      out.push(open);
    }
    open.append(...marked(p, start, end, encoder));
  }
  return out;
}

function statementSpan(d, n) {
  const s = d.statements[n];
  if (!s) return make("span");
  const span = make("span", { class: "st " + s.voice, "data-n": n });
  if (s.voice !== "page" && !s.frame) {
    span.tabIndex = 0;
    span.title = said(s);
    span.setAttribute("role", "group");
    span.setAttribute("aria-label", said(s));
  }
  return span;
}

function said(s) {
  if (s.voice === "own") return "own: the outlet speaks";
  const as = s.called && s.called !== s.source ? ` (here “${s.called}”)` : "";
  return `${s.voice}: ${s.source}${as}${s.cue ? `, “${s.cue}”` : ""}`;
}

// marked is a piece with the part of it that a line found; offsets are bytes.
function marked(p, start, end, encoder) {
  const inner = (text) => (p.w ? make("span", { class: p.w }, text) : text);
  const wrap = (text) => (p.l ? make("span", { class: "label", title: p.l }, inner(text)) : inner(text));
  if (start === undefined || end === undefined) return [wrap(p.t)];
  const bytes = encoder.encode(p.t);
  const from = Math.max(0, start - p.b),
    to = Math.min(bytes.length, end - p.b);
  if (from >= to) return [wrap(p.t)];
  const part = (a, b) => new TextDecoder().decode(bytes.slice(a, b));
  const mark = make("mark", { class: "found" }, wrap(part(from, to)));
  return [wrap(part(0, from)), mark, wrap(part(to, bytes.length))];
}

function storyOf(d) {
  if (!d.story.length) return null;
  return make(
    "section",
    { class: "story" },
    make("h3", {}, "The same story elsewhere"),
    make("ul", {}, ...d.story.map(storyItem)),
  );
}

const storyItem = (o) => make("li", {}, documentButton(o), " ", make("small", {}, o.date.slice(0, 10)));

function documentButton(o) {
  const open = () => openDocument({ n: o.n });
  return make("button", { type: "button", class: "open", onclick: open }, bdi(o.outlet), ": ", bdi(o.title || o.id));
}

// step goes to the next or the previous statement that somebody says.
function step(by) {
  const all = [...panel.querySelectorAll(".st[tabindex]")];
  const here = all.indexOf(document.activeElement);
  const next = all[here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

panel.addEventListener("focusin", (event) => {
  const s = event.target.closest?.(".st[title]");
  if (s) at("speaker").textContent = s.title;
});
document.addEventListener("keydown", (event) => {
  if (panel.hidden || event.target.matches("input, select, textarea")) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") closeDocument();
  if (event.key === "j") step(1);
  if (event.key === "k") step(-1);
});
