// The three views: lines, a word's portrait, the codebook.
const views = ["lines", "word", "codebook"];
let view = "lines";

function showView(name) {
  view = views.includes(name) ? name : "lines";
  for (const e of document.querySelectorAll("[data-of]")) e.hidden = e.dataset.of !== view;
  for (const a of document.querySelectorAll("[data-view]"))
    if (a.dataset.view === view) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
  form.hidden = view === "codebook";
  if (view === "word") portrait();
  if (view === "codebook") openBook();
}

for (const a of document.querySelectorAll("[data-view]"))
  a.addEventListener("click", (event) => {
    event.preventDefault();
    showView(a.dataset.view);
    keep();
  });
