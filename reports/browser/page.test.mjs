// What a reader does with the page: finds, sorts, switches, opens, prints.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { open, skip, start, stop } from "./browser.mjs";

describe("the page", { skip }, () => {
  before(start);
  after(stop);

  const withPage = (name, body, options) =>
    test(name, async () => {
      const opened = await open("plain.html", options);
      try {
        await body(opened.page);
        assert.deepEqual(opened.trouble, []);
      } finally {
        await opened.close();
      }
    });
  const text = (page, selector) => page.locator(selector).textContent();
  const panelIsOpen = (page) => page.locator("#panel").isVisible();

  withPage("answers first and fits its window", async (page) => {
    assert.match(
      await text(page, ".findings li:first-child"),
      /Harbour Gazette calls the strikers mob in 43 % \[28, 58\]/,
    );
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
  });

  withPage(
    "fits a narrow window",
    async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 400);
      assert.ok(await page.locator(".map.narrow").isVisible());
      assert.ok(!(await page.locator(".map.wide").isVisible()));
    },
    { viewport: { width: 400, height: 800 } },
  );

  withPage("opens every number's passages", async (page) => {
    for (const section of ["answer", "sources", "labels", "portraits", "words", "sentiment", "pairs", "map"]) {
      const opener = page.locator(`#${section} [data-e]:visible`).first();
      await opener.click();
      assert.ok(await panelIsOpen(page), section);
      assert.ok((await page.locator("#panel-list li").count()) > 0, section);
      assert.notEqual((await text(page, "#panel-title")).trim(), "", section);
      await page.keyboard.press("Escape");
      assert.ok(!(await panelIsOpen(page)), section);
    }
  });

  withPage("shows a passage with outlet, date, voice, source, mark and place", async (page) => {
    await page.locator("#sources .heard [data-e]").first().click();
    const passage = page.locator("#panel-list li").first();
    assert.match(
      await passage.innerText(),
      /Harbour Gazette · 2031-\d\d-\d\d · quoted · Port Authority \(said\)[\s\S]*bytes \d+–\d+/,
    );
    assert.equal(await passage.locator("mark").innerText(), "strikers");
  });

  withPage("switches the voice of every section", async (page) => {
    const shown = () =>
      page
        .locator("#labels tbody tr")
        .first()
        .locator(".lanes")
        .first()
        .locator(".l:visible")
        .evaluateAll((all) => all.map((e) => e.className.replace("l ", "")));
    assert.deepEqual(await shown(), ["all"]);
    await page.locator(".voices label", { hasText: "Own" }).click();
    assert.deepEqual(await shown(), ["own"]);
    assert.equal(await page.locator("#terms .plot > g.own :is(circle, rect)").count(), 34);
    await page.locator("#words .grid").getByRole("checkbox", { name: "all columns" }).check();
    assert.match(await text(page, "#words .grid tbody tr:first-child"), /own1nono–passages$/);
    await page.locator(".voices label", { hasText: "Apart" }).click();
    assert.deepEqual(await shown(), ["own", "quoted", "reported"]);
  });

  withPage("says why a number is missing", async (page) => {
    await page.locator(".voices label", { hasText: "Reported" }).click();
    assert.match(
      await text(page, "#labels tbody tr:nth-child(3) .lanes .l:visible >> nth=0"),
      /no mention in this voice/,
    );
  });

  withPage("sorts and filters a table", async (page) => {
    const grid = page.locator("#words .grid");
    const column = (n) => grid.locator(`tbody td:nth-child(${n})`).allInnerTexts();
    await grid.getByRole("button", { name: "Term", exact: true }).click();
    const terms = await column(1);
    assert.deepEqual(
      terms,
      [...terms].sort((a, b) => a.localeCompare(b, "en")),
    );
    await grid.getByRole("button", { name: "Count", exact: true }).click();
    const counts = (await column(3)).map(Number);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => b - a),
    );
    assert.equal(await grid.locator("th[aria-sort=descending]").count(), 1);
    await grid.getByRole("searchbox").fill("solidar");
    assert.deepEqual(await column(1), ["solidarity"]);
  });

  withPage("exports what a table shows", async (page) => {
    const grid = page.locator("#words .grid");
    await grid.getByRole("searchbox").fill("solidar");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      grid.getByRole("button", { name: "Export CSV" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "keywords.csv");
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split("\n");
    assert.match(lines[0], /^term,target,reference,target_count,/);
    assert.equal(lines.length, 2);
    assert.match(lines[1], /^solidarity,Harbour Gazette,rest,\d+,/);
  });

  withPage("finds a word in the plot and opens it", async (page) => {
    await page.getByRole("searchbox", { name: "Find a word" }).fill("chaos");
    assert.match(await text(page, "#terms .readout"), /1 word found: chaos/);
    assert.equal(await page.locator("#terms .plot g.faded").count(), 33);
    await page.locator("#terms .plot circle").nth(0).scrollIntoViewIfNeeded();
    const dot = await page.locator("#terms .plot g:not(.faded) > circle").boundingBox();
    await page.mouse.click(dot.x + dot.width / 2, dot.y + dot.height / 2);
    assert.match(await text(page, "#panel-title"), /Harbour Gazette · chaos/);
  });

  withPage("narrows plot and table to words or phrases", async (page) => {
    await page.getByRole("combobox", { name: "Length of terms" }).selectOption("2");
    assert.equal(await page.locator("#terms .plot circle").count(), 0);
    assert.equal(await page.locator("#terms .plot rect").count(), 2); // night shift and harbour board
    assert.deepEqual(await page.locator("#words .grid").first().locator("tbody td:first-child").allTextContents(), [
      "night shift",
    ]);
    await page.getByRole("combobox", { name: "Length of terms" }).selectOption("");
    const scope = await text(page, "#terms .key");
    assert.match(scope, /29 of the strongest evidence \(the table\) and 5 that it uses less/);
    assert.match(scope, /or that are the most frequent, of 1,412 words and phrases/);
  });

  withPage("shows what another term tells already only when asked", async (page) => {
    const names = () => page.locator("#words .grid").first().locator("tbody td:first-child").allTextContents();
    const more = page.locator("#words .grid").first().getByRole("button", { name: "Show more rows" });
    await more.click();
    assert.ok(!(await names()).includes("backlog"));
    await page.getByRole("checkbox", { name: "each thing once" }).uncheck();
    assert.equal(await page.locator("#terms .plot .dot").count(), 35);
    assert.ok(await page.locator("#terms .plot").isVisible());
    await page.locator("#words .grid").first().getByRole("searchbox").fill("no such term");
    assert.ok(!(await page.locator("#terms .plot").isVisible()));
    assert.match(await text(page, "#terms .key"), /No term passes/);
    await page.locator("#words .grid").first().getByRole("searchbox").fill("");
    await more.click();
    assert.ok((await names()).includes("backlog"));
  });

  withPage("shows what a group uses less, and says where its passages are", async (page) => {
    const plot = page.locator("#terms .plot");
    await page.getByRole("searchbox", { name: "Find a word" }).fill("harbour board");
    const dot = page.locator("#terms .plot g:not(.faded) > rect");
    await dot.scrollIntoViewIfNeeded();
    const box = await dot.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    const readout = await text(page, "#terms .readout");
    assert.match(readout, /harbour board log ratio −\d\.\d\d \[−\d\.\d\d, −?\d\.\d\d\]/);
    assert.match(readout, /\d+ in Harbour Gazette, 82 in rest; p adjusted \.06/);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    assert.match(await text(page, "#panel-title"), /Harbour Gazette · harbour board/);
    assert.match(await text(page, "#panel-note"), /parallax kwic "harbour board"/);
    assert.equal(await page.locator("#panel-list li").count(), 0);
    await page.keyboard.press("Escape");
    assert.ok(await plot.evaluate((e) => e === document.activeElement));
  });

  withPage("plots the group's rate by the reference's", async (page) => {
    await page.getByRole("combobox", { name: "Axes" }).selectOption("rates");
    assert.match(
      await page.locator("#terms .plot").getAttribute("aria-label"),
      /frequency in the group by frequency in the reference, 34 words/,
    );
    assert.match(await page.locator("#terms .plot").textContent(), /in Harbour Gazette, per million words/);
    // Above the diagonal, and only there, stands what has the higher rate in the group.
    const sides = await page
      .locator("#terms .plot > g > g")
      .filter({ has: page.locator(".dot") })
      .evaluateAll((all) =>
        all.map((g) => {
          const d = g.__data__,
            line = document.querySelector("#terms .zero"),
            at = (name) => +line.getAttribute(name);
          const diagonal = at("y1") + ((d.x - at("x1")) / (at("x2") - at("x1"))) * (at("y2") - at("y1"));
          return d.y < diagonal === d.rates[0] > d.rates[1] || Math.abs(Math.log2(d.rates[0] / d.rates[1])) < 1;
        }),
      );
    assert.ok(sides.length === 34 && sides.every(Boolean), String(sides));
  });

  withPage("tells the company of a referent, by voice", async (page) => {
    const words = () => page.locator("#company .card").first().locator("li").allTextContents();
    const first = await words();
    assert.match(first[0], /^[a-z ]+ \+\d\.\d \[−?\d\.\d, \d\.\d\]$/);
    await page.getByRole("combobox", { name: "Referent" }).selectOption("port");
    assert.equal(await text(page, ".referent-name"), "port");
    assert.notDeepEqual(await words(), first);
    await page.locator("#company button").first().click();
    assert.match(await text(page, "#panel-title"), /Harbour Gazette · port · /);
    assert.ok((await page.locator("#panel-list mark").count()) > 0);
    await page.keyboard.press("Escape");
    await page.locator(".voices label", { hasText: "Quoted" }).click();
    assert.match(await text(page, "#company"), /choose All or Own above/);
  });

  withPage("compares another group in the plot and the table", async (page) => {
    await page.getByRole("combobox", { name: "Group" }).selectOption("People's Tide");
    assert.match(await text(page, "#words .grid tbody tr:first-child"), /People's Tide/);
    assert.match(await page.locator("#terms .plot").getAttribute("aria-label"), /People's Tide/);
  });

  withPage("works by keyboard alone", async (page) => {
    const focused = () => page.evaluate(() => document.activeElement.textContent.trim());
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "Skip to the answer");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "passages");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "panel-title");
    await page.keyboard.press("Escape");
    assert.equal(await focused(), "passages");
    await page.locator("#terms .plot").focus();
    await page.keyboard.press("Home");
    const first = await text(page, "#terms .readout");
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await text(page, "#terms .readout"), first);
    await page.keyboard.press("Enter");
    assert.ok(await panelIsOpen(page));
    await page.keyboard.press("Escape");
    await page.locator("#map g[role=button]:visible").first().focus();
    await page.keyboard.press("Enter");
    assert.ok(await panelIsOpen(page));
    await page.keyboard.press("Escape");
    await page.locator("input[name=voice]").first().focus();
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.voice), "apart");
  });

  withPage(
    "is dark where the reader's system is, and by its button",
    async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.equal(await paper(), "rgb(20, 22, 26)");
      await page.locator("#theme").click();
      assert.equal(await paper(), "rgb(252, 252, 250)");
    },
    { colorScheme: "dark" },
  );

  withPage(
    "prints black on white without its controls",
    async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
      for (const control of [".top", ".tools", "#panel", ".open"])
        assert.equal(await page.locator(`${control}:visible`).count(), 0, control);
      assert.ok(await page.locator("#labels table").first().isVisible());
      const pdf = await page.pdf({ format: "A4" });
      assert.ok(pdf.length > 10_000);
    },
    { colorScheme: "dark" },
  );

  withPage(
    "answers without scripts",
    async (page) => {
      assert.match(await text(page, ".findings li:first-child"), /43 %/);
      assert.equal(await page.locator(".needs-script:visible").count(), 0);
      assert.ok(await page.locator("#labels .l.all").first().isVisible());
    },
    { javaScriptEnabled: false },
  );
});
