// Starts what needs scripts. Without them the page still answers.
for (const e of document.querySelectorAll(".needs-script")) e.hidden = false;

for (const holder of document.querySelectorAll("[data-table]")) {
  const source = data.tables.find((t) => t.name === holder.dataset.table);
  if (!source || source.rows === 0) { holder.hidden = true; continue; }
  const grid = new Grid(holder, source);
  if (source.name === "keywords") new TermPlot(document.getElementById("terms"), grid);
  else if (source.name === "collocates") new Company(document.getElementById("company"), grid);
  else if (grid.column.voice) {
    grid.keep = (r) => currentVoice() === "apart" ? grid.string("voice", r) !== "all" : grid.string("voice", r) === currentVoice();
    onVoice(() => grid.draw());
    grid.draw();
  }
}

for (const holder of document.querySelectorAll("details.times")) {
  const referent = data.times.referents.find((r) => data.strings[r.r] === holder.dataset.referent);
  if (referent) new Times(holder, referent);
  else holder.hidden = true;
}

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(text.textContent);
      button.textContent = "Copied";
    } catch {
      getSelection().selectAllChildren(text);
      button.textContent = "Selected: press Ctrl+C";
    }
    say(button.textContent);
  });
}

// The section in view is marked in the bar.
const links = new Map([...document.querySelectorAll(".top nav a")].map((a) => [a.hash.slice(1), a]));
const inView = new IntersectionObserver((entries) => {
  for (const e of entries) {
    if (!e.isIntersecting) continue;
    for (const a of links.values()) a.removeAttribute("aria-current");
    links.get(e.target.id)?.setAttribute("aria-current", "true");
  }
}, { rootMargin: "-30% 0px -65% 0px" });
for (const section of document.querySelectorAll("main > section")) inView.observe(section);
