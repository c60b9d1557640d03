// Where `parallax explore` shows this page, numbers lead to their places in the corpus.
const explored = root.dataset.explore;

// placeLink is a passage in its article; nothing where the page stands alone.
function placeLink(id, start, end) {
  if (!explored) return [];
  const place = new URLSearchParams({ id, at: start, end_at: end });
  return [" · ", make("a", { href: explored + "?" + place }, "in the corpus")];
}

// allPlaces leads to every place of what a number counts: the names of a family, or a
// word, in the group and voice of the number.
function allPlaces(from) {
  if (!explored || !from) return [];
  const p = new URLSearchParams();
  const row = from.closest("tr")?.querySelector("th[scope=row]")?.textContent.trim();
  const referent = from.closest(".scroll")?.previousElementSibling;
  const family = from.closest("td")?.dataset.h;
  const term = from.closest(".terms li")?.querySelector("button, span")?.firstChild?.textContent.trim();
  const head = from.closest(".card")?.querySelector("h3, h4")?.firstChild.textContent.trim();
  const card = head?.replace(/^Less in /, "");
  const near = from.closest("#company")?.dataset.referent;
  if (term) p.set("q", near ? `${term} NEAR/5 @${near}` : term);
  else if (referent?.matches("h3.referent"))
    p.set("q", "@" + referent.firstChild.textContent.trim() + (family && family !== "Mentions" ? "/" + family : ""));
  else return [];
  if (row || card) p.set("outlet", row || card);
  const voice = ["own", "quoted", "reported"].find((v) => from.closest(".l")?.classList.contains(v));
  if (voice) p.set("voice", voice);
  return [make("a", { href: explored + "?" + p }, "All places in the corpus")];
}
