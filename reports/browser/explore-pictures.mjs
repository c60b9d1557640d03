// Takes the pictures of docs/explore.md from the example corpus:
//   npm --prefix reports/browser run pictures-explore
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch, skip } from "./browser.mjs";
import { build, example, explore } from "./explore.mjs";

if (skip) throw new Error(skip);
const out = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(out, { recursive: true });
build();
const { articles, codebook } = example();
const port = await explore([articles, "--codebook", codebook]);
const pictures = [
  { name: "explore-lines", size: [1400, 760], view: "?q=@protesters/criminal&sort=right", ready: "#groups tr" },
  { name: "explore-article", size: [1400, 860], view: "?q=terrorist*&sort=left", ready: "#groups tr", click: "a.hit" },
  { name: "explore-word", size: [1400, 860], view: "?q=police&view=word", ready: ".card:last-child:not([aria-busy])" },
  {
    name: "explore-codebook-dark",
    size: [1400, 900],
    scheme: "dark",
    view: "?view=codebook",
    ready: "#matrix small:not(:empty)",
    click: "#hits th button",
  },
  { name: "explore-narrow", size: [400, 800], view: "?q=terrorist*&sort=right", ready: "#groups tr" },
];

const browser = await launch();
for (const { name, size, scheme = "light", view, ready, click } of pictures) {
  const viewport = { width: size[0], height: size[1] };
  const page = await browser.newPage({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
  await page.goto(port.address + view);
  await page.locator(ready).first().waitFor({ state: "attached" });
  if (click) await page.locator(click).nth(3).click();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}${name}.png` });
  await page.close();
}
await browser.close();
await port.end();
