// Finds Chromium, makes the pages, and opens them for the tests.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const program =
  process.env.CHROMIUM || ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

// skip is the reason not to run, which every test prints; CI sets
// BROWSER_TESTS=required, and then a missing browser is a failure.
export const skip = program ? false : "no Chromium: install it or name it in CHROMIUM";
if (skip && process.env.BROWSER_TESTS === "required") throw new Error(skip);

let browser, folder;

// start launches the browser and writes the invented pages.
export async function start() {
  folder = mkdtempSync(join(tmpdir(), "parallax-pages-"));
  execFileSync("go", ["run", "./reports/browser/pages", folder], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: "inherit",
  });
  browser = await launch();
}

export function launch() {
  const quiet = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
  return chromium.launch({ executablePath: program, args: quiet });
}

export async function stop() {
  await browser?.close();
}

export function pages(prefix) {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && name.endsWith(".html"))
    .sort();
}

// open loads a page in a new context and keeps what must not happen: console
// messages, errors, requests beyond the file, dialogs.
export async function open(name, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
    ...options,
  });
  const page = await context.newPage();
  const file = pathToFileURL(join(folder, name)).href;
  const trouble = [];
  page.on("console", (m) => trouble.push(`console ${m.type()}: ${m.text()}`));
  page.on("pageerror", (e) => trouble.push(`error: ${e.message}`));
  page.on("dialog", (d) => {
    trouble.push(`dialog: ${d.message()}`);
    d.dismiss();
  });
  page.on("request", (r) => {
    if (r.url() !== file && !r.url().startsWith("data:") && !r.url().startsWith("blob:"))
      trouble.push(`request: ${r.url()}`);
  });
  await page.goto(file);
  return { page, trouble, close: () => context.close() };
}
