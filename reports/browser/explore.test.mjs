// `parallax explore` in a real browser: search, sort, filter, open, correct, edit and
// save, two tabs, 100,000 hits, hostile text, a store that is deleted.
import assert from "node:assert/strict";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { launch, skip } from "./browser.mjs";
import { build, example, explore, folder, many, run } from "./explore.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe("explore", { skip }, () => {
  let browser, harbour, port, sheet;

  before(async () => {
    build();
    browser = await launch();
    harbour = example();
    sheet = join(folder, "corrections.csv");
    run(["compare", harbour.articles, "--codebook", harbour.codebook, "--out", join(folder, "report"), "-q"]);
    port = await explore([
      harbour.articles,
      "--codebook",
      harbour.codebook,
      "--corrections",
      sheet,
      "--report",
      join(folder, "report"),
    ]);
  });
  after(async () => {
    await browser?.close();
    assert.equal(await port?.end(), 0, "Ctrl-C ends it well");
    rmSync(folder, { recursive: true, force: true });
  });

  // open opens a view and keeps what must not happen.
  const open = async (address, options = {}) => {
    const viewport = { width: 1400, height: 900 };
    const context = await browser.newContext({ viewport, acceptDownloads: true, ...options });
    const page = await context.newPage();
    const trouble = [];
    page.on("console", (m) => trouble.push(`console ${m.type()}: ${m.text()}`));
    page.on("pageerror", (e) => trouble.push(`error: ${e.message}`));
    page.on("dialog", (d) => {
      if (d.type() !== "beforeunload") trouble.push(`dialog: ${d.message()}`);
      d.accept();
    });
    const origin = new URL(address).origin;
    page.on("request", (r) => {
      if (!r.url().startsWith(origin) && !r.url().startsWith("data:")) trouble.push(`request: ${r.url()}`);
    });
    await page.goto(address);
    return { page, context, trouble, close: () => context.close() };
  };
  const found = (page, text) => page.locator("#found", { hasText: text }).waitFor();

  test("search, sort, filter, and the address that opens it again", async () => {
    const { page, trouble, close } = await open(port.address);
    await page.locator("#q").fill("terrorist*");
    await page.keyboard.press("Enter");
    await found(page, "hits in");
    await page.locator("#sort").selectOption("right");
    await page.waitForFunction(() => location.search.includes("sort=right"));
    await page.waitForFunction(() => !document.querySelector("#lines[aria-busy]"));
    const right = await page.locator("td.right").allTextContents();
    const first = (t) => t.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0] ?? "";
    const heads = right.map(first);
    assert.deepEqual(heads, [...heads].sort());
    await page.locator("#filters summary").click();
    await page.locator("input[name=voice][value=own]").check();
    await page.waitForFunction(() =>
      [...document.querySelectorAll("#rows .chip")].every((c) => c.textContent === "own"),
    );
    const lines = await page.locator("#rows tr").count();
    const again = await open(page.url());
    await found(again.page, "hits in");
    assert.equal(await again.page.locator("#rows tr").count(), lines);
    assert.ok(await again.page.locator("input[name=voice][value=own]").isChecked());
    await again.close();
    await page.locator("#q").fill("*");
    await page.keyboard.press("Enter");
    await page.locator("#error:visible").waitFor();
    assert.deepEqual(
      trouble.filter((t) => !t.includes("400")),
      [],
    );
    await close();
  });

  test("an article, from statement to statement, and a correction", async () => {
    const { page, trouble, close } = await open(port.address + "?q=mob");
    await found(page, "hits in");
    await page.locator("a.hit").first().click();
    await page.locator("#document mark.found").waitFor();
    await page.keyboard.press("j");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".st")));
    await page.keyboard.press("Enter");
    await page.locator("form.correct select[name=voice]").selectOption("reported");
    await page.locator("form.correct input").fill("the harbour master");
    await page.locator("form.correct button").click();
    await page.locator("form.correct [role=status]", { hasText: "1 in" }).waitFor();
    assert.match(readFileSync(sheet, "utf8"), /source: the harbour master/);
    assert.match(run(["validate", sheet, "--table", "agreement", "--format", "csv"]), /voice/);
    await page.keyboard.press("Escape");
    await page.locator("#document").waitFor({ state: "hidden" });
    assert.deepEqual(trouble, []);
    await close();
  });

  test("all hits as CSV, with offsets and a link", async () => {
    const { page, close } = await open(port.address + "?q=terrorist*");
    await found(page, "hits in");
    const n = parseInt(await page.locator("#found").textContent());
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#export").click()]);
    const lines = readFileSync(await download.path(), "utf8").trim().split("\n");
    assert.equal(lines.length, n + 1);
    assert.match(lines[0], /start,end/);
    const link = lines[1].split(",").pop();
    const again = await open(port.address + link);
    await again.page.locator("#document mark.found").waitFor();
    await again.close();
    await close();
  });

  test("a word's portrait", async () => {
    const { page, trouble, close } = await open(port.address + "?q=police&view=word");
    await page.waitForFunction(() => document.querySelectorAll("#portrait .card:not([aria-busy])").length === 6);
    for (const title of ["How often", "Near in meaning", "Spread over articles", "Company"])
      assert.ok(await page.locator(".card", { hasText: title }).locator("td, li").count(), title);
    assert.deepEqual(trouble, []);
    await close();
  });

  test("the codebook: edit, hits, undo, save, two tabs", async () => {
    const one = await open(port.address + "?view=codebook");
    const two = await open(port.address + "?view=codebook");
    for (const { page } of [one, two]) await page.locator("#hits tbody tr").first().waitFor();
    const text = await one.page.locator("#yaml").inputValue();
    const edit = async (page, to) => {
      const tried = page.waitForResponse((r) => r.url().endsWith("/try"));
      await page.locator("#yaml").fill(to);
      await tried;
    };
    await edit(one.page, text.replace('- "mob"', '- "mob"\n          - "crowd*"'));
    await one.page.locator("#hits th", { hasText: "crowd*" }).waitFor();
    await one.page.waitForTimeout(1100); // what is typed in one go is one step
    await edit(one.page, text.replace("families:", "famillies:"));
    await one.page.locator("#problems li", { hasText: "line" }).first().waitFor();
    await one.page.locator("#undo").click();
    await one.page.locator("#problems li").first().waitFor({ state: "detached" });
    await one.page.locator("#save").click();
    await one.page.waitForFunction(() => !document.querySelector("#codebook-note").textContent.includes("not saved"));
    const saved = readFileSync(harbour.codebook, "utf8");
    assert.match(saved, /crowd\*/);
    assert.match(saved, /# The codebook of the example corpus/);
    // The other tab is told, and nothing of either is lost.
    await edit(two.page, text.replace('- "mob"', '- "mob"\n          - "horde*"'));
    await two.page.locator("#save").click();
    await two.page.locator("#conflict:visible").waitFor();
    assert.equal(readFileSync(harbour.codebook, "utf8"), saved);
    assert.match(await two.page.locator("#yaml").inputValue(), /horde/);
    await two.page.getByRole("button", { name: "Write mine over it" }).click();
    await two.page.locator("#conflict").waitFor({ state: "hidden" });
    assert.match(readFileSync(harbour.codebook, "utf8"), /horde/);
    // So is who edits the file elsewhere.
    appendFileSync(harbour.codebook, "# by hand\n");
    await edit(two.page, text);
    await two.page.locator("#save").click();
    await two.page.locator("#conflict:visible").waitFor();
    await two.page.getByRole("button", { name: "Take the file" }).click();
    assert.match(await two.page.locator("#yaml").inputValue(), /# by hand/);
    // One pattern: what it hits alone, and passages.
    await two.page.locator("#hits th button").first().click();
    await two.page.locator(".pattern .passages li").first().waitFor();
    assert.deepEqual(one.trouble, []);
    assert.deepEqual(
      two.trouble.filter((t) => !t.includes("409")),
      [],
    );
    await one.close();
    await two.close();
  });

  test("a number of the report leads here", async () => {
    const { page, trouble, close } = await open(port.address + "report/");
    await page.locator("#labels .lanes [data-e]:visible").first().click();
    const all = page.getByRole("link", { name: "All places in the corpus" });
    await all.waitFor();
    await page.locator("#panel-list a", { hasText: "in the corpus" }).first().waitFor();
    await all.click();
    await found(page, "hit");
    assert.deepEqual(trouble, []);
    await close();
  });

  test("100,000 hits, hostile text, and a store that is deleted", async () => {
    const big = await explore([many()]);
    const { page, trouble, close } = await open(big.address + "?q=harbour&sort=right");
    await found(page, "100,000 hits");
    assert.equal(await page.locator("#rows tr").count(), 100);
    await page.goto(big.address + "?q=harbour&offset=99900");
    await page.locator("#range", { hasText: "99,901–100,000" }).waitFor();
    assert.equal(await page.locator("#rows tr").count(), 100);
    await page.goto(big.address + "?q=img");
    await page.locator("a.hit").first().click();
    await page.locator("#document .article", { hasText: "onerror=alert" }).waitFor();
    assert.equal(await page.locator("#main img, #document img, #document b").count(), 0);
    rmSync(big.store);
    await page.goto(big.address + "?q=open");
    await found(page, "100,000 hits");
    assert.deepEqual(trouble, []);
    assert.equal(await big.end(), 0);
    await page.locator("#q").fill("gone");
    await page.keyboard.press("Enter");
    await page.locator("#error", { hasText: "has ended" }).waitFor();
    await close();
  });

  for (const [name, options] of Object.entries({
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    narrow: { viewport: { width: 400, height: 800 } },
  }))
    test("accessible, " + name, async () => {
      const still = { bypassCSP: true, reducedMotion: "reduce", ...options };
      const { page, close } = await open(port.address + "?q=police", still);
      const look = async (what) => {
        await page.evaluate(axe);
        const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        const bad = result.violations.filter((v) => v.impact === "serious" || v.impact === "critical");
        assert.deepEqual(
          bad.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target + " " + n.failureSummary)),
          [],
          what,
        );
      };
      await found(page, "hits in");
      await page.locator("#groups tr").first().waitFor();
      await page.locator("#filters summary").click();
      await page.locator("#how summary").click();
      await look("lines");
      await page.locator("a.hit").first().click();
      await page.locator("#document mark.found").waitFor();
      await look("article");
      await page.goto(port.address + "?q=police&view=word");
      await page.waitForFunction(() => document.querySelectorAll("#portrait .card:not([aria-busy])").length === 6);
      await look("word");
      await page.goto(port.address + "?view=codebook");
      await page.locator("#hits tbody tr").first().waitFor();
      await page.locator("#hits th button").first().click();
      await page.locator(".pattern .passages li").first().waitFor();
      await look("codebook");
      await close();
    });
});
