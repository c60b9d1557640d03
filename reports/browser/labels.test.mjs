// The labels over time, and the tests of all groups with their pairs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { open, skip, start, stop } from "./browser.mjs";

describe("labels", { skip }, () => {
  before(start);
  after(stop);

  const withPage = (name, body, options, file = "plain.html") =>
    test(name, async () => {
      const opened = await open(file, options);
      try {
        // A section out of view is not drawn yet, and has no text to read.
        await opened.page.locator("#labels").evaluate((section) => section.scrollIntoView());
        await opened.page.screenshot(); // waits until it is drawn
        await body(opened.page);
        assert.deepEqual(opened.trouble, []);
      } finally {
        await opened.close();
      }
    });
  const chart = (page, name) => page.locator(`#labels .chart[aria-label^="${name}"]`);
  const spoken = (page, name) => chart(page, name).getAttribute("aria-valuetext");
  const voice = (page, name) => page.locator(".voices label", { hasText: name }).click();

  withPage("has a chart for each group and family, all on one axis", async (page) => {
    const charts = page.locator("#labels .chart");
    assert.equal(await charts.count(), 4 * 3 + 4 * 2);
    const places = await page
      .locator("#labels .trend")
      .first()
      .locator("tbody tr")
      .first()
      .locator(".dot")
      .evaluateAll((all) => all.map((e) => e.getAttribute("cx")));
    assert.equal(places.length, 3 * 8);
    assert.deepEqual(places.slice(0, 8), places.slice(8, 16));
    assert.match(
      await page.locator("#labels .trend").first().locator(".ends").first().innerText(),
      /3 Mar 2031\s+27 Apr 2031/,
    );
  });

  withPage("says what moved, and marks where", async (page) => {
    const moved = await page.locator("#labels .moved li:visible").innerText();
    assert.match(moved, /Harbour Gazette, mob: 10 % \[0, 22\] before the week of 31 March 2031/);
    assert.match(moved, /51 % \[31, 71\] from then on \(p = \.004\)/);
    assert.equal(await page.locator("#labels .chart .cut").count(), 1);
    assert.match(
      await page.locator("#labels .overtime").nth(1).innerText(),
      /None of 8 shares tested \(all\) is shown to have moved/,
    );
  });

  withPage("leaves out what has too few documents, and says so", async (page) => {
    const tide = chart(page, "People's Tide · worker");
    assert.equal(await tide.locator(".dot").count(), 6);
    assert.equal(await tide.locator(".tick").count(), 1);
    assert.equal(await tide.locator(".band").count(), 2);
    await tide.focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
    assert.equal(await spoken(page, "People's Tide · worker"), "the week of 24 March 2031: no share from 1 document");
  });

  withPage("works by keyboard: a chart is one stop, arrows walk its points, Enter opens them", async (page) => {
    const mob = chart(page, "Harbour Gazette · mob");
    await chart(page, "Harbour Gazette · striker").focus();
    await page.keyboard.press("Tab");
    assert.ok(await mob.evaluate((e) => e === document.activeElement));
    assert.match(
      await page.locator("#labels .tip:visible").innerText(),
      /the week of 21 April 2031: 42 % \[\d+, \d+\], 5 of 12 mentions in 6 documents/,
    );
    await page.keyboard.press("ArrowLeft");
    assert.match(await spoken(page, "Harbour Gazette · mob"), /^the week of 14 April 2031/);
    await page.keyboard.press("Enter");
    assert.match(
      await page.locator("#panel-title").innerText(),
      /strikers · Harbour Gazette · mob · all · the week of 14 April 2031/,
    );
    assert.equal(await page.locator("#panel-list li").count(), 1);
    await page.keyboard.press("Escape");
    assert.ok(await mob.evaluate((e) => e === document.activeElement));
  });

  withPage("opens the point under the pointer", async (page) => {
    const dot = chart(page, "Coastline Wire · worker").locator(".dot").nth(3);
    await dot.scrollIntoViewIfNeeded();
    const box = await dot.boundingBox();
    await page.mouse.move(box.x + 2, box.y + 2);
    assert.match(await page.locator("#labels .tip:visible").innerText(), /^the week of 24 March 2031/);
    await page.mouse.click(box.x + 2, box.y + 2);
    assert.match(
      await page.locator("#panel-title").innerText(),
      /Coastline Wire · worker · all · the week of 24 March 2031/,
    );
  });

  withPage("follows the voice", async (page) => {
    const layers = () =>
      chart(page, "Harbour Gazette · worker")
        .locator("g")
        .evaluateAll((all) => all.map((e) => e.getAttribute("class")));
    await chart(page, "Harbour Gazette · worker").scrollIntoViewIfNeeded();
    assert.deepEqual(await layers(), ["all"]);
    await voice(page, "Quoted");
    assert.deepEqual(await layers(), ["quoted"]);
    await voice(page, "Apart");
    assert.deepEqual(await layers(), ["own", "quoted", "reported"]);
  });

  withPage("tests all groups, and opens the pairs", async (page) => {
    const line = page.locator("#labels tfoot .test:visible").first();
    assert.equal(await line.innerText(), "differ, p < .001; 4 of 6 pairs");
    assert.equal(await page.locator("#labels tfoot .v.all .test").nth(1).innerText(), "not told apart, p = .50");
    await line.focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.locator("#panel-title").innerText(), "strikers · worker · all");
    const pairs = await page.locator("#panel-list .pair").allInnerTexts();
    assert.equal(pairs.length, 6);
    assert.match(pairs[0], /Harbour Gazette less People's Tide\s+−\d+\s*\[−\d+, −\d+\]\s*p < \.001/);
    await page.keyboard.press("Escape");
    assert.ok(await line.evaluate((e) => e === document.activeElement));
    await voice(page, "Own");
    await page.locator("#labels tfoot .test:visible").first().click();
    assert.equal(await page.locator("#panel-title").innerText(), "strikers · worker · own");
  });

  withPage(
    "fits a narrow window",
    async (page) => {
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      const box = await page.locator("#labels .chart").first().boundingBox();
      assert.ok(box.width > 200 && box.height > 40, JSON.stringify(box));
      assert.ok(await page.locator("#labels tfoot .test:visible").first().isVisible());
    },
    { viewport: { width: 390, height: 844 } },
  );

  withPage("prints", async (page) => {
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator("#labels .chart").first().isVisible());
    assert.ok(await page.locator("#labels tfoot .test").first().isVisible());
    assert.equal(await page.locator("#labels .tip:visible").count(), 0);
  });

  withPage(
    "tells what moved without scripts",
    async (page) => {
      assert.match(await page.locator("#labels .moved li:visible").innerText(), /Harbour Gazette, mob/);
      assert.equal(await page.locator(".times:visible").count(), 0);
    },
    { javaScriptEnabled: false },
  );

  withPage(
    "says why nothing is followed over time",
    async (page) => {
      assert.equal(await page.locator(".overtime").count(), 0);
      assert.match(
        await page.locator("#labels").innerText(),
        /Over time there is nothing to show: the dates of the documents make no two periods\./,
      );
    },
    {},
    "undated.html",
  );
});
