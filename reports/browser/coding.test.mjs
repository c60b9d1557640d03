// The page that coders fill in: by keys alone, kept over a reload, saved as the CSV that the program reads.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, skip } from "./browser.mjs";

describe("coding page", { skip }, () => {
  let browser, file, folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), "parallax-coding-"));
    file = join(folder, "sheet.html");
    const codes = "quarrel: yes, no | Do sides disagree here?";
    const sample = ["sample", "examples/harbour/articles", "--statements", "12", "--codes", codes, "--out", file];
    execFileSync("go", ["run", "./cmd/parallax", ...sample], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "ignore", "inherit"],
    });
    browser = await launch();
  });
  after(() => browser?.close());

  test("is coded by keys, keeps what was coded, and saves it", async () => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    const trouble = [];
    page.on("console", (m) => trouble.push(m.text()));
    page.on("pageerror", (e) => trouble.push(e.message));
    page.on("request", (r) => r.url().startsWith("http") && trouble.push(r.url()));
    page.on("dialog", (d) => d.accept());
    await page.goto(pathToFileURL(file).href);
    await page.fill("#coder", "Ann");
    await page.keyboard.press("Enter");
    // Voice own, source type none, sentiment neutral, quarrel yes: the questions follow each other.
    for (const key of ["1", "1", "2", "1"]) await page.keyboard.press(key);
    assert.deepEqual(
      await page.locator("#questions input:checked").evaluateAll((all) => all.slice(0, 4).map((e) => e.value)),
      ["own", "none", "neutral", "yes"],
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("2");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("0"); // taken back
    await page.keyboard.press("3");
    await page.reload();
    assert.match(await page.locator("#count").innerText(), /statement 2 of 12/);
    const download = page.waitForEvent("download");
    await page.keyboard.press("Control+s");
    const saved = await download;
    assert.equal(saved.suggestedFilename(), "Ann.csv");
    const out = join(folder, "Ann.csv");
    await saved.saveAs(out);
    const lines = readFileSync(out, "utf8").trim().split("\r\n");
    assert.equal(lines[0], "item,coder,voice,source type,sentiment,quarrel,source right,remark,probability");
    assert.equal(lines.length, 13);
    assert.match(lines[1], /^s0001-[0-9a-f]{6},Ann,own,none,neutral,yes,/);
    assert.match(lines[2], /^s0002-[0-9a-f]{6},Ann,reported,,,,/);
    execFileSync("go", ["run", "./cmd/parallax", "validate", out, "--key", join(folder, "sheet.key.json")], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      stdio: ["ignore", "ignore", "inherit"],
    });
    assert.deepEqual(trouble, []);
    await context.close();
  });
});
