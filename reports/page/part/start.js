// Starts the tables, and marks in the bar the section in view. Without scripts the page still answers.
for (const holder of document.querySelectorAll("[data-table]")) {
  const source = data.tables.find((t) => t.name === holder.dataset.table);
  if (!source || source.rows === 0) {
    holder.hidden = true;
    continue;
  }
  const grid = new Grid(holder, source);
  if (tableUsers[source.name]) tableUsers[source.name](grid);
  else if (grid.column.voice) {
    grid.keep = (r) => {
      const voice = grid.string("voice", r);
      return currentVoice() === "apart" ? voice !== "all" : voice === currentVoice();
    };
    onVoice(() => grid.draw());
    grid.draw();
  }
}

const links = new Map([...document.querySelectorAll(".top nav a")].map((a) => [a.hash.slice(1), a]));
const inView = new IntersectionObserver(
  (entries) => {
    for (const e of entries) {
      if (!e.isIntersecting) continue;
      for (const a of links.values()) a.removeAttribute("aria-current");
      links.get(e.target.id)?.setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "-30% 0px -65% 0px" },
);
for (const section of document.querySelectorAll("main > section")) inView.observe(section);
