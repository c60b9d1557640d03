// Takes the pictures of docs/images from a report's page:
//   go run ./cmd/parallax compare examples/harbour/articles --codebook examples/harbour/codebook.yaml --out /tmp/report
//   npm --prefix reports/browser run pictures -- /tmp/report/index.html
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, skip } from "./browser.mjs";

if (skip) throw new Error(skip);
const [report] = process.argv.slice(2);
if (!report) throw new Error("usage: npm run pictures -- REPORT/index.html");
const out = fileURLToPath(new URL("../../docs/images/", import.meta.url));
mkdirSync(out, { recursive: true });

const at = (selector) => `document.querySelector("${selector}").scrollIntoView({ behavior: "instant" })`;
const pictures = [
  { name: "answer", size: [1280, 860] },
  { name: "report", size: [1280, 860], run: [at("#labels")] },
  {
    name: "labels-dark",
    size: [1280, 860],
    scheme: "dark",
    run: ["document.querySelector('input[value=apart]').click()", at("#labels")],
  },
  {
    name: "passages",
    size: [1280, 860],
    run: [at("#labels"), "document.querySelector('#labels .lanes button').click()"],
  },
  { name: "words", size: [1280, 760], run: [at("#terms")] },
  { name: "pairs", size: [1280, 760], run: [at("#pairs")] },
  { name: "narrow", size: [400, 860], run: [at("#labels")] },
];

const browser = await launch();
for (const {
  name,
  size: [width, height],
  scheme = "light",
  run = [],
} of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce" });
  await page.goto(pathToFileURL(resolve(report)).href);
  for (const step of run) {
    await page.evaluate(step);
    await page.waitForTimeout(300);
  }
  await page.screenshot({ path: `${out}${name}.png` });
  await page.close();
}
await browser.close();
